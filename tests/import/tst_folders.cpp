// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/imported.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace entente;
using namespace Qt::StringLiterals;

class TestFolders : public QObject
{
    Q_OBJECT

    struct Expanded {
        QStringList files;
        std::vector<Error> problems;
    };
    static Expanded expand(const QStringList &paths)
    {
        Expanded result;
        result.files = expandPaths(paths, [&](Error error) { result.problems.push_back(std::move(error)); });
        return result;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void filesInTheOrderOfTheirNames()
    {
        const QDir root(m_folder->path());
        QVERIFY(root.mkpath(u"sub/deep"_s) && root.mkpath(u"empty"_s));
        for (const QString &name : {u"b.txt"_s, u"a.jsonl"_s, u"sub/deep/c.txt"_s, u"sub/a.TXT"_s, u"README"_s, u"page.json"_s})
            QVERIFY(writeFile(root.filePath(name), "x"));
        for (const QString &name : {u".hidden.txt"_s, u"picture.png"_s, u"archive.zip"_s, u"b.txt~"_s})
            QVERIFY(writeFile(root.filePath(name), "x"));
        const Expanded all = expand({root.path()});
        QVERIFY(all.problems.empty());
        QStringList names;
        for (const QString &file : all.files)
            names << root.relativeFilePath(file);
        QCOMPARE(names, (QStringList{u"README"_s, u"a.jsonl"_s, u"b.txt"_s, u"page.json"_s, u"sub/a.TXT"_s, u"sub/deep/c.txt"_s}));
    }

    void namedFilesAreTakenWhateverTheirKind()
    {
        const QString path = m_folder->filePath(u"notes.log"_s);
        QVERIFY(writeFile(path, "The ministers met in Oslo.\n"));
        QCOMPARE(expand({path}).files, QStringList{path});
        QCOMPARE(Imported::file(path).order, u"a"_s);
    }

    void theOrderOfTheCommandLineStays()
    {
        const QString a = m_folder->filePath(u"a.txt"_s), b = m_folder->filePath(u"b.txt"_s);
        QVERIFY(writeFile(a, "x") && writeFile(b, "x"));
        QCOMPARE(expand({b, u"-"_s, a}).files, (QStringList{b, u"-"_s, a}));
    }

    void nothingReadable()
    {
        QVERIFY(writeFile(m_folder->filePath(u"picture.png"_s), "x"));
        const Expanded all = expand({m_folder->path()});
        QVERIFY(all.files.isEmpty());
        QCOMPARE(all.problems.size(), size_t(1));
        QCOMPARE(all.problems[0].path, m_folder->path());
        QVERIFY2(all.problems[0].reason.contains(u"no articles"_s), qPrintable(all.problems[0].reason));
    }

    void missingPathsAreNamedAndTheRestGoesOn()
    {
        const QString a = m_folder->filePath(u"a.txt"_s);
        QVERIFY(writeFile(a, "x"));
        const QString nowhere = m_folder->filePath(u"nowhere"_s);
        const Expanded all = expand({nowhere, a});
        QCOMPARE(all.files, QStringList{a});
        QCOMPARE(all.problems.size(), size_t(1));
        QCOMPARE(all.problems[0].path, nowhere);
    }

    // A link to the folder above must not be walked for ever.
    void circles()
    {
        QVERIFY(writeFile(m_folder->filePath(u"a.txt"_s), "x"));
        QVERIFY(QFile::link(m_folder->path(), m_folder->filePath(u"again"_s)));
        QCOMPARE(expand({m_folder->path()}).files.size(), 1);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestFolders)
#include "tst_folders.moc"
