// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/names/names.h"

#include "extraction/names/estimate.h"
#include "extraction/names/people.h"
#include "extraction/names/reading.h"
#include "extraction/names/role_phrases.h"

#include <algorithm>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

struct Interval {
    QDate from; // invalid: unbounded
    QDate to;
    friend bool operator==(const Interval &, const Interval &) = default;
};

struct Evidence {
    quint32 person = 0;
    QString office;
    std::vector<Interval> terms;
};

std::optional<Interval> intersect(const Interval &left, const Interval &right)
{
    Interval both;
    both.from = !left.from.isValid() ? right.from : !right.from.isValid() ? left.from : std::max(left.from, right.from);
    both.to = !left.to.isValid() ? right.to : !right.to.isValid() ? left.to : std::min(left.to, right.to);
    if (both.from.isValid() && both.to.isValid() && both.to < both.from)
        return {};
    return both;
}

QString days(const Interval &interval)
{
    const QString from = interval.from.isValid() ? interval.from.toString(Qt::ISODate) : u"unknown"_s;
    return interval.to.isValid() ? u"%1 to %2"_s.arg(from, interval.to.toString(Qt::ISODate)) : u"since %1"_s.arg(from);
}

// The person whose name or other mention stands beside or on the role phrase.
const Entity *holderOf(const RolePhrase &phrase, const Reading &reading, const std::vector<Entity> &entities)
{
    const qsizetype begin = reading.words[phrase.first].span.begin;
    const qsizetype end = reading.words[phrase.last - 1].span.end;
    for (const Entity &entity : entities) {
        if (entity.kind != EntityKind::Person)
            continue;
        auto mention = std::partition_point(entity.mentions.begin(), entity.mentions.end(), [&](const EntityMention &each) { return each.span.begin < begin; });
        for (; mention != entity.mentions.end() && mention->span.begin <= end + 2; ++mention) {
            const bool onIt = mention->form == MentionForm::Role && mention->span.begin == begin && mention->span.end == end;
            const bool behind = mention->span.begin >= end && mention->form != MentionForm::Pronoun
                && reading.text.sliced(end, mention->span.begin - end).trimmed() != u".";
            if (onIt || behind)
                return &entity;
        }
    }
    return nullptr;
}

std::vector<Evidence> collect(
    const Reading &reading, const std::vector<RolePhrase> &roles, const std::vector<Entity> &entities, const Gazetteer &gazetteer)
{
    std::vector<Evidence> all;
    for (const RolePhrase &phrase : roles) {
        if (phrase.isFormer || phrase.isCounterpart || gazetteer.role(phrase.role).kind == Gazetteer::RoleKind::Honorific)
            continue;
        const Entity *entity = holderOf(phrase, reading, entities);
        if (!entity)
            continue;
        for (const quint32 person : gazetteer.peopleByName(entity->name)) {
            Evidence evidence{person, {}, {}};
            for (const quint32 index : gazetteer.person(person).terms) {
                const Gazetteer::Term &term = gazetteer.term(index);
                const bool same = std::find(term.roles.begin(), term.roles.end(), phrase.role) != term.roles.end();
                if (!same || (phrase.country.isValid() && term.country.isValid() && phrase.country != term.country))
                    continue;
                evidence.terms.push_back({term.from, term.to});
                const bool determined = phrase.determiner == RolePhrase::Determiner::Definite;
                evidence.office = reading.phrase(determined ? phrase.first + 1 : phrase.first, phrase.last);
            }
            const bool known = std::any_of(all.begin(), all.end(),
                [&](const Evidence &other) { return other.person == person && other.terms.size() <= evidence.terms.size(); });
            if (!evidence.terms.empty() && !known)
                all.push_back(std::move(evidence));
        }
    }
    return all;
}

} // namespace

PublicationDate estimatePublished(const Document &document, const std::vector<Entity> &entities, const Gazetteer &gazetteer)
{
    const Reading reading = readDocument(document, gazetteer, {});
    return estimateFrom(reading, findRolePhrases(reading, gazetteer), entities, gazetteer);
}

PublicationDate estimateFrom(
    const Reading &reading, const std::vector<RolePhrase> &roles, const std::vector<Entity> &entities, const Gazetteer &gazetteer)
{
    PublicationDate estimate;
    std::vector<Interval> possible{{}};
    for (const Evidence &evidence : collect(reading, roles, entities, gazetteer)) {
        QStringList spans;
        std::vector<Interval> next;
        for (const Interval &term : evidence.terms) {
            spans.append(days(term));
            for (const Interval &each : possible) {
                const auto both = intersect(each, term);
                if (both && std::find(next.begin(), next.end(), *both) == next.end())
                    next.push_back(*both);
            }
        }
        estimate.reasons.append(
            u"%1 is called %2 (%3)"_s.arg(gazetteer.person(evidence.person).name, evidence.office, spans.join(u"; "_s)));
        possible = std::move(next);
    }
    if (estimate.reasons.isEmpty()) {
        estimate.reasons.append(u"the article states no date and names nobody by an office whose term is known"_s);
        return estimate;
    }
    if (possible.empty()) {
        estimate.reasons.append(u"no day lies within all of these terms"_s);
        return estimate;
    }
    Interval hull = possible.front();
    for (const Interval &each : possible) {
        hull.from = !hull.from.isValid() || !each.from.isValid() ? QDate() : std::min(hull.from, each.from);
        hull.to = !hull.to.isValid() || !each.to.isValid() ? QDate() : std::max(hull.to, each.to);
    }
    if (!hull.from.isValid() || !hull.to.isValid()) {
        estimate.reasons.append(hull.from.isValid() ? u"these terms have not ended, so that the last possible day is not known"_s
                                                    : u"the first possible day is not known"_s);
        return estimate;
    }
    estimate.kind = PublicationKind::Estimated;
    estimate.earliest = hull.from;
    estimate.latest = hull.to;
    return estimate;
}

} // namespace entente
