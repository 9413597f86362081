// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace {

const QString root = QStringLiteral(ENTENTE_SOURCE_DIR);

// What each folder may include, itself left out. "app" may include everything.
const std::map<QString, std::set<QString>> allowed = {
    {u"models/core"_s, {}},
    {u"models/language"_s, {u"core"_s}},
    {u"models/extraction"_s, {u"language"_s, u"core"_s}},
    {u"models/import"_s, {u"extraction"_s, u"language"_s, u"core"_s}},
    {u"models/archive"_s, {u"core"_s}},
    {u"models/corpus"_s, {u"core"_s}},
    {u"models/items"_s, {u"corpus"_s, u"core"_s}},
    {u"models/workspace"_s, {u"items"_s, u"corpus"_s, u"core"_s}},
    {u"models/jobs"_s, {u"extraction"_s, u"language"_s, u"import"_s, u"archive"_s, u"corpus"_s, u"items"_s, u"workspace"_s, u"core"_s}},
    {u"views"_s, {u"items"_s, u"workspace"_s, u"corpus"_s, u"core"_s}},
};

struct SourceFile {
    QString path; // from the root
    QStringList lines;
};

QStringList linesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll()).split(u'\n');
}

std::vector<SourceFile> filesBelow(const QString &folder, const QStringList &patterns)
{
    std::vector<SourceFile> files;
    QDirIterator entries(root + u'/' + folder, patterns, QDir::Files, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QString path = entries.next();
        files.push_back({path.mid(root.size() + 1), linesOf(path)});
    }
    return files;
}

std::vector<SourceFile> everywhere(const QStringList &patterns)
{
    std::vector<SourceFile> files;
    for (const QString &folder : {u"app"_s, u"models"_s, u"views"_s, u"resources"_s, u"tests"_s}) {
        for (SourceFile &file : filesBelow(folder, patterns))
            files.push_back(std::move(file));
    }
    return files;
}

const QStringList code{u"*.cpp"_s, u"*.h"_s};

} // namespace

class TestArchitecture : public QObject
{
    Q_OBJECT

private slots:
    void includesFollowTheLinkRules_data();
    void includesFollowTheLinkRules();
    void textLayersKnowNoClockLocaleOrThreads();
    void guiStaysOutOfTheModels();
    void everyFileSaysItsLicence();
    void headersAreIncludedOnce();
    void filesHaveOneSubject();
    void noFileNamesAMachine();
    void onlyTheHousesFolders();
};

void TestArchitecture::includesFollowTheLinkRules_data()
{
    QTest::addColumn<QString>("folder");
    for (const auto &[folder, names] : allowed)
        QTest::newRow(qPrintable(folder)) << folder;
}

void TestArchitecture::includesFollowTheLinkRules()
{
    QFETCH(QString, folder);
    std::set<QString> names = allowed.at(folder);
    names.insert(folder.section(u'/', -1));
    static const QRegularExpression include(u"^\\s*#\\s*include\\s*\"([^\"]+)\""_s);
    QStringList broken;
    const auto files = filesBelow(folder, code);
    QVERIFY2(!files.empty(), "the folder is empty");
    for (const SourceFile &file : files) {
        for (const QString &line : file.lines) {
            const auto match = include.match(line);
            if (!match.hasMatch() || match.captured(1).endsWith(u".moc"))
                continue;
            if (!names.contains(match.captured(1).section(u'/', 0, 0)) || !match.captured(1).contains(u'/'))
                broken += file.path + u" includes "_s + match.captured(1);
        }
    }
    QVERIFY2(broken.isEmpty(), qPrintable(broken.join(u'\n')));
}

// Language and extraction are pure functions of text and tables: the same output at any time, anywhere, in any number of threads.
void TestArchitecture::textLayersKnowNoClockLocaleOrThreads()
{
    static const QRegularExpression forbidden(
        u"QDateTime::current|QDate::current|QTime::current|QElapsedTimer|<QLocale>|QLocale\\(|<QThread|<QtConcurrent|<thread>|<future>|<chrono>|<random>|rand\\("_s);
    QStringList broken;
    for (const QString &folder : {u"models/language"_s, u"models/extraction"_s}) {
        for (const SourceFile &file : filesBelow(folder, code)) {
            // The trainer is a program of its own: it reports its progress.
            if (file.path.contains(u"/training/"))
                continue;
            for (const QString &line : file.lines) {
                if (forbidden.match(line).hasMatch())
                    broken += file.path + u": "_s + line;
            }
        }
    }
    QVERIFY2(broken.isEmpty(), qPrintable(broken.join(u'\n')));
}

