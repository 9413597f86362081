// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotated_article.h"

class QRandomGenerator;

namespace entente {

// Every field filled with anything that it may hold, sense or none: for round trips.
Annotations randomAnnotations(QRandomGenerator &random);
// An article of that key with a text, metadata and annotations of its own; its id is not set.
AnnotatedArticle randomArticle(QRandomGenerator &random, const QString &key);

// What differs first, for a test's message; empty for equal articles (ids compared too).
QString firstDifference(const Article &left, const Article &right);

} // namespace entente
