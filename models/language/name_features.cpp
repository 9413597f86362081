// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/name_features.h"

#include "language/hashing.h"

namespace entente {

namespace {

constexpr WordForm border = [] {
    WordForm form;
    form.word = scramble(11);
    form.shape = scramble(12);
    form.suffix.fill(scramble(13));
    form.prefix.fill(scramble(14));
    return form;
}();

} // namespace

NameFeatures nameFeatures(const NameInput &input, std::span<const NameTag> names, std::size_t at)
{
    const std::size_t size = input.forms.size();
    const auto form = [&](std::size_t back, std::size_t ahead) -> const WordForm & {
        return back > at || at - back + ahead >= size ? border : input.forms[at - back + ahead];
    };
    const auto tag = [&](std::size_t back, std::size_t ahead) -> quint64 {
        return scramble(back > at || at - back + ahead >= size ? 0x500u : input.classes[at - back + ahead] + 0x600u);
    };
    const WordForm &w = input.forms[at];
    const WordForm &before = form(1, 0);
    const WordForm &after = form(0, 1);
    const quint64 name1 = scramble(at >= 1 ? quint64(names[at - 1]) + 0x700u : 0x800u);
    const quint64 name2 = scramble(at >= 2 ? quint64(names[at - 2]) + 0x700u : 0x800u);
    const qint32 headAt = input.heads[at];
    const WordForm &head = headAt < 0 ? border : input.forms[std::size_t(headAt)];
    const quint64 relation = scramble(quint64(input.relations[at]) + 0x900u);
    const quint64 own = tag(0, 0);
    const quint64 flags = scramble(quint64(w.capitalised) | quint64(w.allCapitals) << 1 | quint64(before.capitalised) << 2
                                   | quint64(after.capitalised) << 3 | quint64(at == 0) << 4 | quint64(w.hasDigit) << 5);
    return {
        feature(301, w.word),
        feature(302, w.suffix[1]),
        feature(303, w.suffix[2]),
        feature(304, w.suffix[3]),
        feature(305, w.prefix[1]),
        feature(306, w.prefix[2]),
        feature(307, w.shape),
        feature(308, flags, own),
        feature(309, own),
        feature(310, name1),
        feature(311, name1, name2),
        feature(312, name1, w.word),
        feature(313, name1, own, tag(0, 1)),
        feature(314, name1, w.shape),
        feature(315, before.word),
        feature(316, before.word, own, name1),
        feature(317, after.word),
        feature(318, after.word, own),
        feature(319, form(2, 0).word),
        feature(320, form(0, 2).word),
        feature(321, form(2, 0).word, before.word, own),
        feature(322, after.word, form(0, 2).word, own),
        feature(323, before.word, w.word),
        feature(324, w.word, after.word),
        feature(325, tag(1, 0), own, tag(0, 1)),
        feature(326, relation, own),
        feature(327, head.word, relation),
        feature(328, head.word, own),
        feature(329, name1, before.word),
        feature(330, name1, tag(1, 0), own),
        feature(331, w.shape, before.shape, after.shape),
        feature(332, name1, name2, own),
        feature(333, after.suffix[2], own),
        feature(334, before.suffix[2], own),
        feature(335, w.suffix[2], w.shape),
        feature(336, name1, relation, own),
    };
}

} // namespace entente
