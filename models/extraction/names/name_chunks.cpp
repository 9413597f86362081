// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/names/name_chunks.h"

#include "extraction/gazetteer/person_name.h"
#include "extraction/names/name_words.h"
#include "language/characters.h"

#include <algorithm>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

using Shape = ReadWord::Shape;
using NameKind = Gazetteer::NameKind;

class ChunkFinder
{
public:
    ChunkFinder(const Reading &reading, const Gazetteer &gazetteer) : m_reading(reading), m_gazetteer(gazetteer) { }

    std::vector<NameChunk> run()
    {
        for (size_t i = 0; i < m_reading.words.size();) {
            if (!opens(i)) {
                ++i;
                continue;
            }
            NameChunk chunk;
            const size_t end = isCapitals(i) ? readCapitals(i, chunk) : read(i, chunk);
            if (!chunk.capitals)
                trim(chunk);
            if (!chunk.parts.empty() && !isNoPerson(chunk)) {
                cutToKnown(chunk);
                m_chunks.push_back(chunk);
            }
            i = std::max(end, i + 1);
        }
        return std::move(m_chunks);
    }

private:
    bool inSentence(size_t at, size_t near) const { return at < m_reading.words.size() && m_reading.sameSentence(at, near); }

    bool looksLikeName(size_t at) const
    {
        const ReadWord &word = m_reading.words[at];
        const QStringView text = m_reading.word(at);
        if (isInitials(at))
            return true;
        if (word.furniture || (word.shape != Shape::Capital && word.shape != Shape::Initial))
            return false;
        if (isGlued(text))
            return false;
        if (word.shape == Shape::Initial)
            return text.size() == 2
                || (inSentence(at + 1, at) && m_reading.words[at + 1].shape == Shape::Capital && text != u"A" && text != u"I");
        if (calendarWords().contains(text))
            return !word.opensSentence && (text == u"April" || text == u"June" || text == u"May" || text == u"August") && personFollows(at);
        return !functionWords().contains(text) || (!word.opensSentence && m_gazetteer.isGivenName(text));
    }

    // "P.J." of "P.J. Crowley"; "U.S." and "U.N." are the gazetteer's.
    bool isInitials(size_t at) const
    {
        const ReadWord &word = m_reading.words[at];
        const QStringView text = m_reading.word(at);
        if (word.furniture || word.name >= 0 || word.role >= 0 || (text.size() != 4 && text.size() != 6) || calendarWords().contains(text))
            return false;
        for (qsizetype i = 0; i < text.size(); ++i) {
            if (i % 2 == 0 ? !isUpperCase(text[i].unicode()) : text[i] != u'.')
                return false;
        }
        static const WordSet others(u"d.c. n.y. n.j. n.h. n.c. s.c. n.d. s.d. n.m. w.va. r.i. b.c. a.m. p.m. a.d. u.k. e.u. d.a. p.r. l.a. i.e. e.g. ph.d. m.d. b.a. m.a. r.n. c.i.a. f.b.i. g.o.p. s.e.c.");
        return !others.contains(text) && inSentence(at + 1, at) && m_reading.words[at + 1].shape == Shape::Capital && m_reading.words[at + 1].name < 0
            && m_reading.words[at + 1].role < 0 && !organizationWords().contains(m_reading.word(at + 1)) && !functionWords().contains(m_reading.word(at + 1));
    }

    // "FoleyFlagShareLike": words that lost the blanks between them
    static bool isGlued(QStringView text)
    {
        int steps = 0;
        for (qsizetype i = 1; i < text.size(); ++i)
            steps += isLowerCase(text[i - 1].unicode()) && isUpperCase(text[i].unicode());
        return steps >= 2;
    }

    // Capitals that the tagger reads as verbs and the like: the first word of a sentence, words of a headline.
    bool isOtherWord(size_t at) const
    {
        const ReadWord &word = m_reading.words[at];
        if (!m_reading.isTagged || m_gazetteer.isGivenName(m_reading.word(at)))
            return false;
        switch (word.token->upos) {
        case Upos::VERB:
        case Upos::AUX:
        case Upos::ADV:
        case Upos::ADP:
        case Upos::DET:
        case Upos::SCONJ:
        case Upos::CCONJ:
        case Upos::PRON:
        case Upos::INTJ: return word.token->name == NameTag::O;
        default: return false;
        }
    }

