// SPDX-License-Identifier: GPL-3.0-or-later
// entente-train: turns the treebanks of one folder into the weights of the language core, or scores such weights.
#include "language/language_model.h"
#include "language/tokenise.h"
#include "language/training/evaluate.h"
#include "language/training/train.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>

#include <chrono>
#include <ctime>
#include <cstdio>
#include <optional>

using namespace entente;
using namespace entente::training;
using namespace Qt::StringLiterals;

namespace {

int fail(const Error &error)
{
    std::fprintf(stderr, "%s: %s (%lld)\n", qPrintable(error.path), qPrintable(error.reason), qlonglong(error.offset));
    return 1;
}

bool save(const QByteArray &bytes, const QString &path)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size())
        return true;
    fail({.path = path, .reason = file.errorString()});
    return false;
}

Result<LanguageModel> loadModel(const QByteArray &bytes, const QString &path)
{
    return LanguageModel::load(std::as_bytes(std::span(bytes.constData(), std::size_t(bytes.size()))), path);
}

int evaluate(const LanguageModel &model, const QString &folder, bool confusions)
{
    auto ewt = readConllu(folder + u"/ewt.dev.conllu"_s);
    if (!ewt)
        return fail(ewt.error());
    if (const auto names = readNames(folder + u"/ewt.dev.ner.iob2"_s, *ewt); !names)
        return fail(names.error());
    const auto gum = readConllu(folder + u"/gum.dev.conllu"_s);
    if (!gum)
        return fail(gum.error());
    if (confusions) {
        printConfusions(model, *ewt);
        return 0;
    }
    std::printf("|               |        | gold words                            | names         | own words                             |\n");
    std::printf("|               |  words |  XPOS |  UPOS |   UAS |   LAS | named | spans | words | sent. |  XPOS |   UAS |   LAS |\n");
    std::printf("|---------------|-------:|------:|------:|------:|------:|------:|------:|------:|------:|------:|------:|------:|\n");
    printScores("EWT dev", model, *ewt);
    printScores("GUM dev", model, *gum);
    printScores("GUM news", model, selected(*gum, {u"_news_"_s}));
    printScores("GUM interview", model, selected(*gum, {u"_interview_"_s}));
    printScores("GUM speech", model, selected(*gum, {u"_speech_"_s}));
    return 0;
}

// Tokens, tags, trees and names of a plain text file, `rounds` times over.
int measure(const LanguageModel &model, const QString &path, int rounds)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail({.path = path, .reason = file.errorString()});
    const QByteArray bytes = file.readAll();
    const QString text = QString::fromUtf8(bytes);
    // Processor time, so that other work on the machine counts less.
    struct Clock {
        using duration = std::chrono::duration<double>;
        static duration now() { return duration(double(std::clock()) / CLOCKS_PER_SEC); }
    };
    Clock::duration cutting{};
    Clock::duration annotating{};
    std::size_t tokens = 0;
    for (int i = 0; i < rounds; ++i) {
        const auto start = Clock::now();
        Document document = tokenise(text);
        const auto cut = Clock::now();
        model.annotate(document);
        annotating += Clock::now() - cut;
        cutting += cut - start;
        for (const Sentence &sentence : document.sentences)
            tokens += sentence.tokens.size();
    }
    const double seconds = std::chrono::duration<double>(cutting + annotating).count();
    const double megabytes = double(bytes.size()) * rounds / 1e6;
    std::printf("%.2f MB, %zu tokens: %.2f MB/s, %.0f tokens/s; tokeniser alone %.1f MB/s\n", megabytes, tokens, megabytes / seconds,
                double(tokens) / seconds, megabytes / std::chrono::duration<double>(cutting).count());
    return 0;
}

