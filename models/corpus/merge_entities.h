// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/assemble.h"
#include "corpus/prepared_article.h"

#include <span>
#include <vector>

namespace entente {

// The people, countries, organisations and places of all articles, each once.
struct MergedEntities {
    std::vector<CorpusEntity> entities; // by id
    std::vector<EntityAlias> aliases;
    std::vector<std::vector<quint32>> ofArticles; // for every article, by its own entity index: the index in `entities`
};

// Joins what articles name alike: by kind, name (however it is transliterated) and country. A surname alone is joined to the only
// person with that surname whose full name some article gives. Ids hang on kind, name and country alone, so that they are the same
// whenever and in whatever order articles are added; ids by the names that were joined become aliases.
MergedEntities mergeEntities(std::span<const PreparedArticle *const> articles);

} // namespace entente
