// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/names/coreference.h"
#include "extraction/names/name_words.h"

#include <algorithm>

namespace entente {

namespace {

// "it" and "its" where the tree tells what they stand for: "Russia said it had …", "Ukraine launched its largest attack", "It added that …".
class NeuterResolver
{
public:
    NeuterResolver(const Reading &reading, std::vector<Entity> &entities) : m_reading(reading), m_entities(entities)
    {
        m_entityAt.assign(reading.words.size(), -1);
        for (size_t i = 0; i < entities.size(); ++i) {
            if (entities[i].kind != EntityKind::Country && entities[i].kind != EntityKind::Organization)
                continue;
            for (const EntityMention &mention : entities[i].mentions) {
                if (mention.form != MentionForm::Demonym || !isPeople(mention))
                    mark(mention, int(i));
            }
        }
    }

    void run()
    {
        for (size_t sentence = 0; sentence < m_reading.sentences.size(); ++sentence) {
            const auto [begin, end] = m_reading.sentences[sentence];
            for (size_t i = begin; i < end; ++i) {
                if (m_reading.words[i].furniture || m_reading.words[i].quoted)
                    continue;
                const QStringView word = m_reading.word(i);
                int entity = -1;
                if (word == u"it")
                    entity = ofClause(i);
                else if (word == u"its")
                    entity = ofOwner(i);
                else if (word == u"It" && i < begin + 2)
                    entity = ofSpeech(i, sentence);
                if (entity < 0)
                    continue;
                m_entityAt[i] = entity;
                m_entities[size_t(entity)].mentions.push_back({m_reading.words[i].span, MentionForm::Pronoun});
            }
        }
    }

private:
    // "the Russians": they, not it
    bool isPeople(const EntityMention &mention) const { return mention.span.in(m_reading.text).endsWith(u's'); }

    void mark(const EntityMention &mention, int entity)
    {
        auto it = std::lower_bound(m_reading.words.begin(), m_reading.words.end(), mention.span.begin,
            [](const ReadWord &word, qsizetype begin) { return word.span.begin < begin; });
        for (; it != m_reading.words.end() && it->span.begin < mention.span.end; ++it) {
            int &at = m_entityAt[size_t(it - m_reading.words.begin())];
            // An organisation is closer than the country in its name.
            if (at < 0 || m_entities[size_t(entity)].kind == EntityKind::Organization)
                at = entity;
        }
    }

    Relation relationOf(size_t at) const { return m_reading.words[at].token->relation; }
    bool hasHead(size_t at) const { return m_reading.words[at].token->head >= 0; }
    size_t headOf(size_t at) const { return m_reading.sentences[m_reading.words[at].sentence].first + size_t(m_reading.words[at].token->head); }

    static bool isBody(QStringView noun)
    {
        static const WordSet bodies(
            u"government military army delegation side regime administration parliament forces authorities leadership navy ministry embassy mission presidency");
        return bodies.contains(noun);
    }

    // What the subject before `before` of the verb means: an entity, -1 for something else, -2 for no subject.
    int subjectOf(size_t verb, size_t before) const
    {
        const auto [begin, end] = m_reading.sentences[m_reading.words[verb].sentence];
        for (size_t i = begin; i < std::min(end, before); ++i) {
            if (!isSubject(relationOf(i)) || !hasHead(i) || headOf(i) != verb)
                continue;
            if (m_entityAt[i] >= 0)
                return m_entityAt[i];
            if (!isBody(m_reading.word(i)))
                return -1;
            // "the Turkish government", "Poland's parliament"
            for (size_t k = begin; k < i; ++k) {
                if (m_entityAt[k] >= 0 && hasHead(k) && headOf(k) == i)
                    return m_entityAt[k];
            }
            return -1;
        }
        return -2;
    }

    // From the verb upwards to the first clause whose subject stands before the pronoun.
    int climb(size_t verb, size_t pronoun) const
    {
        for (int steps = 0; steps < 5 && hasHead(verb); ++steps) {
            verb = headOf(verb);
            const Upos upos = m_reading.words[verb].token->upos;
            if (upos != Upos::VERB && upos != Upos::ADJ && upos != Upos::AUX)
                continue;
            const int subject = subjectOf(verb, pronoun);
            if (subject != -2)
                return subject;
        }
        return -1;
    }

    int ofClause(size_t at) const
    {
        if (!isSubject(relationOf(at)) || !hasHead(at))
            return -1;
        const size_t verb = headOf(at);
        // "it is clear that …", "it was raining" stand for nothing.
        static const WordSet impersonal(
            u"rain rains rained raining snow snowed snowing seem seems seemed appear appears appeared take takes took taken turn turns turned remain remains remained "
            u"mean means meant follow follows followed emerge emerged happen happens happened matter matters mattered help helps helped come comes came");
        if (m_reading.words[verb].token->upos != Upos::VERB || impersonal.contains(m_reading.word(verb)))
            return -1;
        switch (relationOf(verb)) {
        case Relation::Ccomp:
        case Relation::Advcl:
        case Relation::Conj:
        case Relation::Xcomp: return climb(verb, at);
        default: return -1;
        }
    }

    int ofOwner(size_t at) const
    {
        size_t verb = at;
        for (int steps = 0; steps < 6 && hasHead(verb); ++steps) {
            verb = headOf(verb);
            if (m_reading.words[verb].token->upos != Upos::VERB)
                continue;
            const int subject = subjectOf(verb, at);
            return subject == -2 ? climb(verb, at) : subject;
        }
        return -1;
    }

    // "It added that …" behind a sentence whose subject speaks.
    int ofSpeech(size_t at, size_t sentence) const
    {
        static const WordSet be(u"is was are were be been being");
        // The parser often takes the "It" of "It added that" for that of "It seems that".
        const bool subject = isSubject(relationOf(at)) || relationOf(at) == Relation::Expl;
        if (sentence == 0 || !subject || !hasHead(at) || headOf(at) < at || be.contains(m_reading.word(at + 1)) || !speechVerbs().contains(m_reading.word(headOf(at))))
            return -1;
        const auto [begin, end] = m_reading.sentences[sentence - 1];
        for (size_t i = begin; i < end; ++i) {
            if (relationOf(i) == Relation::Root)
                return std::max(subjectOf(i, end), -1);
        }
        return -1;
    }

    const Reading &m_reading;
    std::vector<Entity> &m_entities;
    std::vector<int> m_entityAt; // by word; -1 for none
};

} // namespace

void resolveNeuters(const Reading &reading, std::vector<Entity> &entities)
{
    if (reading.isTagged)
        NeuterResolver(reading, entities).run();
}

} // namespace entente
