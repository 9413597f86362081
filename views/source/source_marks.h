// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/corpus.h"

#include <variant>
#include <vector>

namespace entente {

// What a stretch of an article's text stands for, in the order in which they are painted over each other.
enum class SourceMarkKind : quint8 { Furniture, Quote, Person, Country, Organization, Place, Event };

struct SourceMark {
    TextSpan span;
    SourceMarkKind kind = SourceMarkKind::Furniture;
    std::variant<std::monostate, EventId, QuoteId, EntityId> target;
    int evidence = 0; // which of the event's places this is
    int tint = -1;    // of a quote: one number a speaker; -1 where nobody is known to have said it
};

// All marks of one article, by begin. Events and quotes are those of the snapshot, so that a click finds what the other views show.
std::vector<SourceMark> marksOf(const AnnotatedArticle &article, const Corpus &corpus);

// The innermost mark of each kind at a position, innermost first.
std::vector<SourceMark> marksAt(const std::vector<SourceMark> &marks, qsizetype position);

} // namespace entente
