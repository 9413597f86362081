// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "language/training/network_training.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <functional>

namespace entente::training {

struct TrainingOptions {
    QString folder; // with ewt.train.conllu and gum.train.conllu
    quint64 seed = 1;
    double titleShare = 0.06; // of the sentences, copied In Title Case
    double capitalShare = 0.03; // copied in CAPITALS
    QString nameTeacher; // weights that name what EWT does not tell; none if empty
    QStringList teachers; // weights files
    std::size_t source = network::sourceRows - 1; // the treebank whose ways the weights follow: EWT, GUM, neither
    NetworkOptions network;
};

// The bytes of a weights file. The same options give the same bytes on machines with the same vector instructions.
// `progress` is called after each epoch, with what makes the file as it stands then.
Result<QByteArray> train(const TrainingOptions &options, const std::function<void(int epoch, const std::function<QByteArray()> &soFar)> &progress);

} // namespace entente::training