    bool personFollows(size_t at) const
    {
        return inSentence(at + 1, at) && m_reading.words[at + 1].shape == Shape::Capital && m_gazetteer.isGivenName(m_reading.word(at));
    }

    const NameUse *nameUse(size_t at) const
    {
        const int index = m_reading.words[at].name;
        return index < 0 ? nullptr : &m_reading.names[size_t(index)];
    }

    static bool isPerson(const NameUse &use) { return use.has(NameKind::Person); }

    // A one-word country, place or organisation that is a given name too, with a plain capital behind it.
    bool isGivenNameHere(size_t at, const NameUse &use) const
    {
        if (use.last - use.first != 1 || !m_gazetteer.isGivenName(m_reading.word(at)) || !inSentence(at + 1, at))
            return false;
        const ReadWord &next = m_reading.words[at + 1];
        const QStringView text = m_reading.word(at + 1);
        return (next.shape == Shape::Capital || next.shape == Shape::Initial) && next.name < 0 && next.role < 0
            && !organizationWords().contains(text) && !placeWords().contains(text) && !thingWords().contains(text)
            && !functionWords().contains(text) && !calendarWords().contains(text);
    }

    // The Arabic article as it is spoken before its noun: "as-Sisi", "ad-Din"
    bool isBoundArticle(size_t at) const
    {
        static const WordSet articles(u"as ad ash ar at an az");
        return inSentence(at + 1, at) && isGluedHyphen(at + 1) && articles.contains(m_reading.word(at));
    }

    bool isParticleBefore(size_t at, size_t &next) const
    {
        size_t behind = at;
        while (inSentence(behind, at) && behind < at + 3 && m_reading.words[behind].shape == Shape::Lower

               && (isNameParticle(m_reading.word(behind)) || isBoundArticle(behind))) {
            ++behind;
            if (inSentence(behind, at) && isGluedHyphen(behind))
                ++behind;
        }
        if (behind == at || !inSentence(behind, at) || m_reading.words[behind].shape != Shape::Capital || !looksLikeName(behind))
            return false;
        next = behind;
        return true;
    }

    bool isGluedHyphen(size_t at) const
    {
        return m_reading.words[at].span.length() == 1 && isHyphen(m_reading.word(at).front().unicode()) && !m_reading.words[at].blankBefore
            && inSentence(at + 1, at) && !m_reading.words[at + 1].blankBefore;
    }

    bool opens(size_t at) const
    {
        const ReadWord &word = m_reading.words[at];
        if (word.shape == Shape::Lower) {
            // "envoy de Mistura", "al-Sharaa"
            size_t next = at;
            if (!isParticleBefore(at, next))
                return false;
            const bool glued = isGluedHyphen(next - 1);
            const bool afterRole = at > 0 && inSentence(at - 1, at) && m_reading.words[at - 1].role >= 0;
            const bool arabic = m_reading.word(at) == u"bin" || m_reading.word(at) == u"ibn";
            return glued || afterRole || arabic;
        }
        const NameUse *known = nameUse(at);
        if (known && known->first == at && isPerson(*known) && !word.furniture)
            return true; // "JD Vance", whatever its capitals
        if (isCapitals(at))
            return true;
        if (!looksLikeName(at) || (word.opensSentence && isOtherWord(at)))
            return false;
        if (word.role >= 0 && !(m_gazetteer.isGivenName(m_reading.word(at)) && personFollows(at)))
            return nameUse(at) && isPerson(*nameUse(at));
        const NameUse *use = nameUse(at);
        return !use || isPerson(*use) || isGivenNameHere(at, *use);
    }

    bool isCapitals(size_t at) const
    {
        const ReadWord &word = m_reading.words[at];
        const QStringView text = m_reading.word(at);
        if (word.shape != Shape::AllCaps || word.furniture || word.name >= 0 || word.role >= 0 || text.size() < 4)
            return false;
        const auto isNameLetter = [](QChar c) { return isLetter(c.unicode()) || isHyphen(c.unicode()) || isApostrophe(c.unicode()); };
        return std::all_of(text.begin(), text.end(), isNameLetter) && !functionWords().contains(text) && !organizationWords().contains(text)
            && !placeWords().contains(text) && !calendarWords().contains(text);
    }

