// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/filters/chip_bar.h"

#include "views/filters/filter_words.h"

#include <QAbstractButton>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QPainter>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

constexpr int widestChip = 260;

class Chip : public QAbstractButton
{
public:
    Chip(const QString &words, const Theme &theme, QWidget *parent) : QAbstractButton(parent), m_theme(theme)
    {
        setText(words);
        setToolTip(QCoreApplication::translate("Chip", "Remove this filter: %1").arg(words));
        setAccessibleName(toolTip());
        setCursor(Qt::PointingHandCursor);
        setFocusPolicy(Qt::StrongFocus);
    }

    QSize sizeHint() const override
    {
        return {std::min(widestChip, fontMetrics().horizontalAdvance(text()) + 38), fontMetrics().height() + 8};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF area = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
        painter.setPen(hasFocus() || underMouse() ? QPen(m_theme.selection) : Qt::NoPen);
        painter.setBrush(m_theme.selectionFill);
        painter.drawRoundedRect(area, area.height() / 2, area.height() / 2);
        painter.setPen(m_theme.selection);
        const QRect words = rect().adjusted(11, 0, -25, 0);
        painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, fontMetrics().elidedText(text(), Qt::ElideMiddle, words.width()));
        const QPointF centre(width() - 14, height() / 2.0);
        painter.setPen(QPen(m_theme.selection, 1.4));
        painter.drawLine(centre + QPointF(-3, -3), centre + QPointF(3, 3));
        painter.drawLine(centre + QPointF(-3, 3), centre + QPointF(3, -3));
    }

private:
    const Theme &m_theme;
};

} // namespace

ChipBar::ChipBar(ShownEvents &events, FilterState &filter, const Theme &theme, const QLocale &locale, QWidget *parent)
    : QWidget(parent), m_events(events), m_filter(filter), m_theme(theme), m_locale(locale), m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(6);
    connect(&events, &ShownEvents::rowsChanged, this, &ChipBar::refresh);
    refresh();
}

void ChipBar::setTheme(const Theme &theme)
{
    m_theme = theme;
    refresh();
}

void ChipBar::refresh()
{
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        // A chip that was just clicked is still in its own signal.
        if (QWidget *widget = item->widget())
            widget->hide(), widget->deleteLater();
        delete item;
    }
    for (const FilterPart &part : partsOf(m_filter.filter(), m_events.corpus(), m_locale)) {
        auto *chip = new Chip(part.words, m_theme, this);
        connect(chip, &QAbstractButton::clicked, this,
            [this, part] { m_filter.setFilter(part.without, tr("Remove filter %1").arg(part.words)); });
        m_layout->addWidget(chip);
    }
    m_layout->addStretch(1);
}

} // namespace entente
