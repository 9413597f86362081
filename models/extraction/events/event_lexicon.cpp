// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/events/event_lexicon.h"

#include <algorithm>
#include <array>
#include <utility>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

struct NamedAction {
    QLatin1StringView name;
    FrameAction action;
};

constexpr std::array actions{
    NamedAction{"NOUN"_L1, FrameAction::Noun}, NamedAction{"PLEDGE"_L1, FrameAction::Pledge}, NamedAction{"VOW"_L1, FrameAction::Vow},
    NamedAction{"INTEND"_L1, FrameAction::Intend}, NamedAction{"PLAN"_L1, FrameAction::Plan}, NamedAction{"REFUSE"_L1, FrameAction::Refuse},
    NamedAction{"MENACE"_L1, FrameAction::Menace}, NamedAction{"ATTEMPT"_L1, FrameAction::Attempt}, NamedAction{"DECIDE"_L1, FrameAction::Decide},
    NamedAction{"ASPECT"_L1, FrameAction::Aspect}, NamedAction{"STOP"_L1, FrameAction::Stop}, NamedAction{"STOPDO"_L1, FrameAction::StopDoing},
    NamedAction{"FAIL"_L1, FrameAction::Fail}, NamedAction{"SAY"_L1, FrameAction::Say}, NamedAction{"OPINE"_L1, FrameAction::Opinion},
    NamedAction{"WARN"_L1, FrameAction::Warn}, NamedAction{"WISH"_L1, FrameAction::Wish}, NamedAction{"NONE"_L1, FrameAction::Nothing},
};

void insertSorted(WordSet &set, WordId id)
{
    const auto it = std::lower_bound(set.begin(), set.end(), id);
    if (it == set.end() || *it != id)
        set.insert(it, id);
}

bool contains(const WordSet &set, WordId id)
{
    return std::binary_search(set.begin(), set.end(), id);
}

// How many of a frame's conditions decide between readings: lists of words count more than an open slot.
int weight(const VerbFrame &frame)
{
    int sum = 0;
    for (const FrameCondition &condition : frame.conditions) {
        if (condition.optional)
            continue;
        sum += 4;
        if (!condition.words.empty())
            sum += 3;
        else if (condition.anyEvent)
            sum += 2;
    }
    return sum;
}

quint64 pairKey(WordId modifier, WordId head)
{
    return (quint64(quint32(modifier)) << 32) | quint32(head);
}

} // namespace

WordId EventLexicon::intern(QStringView word)
{
    if (word.isEmpty())
        return 0;
    const QString key = word.toString().toLower();
    const WordId id = m_ids.add(key);
    if (size_t(id) >= m_verbs.size()) {
        m_verbs.resize(size_t(id) + 1);
        m_nouns.resize(size_t(id) + 1);
    }
    return id;
}

WordId EventLexicon::wordId(QStringView lemma) const
{
    return m_ids.find(lemma);
}

WordId EventLexicon::compoundId(WordId modifier, WordId head) const
{
    return modifier && head ? m_compounds.value(pairKey(modifier, head), 0) : 0;
}

std::span<const VerbFrame> EventLexicon::verbFrames(WordId lemma) const
{
    return size_t(lemma) < m_verbs.size() ? std::span<const VerbFrame>(m_verbs[size_t(lemma)]) : std::span<const VerbFrame>();
}

std::span<const NounFrame> EventLexicon::nounFrames(WordId noun) const
{
    return size_t(noun) < m_nouns.size() ? std::span<const NounFrame>(m_nouns[size_t(noun)]) : std::span<const NounFrame>();
}

bool EventLexicon::isIn(WordId noun, WordId classId) const
{
    return noun && classId && contains(m_classMembers[size_t(classId)], noun);
}

WordId EventLexicon::classId(QStringView name) const
{
    return m_classIds.find(name);
}

WordSet EventLexicon::wordsOf(QStringView list, QString &problem)
{
    WordSet words;
    for (const QStringView item : list.split(u',')) {
        if (!item.startsWith(u'#')) {
            insertSorted(words, intern(item));
            continue;
        }
        const auto members = m_classes.constFind(item.sliced(1).toString());
        if (members == m_classes.constEnd()) {
            problem = u"unknown class %1"_s.arg(item);
            continue;
        }
        for (const WordId id : members.value())
            insertSorted(words, id);
    }
    return words;
}

std::optional<FrameCondition> EventLexicon::condition(QStringView term, QString &problem)
{
    using Slot = FrameCondition::Slot;
    FrameCondition result;
    if (term.endsWith(u'?')) {
        result.optional = true;
        term.chop(1);
    }
    const auto equals = term.indexOf(u'=');
    QStringView name = equals < 0 ? term : term.first(equals);
    QStringView words = equals < 0 ? QStringView() : term.sliced(equals + 1);
    const auto colon = name.indexOf(u':');
    const QStringView argument = colon < 0 ? QStringView() : name.sliced(colon + 1);
    if (colon >= 0)
        name = name.first(colon);

    if (name == u"obj") {
        result.slot = Slot::Object;
    } else if (name == u"iobj") {
        result.slot = Slot::IndirectObject;
    } else if (name == u"xobj") {
        result.slot = Slot::ObjectComplement;
    } else if (name == u"p" && !argument.isEmpty()) {
        result.slot = Slot::Preposition;
        for (const QStringView preposition : argument.split(u'/'))
            insertSorted(result.prepositions, intern(preposition));
    } else if (name == u"prt" && !argument.isEmpty()) {
        result.slot = Slot::Particle;
        words = argument;
    } else if (name == u"w" && !argument.isEmpty()) {
        result.slot = Slot::Word;
        words = argument;
    } else if (name == u"to" || name == u"ing" || name == u"to/ing") {
        result.slot = name == u"ing" ? Slot::Gerund : Slot::Infinitive;
        words = argument;
        result.anyEvent = name == u"to/ing"; // either form
    } else if (name == u"that") {
        result.slot = Slot::Clause;
    } else if (name == u"subj" && !words.isEmpty()) {
        result.slot = Slot::Subject;
    } else if (name == u"pass") {
        result.slot = Slot::Passive;
    } else if (name == u"theme") {
        result.slot = Slot::Theme;
    } else if (name == u"who") {
        result.slot = Slot::Named;
    } else if (name == u"intr") {
        result.slot = Slot::Intransitive;
    } else {
        problem = u"unknown condition %1"_s.arg(term);
        return std::nullopt;
    }
    if (words == u"#act")
        result.anyEvent = true;
    else if (!words.isEmpty())
        result.words = wordsOf(words, problem);
    return result;
}