    size_t readCapitals(size_t first, NameChunk &chunk) const
    {
        chunk.first = first;
        chunk.capitals = true;
        const bool given = m_gazetteer.isGivenName(m_reading.word(first));
        size_t at = first;
        do {
            QString part = m_reading.word(at).toString().toLower();
            for (qsizetype i = 0; i < part.size(); ++i) {
                if (i == 0 || !isLetter(part[i - 1].unicode()))
                    part[i] = part[i].toUpper();
            }
            chunk.parts.push_back(part);
            chunk.last = ++at;
        } while (given && inSentence(at, first) && isCapitals(at) && m_reading.words[at].blankBefore
                 && (chunk.parts.size() == 1 || (chunk.parts.size() == 2 && m_reading.words[at].token->name == NameTag::IPerson)));
        return at;
    }

    bool continues(size_t at, const NameChunk &chunk) const
    {
        const ReadWord &word = m_reading.words[at];
        if (word.shape == Shape::AllCaps && !word.furniture && word.span.length() >= 3)
            return chunk.parts.size() == 1 && m_gazetteer.isGivenName(chunk.parts.front()) && word.name < 0;
        const bool wordSurname = chunk.parts.size() == 1 && word.shape == Shape::Capital && m_gazetteer.isGivenName(chunk.parts.front())
                              && wordSurnames().contains(m_reading.word(at)) && !m_reading.titleCase[word.sentence] && !word.furniture; // "Hugh Short"
        if ((!looksLikeName(at) && !wordSurname) || (m_reading.titleCase[word.sentence] && isOtherWord(at)))
            return false;
        const bool named = m_gazetteer.isGivenName(chunk.parts.front()) || chunk.parts.front().size() <= 2;
        const bool ends = !inSentence(at + 1, at) || m_reading.words[at + 1].shape != Shape::Capital || m_reading.words[at + 1].role >= 0;
        if (word.role >= 0 && !(chunk.parts.size() <= 2 && named && ends))
            return nameUse(at) && isPerson(*nameUse(at));
        const NameUse *use = nameUse(at);
        const auto tag = word.token->name;
        if (use && use->last - use->first == 1 && use->readings.front().kind == NameKind::Place && isIntroducedAt(at))
            return true;
        const bool initialBefore = chunk.parts.size() == 1 && chunk.parts.front().size() <= 2;
        if (use && initialBefore && use->has(NameKind::Demonym) && use->last == at + 1)
            return !ends && inSentence(at + 1, at) && m_reading.words[at + 1].name < 0; // "M. Dane Waters"
        return !use || isPerson(*use)
            || (use->last - use->first == 1 && (named || tag == NameTag::IPerson) && !use->has(NameKind::Demonym));
    }

    // ", the Special Advisor" behind the word: what stands in apposition to a role is a person, even with a river's name.
    bool isIntroducedAt(size_t at) const
    {
        if (!inSentence(at + 2, at) || m_reading.word(at + 1) != u",")
            return false;
        for (size_t next = at + 2; next < at + 7 && inSentence(next, at) && m_reading.words[next].shape != Shape::Mark; ++next) {
            if (m_reading.words[next].role >= 0)
                return true;
        }
        return false;
    }

    void add(size_t at, NameChunk &chunk, bool glued) const
    {
        if (glued)
            chunk.parts.back() += u'-' + m_reading.word(at).toString();
        else
            chunk.parts.push_back(m_reading.word(at).toString());
        chunk.last = at + 1;
    }

