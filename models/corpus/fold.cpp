// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/fold.h"

namespace entente {

using namespace Qt::StringLiterals;

namespace {

// Letters that Unicode does not take apart into a base letter and a mark.
QStringView baseLetters(QChar c)
{
    switch (c.unicode()) {
    case u'ł': return u"l";
    case u'ø': return u"o";
    case u'đ': return u"d";
    case u'ð': return u"d";
    case u'ı': return u"i";
    case u'ß': return u"ss";
    case u'æ': return u"ae";
    case u'œ': return u"oe";
    case u'þ': return u"th";
    default: return {};
    }
}

bool isAscii(QStringView text)
{
    for (const QChar c : text) {
        if (c.unicode() >= 0x80)
            return false;
    }
    return true;
}

} // namespace

QString folded(QStringView text)
{
    const QString lower = text.toString().toLower();
    if (isAscii(lower))
        return lower;
    const QString apart = lower.normalized(QString::NormalizationForm_KD);
    QString result;
    result.reserve(apart.size());
    for (const QChar c : apart) {
        if (c.category() == QChar::Mark_NonSpacing)
            continue;
        if (const QStringView base = baseLetters(c); !base.isEmpty())
            result += base;
        else
            result += c;
    }
    return result;
}

QStringList foldedWords(QStringView text)
{
    const QString plain = folded(text);
    QStringList words;
    qsizetype begin = -1;
    for (qsizetype i = 0; i <= plain.size(); ++i) {
        // Surrogates belong to letters outside the basic plane: good enough to keep them inside words.
        const bool inWord = i < plain.size() && (plain[i].isLetterOrNumber() || plain[i].isSurrogate());
        if (inWord && begin < 0)
            begin = i;
        if (!inWord && begin >= 0) {
            words += plain.mid(begin, i - begin);
            begin = -1;
        }
    }
    return words;
}

} // namespace entente
