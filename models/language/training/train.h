// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

namespace entente::training {

struct TrainingOptions {
    QString folder; // with ewt.train.conllu and gum.train.conllu
    quint64 seed = 1;
    int tagEpochs = 10;
    int parserEpochs = 14;
    int nameEpochs = 10;
};

// The bytes of a weights file. The same options give the same bytes.
Result<QByteArray> train(const TrainingOptions &options);

} // namespace entente::training
