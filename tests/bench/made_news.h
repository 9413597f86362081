// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotated_article.h"

#include <random>
#include <vector>

namespace entente::bench {

// Seeded news with what extraction would have found in it: articles of one to two kilobytes in paragraphs, each with ten or eleven events and
// a few quotes, told of 240 people, 24 countries, 30 organisations and 60 places over five years by 40 outlets. Words fall off in frequency
// as they do in English, so that "the" stands in every article and most words in few. The same seed gives the same articles on any machine.
class MadeNews
{
public:
    explicit MadeNews(quint32 seed);
    AnnotatedArticle next();

private:
    struct Writing; // one article under way
    quint32 below(quint32 limit) { return quint32(quint64(m_random()) * limit >> 32); }
    // A number below `limit`, small ones far more often.
    quint32 often(quint32 limit);
    const QString &word();
    QString words(int count);
    void addEvent(Writing &writing);
    void addQuote(Writing &writing);

    std::mt19937 m_random;
    std::vector<QString> m_words; // by falling frequency
    std::vector<quint32> m_wordAt; // a sample of the words' distribution
    std::vector<Entity> m_people;
    std::vector<Entity> m_countries;
    std::vector<Entity> m_organizations;
    std::vector<Entity> m_places;
    int m_articles = 0;
};

} // namespace entente::bench
