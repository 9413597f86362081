// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

#include <vector>

namespace entente {

// What a run of the program gave.
struct ProgramRun {
    int status = -1; // -1 where it crashed or did not come to its end
    QByteArray out;
    QByteArray err;

    std::vector<QJsonObject> records() const
    {
        std::vector<QJsonObject> all;
        for (const QByteArray &line : out.split('\n')) {
            if (!line.isEmpty())
                all.push_back(QJsonDocument::fromJson(line).object());
        }
        return all;
    }
    QStringList ids() const
    {
        QStringList all;
        for (const QJsonObject &record : records())
            all << record[QStringLiteral("id")].toString();
        return all;
    }
    // The lines of standard error that name `what`.
    QList<QByteArray> complaintsAbout(const QByteArray &what) const
    {
        QList<QByteArray> found;
        for (const QByteArray &line : err.split('\n')) {
            if (line.contains(what))
                found << line;
        }
        return found;
    }
};

struct ProgramCall {
    QByteArray input;
    QStringList environment; // "NAME=value"
    QString outFile;         // standard output goes there
    QString folder;          // working folder
};

inline ProgramRun runProgram(const QStringList &arguments, const ProgramCall &call = {})
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    // No display: the command line must not need one.
    environment.remove(QStringLiteral("DISPLAY"));
    environment.remove(QStringLiteral("WAYLAND_DISPLAY"));
    environment.remove(QStringLiteral("QT_QPA_PLATFORM"));
    for (const QString &each : call.environment)
        environment.insert(each.section(u'=', 0, 0), each.section(u'=', 1));
    process.setProcessEnvironment(environment);
    if (!call.outFile.isEmpty())
        process.setStandardOutputFile(call.outFile);
    if (!call.folder.isEmpty())
        process.setWorkingDirectory(call.folder);
    process.start(QStringLiteral(ENTENTE_PROGRAM), arguments);
    process.write(call.input);
    process.closeWriteChannel();
    ProgramRun run;
    if (process.waitForFinished(900'000) && process.exitStatus() == QProcess::NormalExit)
        run.status = process.exitCode();
    process.kill();
    process.waitForFinished();
    if (call.outFile.isEmpty())
        run.out = process.readAllStandardOutput();
    run.err = process.readAllStandardError();
    // Qt's own remark where nobody has logged in (containers, cron); it is not the program's.
    if (run.err.startsWith("QStandardPaths: XDG_RUNTIME_DIR"))
        run.err.remove(0, run.err.indexOf('\n') + 1);
    return run;
}

inline bool writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

inline QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace entente
