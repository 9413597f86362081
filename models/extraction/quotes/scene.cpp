// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/quotes/scene.h"

#include "extraction/quotes/words.h"
#include "language/characters.h"

#include <algorithm>

namespace entente {

namespace {

std::vector<TextSpan> withoutFurniture(const std::vector<TextSpan> &paragraphs, const std::vector<TextSpan> &furniture)
{
    std::vector<TextSpan> regions;
    auto next = furniture.begin();
    for (const TextSpan &paragraph : paragraphs) {
        qsizetype begin = paragraph.begin;
        while (next != furniture.end() && next->end <= begin)
            ++next;
        for (auto cut = next; cut != furniture.end() && cut->begin < paragraph.end; ++cut) {
            if (cut->begin > begin)
                regions.push_back({begin, cut->begin});
            begin = std::max(begin, cut->end);
        }
        if (begin < paragraph.end)
            regions.push_back({begin, paragraph.end});
    }
    return regions;
}

std::vector<Scene::Mention> sortedMentions(const std::vector<Entity> &entities)
{
    std::vector<Scene::Mention> mentions;
    for (size_t i = 0; i < entities.size(); ++i) {
        for (const EntityMention &mention : entities[i].mentions)
            mentions.push_back({mention.span, EntityIndex(i), mention.form});
    }
    std::stable_sort(mentions.begin(), mentions.end(), [](const auto &a, const auto &b) {
        return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
    });
    return mentions;
}

// Builds frames from the document's tokens and the marked spans, both in text order.
class Framer
{
public:
    explicit Framer(Scene &scene) : m_scene(scene) {}

    void build()
    {
        const auto &sentences = m_scene.document.sentences;
        for (size_t s = 0; s < sentences.size(); ++s) {
            for (size_t t = 0; t < sentences[s].tokens.size(); ++t)
                addToken(qint32(s), qint32(t), sentences[s].tokens[t].span);
        }
        finishMarked(m_scene.document.text.size());
        close();
    }

private:
    void addToken(qint32 sentence, qint32 token, TextSpan span)
    {
        finishMarked(span.begin);
        if (m_marked > 0 && m_scene.marked[m_marked - 1].outer.overlaps(span)) {
            m_sentence = sentence;
            return;
        }
        if (m_marked < m_scene.marked.size() && m_scene.marked[m_marked].outer.overlaps(span)) {
            // The token reaches over the mark's begin ("word“"): the words before the mark are lost to the frame, its quote is not.
            return;
        }
        while (m_region < m_scene.regions.size() && m_scene.regions[m_region].end <= span.begin)
            ++m_region;
        if (m_region == m_scene.regions.size() || !m_scene.regions[m_region].overlaps(span))
            return; // furniture
        if (!m_frame.items.empty() && startsFrame(sentence, span))
            close();
        add({span, sentence, token, -1}, m_region);
        m_sentence = sentence;
    }

    // Adds the marked spans that begin before `position`.
    void finishMarked(qsizetype position)
    {
        while (m_marked < m_scene.marked.size() && m_scene.marked[m_marked].outer.begin < position) {
            const TextSpan outer = m_scene.marked[m_marked].outer;
            const size_t region = m_scene.regionOfMarked[m_marked];
            if (!m_frame.items.empty() && (m_frame.region != region || endsBeforeQuote()))
                close();
            add({outer, -1, -1, qint32(m_marked)}, region);
            ++m_marked;
        }
    }

    // The words before a quote are a sentence of their own when they end with a full stop: “We met in Rome. “It was good,” she said.”
    bool endsBeforeQuote() const
    {
        const FrameItem &last = m_frame.items.back();
        const QStringView text = m_scene.document.text;
        if (last.isQuote())
            return endsSentence(m_scene.marked[size_t(last.marked)]);
        const char16_t c = text[last.span.end - 1].unicode();
        return (c == u'.' && last.span.length() == 1) || c == u'!' || c == u'?';
    }

    bool endsSentence(const MarkedSpan &marked) const
    {
        const QStringView inner = marked.inner.in(m_scene.document.text).trimmed();
        return !inner.isEmpty() && (inner.back() == u'.' || inner.back() == u'!' || inner.back() == u'?' || inner.back().unicode() == 0x2026
            || (inner.size() > 1 && isQuoteMark(inner.back().unicode()) && QStringView(u".!?").contains(inner[inner.size() - 2])));
    }

