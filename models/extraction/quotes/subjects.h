// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/quotes/scene.h"
#include "extraction/quotes/words.h"

#include <optional>

namespace entente {

// Who a noun phrase names.
struct Subject {
    std::optional<EntityIndex> entity;
    TextSpan words; // the phrase as it stands: "a senior official in Kyiv"
    size_t firstItem = 0; // of the frame
    size_t lastItem = 0;
    bool pronoun = false; // he, she, they
    bool firstPerson = false; // I, we, you: the writer, or nobody that can be named
};

// Finds the noun phrases of one frame that can be speakers: by dependency trees where the document has them, else by the order of words.
class Subjects
{
public:
    Subjects(const Scene &scene, const Frame &frame) : m_scene(scene), m_frame(frame) {}

    // The phrase whose last word is `item`, heads before their prepositions: "the head of American diplomacy".
    std::optional<Subject> endingAt(size_t item) const;
    // The phrase whose first word is `item`; of a role with its holder behind a comma the holder.
    std::optional<Subject> beginningAt(size_t item) const;
    // Whom the possessive pronoun at `item` stands for, where coreference knows it.
    std::optional<Subject> ownerAt(size_t item) const;
    // The subject of the verb at `item`, reached through participles, coordination, relative pronouns and appositions.
    std::optional<Subject> ofVerb(size_t item) const;
    // The subject of the first finite verb before `item`: the clause that stands around what has no verb of saying.
    std::optional<Subject> ofClauseBefore(size_t item) const;

    // The subject of the frame's main clause, else of its first finite verb.
    std::optional<Subject> ofMainClause() const;

    // Where the list that the subject closes begins ("Lind, Berg and | Holm"); its own first item where it closes none.
    size_t listBegin(const Subject &subject) const;
    // Of a list of speakers the first, for the whole of it: "Lind and Berg said".
    Subject firstOfList(const Subject &subject) const;

    // Whether a subject surely is a person: known as one, or a name of several words.
    bool isPersonal(const Subject &subject) const;

    // Whether the word is the rear part of a compound: "state-owned".
    bool followsHyphen(size_t item) const;
    WordClass classAt(size_t item) const;
    QStringView wordAt(size_t item) const { return m_scene.word(m_frame.items[item]); }
    bool isWord(size_t item, QStringView lowerCase) const { return item < m_frame.items.size() && !m_frame.items[item].isQuote() && equals(wordAt(item), lowerCase); }
    bool isQuote(size_t item) const { return item < m_frame.items.size() && m_frame.items[item].isQuote(); }
    size_t size() const { return m_frame.items.size(); }

private:
    bool isNominal(size_t item) const;
    bool isNameOfPerson(const Scene::Mention *mention) const;
    std::optional<Subject> phrase(size_t first, size_t head, size_t last) const;
    bool isAnonymous(size_t item) const;
    bool isParticiple(size_t item) const;
    bool isHost(size_t item, size_t first) const;
    bool insideMention(size_t item, size_t next) const;
    void extend(Subject &subject) const;
    bool speaksAsEntity(size_t first, size_t last, const Scene::Mention &mention) const;
    size_t withoutAdverbs(size_t verb) const;
    std::optional<Subject> rightBefore(size_t item) const;
    std::optional<Subject> beforeVerb(size_t item) const;
    std::optional<Subject> besideParticiple(size_t item) const;
    std::optional<Subject> beforeComma(size_t comma) const;
    std::optional<Subject> byTree(size_t item) const;
    std::optional<Subject> ofTreeToken(qint32 sentence, qint32 token) const;
    std::optional<size_t> itemOf(qint32 sentence, qint32 token) const;

    const Scene &m_scene;
    const Frame &m_frame;
};

} // namespace entente
