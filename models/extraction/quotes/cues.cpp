// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/quotes/cues.h"

#include "language/characters.h"

#include <algorithm>
#include <array>

namespace entente {

namespace {

class CueFinder
{
public:
    CueFinder(const Scene &scene, const Frame &frame, const Subjects &subjects) : m_scene(scene), m_frame(frame), m_subjects(subjects) {}

    std::vector<Cue> find()
    {
        m_words.reserve(m_subjects.size());
        for (size_t i = 0; i < m_subjects.size(); ++i)
            m_words.push_back(m_subjects.isQuote(i) ? QStringView() : m_subjects.wordAt(i));
        for (size_t i = 0; i < m_subjects.size(); ++i) {
            if (m_subjects.isQuote(i))
                continue;
            if (const size_t length = m_scene.lexicon.attributingPhrase(std::span(m_words).subspan(i))) {
                addPhrase(i, length);
                continue;
            }
            const SpeechVerb *verb = m_scene.lexicon.verb(m_words[i]);
            if (verb && isVerbHere(i, *verb))
                addVerb(i, *verb);
            else if (m_scene.lexicon.isNoun(m_words[i]))
                addNoun(i);
            else if (!verb)
                addVerbBesideQuote(i);
        }
        return std::move(m_cues);
    }

private:
    bool isVerbHere(size_t item, const SpeechVerb &verb) const
    {
        if (m_subjects.followsHyphen(item))
            return false; // so-called
        if (!verb.particle.isEmpty() && !m_subjects.isWord(item + 1, verb.particle))
            return false;
        const QStringView word = m_subjects.wordAt(item);
        const bool opens = item == 0;
        if (isUpperCase(word[0].unicode()) && !opens && !m_subjects.isQuote(item - 1))
            return false;
        const bool besideQuote = (item > 0 && m_subjects.isQuote(item - 1)) || m_subjects.isQuote(item + 1) || m_subjects.isWord(item + 1, u":");
        const Xpos tag = m_scene.token(m_frame.items[item]).xpos;
        const bool finite = item > 0 && (verb.form == SpeechForm::Past || verb.form == SpeechForm::ThirdPerson);
        if (tag != Xpos::None)
            return isVerbal(tag) || (finite && (besideQuote || closesAttribution(item, verb.form) || attributesAnyway(item)));
        if (item == 0)
            return verb.form == SpeechForm::Participle || besideQuote;
        switch (m_subjects.classAt(item - 1)) {
        case WordClass::Determiner:
        case WordClass::PossessivePronoun:
        case WordClass::PossessiveMark:
            return false;
        case WordClass::Preposition:
            return m_subjects.isWord(item - 1, u"to") || verb.form == SpeechForm::Participle;
        case WordClass::Noun:
        case WordClass::Adjective:
            return verb.form != SpeechForm::Base;
        default:
            return true;
        }
    }

    // Signs that a word is a verb of saying whatever its tag: a dash before and a name behind, or a subject before and "that" behind.
    bool attributesAnyway(size_t item) const
    {
        if (item + 1 >= m_subjects.size() || m_subjects.isQuote(item + 1) || m_subjects.isQuote(item - 1))
            return false;
        const QStringView before = m_subjects.wordAt(item - 1);
        const bool dash = isDashWord(before);
        const WordClass previous = m_subjects.classAt(item - 1);
        const bool subject = previous == WordClass::Proper || previous == WordClass::Adverb || previous == WordClass::Pronoun || before == u",";
        const bool clauseBehind = m_subjects.isWord(item + 1, u"that");
        return dash ? startsPhrase(item + 1) : (subject && (clauseBehind || m_subjects.isWord(item + 1, u"in"))) || ((previous == WordClass::Noun || previous == WordClass::Adjective) && clauseBehind);
    }

