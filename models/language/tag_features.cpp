// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/tag_features.h"

#include "language/hashing.h"

namespace entente {

namespace {

constexpr WordForm border = [] {
    WordForm form;
    form.word = scramble(1);
    form.shape = scramble(2);
    form.suffix.fill(scramble(3));
    form.prefix.fill(scramble(4));
    return form;
}();

} // namespace

TagFeatures tagFeatures(std::span<const WordForm> forms, std::span<const WordTags> known, std::span<const quint8> classes, std::size_t at)
{
    const std::size_t size = forms.size();
    const auto form = [&](std::size_t back, std::size_t ahead) -> const WordForm & {
        return back > at || at - back + ahead >= size ? border : forms[at - back + ahead];
    };
    const auto ambiguity = [&](std::size_t ahead) -> quint64 {
        return scramble(at + ahead < size ? known[at + ahead].ambiguity + 0x10000u + (known[at + ahead].ambiguity == 0 && forms[at + ahead].capitalised) * 0x20000u : 7);
    };
    const WordForm &w = forms[at];
    const WordForm &before = form(1, 0);
    const WordForm &after = form(0, 1);
    const quint64 tag1 = scramble(at >= 1 ? classes[at - 1] + 0x100u : 0x200u);
    const quint64 tag2 = scramble(at >= 2 ? classes[at - 2] + 0x100u : 0x200u);
    const quint64 next = ambiguity(1);
    const quint64 own = ambiguity(0);
    const quint64 flags = scramble(quint64(w.capitalised) | quint64(w.allCapitals) << 1 | quint64(w.hasDigit) << 2
                                   | quint64(w.hasHyphen) << 3 | quint64(at == 0) << 4 | quint64(before.capitalised) << 5
                                   | quint64(after.capitalised) << 6);
    return {
        feature(1, w.word),
        feature(2, w.suffix[0]),
        feature(3, w.suffix[1]),
        feature(4, w.suffix[2]),
        feature(5, w.suffix[3]),
        feature(6, w.prefix[0]),
        feature(7, w.prefix[1]),
        feature(8, w.prefix[2]),
        feature(9, w.shape, at == 0),
        feature(10, flags),
        feature(11, tag1),
        feature(12, tag2),
        feature(13, tag1, tag2),
        feature(14, tag1, w.word),
        feature(15, tag1, w.suffix[2]),
        feature(16, before.word),
        feature(17, after.word),
        feature(18, form(2, 0).word),
        feature(19, form(0, 2).word),
        feature(20, before.word, w.word),
        feature(21, w.word, after.word),
        feature(22, before.word, after.word),
        feature(23, before.suffix[2]),
        feature(24, after.suffix[2]),
        feature(25, after.suffix[1], w.suffix[1]),
        feature(26, tag1, after.word),
        feature(27, next, own),
        feature(28, next, w.word),
        feature(29, tag1, next),
        feature(30, next, ambiguity(2)),
        feature(31, own),
        feature(32, tag1, own, next),
        feature(33, tag1, tag2, own),
        feature(34, flags, w.suffix[1]),
        feature(35, flags, own),
        feature(36, w.shape, after.shape),
        feature(37, before.shape, w.shape, tag1),
        feature(38, w.word, flags),
        feature(39, tag1, tag2, w.word),
        feature(40, before.word, tag2, own),
    };
}

} // namespace entente
