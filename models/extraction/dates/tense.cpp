// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/dates/tense.h"

#include "extraction/dates/date_setting.h"

#include <algorithm>

namespace entente {

namespace {

// "Lasted until Friday": a verb whose stretch has ended where it stands in the past.
bool isLasting(QStringView verb)
{
    return isWordOf(verb, {u"lasted", u"stayed", u"remained", u"ran", u"waited", u"continued", u"went", u"held", u"worked", u"lived", u"served", u"was", u"were", u"been", u"talked", u"negotiated",
        u"fought", u"did", u"kept", u"stood", u"ruled", u"governed", u"led"});
}

bool isMoved(QStringView verb)
{
    return isWordOf(verb, {u"postponed", u"moved", u"delayed", u"extended", u"pushed", u"shifted", u"adjourned", u"rescheduled", u"brought", u"deferred", u"put"});
}

// "ahead of a summit on Friday", "before talks in Geneva on Friday": the words between are the appointment and its place.
bool standsAheadOfAppointment(const DateSetting &setting)
{
    constexpr std::size_t longestPhrase = 9;
    bool appointment = false;
    for (std::size_t i = setting.first(), steps = 0; i-- > 0 && steps < longestPhrase; ++steps) {
        const QStringView word = setting.word(i);
        appointment = appointment || isAppointment(word);
        if (isWordOf(word, {u"of"}) && i > 0 && isWordOf(setting.word(i - 1), {u"ahead"}))
            return true;
        if (isWordOf(word, {u"before"}))
            return appointment;
        if (isWordOf(word, {u",", u"and", u"that"}) || setting.verbs().tenseOf(i) == Tense::Past)
            return false;
    }
    return false;
}

bool isConditional(const DateSetting &setting)
{
    return setting.says(0, setting.first(), {u"if", u"unless", u"provided", u"whether"});
}

// "proposed direct talks in Istanbul on Thursday", not "proposed on Thursday": what is proposed has its own day.
bool isDayOfProposal(const DateSetting &setting, const DateSetting::Verb &verb)
{
    if (!isWordOf(setting.word(verb.at), {u"proposed", u"offered", u"suggested", u"invited", u"scheduled", u"requested"}))
        return false;
    for (std::size_t i = verb.at + 1; i < setting.first(); ++i) {
        if (isAppointment(setting.word(i)))
            return true;
    }
    return false;
}

// What the preposition says of the direction; nothing where the clause decides alone.
std::optional<Tense> tenseOfPreposition(const DateSetting &setting)
{
    const auto at = setting.preposition();
    if (!at)
        return std::nullopt;
    const QStringView word = setting.word(*at);
    const QStringView second = *at > 0 ? setting.word(*at - 1) : QStringView();
    const auto verb = setting.verbBefore(*at);
    const bool isPast = verb && verb->tense == Tense::Past;
    const bool demands = verb && isDemand(setting.word(verb->at));
    if (isWordOf(word, {u"since"}))
        return Tense::Past;
    if (isWordOf(word, {u"until", u"till"})) {
        if (*at == 0) // "Until Thursday, they had not …"
            return std::nullopt;
        return isPast && (isLasting(setting.word(verb->at)) || setting.verbs().isPastPerfect(verb->at)) ? Tense::Past : Tense::Future;
    }
    if (isWordOf(word, {u"starting", u"beginning", u"effective", u"due"}) && *at > 0)
        return Tense::Future;
    if (isWordOf(word, {u"as"}) && isWordOf(second, {u"soon", u"early"}))
        return Tense::Future;
    if (isWordOf(word, {u"than"}) && isWordOf(second, {u"later", u"earlier", u"sooner"}))
        return Tense::Future;
    if (isWordOf(word, {u"on", u"at", u"from"}) && isWordOf(second, {u"starting", u"beginning", u"effective"}))
        return Tense::Future;
    if (isWordOf(word, {u"of"}) && isWordOf(second, {u"ahead"}))
        return Tense::Future;
    if (isWordOf(word, {u"of"}) && isWordOf(second, {u"as"}))
        return demands || isConditional(setting) ? std::optional(Tense::Future) : std::nullopt;
    if (isWordOf(word, {u"by"}) && *at > 0)
        return !verb || verb->tense == Tense::Future || (demands && !setting.verbs().isPastPerfect(verb->at)) || isConditional(setting) ? std::optional(Tense::Future) : std::nullopt;
    if (isWordOf(word, {u"from"}) && *at > 0) {
        bool measure = false;
        for (std::size_t i = verb ? verb->at + 1 : 0; i < *at; ++i)
            measure = measure || isMeasure(setting.word(i));
        return measure && (!isPast || demands || isConditional(setting)) ? std::optional(Tense::Future) : std::nullopt;
    }
    if (isWordOf(word, {u"for"}) && *at > 0) {
        bool appointment = verb && verb->at + 1 >= *at && isDemand(setting.word(verb->at)); // "planned for Friday"
        for (std::size_t i = verb ? verb->at + 1 : 0; i < *at; ++i)
            appointment = appointment || isAppointment(setting.word(i));
        if (!appointment)
            return std::nullopt;
        if (verb && setting.verbs().isPastPerfect(verb->at))
            return setting.says(0, verb->at, {u"postponed", u"cancelled", u"canceled", u"delayed", u"off", u"postpones", u"cancels"}) ? Tense::Future : Tense::Past;
        return Tense::Future;
    }
    if (isWordOf(word, {u"before"}) && *at > 0)
        return !verb || demands ? std::optional(Tense::Future) : std::nullopt;
    if (isWordOf(word, {u"to"}) && verb && isMoved(setting.word(verb->at)))
        return Tense::Future;
    if (isWordOf(word, {u"on"}) && standsAheadOfAppointment(setting))
        return Tense::Future;
    return std::nullopt;
}

// "Wednesday's ruling" has happened, unless it stands ahead ("ahead of Sunday's vote") or a future verb speaks of it ("Friday's talks will",
// "will attend Saturday's funeral").
Tense tenseOfPossessive(const DateSetting &setting)
{
    std::size_t noun = setting.behind() + 1;
    for (std::size_t i = noun; i < setting.count() && i < noun + 4; ++i) {
        if (setting.verbs().tenseOf(i) == Tense::Future)
            return Tense::Future;
    }
    bool appointment = false;
    for (std::size_t i = noun; i < setting.count() && i < noun + 3; ++i)
        appointment = appointment || isAppointment(setting.word(i));
    if (const auto at = setting.preposition()) {
        const QStringView word = setting.word(*at);
        if (isWordOf(word, {u"until", u"till", u"due"}) || (isWordOf(word, {u"of"}) && *at > 0 && isWordOf(setting.word(*at - 1), {u"ahead"})))
            return Tense::Future;
        if (appointment && isWordOf(word, {u"before"}))
            return Tense::Future;
    }
    constexpr std::size_t nearVerb = 4; // "will attend Saturday's funeral"; "is asking about Monday's debate" looks back
    const auto verb = setting.verbBefore(setting.first());
    const bool isObject = verb && verb->tense == Tense::Future && setting.first() - verb->at <= nearVerb && !setting.verbs().isProgressive(verb->at);
    return appointment && isObject ? Tense::Future : Tense::Past;
}

bool isVerbForm(Xpos xpos)
{
    return xpos == Xpos::VBD || xpos == Xpos::VBN || xpos == Xpos::VBG || xpos == Xpos::VB || xpos == Xpos::VBZ || xpos == Xpos::VBP || xpos == Xpos::MD;
}

} // namespace

Tense tenseAt(const Document &document, const Sentence &sentence, TextSpan span)
{
    const DateSetting setting(document, sentence, span);
    if (!setting.isInSentence())
        return Tense::Unknown;
    if (setting.isPossessive())
        return tenseOfPossessive(setting);
    if (const auto tense = tenseOfPreposition(setting))
        return *tense;
    if (const auto verb = setting.verbBefore(setting.first()))
        return verb->tense == Tense::Past && isDayOfProposal(setting, *verb) ? Tense::Future : verb->tense;
    const auto verb = setting.verbBehind();
    return verb ? verb->tense : Tense::Unknown;
}

Tense tenseOfModifier(const Document &document, const Sentence &sentence, TextSpan span)
{
    const DateSetting setting(document, sentence, span);
    const std::size_t noun = setting.behind();
    if (!setting.isInSentence() || !(isAppointment(setting.word(noun)) || isAppointment(setting.word(noun + 1))))
        return Tense::Unknown;
    const auto verb = setting.verbBefore(setting.first());
    return verb && verb->tense == Tense::Past ? Tense::Unknown : Tense::Future;
}

bool isPastPlan(const Document &document, const Sentence &sentence, TextSpan span)
{
    const DateSetting setting(document, sentence, span);
    if (!setting.isInSentence())
        return false;
    const auto verb = setting.verbBefore(setting.first());
    if (!verb || verb->tense != Tense::Future)
        return false;
    if (sentence.tokens[verb->at].relation == Relation::Amod) {
        const auto behind = setting.verbBehind();
        return behind && behind->tense == Tense::Past;
    }
    constexpr std::size_t farthest = 6;
    for (std::size_t i = verb->at, steps = 0; i-- > 0 && steps < farthest; ++steps) {
        if (isWordOf(setting.word(i), {u"was", u"were"}))
            return true;
        if (sentence.tokens[i].xpos == Xpos::MD || isWordOf(setting.word(i), {u"is", u"are", u",", u"that"}))
            return false;
    }
    return false;
}

bool tellsStory(const Document &document, const Sentence &sentence, TextSpan span)
{
    const DateSetting setting(document, sentence, span);
    if (!setting.isInSentence() || setting.isPossessive() || tenseAt(document, sentence, span) != Tense::Past)
        return false;
    if (const auto at = setting.preposition(); at && isWordOf(setting.word(*at), {u"since", u"until", u"till", u"by", u"before", u"after", u"from", u"for", u"of", u"to", u"between"}))
        return false;
    const auto &tokens = sentence.tokens;
    const bool hasTree = std::any_of(tokens.begin(), tokens.end(), [](const Token &each) { return each.head >= 0; });
    if (!hasTree) {
        const auto verb = setting.verbBefore(setting.first());
        return !verb || !setting.verbs().isPastPerfect(verb->at);
    }
    // Up from the date to its verb, then on to the main clause.
    std::size_t at = setting.first();
    for (std::size_t i = setting.first(); i < setting.behind() && i < tokens.size(); ++i) {
        const qint32 head = tokens[i].head;
        if (head < 0 || std::size_t(head) < setting.first() || std::size_t(head) >= setting.behind())
            at = i;
    }
    bool reachedVerb = false;
    for (std::size_t steps = 0; steps < tokens.size(); ++steps) {
        const Token &token = tokens[at];
        const Relation relation = token.relation;
        if (relation == Relation::Acl || relation == Relation::AclRelcl || relation == Relation::Advcl || relation == Relation::AdvclRelcl || relation == Relation::Amod
            || relation == Relation::Compound || relation == Relation::NmodPoss || relation == Relation::Nsubj)
            return false;
        if (!reachedVerb && isVerbForm(token.xpos)) {
            reachedVerb = true;
            if (setting.verbs().isPastPerfect(at))
                return false;
        }
        if (token.head < 0)
            return reachedVerb;
        at = std::size_t(token.head);
    }
    return false;
}

} // namespace entente
