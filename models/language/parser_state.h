// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/tagset.h"

#include <QtGlobal>

#include <vector>

namespace entente {

// Arc-hybrid (Kuhlmann, Gómez-Rodríguez, Satta 2011): Shift pushes the next word, LeftArc makes the next word the head of
// the stack's top and pops it, RightArc makes the second of the stack the head of the top and pops it.
enum class Transition : quint8 { Shift, LeftArc, RightArc };

// A partly built tree over the words 0..size-1. The root node, numbered `size`, stands at the end of the input, as Ballesteros
// and Nivre 2013 advise; `size` + 1 stands for "no such word".
class ParserState
{
public:
    struct Node {
        qint32 head = -1;
        qint32 left1 = -1, left2 = -1; // outermost and second child before it
        qint32 right1 = -1, right2 = -1; // outermost and second child after it
        quint64 labels = 0; // of its children, as bits
        Relation label = Relation::None;
        quint8 leftCount = 0, rightCount = 0;
    };

    void reset(qint32 size);

    qint32 size() const { return m_size; }
    qint32 none() const { return m_size + 1; }
    qint32 next() const { return m_next; }
    bool isDone() const { return m_next == m_size && m_stack.empty(); }

    // The word `back` places below the stack's top, none() if there is none; likewise ahead in the input, where the root is the last.
    qint32 stack(std::size_t back) const { return back < m_stack.size() ? m_stack[m_stack.size() - 1 - back] : none(); }
    qint32 input(qint32 ahead) const { return m_next + ahead <= m_size ? m_next + ahead : none(); }
    std::size_t stackSize() const { return m_stack.size(); }

    const Node &node(qint32 word) const { return m_nodes[std::size_t(word)]; }
    // The child, none() for -1.
    qint32 orNone(qint32 word) const { return word < 0 ? none() : word; }

    // The root takes one word only, so it waits until the stack holds just that.
    bool allows(Transition transition) const;
    bool isForced(Transition *only) const;

    // The arc that `transition` would add.
    qint32 headBy(Transition transition) const { return transition == Transition::LeftArc ? m_next : stack(1); }

    void apply(Transition transition, Relation label);

private:
    std::vector<Node> m_nodes;
    std::vector<qint32> m_stack;
    qint32 m_size = 0;
    qint32 m_next = 0;
};

} // namespace entente
