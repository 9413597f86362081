// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/whole_file.h"

#include <QBuffer>
#include <QFileInfo>
#include <QSaveFile>

namespace entente {

namespace {

Outcome writeInto(const QString &path, const std::function<Outcome(QIODevice &)> &write)
{
    QBuffer whole;
    whole.open(QIODevice::WriteOnly);
    if (Outcome written = write(whole); !written)
        return written;
    QFile device(path);
    if (!device.open(QIODevice::WriteOnly) || device.write(whole.data()) != whole.size() || !device.flush())
        return Error{path, device.errorString()};
    return std::monostate();
}

} // namespace

Outcome writeWhole(const QString &path, const std::function<Outcome(QIODevice &)> &write)
{
    const QFileInfo target(path);
    if (target.exists() && !target.isFile() && !target.isDir())
        return writeInto(path, write);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return Error{path, file.errorString()};
    if (Outcome written = write(file); !written)
        return written;
    if (!file.commit())
        return Error{path, file.errorString()};
    return std::monostate();
}

} // namespace entente
