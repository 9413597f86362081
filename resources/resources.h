// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <cstddef>
#include <optional>
#include <span>

namespace entente::resources {

// The content of a bundled file by its name below resources/ ("gazetteer/countries.tsv"); nothing where there is none of that name.
std::optional<QByteArray> read(const QString &name);

// The language core's weights, mapped once for the life of the process; empty where they were not bundled.
std::span<const std::byte> languageWeights();

// Where the bundled sample articles can be read like files.
QString sampleFolder();

} // namespace entente::resources
