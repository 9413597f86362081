// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/dates/date_setting.h"

#include <algorithm>

namespace entente {

namespace {

// Time adverbials attach low in English: the nearest verb group to the left decides, the first to the right where there is none.
constexpr std::size_t farthestVerb = 30;

std::size_t tokenAt(const Sentence &sentence, qsizetype position)
{
    const auto found = std::lower_bound(sentence.tokens.begin(), sentence.tokens.end(), position, [](const Token &token, qsizetype at) { return token.span.end <= at; });
    return std::size_t(found - sentence.tokens.begin());
}

bool isClauseMark(QStringView word)
{
    return isWordOf(word, {u";", u"--", u"—", u"–", u"“", u"”", u"\"", u"``", u"''"});
}

} // namespace

DateSetting::DateSetting(const Document &document, const Sentence &sentence, TextSpan span)
    : m_document(document), m_sentence(sentence), m_verbs(document, sentence), m_first(tokenAt(sentence, span.begin)), m_behind(tokenAt(sentence, span.end))
{
}

std::optional<std::size_t> DateSetting::preposition() const
{
    std::size_t at = m_first;
    while (at > 0 && isWordOf(word(at - 1), {u"the", u"early", u"late", u"about", u"around", u"noon", u"midnight", u"this", u"next"}))
        --at;
    return at > 0 ? std::optional(at - 1) : std::nullopt;
}

std::optional<DateSetting::Verb> DateSetting::verbBefore(std::size_t at) const
{
    for (std::size_t i = at, steps = 0; i-- > 0 && steps < farthestVerb; ++steps) {
        if (isClauseMark(word(i)))
            break;
        if (const Tense tense = m_verbs.tenseOf(i); tense != Tense::Unknown)
            return Verb{i, tense};
    }
    return std::nullopt;
}

std::optional<DateSetting::Verb> DateSetting::verbBehind() const
{
    for (std::size_t i = m_behind; i < count() && i < m_behind + farthestVerb; ++i) {
        if (const Tense tense = m_verbs.tenseOf(i); tense != Tense::Unknown)
            return Verb{i, tense};
    }
    return std::nullopt;
}

bool DateSetting::isPossessive() const
{
    return isWordOf(word(m_behind), {u"'s", u"’s"});
}

bool DateSetting::says(std::size_t from, std::size_t at, std::initializer_list<QStringView> words) const
{
    for (std::size_t i = from; i < at && i < count(); ++i) {
        if (isWordOf(word(i), words))
            return true;
    }
    return false;
}

bool isAppointment(QStringView noun)
{
    return isWordOf(noun, {u"talks", u"talk", u"meeting", u"meetings", u"summit", u"vote", u"ballot", u"runoff", u"run-off", u"election", u"elections", u"referendum", u"session", u"hearing",
        u"conference", u"ceremony", u"funeral", u"inauguration", u"parade", u"match", u"visit", u"trip", u"deadline", u"launch", u"debate", u"round", u"negotiations", u"gathering",
        u"celebrations", u"commemorations", u"anniversary", u"swearing-in", u"handover", u"march", u"rally", u"protest", u"demonstration", u"strike", u"consultations", u"mass", u"briefing",
        u"interview", u"speech", u"encounter", u"reception", u"dinner", u"lunch", u"signing", u"date", u"call"});
}

bool isMeasure(QStringView noun)
{
    return isWordOf(noun, {u"ceasefire", u"cease-fire", u"truce", u"armistice", u"halt", u"pause", u"lull", u"break", u"moratorium", u"suspension", u"stop", u"end", u"ban", u"bans", u"embargo",
        u"blockade", u"curfew", u"closure", u"lockdown", u"restrictions", u"restriction", u"sanctions", u"tariff", u"tariffs", u"duty", u"duties", u"levy", u"levies", u"strike", u"boycott",
        u"exemption", u"exemptions", u"waiver", u"measures", u"measure", u"controls", u"checks", u"days", u"weeks", u"months", u"hours", u"silence", u"withdrawal", u"evacuation", u"deployment",
        u"contract", u"mandate", u"cut", u"cuts", u"rates", u"rules", u"requirement", u"regime", u"corridor", u"corridors"});
}

bool isDemand(QStringView verb)
{
    return isWordOf(verb, {u"demand", u"demands", u"demanded", u"demanding", u"propose", u"proposes", u"proposed", u"proposing", u"order", u"orders", u"ordered", u"ordering", u"urge", u"urges", u"urged",
        u"urging", u"ask", u"asks", u"asked", u"asking", u"tell", u"tells", u"told", u"want", u"wants", u"wanted", u"promise", u"promises", u"promised", u"pledge", u"pledges", u"pledged",
        u"vow", u"vows", u"vowed", u"warn", u"warns", u"warned", u"threaten", u"threatens", u"threatened", u"threatening", u"offer", u"offers", u"offered", u"offering", u"suggest", u"suggests",
        u"suggested", u"suggesting", u"request", u"requests", u"requested", u"require", u"requires", u"required", u"announce", u"announces", u"announced", u"announcing", u"declare", u"declares",
        u"declared", u"declaring", u"call", u"calls", u"called", u"calling", u"agree", u"agrees", u"agreed", u"decide", u"decides", u"decided", u"insist", u"insists", u"insisted", u"give",
        u"gives", u"gave", u"given", u"seek", u"seeks", u"sought", u"invite", u"invites", u"invited", u"set", u"sets", u"expect", u"expects", u"expected", u"hope", u"hopes", u"hoped", u"plan",
        u"plans", u"planned", u"approve", u"approves", u"approved", u"back", u"backs", u"backed", u"accept", u"accepts", u"accepted", u"reject", u"rejects", u"rejected", u"discuss",
        u"discussed", u"supported", u"endorsed", u"instructed", u"scheduled", u"convened", u"summoned", u"postponed", u"delayed", u"moved", u"pushed", u"rescheduled", u"adjourned", u"extended",
        u"need", u"needs", u"needed", u"allowed", u"challenged", u"advised", u"appealed"});
}

} // namespace entente
