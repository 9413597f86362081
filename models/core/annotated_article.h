// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotations.h"
#include "core/article.h"

namespace entente {

// An article with everything found in it.
struct AnnotatedArticle {
    Article article;
    Annotations annotations;
};

} // namespace entente
