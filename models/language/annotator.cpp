// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/annotator.h"

#include <algorithm>
#include <cstring>
#include <limits>

namespace entente {

using namespace network;

namespace {

// Longer sentences are no sentences (tables, lists of names); they are read in pieces, which keeps memory flat.
constexpr std::size_t longestPiece = 256;
constexpr std::size_t batchWords = 128;

constexpr std::size_t rowBytes = sizeof(float) + width;

// The pieces of a long sentence have a root each; all but the first hang on that.
void joinPieces(Sentence &sentence)
{
    qint32 root = -1;
    for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
        Token &token = sentence.tokens[i];
        if (token.head >= 0)
            continue;
        if (root < 0) {
            root = qint32(i);
        } else {
            token.head = root;
            token.relation = Relation::Parataxis;
        }
    }
}

} // namespace

void Annotator::annotate(Document &document)
{
    std::size_t words = 0;
    for (Sentence &sentence : document.sentences) {
        const std::span<Token> tokens(sentence.tokens);
        for (std::size_t begin = 0; begin < tokens.size(); begin += longestPiece) {
            const auto piece = tokens.subspan(begin, std::min(longestPiece, tokens.size() - begin));
            if (words + piece.size() > batchWords) {
                annotateBatch(document.text);
                words = 0;
            }
            m_batch.push_back({.tokens = piece, .offset = qint32(begin)});
            words += piece.size();
        }
    }
    annotateBatch(document.text);
    for (Sentence &sentence : document.sentences) {
        if (sentence.tokens.size() > longestPiece)
            joinPieces(sentence);
    }
}

void Annotator::annotateBatch(QStringView text)
{
    if (m_batch.empty())
        return;
    read(text);
    tag();
    multiply(m_weights.names, m_scores, m_words);
    std::size_t row = 0;
    for (const Piece &piece : m_batch) {
        name(piece, row);
        row += piece.tokens.size();
    }
    prepareParser();
    row = 0;
    for (const Piece &piece : m_batch) {
        parse(piece, row);
        row += piece.tokens.size();
    }
    m_batch.clear();
}

// A known word has one row, in which its features are summed already; else each known feature has its own.
void Annotator::addRows(QStringView word, const WordForm &form)
{
    const auto add = [&](quint32 row) {
        const std::byte *bytes = m_weights.embeddings.data() + std::size_t(row) * rowBytes;
        __builtin_prefetch(bytes);
        __builtin_prefetch(bytes + 64);
        m_rows.push_back(bytes);
    };
    const quint32 known = m_weights.vocabulary.find(form.exact);
    if (known != 0) {
        add(known);
    } else {
        const WordFeatures features = wordFeatures(word);
        for (std::size_t i = 0; i < features.size(); ++i) {
            const quint32 row = features[i] == 0 ? 0 : m_weights.vocabulary.find(features[i]);
            if (row != 0 || i == std::size_t(Feature::Word)) // row 0 is the unknown word's
                add(row);
        }
    }
    m_rowEnds.push_back(m_rows.size());
}

void Annotator::read(QStringView text)
{
    m_forms.clear();
    m_rows.clear();
    m_rowEnds.clear();
    m_casing.clear();
    m_ends.clear();
    for (const Piece &piece : m_batch) {
        const std::size_t begin = m_forms.size();
        for (const Token &token : piece.tokens) {
            const QStringView word = token.span.in(text);
            m_forms.push_back(wordForm(word));
            addRows(word, m_forms.back());
        }
        casingRows(std::span(m_forms).subspan(begin), m_casing);
        m_ends.push_back(m_forms.size());
    }
    m_words = m_forms.size();
    m_vectors.resize((m_words + 2) * width);
    const float *dense = m_weights.dense.data();
    float *vector = m_vectors.data();
    std::size_t row = 0;
    for (std::size_t word = 0; word < m_words; ++word) {
        m_kernels.sumScaled(vector, m_rows.data() + row, m_rowEnds[word] - row, width);
        row = m_rowEnds[word];
        m_kernels.add(vector, dense + layout.casing + m_casing[word] * width, width);
        vector += width;
    }
    m_mixed.resize(m_words * width);
    for (std::size_t i = 0; i < layers; ++i) {
        mixNeighbours(m_vectors.data(), m_ends, dense + layout.neighbours[i], m_mixed.data());
        fixVectors(m_mixed, m_words);
        multiply(m_weights.recurrence[i], m_gates, m_words, half);
        readStates(m_gates.data(), m_ends, m_vectors.data(), true);
    }
    fixVectors(m_vectors, m_words);
}

void Annotator::fixVectors(const std::vector<float> &vectors, std::size_t rows)
{
    m_pairs.resize(rows * width / 2);
    m_scales.resize(rows);
    m_kernels.toFixed(vectors.data(), m_pairs.data(), m_scales.data(), rows, width);
}

void Annotator::multiply(const FixedMatrix &matrix, std::vector<float> &product, std::size_t rows, std::size_t squashedHalf) const
{
    product.resize(rows * matrix.columns);
    m_kernels.multiplyFixed(m_pairs.data(), m_scales.data(), matrix, product.data(), rows, squashedHalf);
}

