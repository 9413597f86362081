// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/quotes/cues.h"

#include <optional>
#include <vector>

namespace entente {

// Items of a frame, both ends included.
struct ItemRange {
    size_t first = 0;
    size_t last = 0;
};

// Finds the words of a frame that tell what was said, by its dependency trees; refers to what it is made from.
class Complements
{
public:
    Complements(const Scene &scene, const Frame &frame, const Subjects &subjects, const std::vector<Cue> &cues);

    // What the verb of saying reports, behind it ("said | that …", "urged X | to …", "called for | …") or before it ("…, | Lind said").
    std::optional<ItemRange> ofVerb(const Cue &cue) const;
    // The clause of a noun of saying: "Lind's claim | that …".
    std::optional<ItemRange> ofNoun(const Cue &cue) const;
    // The sentence around "according to Lind".
    std::optional<ItemRange> aroundPhrase(const Cue &cue) const;

private:
    struct Place {
        const Sentence *sentence;
        qint32 token;
    };
    std::optional<Place> placeOf(size_t item) const;
    std::optional<size_t> itemOf(const Place &place, qint32 token) const;
    std::optional<size_t> prepositionOf(const Cue &cue, QStringView lemma) const;
    bool holdsClause(size_t item) const;
    bool opensClause(size_t item) const;
    bool isFiniteClause(const Place &place, qint32 head) const;
    bool isComplement(const Place &place, qint32 head) const;
    std::optional<ItemRange> subtree(const Place &verb, qint32 head) const;
    std::optional<ItemRange> clauseBehind(const Cue &cue, const Place &verb) const;
    std::optional<ItemRange> thatBehind(const Cue &cue) const;
    std::optional<ItemRange> bareClauseBehind(const Cue &cue) const;
    std::optional<ItemRange> clauseBefore(const Cue &cue, const Place &verb) const;
    std::optional<ItemRange> byForm(const Cue &cue, const Place &verb, QStringView lemma) const;
    size_t clauseBegin(const Cue &cue, const Place &verb, size_t first) const;
    size_t extended(const Cue &cue, size_t first, size_t last) const;
    std::optional<ItemRange> trimmed(ItemRange range) const;
    bool hasFiniteVerb(size_t first, size_t end) const;
    size_t datelineEnd(size_t first, size_t last) const;

    const Scene &m_scene;
    const Frame &m_frame;
    const Subjects &m_subjects;
    const std::vector<Cue> &m_cues;
};

} // namespace entente
