// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/training/entity_column.h"

#include <QList>
#include <QSet>

#include <algorithm>
#include <optional>
#include <utility>

namespace entente::training {

namespace {

std::optional<NameTag> openingTag(const QByteArray &type)
{
    if (type == "person")
        return NameTag::BPerson;
    if (type == "place")
        return NameTag::BPlace;
    if (type == "organization")
        return NameTag::BOrganization;
    return std::nullopt;
}

bool isNamePart(const GoldWord &word)
{
    return word.xpos == Xpos::NNP || word.xpos == Xpos::NNPS;
}

// The words around the head that belong to its name: proper nouns, hyphens between them, and for organisations "of (the)" between them.
std::pair<int, int> nameAround(const GoldSentence &sentence, int first, int last, int head, NameTag tag)
{
    const auto isPart = [&](int i) { return i >= first && i < last && isNamePart(sentence.words[std::size_t(i)]); };
    const auto xpos = [&](int i) { return i >= first && i < last ? sentence.words[std::size_t(i)].xpos : Xpos::None; };
    int begin = head;
    while (isPart(begin - 1) || (xpos(begin - 1) == Xpos::HYPH && isPart(begin - 2)))
        --begin;
    int end = head + 1;
    while (true) {
        int next = end;
        if (xpos(next) == Xpos::HYPH || (tag == NameTag::BOrganization && xpos(next) == Xpos::IN))
            ++next;
        if (next > end && xpos(next) == Xpos::DT && xpos(end) == Xpos::IN)
            ++next;
        if (!isPart(next))
            return {begin, end};
        end = next + 1;
    }
}

bool isRole(const GoldWord &word)
{
    static const QSet<QString> roles = {
        QStringLiteral("President"), QStringLiteral("Minister"), QStringLiteral("Secretary"), QStringLiteral("General"),
        QStringLiteral("Petitioner"), QStringLiteral("God"), QStringLiteral("King"), QStringLiteral("Queen"), QStringLiteral("Pope"),
        QStringLiteral("Congressman"), QStringLiteral("Congresswoman"), QStringLiteral("Senator"), QStringLiteral("Governor"),
        QStringLiteral("Justice"), QStringLiteral("Mr."), QStringLiteral("Mrs."), QStringLiteral("Ms."), QStringLiteral("Dr."),
        QStringLiteral("Mayor"), QStringLiteral("Chairman"), QStringLiteral("Chair"), QStringLiteral("Speaker"), QStringLiteral("Mom"),
        QStringLiteral("Dad"), QStringLiteral("Prince"), QStringLiteral("Tsar"), QStringLiteral("Emperor"), QStringLiteral("CEO"),
    };
    return word.relation == Relation::NmodDesc || roles.contains(word.form);
}

// "President Biden" is the name Biden.
int withoutTitles(const GoldSentence &sentence, int begin, int end)
{
    for (int i = end - 1; i-- > begin;) {
        if (isRole(sentence.words[std::size_t(i)]))
            return i + 1;
    }
    return begin;
}

// "Americans" and "the President" are mentions of persons, but no names of one.
bool namesOnePerson(const GoldSentence &sentence, int begin, int end)
{
    if (end - begin == 1)
        return sentence.words[std::size_t(begin)].xpos != Xpos::NNPS && !isRole(sentence.words[std::size_t(begin)]);
    return sentence.words[std::size_t(end - 1)].xpos != Xpos::NNPS || sentence.words[std::size_t(end - 1)].relation == Relation::Flat;
}

} // namespace

void EntityColumn::read(const QByteArray &misc, int index)
{
    const auto at = misc.indexOf("Entity=");
    if (at < 0 || (at > 0 && misc[at - 1] != '|'))
        return;
    const auto stop = misc.indexOf('|', at);
    const QByteArray value = misc.sliced(at + 7, (stop < 0 ? misc.size() : stop) - at - 7);
    // "(12-person-...-3,4-coref-Name" opens, "12)" closes, "(12-person-...)" is one word.
    qsizetype i = 0;
    while (i < value.size()) {
        const bool opens = value[i] == '(';
        qsizetype end = i + (opens ? 1 : 0);
        while (end < value.size() && value[end] != '(' && value[end] != ')')
            ++end;
        const bool closes = end < value.size() && value[end] == ')';
        const QByteArray body = value.sliced(i + (opens ? 1 : 0), end - i - (opens ? 1 : 0));
        const auto parts = body.split('-');
        if (opens && parts.size() > 5) {
            // GRP-etype-infstat-salience-centering-minspan-link-identity
            const int head = parts[5].split(',').first().toInt() - 1;
            m_mentions.push_back({.id = parts[0], .type = parts[1], .head = head, .begin = index, .end = closes ? index + 1 : -1});
        } else if (!opens && closes) {
            const auto open = std::find_if(m_mentions.rbegin(), m_mentions.rend(),
                                           [&](const Mention &mention) { return mention.end < 0 && mention.id == body; });
            if (open != m_mentions.rend())
                open->end = index + 1;
        }
        i = end + (closes ? 1 : 0);
    }
}

void EntityColumn::apply(GoldSentence &sentence)
{
    // Longer mentions first: an inner name ("Berlin" in "University of Berlin") is part of the outer one.
    std::stable_sort(m_mentions.begin(), m_mentions.end(),
                     [](const Mention &a, const Mention &b) { return a.end - a.begin > b.end - b.begin; });
    for (const Mention &mention : m_mentions) {
        const auto tag = openingTag(mention.type);
        const int head = mention.begin + std::max(mention.head, 0);
        if (!tag || mention.end < 0 || head >= mention.end || mention.end > int(sentence.words.size()))
            continue;
        if (!isNamePart(sentence.words[std::size_t(head)]))
            continue;
        auto [begin, end] = nameAround(sentence, mention.begin, mention.end, head, *tag);
        if (*tag == NameTag::BPerson)
            begin = withoutTitles(sentence, begin, end);
        if (*tag == NameTag::BPerson && !namesOnePerson(sentence, begin, end))
            continue;
        const auto word = [&](int i) -> GoldWord & { return sentence.words[std::size_t(i)]; };
        const bool taken = std::any_of(sentence.words.begin() + begin, sentence.words.begin() + end,
                                       [](const GoldWord &other) { return other.name != NameTag::O; });
        if (taken)
            continue;
        for (int i = begin; i < end; ++i)
            word(i).name = i == begin ? *tag : NameTag(int(*tag) + 1);
    }
    m_mentions.clear();
}

} // namespace entente::training
