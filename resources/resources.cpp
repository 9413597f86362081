// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/resources.h"

#include <QFile>

// Outside of any namespace: a static library's resources are dropped by the linker unless they are asked for.
static void registerResources() { Q_INIT_RESOURCE(entente); }

namespace entente::resources {

using namespace Qt::StringLiterals;

std::optional<QByteArray> read(const QString &name)
{
    registerResources();
    QFile file(u":/entente/"_s + name);
    return file.open(QIODevice::ReadOnly) ? std::optional(file.readAll()) : std::nullopt;
}

std::span<const std::byte> languageWeights()
{
    registerResources();
    static QFile file(u":/entente/language/en.weights"_s);
    static const uchar *const bytes = file.open(QIODevice::ReadOnly) ? file.map(0, file.size()) : nullptr;
    return bytes ? std::as_bytes(std::span(bytes, size_t(file.size()))) : std::span<const std::byte>();
}

QString sampleFolder()
{
    registerResources();
    return u":/entente/sample"_s;
}

} // namespace entente::resources
