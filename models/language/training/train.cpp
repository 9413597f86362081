// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/training/train.h"

#include "language/language_model.h"
#include "language/training/examples.h"
#include "language/training/gold_document.h"
#include "language/training/weights_writer.h"

#include <QFile>

#include <algorithm>
#include <cstdio>
#include <iterator>
#include <memory>

namespace entente::training {

using namespace Qt::StringLiterals;

namespace {

constexpr int rarestClass = 6;

bool isProper(const GoldWord &word)
{
    return word.xpos == Xpos::NNP || word.xpos == Xpos::NNPS;
}

// Names for sentences without, as `teacher` sees them. The gold tags correct it: no name without a proper noun, and of proper nouns
// that it leaves out nothing is known.
void nameBy(const LanguageModel &teacher, Treebank &treebank)
{
    const GoldDocument gold = makeGoldDocument(treebank);
    Document own = withoutAnnotation(gold);
    teacher.annotate(own);
    for (std::size_t s = 0; s < treebank.size(); ++s) {
        auto &words = treebank[s].words;
        const auto &tokens = own.sentences[s].tokens;
        for (std::size_t begin = 0; begin < words.size();) {
            std::size_t end = begin + 1;
            if (opensName(tokens[begin].name)) {
                while (end < words.size() && int(tokens[end].name) == int(tokens[begin].name) + 1)
                    ++end;
            }
            const bool isName = opensName(tokens[begin].name) && isProper(words[begin]) && isProper(words[end - 1]);
            for (std::size_t i = begin; i < end; ++i) {
                words[i].name = isName ? tokens[i].name : NameTag::O;
                words[i].nameIsKnown = isName || !isProper(words[i]);
            }
            begin = end;
        }
        treebank[s].hasNames = true;
    }
}

Outcome nameByFile(const QString &path, Treebank &treebank)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{.path = path, .reason = file.errorString()};
    const QByteArray bytes = file.readAll();
    const auto teacher = LanguageModel::load(std::as_bytes(std::span(bytes.constData(), std::size_t(bytes.size()))), path);
    if (!teacher)
        return teacher.error();
    nameBy(*teacher, treebank);
    return std::monostate();
}

} // namespace

Result<QByteArray> train(const TrainingOptions &options, const std::function<void(int epoch, const std::function<QByteArray()> &soFar)> &progress)
{
    Treebank treebank;
    quint8 source = 0;
    for (const QString &name : {u"/ewt.train.conllu"_s, u"/gum.train.conllu"_s}) {
        auto part = readConllu(options.folder + name);
        if (!part)
            return part.error();
        if (source == 0 && !options.nameTeacher.isEmpty()) {
            if (const auto named = nameByFile(options.nameTeacher, *part); !named)
                return named.error();
        }
        for (GoldSentence &sentence : *part)
            sentence.source = source;
        ++source;
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
    std::vector<std::unique_ptr<Teacher>> teachers;
    NetworkOptions network = options.network;
    for (const QString &path : options.teachers) {
        auto teacher = Teacher::load(path);
        if (!teacher)
            return teacher.error();
        const std::vector<TagClass> &its = (*teacher)->weights().classes;
        const auto isSame = [](TagClass a, TagClass b) { return a.xpos == b.xpos && a.upos == b.upos; };
        if (!std::equal(classes.begin(), classes.end(), its.begin(), its.end(), isSame))
            return Error{.path = path, .reason = u"a teacher with other tags"_s};
        network.teachers.push_back(teacher->get());
        teachers.push_back(std::move(*teacher));
    }
    NetworkTrainer trainer(classes.size(), options.seed);
    const auto pack = [&] { return packWeights(classes, trainer, options.source); };
    trainer.train(pointers, network, [&](int epoch) { progress(epoch, pack); });
    return pack();
}

} // namespace entente::training
