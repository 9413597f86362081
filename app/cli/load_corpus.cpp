// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/load_corpus.h"

#include "app/cli/console.h"
#include "app/engine.h"
#include "archive/archive.h"
#include "import/importer.h"
#include "jobs/extraction_job.h"

#include <QFileInfo>

#include <algorithm>
#include <thread>

namespace entente::cli {

using namespace Qt::StringLiterals;

Result<LoadedArticles> loadArticles(const QStringList &paths)
{
    LoadedArticles loaded;
    const auto add = [&loaded](AnnotatedArticle each) {
        each.article.id = ArticleId(qint64(loaded.articles.size()) + 1);
        loaded.articles.push_back(std::move(each));
        return true;
    };
    const auto problem = [&loaded](const Error &error) {
        ++loaded.failed;
        printError(error);
    };
    QStringList files;
    for (const QString &path : paths) {
        if (!path.endsWith(".entente"_L1, Qt::CaseInsensitive)) {
            files.append(path);
            continue;
        }
        if (!QFileInfo::exists(path)) {
            problem({path, u"there is no such project"_s});
            continue;
        }
        const auto archive = Archive::open(path);
        if (!archive) {
            problem(archive.error());
            continue;
        }
        if (const Outcome read = (*archive)->readAll(true, add); !read)
            problem(read.error());
    }
    if (files.isEmpty())
        return loaded;

    const auto pipeline = loadPipeline();
    if (!pipeline)
        return pipeline.error();
    const ExtractionSink sink{.article = [&](const Article &article, const Annotations &annotations, const QByteArray &) { add({article, annotations}); },
        .problem = problem,
        .progress = {},
        .prepare = {}};
    const std::atomic<bool> never = false;
    extractFiles(expandPaths(files, problem), *pipeline, {.jobs = std::max(1, int(std::thread::hardware_concurrency()))}, sink, never);
    return loaded;
}

} // namespace entente::cli
