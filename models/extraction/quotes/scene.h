// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entity.h"
#include "core/event.h"
#include "extraction/quotes/marks.h"
#include "extraction/quotes/speech_lexicon.h"
#include "language/document.h"

#include <optional>
#include <vector>

namespace entente {

// A word outside of quotation marks, or a whole marked span.
struct FrameItem {
    TextSpan span;
    qint32 sentence = -1; // indices into the document; -1 for a marked span
    qint32 token = -1;
    qint32 marked = -1; // index into Scene::marked; -1 for a word

    bool isQuote() const { return marked >= 0; }
};

// What a reader takes for one sentence when each quote counts as one word, whatever sentences stand in it:
// “We go. We stay,” the minister said. — one frame.
struct Frame {
    size_t region = 0; // index into Scene::regions
    std::vector<FrameItem> items;
    bool hasQuote = false;
};

// An article as the search for speakers reads it. Refers to the document, the entities and the lexicon, which must outlive it.
struct Scene {
    const Document &document;
    const std::vector<Entity> &entities;
    const SpeechLexicon &lexicon;
    std::vector<TextSpan> regions; // paragraphs, cut where furniture stands
    std::vector<MarkedSpan> marked; // of all regions, in text order
    std::vector<size_t> regionOfMarked;
    std::vector<Frame> frames; // in text order; every word outside of furniture and every marked span is in exactly one
    bool hasTrees = false;

    struct Mention {
        TextSpan span;
        EntityIndex entity{};
        MentionForm form = MentionForm::Name;
    };
    std::vector<Mention> mentions; // by begin, the longer first

    const Token &token(const FrameItem &item) const { return document.sentences[size_t(item.sentence)].tokens[size_t(item.token)]; }
    QStringView word(const FrameItem &item) const { return item.span.in(document.text); }
    const Entity &entity(EntityIndex index) const { return entities[size_t(index)]; }

    // The longest mention that contains `span` (a word); of several as long, the one of a person. Null where there is none.
    const Mention *mentionAt(TextSpan span) const;
    // The longest mention that ends at `end`.
    const Mention *mentionEndingAt(qsizetype end) const;
};

Scene readScene(const Document &document, const std::vector<Entity> &entities, const SpeechLexicon &lexicon, const std::vector<TextSpan> &furniture);

} // namespace entente
