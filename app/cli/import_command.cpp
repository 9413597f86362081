// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/import_command.h"

#include "app/cli/console.h"
#include "app/engine.h"
#include "archive/archive.h"
#include "import/importer.h"
#include "jobs/extraction_job.h"
#include "jobs/store_articles.h"

#include <QCommandLineParser>
#include <QCryptographicHash>

#include <algorithm>
#include <thread>

namespace entente::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t batchSize = 500; // articles in one transaction

// A line of standard input that has no id is known by its text: "-:1" would be another article at every run and replace the one before.
Article named(Article article)
{
    if (article.path == "-"_L1 && article.key.startsWith("-:"_L1)) {
        const QByteArray text = QByteArray::fromRawData(reinterpret_cast<const char *>(article.text.utf16()), article.text.size() * 2);
        article.key = u"stdin:"_s + QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha1).toHex().first(16));
    }
    return article;
}

} // namespace

ExitStatus importArticles(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Adds articles to a project, creating it where there is none."_s);
    const QCommandLineOption help({u"h"_s, u"help"_s}, u"Show this help."_s);
    parser.addOption(help);
    parser.addPositionalArgument(u"project"_s, u"The project file."_s, u"PROJECT.entente"_s);
    parser.addPositionalArgument(u"inputs"_s, u"Files and folders; - reads JSON Lines from standard input."_s, u"FILE|FOLDER|-..."_s);
    if (!parser.parse(arguments)) {
        printError(parser.errorText());
        return WrongCommandLine;
    }
    if (parser.isSet(help)) {
        printLine(parser.helpText().toUtf8());
        return Done;
    }
    const QStringList positional = parser.positionalArguments();
    if (positional.size() < 2 || !positional.first().endsWith(".entente"_L1, Qt::CaseInsensitive)) {
        printError(u"import needs PROJECT.entente and at least one FILE, FOLDER or -"_s);
        return WrongCommandLine;
    }
    const auto pipeline = loadPipeline();
    if (!pipeline) {
        printError(pipeline.error());
        return NothingDone;
    }
    const auto archive = Archive::open(positional.first());
    if (!archive) {
        printError(archive.error());
        return NothingDone;
    }

    qsizetype done = 0;
    qsizetype failed = 0;
    std::atomic<bool> broken = false;
    std::vector<AnnotatedArticle> batch;
    const auto problem = [&](const Error &error) {
        ++failed;
        printError(error);
    };
    const auto store = [&] {
        if (batch.empty() || broken)
            return;
        if (const Outcome added = storeArticles(**archive, *pipeline, batch); !added) {
            problem(added.error());
            broken = true;
        } else {
            done += qsizetype(batch.size());
        }
        batch.clear();
    };
    const ExtractionSink sink{.article =
                                  [&](const Article &article, const Annotations &annotations, const QByteArray &) {
                                      batch.push_back({named(article), annotations});
                                      if (batch.size() >= batchSize)
                                          store();
                                  },
        .problem = problem,
        .progress = {},
        .prepare = {}};
    extractFiles(expandPaths(positional.sliced(1), problem), *pipeline, {.jobs = std::max(1, int(std::thread::hardware_concurrency()))}, sink, broken);
    store();
    if (done == 0 || broken)
        return NothingDone;
    return failed == 0 ? Done : SomeInputsFailed;
}

} // namespace entente::cli
