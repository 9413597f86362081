// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/tag_class.h"
#include "language/training/network_training.h"

#include <QByteArray>

#include <vector>

namespace entente::training {

// A whole weights file; see weights_file.h.
QByteArray packWeights(const std::vector<TagClass> &classes, const NetworkTrainer &trainer, std::size_t source);

} // namespace entente::training
