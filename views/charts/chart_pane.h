// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/charts/chart_data.h"
#include "views/theme/theme.h"
#include "workspace/filter_state.h"
#include "workspace/selection.h"
#include "workspace/shown_events.h"

#include <QLocale>
#include <QThreadPool>
#include <QTimer>
#include <QWidget>

class QAbstractBarSeries;
class QChart;
class QComboBox;
class QHBoxLayout;
class QLabel;

namespace entente {

class CountedList;

// The charts of what the filter shows, one at a time. A click on a bar or a cell lists beside it what it counts. Counted only while it can be
// seen; where there is much to count, in the background.
class ChartPane : public QWidget
{
    Q_OBJECT
public:
    // The first three must outlive the pane.
    ChartPane(ShownEvents &events, FilterState &filter, Selection &selection, const Theme &theme, const QLocale &locale, QWidget *parent = nullptr);
    ~ChartPane() override;

    void setTheme(const Theme &theme);
    void setPage(ChartPage page);
    ChartPage page() const { return m_page; }
    // What is drawn; null while it is being counted.
    const ChartData *data() const { return m_data.get(); }
    // What a click on a bar does. `part`: the part of a stacked bar from its base; bars are numbered as in data().
    void showBar(int bar, int part);
    void showCountryBar(int bar, int part);
    void showCell(qsizetype actor, qsizetype recipient);

signals:
    void pageChanged(entente::ChartPage page);
    void drawn();

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    void take(std::shared_ptr<const ChartData> data);
    void draw();
    void addChart(QChart *chart, const QString &name, void (ChartPane::*clicked)(int, int), int bars);
    void showActor(const ActorCount &actor, int part);
    void showTime(const Activity &activity, int bar, std::optional<QuadClass> quad);
    QString barName(const Activity &activity, int bar) const;
    int mostBars() const;
    bool isLow() const;

    ShownEvents &m_events;
    FilterState &m_filter;
    Theme m_theme;
    QLocale m_locale;
    ChartPage m_page = ChartPage::Activity;
    QComboBox *m_which;
    QLabel *m_note;
    QWidget *m_body;
    QHBoxLayout *m_charts;
    CountedList *m_counted;
    std::shared_ptr<const ChartData> m_data;
    int m_generation = 0; // of what is being counted: older answers are dropped
    int m_countedMost = 0;
    bool m_isStale = true;
    bool m_isDrawnLow = false;
    QTimer m_resized;
    QThreadPool m_threads; // last: waits for what it still counts
};

} // namespace entente