void TestArchitecture::guiStaysOutOfTheModels()
{
    static const QRegularExpression forbidden(
        u"<(QWidget|QDialog|QMessageBox|QPainter|QColor|QFont|QIcon|QPixmap|QImage|QApplication|QGuiApplication|QAction|QtWidgets|QtGui|QChart)"_s);
    QStringList broken;
    for (const SourceFile &file : filesBelow(u"models"_s, code)) {
        for (const QString &line : file.lines) {
            if (line.startsWith(u'#') && forbidden.match(line).hasMatch())
                broken += file.path + u": "_s + line;
        }
    }
    QVERIFY2(broken.isEmpty(), qPrintable(broken.join(u'\n')));
}

void TestArchitecture::everyFileSaysItsLicence()
{
    const QString licence = u"SPDX-License-Identifier: GPL-3.0-or-later"_s;
    QStringList broken;
    for (const SourceFile &file : everywhere(code + QStringList{u"CMakeLists.txt"_s, u"*.cmake"_s, u"*.tsv"_s, u"run"_s})) {
        // Behind the interpreter's line where there is one; input files of tests are as they are.
        const bool isData = file.path.startsWith(u"tests/") && file.path.contains(u"/data/");
        const bool hasLicence = file.lines.mid(0, 2).join(u'\n').contains(licence);
        if (!isData && !hasLicence)
            broken += file.path;
    }
    QVERIFY2(broken.isEmpty(), qPrintable(broken.join(u'\n')));
}

void TestArchitecture::headersAreIncludedOnce()
{
    QStringList broken;
    for (const SourceFile &file : everywhere({u"*.h"_s})) {
        if (!file.lines.mid(0, 3).contains(u"#pragma once"_s))
            broken += file.path;
    }
    QVERIFY2(broken.isEmpty(), qPrintable(broken.join(u'\n')));
}

void TestArchitecture::filesHaveOneSubject()
{
    constexpr qsizetype mostLines = 450;
    QStringList broken;
    for (const SourceFile &file : everywhere(code)) {
        if (file.lines.size() > mostLines)
            broken += u"%1: %2 lines"_s.arg(file.path).arg(file.lines.size());
    }
    QVERIFY2(broken.isEmpty(), qPrintable(broken.join(u'\n')));
}

void TestArchitecture::noFileNamesAMachine()
{
    // Put together here, so that this file does not find itself.
    const QStringList paths{u"/wo"_s + u"rk/"_s, u"/ho"_s + u"me/"_s, u"/ro"_s + u"ot/"_s, u"/tm"_s + u"p/b/"_s};
    QStringList broken;
    for (const SourceFile &file : everywhere(code + QStringList{u"CMakeLists.txt"_s, u"*.cmake"_s, u"*.tsv"_s, u"run"_s, u"*.md"_s, u"*.json"_s, u"*.qrc"_s})) {
        for (qsizetype i = 0; i < file.lines.size(); ++i) {
            for (const QString &path : paths) {
                        // A path inside an address is no path of a machine: those begin behind a blank or a quotation mark.
                const qsizetype at = file.lines[i].indexOf(path);
                const bool begins = at == 0 || (at > 0 && !file.lines[i][at - 1].isLetterOrNumber() && file.lines[i][at - 1] != u'}');
                if (begins)
                    broken += u"%1:%2 %3"_s.arg(file.path).arg(i + 1).arg(file.lines[i].trimmed());
            }
        }
    }
    QVERIFY2(broken.isEmpty(), qPrintable(broken.join(u'\n')));
}

void TestArchitecture::onlyTheHousesFolders()
{
    QStringList folders = QDir(root).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    folders.removeAll(u"build"_s);
    folders.sort();
    QCOMPARE(folders, QStringList({u"app"_s, u"models"_s, u"resources"_s, u"tests"_s, u"views"_s}));
    QStringList layers = QDir(root + u"/models"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    layers.sort();
    QStringList expected;
    for (const auto &[folder, names] : allowed) {
        if (folder.startsWith(u"models/"))
            expected += folder.section(u'/', 1);
    }
    expected.sort();
    QCOMPARE(layers, expected);
}

QTEST_GUILESS_MAIN(TestArchitecture)
#include "tst_architecture.moc"
