// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/gazetteer/folding.h"

#include "language/characters.h"

#include <array>

namespace entente {

namespace {

constexpr char16_t foldedEnd = 0x250;

char16_t foldLetter(char16_t c)
{
    switch (c) {
    case 0x00d8: return u'O';
    case 0x00f8: return u'o';
    case 0x0141: return u'L';
    case 0x0142: return u'l';
    case 0x0110: return u'D';
    case 0x0111: return u'd';
    case 0x0130: return u'I';
    case 0x0131: return u'i';
    case 0x00df: return u's';
    case 0x00c6: return u'A';
    case 0x00e6: return u'a';
    case 0x0152: return u'O';
    case 0x0153: return u'o';
    case 0x018f: return u'A';
    case 0x0259: return u'a';
    default: break;
    }
    QString parts = QChar(c).decomposition();
    while (!parts.isEmpty() && parts.front().unicode() >= 0xc0 && QChar::decompositionTag(parts.front().unicode()) == QChar::Canonical) {
        const QString more = parts.front().decomposition();
        if (more.isEmpty())
            break;
        parts = more;
    }
    return parts.isEmpty() ? c : parts.front().unicode();
}

const std::array<char16_t, foldedEnd> &latinTable()
{
    static const auto table = [] {
        std::array<char16_t, foldedEnd> made{};
        for (char16_t c = 0; c < foldedEnd; ++c)
            made[c] = c < 0xc0 || c == 0xd7 || c == 0xf7 ? c : foldLetter(c);
        return made;
    }();
    return table;
}

} // namespace

char16_t foldCharacter(char16_t c)
{
    if (c < 0xc0)
        return c == u'`' || c == 0xb4 ? u'\'' : c;
    if (c < foldedEnd)
        return latinTable()[c];
    if (c >= 0x1e00 && c < 0x1f00)
        return foldLetter(c);
    if (c == 0x2018 || c == 0x2019 || c == 0x02bc || c == 0x02bb || c == 0x02bf || c == 0x02be)
        return u'\'';
    if (c >= 0x2010 && c <= 0x2015)
        return u'-';
    return c;
}

char16_t foldLower(char16_t c)
{
    if (c < 0x80 && c != u'`') // nearly all there is: every word of every article comes by here several times
        return toLowerCase(c);
    return toLowerCase(foldCharacter(c));
}

QString foldedLower(QStringView text)
{
    QString folded;
    folded.reserve(text.size());
    bool blank = false;
    for (const QChar c : text) {
        if (isBlank(c.unicode())) {
            blank = !folded.isEmpty();
            continue;
        }
        if (blank)
            folded += u' ';
        blank = false;
        folded += QChar(foldLower(c.unicode()));
    }
    return folded;
}

quint64 foldedHash(QStringView text)
{
    quint64 hash = 0xcbf29ce484222325u; // FNV-1a
    for (const QChar c : text) {
        hash ^= foldLower(c.unicode());
        hash *= 0x100000001b3u;
    }
    return hash;
}

bool equalFolded(QStringView left, QStringView right)
{
    if (left.size() != right.size())
        return false;
    for (qsizetype i = 0; i < left.size(); ++i) {
        if (foldLower(left[i].unicode()) != foldLower(right[i].unicode()))
            return false;
    }
    return true;
}

QString spellingKey(QStringView name)
{
    const QString folded = foldedLower(name);
    QString key;
    key.reserve(folded.size());
    for (qsizetype i = 0; i < folded.size(); ++i) {
        char16_t c = folded[i].unicode();
        const char16_t next = i + 1 < folded.size() ? folded[i + 1].unicode() : u' ';
        const char16_t last = key.isEmpty() ? u' ' : key.back().unicode();
        if (c == u'\'' || c == u'.')
            continue;
        if (c == u'k' && next == u'h') { // Kharkiv, Kharkov
            c = u'h';
            ++i;
        } else if (c == u'g' && next == u'h') {
            ++i;
        } else if (c == u'p' && next == u'h') {
            c = u'f';
            ++i;
        } else if (c == u'c' && next == u'k') {
            continue;
        } else if (c == u'o' && (next == u'u' || next == u'o')) {
            c = u'u';
            ++i;
        } else if (c == u'e' && next == u'e') {
            c = u'i';
            ++i;
        } else if (c == u'y' || c == u'j') {
            c = u'i';
        } else if (c == u'q') {
            c = u'k';
        }
        if (c == last && c != u' ')
            continue;
        key += QChar(c);
    }
    // The many romanisations of one Arabic given name.
    if (key.size() < 7 || !key.contains(u'm'))
        return key;
    for (const QStringView spelling :
        {QStringView(u"muhamad"), QStringView(u"mohamad"), QStringView(u"muhamed"), QStringView(u"mohamet"), QStringView(u"mehmud")}) {
        if (key.contains(spelling))
            key.replace(spelling.toString(), QStringLiteral("mohamed"));
    }
    return key;
}

} // namespace entente
