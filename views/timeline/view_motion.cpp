// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/timeline/view_motion.h"

#include "views/timeline/time_scale.h"

#include <QEasingCurve>

namespace entente {

namespace {

constexpr int glideMs = 140;
constexpr int restMs = 500;

} // namespace

ViewMotion::ViewMotion(TimeWindow &window, QObject *parent)
    : QObject(parent)
    , m_window(window)
{
    m_glide.setDuration(glideMs);
    m_glide.setStartValue(0.0);
    m_glide.setEndValue(1.0);
    m_glide.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_glide, &QVariantAnimation::valueChanged, this, [this](const QVariant &progress) { m_window.show(between(m_from, m_to, progress.toDouble())); });
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMs);
    connect(&m_rest, &QTimer::timeout, this, [this] { m_window.remember(); });
}

TimeRange ViewMotion::target() const { return m_glide.state() == QAbstractAnimation::Running ? m_to : m_window.range(); }

void ViewMotion::zoom(double factor, Instant fixed, bool glides) { go(zoomed(target(), fixed, factor), glides); }

void ViewMotion::pan(Instant by, bool glides) { go(panned(target(), by), glides); }

void ViewMotion::moveTo(TimeRange range, bool glides)
{
    // Where the reader came from can be gone back to, even when the last gesture has only just ended.
    m_window.remember();
    go(clamped(range), glides);
}

void ViewMotion::stop()
{
    if (m_glide.state() == QAbstractAnimation::Running)
        m_glide.stop();
}

void ViewMotion::goBack()
{
    stop();
    // A gesture that has only just ended can be come back to as well.
    if (m_rest.isActive())
        m_window.remember();
    m_rest.stop();
    m_window.goBack();
}

void ViewMotion::goForward()
{
    stop();
    m_rest.stop();
    m_window.goForward();
}

void ViewMotion::go(TimeRange range, bool glides)
{
    stop();
    rememberSoon();
    if (!m_animated || !glides) {
        m_window.show(range);
        return;
    }
    m_from = m_window.range();
    m_to = range;
    m_glide.start();
}

void ViewMotion::rememberSoon() { m_rest.start(); }

} // namespace entente
