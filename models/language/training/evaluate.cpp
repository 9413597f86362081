// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/training/evaluate.h"

#include "language/tokenise.h"
#include "language/training/gold_document.h"

#include <QStringList>

#include <algorithm>
#include <cstdio>
#include <map>
#include <set>
#include <tuple>

namespace entente::training {

namespace {

double percent(std::size_t part, std::size_t whole)
{
    return whole == 0 ? 0 : 100.0 * double(part) / double(whole);
}

double f1(std::size_t common, std::size_t gold, std::size_t own)
{
    return gold + own == 0 ? 0 : 200.0 * double(common) / double(gold + own);
}

using Name = std::tuple<std::size_t, std::size_t, NameTag>;

std::set<Name> namesOf(const Sentence &sentence)
{
    std::set<Name> names;
    const auto &tokens = sentence.tokens;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (!opensName(tokens[i].name))
            continue;
        std::size_t end = i + 1;
        while (end < tokens.size() && int(tokens[end].name) == int(tokens[i].name) + 1)
            ++end;
        names.insert({i, end, tokens[i].name});
    }
    return names;
}

} // namespace

GoldScores scoreOnGoldWords(const LanguageModel &model, const Treebank &treebank)
{
    const GoldDocument gold = makeGoldDocument(treebank);
    Document own = withoutAnnotation(gold);
    model.annotate(own);
    GoldScores scores;
    std::size_t xpos = 0, upos = 0, uas = 0, las = 0;
    std::size_t goldNames = 0, ownNames = 0, commonNames = 0, commonSpans = 0;
    for (std::size_t s = 0; s < gold.sentences.size(); ++s) {
        const auto &truth = gold.sentences[s];
        const auto &guess = own.sentences[s];
        scores.words += truth.tokens.size();
        for (std::size_t i = 0; i < truth.tokens.size(); ++i) {
            const Token &a = truth.tokens[i];
            const Token &b = guess.tokens[i];
            xpos += a.xpos == b.xpos;
            upos += a.upos == b.upos;
            uas += a.head == b.head;
            las += a.head == b.head && a.relation == b.relation;
        }
        if (!treebank[s].hasNames)
            continue;
        const auto goldSet = namesOf(truth);
        const auto ownSet = namesOf(guess);
        goldNames += goldSet.size();
        ownNames += ownSet.size();
        for (const auto &[begin, end, tag] : goldSet) {
            commonNames += ownSet.count({begin, end, tag});
            commonSpans += std::any_of(ownSet.begin(), ownSet.end(), [b = begin, e = end](const Name &name) { return std::get<0>(name) == b && std::get<1>(name) == e; });
        }
    }
    scores.xpos = percent(xpos, scores.words);
    scores.upos = percent(upos, scores.words);
    scores.uas = percent(uas, scores.words);
    scores.las = percent(las, scores.words);
    scores.labelled = percent(las, uas);
    scores.nameF1 = f1(commonNames, goldNames, ownNames);
    scores.nameSpanF1 = f1(commonSpans, goldNames, ownNames);
    return scores;
}

