// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/timeline_picture.h"

#include "views/timeline/timeline_legend.h"
#include "views/timeline/timeline_painter.h"

#include <QCoreApplication>
#include <QFontInfo>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QPainter>

#include <algorithm>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 14;
constexpr int markSize = 9;
constexpr int rowHeight = 20; // of legend and caption

// What stands below the lanes: the legend in rows, then the caption in lines. Nothing of them is cut.
class Footer
{
public:
    Footer(const QFont &font, const QString &caption, int width) : m_font(font), m_metrics(font)
    {
        int x = margin;
        int row = 0;
        for (const auto &[style, words] : legendMeanings()) {
            const int mark = style.form == MarkForm::Point ? markSize + 4 : 2 * markSize + 6;
            const int needed = mark + 5 + m_metrics.horizontalAdvance(words);
            if (x > margin && x + needed > width - margin)
                x = margin, ++row;
            m_entries.push_back({style, words, QRect(x, row * rowHeight, mark, rowHeight)});
            x += needed + 14;
        }
        m_legendHeight = (row + 1) * rowHeight;
        m_room = std::max(80, width - 2 * margin);
        const QRect lines = m_metrics.boundingRect(QRect(0, 0, m_room, 10'000), Qt::TextWordWrap, caption);
        m_captionHeight = caption.isEmpty() ? 0 : lines.height() + 6;
    }

    int height() const { return 6 + m_legendHeight + m_captionHeight + 4; }

    void paint(QPainter &painter, const QString &caption, const Theme &theme, int top) const
    {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setFont(m_font);
        for (const Entry &entry : m_entries) {
            const QRect area = entry.mark.translated(0, top + 6);
            paintLegendMark(painter, entry.style, theme, markSize, area);
            painter.setPen(theme.secondary);
            painter.drawText(QPointF(area.right() + 6, area.center().y() + m_metrics.ascent() / 2.0 - 1), entry.words);
        }
        painter.setPen(theme.secondary);
        painter.drawText(QRect(margin, top + 6 + m_legendHeight, m_room, m_captionHeight), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap, caption);
    }

private:
    struct Entry {
        MarkStyle style;
        QString words;
        QRect mark;
    };
    QFont m_font;
    QFontMetrics m_metrics;
    std::vector<Entry> m_entries;
    int m_room = 0;
    int m_legendHeight = 0;
    int m_captionHeight = 0;
};

QString withHiddenLanes(const QString &caption, qsizetype hidden, const QLocale &locale)
{
    return hidden == 0 ? caption : QCoreApplication::translate("Export", "%1 · %2 more lanes").arg(caption, locale.toString(qlonglong(hidden)));
}

QFont pictureFont()
{
    QFont font = QGuiApplication::font();
    font.setPixelSize(13);
    return font;
}

std::shared_ptr<const TimelineIndex> indexOf(const TimelinePicture &picture)
{
    const auto &index = picture.index;
    const bool fits = index && index->snapshot() == picture.corpus && index->times().axis() == picture.axis && index->grouping() == picture.lanes
        && index->rows() == picture.rows;
    return fits ? index : TimelineIndex::build(picture.corpus, picture.rows, picture.axis, picture.lanes);
}

} // namespace

void paintTimelinePicture(QPainter &painter, QSize size, const TimelinePicture &picture, const Theme &theme, const QLocale &locale)
{
    const QFont base = pictureFont();
    const TimelineFonts fonts(base);
    const Metrics metrics = Metrics::forFontSize(QFontInfo(base).pixelSize());
    LabelCache labels(fonts.label, metrics.maxLabelWidth);
    labels.setCorpus(picture.corpus);
    LayoutMemory memory(labels);

    TimelineInput input;
    input.index = indexOf(picture);
    input.metrics = metrics;
    input.arrangement = picture.arrangement;
    for (const EventId event : picture.pinned) {
        if (const auto row = picture.corpus->row(event))
            input.pinned.insert(*row);
    }
    input.window = picture.window;
    const Footer footer(fonts.small, withHiddenLanes(picture.caption, 100, locale), size.width());
    input.size = {size.width(), std::max(1, size.height() - footer.height())};
    input.today = startOf(picture.today);
    input.locale = locale;
    const Layout layout = layOut(input, memory);

    // Lanes that have no room are counted, not cut; a picture too low for any shows what it can of the first.
    const auto isHidden = [&](const LaneBox &box) { return box.y > 0 && box.bottom() > layout.plot.height(); };
    const auto hidden = std::count_if(layout.boxes.begin(), layout.boxes.end(), isHidden);
    int bottom = input.size.height();
    for (const LaneBox &box : layout.boxes) {
        if (isHidden(box))
            bottom = std::min(bottom, layout.plot.top() + box.y + 1);
    }

    painter.fillRect(QRect(QPoint(), size), theme.pane);
    painter.save();
    painter.setClipRect(QRect(0, 0, size.width(), bottom));
    TimelinePainter(theme, fonts, locale, metrics).paint(painter, layout, labels);
    painter.restore();
    // The painter's own clips know nothing of ours.
    painter.fillRect(0, bottom, size.width(), size.height() - bottom, theme.pane);
    const int footerTop = size.height() - footer.height();
    painter.fillRect(0, footerTop, size.width(), 1, theme.line);
    footer.paint(painter, withHiddenLanes(picture.caption, hidden, locale), theme, footerTop);
}

int heightOfAllLanes(const TimelinePicture &picture)
{
    const Metrics metrics = Metrics::forFontSize(QFontInfo(pictureFont()).pixelSize());
    const std::vector<LaneBox> boxes = arrange(*indexOf(picture), picture.arrangement, metrics, 0);
    return metrics.rulerHeight + (boxes.empty() ? 0 : boxes.back().bottom()) + Footer(TimelineFonts(pictureFont()).small, picture.caption, 1600).height() + rowHeight;
}

} // namespace entente
