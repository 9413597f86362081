// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/importer.h"

#include <QFile>

#include <vector>

namespace entente {

// What an import gave, for tests: the articles and the problems, and both in the order they came ("a" and "p").
struct Imported {
    std::vector<Article> articles;
    std::vector<Error> problems;
    QString order;

    ImportSink sink()
    {
        return {.article =
                    [this](Article article) {
                        articles.push_back(std::move(article));
                        order += u'a';
                        return true;
                    },
            .problem =
                [this](Error error) {
                    problems.push_back(std::move(error));
                    order += u'p';
                }};
    }

    static Imported file(const QString &path)
    {
        Imported all;
        importFile(path, all.sink());
        return all;
    }
};

inline bool writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace entente
