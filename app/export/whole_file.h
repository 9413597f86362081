// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <functional>

class QIODevice;

namespace entente {

// What `write` writes becomes the file at `path`, whole or not at all: what stood there stays until everything is written. Pipes and devices
// (a FIFO, /dev/stdout) are written into; a file moved over them would take them away from everybody else.
Outcome writeWhole(const QString &path, const std::function<Outcome(QIODevice &)> &write);

} // namespace entente
