// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotated_article.h"
#include "core/result.h"

#include <QStringList>

#include <functional>
#include <vector>

namespace entente::cli {

struct LoadedArticles {
    std::vector<AnnotatedArticle> articles; // with ids
    int failed = 0;                          // inputs that could not be read, each named on standard error
};

// The articles of projects (as they are stored) and of files and folders (read and annotated now).
Result<LoadedArticles> loadArticles(const QStringList &paths);

} // namespace entente::cli
