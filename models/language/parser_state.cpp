// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/parser_state.h"

namespace entente {

void ParserState::reset(qint32 size)
{
    m_nodes.assign(std::size_t(size) + 2, Node{});
    m_stack.clear();
    m_size = size;
    m_next = 0;
}

bool ParserState::allows(Transition transition) const
{
    switch (transition) {
    case Transition::Shift:
        return m_next < m_size;
    case Transition::LeftArc:
        return !m_stack.empty() && (m_next < m_size || m_stack.size() == 1);
    case Transition::RightArc:
        return m_stack.size() > 1;
    }
    return false;
}

bool ParserState::isForced(Transition *only) const
{
    if (m_stack.empty()) {
        *only = Transition::Shift;
        return true;
    }
    if (m_next == m_size) {
        *only = m_stack.size() > 1 ? Transition::RightArc : Transition::LeftArc;
        return true;
    }
    return false;
}

void ParserState::apply(Transition transition, Relation label)
{
    if (transition == Transition::Shift) {
        m_stack.push_back(m_next++);
        return;
    }
    const qint32 child = m_stack.back();
    const qint32 head = headBy(transition);
    m_stack.pop_back();
    Node &dependent = m_nodes[std::size_t(child)];
    dependent.head = head;
    dependent.label = label;
    Node &governor = m_nodes[std::size_t(head)];
    governor.labels |= quint64(1) << quint64(label);
    // Children come from the inside out, so that the newest is the outermost.
    if (child < head) {
        governor.left2 = governor.left1;
        governor.left1 = child;
        governor.leftCount += governor.leftCount < 7;
    } else {
        governor.right2 = governor.right1;
        governor.right1 = child;
        governor.rightCount += governor.rightCount < 7;
    }
}

} // namespace entente
