// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/table.h"

#include <QString>
#include <QStringView>

#include <functional>
#include <span>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace entente {

// What a verb tells about speech beside it; the order is that of lexicon/speech.tsv.
enum class SpeechKind : quint8 {
    Say,      // takes speech before, after or around it: said, told, added, wrote
    Claim,    // thinks or holds: believes that the talks are “nearly over”
    Describe, // calls its object something in the speaker's words: dismissed the report as “empty noise”
    Manner,   // attributes only what stands right beside it: “Order!” the speaker bellowed
};

enum class SpeechForm : quint8 { Base, ThirdPerson, Past, Participle }; // Past is the past participle as well

struct SpeechVerb {
    QString lemma;
    SpeechKind kind = SpeechKind::Say;
    SpeechForm form = SpeechForm::Base;
    QString particle; // the word that must follow ("on" of "went on"); empty for most
};

// Verbs, nouns and phrases that attribute speech.
class SpeechLexicon
{
public:
    // Columns of lexicon/speech.tsv: lemma, kind, forms, example. Fails on an unknown kind, a row without a lemma or one that tells of no form
    // of reporting.
    static Result<SpeechLexicon> load(const Table &speech);

    // The verb of which `word` is a form, in any case; null where there is none. Says nothing about whether the word is a verb here.
    const SpeechVerb *verb(QStringView word) const;
    // Whether the verb `lemma` reports what was said by more than a clause: by an infinitive ("to"), a participle ("ing"), its object
    // ("object"), or what stands behind a preposition ("for" of "called for").
    bool reportsBy(QStringView lemma, QStringView form) const;
    // Nouns whose owner is a speaker: "the general's claim that …".
    bool isNoun(QStringView word) const;
    // How many of `words`, in any case, are a phrase that names its speaker next ("according to"), 0 if none.
    size_t attributingPhrase(std::span<const QStringView> words) const;
    // How many of `words` say where something was said ("on Telegram", "in a statement"), 0 if none.
    size_t mediumPhrase(std::span<const QStringView> words) const;

private:
    struct Hash {
        using is_transparent = void;
        size_t operator()(std::u16string_view text) const { return std::hash<std::u16string_view>()(text); }
    };
    template<typename Value>
    using Map = std::unordered_map<std::u16string, Value, Hash, std::equal_to<>>;
    using Phrases = Map<std::vector<std::vector<QString>>>; // by their first word: the words after it

    void addForms(SpeechVerb verb, const QString &irregular);
    static void addPhrase(Phrases &phrases, QStringView phrase);
    static size_t longestPhrase(const Phrases &phrases, std::span<const QStringView> words);

    Map<SpeechVerb> m_verbs;
    std::unordered_set<std::u16string, Hash, std::equal_to<>> m_nouns;
    std::unordered_set<std::u16string, Hash, std::equal_to<>> m_reports; // "call for"
    Phrases m_attributing;
    Phrases m_media;
};

} // namespace entente
