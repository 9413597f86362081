// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/corpus.h"

#include <memory>
#include <vector>

namespace entente {

// Three articles with five events and four quotes for tests of views, annotated by hand. The texts have what real ones have: CR LF line ends,
// characters outside the Basic Multilingual Plane, a caption, sentences broken over two lines.
//   1 Alpine Post, 27 April 2025: talks of Rubio and Lavrov (26 April), Ukraine's refusal (some day in April); quotes of Rubio and Sybiha
//   2 Baltic Wire & Sons, 28 April 2025: the same talks, said to be on 25 April (disputed), French aid (planned); quote of "an official"
//   3 no outlet, no date: shelling (undated, told twice), Macron's statement (31 March 2025); quote of Macron
class SmallCorpus : public ArticleReader
{
public:
    SmallCorpus();

    std::optional<AnnotatedArticle> read(ArticleId id) const override;

    std::shared_ptr<const Corpus> corpus() const { return m_corpus; }
    // The same with a day of publication set for one article.
    std::shared_ptr<const Corpus> withDateSet(ArticleId id, QDate day) const;

    // By what the label, the quoted words and the name begin with; the test ends where there is none.
    EventId event(QStringView label) const;
    QuoteId quote(QStringView words) const;
    const CorpusEntity &entity(QStringView name) const;
    QString text(ArticleId id) const;
    QString words(ArticleId id, TextSpan span) const { return span.in(text(id)).toString(); }

    static constexpr ArticleId alpine{1};
    static constexpr ArticleId baltic{2};
    static constexpr ArticleId undated{3};

private:
    std::vector<AnnotatedArticle> m_articles;
    std::shared_ptr<const Corpus> m_corpus;
};

} // namespace entente
