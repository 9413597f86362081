// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/article_list_model.h"
#include "items/event_table_model.h"
#include "small_workspace.h"
#include "views/articles/article_table.h"
#include "views/events/event_table.h"

#include <QHeaderView>
#include <QHelpEvent>
#include <QTest>
#include <QToolTip>

using namespace entente;
using namespace Qt::StringLiterals;

namespace {

class OpenDelegate : public DateDelegate
{
public:
    using DateDelegate::DateDelegate;
    using DateDelegate::shownText;
};

QString tooltipAt(QAbstractItemView &view, const QModelIndex &index)
{
    const QPoint place = view.visualRect(index).center();
    QHelpEvent help(QEvent::ToolTip, place, view.viewport()->mapToGlobal(place));
    QToolTip::hideText();
    QCoreApplication::sendEvent(view.viewport(), &help);
    return QToolTip::text();
}

} // namespace

// The tables say dates in the reader's words, and cut none so that its meaning is lost.
class TestTables : public QObject
{
    Q_OBJECT

private slots:
    void datesOfEvents();
    void aDateThatHasNoRoomBecomesCoarser();
    void theDateColumnHasRoomForAnInterval();
    void aNarrowTableKeepsRoomForWhatHappened();
    void tooltipsSayHowADateIsKnown();
    void tooltipsSayWhatWasCut();
};

void TestTables::datesOfEvents()
{
    SmallWorkspace work;
    const auto forms = [&](QStringView label) { return eventDateWords(work.events.corpus(), work.small.event(label), work.locale).forms; };
    QCOMPARE(forms(u"Russia shells").first(), u"undated"_s);
    QCOMPARE(forms(u"Ukraine refuses").first(), u"Apr 2025"_s); // a month, never a day
    QVERIFY(forms(u"France").first().startsWith(u"6 May 2025"_s));
}

void TestTables::aDateThatHasNoRoomBecomesCoarser()
{
    SmallWorkspace work;
    EventTable table(work.events, work.selection);
    const QStringList forms{u"≈ 28 Dec 2024 – 3 Jan 2025"_s, u"≈ Dec 2024 – Jan 2025"_s, u"≈ 2024–2025"_s};
    const OpenDelegate delegate([&](const QModelIndex &) { return DateDelegate::Words{forms, {}}; }, &table);
    QStyleOptionViewItem option;
    option.fontMetrics = table.fontMetrics();
    for (const QString &form : forms)
        QCOMPARE(delegate.shownText(table.model()->index(0, 0), option, option.fontMetrics.horizontalAdvance(form)), form);
}

void TestTables::theDateColumnHasRoomForAnInterval()
{
    SmallWorkspace work;
    EventTable events(work.events, work.selection);
    ArticleTable articles(work.events, work.filter, work.selection);
    const int needed = events.fontMetrics().horizontalAdvance(u"≈ 21 Jan – 6 May 2025"_s);
    QVERIFY(events.columnWidth(EventTableModel::DateColumn) >= needed + 16);
    QVERIFY(articles.columnWidth(ArticleListModel::DateColumn) >= needed + 16);
}

void TestTables::aNarrowTableKeepsRoomForWhatHappened()
{
    SmallWorkspace work;
    EventTable table(work.events, work.selection);
    table.show();
    for (const int width : {420, 640, 900, 1500}) {
        table.resize(width, 300);
        QVERIFY(table.columnWidth(EventTableModel::LabelColumn) >= table.fontMetrics().averageCharWidth() * 30);
        QVERIFY(!table.isColumnHidden(EventTableModel::DateColumn));
    }
    for (int column = 0; column < EventTableModel::ColumnCount; ++column)
        QVERIFY(!table.isColumnHidden(column)); // what was left out has come back
}

void TestTables::tooltipsSayHowADateIsKnown()
{
    SmallWorkspace work;
    EventTable table(work.events, work.selection);
    table.setLocale(work.locale);
    table.resize(900, 300);
    table.show();
    for (int row = 0; row < table.model()->rowCount(); ++row) {
        if (table.model()->index(row, EventTableModel::LabelColumn).data().toString().startsWith(u"Ukraine refuses"_s))
            QCOMPARE(tooltipAt(table, table.model()->index(row, EventTableModel::DateColumn)), u"some day in April 2025 · stated"_s);
    }
}

void TestTables::tooltipsSayWhatWasCut()
{
    SmallWorkspace work;
    EventTable table(work.events, work.selection);
    table.resize(900, 300);
    table.show();
    const QModelIndex who = table.model()->index(1, EventTableModel::ActorsColumn);
    table.horizontalHeader()->resizeSection(who.column(), 40);
    QVERIFY(!who.data().toString().isEmpty());
    QCOMPARE(tooltipAt(table, who), who.data().toString());
}

QTEST_MAIN(TestTables)
#include "tst_tables.moc"
