// SPDX-License-Identifier: GPL-3.0-or-later
// build_snapshot PROJECT.entente [--parts N]: reads a project's articles and makes the snapshot of them, as is done where the project keeps none,
// once after each of N equal parts has been added. Prints one JSON line a part: time on the processor, memory, and a sum of the snapshot's bytes.
#include "archive/archive.h"
#include "bench/measure.h"
#include "corpus/corpus_builder.h"
#include "corpus/snapshot_bytes.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QCryptographicHash>

#include <cstdio>

using namespace entente;
using namespace entente::bench;
using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addPositionalArgument(u"project"_s, u"The project."_s);
    parser.addOption({u"parts"_s, u"Make a snapshot after each of so many parts."_s, u"N"_s, u"1"_s});
    parser.process(app);
    const auto archive = Archive::open(parser.positionalArguments().value(0));
    if (!archive) {
        std::fprintf(stderr, "%s\n", qPrintable(archive.error().reason));
        return 1;
    }
    const qsizetype total = (*archive)->articleCount();
    const qsizetype parts = std::max(1, parser.value(u"parts"_s).toInt());
    CorpusBuilder builder;
    qsizetype added = 0;
    qsizetype built = 0;
    double started = now(ClockKind::Processor);
    const auto build = [&] {
        const double read = now(ClockKind::Processor) - started;
        const long readPeak = peakMegabytes();
        const double before = now(ClockKind::Processor);
        const auto corpus = builder.build();
        const double took = now(ClockKind::Processor) - before;
        const long peak = peakMegabytes();
        const QByteArray sum = QCryptographicHash::hash(snapshotBytes(*corpus), QCryptographicHash::Sha1).toHex().first(16);
        std::printf("{\"articles\":%lld,\"events\":%u,\"read_ms\":%.0f,\"read_peak_mb\":%ld,\"build_ms\":%.0f,\"peak_mb\":%ld,\"sum\":\"%s\"}\n", qlonglong(added),
                    corpus->eventCount(), read, readPeak, took, peak, sum.constData());
        std::fflush(stdout);
        started = now(ClockKind::Processor);
    };
    const Outcome outcome = (*archive)->readAll(true, [&](const AnnotatedArticle &each) {
        builder.add(each.article, each.annotations);
        if (++added * parts / total > built) {
            ++built;
            build();
        }
        return true;
    });
    if (!outcome)
        std::fprintf(stderr, "%s\n", qPrintable(outcome.error().reason));
    return outcome ? 0 : 1;
}