    // “…,” the chairman admonished — a quote, a noun phrase and this word, whatever the tagger takes it for.
    bool closesAttribution(size_t item, SpeechForm form) const
    {
        size_t i = item;
        while (i > 0 && item - i < 8 && !m_subjects.isQuote(i - 1)) {
            --i;
            switch (m_subjects.classAt(i)) {
            case WordClass::Proper:
            case WordClass::Pronoun:
            case WordClass::Noun:
            case WordClass::Adjective:
            case WordClass::Number:
            case WordClass::Determiner:
            case WordClass::PossessiveMark:
            case WordClass::PossessivePronoun:
            case WordClass::Adverb:
                break;
            default:
                return false;
            }
        }
        if (i == 0 || i == item || !m_subjects.isQuote(i - 1) || m_subjects.classAt(item - 1) == WordClass::Determiner)
            return false;
        if (form == SpeechForm::Past)
            return startsPhrase(i) || m_subjects.classAt(i) == WordClass::Adverb;
        return m_subjects.classAt(i) == WordClass::Proper || m_subjects.classAt(i) == WordClass::Pronoun;
    }

    static bool isBe(QStringView word)
    {
        return equals(word, u"was") || equals(word, u"were") || equals(word, u"been") || equals(word, u"being") || equals(word, u"is")
            || equals(word, u"are") || equals(word, u"be") || equals(word, u"'s") || equals(word, u"'re") || equals(word, u"got");
    }

    bool isPassive(size_t item, const SpeechVerb &verb) const
    {
        if (verb.form != SpeechForm::Past)
            return false;
        size_t i = item;
        while (i > 0 && !m_subjects.isQuote(i - 1) && (m_subjects.classAt(i - 1) == WordClass::Adverb || isAdverbBetween(m_subjects.wordAt(i - 1))))
            --i;
        return i > 0 && !m_subjects.isQuote(i - 1) && isBe(m_subjects.wordAt(i - 1));
    }

    // The agent of a passive: "was described by the envoy as".
    std::optional<Subject> agentOf(size_t item) const
    {
        for (size_t i = item + 1; i < m_subjects.size() && i < item + 12; ++i) {
            if (m_subjects.isQuote(i))
                continue;
            if (m_subjects.isWord(i, u"by"))
                return m_subjects.beginningAt(i + 1);
            if (m_subjects.classAt(i) == WordClass::Verb && m_scene.token(m_frame.items[i]).xpos != Xpos::None)
                break;
        }
        return {};
    }

    bool startsPhrase(size_t item) const
    {
        if (item >= m_subjects.size() || m_subjects.isQuote(item) || isTimeWord(m_subjects.wordAt(item)))
            return false;
        switch (m_subjects.classAt(item)) {
        case WordClass::Noun:
        case WordClass::Proper:
        case WordClass::Adjective:
        case WordClass::Number:
        case WordClass::PossessivePronoun:
            return true;
        case WordClass::Verb: // "retired general Lind"
            return m_subjects.beginningAt(item).has_value();
        case WordClass::Determiner:
            return !m_subjects.isWord(item, u"that") && !m_subjects.isWord(item, u"this");
        case WordClass::Pronoun:
            return isThirdPersonPronoun(m_subjects.wordAt(item)) || isFirstOrSecondPerson(m_subjects.wordAt(item));
        default:
            return false;
        }
    }

    // “…,” said the minister; and behind a clause in the headline's manner: …, says the minister.
    bool isInverted(size_t item, const SpeechVerb &verb) const
    {
        // "…, say officials" is a headline's plural.
        const bool finite = verb.form == SpeechForm::Past || verb.form == SpeechForm::ThirdPerson || m_subjects.isWord(item, u"say");
        if (item == 0 || verb.lemma == u"tell" || !startsPhrase(item + 1) || !finite)
            return false;
        if (verb.kind != SpeechKind::Say && verb.kind != SpeechKind::Manner)
            return false;
        size_t before = item - 1;
        const bool comma = m_subjects.isWord(before, u",") || m_subjects.isWord(before, u"-") || m_subjects.isWord(before, u"–") || m_subjects.isWord(before, u"—");
        if (comma && before > 0)
            --before;
        // Talks ‘serious’; offers hope: a headline's object speaks no more than its verb does.
        const bool bareNoun = verb.kind == SpeechKind::Manner && verb.form == SpeechForm::ThirdPerson && m_subjects.classAt(item + 1) == WordClass::Noun;
        if (m_subjects.isQuote(before))
            return !bareNoun;
        if (!comma)
            return false;
        // No subject of its own before it, and nothing but the speaker behind it.
        const auto speaker = m_subjects.beginningAt(item + 1);
        if (!speaker || speaker->pronoun)
            return false;
        const size_t behind = speaker->lastItem + 1;
        const bool ends = behind >= m_subjects.size() || m_subjects.isWord(behind, u".") || m_subjects.isWord(behind, u",");
        const bool headline = behind >= m_subjects.size();
        return ends && m_frame.hasQuote && (headline || isUpperCase(m_subjects.wordAt(speaker->lastItem)[0].unicode()));
    }

