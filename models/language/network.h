// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/parser_state.h"
#include "language/word_form.h"

#include <array>
#include <cstddef>
#include <span>
#include <vector>

namespace entente {

// A small network that reads a sentence both ways and gives each word a vector, from which tags, names, transitions and
// labels are read off: the features of Kiperwasser and Goldberg 2016 with the cheap recurrence of Lei et al. 2018 (no product
// of matrices from one word to the next), and the transition layer summed from parts computed once per word (Chen, Manning 2014).
namespace network {

inline constexpr std::size_t width = 96; // of a word's vector
inline constexpr std::size_t half = width / 2; // of one reading direction
inline constexpr std::size_t layers = 3;
inline constexpr std::size_t tagColumns = 96; // classes, filled up to a multiple of 16
inline constexpr std::size_t nameColumns = 16;
inline constexpr std::size_t positions = 6; // words that the transition layer looks at
inline constexpr std::size_t hidden = 64; // of the transition layer
inline constexpr std::size_t labelHidden = 48;
inline constexpr std::size_t labelColumns = 64;
inline constexpr std::size_t transitionColumns = 16;

// Rows of the tables of what a state shows besides its words.
inline constexpr std::size_t gapRows = 32;
inline constexpr std::size_t valencyRows = 64;
inline constexpr std::size_t labelRows = 64;
inline constexpr std::size_t stateTables = 8;
inline constexpr std::size_t stateRows = 2 * gapRows + 2 * valencyRows + 4 * labelRows;
inline constexpr std::size_t arcRows = 16;
inline constexpr std::size_t casingRowCount = 24;
inline constexpr std::size_t sourceRows = 3; // EWT, GUM, neither

// Where each matrix begins in the one array that holds them all.
struct Layout {
    std::array<std::size_t, layers> recurrence; // width x 4 half: candidate and gate forward, candidate and gate backward
    std::array<std::size_t, layers> recurrenceBias;
    std::array<std::size_t, layers> neighbours; // 2 x width: shares of the word before and of the one behind, see mixNeighbours()
    std::size_t tags, tagBias; // width x tagColumns
    std::size_t tagVectors; // tagColumns x width, added to a word's vector once its tag is chosen
    std::size_t names, nameBias; // width x nameColumns
    std::size_t casing; // casingRowCount x width, added to a word's embedding
    std::size_t sources; // sourceRows x width: how the treebanks differ; in a weights file one of them is in the casing rows already
    std::size_t special; // 2 x width: root and "no such word"
    std::size_t parts; // width x (positions x hidden)
    std::size_t partBias; // hidden
    std::size_t state; // stateRows x hidden
    std::size_t transitions, transitionBias; // hidden x transitionColumns
    std::size_t arcParts; // width x (2 x labelHidden): head, child
    std::size_t arcBias; // labelHidden
    std::size_t arcs; // arcRows x labelHidden
    std::size_t labels, labelBias; // labelHidden x labelColumns
    std::size_t size;
};

constexpr Layout makeLayout()
{
    Layout layout{};
    std::size_t at = 0;
    const auto take = [&](std::size_t count) {
        const std::size_t begin = at;
        at += count;
        return begin;
    };
    for (std::size_t i = 0; i < layers; ++i) {
        layout.recurrence[i] = take(width * 4 * half);
        layout.recurrenceBias[i] = take(4 * half);
        layout.neighbours[i] = take(2 * width);
    }
    layout.tags = take(width * tagColumns);
    layout.tagBias = take(tagColumns);
    layout.tagVectors = take(tagColumns * width);
    layout.names = take(width * nameColumns);
    layout.nameBias = take(nameColumns);
    layout.casing = take(casingRowCount * width);
    layout.sources = take(sourceRows * width);
    layout.special = take(2 * width);
    layout.parts = take(width * positions * hidden);
    layout.partBias = take(hidden);
    layout.state = take(stateRows * hidden);
    layout.transitions = take(hidden * transitionColumns);
    layout.transitionBias = take(transitionColumns);
    layout.arcParts = take(width * 2 * labelHidden);
    layout.arcBias = take(labelHidden);
    layout.arcs = take(arcRows * labelHidden);
    layout.labels = take(labelHidden * labelColumns);
    layout.labelBias = take(labelColumns);
    layout.size = at;
    return layout;
}

inline constexpr Layout layout = makeLayout();

// Activations (see Kernels::squashGates): squash is a smooth step from -1 to 1, tanh by its Padé approximant t (27 + t^2) / (27 + 9 t^2),
// exact at and constant beyond +-3; gate(x) = (1 + squash(x / 2)) / 2 goes from 0 to 1.

// What the layers leave behind; the trainer walks back over it.
struct Reading {
    std::size_t size = 0; // words of all sentences together
    std::vector<std::size_t> ends; // one past each sentence's last word; nothing is carried across
    std::array<std::vector<float>, layers + 1> input; // size x width; the last is the words' vectors
    std::array<std::vector<float>, layers> mixed; // size x width: the input with shares of its neighbours
    std::array<std::vector<float>, layers> gates; // size x 4 half, after squash and gate
    std::array<std::vector<float>, layers> states; // size x width: forward, backward
    std::array<std::vector<float>, layers> sums; // the gates before squash and gate; kept for training only
    bool keepsSums = false;

    void resize(std::vector<std::size_t> sentenceEnds);
};

// One layer: input[index] -> input[index + 1], of which the input is a part (a residual connection).
// `mask` scales the layer's own contribution per word and column; null for 1.
void readLayer(const float *dense, Reading &reading, std::size_t index, const float *mask);

// What a layer reads: each word with a share of its neighbours in the sentence, column by column. `shares` has a row for the word before
// and one for the word behind; `mixed` is as large as `vectors`.
void mixNeighbours(const float *vectors, std::span<const std::size_t> ends, const float *shares, float *mixed);

// The states of each sentence's words from their gates, read both ways; put at `states` (words x width), or added to what is there.
void readStates(const float *gates, std::span<const std::size_t> ends, float *states, bool adds);

// Adds the row of the casing table for each word: with capitals or without, first or not, and how the sentence is written as a
// whole (as usual, in small letters, as a headline, in capitals).
void casingRows(std::span<const WordForm> sentence, std::vector<quint8> &rows);

// The rows of the state tables, and the words of the positions, in a state.
struct StateView {
    std::array<qint32, positions> words;
    std::array<std::size_t, stateTables> rows;
};
StateView viewOf(const ParserState &state, std::span<const quint16> marksBefore);

// The row of the arc table.
std::size_t arcRow(qint32 head, qint32 child, qint32 size);

} // namespace network

} // namespace entente
