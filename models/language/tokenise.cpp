// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/tokenise.h"

#include "language/paragraphs.h"
#include "language/sentences.h"
#include "language/words.h"

namespace entente {

Document tokenise(QStringView text)
{
    Document document{.text = text, .paragraphs = findParagraphs(text), .sentences = {}};
    std::vector<Word> words;
    for (const TextSpan paragraph : document.paragraphs) {
        words.clear();
        findWords(text, paragraph, words);
        std::size_t begin = 0;
        for (const std::size_t end : findSentenceEnds(text, words)) {
            Sentence sentence;
            sentence.span = {words[begin].span.begin, words[end - 1].span.end};
            sentence.tokens.reserve(end - begin);
            for (std::size_t i = begin; i < end; ++i)
                sentence.tokens.push_back({.span = words[i].span});
            document.sentences.push_back(std::move(sentence));
            begin = end;
        }
    }
    return document;
}

} // namespace entente
