// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/extract_command.h"

#include "app/cli/console.h"
#include "app/engine.h"
#include "import/importer.h"
#include "import/published_date.h"
#include "jobs/extraction_job.h"
#include "jobs/record.h"

#include <QCommandLineParser>
#include <QElapsedTimer>

#include <atomic>
#include <cstdio>
#include <optional>
#include <thread>

namespace entente::cli {

using namespace Qt::StringLiterals;

namespace {

struct Request {
    QStringList paths;
    ExtractionOptions options;
    bool withText = true;
    bool progress = false;
};

// The request, or the exit status when there is nothing more to do.
std::variant<Request, ExitStatus> parse(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Prints what articles say: one JSON record a line."_s);
    const QCommandLineOption published(u"published"_s, u"The day (YYYY-MM-DD) of articles that state none themselves."_s, u"DATE"_s);
    const QCommandLineOption jobs(u"jobs"_s, u"Work on N articles at a time (default: one a core)."_s, u"N"_s);
    const QCommandLineOption noText(u"no-text"_s, u"Leave the text out of the records."_s);
    const QCommandLineOption progress(u"progress"_s, u"Report progress on standard error."_s);
    const QCommandLineOption indirect(u"indirect"_s, u"Also give reported speech, as quotes of kind \"indirect\"."_s);
    const QCommandLineOption help({u"h"_s, u"help"_s}, u"Show this help."_s);
    parser.addOptions({published, jobs, noText, progress, indirect, help});
    parser.addPositionalArgument(u"inputs"_s, u"Files and folders; - reads JSON Lines from standard input."_s, u"FILE|FOLDER|-..."_s);
    if (!parser.parse(arguments)) {
        printError(parser.errorText());
        return WrongCommandLine;
    }
    if (parser.isSet(help)) {
        printLine(parser.helpText().toUtf8());
        return Done;
    }
    Request request;
    request.paths = parser.positionalArguments();
    request.withText = !parser.isSet(noText);
    request.progress = parser.isSet(progress);
    request.options.pipeline.indirectQuotes = parser.isSet(indirect);
    request.options.jobs = std::max(1, int(std::thread::hardware_concurrency()));
    if (request.paths.isEmpty()) {
        printError(u"extract needs at least one FILE, FOLDER or -"_s);
        return WrongCommandLine;
    }
    if (parser.isSet(jobs)) {
        bool ok = false;
        request.options.jobs = parser.value(jobs).toInt(&ok);
        if (!ok || request.options.jobs < 1 || request.options.jobs > 256) {
            printError(u"--jobs takes a whole number from 1 to 256"_s);
            return WrongCommandLine;
        }
    }
    if (parser.isSet(published)) {
        const auto day = parsePublished(parser.value(published));
        if (const QString *reason = std::get_if<QString>(&day)) {
            printError(u"--published: %1"_s.arg(*reason));
            return WrongCommandLine;
        }
        request.options.published = std::get<QDate>(day);
    }
    return request;
}

class ProgressLine
{
public:
    ProgressLine() { m_timer.start(); }

    void show(qsizetype articles, qint64 bytesDone, qint64 bytesTotal)
    {
        if (m_timer.elapsed() < m_next && bytesDone < bytesTotal)
            return;
        m_next = m_timer.elapsed() + 250;
        const double seconds = std::max<qint64>(1, m_timer.elapsed()) / 1000.0;
        std::fprintf(stderr, "\r%lld articles, %.0f a second", static_cast<long long>(articles), double(articles) / seconds);
        if (bytesTotal > 0)
            std::fprintf(stderr, ", %3lld %%", static_cast<long long>(bytesDone * 100 / bytesTotal));
        m_shown = true;
    }

    ~ProgressLine()
    {
        if (m_shown)
            std::fputc('\n', stderr);
    }

private:
    QElapsedTimer m_timer;
    qint64 m_next = 0;
    bool m_shown = false;
};

} // namespace

ExitStatus extract(const QStringList &arguments)
{
    const auto parsed = parse(arguments);
    if (const ExitStatus *status = std::get_if<ExitStatus>(&parsed))
        return *status;
    const Request &request = std::get<Request>(parsed);

    const auto pipeline = loadPipeline();
    if (!pipeline) {
        printError(pipeline.error());
        return NothingDone;
    }

    qsizetype done = 0;
    qsizetype failed = 0;
    std::atomic<bool> outputBroken = false;
    std::optional<ProgressLine> progress;
    if (request.progress)
        progress.emplace();

    const auto problem = [&](const Error &error) {
        ++failed;
        printError(error);
    };
    ExtractionSink sink;
    sink.problem = problem;
    sink.prepare = [&](const Article &article, const Annotations &annotations) { return toRecord(article, annotations, request.withText); };
    sink.article = [&](const Article &, const Annotations &, const QByteArray &record) {
        ++done;
        if (!outputBroken && !printLine(record))
            outputBroken = true;
    };
    if (progress)
        sink.progress = [&](qsizetype articles, qint64 bytesDone, qint64 bytesTotal) { progress->show(articles, bytesDone, bytesTotal); };
    extractFiles(expandPaths(request.paths, problem), *pipeline, request.options, sink, outputBroken);
    progress.reset();

    if (std::fflush(stdout) != 0 || outputBroken) {
        printError(u"standard output could not be written"_s);
        return NothingDone;
    }
    if (done == 0 && failed > 0)
        return NothingDone;
    return failed == 0 ? Done : SomeInputsFailed;
}

} // namespace entente::cli
