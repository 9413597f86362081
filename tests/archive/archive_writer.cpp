// SPDX-License-Identifier: GPL-3.0-or-later
// archive_writer PROJECT: adds batches of articles for ever and says so on standard output, until it is killed. Batch b holds ten articles of
// the key "b/0" … "b/9" that all carry the mark of b, so that half a batch can be told.
#include "archive/archive.h"
#include "random_annotations.h"

#include <QRandomGenerator>

#include <cstdio>

using namespace entente;
using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    if (argc != 2)
        return 2;
    auto archive = Archive::open(QString::fromLocal8Bit(argv[1]));
    if (!archive) {
        std::fprintf(stderr, "%s\n", qPrintable(archive.error().reason));
        return 1;
    }
    QRandomGenerator random(1);
    for (int batch = 0;; ++batch) {
        std::vector<AnnotatedArticle> articles;
        for (int i = 0; i < 10; ++i) {
            articles.push_back(randomArticle(random, u"%1/%2"_s.arg(batch).arg(i)));
            articles.back().article.text += u" mark%1 "_s.arg(batch) + u"word "_s.repeated(2000);
        }
        if (const Outcome added = (*archive)->add(articles); !added) {
            std::fprintf(stderr, "%s\n", qPrintable(added.error().reason));
            return 1;
        }
        std::printf("%d\n", batch);
        std::fflush(stdout);
    }
}