void printParse(const LanguageModel &model, const QString &text)
{
    Document document = tokenise(text);
    model.annotate(document);
    for (const Sentence &sentence : document.sentences) {
        for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
            const Token &token = sentence.tokens[i];
            std::printf("%zu\t%s\t%s\t%s\t%d\t%s\t%s\n", i + 1, qUtf8Printable(wordOf(document, token).toString()), tagText(token.upos).data(),
                        tagText(token.xpos).data(), token.head + 1, tagText(token.relation).data(), tagText(token.name).data());
        }
        std::printf("\n");
    }
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Trains the weights of Entente's language core from CoNLL-U treebanks, and scores them."_s);
    parser.addHelpOption();
    parser.addPositionalArgument(u"weights"_s, u"The weights file to write, or to read with --evaluate, --confusions, --speed or --parse."_s);
    const QCommandLineOption treebank(u"treebank"_s, u"The folder of the treebanks."_s, u"folder"_s);
    const QCommandLineOption seed(u"seed"_s, u"Seed of all random choices."_s, u"number"_s, u"20250522"_s);
    const QCommandLineOption epochs(u"epochs"_s, u"Rounds over the sentences."_s, u"count"_s, u"16"_s);
    const QCommandLineOption rate(u"rate"_s, u"Learning rate at the start; it falls to 0."_s, u"number"_s, u"0.002"_s);
    const QCommandLineOption dropout(u"dropout"_s, u"Share of units left out while training."_s, u"share"_s, u"0.25"_s);
    const QCommandLineOption wordDropout(u"word-dropout"_s, u"How readily rare words are hidden while training."_s, u"share"_s, u"0.3"_s);
    const QCommandLineOption average(u"average"_s, u"Decay of the moving average of the weights."_s, u"share"_s, u"0.9995"_s);
    const QCommandLineOption source(u"source"_s, u"Whose ways to follow: 0 EWT, 1 GUM, 2 neither."_s, u"number"_s, u"2"_s);
    const QCommandLineOption names(u"names"_s, u"Weights that tell the names in EWT, where the treebank has none."_s, u"file"_s);
    const QCommandLineOption teachers(u"teacher"_s, u"Weights to learn from beside the treebanks; may be given more than once."_s, u"file"_s);
    const QCommandLineOption stop(u"stop-after"_s, u"Stop after so many of the epochs."_s, u"count"_s, u"0"_s);
    const QCommandLineOption batch(u"batch"_s, u"Sentences per step."_s, u"count"_s, u"10"_s);
    const QCommandLineOption score(u"evaluate"_s, u"Print the scores of the weights."_s);
    const QCommandLineOption confusions(u"confusions"_s, u"Print what the weights confuse on EWT dev."_s);
    const QCommandLineOption speed(u"speed"_s, u"Measure the time over a text file."_s, u"file"_s);
    const QCommandLineOption parse(u"parse"_s, u"Print the analysis of a text."_s, u"text"_s);
    parser.addOptions({treebank, seed, epochs, rate, dropout, wordDropout, average, source, names, teachers, stop, batch, score, confusions, speed, parse});
    parser.process(app);
    if (parser.positionalArguments().size() != 1)
        parser.showHelp(1);
    const QString path = parser.positionalArguments().first();
    const bool reads = parser.isSet(score) || parser.isSet(confusions) || parser.isSet(speed) || parser.isSet(parse);

    QByteArray bytes;
    if (reads) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return fail({.path = path, .reason = file.errorString()});
        bytes = file.readAll();
    } else {
        TrainingOptions options{.folder = parser.value(treebank), .seed = parser.value(seed).toULongLong(), .network = {}};
        options.network.epochs = parser.value(epochs).toInt();
        options.network.stopAfter = parser.value(stop).toInt();
        options.network.rate = parser.value(rate).toDouble();
        options.network.dropout = parser.value(dropout).toDouble();
        options.network.wordDropout = parser.value(wordDropout).toDouble();
        options.network.averageDecay = parser.value(average).toDouble();
        options.teachers = parser.values(teachers);
        options.nameTeacher = parser.value(names);
        options.source = parser.value(source).toULongLong();
        options.network.batch = parser.value(batch).toULongLong();
        auto trained = train(options, [&](int epoch, const std::function<QByteArray()> &soFar) {
            if (epoch % 8 != 7)
                return;
            const QByteArray bytesNow = soFar();
            if (const auto model = loadModel(bytesNow, path))
                evaluate(*model, options.folder, false);
            std::fflush(stdout);
            save(bytesNow, path);
        });
        if (!trained)
            return fail(trained.error());
        bytes = std::move(*trained);
        if (!save(bytes, path))
            return 1;
    }
    const auto model = loadModel(bytes, path);
    if (!model)
        return fail(model.error());
    if (parser.isSet(speed))
        return measure(*model, parser.value(speed), 5);
    if (parser.isSet(parse)) {
        printParse(*model, parser.value(parse));
        return 0;
    }
    return evaluate(*model, parser.value(treebank), parser.isSet(confusions));
}
