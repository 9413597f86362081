// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/training/examples.h"

#include <algorithm>
#include <map>
#include <utility>

namespace entente::training {

std::vector<TagClass> collectClasses(const Treebank &treebank, int least)
{
    std::map<std::pair<Xpos, Upos>, int> counts;
    for (const GoldSentence &sentence : treebank) {
        for (const GoldWord &word : sentence.words)
            ++counts[{word.xpos, word.upos}];
    }
    std::vector<std::pair<int, TagClass>> frequent;
    for (const auto &[pair, count] : counts) {
        if (count >= least && pair.first != Xpos::None)
            frequent.push_back({count, {.xpos = pair.first, .upos = pair.second}});
    }
    std::stable_sort(frequent.begin(), frequent.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    std::vector<TagClass> classes;
    for (const auto &[count, tagClass] : frequent)
        classes.push_back(tagClass);
    return classes;
}

quint8 classIndex(const std::vector<TagClass> &classes, Xpos xpos, Upos upos)
{
    const auto index = [&](auto matches) {
        return std::find_if(classes.begin(), classes.end(), matches);
    };
    auto found = index([&](TagClass c) { return c.xpos == xpos && c.upos == upos; });
    if (found == classes.end())
        found = index([&](TagClass c) { return c.xpos == xpos; });
    if (found == classes.end())
        found = index([&](TagClass c) { return c.upos == upos; });
    return found == classes.end() ? quint8(0) : quint8(found - classes.begin());
}

Example makeExample(const GoldSentence &sentence, const std::vector<TagClass> &classes)
{
    Example example;
    const auto size = qint32(sentence.words.size());
    for (const GoldWord &word : sentence.words) {
        example.forms.push_back(wordForm(word.form));
        example.features.push_back(wordFeatures(word.form));
        example.classes.push_back(classIndex(classes, word.xpos, word.upos));
        example.heads.push_back(word.head < 0 ? size : word.head);
        example.relations.push_back(word.relation);
        example.names.push_back(word.name);
        example.nameIsKnown.push_back(word.nameIsKnown);
    }
    example.hasNames = sentence.hasNames;
    example.source = sentence.source;
    return example;
}

namespace {

bool isSmallWord(const GoldWord &word)
{
    return word.form.size() < 4 && (isClosedClass(word.upos) || word.upos == Upos::PART);
}

} // namespace

Treebank headlineCopies(const Treebank &treebank, double titleShare, double capitalShare, Random &random)
{
    Treebank copies;
    for (const GoldSentence &sentence : treebank) {
        const double draw = random.unit();
        if (sentence.words.size() < 4 || sentence.words.size() > 20 || draw >= titleShare + capitalShare)
            continue;
        GoldSentence copy = sentence;
        for (std::size_t i = 0; i < copy.words.size(); ++i) {
            GoldWord &word = copy.words[i];
            if (draw < capitalShare)
                word.form = word.form.toUpper();
            else if ((i == 0 || !isSmallWord(word)) && word.form.front().isLetter())
                word.form[0] = word.form[0].toUpper();
        }
        copies.push_back(std::move(copy));
    }
    return copies;
}

} // namespace entente::training