    size_t read(size_t first, NameChunk &chunk) const
    {
        chunk.first = first;
        size_t at = first;
        size_t next = first;
        if (m_reading.words[first].shape == Shape::Lower && isParticleBefore(first, next))
            at = addParticles(first, next, chunk);
        else
            add(at++, chunk, false);
        if (const NameUse *known = nameUse(first); known && known->first == first && isPerson(*known)) {
            while (at < known->last && !isGluedHyphen(at) && m_reading.words[at].shape != Shape::Mark && m_reading.words[at].blankBefore
                   && !isNameSuffix(m_reading.word(at)))
                add(at++, chunk, false);
        }
        while (inSentence(at, first) && chunk.parts.size() < 7) {
            if (isGluedHyphen(at)) {
                const bool lowerTail = m_reading.words[at + 1].shape == Shape::Lower && m_reading.words[at + 1].span.length() <= 5
                                    && chunk.parts.size() == 2
                                    && splitPersonName(chunk.name()).surname == chunk.parts.front(); // Kim Jong-un
                const bool particle = isNameParticle(chunk.parts.back()) && chunk.parts.back().size() <= 3;
                if (!(lowerTail || (m_reading.words[at + 1].shape == Shape::Capital && (particle || looksLikeName(at + 1)))))
                    break;
                add(at + 1, chunk, true);
                at += 2;
            } else if (isParticleBefore(at, next)) {
                at = addParticles(at, next, chunk);
            } else if (const size_t behind = suffixEnd(at, chunk)) {
                chunk.last = at = behind;
                break;
            } else if (m_reading.word(at) == u"]" && chunk.first == first && first > 0 && m_reading.word(first - 1) == u"["
                       && inSentence(at + 1, first) && m_reading.words[at + 1].blankBefore && looksLikeName(at + 1)) {
                --chunk.first;
                add(at + 1, chunk, false);
                at += 2;
            } else if (m_reading.words[at].blankBefore && m_reading.words[at].shape != Shape::Mark && continues(at, chunk)) {
                add(at++, chunk, false);
            } else {
                break;
            }
        }
        return at;
    }

    size_t addParticles(size_t at, size_t next, NameChunk &chunk) const
    {
        QString part;
        for (; at < next; ++at) {
            if (!part.isEmpty() && !isGluedHyphen(at) && m_reading.words[at].blankBefore)
                part += u' ';
            part += m_reading.word(at);
        }
        part += (m_reading.words[next].blankBefore ? u" "_s : u""_s) + m_reading.word(next).toString();
        for (const QString &each : part.split(u' '))
            chunk.parts.push_back(each);
        chunk.last = next + 1;
        return next + 1;
    }

    size_t suffixEnd(size_t at, NameChunk &chunk) const
    {
        const size_t word = m_reading.word(at) == u"," ? at + 1 : at;
        if (!inSentence(word, at))
            return 0;
        const QStringView text = m_reading.word(word);
        if (!isNameSuffix(text) || (word != at && !text.startsWith(u'J') && !text.startsWith(u'S')) || text == u"V")
            return 0;
        chunk.suffix = text.toString().remove(u'.');
        return word + 1;
    }

    // "Hillary Clinton Wins Missouri": the gazetteer's person and no more.
    void cutToKnown(NameChunk &chunk) const
    {
        for (size_t i = chunk.first; i < chunk.last; ++i) {
            const NameUse *use = nameUse(i);
            if (!use || !isPerson(*use) || use->first != i || use->last > chunk.last
                || (use->first == chunk.first && use->last == chunk.last))
                continue;
            const size_t before = i - chunk.first;
            const size_t count = use->last - use->first;
            const bool plain = chunk.parts.size() == chunk.last - chunk.first && chunk.suffix.isEmpty();
            if (!plain || (before + count < chunk.parts.size() && isNameParticle(chunk.parts[before + count])))
                return;
            chunk.parts = {chunk.parts.begin() + qsizetype(before), chunk.parts.begin() + qsizetype(before + count)};
            chunk.first = use->first;
            chunk.last = use->last;
            return;
        }
    }

