// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/timeline/layout.h"
#include "views/timeline/mark_painter.h"

#include <QFont>
#include <QHash>
#include <QLocale>
#include <QStaticText>

class QPainter;

namespace entente {

// The fonts of a timeline, all from one: names of lanes and months bold, counts and days a little smaller.
struct TimelineFonts {
    QFont label;
    QFont bold;
    QFont small;
    explicit TimelineFonts(const QFont &base);
};

// Replays a layout in colour. Keeps drawn marks and shaped texts between frames.
class TimelinePainter
{
public:
    TimelinePainter(const Theme &theme, const TimelineFonts &fonts, const QLocale &locale, const Metrics &metrics);

    const Theme &theme() const { return m_theme; }
    void paint(QPainter &painter, const Layout &layout, LabelCache &labels);

private:
    // Lanes that do not scroll are painted last, over those that do.
    enum class Pass { Scrolling, Pinned };
    void paintGround(QPainter &painter, const Layout &layout) const;
    void paintRuler(QPainter &painter, const Layout &layout);
    void paintMajorTicks(QPainter &painter, const Layout &layout);
    void paintPass(QPainter &painter, const Layout &layout, LabelCache &labels, Pass pass);
    void paintDays(QPainter &painter, const Layout &layout, Pass pass) const;
    void paintDensity(QPainter &painter, const Layout &layout, const QRect &clip) const;
    void paintMarks(QPainter &painter, const Layout &layout, Pass pass);
    void paintCounts(QPainter &painter, const Layout &layout, Pass pass);
    void paintLabels(QPainter &painter, const Layout &layout, LabelCache &labels, Pass pass);
    void paintPill(QPainter &painter, const Metrics &metrics, const MarkItem &mark, const LabelItem *label) const;
    void paintToday(QPainter &painter, const Layout &layout) const;
    void paintGutter(QPainter &painter, const Layout &layout, Pass pass);
    void paintLaneHead(QPainter &painter, const Layout &layout, const LaneItem &lane);
    void paintLaneEnd(QPainter &painter, const LaneItem &lane);
    enum class Type : quint8 { Bold, Small };
    QStaticText shaped(const QString &text, Type type);
    static bool isIn(const LaneItem &lane, Pass pass) { return lane.isFixed == (pass == Pass::Pinned); }

    Theme m_theme;
    TimelineFonts m_fonts;
    QLocale m_locale;
    MarkPainter m_marks;
    std::array<QHash<QString, QStaticText>, 2> m_texts; // by type
    std::array<QColor, 8> m_stripShades;
};

// "1 event", "14 events".
QString eventCountWords(quint64 count, const QLocale &locale);
// What a lane is called that has no value: "No country", "Other people".
QString laneWords(LaneId id, const QString &name);

} // namespace entente
