// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/parser_features.h"

#include "language/hashing.h"

#include <algorithm>

namespace entente {

void ParserInput::reset(std::span<const WordForm> forms, std::span<const quint8> classes)
{
    m_words.resize(forms.size() + 2);
    m_marks.assign(forms.size() + 2, 0);
    for (std::size_t i = 0; i < forms.size(); ++i) {
        const quint64 tag = scramble(classes[i] + 0x1000u);
        m_words[i] = {.word = forms[i].word, .tag = tag, .both = scramble(forms[i].word + tag)};
    }
    for (std::size_t i = forms.size(); i < m_words.size(); ++i) {
        const quint64 special = scramble(0x2000u + (i - forms.size()));
        m_words[i] = {.word = special, .tag = special, .both = special};
    }
}

void ParserInput::setMark(std::size_t at, bool isMark)
{
    m_marks[at + 1] = isMark;
}

void ParserInput::sumMarks()
{
    for (std::size_t i = 1; i < m_marks.size(); ++i)
        m_marks[i] = quint16(std::min(m_marks[i - 1] + m_marks[i], 0xffff));
}

namespace {

quint64 distanceClass(qint32 distance)
{
    return distance <= 4 ? quint64(distance) : distance <= 7 ? 5 : distance <= 12 ? 6 : 7;
}

quint64 labelHash(const ParserState &state, qint32 word)
{
    return scramble(0x3000u + quint64(state.node(word).label));
}

} // namespace

void transitionFeatures(const ParserInput &input, const ParserState &state, TransitionFeatures &features)
{
    const qint32 s0 = state.stack(0);
    const qint32 s1 = state.stack(1);
    const qint32 s2 = state.stack(2);
    const qint32 n0 = state.input(0);
    const qint32 n1 = state.input(1);
    const qint32 n2 = state.input(2);
    const auto &S0 = input[s0];
    const auto &S1 = input[s1];
    const auto &S2 = input[s2];
    const auto &N0 = input[n0];
    const auto &N1 = input[n1];
    const auto &N2 = input[n2];
    const auto &s0n = state.node(s0);
    const auto &s1n = state.node(s1);
    const auto &n0n = state.node(n0);
    const qint32 s0l = state.orNone(s0n.left1);
    const qint32 s0r = state.orNone(s0n.right1);
    const qint32 s1l = state.orNone(s1n.left1);
    const qint32 s1r = state.orNone(s1n.right1);
    const qint32 n0l = state.orNone(n0n.left1);
    const auto &S0l = input[s0l];
    const auto &S0l2 = input[state.orNone(s0n.left2)];
    const auto &S0r = input[s0r];
    const auto &S0r2 = input[state.orNone(s0n.right2)];
    const auto &S1l = input[s1l];
    const auto &S1r = input[s1r];
    const auto &N0l = input[n0l];
    const auto &N0l2 = input[state.orNone(n0n.left2)];

    const bool hasS1 = s1 != state.none();
    const quint64 gap = distanceClass(n0 - s0) | quint64(std::min(input.marksBefore(n0) - input.marksBefore(s0), 3)) << 4;
    const quint64 innerGap = hasS1 ? distanceClass(s0 - s1) | quint64(std::min(input.marksBefore(s0) - input.marksBefore(s1), 3)) << 4 : 0x80u;
    const quint64 s0Valency = quint64(s0n.leftCount) | quint64(s0n.rightCount) << 4;
    const quint64 s1Valency = quint64(s1n.rightCount) | quint64(std::min<int>(s1n.leftCount, 2)) << 4;
    const quint64 s0Labels = scramble(s0n.labels);
    const quint64 s1Labels = scramble(s1n.labels);
    const quint64 n0Labels = scramble(n0n.labels);

    features = {
        feature(101, S0.both),
        feature(102, S0.word),
        feature(103, S0.tag),
        feature(104, S1.both),
        feature(105, S1.word),
        feature(106, S1.tag),
        feature(107, N0.both),
        feature(108, N0.word),
        feature(109, N0.tag),
        feature(110, N1.both),
        feature(111, N1.tag),
        feature(112, N2.both),
        feature(113, S2.both),
        feature(114, S0.both, N0.both),
        feature(115, S0.both, N0.tag),
        feature(116, S0.tag, N0.both),
        feature(117, S0.word, N0.word),
        feature(118, S0.tag, N0.tag),
        feature(119, S1.word, S0.word),
        feature(120, S1.both, S0.tag),
        feature(121, S1.tag, S0.both),
        feature(122, S1.tag, S0.tag),
        feature(123, S1.word, N0.word),
        feature(124, S1.both, N0.tag),
        feature(125, S1.tag, N0.both),
        feature(126, S1.tag, N0.tag),
        feature(127, N0.tag, N1.tag),
        feature(128, N0.word, N1.tag),
        feature(129, N0.tag, N1.word),
        feature(130, S0.tag, N0.tag, N1.tag),
        feature(131, N0.tag, N1.tag, N2.tag),
        feature(132, S1.tag, S0.tag, N0.tag),
        feature(133, S2.tag, S1.tag, S0.tag),
        feature(134, S1.tag, S0.tag, N0.both),
        feature(135, S1.tag, S0.both, N0.tag),
        feature(136, S1.both, S0.tag, N0.tag),
        feature(137, S0.word, N0.tag, N1.tag),
        feature(138, S0.tag, S0l.tag, N0.tag),
        feature(139, S0.tag, S0r.tag, N0.tag),
        feature(140, S0.tag, S0l2.tag, N0.tag),
        feature(141, S0.tag, S0r2.tag, N0.tag),
        feature(142, S0.tag, N0.tag, N0l.tag),
        feature(143, S0.tag, N0.tag, N0l2.tag),
        feature(144, S1.tag, S1r.tag, S0.tag),
        feature(145, S1.tag, S1l.tag, S0.tag),
        feature(146, S1.tag, S0.tag, S0l.tag),
        feature(147, S1.tag, S0.tag, S0r.tag),
        feature(148, S1.word, S0l.word, S0.tag),
        feature(149, S1.word, S0l.word, S0.word),
        feature(150, S0.word, N0l.word, N0.tag),
        feature(151, S0.word, N0l.word, N0.word),
        feature(152, S1.tag, N0l.word, N0.tag),
        feature(153, S0.tag, s0Labels),
        feature(154, S1.tag, s1Labels),
        feature(155, N0.tag, n0Labels),
        feature(156, S0.tag, s0Labels, N0.tag),
        feature(157, S1.tag, s1Labels, S0.tag),
        feature(158, S0.word, s0Labels),
        feature(159, S1.word, s1Labels),
        feature(160, s1Labels, s0Labels, S1.tag),
        feature(161, s0Labels, n0Labels, N0.tag),
        feature(162, S0.tag, gap),
        feature(163, S0.word, gap),
        feature(164, N0.tag, gap),
        feature(165, S0.tag, N0.tag, gap),
        feature(166, S1.tag, S0.tag, innerGap),
        feature(167, S1.word, innerGap),
        feature(168, S0.word, innerGap),
        feature(169, S0.tag, s0Valency),
        feature(170, S1.tag, s1Valency),
        feature(171, S1.word, s1Valency),
        feature(172, S1.tag, labelHash(state, s1r), S0.tag),
        feature(173, S0.tag, labelHash(state, s0r), N0.tag),
        feature(174, S1r.word, S1.tag, S0.tag),
        feature(175, S1.tag, S0.tag + 3 * N0.tag, N1.tag),
        feature(176, S2.tag, S1.tag + 3 * S0.tag, N0.tag),
    };
}

void labelFeatures(const ParserInput &input, const ParserState &state, qint32 head, qint32 child, LabelFeatures &features)
{
    const auto &H = input[head];
    const auto &C = input[child];
    const auto &h = state.node(head);
    const auto &c = state.node(child);
    const auto &Cl = input[state.orNone(c.left1)];
    const auto &Cl2 = input[state.orNone(c.left2)];
    const auto &Cr = input[state.orNone(c.right1)];
    const bool before = child < head;
    const qint32 sibling = state.orNone(before ? h.left1 : h.right1);
    const auto &B = input[sibling];
    const auto &previous = input[child > 0 ? child - 1 : state.none()];
    const auto &following = input[child + 1 < state.size() ? child + 1 : state.none()];
    const quint64 side = scramble(before ? 0x4001u : 0x4002u);
    const quint64 distance = distanceClass(before ? head - child : child - head) + side;
    const quint64 childLabels = scramble(c.labels);
    const quint64 headLabels = scramble(h.labels) + side;
    const quint64 siblingLabel = labelHash(state, sibling) + side;
    features = {
        feature(201, H.word, side),
        feature(202, H.tag, side),
        feature(203, C.word, side),
        feature(204, C.tag, side),
        feature(205, C.both),
        feature(206, H.tag, C.tag, side),
        feature(207, H.word, C.tag, side),
        feature(208, H.tag, C.word, side),
        feature(209, H.word, C.word, side),
        feature(210, H.tag, C.tag, distance),
        feature(211, C.word, distance),
        feature(212, H.tag, C.tag, childLabels),
        feature(213, C.tag, childLabels, side),
        feature(214, H.tag, C.tag, headLabels),
        feature(215, H.word, headLabels, C.tag),
        feature(216, Cl.word, C.tag, H.tag),
        feature(217, Cl.word, H.word, side),
        feature(218, Cl.word, C.word),
        feature(219, Cl2.tag, Cl.tag, C.tag),
        feature(220, Cr.tag, C.tag, H.tag),
        feature(221, B.tag, C.tag, H.tag),
        feature(222, siblingLabel, C.tag, H.tag),
        feature(223, siblingLabel, H.word, C.tag),
        feature(224, previous.tag, C.tag, H.tag),
        feature(225, following.tag, C.tag, H.tag),
        feature(226, previous.word, C.tag, side),
        feature(227, following.word, C.tag, side),
        feature(228, childLabels, H.word, side),
        feature(229, headLabels, childLabels, C.tag),
        feature(230, Cl2.word, C.tag, H.tag),
        feature(231, C.word, childLabels, side),
        feature(232, headLabels, C.word),
    };
}

} // namespace entente
