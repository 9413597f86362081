// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/chart_scene.h"
#include "app/window/action_finder.h"
#include "app/window/main_window.h"
#include "app/window/timeline_pane.h"
#include "support/article_maker.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace entente;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60'000; // ms, for a busy machine

struct OpenWindow {
    explicit OpenWindow(QTemporaryDir &kept)
        : store(kept.filePath(u"settings.ini"_s), QSettings::IniFormat), settings(store), project(kept.filePath(u"project.entente"_s))
    {
        if (!workspace.session.startEmpty())
            qFatal("no temporary project");
        window = std::make_unique<MainWindow>(workspace, settings, [] { return QDate(2025, 6, 1); }, QLocale(QLocale::English, QLocale::UnitedKingdom));
        window->resize(1200, 800);
        window->show();
    }
    bool opens()
    {
        if (!QFile::exists(project)) {
            const auto archive = Archive::open(project);
            ArticleMaker maker(1, u"Wire"_s, {2025, 4, 1});
            maker.event(u"Norway talks to Chile"_s, {.type = EventType::Consult, .actors = {maker.country(u"Norway"_s, "NO")},
                .recipients = {maker.country(u"Chile"_s, "CL")}, .date = ArticleMaker::on(2025, 4, 1)});
            std::vector<AnnotatedArticle> articles{maker.made};
            if (!archive || !(*archive)->add(articles))
                return false;
        }
        QSignalSpy settled(&workspace.session, &Session::settled);
        window->openPaths({project});
        return QTest::qWaitFor([&] { return workspace.events.corpus().eventCount() == 1; }, patience) && (settled.count() > 0 || settled.wait(patience));
    }
    QAction *action(const QString &path) const
    {
        for (QMenu *menu : window->menuBar()->findChildren<QMenu *>())
            emit menu->aboutToShow();
        for (const NamedAction &each : actionsOf(*window->menuBar())) {
            if (each.path == path)
                return each.action;
        }
        qFatal("no action %s", qPrintable(path));
    }

    QSettings store;
    Settings settings;
    Workspace workspace;
    QString project;
    std::unique_ptr<MainWindow> window;
};

QStringList shownIn(const ActionFinder &finder)
{
    QStringList texts;
    const auto *list = finder.findChild<QListWidget *>();
    for (int row = 0; row < list->count(); ++row) {
        if (!list->item(row)->isHidden())
            texts.append(list->item(row)->text());
    }
    return texts;
}

} // namespace

// What the window's menus, keys and clipboard do.
class TestWindowActions : public QObject
{
    Q_OBJECT

private slots:
    void everyActionIsListedAndFound();
    void keysBelongToOneActionEach();
    void pinnedEventsComeBackWithTheirProject();
    void aPastedTextIsAnArticle();
    void lanesAndAxisAreActionsToo();
    void aClosedSourceOpensForAnEvent();
    void anExportedPictureShowsItsViewAgain();
};

void TestWindowActions::everyActionIsListedAndFound()
{
    QTemporaryDir kept;
    OpenWindow open(kept);
    const QList<NamedAction> all = actionsOf(*open.window->menuBar());
    QVERIFY(all.size() > 40);
    ActionFinder finder(all, open.window.get());
    QCOMPARE(shownIn(finder).size(), all.size());
    auto *find = finder.findChild<QLineEdit *>();
    find->setText(u"dark theme"_s); // words in any order
    QVERIFY(shownIn(finder).contains(u"View › Theme › Dark"_s));
    QVERIFY(shownIn(finder).size() <= 3);
    find->setText(u"export"_s);
    QTimer::singleShot(0, &finder, [find] { QTest::keyClick(find, Qt::Key_Return); });
    QAction *chosen = finder.ask();
    QVERIFY(chosen);
    QCOMPARE(chosen->shortcut(), QKeySequence(u"Ctrl+E"_s));
}

void TestWindowActions::keysBelongToOneActionEach()
{
    QTemporaryDir kept;
    OpenWindow open(kept);
    QHash<QString, QString> owners;
    for (const NamedAction &each : actionsOf(*open.window->menuBar())) {
        for (const QKeySequence &keys : each.action->shortcuts()) {
            QVERIFY2(!owners.contains(keys.toString()), qPrintable(keys.toString() + u": "_s + owners.value(keys.toString()) + u", "_s + each.path));
            owners.insert(keys.toString(), each.path);
        }
    }
    QVERIFY(owners.contains(u"Ctrl+Shift+P"_s));
    QVERIFY(owners.contains(u"F1"_s));
    QVERIFY(owners.contains(u"Ctrl+F"_s));
}

