// SPDX-License-Identifier: GPL-3.0-or-later
// make_project N FILE.entente [--seed S]: writes a project of N made-up articles, each with ten or eleven events, through the archive.
#include "archive/archive.h"
#include "bench/made_news.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>

#include <cstdio>

using namespace entente;
using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addPositionalArgument(u"articles"_s, u"How many articles."_s);
    parser.addPositionalArgument(u"project"_s, u"The file to write; it must not be there yet."_s);
    parser.addOption({u"seed"_s, u"Another seed, other articles."_s, u"S"_s, u"1"_s});
    parser.process(app);
    const QStringList positional = parser.positionalArguments();
    if (positional.size() != 2)
        parser.showHelp(2);
    if (QFile::exists(positional[1])) {
        std::fprintf(stderr, "%s is there already\n", qPrintable(positional[1]));
        return 1;
    }
    const auto archive = Archive::open(positional[1]);
    if (!archive) {
        std::fprintf(stderr, "%s\n", qPrintable(archive.error().reason));
        return 1;
    }
    bench::MadeNews news(parser.value(u"seed"_s).toUInt());
    const int count = positional[0].toInt();
    qint64 letters = 0;
    qint64 events = 0;
    for (int done = 0; done < count;) {
        std::vector<AnnotatedArticle> batch;
        for (; done < count && batch.size() < 1000; ++done) {
            batch.push_back(news.next());
            letters += batch.back().article.text.size();
            events += qint64(batch.back().annotations.events.size());
        }
        if (const Outcome added = (*archive)->add(batch); !added) {
            std::fprintf(stderr, "%s\n", qPrintable(added.error().reason));
            return 1;
        }
    }
    std::printf("{\"articles\":%d,\"mentions\":%lld,\"letters\":%lld}\n", count, events, letters);
    return 0;
}