void EventLexicon::readNouns(const Table &nouns, QString &problem)
{
    const int noun = nouns.column(u"noun"), group = nouns.column(u"class"), type = nouns.column(u"type"), mode = nouns.column(u"mode"),
              to = nouns.column(u"to");
    for (qsizetype row = 0; row < nouns.rowCount() && problem.isEmpty(); ++row) {
        const QStringView name = nouns.cell(row, noun);
        const auto parts = name.split(u' ');
        WordId id = intern(parts.back());
        if (parts.size() > 1) {
            const bool ofPhrase = parts.size() == 3 && parts[1] == u"of"; // "state of emergency": the head stands first
            const WordId head = ofPhrase ? intern(parts.front()) : id;
            const WordId modifier = ofPhrase ? id : intern(parts[parts.size() - 2]);
            id = intern(name);
            m_compounds.insert(pairKey(modifier, head), id);
        }
        const auto eventType = eventTypeFromString(nouns.cell(row, type));
        if (!eventType) {
            problem = u"%1: unknown type %2"_s.arg(name, nouns.cell(row, type));
            return;
        }
        NounFrame frame{.type = *eventType, .mode = nouns.cell(row, mode).toString(), .recipientPrepositions = {}};
        for (QStringView preposition : nouns.cell(row, to).split(u'/', Qt::SkipEmptyParts)) {
            if (preposition.endsWith(u'!')) {
                frame.needsPreposition = true;
                preposition.chop(1);
            }
            frame.ofIsRecipient = frame.ofIsRecipient || preposition == u"of";
            insertSorted(frame.recipientPrepositions, intern(preposition));
        }
        m_nouns[size_t(id)].push_back(std::move(frame));
        insertSorted(m_classes[nouns.cell(row, group).toString()], id);
    }
}

void EventLexicon::readClasses(const Table &classes)
{
    for (qsizetype row = 0; row < classes.rowCount(); ++row) {
        WordSet &members = m_classes[classes.cell(row, u"class").toString()];
        for (const QStringView word : classes.list(row, classes.column(u"nouns")))
            insertSorted(members, intern(word));
    }
}

void EventLexicon::readVerbs(const Table &verbs, QString &problem)
{
    const int lemma = verbs.column(u"lemma"), frameColumn = verbs.column(u"frame"), type = verbs.column(u"type"), mode = verbs.column(u"mode");
    for (qsizetype row = 0; row < verbs.rowCount() && problem.isEmpty(); ++row) {
        VerbFrame frame;
        frame.mode = verbs.cell(row, mode).toString();
        const QStringView typeName = verbs.cell(row, type);
        const auto action = std::find_if(actions.begin(), actions.end(), [&](const NamedAction &each) { return each.name == typeName; });
        if (action != actions.end()) {
            frame.action = action->action;
        } else if (const auto eventType = eventTypeFromString(typeName)) {
            frame.type = *eventType;
        } else {
            problem = u"%1: unknown type %2"_s.arg(verbs.cell(row, lemma), typeName);
            return;
        }
        for (const QStringView term : verbs.cell(row, frameColumn).split(u' ', Qt::SkipEmptyParts)) {
            QString reason;
            if (auto parsed = condition(term, reason))
                frame.conditions.push_back(std::move(*parsed));
            if (!reason.isEmpty())
                problem = u"%1: %2"_s.arg(verbs.cell(row, lemma), reason);
        }
        m_verbs[size_t(intern(verbs.cell(row, lemma)))].push_back(std::move(frame));
    }
    for (auto &frames : m_verbs)
        std::stable_sort(frames.begin(), frames.end(), [](const VerbFrame &a, const VerbFrame &b) { return weight(a) > weight(b); });
}

Result<EventLexicon> EventLexicon::load(const Table &verbs, const Table &nouns, const Table &classes)
{
    EventLexicon lexicon;
    lexicon.m_verbs.resize(1);
    lexicon.m_nouns.resize(1);
    lexicon.m_classMembers.resize(1);
    QString problem;
    lexicon.readClasses(classes);
    lexicon.readNouns(nouns, problem);
    if (!problem.isEmpty())
        return Error{u"lexicon/nouns.tsv"_s, problem};
    lexicon.readVerbs(verbs, problem);
    if (!problem.isEmpty())
        return Error{u"lexicon/verbs.tsv"_s, problem};
    for (auto it = lexicon.m_classes.cbegin(); it != lexicon.m_classes.cend(); ++it) {
        lexicon.m_classIds.add(it.key());
        lexicon.m_classMembers.push_back(it.value());
    }
    lexicon.m_of = lexicon.wordId(u"of");
    lexicon.m_amounts = lexicon.classId(u"amount");
    lexicon.m_sport = lexicon.classId(u"sport");
    return lexicon;
}

} // namespace entente
