// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/corpus.h"

#include <QFont>
#include <QStaticText>

#include <array>
#include <memory>
#include <unordered_map>

namespace entente {

// The texts beside marks, cut to a width, measured and shaped once. Kept by row, so emptied with each new snapshot. GUI thread only.
class LabelCache
{
public:
    LabelCache(const QFont &font, int maxWidth);

    void setCorpus(std::shared_ptr<const Corpus> corpus);
    const QFont &font() const { return m_font; }
    int ascent() const { return m_ascent; }
    int height() const { return m_height; }

    // In whole pixels, at most maxWidth; never less than what is drawn.
    int width(Row row);
    const QString &string(Row row);
    const QStaticText &text(Row row);
    // Any other text in the same font.
    int widthOf(QStringView text) const;

private:
    struct Entry {
        QString string;
        int width = 0;
        bool isPrepared = false;
        QStaticText text;
    };
    Entry &entry(Row row);
    QString cut(const QString &label) const;

    QFont m_font;
    int m_maxWidth;
    int m_ascent = 0;
    int m_height = 0;
    // Advances of single characters add up to no less than the shaped text (kerning only draws letters together), and cost a hundredth of shaping.
    static constexpr char16_t tableSize = 0x250;
    std::array<float, tableSize> m_advances{};
    float m_ellipsis = 0;
    std::shared_ptr<const Corpus> m_corpus;
    std::unordered_map<Row, Entry> m_entries;
};

} // namespace entente