    void addVerb(size_t item, const SpeechVerb &verb)
    {
        Cue cue{.item = item, .lastItem = verb.particle.isEmpty() ? item : item + 1, .kind = verb.kind, .subject = {}};
        cue.participle = verb.form == SpeechForm::Participle;
        if (isPassive(item, verb)) {
            if (verb.lemma == u"quote" || verb.lemma == u"cite")
                cue.subject = m_subjects.ofVerb(item); // "was quoted as saying"
            else
                cue.subject = agentOf(item);
            if (!cue.subject)
                return;
        } else if (isInverted(item, verb)) {
            cue.inverted = true;
            cue.subject = m_subjects.beginningAt(item + 1);
        } else if (const Cue *speech = speechBefore(item, cue.participle)) {
            cue.subject = speech->subject; // "he said …, adding that", "he said … but called"
        } else {
            cue.subject = m_subjects.ofVerb(item);
            if (cue.subject && !cue.subject->entity && isMessage(*cue.subject))
                cue.subject = senderOf(*cue.subject);
            if (cue.subject && !cue.subject->entity)
                cue.subject = authorOf(*cue.subject);
            if (cue.subject && cue.subject->lastItem < item && m_subjects.isPersonal(*cue.subject))
                cue.subject = m_subjects.firstOfList(*cue.subject);
        }
        m_cues.push_back(cue);
    }

    bool isMessage(const Subject &subject) const
    {
        const QStringView head = m_subjects.wordAt(subject.lastItem);
        return m_scene.lexicon.isNoun(head) && subject.firstItem > 0;
    }

    // "Lind issued a statement saying": Lind speaks. The message itself where nobody is told to have sent it.
    std::optional<Subject> senderOf(const Subject &message) const
    {
        auto sender = m_subjects.ofClauseBefore(message.firstItem);
        return sender && sender->entity ? sender : message;
    }

    // "A statement from the White House said": the White House.
    Subject authorOf(const Subject &message) const
    {
        for (size_t i = message.firstItem + 1; i < message.lastItem; ++i) {
            const bool from = m_subjects.isWord(i, u"from") || m_subjects.isWord(i, u"by");
            if (!from || m_subjects.isQuote(i - 1) || !m_scene.lexicon.isNoun(m_subjects.wordAt(i - 1)))
                continue;
            const auto author = m_subjects.beginningAt(i + 1);
            return author && author->entity ? *author : message;
        }
        return message;
    }

    // The verb of saying whose speaker goes on behind a comma or a conjunction.
    const Cue *speechBefore(size_t item, bool participle) const
    {
        if (item == 0 || m_cues.empty())
            return nullptr;
        const bool goesOn = participle ? m_subjects.isWord(item - 1, u",") || (item > 1 && m_subjects.isQuote(item - 1))
                                       : m_subjects.isWord(item - 1, u"and") || m_subjects.isWord(item - 1, u"but");
        if (!goesOn)
            return nullptr;
        const auto it = std::find_if(m_cues.rbegin(), m_cues.rend(), [&](const Cue &cue) {
            const bool speaks = cue.type == Cue::Type::Verb && cue.kind == SpeechKind::Say && cue.subject && !cue.participle;
            return speaks && !(isBackground(cue) && &cue != &m_cues.front());
        });
        return it == m_cues.rend() ? nullptr : &*it;
    }

