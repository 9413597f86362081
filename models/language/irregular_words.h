// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace entente {

// Irregular English forms; all arguments and results in lower case, an empty result where the word is regular.

std::u16string_view irregularVerb(std::u16string_view form);
std::u16string_view irregularNoun(std::u16string_view form);
std::u16string_view irregularAdjective(std::u16string_view form);
std::u16string_view auxiliary(std::u16string_view form);

} // namespace entente
