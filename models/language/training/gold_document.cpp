// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/training/gold_document.h"

namespace entente::training {

GoldDocument makeGoldDocument(const Treebank &treebank)
{
    GoldDocument document;
    bool blank = false;
    for (const GoldSentence &sentence : treebank) {
        if (!document.text.isEmpty()) {
            if (sentence.opensParagraph || sentence.opensDocument)
                document.text += QStringLiteral("\n\n");
            else if (blank)
                document.text += QLatin1Char(' ');
        }
        Sentence gold;
        for (const GoldWord &word : sentence.words) {
            const TextSpan span{document.text.size(), document.text.size() + word.form.size()};
            gold.tokens.push_back({.span = span,
                                   .upos = word.upos,
                                   .xpos = word.xpos,
                                   .relation = word.relation,
                                   .name = word.name,
                                   .head = word.head});
            document.text += word.form;
            if (word.blankAfter && &word != &sentence.words.back())
                document.text += QLatin1Char(' ');
        }
        blank = sentence.words.back().blankAfter;
        gold.span = {gold.tokens.front().span.begin, gold.tokens.back().span.end};
        document.sentences.push_back(std::move(gold));
    }
    return document;
}

Document withoutAnnotation(const GoldDocument &gold)
{
    Document document{.text = gold.text, .paragraphs = {}, .sentences = {}};
    for (const Sentence &sentence : gold.sentences) {
        Sentence bare{.span = sentence.span, .tokens = {}};
        for (const Token &token : sentence.tokens)
            bare.tokens.push_back({.span = token.span});
        document.sentences.push_back(std::move(bare));
    }
    return document;
}

} // namespace entente::training
