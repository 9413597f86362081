// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gumbo.h>

namespace entente {

// Elements that begin and end a paragraph; all others run on in the line.
bool isBlockElement(GumboTag tag);

// Elements whose content is never an article's text: scripts, forms' fields, navigation, drawings, embedded media, captions.
bool neverHoldsText(GumboTag tag);

bool isHeading(GumboTag tag);

} // namespace entente