    bool startsFrame(qint32 sentence, TextSpan span) const
    {
        if (m_frame.region != m_region)
            return true;
        const FrameItem &last = m_frame.items.back();
        if (!last.isQuote())
            return sentence != m_sentence;
        const MarkedSpan &marked = m_scene.marked[size_t(last.marked)];
        if (!endsSentence(marked))
            return false;
        const char16_t first = m_scene.document.text[span.begin].unicode();
        if (!isUpperCase(first))
            return false;
        // “Really?” Trump said. — only a full stop surely ends the sentence; an attribution right behind settles the others.
        return !attributionFollows(sentence, span);
    }

    // Whether a short subject and a speech verb stand at `span`.
    bool attributionFollows(qint32 sentence, TextSpan span) const
    {
        const QStringView inner = m_scene.marked[size_t(m_frame.items.back().marked)].inner.in(m_scene.document.text).trimmed();
        const auto &tokens = m_scene.document.sentences[size_t(sentence)].tokens;
        auto token = std::find_if(tokens.begin(), tokens.end(), [&](const Token &each) { return each.span == span; });
        const bool fullStop = inner.back() == u'.' && !inner.endsWith(QStringView(u"..")) ;
        for (int words = 0; token != tokens.end() && words < 7; ++token, ++words) {
            const QStringView word = wordOf(m_scene.document, *token);
            const SpeechVerb *verb = m_scene.lexicon.verb(word);
            if (verb && words > 0 && (verb->form == SpeechForm::Past || verb->form == SpeechForm::ThirdPerson) && isLowerCase(word[0].unicode())) {
                if (verb->kind != SpeechKind::Say && verb->kind != SpeechKind::Manner)
                    return false;
                // “… war.” Rubio said. — a full stop in the quote and nothing behind the verb.
                const auto after = std::next(token);
                const bool nothingFollows = after == tokens.end() || wordOf(m_scene.document, *after) == u"." || wordOf(m_scene.document, *after) == u",";
                return fullStop ? nothingFollows : true;
            }
            if (word == u"," || word == u"." || word == u":")
                return false;
        }
        return false;
    }

    void add(const FrameItem &item, size_t region)
    {
        // No sentence of prose is longer; text without full stops must not cost the square of its length.
        constexpr size_t longestFrame = 400;
        if (m_frame.items.size() >= longestFrame)
            close();
        if (m_frame.items.empty())
            m_frame.region = region;
        m_frame.items.push_back(item);
        m_frame.hasQuote = m_frame.hasQuote || item.isQuote();
    }

    void close()
    {
        if (!m_frame.items.empty())
            m_scene.frames.push_back(std::move(m_frame));
        m_frame = {};
    }

    Scene &m_scene;
    Frame m_frame;
    size_t m_marked = 0; // the next marked span
    size_t m_region = 0;
    qint32 m_sentence = -1; // of the last token
};

} // namespace

const Scene::Mention *Scene::mentionAt(TextSpan span) const
{
    // No mention is longer than this: a role with its name.
    constexpr qsizetype longest = 200;
    const Mention *best = nullptr;
    auto it = std::upper_bound(mentions.begin(), mentions.end(), span.begin, [](qsizetype begin, const Mention &each) { return begin < each.span.begin; });
    while (it != mentions.begin()) {
        --it;
        if (it->span.begin + longest < span.begin)
            break;
        if (!it->span.contains(span))
            continue;
        const bool longer = !best || it->span.length() > best->span.length();
        const bool person = best && it->span.length() == best->span.length() && entity(it->entity).kind == EntityKind::Person;
        if (longer || person)
            best = &*it;
    }
    return best;
}

const Scene::Mention *Scene::mentionEndingAt(qsizetype end) const
{
    const Mention *mention = end > 0 ? mentionAt({end - 1, end}) : nullptr;
    return mention && mention->span.end == end ? mention : nullptr;
}

Scene readScene(const Document &document, const std::vector<Entity> &entities, const SpeechLexicon &lexicon, const std::vector<TextSpan> &furniture)
{
    Scene scene{document, entities, lexicon, withoutFurniture(document.paragraphs, furniture), {}, {}, {}, false, {}};
    for (size_t i = 0; i < scene.regions.size(); ++i) {
        for (const MarkedSpan &marked : findMarkedSpans(document.text, scene.regions[i])) {
            scene.marked.push_back(marked);
            scene.regionOfMarked.push_back(i);
        }
    }
    scene.mentions = sortedMentions(entities);
    scene.hasTrees = std::any_of(document.sentences.begin(), document.sentences.end(), [](const Sentence &sentence) {
        return std::any_of(sentence.tokens.begin(), sentence.tokens.end(), [](const Token &token) { return token.relation != Relation::None; });
    });
    Framer(scene).build();
    return scene;
}

} // namespace entente