void TestWindowActions::pinnedEventsComeBackWithTheirProject()
{
    QTemporaryDir kept;
    EventId event{};
    {
        OpenWindow open(kept);
        QVERIFY(open.opens());
        event = open.workspace.events.corpus().eventId(0);
        open.window->timeline().view().togglePinnedEvent(event);
    }
    OpenWindow again(kept);
    QVERIFY(again.window->timeline().view().pinnedEvents().empty()); // another project
    QVERIFY(again.opens());
    QCOMPARE(again.window->timeline().view().pinnedEvents(), std::set<EventId>{event});
    again.action(u"File › New project"_s)->trigger();
    QVERIFY(again.window->timeline().view().pinnedEvents().empty());
}

void TestWindowActions::aPastedTextIsAnArticle()
{
    QTemporaryDir kept;
    OpenWindow open(kept);
    QGuiApplication::clipboard()->setText(u"Talks in Oslo\n\nOn 3 April 2025 Norway talked to Chile in Oslo.\n"_s);
    open.action(u"Edit › Paste as an article"_s)->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(open.workspace.events.corpus().articles().size(), size_t(1), patience);
    QCOMPARE(open.workspace.events.corpus().articles()[0].title, u"Talks in Oslo"_s);
}

void TestWindowActions::lanesAndAxisAreActionsToo()
{
    QTemporaryDir kept;
    OpenWindow open(kept);
    QVERIFY(open.opens());
    open.action(u"View › Lanes and axis › Lanes: person"_s)->trigger();
    QCOMPARE(open.window->timeline().lanes(), FacetKind::Person);
    open.action(u"View › Lanes and axis › Axis: when things were published"_s)->trigger();
    QCOMPARE(open.window->timeline().axis(), TimeAxis::Published);
    QVERIFY(open.action(u"View › Lanes and axis › Lanes: person"_s)->isChecked());
}

void TestWindowActions::aClosedSourceOpensForAnEvent()
{
    QTemporaryDir kept;
    OpenWindow open(kept);
    QVERIFY(open.opens());
    QAction *source = open.action(u"View › Source"_s);
    QVERIFY(source->isChecked());
    source->trigger();
    QVERIFY(!source->isChecked());
    emit open.window->timeline().view().opened(open.workspace.events.corpus().eventId(0));
    QVERIFY(source->isChecked());
}

void TestWindowActions::anExportedPictureShowsItsViewAgain()
{
    QTemporaryDir kept;
    OpenWindow open(kept);
    QVERIFY(open.opens());
    Workspace &work = open.workspace;
    const FacetKey norway = work.events.corpus().facet(FacetKind::Country).front().key;
    Filter filter;
    filter.keys = {norway};
    filter.from = QDate(2025, 1, 1);
    const TimeRange range{startOf(QDate(2025, 3, 1)), startOf(QDate(2025, 5, 1))};
    work.filter.setFilter(filter, u"some"_s);
    const QString path = kept.filePath(u"picture.png"_s);
    const ChartScene scene{.events = work.events.snapshot(), .rows = work.events.rows(), .filter = filter, .window = range,
        .lanes = FacetKind::Person, .axis = TimeAxis::Published, .today = QDate(2025, 6, 1), .locale = QLocale()};
    QVERIFY(writePicture(scene, {}, path));

    work.undo.undo();
    QVERIFY(work.filter.filter().isDefault());
    open.window->openPaths({path});
    QVERIFY(work.filter.filter() == filter);
    QCOMPARE(work.window.range(), range);
    QCOMPARE(open.window->timeline().lanes(), FacetKind::Person);
    QCOMPARE(open.window->timeline().axis(), TimeAxis::Published);
    work.undo.undo(); // like any filter
    QVERIFY(work.filter.filter().isDefault());

    QImage(200, 200, QImage::Format_RGB32).save(kept.filePath(u"other.png"_s));
    open.window->openPaths({kept.filePath(u"other.png"_s)});
    QVERIFY(work.filter.filter().isDefault());
}

QTEST_MAIN(TestWindowActions)
#include "tst_window_actions.moc"
