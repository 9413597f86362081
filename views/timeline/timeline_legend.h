// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/theme.h"
#include "views/timeline/layout.h"
#include "workspace/filter_state.h"

#include <QAbstractButton>
#include <QWidget>

#include <utility>
#include <vector>

namespace entente {

// What is drawn how, in words: the classes, then outlines and forms.
std::vector<std::pair<MarkStyle, QString>> legendMeanings();

// The mark of an entry, in the middle of `area`. `size` is a point's.
void paintLegendMark(QPainter &painter, const MarkStyle &style, const Theme &theme, int size, QRect area);

// One entry of the legend: a mark and its meaning. Checkable where it turns a class on and off.
class LegendItem : public QAbstractButton
{
    Q_OBJECT
public:
    LegendItem(const MarkStyle &style, const QString &words, const Theme &theme, QWidget *parent);
    void setTheme(const Theme &theme);
    QSize sizeHint() const override;
    const MarkStyle &style() const { return m_style; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    MarkStyle m_style;
    Theme m_theme;
};

// What shapes and outlines mean, below the timeline, in as many rows as the width asks for: nothing is left out. A class can be turned off and on
// again, which is a filter like any other.
class TimelineLegend : public QWidget
{
    Q_OBJECT
public:
    // `filter` must outlive the legend.
    TimelineLegend(FilterState &filter, const Theme &theme, QWidget *parent = nullptr);
    void setTheme(const Theme &theme);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    LegendItem *add(const MarkStyle &style, const QString &words);
    // Where the items stand at a width.
    std::vector<QRect> places(int width) const;
    void arrange();
    void toggle(QuadClass quad);
    void refresh();

    FilterState &m_filter;
    Theme m_theme;
    std::vector<LegendItem *> m_classes;
    LegendItem *m_hypothetical = nullptr;
    std::vector<LegendItem *> m_items; // as they are read
};

} // namespace entente
