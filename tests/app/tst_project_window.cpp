// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/data_choice.h"
#include "app/window/main_window.h"
#include "items/facet_model.h"
#include "support/article_maker.h"
#include "views/articles/article_table.h"
#include "views/quotes/quote_list.h"
#include "views/source/source_view.h"

#include <QAction>
#include <QApplication>
#include <QFileInfo>
#include <QLineEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace entente;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 600'000; // ms, for a busy machine and the thread sanitizer

// A project of three articles: two with the word "truce" in their texts, one of which tells so in its event as well.
void makeProject(const QString &path)
{
    const auto archive = Archive::open(path);
    QVERIFY(archive);
    std::vector<AnnotatedArticle> articles;
    for (int i = 1; i <= 3; ++i) {
        ArticleMaker maker(i, u"Wire"_s, {2025, 4, i});
        const EntityIndex norway = maker.country(u"Norway"_s, "NO");
        maker.event(i == 1 ? u"Norway announces a truce"_s : u"Norway talks to Chile"_s,
            {.type = EventType::Consult, .actors = {norway}, .recipients = {maker.country(u"Chile"_s, "CL")}, .date = ArticleMaker::on(2025, 4, i)});
        maker.quoteBesideLastEvent(u"These are words number %1"_s.arg(i), norway, {2025, 4, i});
        maker.paragraph(i == 2 ? u"Nobody spoke of a truce."_s : u"That was all."_s);
        maker.made.article.path = u"/news/%1"_s.arg(i);
        articles.push_back(maker.made);
    }
    QVERIFY((*archive)->add(articles));
}

struct OpenWindow {
    QTemporaryDir folder;
    QSettings store{folder.filePath(u"settings.ini"_s), QSettings::IniFormat};
    Settings settings{store};
    Workspace workspace;
    QString project = folder.filePath(u"project.entente"_s);
    std::unique_ptr<MainWindow> window;

    OpenWindow()
    {
        makeProject(project);
        if (!workspace.session.startEmpty())
            qFatal("no temporary project");
        window = std::make_unique<MainWindow>(workspace, settings, [] { return QDate(2025, 6, 1); }, QLocale(QLocale::English));
        window->resize(1200, 800);
        window->show();
    }
    bool opens()
    {
        QSignalSpy settled(&workspace.session, &Session::settled);
        window->openPaths({project});
        return QTest::qWaitFor([&] { return workspace.events.corpus().articles().size() == 3; }, patience) && (settled.count() > 0 || settled.wait(patience));
    }
    QLineEdit &find() const
    {
        for (QLineEdit *each : window->findChildren<QLineEdit *>()) {
            if (each->accessibleName() == u"Find")
                return *each;
        }
        qFatal("no find field");
    }
    int listed() const { return window->findChild<ArticleTable *>()->count(); }
    int shownQuotes() const { return window->findChild<QuoteList *>()->count(); }
    // Beside a value in the facets.
    int countOf(const QString &name) const
    {
        for (const FacetModel *facet : window->findChildren<FacetModel *>()) {
            for (int row = 0; row < facet->rowCount(); ++row) {
                const QModelIndex index = facet->index(row, 0);
                if (index.data(Qt::DisplayRole).toString() == name)
                    return index.data(FacetModel::CountRole).toInt();
            }
        }
        return -1;
    }
    void trigger(const QKeySequence &keys) const
    {
        for (QAction *action : window->findChildren<QAction *>()) {
            if (action->shortcut() == keys)
                return action->trigger();
        }
        qFatal("no such action");
    }
};

} // namespace

// Projects and searches in the whole window.
class TestProjectWindow : public QObject
{
    Q_OBJECT

private slots:
    void opensBesideTheWindow();
    void aSearchMarksAndEnterFilters();
    void savedBesideTheWindow();
    void dataIsWrittenInEveryWayThatIsOffered();
    void anotherProjectForgetsTheOneBefore();
};

void TestProjectWindow::opensBesideTheWindow()
{
    OpenWindow open;
    QVERIFY(open.opens());
    QCOMPARE(open.workspace.events.corpus().eventCount(), 3u);
    QCOMPARE(open.listed(), 3);
    // Texts are read when an article is selected.
    open.workspace.selection.select(ArticleId{2});
    const auto *source = open.window->findChild<SourceView *>();
    QCOMPARE(source->article(), std::optional(ArticleId{2}));
    QVERIFY(open.window->findChild<SourceText *>()->toPlainText().contains(u"Nobody spoke"));
}

