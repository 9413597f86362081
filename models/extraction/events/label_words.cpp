// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/events/label_words.h"

#include "extraction/events/headline_words.h"
#include "extraction/events/phrase_text.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array framingWords{"during"_L1, "after"_L1, "since"_L1, "before"_L1, "amid"_L1, "following"_L1, "ahead"_L1, "until"_L1, "despite"_L1, "according"_L1,
    "due"_L1, "including"_L1, "because"_L1, "unlike"_L1, "besides"_L1};

bool isFramingWord(QStringView word)
{
    return std::any_of(framingWords.begin(), framingWords.end(), [&](QLatin1StringView each) { return isSameWord(word, each); });
}

bool isFraming(const SentenceTree &tree, int head)
{
    return std::any_of(framingWords.begin(), framingWords.end(), [&](QLatin1StringView each) { return tree.hasMark(head, each); });
}

} // namespace

QString clauseWords(const SentenceTree &tree, int head)
{
    QStringList words;
    for (int i = 0; i < tree.size(); ++i) {
        if (tree.token(i).upos != Upos::PUNCT && tree.isBelow(i, head))
            words.append(tree.text(i).toString());
    }
    return joinWords(words);
}

bool isNegated(const SentenceTree &tree, int head)
{
    const auto below = tree.children(head);
    return std::any_of(below.begin(), below.end(), [&](int each) {
        return tree.isWord(each, "not"_L1) || tree.isWord(each, "n't"_L1) || tree.isWord(each, "never"_L1);
    });
}

bool isTimeOrFrame(const SentenceTree &tree, int head)
{
    const QStringView word = tree.text(head);
    return tree.token(head).relation == Relation::OblUnmarked || isWordOfTime(word) || (!word.isEmpty() && word[0].isDigit())
        || word.compare("may"_L1, Qt::CaseInsensitive) == 0 || isFraming(tree, head);
}

QString wordsBehind(const SentenceTree &tree, int verb)
{
    const auto ends = [&](int each) {
        const Xpos xpos = tree.token(each).xpos;
        return xpos == Xpos::Comma || xpos == Xpos::Period || xpos == Xpos::Colon || tree.token(each).upos == Upos::CCONJ || isFramingWord(tree.text(each)) || isWordOfTime(tree.text(each));
    };
    int end = verb + 1;
    while (end < tree.size() && !ends(end))
        ++end;
    while (end > verb + 1 && (tree.token(end - 1).upos == Upos::ADP || tree.token(end - 1).upos == Upos::DET || tree.token(end - 1).upos == Upos::PUNCT
            || tree.token(end - 1).upos == Upos::ADV || tree.token(end - 1).upos == Upos::NUM))
        --end;
    if (end <= verb + 1)
        return {};
    const TextSpan span{tree.token(verb + 1).span.begin, tree.token(end - 1).span.end};
    QString words = span.in(tree.documentText()).toString();
    static const QRegularExpression marks(u"[“”\"‘]|''|``"_s);
    return words.remove(marks).simplified();
}

} // namespace entente
