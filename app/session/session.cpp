// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/session.h"

#include "workspace/filter_state.h"
#include "workspace/shown_events.h"

#include <QCoreApplication>
#include <QUndoCommand>
#include <QUndoStack>

#include <thread>

namespace entente {

using namespace Qt::StringLiterals;

class Session::SetPublished : public QUndoCommand
{
public:
    SetPublished(Session &session, ArticleId article, std::optional<QDate> before, std::optional<QDate> after)
        : m_session(session), m_article(article), m_before(before), m_after(after)
    {
        setText(QCoreApplication::translate("Session", "Set date"));
    }

    void undo() override { m_session.applyPublished(m_article, m_before); }
    void redo() override { m_session.applyPublished(m_article, m_after); }

private:
    Session &m_session;
    ArticleId m_article;
    std::optional<QDate> m_before;
    std::optional<QDate> m_after;
};

Session::Session(ShownEvents &events, QUndoStack &undo, QObject *parent)
    : QObject(parent), m_events(events), m_filter(events.filter()), m_undo(undo), m_import([this] { return m_pipeline.get(); }), m_project([this] { return m_pipeline.get(); })
{
    connect(&m_import, &ImportJob::batch, this, &Session::takeBatch);
    connect(&m_import, &ImportJob::problem, this, &Session::problem);
    connect(&m_import, &ImportJob::progress, this, &Session::importProgress);
    connect(&m_import, &ImportJob::finished, this, [this](bool cancelled) {
        m_wasCancelled = cancelled;
        if (!m_isImportOfThis)
            return finishImport();
        m_project.finishAdding(); // answered by settled()
    });
    connect(&m_project, &ProjectJob::snapshot, this, &Session::show);
    connect(&m_project, &ProjectJob::progress, this, &Session::projectProgress);
    connect(&m_project, &ProjectJob::problem, this, &Session::problem);
    connect(&m_project, &ProjectJob::notStored, this, [this](const Error &error) {
        emit problem(error);
        cancelImport();
    });
    connect(&m_project, &ProjectJob::saved, this, &Session::takeSaved);
    connect(&m_project, &ProjectJob::settled, this, [this] {
        if (m_import.isRunning())
            return;
        if (m_isImporting)
            finishImport();
        emit settled();
    });
    connect(&m_search, &SearchJob::found, this, &Session::takeFound);
    connect(&m_search, &SearchJob::lookedUp, this, &Session::takeFound);
    connect(&m_search, &SearchJob::found, this, &Session::found);
    m_filter.setTextSearch([this](const QString &text) { return textOfFilter(text); });
    connect(&m_search, &SearchJob::problem, this, &Session::problem);
    // The words of a large snapshot take half a second: once the window stands, and not between the batches of an import.
    m_prepareSearch.setSingleShot(true);
    m_prepareSearch.setInterval(1500);
    connect(&m_prepareSearch, &QTimer::timeout, this, [this] { m_search.prepare(m_events.snapshot()); });
}

Session::~Session()
{
    m_filter.setTextSearch({});
}

Outcome Session::startEmpty()
{
    // One that is empty already is as good as another.
    if (m_archive && m_archive->path().isEmpty() && !m_isImporting && m_archive->articleCount() == 0)
        return std::monostate();
    auto archive = Archive::temporary();
    if (!archive)
        return archive.error();
    adopt(std::move(*archive));
    return std::monostate();
}

Outcome Session::openProject(const QString &path)
{
    auto archive = Archive::open(path);
    if (!archive)
        return archive.error();
    adopt(std::move(*archive));
    return std::monostate();
}

void Session::saveAs(const QString &path)
{
    m_saving += path;
    m_project.saveAs(path);
}

void Session::cancelSaving()
{
    m_project.cancelSaving();
}

void Session::takeSaved(const Outcome &outcome, bool wasGivenUp)
{
    const QString path = m_saving.takeFirst();
    if (!outcome)
        return emit saved(path, outcome, wasGivenUp);
    auto archive = Archive::open(path);
    if (!archive)
        return emit saved(path, archive.error(), false);
    m_archive = std::move(*archive);
    m_search.open(m_archive->filePath());
    emit saved(path, outcome, false);
    emit projectChanged();
}

void Session::adopt(std::unique_ptr<Archive> archive)
{
    m_import.cancel();
    m_isImportOfThis = false;
    m_waiting.clear();
    m_saving.clear(); // written to the end, and heard of no more
    m_search.close();
    m_found.clear();
    // What is shown reads its texts in the archive: without it there is nothing to show.
    if (!m_events.corpus().articles().empty())
        m_events.replaceSnapshot(Corpus::empty());
    // Its ids mean other articles in the next one.
    m_filter.answerText(std::make_shared<const FoundArticles>(FoundArticles{.text = m_filter.filter().text.trimmed()}));
    const auto before = std::exchange(m_archive, std::move(archive));
    m_project.open(m_archive->filePath(), !m_archive->path().isEmpty());
    m_search.open(m_archive->filePath());
    m_undo.clear();
    m_corrections.clear();
    m_corrected = false;
    emit projectChanged();
}

void Session::show(const std::shared_ptr<const Corpus> &corpus)
{
    m_found.clear();
    m_events.replaceSnapshot(corpus);
    m_prepareSearch.start();
    if (!m_searched.isEmpty())
        m_search.search(m_searched, corpus);
    if (m_filter.filter().hasText())
        m_search.lookUp(m_filter.filter().text, corpus);
}

QString Session::projectPath() const
{
    return m_archive ? m_archive->path() : QString();
}

bool Session::hasUnsavedArticles() const
{
    return m_archive && m_archive->path().isEmpty() && m_archive->articleCount() > 0;
}

bool Session::isUserWork() const
{
    return m_corrected;
}

bool Session::isReadOnly() const
{
    return m_archive && m_archive->isReadOnly();
}

void Session::prepareImport()
{
    m_project.prepare();
}

void Session::importPaths(const QStringList &paths)
{
    if (m_isImporting) {
        m_waiting += paths;
        return;
    }
    m_isImporting = true;
    m_isImportOfThis = true;
    m_imported = 0;
    m_importTime.start();
    const int cores = std::max(1, int(std::thread::hardware_concurrency()));
    emit importStarted();
    m_import.start(paths, {.jobs = cores, .published = {}, .pipeline = {}});
}

void Session::cancelImport()
{
    m_waiting.clear();
    m_import.cancel();
}

void Session::takeBatch(const std::vector<AnnotatedArticle> &articles)
{
    // Read for a project that is open no more.
    if (!m_isImportOfThis)
        return;
    m_imported += qsizetype(articles.size());
    m_project.add(articles);
}

void Session::finishImport()
{
    m_isImporting = false;
    emit importFinished(m_wasCancelled, m_imported, m_importTime.elapsed());
    const QStringList next = std::exchange(m_waiting, {});
    if (!next.isEmpty())
        importPaths(next);
}

void Session::setPublished(ArticleId article, std::optional<QDate> day)
{
    const auto asked = m_corrections.constFind(article);
    const std::optional<QDate> before = asked == m_corrections.cend() ? m_archive->correctedPublished(article) : *asked;
    if (before != day)
        m_undo.push(new SetPublished(*this, article, before, day));
}

void Session::applyPublished(ArticleId article, std::optional<QDate> day)
{
    m_corrections.insert(article, day);
    m_corrected = true;
    m_project.correctPublished(article, day);
}

void Session::search(const QString &text)
{
    m_searched = text.trimmed();
    m_search.search(m_searched, m_events.snapshot());
}

void Session::takeFound(const std::shared_ptr<const FoundArticles> &found)
{
    constexpr size_t mostKept = 8;
    // What is not of this snapshot is followed by what is.
    if (found->text.isEmpty() || found->corpus != m_events.snapshot())
        return;
    std::erase_if(m_found, [&found](const auto &each) { return each->text == found->text; });
    if (m_found.size() == mostKept)
        m_found.erase(m_found.begin());
    m_found.push_back(found);
    m_filter.answerText(found);
}

std::shared_ptr<const FoundArticles> Session::textOfFilter(const QString &text)
{
    for (const auto &each : m_found) {
        if (each->text == text)
            return each;
    }
    m_search.lookUp(text, m_events.snapshot());
    // Nothing for these milliseconds, rather than what is not the answer.
    return std::make_shared<const FoundArticles>(FoundArticles{.text = text});
}

std::optional<AnnotatedArticle> Session::read(ArticleId id) const
{
    auto result = m_archive->read(id);
    return result ? std::optional(std::move(*result)) : std::nullopt;
}

} // namespace entente
