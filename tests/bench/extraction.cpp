// SPDX-License-Identifier: GPL-3.0-or-later
// extraction [--jobs N] [--rounds N] [--cpu] [FILE|FOLDER]: where the time of an extraction goes; asserts nothing. One JSON line on standard
// output, the same as a table on standard error. Without an input the bundled sample, repeated to 4 MB. Each figure is the least of the rounds.
#include "bench/measure.h"
#include "import/import_parts.h"
#include "jobs/extraction_job.h"
#include "jobs/record.h"
#include "support/bundled_pipeline.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <algorithm>
#include <array>
#include <cstdio>
#include <limits>
#include <thread>

using namespace entente;
using namespace entente::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 sampleSize = 4'000'000; // bytes of text

// The steps of the pipeline, with reading before and writing behind them.
enum class Step { Load, Import, Tokens, Trees, Furniture, Names, Dates, Quotes, Events, Json };
constexpr std::array stepNames = {"load", "import", "tokenise", "tag+parse", "furniture", "names", "dates", "quotes", "events", "json"};
using StepTimes = std::array<double, stepNames.size()>; // ms

Step stepOf(PipelineStep step)
{
    return Step(int(Step::Tokens) + int(step));
}

struct Input {
    QStringList files;
    qint64 bytes = 0; // of the articles' texts as UTF-8
    qint64 articles = 0;
};

void forEachArticle(const QStringList &files, const std::function<void(Article)> &take)
{
    const ImportSink sink{.article =
                              [&](Article article) {
                                  take(std::move(article));
                                  return true;
                              },
        .problem = [](const Error &error) { std::fprintf(stderr, "%s: %s\n", qPrintable(error.path), qPrintable(error.reason)); }};
    for (const QString &file : files)
        splitInput(file, [&](const ImportPart &part) { return importPart(part, sink); });
}

// The sample's articles over and over, one JSON object a line. Empty where it cannot be written.
QString writeSample(const QString &folder)
{
    QByteArray lines;
    qint64 bytes = 0;
    forEachArticle(expandPaths({resources::sampleFolder()}, [](const Error &) {}), [&](const Article &article) {
        bytes += article.text.toUtf8().size();
        const QJsonObject object{{u"text"_s, article.text}, {u"title"_s, article.title}, {u"source"_s, article.source},
            {u"date"_s, article.published.day.toString(Qt::ISODate)}};
        lines += QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
    });
    QFile file(folder + u"/sample.jsonl"_s);
    if (bytes == 0 || !file.open(QIODevice::WriteOnly))
        return {};
    for (qint64 written = 0; written < sampleSize; written += bytes)
        file.write(lines);
    return file.fileName();
}

struct Run {
    double wall = std::numeric_limits<double>::max(); // ms
    double processor = std::numeric_limits<double>::max(); // ms
    long peak = -1; // MB
};

