// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/dates/patterns.h"

namespace entente {

namespace {

constexpr double some = -1;

bool isHalf(const Lexemes &lexemes, std::size_t at)
{
    return lexemes.is(at, TimeWord::HalfOf);
}

// "and a half" behind a number or a unit.
std::size_t andAHalfEnd(const Lexemes &lexemes, std::size_t at)
{
    return lexemes.is(at, TimeWord::And) && lexemes.is(at + 1, TimeWord::A) && isHalf(lexemes, at + 2) ? at + 3 : at;
}

// "twenty-one", "two hundred", "a hundred and fifty", "two thousand": a number in words.
std::optional<Amount> readWords(const Lexemes &lexemes, std::size_t at)
{
    double total = 0;
    double part = 0;
    std::size_t end = at;
    if (lexemes.is(at, TimeWord::A) && (lexemes.is(at + 1, TimeWord::Hundred) || lexemes.is(at + 1, TimeWord::Thousand))) {
        part = 1;
        ++end;
    }
    while (end < lexemes.size()) {
        const Lexeme &lexeme = lexemes[end];
        if (lexeme.shape != Lexeme::Shape::Word)
            break;
        if (lexeme.word == TimeWord::Number && lexeme.value == 12 && lexemes.says(end, u"dozen")) {
            part = part > 0 ? part * 12 : 12;
        } else if (lexeme.word == TimeWord::Number) {
            const bool continues = end == at || (part >= 20 && int(part) % 10 == 0 && lexeme.value < 10) || int(part) % 100 == 0;
            if (!continues)
                break;
            part += lexeme.value;
        } else if (lexeme.word == TimeWord::Hundred && part > 0) {
            part *= 100;
        } else if (lexeme.word == TimeWord::Thousand && part > 0) {
            total += part * 1000;
            part = 0;
        } else if (lexeme.word == TimeWord::And && end > at && int(part) % 100 == 0 && part > 0 && lexemes.is(end + 1, TimeWord::Number)) {
            ++end;
            continue;
        } else {
            break;
        }
        ++end;
    }
    return end > at && total + part > 0 ? std::optional(Amount{total + part, end}) : std::nullopt;
}

std::optional<Amount> readFigures(const Lexemes &lexemes, std::size_t at)
{
    const Lexeme &number = lexemes[at];
    if (!lexemes.isNumber(at) || number.word != TimeWord::Number || number.money || number.percent || number.apostrophe)
        return std::nullopt;
    Amount amount{number.value + number.tenths / 10.0, at + 1};
    if (lexemes.isNumber(at + 1) && lexemes.isNumber(at + 2) && lexemes[at + 2].slashBefore && lexemes[at + 2].value > 0) {
        amount.value += double(lexemes[at + 1].value) / lexemes[at + 2].value;
        amount.end = at + 3;
    } else if (lexemes.isMark(at + 1, u'½')) {
        amount.value += 0.5;
        amount.end = at + 2;
    }
    return amount;
}

} // namespace

std::optional<Amount> readAmount(const Lexemes &lexemes, std::size_t at)
{
    std::optional<Amount> amount = readFigures(lexemes, at);
    if (!amount)
        amount = readWords(lexemes, at);
    if (amount) {
        if (const std::size_t end = andAHalfEnd(lexemes, amount->end); end > amount->end) {
            amount->value += 0.5;
            amount->end = end;
        }
        return amount;
    }
    const std::size_t noun = lexemes.is(at, TimeWord::A) ? at + 1 : at;
    if (lexemes.is(noun, TimeWord::Couple))
        return Amount{2, lexemes.is(noun + 1, TimeWord::Of) ? noun + 2 : noun + 1};
    if (lexemes.is(noun, TimeWord::Vague))
        return Amount{some, lexemes.is(noun + 1, TimeWord::Of) ? noun + 2 : noun + 1};
    if (lexemes.is(at, TimeWord::A) || lexemes.is(at, TimeWord::Another))
        return Amount{1, at + 1, true};
    return std::nullopt;
}

std::optional<ReadLength> readLength(const Lexemes &lexemes, std::size_t at)
{
    // "half an hour", "half a century".
    if (isHalf(lexemes, at) && lexemes.is(at + 1, TimeWord::A) && lexemes.is(at + 2, TimeWord::Unit))
        return ReadLength{{0.5, TimeUnit(lexemes[at + 2].value)}, at + 3, false, false};
    auto amount = readAmount(lexemes, at);
    if (!amount)
        return std::nullopt;
    std::size_t unit = amount->end;
    // "two to three weeks", "12 or 18 months": the first amount stands for both.
    if ((lexemes.is(unit, TimeWord::To) || lexemes.is(unit, TimeWord::Or)) && !amount->isArticle) {
        if (const auto other = readAmount(lexemes, unit + 1); other && !other->isArticle && lexemes.isUnit(other->end))
            unit = other->end;
    } else if (lexemes[unit].hyphenBefore && lexemes.isNumber(unit) && lexemes.isUnit(unit + 1)) {
        ++unit; // "10-15 minutes"
    }
    while (lexemes.is(unit, TimeWord::More) || lexemes.is(unit, TimeWord::Extra) || lexemes.is(unit, TimeWord::Whole) || lexemes.is(unit, TimeWord::Long)
           || lexemes.is(unit, TimeWord::Another))
        ++unit;
    if (amount->isArticle && isHalf(lexemes, unit) && lexemes.isUnit(unit + 1)) { // "a half hour", "a half-century"
        amount->value = 0.5;
        ++unit;
    }
    const bool isTitle = lexemes[unit].capital && lexemes.isNumber(at) && !lexemes.is(at - 1, TimeWord::The); // "60 Minutes"
    if (!lexemes.isUnit(unit) || isTitle)
        return std::nullopt;
    // "$3.5 million" and "5.2 percent" end before a unit, but "20 second-hand cars" would not: "second" is no unit in the lexicon.
    ReadLength result{{amount->value, TimeUnit(lexemes[unit].value)}, unit + 1, amount->isArticle, lexemes.is(unit, TimeWord::PluralUnit)};
    if (result.isArticle && result.isPlural) // "a months-long siege"
        result.length.amount = some;
    if (const std::size_t end = andAHalfEnd(lexemes, result.end); end > result.end && amount->value > 0) {
        result.length.amount += 0.5;
        result.end = end;
    }
    return result;
}

} // namespace entente
