// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/events/name_list_repair.h"

#include "language/lemma.h"

#include <optional>

namespace entente::tree {

namespace {

// A person with the titles before the name: "Kremlin aide Yuri Ushakov".
struct Group {
    int begin = 0;
    int name = 0;
    int end = 0;
};

struct List {
    std::vector<Group> groups;
    int end = 0; // behind the last group and what is said of it between commas
    bool closed = false; // joined by "and"
    int begin() const { return groups.front().begin; }
};

class ListRepair
{
public:
    ListRepair(Tokens &tokens, QStringView text, const EventLexicon &lexicon, const std::vector<TokenRange> &people, const std::vector<TokenRange> &dates)
        : m_tokens(tokens), m_text(text), m_lexicon(lexicon), m_agents(lexicon.classId(u"agent")), m_people(people), m_dates(dates)
    {}

    void repair()
    {
        for (size_t i = 0; i < m_people.size();) {
            List list = listFrom(i);
            i += list.groups.size();
            dropNextSubject(list);
            if (list.groups.size() > 1 && list.closed)
                rebuild(list);
            else
                raise(list.groups.front());
        }
    }

private:
    int size() const { return int(m_tokens.size()); }
    Token &at(int index) { return m_tokens[size_t(index)]; }
    const Token &at(int index) const { return m_tokens[size_t(index)]; }
    bool is(int index, QStringView word) const { return index >= 0 && index < size() && at(index).span.in(m_text) == word; }
    bool isAgent(int index) const { return m_lexicon.isIn(m_lexicon.wordId(lemma(at(index).span.in(m_text), Upos::NOUN)), m_agents); }

    bool isIn(int index, const std::vector<TokenRange> &ranges) const
    {
        return std::any_of(ranges.begin(), ranges.end(), [&](TokenRange each) { return each.contains(index); });
    }

    bool belongsToTitle(int index) const
    {
        if (isIn(index, m_people) || isIn(index, m_dates))
            return false;
        const Token &token = at(index);
        switch (token.upos) {
        case Upos::PROPN:
        case Upos::ADJ:
        case Upos::DET:
            return true;
        case Upos::NOUN:
            return token.xpos != Xpos::NNS || isAgent(index);
        case Upos::VERB:
            return isAgent(index); // "Kremlin aide/VERB"
        case Upos::ADP:
            return is(index, u"of") && index > 0 && (at(index - 1).upos == Upos::PROPN || isAgent(index - 1));
        case Upos::PRON:
            return token.xpos == Xpos::PRPS;
        case Upos::PART:
            return token.xpos == Xpos::POS;
        case Upos::PUNCT:
            return is(index, u"-") && index > 0 && at(index - 1).span.end == token.span.begin;
        default:
            return false;
        }
    }

    Group groupOf(TokenRange person, int from) const
    {
        Group group{person.begin, person.begin, person.end};
        while (group.begin > from && belongsToTitle(group.begin - 1))
            --group.begin;
        // "told the visiting Macron": no title without a noun.
        const bool hasNoun = std::any_of(m_tokens.begin() + group.begin, m_tokens.begin() + group.name,
            [](const Token &each) { return each.upos == Upos::NOUN || each.upos == Upos::PROPN || each.upos == Upos::VERB; });
        // "after his speech Vance": the word before the name must be somebody's.
        const bool titled = group.begin < group.name && (at(group.name - 1).upos != Upos::NOUN || isAgent(group.name - 1));
        if (!hasNoun || !titled)
            group.begin = group.name;
        // "Ukraine's economy minister, Yulia Svyrydenko, signed"
        const int comma = group.name - 1;
        if (group.begin == group.name && comma > from && at(comma).xpos == Xpos::Comma && at(comma - 1).upos == Upos::NOUN && isAgent(comma - 1) && group.end < size()
            && at(group.end).xpos == Xpos::Comma) {
            group.begin = comma;
            while (group.begin > from && belongsToTitle(group.begin - 1))
                --group.begin;
        }
        return group;
    }

    // Where what is said of a person between commas ends: behind the second comma; `from` itself where nothing is said.
    int behindAside(int from) const
    {
        if (from >= size() || at(from).xpos != Xpos::Comma)
            return from;
        for (int i = from + 1; i < size() && i - from < 16; ++i) {
            if (at(i).xpos == Xpos::Comma)
                return i - from > 1 ? i + 1 : from;
            if ((isVerb(at(i)) && !isAgent(i)) || at(i).upos == Upos::AUX || isIn(i, m_people) || at(i).upos == Upos::CCONJ)
                return from;
        }
        return from;
    }

