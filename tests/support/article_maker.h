// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotations.h"
#include "core/article.h"
#include "corpus/corpus.h"

namespace entente {

// Makes small annotated articles for tests: every event and quote is a paragraph of the text, its span the whole paragraph.
class ArticleMaker
{
public:
    ArticleMaker(qint64 id, const QString &source, QDate published);

    EntityIndex person(const QString &name, const char *country = "", const QString &role = {});
    EntityIndex country(const QString &name, const char *code);
    EntityIndex organization(const QString &name, const char *country = "");
    EntityIndex place(const QString &name, const char *country = "");

    struct Happening {
        EventType type = EventType::Consult;
        std::vector<EntityIndex> actors;
        std::vector<EntityIndex> recipients;
        PartialDate date;
        std::optional<EntityIndex> place;
        EventStatus status = EventStatus::Occurred;
        QString mode;
    };
    // Gives the index of the mention; the words are its label too.
    size_t event(const QString &words, const Happening &happening);
    void quote(const QString &words, std::optional<EntityIndex> speaker, QDate date);
    // A quote in the paragraph of the last event.
    void quoteBesideLastEvent(const QString &words, std::optional<EntityIndex> speaker, QDate date);
    void paragraph(const QString &words) { append(words); }

    static PartialDate on(int year, int month, int day) { return PartialDate::day({year, month, day}, DateBasis::Stated); }
    static PartialDate during(QStringView timex) { return PartialDate::fromTimex(timex, DateBasis::Stated); }

    AnnotatedArticle made;

private:
    EntityIndex entity(EntityKind kind, const QString &name, const char *country, const QString &role);
    TextSpan append(const QString &words);
};

} // namespace entente
