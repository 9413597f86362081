// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "language/document.h"
#include "language/kernels.h"
#include "language/network.h"
#include "language/parser_state.h"
#include "language/tag_class.h"
#include "language/vocabulary.h"
#include "language/word_form.h"

#include <array>
#include <cstddef>
#include <span>
#include <vector>

namespace entente {

// The opened weights file.
struct ModelWeights {
    std::vector<TagClass> classes;
    Vocabulary vocabulary;
    std::span<const std::byte> embeddings; // see WeightsSection::Embeddings
    std::vector<float> dense; // network::layout
    // The parts of `dense` that all words are multiplied with.
    std::array<FixedMatrix, network::layers> recurrence;
    FixedMatrix tags, names, parts, arcParts;
};

// `bytes` must stay where they are as long as `weights` is used.
Outcome openWeights(std::span<const std::byte> bytes, const QString &path, ModelWeights *weights);

// Tags, names and trees for a document's sentences. Reads several at once, since products of large matrices are cheaper
// than many of small ones; what a sentence gets does not depend on its neighbours.
class Annotator
{
public:
    explicit Annotator(const ModelWeights &weights) : m_weights(weights), m_kernels(kernels()) {}

    void annotate(Document &document);

private:
    // A sentence, or a part of one that is too long.
    struct Piece {
        std::span<Token> tokens;
        qint32 offset = 0; // of its first token in the sentence
    };

    void annotateBatch(QStringView text);
    void read(QStringView text);
    void addRows(QStringView word, const WordForm &form);
    // product = vectors * matrix + bias, for the first `rows` vectors as m_pairs has them.
    void multiply(const FixedMatrix &matrix, std::vector<float> &product, std::size_t rows, std::size_t squashedHalf = 0) const;
    void fixVectors(const std::vector<float> &vectors, std::size_t rows);
    void tag();
    void name(const Piece &piece, std::size_t firstRow);
    void prepareParser();
    void parse(const Piece &piece, std::size_t firstRow);
    Transition choose() const;
    Relation labelOf(qint32 head, qint32 child) const;
    // Where a word of the state stands among the rows of all words; the root and "no such word" are the last two.
    std::size_t rowOf(qint32 word) const
    {
        return word < m_state.size() ? m_firstRow + std::size_t(word) : m_words + std::size_t(word - m_state.size());
    }

    const ModelWeights &m_weights;
    const Kernels &m_kernels;
    std::vector<Piece> m_batch;
    std::size_t m_words = 0; // of the batch
    std::vector<WordForm> m_forms;
    std::vector<const std::byte *> m_rows; // of the embedding table: those of the words' spellings
    std::vector<std::size_t> m_rowEnds; // one past each word's last row
    std::vector<quint8> m_casing; // rows of the casing table
    std::vector<std::size_t> m_ends; // one past each piece's last word
    std::vector<float> m_vectors; // (words + 2) x width, see rowOf()
    std::vector<float> m_mixed; // words x width: the vectors with shares of their neighbours
    std::vector<qint32> m_pairs; // the vectors as whole numbers (Kernels::toFixed), and their scales
    std::vector<float> m_scales;
    std::vector<float> m_gates; // words x 4 half
    std::vector<float> m_scores;
    std::vector<std::array<quint8, nameTagCount>> m_nameSteps;
    std::vector<float> m_parts; // (words + 2) x positions x hidden
    std::vector<float> m_arcParts; // (words + 2) x 2 x labelHidden
    std::vector<quint16> m_marks; // of the piece at hand
    ParserState m_state;
    std::size_t m_firstRow = 0;
};

} // namespace entente
