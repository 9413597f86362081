// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotated_article.h"
#include "core/result.h"

#include <vector>

namespace entente {

class Archive;
class Pipeline;

// Adds articles to a project as Archive::add does. An article that the reader gave a day and whose text has changed since is annotated again
// with that day. Afterwards every entry is what the project holds.
Outcome storeArticles(Archive &archive, const Pipeline &pipeline, std::vector<AnnotatedArticle> &articles);

} // namespace entente
