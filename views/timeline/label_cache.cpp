// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/label_cache.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace entente {

namespace {

constexpr size_t maxEntries = 16'384;

} // namespace

LabelCache::LabelCache(const QFont &font, int maxWidth)
    : m_font(font)
    , m_maxWidth(maxWidth)
    , m_corpus(Corpus::empty())
{
    const QFontMetricsF metrics(font);
    m_ascent = int(std::lround(metrics.ascent()));
    m_height = int(std::lround(metrics.height()));
    for (char16_t c = 0; c < tableSize; ++c)
        m_advances[c] = float(metrics.horizontalAdvance(QChar(c)));
    m_ellipsis = float(metrics.horizontalAdvance(QChar(u'…')));
}

void LabelCache::setCorpus(std::shared_ptr<const Corpus> corpus)
{
    if (corpus == m_corpus)
        return;
    m_corpus = std::move(corpus);
    m_entries.clear();
}

int LabelCache::width(Row row) { return entry(row).width; }

const QString &LabelCache::string(Row row) { return entry(row).string; }

const QStaticText &LabelCache::text(Row row)
{
    Entry &found = entry(row);
    if (!found.isPrepared) {
        found.text.setTextFormat(Qt::PlainText);
        found.text.setPerformanceHint(QStaticText::AggressiveCaching);
        found.text.setText(found.string);
        found.text.prepare(QTransform(), m_font);
        found.isPrepared = true;
    }
    return found.text;
}

int LabelCache::widthOf(QStringView text) const
{
    float width = 0;
    for (const QChar c : text) {
        // Scripts that join or combine letters are measured by the shaper.
        if (c.unicode() >= tableSize && c != u'…' && c != u'’' && c != u'–')
            return int(std::ceil(QFontMetricsF(m_font).horizontalAdvance(text.toString())));
        width += c.unicode() < tableSize ? m_advances[c.unicode()] : m_ellipsis;
    }
    return int(std::ceil(width));
}

LabelCache::Entry &LabelCache::entry(Row row)
{
    const auto found = m_entries.find(row);
    if (found != m_entries.end())
        return found->second;
    if (m_entries.size() >= maxEntries)
        m_entries.clear();
    Entry made;
    made.string = cut(m_corpus->label(row));
    made.width = widthOf(made.string);
    return m_entries.emplace(row, std::move(made)).first->second;
}

QString LabelCache::cut(const QString &label) const
{
    if (widthOf(label) <= m_maxWidth)
        return label;
    // The longest start that leaves room for the ellipsis, without half a surrogate pair or a blank at its end.
    qsizetype fits = 0;
    qsizetype tooLong = label.size();
    while (tooLong - fits > 1) {
        const qsizetype middle = (fits + tooLong) / 2;
        (float(widthOf(QStringView(label).first(middle))) + m_ellipsis <= float(m_maxWidth) ? fits : tooLong) = middle;
    }
    if (fits > 0 && label[fits - 1].isHighSurrogate())
        --fits;
    return QStringView(label).first(fits).trimmed().toString() + u'…';
}

} // namespace entente
