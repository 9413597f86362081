// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/quotes/speech_lexicon.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

// No form in the lexicon is longer.
constexpr qsizetype longestForm = 24;

// A word in lower case that lives as long as this.
class LowerCase
{
public:
    explicit LowerCase(QStringView word)
    {
        if (word.size() > longestForm)
            return;
        for (const QChar c : word) {
            const char16_t unit = c.unicode();
            m_units[m_size++] = unit >= u'A' && unit <= u'Z' ? char16_t(unit + 32) : unit == 0x2019 ? u'\'' : unit;
        }
    }
    std::u16string_view view() const { return {m_units.data(), m_size}; }

private:
    std::array<char16_t, longestForm> m_units;
    size_t m_size = 0;
};

std::u16string key(const QString &text)
{
    return text.toLower().toStdU16String();
}

bool isVowel(QChar c)
{
    return QStringView(u"aeiou").contains(c);
}

QString thirdPerson(const QString &base)
{
    if (base.endsWith(u'y') && base.size() > 1 && !isVowel(base[base.size() - 2]))
        return base.chopped(1) + u"ies"_s;
    for (const auto &ending : {u"s"_s, u"x"_s, u"z"_s, u"ch"_s, u"sh"_s}) {
        if (base.endsWith(ending))
            return base + u"es"_s;
    }
    return base + u's';
}

QString regularPast(const QString &base)
{
    if (base.endsWith(u'e'))
        return base + u'd';
    if (base.endsWith(u'y') && base.size() > 1 && !isVowel(base[base.size() - 2]))
        return base.chopped(1) + u"ied"_s;
    return base + u"ed"_s;
}

QString regularParticiple(const QString &base)
{
    if (base.endsWith(u'e') && !base.endsWith(u"ee"_s))
        return base.chopped(1) + u"ing"_s;
    return base + u"ing"_s;
}

bool beginsWith(std::span<const QStringView> words, const std::vector<QString> &phrase)
{
    return words.size() > phrase.size()
        && std::equal(phrase.begin(), phrase.end(), words.begin() + 1, [](const QString &a, QStringView b) {
               return b.compare(a, Qt::CaseInsensitive) == 0;
           });
}

} // namespace

Result<SpeechLexicon> SpeechLexicon::load(const Table &speech)
{
    SpeechLexicon lexicon;
    const int lemmaColumn = speech.column(u"lemma");
    const int kindColumn = speech.column(u"kind");
    const int formsColumn = speech.column(u"forms");
    for (qsizetype row = 0; row < speech.rowCount(); ++row) {
        const QString lemma = speech.cell(row, lemmaColumn).toString();
        const QStringView kind = speech.cell(row, kindColumn);
        const QString forms = speech.cell(row, formsColumn).toString();
        if (lemma.isEmpty())
            return Error{u"lexicon/speech.tsv"_s, u"row %1 has no lemma"_s.arg(row + 1), row + 1};
        if (kind == u"say")
            lexicon.addForms({lemma, SpeechKind::Say, {}, {}}, forms);
        else if (kind == u"claim")
            lexicon.addForms({lemma, SpeechKind::Claim, {}, {}}, forms);
        else if (kind == u"describe")
            lexicon.addForms({lemma, SpeechKind::Describe, {}, {}}, forms);
        else if (kind == u"manner")
            lexicon.addForms({lemma, SpeechKind::Manner, {}, {}}, forms);
        else if (kind == u"reports" && forms.isEmpty())
            return Error{u"lexicon/speech.tsv"_s, u"%1 tells no form of reporting"_s.arg(lemma), row + 1};
        else if (kind == u"reports")
            lexicon.m_reports.insert(key(lemma + u' ' + forms));
        else if (kind == u"noun")
            lexicon.m_nouns.insert({key(lemma), key(thirdPerson(lemma))});
        else if (kind == u"phrase")
            addPhrase(lexicon.m_attributing, lemma);
        else if (kind == u"medium")
            addPhrase(lexicon.m_media, lemma);
        else
            return Error{u"lexicon/speech.tsv"_s, u"%1 has the unknown kind %2"_s.arg(lemma, kind), row + 1};
    }
    return lexicon;
}

// `irregular`: past, past participle and participle; each may have variants between commas; what is missing is regular.
void SpeechLexicon::addForms(SpeechVerb verb, const QString &irregular)
{
    const qsizetype blank = verb.lemma.indexOf(u' ');
    if (blank > 0) {
        verb.particle = verb.lemma.sliced(blank + 1);
        verb.lemma.truncate(blank);
    }
    const auto add = [&](const QString &word, SpeechForm form) { m_verbs.try_emplace(key(word), SpeechVerb{verb.lemma, verb.kind, form, verb.particle}); };
    const QStringList parts = irregular.split(u' ', Qt::SkipEmptyParts);
    // The past is entered before the base: "put" and "read" are pasts in news.
    for (qsizetype i = 0; i < std::min<qsizetype>(parts.size(), 2); ++i) {
        for (const QString &variant : parts[i].split(u','))
            add(variant, SpeechForm::Past);
    }
    if (parts.isEmpty())
        add(regularPast(verb.lemma), SpeechForm::Past);
    if (parts.size() > 2) {
        for (const QString &variant : parts[2].split(u','))
            add(variant, SpeechForm::Participle);
    } else {
        add(regularParticiple(verb.lemma), SpeechForm::Participle);
    }
    add(verb.lemma, SpeechForm::Base);
    add(thirdPerson(verb.lemma), SpeechForm::ThirdPerson);
}

void SpeechLexicon::addPhrase(Phrases &phrases, QStringView phrase)
{
    std::vector<QString> words;
    for (QStringView word : phrase.split(u' '))
        words.push_back(word.toString().toLower());
    const QString first = words.front();
    words.erase(words.begin());
    phrases[key(first)].push_back(std::move(words));
}

size_t SpeechLexicon::longestPhrase(const Phrases &phrases, std::span<const QStringView> words)
{
    if (words.empty())
        return 0;
    const auto it = phrases.find(LowerCase(words[0]).view());
    if (it == phrases.end())
        return 0;
    size_t longest = 0;
    for (const auto &phrase : it->second) {
        if (beginsWith(words, phrase))
            longest = std::max(longest, phrase.size() + 1);
    }
    return longest;
}

const SpeechVerb *SpeechLexicon::verb(QStringView word) const
{
    const LowerCase lower(word);
    const auto it = m_verbs.find(lower.view());
    return it == m_verbs.end() ? nullptr : &it->second;
}

bool SpeechLexicon::reportsBy(QStringView lemma, QStringView form) const
{
    return m_reports.contains(key(lemma.toString() + u' ' + form.toString()));
}

bool SpeechLexicon::isNoun(QStringView word) const
{
    return m_nouns.contains(LowerCase(word).view());
}

size_t SpeechLexicon::attributingPhrase(std::span<const QStringView> words) const
{
    return longestPhrase(m_attributing, words);
}

size_t SpeechLexicon::mediumPhrase(std::span<const QStringView> words) const
{
    return longestPhrase(m_media, words);
}

} // namespace entente