    // Where a conjunction at `from` ends; nothing where there is none.
    std::optional<int> behindJoint(int from, bool &closes) const
    {
        int i = from;
        if (i < size() && at(i).xpos == Xpos::Comma)
            ++i;
        if (is(i, u"and")) {
            closes = true;
            return i + 1;
        }
        if (is(i, u"as") && is(i + 1, u"well") && is(i + 2, u"as")) {
            closes = true;
            return i + 3;
        }
        return i > from ? std::optional(i) : std::nullopt;
    }

    // "Kuchma's predecessor"
    bool isOwner(const Group &group) const { return group.end < size() && at(group.end).xpos == Xpos::POS; }

    List listFrom(size_t first) const
    {
        List list;
        const int from = first > 0 ? m_people[first - 1].end : 0;
        list.groups.push_back(groupOf(m_people[first], from));
        list.end = list.groups.back().end;
        if (isOwner(list.groups.back()))
            return list;
        for (size_t next = first + 1; next < m_people.size(); ++next) {
            if (list.closed && !is(list.end, u"and"))
                break; // "and C and by D" goes on, "and C, D" does not
            bool found = false;
            const int behind = behindAside(list.end);
            for (const int end : {list.end, behind}) {
                bool closes = false;
                // The second comma of what stands between commas may be the joint itself.
                auto joint = behindJoint(end, closes);
                if (!joint && end == behind && behind > list.end)
                    joint = behind;
                if (!joint || *joint > m_people[next].begin)
                    continue;
                // "by A and by B"
                const bool repeats = list.begin() > 0 && *joint < size() && at(*joint).upos == Upos::ADP && at(*joint).span.in(m_text) == at(list.begin() - 1).span.in(m_text);
                joint = *joint + (repeats ? 1 : 0);
                const Group group = groupOf(m_people[next], *joint);
                if (group.begin != *joint || isOwner(group))
                    continue;
                list.groups.push_back(group);
                list.end = group.end;
                list.closed = list.closed || closes;
                found = true;
                break;
            }
            if (!found)
                break;
        }
        return list;
    }

    // The verb whose subject the list is by its place: right behind it, or behind an adverb or what stands between commas; -1 for none.
    int verbBehind(const List &list) const
    {
        int i = behindAside(list.end);
        while (i < size() && at(i).upos == Upos::ADV)
            ++i;
        if (i >= size())
            return -1;
        if (at(i).upos == Upos::AUX && (isFinite(at(i).xpos) || at(i).xpos == Xpos::MD))
            return at(i).head > i && isVerb(at(at(i).head)) ? at(i).head : -1;
        if (!isVerb(at(i)) || isIn(i, m_people))
            return -1;
        if (isFinite(at(i).xpos))
            return i;
        const bool describes = is(i + 1, u"by") || is(i + 1, u"of");
        return at(i).xpos == Xpos::VBN && !describes ? i : -1;
    }

    bool isObject(const List &list) const { return list.begin() > 0 && (isVerb(at(list.begin() - 1)) || at(list.begin() - 1).upos == Upos::ADP); }

    // "met Macron, and Starmer said": the last one begins another clause.
    void dropNextSubject(List &list) const
    {
        if (list.groups.size() < 2 || !isObject(list) || verbBehind(list) < 0)
            return;
        list.groups.pop_back();
        list.end = list.groups.back().end;
        list.closed = list.groups.size() > 1 && list.closed;
    }

    void gather(const Group &group)
    {
        for (int i = group.begin; i < group.end; ++i) {
            if (i == group.name)
                continue;
            const int up = at(i).head;
            const bool inside = up >= group.begin && up < group.end && up != group.name && i < group.name && up < group.name;
            if (i > group.name)
                hang(m_tokens, i, group.name, Relation::Flat);
            else if (!inside)
                hang(m_tokens, i, group.name, at(i).upos == Upos::DET ? Relation::Det : at(i).upos == Upos::PUNCT ? Relation::Punct : Relation::NmodDesc);
            if (i < group.name && isVerb(at(i)))
                at(i).upos = Upos::NOUN;
        }
    }

    // "by Minister of Defense Rustem Umerov": a name that hangs flat on a word of its title heads the phrase.
    void raise(const Group &group)
    {
        const int title = at(group.name).head;
        if (at(group.name).relation != Relation::Flat || title < group.begin || title >= group.name)
            return;
        int outer = -1;
        for (int i = group.begin; i < group.name && outer < 0; ++i) {
            const bool link = at(i).relation == Relation::Punct || at(i).relation == Relation::Case || at(i).relation == Relation::Det;
            if (!link && (at(i).head < group.begin || at(i).head >= group.end))
                outer = i;
        }
        if (outer < 0)
            return;
        const int governor = at(outer).head;
        const Relation relation = at(outer).relation;
        gather(group);
        hang(m_tokens, group.name, governor, relation);
        for (int i = 0; i < size(); ++i) {
            const bool outside = i < group.begin || i >= group.end;
            if (outside && at(i).head >= group.begin && at(i).head < group.name)
                at(i).head = group.name;
        }
    }

