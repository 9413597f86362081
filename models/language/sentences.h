// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/words.h"

#include <QStringView>

#include <cstddef>
#include <span>
#include <vector>

namespace entente {

// Where the sentences of a paragraph end: indices one past their last word, the last being words.size().
std::vector<std::size_t> findSentenceEnds(QStringView text, std::span<const Word> words);

} // namespace entente
