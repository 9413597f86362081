// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <unordered_map>
#include <vector>

namespace entente {

// Finds the phrases of a vocabulary that begin at a place of a text. Diacritics, kinds of apostrophe and hyphen and the width of white
// space make no difference; case as Matching says. One hash look-up a place: tens of megabytes of text a second.
class PhraseIndex
{
public:
    // Exact: as written, or in capitals throughout (headlines, datelines).
    enum class Matching { Exact, AnyCase };

    struct Match {
        quint32 value = 0;
        qsizetype end = 0; // in the text, behind the phrase
    };

    explicit PhraseIndex(Matching matching = Matching::Exact) : m_matching(matching) { }

    // A phrase may be added with several values. Phrases without a letter or digit are ignored.
    void add(QStringView phrase, quint32 value);

    // Appends what begins at `begin`, longest first. A match never ends inside a word.
    void find(QStringView text, qsizetype begin, std::vector<Match> &matches) const;

private:
    struct Entry {
        QString phrase; // folded
        quint32 value = 0;
    };
    qsizetype matchEnd(QStringView text, qsizetype begin, const Entry &entry, bool capitals) const;

    Matching m_matching;
    std::unordered_map<quint64, std::vector<Entry>> m_entries; // by the folded first word; each list longest first
};

} // namespace entente
