// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/store_articles.h"

#include "archive/archive.h"
#include "extraction/pipeline.h"

namespace entente {

Outcome storeArticles(Archive &archive, const Pipeline &pipeline, std::vector<AnnotatedArticle> &articles)
{
    if (Outcome added = archive.add(articles); !added)
        return added;
    for (AnnotatedArticle &each : articles) {
        const PublicationDate &day = each.article.published;
        if (day.kind != PublicationKind::Set || each.annotations.published == day)
            continue;
        each.annotations = pipeline.annotate(each.article);
        if (Outcome replaced = archive.replaceAnnotations(each.article.id, each.annotations); !replaced)
            return replaced;
    }
    return std::monostate();
}

} // namespace entente