// Forgets the peak so far, where Linux lets us.
void forgetPeak()
{
    if (QFile file(u"/proc/self/clear_refs"_s); file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        file.write("5");
}

// What `entente extract` does, with the records thrown away.
Run extract(const Input &input, const Pipeline &pipeline, int jobs, int rounds)
{
    Run best;
    const std::atomic<bool> never = false;
    qint64 written = 0;
    const ExtractionSink sink{.article = [&](const Article &, const Annotations &, const QByteArray &record) { written += record.size(); },
        .problem = [](const Error &) {},
        .progress = {},
        .prepare = [](const Article &article, const Annotations &annotations) { return toRecord(article, annotations, true); }};
    for (int round = 0; round < rounds; ++round) {
        forgetPeak();
        const double wall = now(ClockKind::Wall);
        const double processor = now(ClockKind::Processor);
        extractFiles(input.files, pipeline, {.jobs = jobs}, sink, never);
        best.wall = std::min(best.wall, now(ClockKind::Wall) - wall);
        best.processor = std::min(best.processor, now(ClockKind::Processor) - processor);
        best.peak = std::max(best.peak, peakMegabytes());
    }
    return best;
}

// One thread's time in each step.
StepTimes measureSteps(const Input &input, const Pipeline &pipeline, ClockKind clock)
{
    StepTimes times = {};
    double before = now(clock);
    const auto finished = [&](Step step) {
        const double after = now(clock);
        times[size_t(step)] += after - before;
        before = after;
    };
    const PipelineOptions options{.finished = [&](PipelineStep step) { finished(stepOf(step)); }};
    forEachArticle(input.files, [&](const Article &article) {
        finished(Step::Import);
        const Annotations annotations = pipeline.annotate(article, options);
        toRecord(article, annotations, true);
        finished(Step::Json);
    });
    finished(Step::Import);
    return times;
}

QByteArray fixed(double value, int digits = 1) { return QByteArray::number(value, 'f', digits); }

QByteArray runJson(const Run &run, int jobs, qint64 bytes)
{
    return "{\"jobs\":" + QByteArray::number(jobs) + ",\"ms\":" + fixed(run.wall) + ",\"cpu_ms\":" + fixed(run.processor)
         + ",\"mb_per_s\":" + fixed(double(bytes) / run.wall / 1e3, 3) + ",\"peak_mb\":" + QByteArray::number(run.peak) + '}';
}

void printTable(const Input &input, const StepTimes &steps, const Run &one, const Run &many, int jobs)
{
    std::fprintf(stderr, "%lld articles, %.2f MB of text\n\n%-10s %9s %7s %9s\n", static_cast<long long>(input.articles), double(input.bytes) / 1e6,
        "step", "ms", "share", "MB/s");
    double all = 0;
    for (const double each : steps)
        all += each;
    for (size_t i = 0; i < steps.size(); ++i)
        std::fprintf(stderr, "%-10s %9.1f %6.1f%% %9.1f\n", stepNames[i], steps[i], steps[i] / all * 100, double(input.bytes) / steps[i] / 1e3);
    std::fprintf(stderr, "%-10s %9.1f %6.1f%% %9.2f\n\n", "together", all, 100.0, double(input.bytes) / all / 1e3);
    std::fprintf(stderr, "%-10s %9s %9s %9s %9s\n", "jobs", "ms", "cpu ms", "MB/s", "peak MB");
    const auto row = [&](const Run &run, int count) {
        std::fprintf(stderr, "%-10d %9.1f %9.1f %9.2f %9ld\n", count, run.wall, run.processor, double(input.bytes) / run.wall / 1e3, run.peak);
    };
    row(one, 1);
    row(many, jobs);
    std::fprintf(stderr, "%d jobs are %.2f times as fast as one\n", jobs, one.wall / many.wall);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({u"jobs"_s, u"Threads of the second run (default: one a core)."_s, u"N"_s, QString::number(std::max(2u, std::thread::hardware_concurrency()))});
    parser.addOption({u"rounds"_s, u"How often each is measured."_s, u"N"_s, u"3"_s});
    parser.addOption({u"cpu"_s, u"Count processor time of the steps instead of time on the wall: for busy machines."_s});
    parser.addPositionalArgument(u"input"_s, u"Articles to extract from."_s, u"[FILE|FOLDER]"_s);
    parser.process(application);
    const int jobs = std::max(1, parser.value(u"jobs"_s).toInt());
    const int rounds = std::max(1, parser.value(u"rounds"_s).toInt());
    const ClockKind clock = parser.isSet(u"cpu"_s) ? ClockKind::Processor : ClockKind::Wall;

    const QTemporaryDir folder;
    Input input;
    input.files = parser.positionalArguments().isEmpty()
                    ? QStringList{writeSample(folder.path())}
                    : expandPaths(parser.positionalArguments(), [](const Error &error) { std::fprintf(stderr, "%s\n", qPrintable(error.reason)); });
    forEachArticle(input.files, [&](const Article &article) {
        input.bytes += article.text.toUtf8().size();
        ++input.articles;
    });
    if (input.articles == 0) {
        std::fprintf(stderr, "there are no articles to measure with\n");
        return 1;
    }

    double load = std::numeric_limits<double>::max();
    auto pipeline = bundledPipeline();
    for (int round = 0; pipeline && round < rounds; ++round)
        load = std::min(load, milliseconds(clock, [&] { pipeline = bundledPipeline(); }));
    if (!pipeline) {
        std::fprintf(stderr, "%s\n", qPrintable(pipeline.error().reason));
        return 1;
    }
    const Run one = extract(input, *pipeline, 1, rounds);
    const Run many = extract(input, *pipeline, jobs, rounds);
    StepTimes steps;
    steps.fill(std::numeric_limits<double>::max());
    for (int round = 0; round < rounds; ++round) {
        const StepTimes times = measureSteps(input, *pipeline, clock);
        for (size_t i = 0; i < steps.size(); ++i)
            steps[i] = std::min(steps[i], times[i]);
    }
    steps[size_t(Step::Load)] = load;

    printTable(input, steps, one, many, jobs);
    QByteArray json = "{\"articles\":" + QByteArray::number(input.articles) + ",\"bytes\":" + QByteArray::number(input.bytes) + ",\"steps_ms\":{";
    for (size_t i = 0; i < steps.size(); ++i)
        json += QByteArray(i ? "," : "") + '"' + stepNames[i] + "\":" + fixed(steps[i]);
    json += "},\"one\":" + runJson(one, 1, input.bytes) + ",\"many\":" + runJson(many, jobs, input.bytes) + ",\"ratio\":" + fixed(one.wall / many.wall, 2) + '}';
    std::printf("%s\n", json.constData());
    return 0;
}
