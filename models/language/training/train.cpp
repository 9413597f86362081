// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/training/train.h"

#include "language/training/examples.h"
#include "language/training/weights_writer.h"

#include <algorithm>
#include <cstdio>
#include <iterator>

namespace entente::training {

using namespace Qt::StringLiterals;

namespace {

constexpr int rarestClass = 6;

} // namespace

Result<QByteArray> train(const TrainingOptions &options, const std::function<void(int epoch, const QByteArray &)> &progress)
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
    const Treebank copies = headlineCopies(treebank, options.titleShare, options.capitalShare, random);
    treebank.insert(treebank.end(), copies.begin(), copies.end());
    std::vector<Example> examples;
    for (const GoldSentence &sentence : treebank)
        examples.push_back(makeExample(sentence, classes));
    std::fprintf(stderr, "%zu sentences, %zu of them headline copies; %zu classes\n", examples.size(), copies.size(), classes.size());

    std::vector<const Example *> pointers;
    for (const Example &example : examples)
        pointers.push_back(&example);
    NetworkTrainer trainer(classes.size(), options.seed);
    trainer.train(pointers, options.network, [&](int epoch) { progress(epoch, packWeights(classes, trainer)); });
    return packWeights(classes, trainer);
}

} // namespace entente::training
