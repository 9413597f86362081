// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/table.h"
#include "extraction/events/frame.h"
#include "extraction/events/word_ids.h"

#include <QHash>
#include <QString>

#include <span>
#include <vector>

namespace entente {

// Verb frames and nouns of happenings with their PLOVER types. Immutable after load.
class EventLexicon
{
public:
    // Columns of lexicon/verbs.tsv, lexicon/nouns.tsv and lexicon/noun-classes.tsv, whose heads say what they mean.
    // Fails on an unknown type, condition or class, naming the row's lemma.
    static Result<EventLexicon> load(const Table &verbs, const Table &nouns, const Table &classes);

    // 0 for a word that the lexicon does not use. `lemma` in lower case, save names and currencies of the classes.
    WordId wordId(QStringView lemma) const;
    // The id of "air strike", "state of emergency" by its head and the word before (or after "of"); 0 where there is none.
    WordId compoundId(WordId modifier, WordId head) const;

    // Most conditions first.
    std::span<const VerbFrame> verbFrames(WordId lemma) const;
    std::span<const NounFrame> nounFrames(WordId noun) const;
    bool isIn(WordId noun, WordId classId) const;

    WordId of() const { return m_of; }             // the word "of"
    WordId amounts() const { return m_amounts; }   // the class of "group", "dozens", "percent"
    WordId sport() const { return m_sport; }       // the class of "match", "striker"

    // The id of a class of nouns ("#talks"); 0 where there is none.
    WordId classId(QStringView name) const;

private:
    WordId intern(QStringView word);
    WordSet wordsOf(QStringView list, QString &problem);
    std::optional<FrameCondition> condition(QStringView term, QString &problem);
    void readNouns(const Table &nouns, QString &problem);
    void readClasses(const Table &classes);
    void readVerbs(const Table &verbs, QString &problem);

    WordIds m_ids;
    QHash<quint64, WordId> m_compounds;
    std::vector<std::vector<VerbFrame>> m_verbs; // by WordId
    std::vector<std::vector<NounFrame>> m_nouns; // by WordId
    QHash<QString, WordSet> m_classes;
    WordIds m_classIds; // numbers of m_classMembers
    std::vector<WordSet> m_classMembers; // by class id
    WordId m_of = 0, m_amounts = 0, m_sport = 0;
};

} // namespace entente
