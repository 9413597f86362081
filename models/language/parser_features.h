// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/parser_state.h"
#include "language/word_form.h"

#include <array>
#include <span>
#include <vector>

namespace entente {

// The words of a sentence as the parser's features see them; built once per sentence.
class ParserInput
{
public:
    // `classes` are the tagger's.
    void reset(std::span<const WordForm> forms, std::span<const quint8> classes);

    struct Word {
        quint64 word;
        quint64 tag;
        quint64 both;
    };
    // The root and "no such word" are words as well; see ParserState.
    const Word &operator[](qint32 at) const { return m_words[std::size_t(at)]; }
    // Commas, colons, dashes, brackets and the like before `at`.
    int marksBefore(qint32 at) const { return m_marks[std::size_t(at)]; }

    void setMark(std::size_t at, bool isMark);
    void sumMarks();

private:
    std::vector<Word> m_words;
    std::vector<quint16> m_marks;
};

inline constexpr std::size_t transitionFeatureCount = 76;
using TransitionFeatures = std::array<quint64, transitionFeatureCount>;
void transitionFeatures(const ParserInput &input, const ParserState &state, TransitionFeatures &features);

// Of the arc head -> child that is about to be added.
inline constexpr std::size_t labelFeatureCount = 32;
using LabelFeatures = std::array<quint64, labelFeatureCount>;
void labelFeatures(const ParserInput &input, const ParserState &state, qint32 head, qint32 child, LabelFeatures &features);

} // namespace entente
