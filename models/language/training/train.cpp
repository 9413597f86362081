// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/training/train.h"

#include "language/training/examples.h"
#include "language/training/name_training.h"
#include "language/training/parser_training.h"
#include "language/training/tag_training.h"
#include "language/training/weights_writer.h"

#include <algorithm>
#include <cstdio>

namespace entente::training {

using namespace Qt::StringLiterals;

namespace {

constexpr int rarestClass = 6;
constexpr std::size_t folds = 5;
constexpr double titleShare = 0.06;
constexpr double capitalShare = 0.03;

std::vector<const Example *> pointers(const std::vector<Example> &examples)
{
    std::vector<const Example *> result;
    for (const Example &example : examples)
        result.push_back(&example);
    return result;
}

// The parser must learn from tags with the mistakes that it will meet: each part is tagged by a tagger of the other parts.
void jackknife(std::vector<Example> &examples, const std::vector<TagClass> &classes, const TrainingOptions &options)
{
    // Stretches of neighbouring sentences, so that a document seldom stands on both sides.
    constexpr std::size_t stretch = 100;
    const auto foldOf = [&](std::size_t i) { return i / stretch % folds; };
    for (std::size_t fold = 0; fold < folds; ++fold) {
        std::vector<const Example *> others;
        for (std::size_t i = 0; i < examples.size(); ++i) {
            if (foldOf(i) != fold)
                others.push_back(&examples[i]);
        }
        TagTrainer tagger(classes, options.seed + 1 + fold);
        tagger.train(others, std::max(3, options.tagEpochs / 2));
        std::size_t right = 0;
        std::size_t words = 0;
        for (std::size_t i = 0; i < examples.size(); ++i) {
            if (foldOf(i) != fold)
                continue;
            examples[i].tagged = tagger.tag(examples[i]);
            words += examples[i].classes.size();
            for (std::size_t k = 0; k < examples[i].classes.size(); ++k)
                right += examples[i].classes[k] == examples[i].tagged[k];
        }
        std::fprintf(stderr, "jackknife: part %zu of %zu tagged, %.2f %% right\n", fold + 1, folds, 100.0 * double(right) / double(words));
    }
}

std::vector<ParsedExample> parsedExamples(const std::vector<Example> &examples)
{
    // The gold trees and the jackknifed tags: names are learnt where tags err as they will, and trees hardly matter to them.
    std::vector<ParsedExample> parsed;
    for (const Example &example : examples) {
        ParsedExample one{.example = &example, .classes = example.tagged, .heads = example.heads, .relations = example.relations};
        const auto root = qint32(example.heads.size());
        std::replace(one.heads.begin(), one.heads.end(), root, qint32(-1));
        parsed.push_back(std::move(one));
    }
    return parsed;
}

} // namespace

Result<QByteArray> train(const TrainingOptions &options)
{
    Treebank treebank;
    for (const QString &name : {u"/ewt.train.conllu"_s, u"/gum.train.conllu"_s}) {
        auto part = readConllu(options.folder + name);
        if (!part)
            return part.error();
        std::move(part->begin(), part->end(), std::back_inserter(treebank));
    }
    const std::vector<TagClass> classes = collectClasses(treebank, rarestClass);
    Random random(options.seed);
    const Treebank copies = headlineCopies(treebank, titleShare, capitalShare, random);
    treebank.insert(treebank.end(), copies.begin(), copies.end());
    std::vector<Example> examples;
    for (const GoldSentence &sentence : treebank)
        examples.push_back(makeExample(sentence, classes));
    std::fprintf(stderr, "%zu sentences, %zu of them headline copies; %zu classes\n", examples.size(), copies.size(), classes.size());

    TagTrainer tagger(classes, options.seed);
    tagger.train(pointers(examples), options.tagEpochs);
    std::fprintf(stderr, "tagger: %zu features\n", tagger.weights().rowCount());
    jackknife(examples, classes, options);

    ParserTrainer parser(classes, options.seed);
    parser.train(pointers(examples), {.epochs = options.parserEpochs});

    NameTrainer names(options.seed);
    names.train(parsedExamples(examples), options.nameEpochs);

    const std::vector<QByteArray> sections = {
        packClasses(classes),
        packDictionary(tagger.dictionary()),
        packSparse(tagger.weights(), {.leastUpdates = 2, .leastWeight = 2}),
        packTernary(parser.transitions(), {.leastUpdates = 2, .leastWeight = 4}),
        packSparse(parser.labels(), {.leastUpdates = 2, .leastWeight = 2}),
        packSparse(names.weights(), {.leastUpdates = 1, .leastWeight = 2}),
    };
    for (const QByteArray &section : sections)
        std::fprintf(stderr, "section of %.2f MB\n", double(section.size()) / 1e6);
    return packFile(sections);
}

} // namespace entente::training
