// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/time_window.h"

#include <QObject>
#include <QTimer>
#include <QVariantAnimation>

namespace entente {

// Moves the shared time window by steps that add up, gliding for at most 150 ms, and puts it on the history when a gesture has ended.
class ViewMotion : public QObject
{
    Q_OBJECT
public:
    // `window` must outlive this object.
    explicit ViewMotion(TimeWindow &window, QObject *parent = nullptr);

    // Off where the platform or the reader asks for less motion.
    void setAnimated(bool animated) { m_animated = animated; }
    bool isAnimated() const { return m_animated; }

    // Where the window is, or is gliding to.
    TimeRange target() const;
    void zoom(double factor, Instant fixed, bool glides);
    void pan(Instant by, bool glides);
    void moveTo(TimeRange range, bool glides = true);
    // Ends a glide where it is.
    void stop();
    void goBack();
    void goForward();

private:
    void go(TimeRange range, bool glides);
    void rememberSoon();

    TimeWindow &m_window;
    QVariantAnimation m_glide;
    QTimer m_rest; // runs out when a gesture has ended
    TimeRange m_from;
    TimeRange m_to;
    bool m_animated = true;
};

} // namespace entente
