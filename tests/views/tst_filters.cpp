// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/facet_model.h"
#include "small_workspace.h"
#include "support/random_columns.h"
#include "views/filters/chip_bar.h"
#include "views/filters/facet_panel.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QRandomGenerator>
#include <QTest>

using namespace entente;
using namespace Qt::StringLiterals;

namespace {

struct Filters {
    SmallWorkspace work;
    FacetPanel panel{work.events, work.filter, Theme::light()};
    ChipBar chips{work.events, work.filter, Theme::light(), work.locale};

    Filters()
    {
        panel.resize(260, 2400); // everything in sight
        panel.show();
        chips.show();
    }

    QListView &list(const QString &title) const
    {
        for (QListView *list : panel.findChildren<QListView *>()) {
            if (list->accessibleName() == title)
                return *list;
        }
        qFatal("no facet \"%s\"", qPrintable(title));
    }
    QLineEdit &find(const QString &title) const
    {
        for (QLineEdit *edit : panel.findChildren<QLineEdit *>()) {
            if (edit->accessibleName().endsWith(title))
                return *edit;
        }
        qFatal("no find box \"%s\"", qPrintable(title));
    }
    QModelIndex value(const QString &title, const QString &name) const
    {
        const QAbstractItemModel &model = *list(title).model();
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.index(row, 0).data().toString() == name)
                return model.index(row, 0);
        }
        return {};
    }
    bool isChecked(const QString &title, const QString &name) const { return value(title, name).data(Qt::CheckStateRole).toInt() == Qt::Checked; }
    void click(const QString &title, const QString &name) const
    {
        QListView &view = list(title);
        const QModelIndex index = value(title, name);
        view.scrollTo(index);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.visualRect(index).center());
    }
    int count(const QString &title, const QString &name) const { return value(title, name).data(FacetModel::CountRole).toInt(); }

    std::vector<QAbstractButton *> chipButtons() const
    {
        QCoreApplication::processEvents(); // a layout shows what is added to it only then
        std::vector<QAbstractButton *> shown;
        for (QAbstractButton *chip : chips.findChildren<QAbstractButton *>()) {
            if (!chip->isHidden())
                shown.push_back(chip);
        }
        return shown;
    }
    QStringList chipWords() const
    {
        QStringList words;
        for (const QAbstractButton *chip : chipButtons())
            words += chip->text();
        return words;
    }
};

const QString people = u"People"_s;
const QString countries = u"Countries"_s;

} // namespace

class TestFilters : public QObject
{
    Q_OBJECT

private slots:
    void facetsListTheirValues();
    void clickTogglesAValue();
    void keysToggleAValue();
    void chipsAppearAndRemove();
    void undoBringsAChipBack();
    void countsFollowTheFilter();
    void alternativesOfOneKindStayVisible();
    void findBoxNarrows();
    void fewValuesNeedNoFindBox();
    void sectionsFold();
    void emptyFacetsAreNotShown();
    void countsAreTrueUnderRandomFilters();
};

void TestFilters::facetsListTheirValues()
{
    const Filters filters;
    for (const QString &name : {u"Marco Rubio"_s, u"Sergey Lavrov"_s, u"Emmanuel Macron"_s})
        QVERIFY2(filters.value(people, name).isValid(), qPrintable(name));
    QCOMPARE(filters.count(people, u"Marco Rubio"_s), 1);
    // Russia: by Lavrov in the talks, by itself in the shelling.
    QVERIFY(filters.count(countries, u"Russia"_s) >= 2);
    QVERIFY(filters.chipWords().isEmpty());
}

void TestFilters::clickTogglesAValue()
{
    const Filters filters;
    const FacetKey rubio = filters.work.person(u"Marco Rubio");
    filters.click(people, u"Marco Rubio"_s);
    QVERIFY(filters.work.filter.filter().has(rubio));
    QCOMPARE(filters.work.filter.filter().keys.size(), size_t(1));
    QVERIFY(filters.isChecked(people, u"Marco Rubio"_s));
    QVERIFY(!filters.isChecked(people, u"Emmanuel Macron"_s));
    QCOMPARE(filters.work.events.rows().cardinality(), uint64_t(1));
    QVERIFY(filters.work.events.shows(filters.work.small.event(u"Rubio")));
    filters.click(people, u"Marco Rubio"_s);
    QVERIFY(filters.work.filter.filter().isDefault());
    QVERIFY(!filters.isChecked(people, u"Marco Rubio"_s));
    QCOMPARE(filters.work.events.rows().cardinality(), uint64_t(5));
}

