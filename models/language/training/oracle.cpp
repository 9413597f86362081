// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/training/network_training.h"

namespace entente::training {

int transitionCost(const ParserState &state, const std::vector<qint32> &heads, Transition transition)
{
    const qint32 next = state.next();
    const qint32 size = state.size();
    const auto head = [&](qint32 word) { return heads[std::size_t(word)]; };
    int cost = 0;
    if (transition == Transition::Shift) {
        // The next word can no longer get a head from below the top, nor children from the stack.
        for (std::size_t k = 0; k < state.stackSize(); ++k) {
            const qint32 word = state.stack(k);
            cost += k > 0 && head(next) == word;
            cost += head(word) == next;
        }
        return cost;
    }
    // The top loses its children in the input and all heads but the one it gets.
    const qint32 top = state.stack(0);
    for (qint32 word = next; word < size; ++word)
        cost += head(word) == top;
    const qint32 wanted = head(top);
    if (transition == Transition::LeftArc)
        cost += wanted == state.stack(1) || (wanted > next && wanted <= size);
    else
        cost += wanted >= next && wanted <= size;
    return cost;
}

} // namespace entente::training
