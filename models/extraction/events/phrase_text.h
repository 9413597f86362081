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
    // `selves`: whom the headline is about; a pronoun for one of them stays one.
    PhraseText(const SentenceTree &tree, const Participants &participants, std::vector<EntityIndex> selves)
        : m_tree(tree), m_participants(participants), m_selves(std::move(selves))
    {}

    // How much of a phrase is written. Bare: the head with the words before it; Short: also what is "of" something; Medium: the prepositional phrases
    // at the head; Full: those inside them and participles too.
    enum class Detail { Bare, Short, Medium, Full };

    // The phrase below the head.
    QString of(int head, Detail detail = Detail::Full) const;
    // Names of several heads: "Ukraine and Russia", "Macron, Merz and Starmer".
    QString names(const std::vector<int> &heads) const;
    // How a headline calls an entity: a surname, "US".
    QString shortName(EntityIndex entity) const;

private:
    struct Writing {
        QStringList words;
        std::vector<TextSpan> names; // of people, each written once
    };
    void write(int head, Detail detail, int depth, Writing &to) const;
    bool isLeftOut(int head, int child, Detail detail, int depth) const;
    bool isRelativeClause(int verb) const;
    bool isSpot(int head) const;
    bool isInsideName(int article) const;
    bool isCommonName(EntityIndex index) const;
    QString headWord(int head) const;
    std::optional<EntityIndex> namedBy(int head) const;
    QString ownShortName(const Entity &person) const;
    QString surname(const Entity &person) const;

    const SentenceTree &m_tree;
    const Participants &m_participants;
    const std::vector<EntityIndex> m_selves;
};

// Whether a word names a day, a month or a stretch of time, which labels leave to the timeline's axis.
bool isWordOfTime(QStringView word);

QString joinWords(const QStringList &words);

} // namespace entente
