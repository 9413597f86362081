// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/quotes/quote_delegate.h"

#include "items/quote_list_model.h"
#include "views/format/date_words.h"

#include <QApplication>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 14;
constexpr int gap = 12;
constexpr int padding = 8;
constexpr int longestLines = 6; // a longer quote is cut here; the source pane has all of it

QFont smaller(const QFont &font)
{
    QFont small = font;
    small.setPixelSize(std::max(9, QFontInfo(font).pixelSize() - 1));
    return small;
}

// Draws wrapped words from `position` on, the last line elided where there are too many; the height that they take. Without a painter only measures.
int wrap(const QString &text, const QFont &font, QRect area, QPainter *painter)
{
    QTextLayout layout(text, font);
    const QFontMetrics metrics(font);
    layout.beginLayout();
    int y = area.top();
    for (int lines = 1;; ++lines) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(area.width());
        const bool cut = lines == longestLines && line.textStart() + line.textLength() < text.size();
        if (painter && !cut)
            line.draw(painter, QPointF(area.left(), y));
        if (painter && cut)
            painter->drawText(area.left(), y + metrics.ascent(), metrics.elidedText(text.sliced(line.textStart()), Qt::ElideRight, area.width()));
        y += metrics.lineSpacing();
        if (cut)
            break;
    }
    layout.endLayout();
    return y - area.top();
}

QString words(const QModelIndex &index)
{
    return u"“%1”"_s.arg(index.data(QuoteListModel::WordsRole).toString().simplified());
}

} // namespace

struct QuoteDelegate::Columns {
    QRect speaker;
    QRect words;
    QRect date;
};

QuoteDelegate::QuoteDelegate(const Theme &theme, const QLocale &locale, QObject *parent)
    : QStyledItemDelegate(parent), m_theme(theme), m_locale(locale)
{
}

QuoteDelegate::Columns QuoteDelegate::columnsOf(const QRect &row, const QFontMetrics &metrics) const
{
    const int dateWidth = metrics.horizontalAdvance(u"00 September 0000"_s);
    const bool narrow = row.width() < 560;
    const int speakerWidth = std::clamp(row.width() / 5, 110, 190);
    const int left = row.left() + margin + 4 + gap;
    const int top = row.top() + padding;
    const int height = row.height() - 2 * padding;
    const int right = row.right() - margin;
    const int wordsLeft = left + speakerWidth + gap;
    const int wordsRight = narrow ? right : right - dateWidth - gap;
    return {.speaker = {left, top, speakerWidth, height},
        .words = {wordsLeft, top, std::max(60, wordsRight - wordsLeft), height},
        .date = narrow ? QRect() : QRect(right - dateWidth, top, dateWidth, height)};
}

void QuoteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const QRect row = option.rect;
    const bool selected = option.state & QStyle::State_Selected;
    painter->fillRect(row, selected ? m_theme.selectionFill : m_theme.pane);
    painter->fillRect(row.left(), row.bottom(), row.width(), 1, m_theme.hair);

    const QVariant quad = index.data(QuoteListModel::QuadRole);
    const QColor colour = quad.isValid() ? m_theme.of(QuadClass(quad.toInt())) : m_theme.line;
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colour);
    painter->drawRoundedRect(QRect(row.left() + margin, row.top() + padding, 4, row.height() - 2 * padding), 2, 2);

    const QFont font = option.font;
    const QFont small = smaller(font);
    const QFontMetrics metrics(font);
    const QFontMetrics smallMetrics(small);
    const Columns columns = columnsOf(row, metrics);
    const QString speaker = index.data(QuoteListModel::SpeakerRole).toString();
    painter->setFont(font);
    painter->setPen(speaker.isEmpty() ? m_theme.secondary : m_theme.ink);
    const QString name = speaker.isEmpty() ? tr("Speaker unknown") : speaker;
    painter->drawText(columns.speaker.left(), columns.speaker.top() + metrics.ascent(),
        metrics.elidedText(name, Qt::ElideRight, columns.speaker.width()));
    painter->setPen(m_theme.ink);
    const int height = wrap(words(index), font, columns.words, painter);

    painter->setFont(small);
    painter->setPen(m_theme.secondary);
    const int secondLine = columns.speaker.top() + metrics.lineSpacing() + smallMetrics.ascent();
    painter->drawText(columns.speaker.left(), secondLine,
        smallMetrics.elidedText(index.data(QuoteListModel::SpeakerDetailRole).toString(), Qt::ElideRight, columns.speaker.width()));
    const QDate day = index.data(QuoteListModel::DateRole).toDate();
    QString source = index.data(QuoteListModel::SourceRole).toString();
    const QString title = index.data(QuoteListModel::ArticleTitleRole).toString();
    if (!title.isEmpty())
        source = source.isEmpty() ? title : tr("%1 · %2").arg(source, title);
    const QString dayText = day.isValid() ? dayWords(day, m_locale) : tr("no date");
    if (columns.date.isNull())
        source = tr("%1 · %2").arg(dayText, source);
    else
        painter->drawText(columns.date, Qt::AlignRight | Qt::AlignTop, dayText);
    painter->drawText(columns.words.left(), columns.words.top() + height + smallMetrics.ascent(),
        smallMetrics.elidedText(source, Qt::ElideRight, columns.words.width()));

    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(m_theme.selection);
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(row.adjusted(1, 0, -2, -2));
    }
    painter->restore();
}

QSize QuoteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QFontMetrics metrics(option.font);
    const QFontMetrics smallMetrics(smaller(option.font));
    const Columns columns = columnsOf(QRect(0, 0, option.rect.width(), 100), metrics);
    const int height = wrap(words(index), option.font, columns.words, nullptr);
    return {200, 2 * padding + std::max(height, metrics.lineSpacing()) + smallMetrics.lineSpacing()};
}

} // namespace entente
