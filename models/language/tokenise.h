// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/document.h"

#include <QStringView>

namespace entente {

// Paragraphs, sentences and tokens (UD English conventions) of `text`, without tags and trees; see LanguageModel::annotate.
// Any text is accepted, lone surrogates and NUL included. Linear in its length.
Document tokenise(QStringView text);

} // namespace entente
