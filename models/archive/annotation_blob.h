// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotations.h"

#include <QByteArray>

#include <optional>

namespace entente {

// Annotations as bytes: a version number, then the values in the order of their declaration (QDataStream, format of Qt 6.0).
QByteArray encode(const Annotations &annotations);

// Nothing for bytes of another version, cut short or damaged.
std::optional<Annotations> decodeAnnotations(const QByteArray &bytes);

} // namespace entente
