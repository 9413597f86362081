// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/events/participants.h"

#include <QString>
#include <QStringList>

namespace entente {

// Noun phrases and clauses in the shortened language of headlines: without articles, appositions, relative clauses, dates and titles of named people.
class PhraseText
{
public:
    PhraseText(const SentenceTree &tree, const Participants &participants) : m_tree(tree), m_participants(participants) {}

    // The phrase below the head; `deep` keeps the prepositional phrases inside it.
    QString of(int head, bool deep = true) const;
    // Names of several heads: "Ukraine and Russia", "Macron, Merz and Starmer".
    QString names(const std::vector<int> &heads) const;
    // How a headline calls an entity: a surname, "US".
    QString shortName(EntityIndex entity) const;

private:
    struct Writing {
        QStringList words;
        std::vector<TextSpan> names; // of people, each written once
    };
    void write(int head, bool deep, int depth, Writing &to) const;
    bool isLeftOut(int head, int child, bool deep, int depth) const;
    std::optional<EntityIndex> namedBy(int head) const;
    QString surname(const Entity &person) const;

    const SentenceTree &m_tree;
    const Participants &m_participants;
};

QString joinWords(const QStringList &words);

} // namespace entente