    void rebuild(const List &list)
    {
        const TokenRange range{list.begin(), list.end};
        const int head = list.groups.front().name;
        int outer = -1; // the first token that hangs on something outside
        for (int i = range.begin; i < range.end && outer < 0; ++i) {
            const Relation relation = at(i).relation;
            const bool link = relation == Relation::Punct || relation == Relation::Cc || relation == Relation::Case || relation == Relation::Det || relation == Relation::Mark;
            if (!range.contains(at(i).head) && !link)
                outer = i;
        }
        if (outer < 0)
            return;
        int governor = at(outer).head;
        Relation relation = at(outer).relation;
        const int verb = isObject(list) ? -1 : verbBehind(list);
        const bool ofNoun = relation == Relation::Appos && governor >= 0 && governor < range.begin; // "the chief of staff, Andriy Yermak, and Rustem Umerov"
        const int before = list.begin() - 1;
        if (verb >= 0 && !ofNoun) {
            for (int i = 0; i < size(); ++i) {
                if (i == verb || at(i).head < 0 || !range.contains(at(i).head) || range.contains(i))
                    continue;
                if (i > range.end) // what follows the verb belongs to it
                    at(i).head = verb;
            }
            if (at(verb).head >= 0 && range.contains(at(verb).head)) {
                at(verb).head = governor == verb ? -1 : governor;
                at(verb).relation = governor < 0 ? Relation::Root : relation;
            }
            governor = verb;
            relation = childOf(m_tokens, verb, {Relation::AuxPass}) >= 0 ? Relation::NsubjPass : Relation::Nsubj;
        } else if (before >= 0 && isVerb(at(before)) && !isSubject(relation) && childOf(m_tokens, before, {Relation::AuxPass}) < 0) {
            governor = before;
            relation = Relation::Obj;
        } else if (before >= 0 && isVerb(at(before)) && isSubject(relation) && governor != before) {
            governor = before; // the subject of something that is no verb: "aide"
            relation = Relation::Obj;
        }
        if (range.contains(governor))
            return;
        for (const Group &group : list.groups)
            gather(group);
        // Words between the groups: conjunctions, commas, what is said of a person.
        for (size_t g = 0; g + 1 < list.groups.size(); ++g) {
            for (int i = list.groups[g].end; i < list.groups[g + 1].begin; ++i) {
                if (range.contains(at(i).head) && at(i).upos != Upos::CCONJ && at(i).upos != Upos::PUNCT && at(at(i).head).upos != Upos::PUNCT && at(i).head >= list.groups[g].end
                    && at(i).head < list.groups[g + 1].begin)
                    continue; // within the aside
                const bool link = at(i).upos == Upos::CCONJ || at(i).upos == Upos::ADP || at(i).upos == Upos::PUNCT || is(i, u"as") || is(i, u"well");
                hang(m_tokens, i, link ? list.groups[g + 1].name : list.groups[g].name, at(i).upos == Upos::PUNCT ? Relation::Punct : at(i).upos == Upos::ADP && i + 1 == list.groups[g + 1].begin ? Relation::Case : link ? Relation::Cc : Relation::Appos);
            }
        }
        const int top = ofNoun ? governor : head;
        for (size_t g = 1; g < list.groups.size(); ++g)
            hang(m_tokens, list.groups[g].name, top, Relation::Conj);
        if (governor == head)
            return;
        hang(m_tokens, head, governor, governor < 0 ? Relation::Root : relation);
        // A preposition before the list belongs to its first name.
        if (before >= 0 && at(before).upos == Upos::ADP && range.contains(at(before).head))
            hang(m_tokens, before, head, Relation::Case);
        // Phrases behind the list that hung on a word of a title hang on the verb.
        for (int i = range.end; i < size(); ++i) {
            if (range.contains(at(i).head) && at(i).head != head && !isIn(at(i).head, m_people) && governor >= 0) {
                at(i).head = governor;
                if (at(i).relation == Relation::Nmod)
                    at(i).relation = Relation::Obl;
            }
        }
    }

    Tokens &m_tokens;
    QStringView m_text;
    const EventLexicon &m_lexicon;
    const WordId m_agents;
    const std::vector<TokenRange> &m_people;
    const std::vector<TokenRange> &m_dates;
};

} // namespace

void rebuildNameLists(Tokens &tokens, QStringView text, const EventLexicon &lexicon, const std::vector<TokenRange> &people, const std::vector<TokenRange> &dates)
{
    if (!people.empty())
        ListRepair(tokens, text, lexicon, people, dates).repair();
}

} // namespace entente::tree
