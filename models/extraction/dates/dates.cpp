// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/dates/dates.h"

#include "extraction/dates/patterns.h"
#include "extraction/dates/resolver.h"
#include "extraction/dates/tense.h"

#include <algorithm>

namespace entente {

namespace {

bool isFurniture(const std::vector<TextSpan> &furniture, TextSpan span)
{
    const auto next = std::lower_bound(furniture.begin(), furniture.end(), span.begin, [](TextSpan each, qsizetype at) { return each.end <= at; });
    return next != furniture.end() && next->overlaps(span);
}

// Most words say nothing about time and open no expression.
bool mayOpen(const Lexeme &lexeme)
{
    return lexeme.shape != Lexeme::Shape::Mark && (lexeme.word != TimeWord::None || lexeme.capital || lexeme.shape == Lexeme::Shape::Decade);
}

std::vector<Expression> expressionsOf(const Document &document, const Sentence &sentence, const std::vector<TextSpan> &furniture)
{
    std::vector<Expression> expressions;
    const Lexemes lexemes(document.text, sentence.span);
    for (std::size_t at = 0; at < lexemes.size();) {
        auto found = mayOpen(lexemes[at]) ? findExpression(lexemes, at) : std::nullopt;
        if (!found) {
            ++at;
            continue;
        }
        at = found->end;
        if (!isFurniture(furniture, found->expression.span))
            expressions.push_back(found->expression);
    }
    return expressions;
}

} // namespace

std::vector<DateMention> findDates(const Document &document, const DateContext &context)
{
    std::vector<DateMention> mentions;
    Resolver resolver(context.published.day, context.outlet);
    for (const Sentence &sentence : document.sentences) {
        const auto expressions = expressionsOf(document, sentence, context.furniture);
        const std::size_t first = mentions.size();
        resolver.beginSentence();
        // "at 10:35 a.m. … on Friday": a time takes the day that its sentence says, also behind it.
        for (const bool timesOfDay : {false, true}) {
            for (const Expression &expression : expressions) {
                if (resolver.needsDayOfSentence(expression) != timesOfDay)
                    continue;
                if (auto mention = resolver.resolve(expression, tenseAt(document, sentence, expression.span)))
                    mentions.push_back(std::move(*mention));
            }
        }
        std::sort(mentions.begin() + std::ptrdiff_t(first), mentions.end(), [](const DateMention &a, const DateMention &b) { return a.span < b.span; });
    }
    return mentions;
}

} // namespace entente