TextScores scoreOnText(const LanguageModel &model, const Treebank &treebank)
{
    const GoldDocument gold = makeGoldDocument(treebank);
    Document own = tokenise(gold.text);
    model.annotate(own);

    struct Place {
        TextSpan head; // empty for the root
        const Token *token;
    };
    const auto places = [](const std::vector<Sentence> &sentences) {
        std::map<TextSpan, Place> found;
        for (const Sentence &sentence : sentences) {
            for (const Token &token : sentence.tokens)
                found[token.span] = {token.head < 0 ? TextSpan{} : sentence.tokens[std::size_t(token.head)].span, &token};
        }
        return found;
    };
    const auto goldPlaces = places(gold.sentences);
    const auto ownPlaces = places(own.sentences);
    std::size_t words = 0, xpos = 0, uas = 0, las = 0, sentences = 0;
    for (const auto &[span, truth] : goldPlaces) {
        const auto guess = ownPlaces.find(span);
        if (guess == ownPlaces.end())
            continue;
        ++words;
        xpos += truth.token->xpos == guess->second.token->xpos;
        uas += truth.head == guess->second.head;
        las += truth.head == guess->second.head && truth.token->relation == guess->second.token->relation;
    }
    std::set<TextSpan> goldSpans;
    for (const Sentence &sentence : gold.sentences)
        goldSpans.insert(sentence.span);
    for (const Sentence &sentence : own.sentences)
        sentences += goldSpans.count(sentence.span);
    const auto share = [&](std::size_t common) { return f1(common, goldPlaces.size(), ownPlaces.size()); };
    return {.words = share(words),
            .sentences = f1(sentences, gold.sentences.size(), own.sentences.size()),
            .xpos = share(xpos),
            .uas = share(uas),
            .las = share(las)};
}

Treebank selected(const Treebank &treebank, const QStringList &idParts)
{
    Treebank chosen;
    for (const GoldSentence &sentence : treebank) {
        if (std::any_of(idParts.begin(), idParts.end(), [&](const QString &part) { return sentence.id.contains(part); }))
            chosen.push_back(sentence);
    }
    return chosen;
}

void printScores(const char *name, const LanguageModel &model, const Treebank &treebank)
{
    const GoldScores gold = scoreOnGoldWords(model, treebank);
    const TextScores text = scoreOnText(model, treebank);
    std::printf("| %-13s | %6zu | %5.2f | %5.2f | %5.2f | %5.2f | %5.2f | %5.2f | %5.2f | %5.2f | %5.2f | %5.2f | %5.2f |\n", name, gold.words,
                gold.xpos, gold.upos, gold.uas, gold.las, gold.nameF1, gold.nameSpanF1, text.words, text.sentences, text.xpos, text.uas,
                text.las);
}

void printConfusions(const LanguageModel &model, const Treebank &treebank)
{
    const GoldDocument gold = makeGoldDocument(treebank);
    Document own = withoutAnnotation(gold);
    model.annotate(own);
    std::map<Relation, std::array<std::size_t, 4>> relations; // gold, own, attached, right
    std::map<std::pair<Relation, Relation>, std::size_t> confusions;
    std::map<std::pair<Xpos, Xpos>, std::size_t> tags;
    for (std::size_t s = 0; s < gold.sentences.size(); ++s) {
        for (std::size_t i = 0; i < gold.sentences[s].tokens.size(); ++i) {
            const Token &a = gold.sentences[s].tokens[i];
            const Token &b = own.sentences[s].tokens[i];
            ++relations[a.relation][0];
            ++relations[b.relation][1];
            relations[a.relation][2] += a.head == b.head;
            relations[a.relation][3] += a.head == b.head && a.relation == b.relation;
            if (a.relation != b.relation)
                ++confusions[{a.relation, b.relation}];
            if (a.xpos != b.xpos)
                ++tags[{a.xpos, b.xpos}];
        }
    }
    for (const auto &[relation, counts] : relations)
        std::printf("%-14s gold %5zu own %5zu attached %5.1f right %5.1f\n", tagText(relation).data(), counts[0], counts[1], percent(counts[2], counts[0]), percent(counts[3], counts[0]));
    const auto printTop = [](const auto &map) {
        std::vector<std::pair<std::size_t, typename std::decay_t<decltype(map)>::key_type>> sorted;
        for (const auto &[pair, count] : map)
            sorted.push_back({count, pair});
        std::sort(sorted.rbegin(), sorted.rend());
        for (std::size_t i = 0; i < std::min<std::size_t>(sorted.size(), 30); ++i)
            std::printf("%5zu %s taken for %s\n", sorted[i].first, tagText(sorted[i].second.first).data(), tagText(sorted[i].second.second).data());
    };
    printTop(confusions);
    printTop(tags);
}

} // namespace entente::training
