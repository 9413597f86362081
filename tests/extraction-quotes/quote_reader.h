// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/table.h"
#include "extraction/quotes/quotes.h"
#include "language/language_model.h"
#include "language/tokenise.h"
#include "resources/resources.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace entente::test {

// Reads quotes out of a text as the pipeline does, with entities made from names that the test gives.
class QuoteReader
{
public:
    QuoteReader() : m_lexicon(loadLexicon())
    {
        if (auto model = LanguageModel::load(resources::languageWeights(), QStringLiteral("language/en.weights")))
            m_model.emplace(std::move(*model));
    }

    bool hasModel() const { return m_model.has_value(); }
    const SpeechLexicon &lexicon() const { return m_lexicon; }

    // `names`: "Anna Lind|Lind|the minister": the entity's name and all its mentions; each stands for every place where the text has those words.
    std::vector<Quote> read(const QString &text, const QStringList &names = {}, const QuotesContext &context = {}) const
    {
        Document document = tokenise(text);
        if (m_model)
            m_model->annotate(document);
        std::vector<Entity> entities;
        for (const QString &name : names)
            entities.push_back(entityOf(text, name));
        return findQuotes(document, entities, m_lexicon, context);
    }

private:
    static SpeechLexicon loadLexicon()
    {
        const auto bytes = resources::read(QStringLiteral("lexicon/speech.tsv"));
        return *SpeechLexicon::load(*Table::parse(bytes.value_or(QByteArray()), QStringLiteral("lexicon/speech.tsv")));
    }

    static Entity entityOf(const QString &text, const QString &description)
    {
        const QStringList forms = description.split(u'|');
        Entity entity;
        entity.kind = forms.front().startsWith(u'*') ? EntityKind::Country : EntityKind::Person;
        entity.name = forms.front().startsWith(u'*') ? forms.front().sliced(1) : forms.front();
        for (qsizetype i = 0; i < forms.size(); ++i) {
            const QString form = i == 0 ? entity.name : forms[i];
            for (qsizetype at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
                const bool whole = (at == 0 || !text[at - 1].isLetter()) && (at + form.size() >= text.size() || !text[at + form.size()].isLetter());
                const MentionForm kind = form == QStringLiteral("he") || form == QStringLiteral("He") || form == QStringLiteral("she") || form == QStringLiteral("She")
                    ? MentionForm::Pronoun : form[0].isLower() ? MentionForm::Role : i == 0 ? MentionForm::Name : MentionForm::ShortName;
                if (whole)
                    entity.mentions.push_back({{at, at + form.size()}, kind});
            }
        }
        return entity;
    }

    SpeechLexicon m_lexicon;
    std::optional<LanguageModel> m_model;
};

} // namespace entente::test