    // Drops what a name does not begin or end with, and notes a noun that takes the name up.
    void trim(NameChunk &chunk) const
    {
        // "Prince Faisal bin Farhan", where the gazetteer has the title as part of a name
        if (chunk.parts.size() >= 3 && m_reading.words[chunk.first].role >= 0 && !m_gazetteer.isGivenName(chunk.parts.front())) {
            chunk.parts.erase(chunk.parts.begin());
            ++chunk.first;
        }
        size_t drop = 0;
        const auto isModifier = [](const QString &part) {
            return premodifiers().contains(part) || (part.contains(u'-') && part.endsWith(u'.') && premodifiers().contains(part.section(u'-', 0, 0))); // "Det.-Sgt."
        };
        const bool isName = chunk.parts.size() == 2 && m_gazetteer.isGivenName(chunk.parts.front()); // "Christian Estrosi"
        while (!isName && drop + 1 < chunk.parts.size() && isModifier(chunk.parts[drop]))
            ++drop;
        // "Condemn Donald Trump", "Pollster Ann Selzer"
        while (drop + 2 < chunk.parts.size() && !m_gazetteer.isGivenName(chunk.parts[drop])
               && m_gazetteer.isGivenName(chunk.parts[drop + 1]) && chunk.parts[drop].size() > 2 && !isNameParticle(chunk.parts[drop])
               && (m_reading.words[chunk.first].opensSentence || m_reading.isCommon(chunk.parts[drop])))
            ++drop;
        for (; drop > 0; --drop)
            dropFront(chunk);
        while (chunk.parts.size() > 1 && chunk.suffix.isEmpty() && followerNouns().contains(chunk.parts.back())
               && !(chunk.parts.size() == 2 && m_gazetteer.isGivenName(chunk.parts.front()) && !m_gazetteer.isGivenName(chunk.parts.back())
                    && chunk.parts.back() == u"House")) {
            chunk.parts.pop_back();
            --chunk.last;
            chunk.followedByThing = true;
        }
        for (size_t i = chunk.first; i < chunk.last; ++i)
            chunk.inNames = chunk.inNames || (nameUse(i) && isPerson(*nameUse(i)) && nameUse(i)->last <= chunk.last);
    }

    void dropFront(NameChunk &chunk) const
    {
        const qsizetype end = m_reading.words[chunk.first].span.begin + chunk.parts.front().size();
        chunk.parts.erase(chunk.parts.begin());
        while (chunk.first < chunk.last && m_reading.words[chunk.first].span.begin < end)
            ++chunk.first;
    }

    bool isNoPerson(const NameChunk &chunk) const
    {
        const bool whole = chunk.inNames && chunk.parts.size() <= 3 && !organizationWords().contains(chunk.parts.back());
        if (whole && !organizationFollows(chunk))
            return false;
        const bool named = m_gazetteer.isGivenName(chunk.parts.front());
        static const WordSet creeds(u"catholic catholics protestant protestants orthodox muslim muslims christian christians republican democrat curia asian asians european europeans african africans");
        if (chunk.parts.size() > 1 && creeds.contains(chunk.parts.back()))
            return true; // "Roman Catholic"
        for (size_t i = 0; i < chunk.parts.size(); ++i) {
            const QString &part = chunk.parts[i];
            if (i == 0 && named && chunk.parts.size() > 1)
                continue; // "Bill Gates"
            const bool inside = named && i > 0 && i + 1 < chunk.parts.size() && chunk.parts.size() == chunk.last - chunk.first
                             && m_reading.words[chunk.first + i].token->name == NameTag::IPerson;
            if (inside)
                continue; // "Kathleen Hall Jamieson"
            const bool endsName = named && i > 0 && i + 1 == chunk.parts.size() && chunk.parts.size() <= 3;
            if (neverSurnames().contains(part))
                return true; // "Edward Street"
            if (organizationWords().contains(part) || thingWords().contains(part))
                return !(endsName && m_reading.words[chunk.first].role < 0 && (placeWords().contains(part) || wordSurnames().contains(part)));
            if (placeWords().contains(part) && !endsName)
                return true;
        }
        return organizationFollows(chunk);
    }

    // "Boris Johnson Foundation"
    bool organizationFollows(const NameChunk &chunk) const
    {
        const size_t next = chunk.last;
        return inSentence(next, chunk.first) && m_reading.words[next].blankBefore && m_reading.words[next].shape == Shape::Capital
            && !chunk.followedByThing && organizationWords().contains(m_reading.word(next));
    }

    const Reading &m_reading;
    const Gazetteer &m_gazetteer;
    std::vector<NameChunk> m_chunks;
};

} // namespace

QString NameChunk::name() const
{
    return QStringList(parts.begin(), parts.end()).join(u' ') + (suffix.isEmpty() ? u""_s : u" "_s + suffix);
}

std::vector<NameChunk> findNameChunks(const Reading &reading, const Gazetteer &gazetteer)
{
    return ChunkFinder(reading, gazetteer).run();
}

} // namespace entente
