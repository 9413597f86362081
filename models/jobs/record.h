// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotations.h"
#include "core/article.h"

#include <QByteArray>

namespace entente {

// One line of JSON for an article as the contract describes it, without the line's end. Spans count Unicode code points.
QByteArray toRecord(const Article &article, const Annotations &annotations, bool withText);

} // namespace entente