void TestFilters::keysToggleAValue()
{
    const Filters filters;
    QListView &list = filters.list(people);
    for (const Qt::Key key : {Qt::Key_Space, Qt::Key_Return, Qt::Key_Enter}) {
        list.setCurrentIndex(filters.value(people, u"Emmanuel Macron"_s));
        QTest::keyClick(&list, key);
        QVERIFY(filters.isChecked(people, u"Emmanuel Macron"_s));
        list.setCurrentIndex(filters.value(people, u"Emmanuel Macron"_s));
        QTest::keyClick(&list, key);
        QVERIFY(filters.work.filter.filter().isDefault());
    }
}

void TestFilters::chipsAppearAndRemove()
{
    const Filters filters;
    filters.click(people, u"Marco Rubio"_s);
    QCOMPARE(filters.chipWords(), QStringList{u"Marco Rubio"_s});
    filters.click(people, u"Emmanuel Macron"_s);
    QCOMPARE(filters.chipWords().size(), 1); // alternatives: one chip
    QVERIFY(filters.chipWords().first().contains(u" or "_s));
    filters.click(countries, u"France"_s);
    QCOMPARE(filters.chipWords().size(), 2);
    QCOMPARE(filters.chipWords().last(), u"France"_s);

    QTest::mouseClick(filters.chipButtons().front(), Qt::LeftButton);
    QCOMPARE(filters.chipWords(), QStringList{u"France"_s});
    QVERIFY(!filters.isChecked(people, u"Marco Rubio"_s) && !filters.isChecked(people, u"Emmanuel Macron"_s));
    QVERIFY(filters.isChecked(countries, u"France"_s));
    QTest::mouseClick(filters.chipButtons().front(), Qt::LeftButton);
    QVERIFY(filters.chipWords().isEmpty());
    QVERIFY(filters.work.filter.filter().isDefault());
}

void TestFilters::undoBringsAChipBack()
{
    Filters filters;
    filters.click(people, u"Marco Rubio"_s);
    QTest::mouseClick(filters.chipButtons().front(), Qt::LeftButton);
    QVERIFY(filters.chipWords().isEmpty());
    filters.work.undo.undo();
    QCOMPARE(filters.chipWords(), QStringList{u"Marco Rubio"_s});
    QVERIFY(filters.isChecked(people, u"Marco Rubio"_s));
    filters.work.undo.undo();
    QVERIFY(filters.chipWords().isEmpty());
    filters.work.undo.redo();
    QCOMPARE(filters.chipWords(), QStringList{u"Marco Rubio"_s});
    QVERIFY(filters.isChecked(people, u"Marco Rubio"_s));
}

void TestFilters::countsFollowTheFilter()
{
    const Filters filters;
    const int before = filters.count(countries, u"Russia"_s);
    filters.click(people, u"Emmanuel Macron"_s);
    QCOMPARE(filters.count(countries, u"Russia"_s), 0);
    QVERIFY(filters.value(countries, u"Russia"_s).isValid()); // without an event, but still there
    QCOMPARE(filters.count(countries, u"France"_s), 1);       // of the two: the aid is not Macron's
    QCOMPARE(filters.value(countries, u"France"_s).row(), 0);
    filters.click(people, u"Emmanuel Macron"_s);
    QCOMPARE(filters.count(countries, u"Russia"_s), before);
    QCOMPARE(filters.count(countries, u"France"_s), 2);
}

void TestFilters::alternativesOfOneKindStayVisible()
{
    const Filters filters;
    const int lavrov = filters.count(people, u"Sergey Lavrov"_s);
    filters.click(people, u"Emmanuel Macron"_s);
    QCOMPARE(filters.count(people, u"Sergey Lavrov"_s), lavrov);
    QCOMPARE(filters.value(people, u"Emmanuel Macron"_s).row(), 0); // what is filtered by stands first
}