void Annotator::tag()
{
    multiply(m_weights.tags, m_scores, m_words);
    const float *row = m_scores.data();
    float *vector = m_vectors.data();
    for (const Piece &piece : m_batch) {
        for (Token &token : piece.tokens) {
            const std::size_t best = m_kernels.greatest(row, m_weights.classes.size());
            token.xpos = m_weights.classes[best].xpos;
            token.upos = m_weights.classes[best].upos;
            m_kernels.add(vector, m_weights.dense.data() + layout.tagVectors + best * width, width);
            row += tagColumns;
            vector += width;
        }
    }
    std::copy_n(m_weights.dense.data() + layout.special, 2 * width, vector);
    fixVectors(m_vectors, m_words + 2);
}

// The best of all sequences that BIO allows (Viterbi).
void Annotator::name(const Piece &piece, std::size_t firstRow)
{
    using Best = std::array<float, nameTagCount>;
    constexpr float never = std::numeric_limits<float>::lowest();
    m_nameSteps.resize(piece.tokens.size());
    Best best;
    best.fill(never);
    best[std::size_t(NameTag::O)] = 0; // what stands before the first word
    for (std::size_t i = 0; i < piece.tokens.size(); ++i) {
        const float *scores = m_scores.data() + (firstRow + i) * nameColumns;
        const auto anyBefore = std::size_t(std::max_element(best.begin(), best.end()) - best.begin());
        Best next;
        for (std::size_t k = 0; k < next.size(); ++k) {
            // O and B may follow anything; I its own B and I only.
            std::size_t from = anyBefore;
            if (k != std::size_t(NameTag::O) && !opensName(NameTag(k)))
                from = best[k - 1] > best[k] ? k - 1 : k;
            next[k] = best[from] == never ? never : best[from] + scores[k];
            m_nameSteps[i][k] = quint8(from);
        }
        best = next;
    }
    auto at = std::size_t(std::max_element(best.begin(), best.end()) - best.begin());
    for (std::size_t i = piece.tokens.size(); i-- > 0;) {
        piece.tokens[i].name = NameTag(at);
        at = m_nameSteps[i][at];
    }
}

void Annotator::prepareParser()
{
    multiply(m_weights.parts, m_parts, m_words + 2);
    multiply(m_weights.arcParts, m_arcParts, m_words + 2);
}

Transition Annotator::choose() const
{
    Transition only;
    if (m_state.isForced(&only))
        return only;
    const float *dense = m_weights.dense.data();
    const StateView view = viewOf(m_state, m_marks);
    std::array<const float *, 1 + positions + stateTables> rows;
    rows[0] = dense + layout.partBias;
    for (std::size_t p = 0; p < positions; ++p)
        rows[1 + p] = m_parts.data() + (rowOf(view.words[p]) * positions + p) * hidden;
    for (std::size_t i = 0; i < stateTables; ++i)
        rows[1 + positions + i] = dense + layout.state + view.rows[i] * hidden;
    std::array<float, hidden> units;
    m_kernels.sumRectified(units.data(), rows.data(), rows.size(), hidden);
    std::array<float, transitionColumns> scores;
    std::copy_n(dense + layout.transitionBias, transitionColumns, scores.data());
    m_kernels.multiplyAdd(units.data(), dense + layout.transitions, scores.data(), 1, hidden, transitionColumns);
    const auto score = [&](Transition t) { return scores[std::size_t(t)]; };
    Transition best = Transition::Shift;
    if (score(Transition::LeftArc) > score(best))
        best = Transition::LeftArc;
    if (m_state.allows(Transition::RightArc) && score(Transition::RightArc) > score(best))
        best = Transition::RightArc;
    return best;
}

Relation Annotator::labelOf(qint32 head, qint32 child) const
{
    if (head == m_state.size())
        return Relation::Root;
    const float *dense = m_weights.dense.data();
    const std::array<const float *, 4> rows = {dense + layout.arcBias, m_arcParts.data() + rowOf(head) * 2 * labelHidden,
        m_arcParts.data() + rowOf(child) * 2 * labelHidden + labelHidden, dense + layout.arcs + arcRow(head, child, m_state.size()) * labelHidden};
    std::array<float, labelHidden> units;
    m_kernels.sumRectified(units.data(), rows.data(), rows.size(), labelHidden);
    std::array<float, labelColumns> scores;
    std::copy_n(dense + layout.labelBias, labelColumns, scores.data());
    m_kernels.multiplyAdd(units.data(), dense + layout.labels, scores.data(), 1, labelHidden, labelColumns);
    constexpr auto first = std::size_t(Relation::Nsubj);
    return Relation(first + m_kernels.greatest(scores.data() + first, relationCount - first));
}

void Annotator::parse(const Piece &piece, std::size_t firstRow)
{
    const std::size_t words = piece.tokens.size();
    m_firstRow = firstRow;
    m_marks.assign(words + 2, 0);
    for (std::size_t i = 0; i < words; ++i)
        m_marks[i + 1] = quint16(m_marks[i] + m_forms[firstRow + i].isMark);
    m_marks.back() = m_marks[words];
    m_state.reset(qint32(words));
    while (!m_state.isDone()) {
        const Transition transition = choose();
        const Relation label = transition == Transition::Shift ? Relation::None : labelOf(m_state.headBy(transition), m_state.stack(0));
        m_state.apply(transition, label);
    }
    for (std::size_t i = 0; i < words; ++i) {
        const auto &node = m_state.node(qint32(i));
        piece.tokens[i].head = node.head == m_state.size() ? -1 : node.head + piece.offset;
        piece.tokens[i].relation = node.label;
    }
}

} // namespace entente
