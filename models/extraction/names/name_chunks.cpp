// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/names/name_chunks.h"

#include "extraction/gazetteer/person_name.h"
#include "extraction/names/chunk_trimming.h"
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
    ChunkFinder(const Reading &reading, const Gazetteer &gazetteer)
        : m_reading(reading),
          m_gazetteer(gazetteer),
          m_words(reading, gazetteer),
          m_trimming(reading, gazetteer)
    {
    }

    std::vector<NameChunk> run()
    {
        for (size_t i = 0; i < m_reading.words.size();) {
            if (!opens(i)) {
                ++i;
                continue;
            }
            NameChunk chunk;
            const size_t end = m_words.isCapitals(i) ? readCapitals(i, chunk) : read(i, chunk);
            if (!chunk.capitals)
                m_trimming.trim(chunk);
            if (!chunk.parts.empty() && !m_trimming.isNoPerson(chunk)) {
                m_trimming.cutToKnown(chunk);
                m_chunks.push_back(chunk);
            }
            i = std::max(end, i + 1);
        }
        return std::move(m_chunks);
    }

private:
    bool opens(size_t at) const
    {
        const ReadWord &word = m_reading.words[at];
        if (word.shape == Shape::Lower) {
            // "envoy de Mistura", "al-Sharaa"
            size_t next = at;
            if (!m_words.isParticleBefore(at, next))
                return false;
            const bool glued = m_words.isGluedHyphen(next - 1);
            const bool afterRole = at > 0 && m_words.inSentence(at - 1, at) && m_reading.words[at - 1].role >= 0;
            const bool arabic = m_reading.word(at) == u"bin" || m_reading.word(at) == u"ibn";
            return glued || afterRole || arabic;
        }
        const NameUse *known = m_words.nameUse(at);
        if (known && known->first == at && m_words.isPerson(*known) && !word.furniture)
            return true; // "JD Vance", whatever its capitals
        if (m_words.isCapitals(at))
            return true;
        if (!m_words.looksLikeName(at) || (word.opensSentence && m_words.isOtherWord(at)))
            return false;
        if (word.role >= 0 && !(m_gazetteer.isGivenName(m_reading.word(at)) && m_words.personFollows(at)))
            return m_words.nameUse(at) && m_words.isPerson(*m_words.nameUse(at));
        const NameUse *use = m_words.nameUse(at);
        return !use || m_words.isPerson(*use) || m_words.isGivenNameHere(at, *use);
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
        } while (given && m_words.inSentence(at, first) && m_words.isCapitals(at) && m_reading.words[at].blankBefore
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
        if ((!m_words.looksLikeName(at) && !wordSurname) || (m_reading.titleCase[word.sentence] && m_words.isOtherWord(at)))
            return false;
        const bool named = m_gazetteer.isGivenName(chunk.parts.front()) || chunk.parts.front().size() <= 2;
        const bool ends = !m_words.inSentence(at + 1, at) || m_reading.words[at + 1].shape != Shape::Capital || m_reading.words[at + 1].role >= 0;
        if (word.role >= 0 && !(chunk.parts.size() <= 2 && named && ends))
            return m_words.nameUse(at) && m_words.isPerson(*m_words.nameUse(at));
        const NameUse *use = m_words.nameUse(at);
        const auto tag = word.token->name;
        if (use && use->last - use->first == 1 && use->readings.front().kind == NameKind::Place && m_words.isIntroducedAt(at))
            return true;
        const bool initialBefore = chunk.parts.size() == 1 && chunk.parts.front().size() <= 2;
        if (use && initialBefore && use->has(NameKind::Demonym) && use->last == at + 1)
            return !ends && m_words.inSentence(at + 1, at) && m_reading.words[at + 1].name < 0; // "M. Dane Waters"
        const bool vietnamese = chunk.parts.size() == 2 && use && use->last == at + 1 && !use->has(NameKind::Demonym)
                             && !vietnameseShortName(splitPersonName(QString(chunk.name() + u' ' + m_reading.word(at).toString()))).isEmpty();
        if (vietnamese)
            return true; // "Vuong Dinh Hue"
        if (use && !named && use->has(NameKind::Organization) && !m_words.isPerson(*use) && !(m_words.inSentence(use->last, at) && m_reading.words[use->last].shape == Shape::Capital))
            return false; // "with Novak Houthi demands"
        return !use || m_words.isPerson(*use)
            || (use->last - use->first == 1 && (named || tag == NameTag::IPerson) && !use->has(NameKind::Demonym));
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
        if (m_reading.words[first].shape == Shape::Lower && m_words.isParticleBefore(first, next))
            at = addParticles(first, next, chunk);
        else
            add(at++, chunk, false);
        if (const NameUse *known = m_words.nameUse(first); known && known->first == first && m_words.isPerson(*known)) {
            while (at < known->last && !m_words.isGluedHyphen(at) && m_reading.words[at].shape != Shape::Mark && m_reading.words[at].blankBefore
                   && !isNameSuffix(m_reading.word(at)))
                add(at++, chunk, false);
        }
        while (m_words.inSentence(at, first) && chunk.parts.size() < 7) {
            if (m_words.isGluedHyphen(at)) {
                const bool lowerTail = (m_reading.words[at + 1].shape == Shape::Lower || m_reading.words[at + 1].shape == Shape::Capital) && m_reading.words[at + 1].span.length() <= 5
                                    && chunk.parts.size() == 2
                                    && splitPersonName(chunk.name()).surname == chunk.parts.front(); // Kim Jong-un
                const bool particle = isNameParticle(chunk.parts.back()) && chunk.parts.back().size() <= 3;
                if (!(lowerTail || (m_reading.words[at + 1].shape == Shape::Capital && (particle || m_words.looksLikeName(at + 1)))))
                    break;
                add(at + 1, chunk, true);
                at += 2;
            } else if (m_words.isParticleBefore(at, next)) {
                at = addParticles(at, next, chunk);
            } else if (const size_t behind = suffixEnd(at, chunk)) {
                chunk.last = at = behind;
                break;
            } else if (m_reading.word(at) == u"]" && chunk.first == first && first > 0 && m_reading.word(first - 1) == u"["
                       && m_words.inSentence(at + 1, first) && m_reading.words[at + 1].blankBefore && m_words.looksLikeName(at + 1)) {
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
            if (!part.isEmpty() && !m_words.isGluedHyphen(at) && m_reading.words[at].blankBefore)
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
        if (!m_words.inSentence(word, at))
            return 0;
        const QStringView text = m_reading.word(word);
        if (!isNameSuffix(text) || (word != at && !text.startsWith(u'J') && !text.startsWith(u'S')) || text == u"V")
            return 0;
        chunk.suffix = text.toString().remove(u'.');
        return word + 1;
    }

    const Reading &m_reading;
    const Gazetteer &m_gazetteer;
    CapitalWords m_words;
    ChunkTrimming m_trimming;
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
