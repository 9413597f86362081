// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/names/name_agreement.h"

#include "extraction/gazetteer/folding.h"
#include "extraction/gazetteer/person_name.h"
#include "extraction/gazetteer/word_set.h"

#include <algorithm>
#include <iterator>

namespace entente {

namespace {

bool initialsOnly(QStringView word)
{
    return word.size() == 1 || (word.size() == 2 && word[1] == u'.');
}

} // namespace

quint64 keyOf(QStringView name)
{
    return foldedHash(spellingKey(name));
}

void setKeys(PersonDraft &person)
{
    const QStringView surname = person.surname;
    person.surnameKeys = {keyOf(surname), keyOf(coreSurname(surname))};
    for (const QChar separator : {u'-', u' '}) {
        if (surname.contains(separator))
            person.surnameKeys.push_back(keyOf(surname.sliced(surname.lastIndexOf(separator) + 1)));
    }
    if (const QString shortName = vietnameseShortName({person.given, person.surname, person.suffix}); !shortName.isEmpty())
        person.surnameKeys.push_back(keyOf(shortName));
    person.givenKey = person.given.isEmpty() ? 0 : keyOf(person.given.section(u' ', 0, 0));
    const QString beside = person.given.section(u' ', 1).section(u' ', -1);
    person.firstSurnameKey = beside.size() < 4 ? 0 : keyOf(beside);
}

bool isMisspelling(QStringView left, QStringView right)
{
    // Nearly every pair of names parts here; folding both is what costs.
    const auto isPlain = [](QStringView word) { return !word.isEmpty() && word.front() < u'\x80'; };
    if (isPlain(left) && isPlain(right) && left.front().toLower() != right.front().toLower())
        return false;
    const QString a = foldedLower(left);
    const QString b = foldedLower(right);
    if (std::min(a.size(), b.size()) < 6 || std::abs(a.size() - b.size()) > 1 || a.front() != b.front())
        return false;
    const auto [inA, inB] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    const auto [endA, endB] = std::mismatch(a.rbegin(), std::make_reverse_iterator(inA), b.rbegin(), std::make_reverse_iterator(inB));
    return endA.base() - inA <= 1 && endB.base() - inB <= 1;
}

bool isSpellingVariant(QStringView left, QStringView right)
{
    const auto skeleton = [](QStringView word) {
        static const WordSet vowels(u"a e i o u y w h");
        static const WordSet sibilants(u"z c k q x g j");
        QString kept;
        for (const QChar c : foldedLower(word)) {
            if (vowels.contains(QStringView(&c, 1)))
                continue;
            const QChar letter = sibilants.contains(QStringView(&c, 1)) ? QChar(u's') : c;
            if (kept.isEmpty() || kept.back() != letter)
                kept.append(letter);
        }
        return kept;
    };
    return skeleton(left) == skeleton(right);
}

bool givenNamesAgree(const QString &left, const QString &right)
{
    if (left.isEmpty() || right.isEmpty())
        return true;
    const QString a = left.section(u' ', 0, 0);
    const QString b = right.section(u' ', 0, 0);
    if (initialsOnly(a) || initialsOnly(b))
        return foldLower(a.front().unicode()) == foldLower(b.front().unicode());
    if (keyOf(a) == keyOf(b) || isMisspelling(a, b))
        return true;
    // "Mohammed bin" against "Crown Mohammed", "Steve" against "Steven"
    return a.size() >= 3 && b.size() >= 3 && (a.startsWith(b, Qt::CaseInsensitive) || b.startsWith(a, Qt::CaseInsensitive));
}

} // namespace entente