void TestFilters::findBoxNarrows()
{
    Filters filters;
    filters.work.events.replaceSnapshot(assemble(randomColumns(600, 4)));
    const QAbstractItemModel &model = *filters.list(people).model();
    QLineEdit &find = filters.find(people);
    QVERIFY(find.isVisible());
    const int all = model.rowCount();
    QTest::keyClicks(&find, u"p19"_s);
    QVERIFY(model.rowCount() > 0 && model.rowCount() <= 11); // P19, P190 to P199
    for (int row = 0; row < model.rowCount(); ++row)
        QVERIFY(model.index(row, 0).data().toString().contains(u"P19"_s));
    // What was found can be filtered by; the box keeps its words.
    const QString name = model.index(0, 0).data().toString();
    filters.click(people, name);
    QVERIFY(filters.isChecked(people, name));
    QCOMPARE(find.text(), u"p19"_s);
    QVERIFY(model.rowCount() <= 11);
    QTest::keyClicks(&find, u" nobody"_s);
    QCOMPARE(model.rowCount(), 0);
    find.clear();
    QCOMPARE(model.rowCount(), all);
}

void TestFilters::fewValuesNeedNoFindBox()
{
    const Filters filters;
    QVERIFY(!filters.find(people).isVisible());
    QVERIFY(filters.list(people).isVisible());
}

void TestFilters::sectionsFold()
{
    const Filters filters;
    auto *section = qobject_cast<FacetSection *>(filters.list(people).parentWidget());
    QVERIFY(section && !section->isCollapsed());
    auto *heading = section->findChild<QPushButton *>();
    QTest::mouseClick(heading, Qt::LeftButton);
    QVERIFY(section->isCollapsed());
    QVERIFY(!filters.list(people).isVisible());
    QVERIFY(heading->isVisible());
    // A change of the filter unfolds nothing.
    filters.click(countries, u"France"_s);
    QVERIFY(!filters.list(people).isVisible());
    QTest::mouseClick(heading, Qt::LeftButton);
    QVERIFY(filters.list(people).isVisible());
}

void TestFilters::emptyFacetsAreNotShown()
{
    Filters filters;
    const auto isShown = [&](const QString &title) { return !filters.list(title).parentWidget()->isHidden(); };
    QVERIFY(isShown(people) && isShown(u"Status"_s));
    QVERIFY(!isShown(u"Organisations"_s)); // no event of the small corpus has one
    filters.work.events.replaceSnapshot(assemble(randomColumns(100, 1)));
    QVERIFY(isShown(u"Organisations"_s));
    filters.work.events.replaceSnapshot(Corpus::empty());
    QVERIFY(!isShown(people));
}

void TestFilters::countsAreTrueUnderRandomFilters()
{
    Filters filters;
    const auto corpus = assemble(randomColumns(400, 9));
    filters.work.events.replaceSnapshot(corpus);
    QRandomGenerator random(11);
    const std::vector<std::pair<QString, FacetKind>> sections{{people, FacetKind::Person}, {countries, FacetKind::Country}, {u"Status"_s, FacetKind::Status}};
    for (int i = 0; i < 12; ++i) {
        const auto &section = sections[size_t(random.bounded(int(sections.size())))];
        const QAbstractItemModel &model = *filters.list(section.first).model();
        filters.click(section.first, model.index(random.bounded(std::min(5, model.rowCount())), 0).data().toString());
        for (const auto &[title, kind] : sections) {
            Filter others = filters.work.filter.filter();
            std::erase_if(others.keys, [kind = kind](FacetKey key) { return key.kind == kind; });
            // Among the statuses "hypothetical" is one to choose: its count is not hidden there.
            others.showHypothetical = kind == FacetKind::Status;
            const RowSet rows = apply(others, *corpus);
            for (const FacetValue &value : corpus->facet(kind))
                QCOMPARE(filters.count(title, value.name), int((rows & value.rows).cardinality()));
        }
    }
}

QTEST_MAIN(TestFilters)
#include "tst_filters.moc"
