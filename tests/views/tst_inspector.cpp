// SPDX-License-Identifier: GPL-3.0-or-later
#include "small_workspace.h"
#include "views/inspector/inspector.h"

#include <QLabel>
#include <QTest>
#include <QTextDocumentFragment>

using namespace entente;
using namespace Qt::StringLiterals;

namespace {

struct Inspection {
    SmallWorkspace work;
    Inspector inspector{work.events, work.selection, Theme::light(), work.locale};

    void select(QStringView label) { work.selection.select(work.small.event(label)); }
    QLabel &body() const
    {
        for (QLabel *label : inspector.findChildren<QLabel *>()) {
            if (label->textFormat() == Qt::RichText)
                return *label;
        }
        qFatal("no body");
    }
    // All that it says, without the mark-up.
    QString words() const
    {
        QString words;
        for (const QLabel *label : inspector.findChildren<QLabel *>())
            words += (label->textFormat() == Qt::RichText ? QTextDocumentFragment::fromHtml(label->text()).toPlainText() : label->text()) + u'\n';
        return words;
    }
};

} // namespace

#define SAYS(inspection, text) QVERIFY2((inspection).words().contains(text), qPrintable((inspection).words()))
#define SAYS_NOT(inspection, text) QVERIFY2(!(inspection).words().contains(text), qPrintable((inspection).words()))

class TestInspector : public QObject
{
    Q_OBJECT

private slots:
    void hiddenUnlessAnEventIsSelected();
    void saysWhoWhatAndWhere();
    void dateIsNoMoreCertainThanItsSource();
    void disputedClaimsStandBesideTheirSources();
    void undisputedEventNamesNoClaims();
    void plannedEventSaysSo();
    void evidenceIsCountedAndLinked();
    void furtherPlacesCountOnce();
    void newSnapshotIsFollowed();
};

void TestInspector::hiddenUnlessAnEventIsSelected()
{
    Inspection inspection;
    QVERIFY(inspection.inspector.isHidden());
    inspection.select(u"Rubio");
    QVERIFY(!inspection.inspector.isHidden());
    inspection.work.selection.select(inspection.work.small.quote(u"Peace"));
    QVERIFY(inspection.inspector.isHidden());
    inspection.select(u"France");
    inspection.work.selection.clear();
    QVERIFY(inspection.inspector.isHidden());
    inspection.work.selection.select(EventId(987654));
    QVERIFY(inspection.inspector.isHidden());
}

void TestInspector::saysWhoWhatAndWhere()
{
    Inspection inspection;
    inspection.select(u"Rubio");
    SAYS(inspection, u"Marco Rubio (US) ↔ Sergey Lavrov (RU)"_s); // talks have no direction
    SAYS(inspection, u"Geneva"_s);
    SAYS(inspection, u"CONSULT"_s);
    SAYS(inspection, u"verbal cooperation"_s);
    SAYS_NOT(inspection, u"planned"_s);
    inspection.select(u"France");
    SAYS(inspection, u"France → Ukraine"_s);
    SAYS(inspection, u"material cooperation"_s);
    SAYS_NOT(inspection, u"where"_s);
    inspection.select(u"Macron");
    SAYS(inspection, u"Emmanuel Macron (FR)"_s);
    SAYS_NOT(inspection, u"→"_s);
}

void TestInspector::dateIsNoMoreCertainThanItsSource()
{
    Inspection inspection;
    inspection.select(u"Ukraine refuses");
    SAYS(inspection, u"some day in April 2025 · stated"_s);
    inspection.select(u"Macron");
    SAYS(inspection, u"Monday 31 March 2025 · stated"_s);
    inspection.select(u"Russia shells");
    SAYS(inspection, u"unknown"_s);
    SAYS_NOT(inspection, u"2025"_s);
}

void TestInspector::disputedClaimsStandBesideTheirSources()
{
    Inspection inspection;
    inspection.select(u"Rubio");
    SAYS(inspection, u"the sources differ"_s);
    SAYS(inspection, u"Alpine Post: Saturday 26 April 2025"_s);
    SAYS(inspection, u"Baltic Wire & Sons: Friday 25 April 2025"_s);
}

void TestInspector::undisputedEventNamesNoClaims()
{
    Inspection inspection;
    inspection.select(u"France");
    SAYS_NOT(inspection, u"disputed"_s);
    SAYS(inspection, u"Baltic Wire & Sons"_s);
    SAYS_NOT(inspection, u"Sons:"_s);
}

void TestInspector::plannedEventSaysSo()
{
    Inspection inspection;
    inspection.select(u"France");
    SAYS(inspection, u"planned"_s);
    SAYS(inspection, u"no article reports it"_s);
    SAYS(inspection, u"Tuesday 6 May 2025"_s);
}

void TestInspector::evidenceIsCountedAndLinked()
{
    Inspection inspection;
    inspection.select(u"Rubio");
    SAYS(inspection, u"2 places, 2 independent sources"_s);
    // The place that is open is no link; the other leads there.
    QVERIFY(!inspection.body().text().contains(u"href='0'"_s));
    QVERIFY(inspection.body().text().contains(u"href='1'"_s));
    emit inspection.body().linkActivated(u"1"_s);
    QVERIFY(inspection.work.selection.current().event() == inspection.work.small.event(u"Rubio"));
    QCOMPARE(inspection.work.selection.current().evidence, 1);
    QVERIFY(inspection.body().text().contains(u"href='0'"_s));
    QVERIFY(!inspection.body().text().contains(u"href='1'"_s));
    inspection.select(u"France");
    SAYS(inspection, u"1 place, 1 independent source"_s);
    SAYS_NOT(inspection, u"1 places"_s);
}

void TestInspector::furtherPlacesCountOnce()
{
    Inspection inspection;
    inspection.select(u"Russia shells");
    SAYS(inspection, u"2 places, 1 independent source"_s);
    SAYS(inspection, u"Port shelled"_s); // without an outlet the headline stands for the article
}

void TestInspector::newSnapshotIsFollowed()
{
    Inspection inspection;
    inspection.select(u"Rubio");
    inspection.work.events.replaceSnapshot(Corpus::empty());
    QVERIFY(inspection.inspector.isHidden());
    inspection.work.events.replaceSnapshot(inspection.work.small.corpus());
    QVERIFY(!inspection.inspector.isHidden());
    SAYS(inspection, u"Marco Rubio"_s);
}

QTEST_MAIN(TestInspector)
#include "tst_inspector.moc"
