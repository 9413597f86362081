// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/dates/dates.h"

#include "extraction/dates/patterns.h"
#include "extraction/dates/range_patterns.h"
#include "extraction/dates/resolver.h"
#include "extraction/dates/tense.h"

#include <algorithm>
#include <span>

namespace entente {

namespace {

bool isFurniture(const std::vector<TextSpan> &furniture, TextSpan span)
{
    const auto next = std::lower_bound(furniture.begin(), furniture.end(), span.begin, [](TextSpan each, qsizetype at) { return each.end <= at; });
    return next != furniture.end() && next->overlaps(span);
}

// Headlines and datelines are none.
bool isFullSentence(const Document &document, const Sentence &sentence)
{
    const QStringView last = wordOf(document, sentence.tokens.back());
    return sentence.tokens.size() >= 6 && (last.endsWith(u'.') || last.endsWith(u'"') || last.endsWith(u'\u201d') || last.endsWith(u'?') || last.endsWith(u'!'));
}

// Most words say nothing about time and open no expression.
constexpr qsizetype dayValueSize = 10; // "2025-04-26"

bool mayOpen(const Lexeme &lexeme)
{
    return lexeme.shape != Lexeme::Shape::Mark && (lexeme.word != TimeWord::None || lexeme.shape == Lexeme::Shape::Decade || (lexeme.capital && lexeme.span.length() == 1)); // "Q1"
}

std::vector<Expression> expressionsOf(QStringView text, TextSpan paragraph, const TimeLexicon &lexicon, const std::vector<TextSpan> &furniture)
{
    std::vector<Expression> expressions;
    const Lexemes lexemes(text, paragraph, lexicon);
    std::size_t lastEnd = 0;
    for (std::size_t at = 0; at < lexemes.size();) {
        if (!mayOpen(lexemes[at])) {
            ++at;
            continue;
        }
        if (const RangeMatch range = findRange(lexemes, at); !range.expressions.empty()) {
            expressions.insert(expressions.end(), range.expressions.begin(), range.expressions.end());
            at = lastEnd = range.end;
            continue;
        }
        auto found = findExpression(lexemes, at);
        if (!found) {
            ++at;
            continue;
        }
        if (!expressions.empty() && lastEnd > 0)
            joinNeighbours(lexemes, expressions.back(), lastEnd, found->expression, at);
        at = lastEnd = found->end;
        expressions.push_back(std::move(found->expression));
    }
    std::erase_if(expressions, [&](const Expression &expression) { return isFurniture(furniture, expression.span); });
    return expressions;
}

// “We sign tomorrow,” he said on Wednesday: the day of who speaks, not of the article.
void countFromDayOfSpeech(QStringView text, std::span<const Expression> expressions, std::span<DateMention> mentions)
{
    for (DateMention &mention : mentions) {
        const auto expression = std::find_if(expressions.begin(), expressions.end(), [&](const Expression &each) { return each.span == mention.span; });
        const auto *shifted = expression == expressions.end() ? nullptr : std::get_if<ShiftedDate>(&expression->meaning);
        if (!shifted || shifted->unit != TimeUnit::Day || shifted->fromNarrative || expression->clock || mention.value.size() != dayValueSize)
            continue;
        const auto said = std::find_if(mentions.begin(), mentions.end(), [&](const DateMention &each) { return each.span.begin > mention.span.end; });
        const auto ofSpeech = said == mentions.end() ? expressions.end() : std::find_if(expressions.begin(), expressions.end(), [&](const Expression &each) { return each.span == said->span; });
        if (ofSpeech == expressions.end() || !std::holds_alternative<WeekdayDate>(ofSpeech->meaning) || !said->earliest.isValid())
            continue;
        const QStringView between = text.sliced(mention.span.end, said->span.begin - mention.span.end);
        const bool closes = (between.contains(u'”') && !between.contains(u'“')) || between.count(u'"') == 1;
        if (!closes)
            continue;
        const QDate day = said->earliest.addDays(shifted->count);
        mention.value = day.toString(Qt::ISODate);
        mention.earliest = mention.latest = day;
    }
}

// Resolves the expressions of one sentence. "At 10:35 a.m. … on Friday": a time takes the day that its sentence says, also behind it.
void resolveSentence(const Document &document, const Sentence &sentence, std::span<const Expression> expressions, Resolver &resolver, std::vector<DateMention> &mentions)
{
    const auto first = std::ptrdiff_t(mentions.size());
    for (const bool timesOfDay : {false, true}) {
        for (const Expression &expression : expressions) {
            if (resolver.needsDayOfSentence(expression) != timesOfDay)
                continue;
            if (timesOfDay) {
                const auto anchor = std::find_if(mentions.begin() + first, mentions.end(), [&](const DateMention &each) { return each.span.begin > expression.span.end; });
                resolver.setAnchor(anchor == mentions.end() ? QDate() : anchor->earliest);
            }
            const auto *calendar = std::get_if<CalendarDate>(&expression.meaning);
            Tense tense = calendar && calendar->isModifier ? tenseOfModifier(document, sentence, expression.span) : tenseAt(document, sentence, expression.span);
            if (calendar && calendar->day == 0 && tense == Tense::Future && isPastPlan(document, sentence, expression.span))
                tense = Tense::Unknown;
            if (auto mention = resolver.resolve(expression, tense, tellsStory(document, sentence, expression.span)))
                mentions.push_back(std::move(*mention));
        }
    }
    std::sort(mentions.begin() + first, mentions.end(), [](const DateMention &a, const DateMention &b) { return a.span < b.span; });
    countFromDayOfSpeech(document.text, expressions, std::span(mentions).subspan(std::size_t(first)));
}

} // namespace

std::vector<DateMention> findDates(const Document &document, const TimeLexicon &lexicon, const DateContext &context)
{
    std::vector<DateMention> mentions;
    Resolver resolver(context.published.day, context.outlet);
    auto sentence = document.sentences.begin();
    const auto isProse = [&](const Sentence &each) { return !isFurniture(context.furniture, each.span) && isFullSentence(document, each); };
    int index = 0; // of the sentence, among those of prose
    for (const TextSpan paragraph : document.paragraphs) {
        const auto expressions = expressionsOf(document.text, paragraph, lexicon, context.furniture);
        for (std::size_t from = 0; from < expressions.size();) {
            while (sentence != document.sentences.end() && sentence->span.end <= expressions[from].span.begin)
                index += isProse(*sentence++) ? 1 : 0;
            if (sentence == document.sentences.end())
                break;
            // A sentence cut in two inside an expression keeps it.
            std::size_t to = from + 1;
            while (to < expressions.size() && expressions[to].span.begin < sentence->span.end)
                ++to;
            resolver.beginSentence(index, paragraph.begin);
            resolveSentence(document, *sentence, std::span(expressions).subspan(from, to - from), resolver, mentions);
            from = to;
        }
    }
    return mentions;
}

} // namespace entente
