// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotations.h"
#include "extraction/events/happening.h"
#include "extraction/events/mood.h"
#include "extraction/events/sentence_tree.h"

#include <optional>
#include <vector>

namespace entente {

// Dates happenings by the structure of their sentence; what comes from elsewhere in the article is for the caller to add.
class EventDating
{
public:
    // `dates` must outlive this.
    EventDating(const std::vector<DateMention> &dates, const PublicationDate &published);

    // The date that modifies the happening's verb or noun, else a verb that governs it, else the one that opens the sentence.
    std::optional<PartialDate> stated(const SentenceTree &tree, const Happening &happening) const;
    // Whether the happening is told as a step of the story, in the simple past or as a noun, so that the story's day is its own.
    bool isTold(const SentenceTree &tree, const Happening &happening) const;
    // The day that the story stands on where the sentence begins: the last one that a main clause of its paragraph told.
    std::optional<PartialDate> ofStory(const Document &document, int sentence) const;
    // "previously", "in the past", or a past perfect without a date: before publication, the day unknown.
    bool isBeforePublication(const SentenceTree &tree, const Happening &happening) const;

    PartialDate beforePublication() const;
    PartialDate afterPublication() const;
    PartialDate published() const;

private:
    PartialDate rangeTo(const DateMention &last, PartialDate first) const;
    std::optional<PartialDate> noLaterThan(PartialDate date) const;
    std::optional<PartialDate> everSince(PartialDate date) const;
    std::optional<PartialDate> dateOf(const DateMention &mention, EventStatus status) const;

    const std::vector<DateMention> &m_dates;
    const PublicationDate &m_published;
};

} // namespace entente