    // "the truce that Kyiv had agreed to": told of, not telling.
    bool isBackground(const Cue &cue) const
    {
        const size_t first = cue.firstItem();
        const bool relative = first > 1 && first < cue.item && !m_subjects.isQuote(first - 1) && (m_subjects.isWord(first - 1, u"that") || m_subjects.isWord(first - 1, u"which"))
            && !m_subjects.isQuote(first - 2) && m_subjects.classAt(first - 2) == WordClass::Noun;
        return relative || (cue.item > 0 && m_subjects.isWord(cue.item - 1, u"had"));
    }

    // Any past tense between a quote and a name attributes: “…,” beamed Lind.
    void addVerbBesideQuote(size_t item)
    {
        if (item == 0 || m_subjects.classAt(item) != WordClass::Verb || m_scene.token(m_frame.items[item]).xpos != Xpos::VBD)
            return;
        Cue cue{.item = item, .lastItem = item, .kind = SpeechKind::Manner, .subject = {}};
        if (m_subjects.isQuote(item - 1) && !endsWithFullStop(item - 1) && startsPhrase(item + 1)) {
            cue.inverted = true;
            cue.subject = m_subjects.beginningAt(item + 1);
        } else if (const auto name = m_subjects.endingAt(item - 1)) {
            const bool beside = name->firstItem > 0 && m_subjects.isQuote(name->firstItem - 1) && !endsWithFullStop(name->firstItem - 1);
            const bool ends = item + 1 == m_subjects.size() || m_subjects.isWord(item + 1, u".") || m_subjects.isWord(item + 1, u",");
            if (beside && ends)
                cue.subject = name;
        }
        if (cue.subject && (cue.subject->entity || cue.subject->pronoun || isUpperCase(m_subjects.wordAt(cue.subject->lastItem)[0].unicode())))
            m_cues.push_back(cue);
    }

    bool endsWithFullStop(size_t quote) const
    {
        const QStringView text = m_scene.marked[size_t(m_frame.items[quote].marked)].inner.in(m_scene.document.text).trimmed();
        return !text.endsWith(u',') && !text.endsWith(u'!') && !text.endsWith(u'?');
    }

    void addPhrase(size_t item, size_t length)
    {
        if (auto subject = m_subjects.beginningAt(item + length))
            m_cues.push_back({.type = Cue::Type::Phrase, .item = item, .lastItem = item + length - 1, .subject = std::move(subject)});
    }

    void addNoun(size_t item)
    {
        std::optional<Subject> owner;
        if (item + 2 < m_subjects.size() && (m_subjects.isWord(item + 1, u"from") || m_subjects.isWord(item + 1, u"by"))) {
            owner = m_subjects.beginningAt(item + 2);
        } else {
            size_t i = item;
            while (i > 0 && !m_subjects.isQuote(i - 1) && (m_subjects.classAt(i - 1) == WordClass::Adjective || m_subjects.classAt(i - 1) == WordClass::Noun))
                --i;
            if (i > 1 && m_subjects.classAt(i - 1) == WordClass::PossessiveMark)
                owner = m_subjects.endingAt(i - 2);
            else if (i > 0 && m_subjects.classAt(i - 1) == WordClass::PossessivePronoun)
                owner = m_subjects.ownerAt(i - 1);
        }
        if (owner)
            m_cues.push_back({.type = Cue::Type::Noun, .item = item, .lastItem = item, .subject = std::move(owner)});
    }

    const Scene &m_scene;
    const Frame &m_frame;
    const Subjects &m_subjects;
    std::vector<QStringView> m_words;
    std::vector<Cue> m_cues;
};

} // namespace

std::vector<Cue> findCues(const Scene &scene, const Frame &frame, const Subjects &subjects)
{
    return CueFinder(scene, frame, subjects).find();
}

} // namespace entente
