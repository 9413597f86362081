// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "language/training/network_training.h"

#include <QByteArray>
#include <QString>

#include <functional>

namespace entente::training {

struct TrainingOptions {
    QString folder; // with ewt.train.conllu and gum.train.conllu
    quint64 seed = 1;
    double titleShare = 0.06; // of the sentences, copied In Title Case
    double capitalShare = 0.03; // copied in CAPITALS
    NetworkOptions network;
};

// The bytes of a weights file. The same options give the same bytes on machines with the same vector instructions.
// `progress` gets the file as it stands after each epoch.
Result<QByteArray> train(const TrainingOptions &options, const std::function<void(int epoch, const QByteArray &)> &progress);

} // namespace entente::training