void TestProjectWindow::aSearchMarksAndEnterFilters()
{
    OpenWindow open;
    QVERIFY(open.opens());
    QLineEdit &find = open.find();
    QTest::keyClicks(&find, u"truc"_s);
    QTRY_COMPARE_WITH_TIMEOUT(open.listed(), 2, patience);
    QVERIFY(open.workspace.filter.filter().isDefault()); // a search hides no event
    QCOMPARE(open.workspace.events.rows().cardinality(), 3u);

    // From one to the next, with its words marked.
    open.trigger(QKeySequence(Qt::Key_F3));
    const auto first = open.workspace.selection.current().article();
    QVERIFY(first);
    open.trigger(QKeySequence(Qt::Key_F3));
    QVERIFY(open.workspace.selection.current().article());
    QVERIFY(open.workspace.selection.current().article() != first);
    QVERIFY(!open.window->findChild<SourceText *>()->extraSelections().isEmpty());

    // Another filter leaves what is being typed alone.
    const FacetValue norway = open.workspace.events.corpus().facet(FacetKind::Country)[0];
    open.workspace.filter.toggle(norway.key, norway.name);
    QCOMPARE(find.text(), u"truc"_s);
    QCOMPARE(open.listed(), 2);

    QTest::keyClick(&find, Qt::Key_Return);
    QCOMPARE(open.workspace.filter.filter().text, u"truc"_s);
    // The events of both articles, of which one has the word in its text only; every view says the same.
    QTRY_COMPARE_WITH_TIMEOUT(open.workspace.events.rows().cardinality(), 2u, patience);
    QCOMPARE(open.listed(), 2);
    QCOMPARE(open.shownQuotes(), 2);
    QCOMPARE(open.countOf(u"Chile"_s), 2);
    // Taken back and done again: the answer is known.
    open.workspace.undo.undo();
    QVERIFY(open.workspace.filter.filter().text.isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(open.listed(), 3, patience);
    QCOMPARE(open.shownQuotes(), 3);
    open.workspace.undo.redo();
    QTRY_COMPARE_WITH_TIMEOUT(open.workspace.events.rows().cardinality(), 2u, patience);
    // A new snapshot (an article gets another day) is filtered by the same words.
    const auto snapshot = open.workspace.events.snapshot();
    open.workspace.session.setPublished(ArticleId{3}, QDate(2025, 5, 1));
    QTRY_VERIFY_WITH_TIMEOUT(open.workspace.events.snapshot() != snapshot, patience);
    QTRY_COMPARE_WITH_TIMEOUT(open.workspace.events.rows().cardinality(), 2u, patience);
    // While other words are looked for, the filter stays what it is.
    find.clear();
    QTest::keyClicks(&find, u"nobody"_s);
    QTRY_COMPARE_WITH_TIMEOUT(open.listed(), 1, patience);
    QCOMPARE(open.workspace.events.rows().cardinality(), 2u);
    open.workspace.filter.clear();
    QVERIFY(find.text().isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(open.listed(), 3, patience);

    QTest::keyClicks(&find, u"nowhere"_s);
    QTRY_COMPARE_WITH_TIMEOUT(open.listed(), 0, patience);
    QTest::keyClick(&find, Qt::Key_Escape);
    QVERIFY(find.text().isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(open.listed(), 3, patience);
}

void TestProjectWindow::savedBesideTheWindow()
{
    OpenWindow open;
    QVERIFY(open.opens());
    const QString target = open.folder.filePath(u"other.entente"_s);
    QStringList saved;
    QObject::connect(&open.workspace.session, &Session::saved, open.window.get(), [&](const QString &path, const Outcome &outcome, bool wasGivenUp) {
        if (outcome && !wasGivenUp)
            saved << path;
    });
    open.workspace.session.saveAs(target);
    QVERIFY(saved.isEmpty()); // nobody waits for it
    QTRY_COMPARE_WITH_TIMEOUT(saved, QStringList{target}, patience);
    QCOMPARE(open.workspace.session.projectPath(), target);
    QCOMPARE(open.listed(), 3);
    QCOMPARE((*Archive::open(target))->articleCount(), 3);

    // Nowhere to write to: the project stays what it is.
    QStringList failed;
    QObject::connect(&open.workspace.session, &Session::saved, &open.workspace.filter, [&](const QString &path, const Outcome &outcome, bool) {
        if (!outcome)
            failed << path;
    });
    const QString nowhere = open.folder.filePath(u"no/such/folder/p.entente"_s);
    QTimer closer; // of the box that tells of it
    QObject::connect(&closer, &QTimer::timeout, &closer, [] {
        if (QWidget *box = QApplication::activeModalWidget())
            box->close();
    });
    closer.start(20);
    open.workspace.session.saveAs(nowhere);
    QTRY_COMPARE_WITH_TIMEOUT(failed, QStringList{nowhere}, patience);
    QCOMPARE(open.workspace.session.projectPath(), target);
}

void TestProjectWindow::dataIsWrittenInEveryWayThatIsOffered()
{
    OpenWindow open;
    QVERIFY(open.opens());
    const DataScene scene{.corpus = open.workspace.events.corpus(), .rows = open.workspace.events.rows(), .filter = open.workspace.filter.filter()};
    const std::vector<DataChoice> choices = dataChoices();
    QCOMPARE(choices.size(), size_t(8 + 3 * 4));
    QStringList names;
    for (const DataChoice &each : choices) {
        const QString path = open.folder.filePath(u"out"_s + each.suffix);
        QVERIFY2(writeData(scene, each.kind, each.format, path), qPrintable(each.name));
        QVERIFY(QFileInfo(path).size() > 0);
        // The command line reads the ending in the same way.
        QVERIFY2(dataFormatNamed(each.suffix.mid(1)) == each.format, qPrintable(each.suffix));
        QVERIFY(each.name.contains(u"(*"_s + each.suffix + u')'));
        names << each.name;
    }
    QCOMPARE(names.removeDuplicates(), 0);
}

void TestProjectWindow::anotherProjectForgetsTheOneBefore()
{
    OpenWindow open;
    QVERIFY(open.opens());
    open.workspace.selection.select(ArticleId{1});
    QVERIFY(open.workspace.session.startEmpty());
    // At once: what was shown has no texts any more.
    QVERIFY(open.workspace.events.corpus().articles().empty());
    QVERIFY(open.opens());
    QCOMPARE(open.listed(), 3);
}

QTEST_MAIN(TestProjectWindow)
#include "tst_project_window.moc"
