// SPDX-License-Identifier: GPL-3.0-or-later
// Touchpads and touch screens: pinching zooms at the fingers, two fingers scroll and pan.
#include "timeline/view_stage.h"

#include <QNativeGestureEvent>
#include <QPointingDevice>
#include <QSignalSpy>
#include <QTest>

using namespace entente;
using namespace entente::shown;

namespace {

void nativeZoom(TimelineView &view, QPoint place, qreal value)
{
    QNativeGestureEvent event(Qt::ZoomNativeGesture, QPointingDevice::primaryPointingDevice(), 2, place, view.viewport()->mapTo(view.window(), place),
        view.viewport()->mapToGlobal(place), value, {});
    QCoreApplication::sendEvent(view.viewport(), &event);
}

} // namespace

class TimelineGesturesTest : public QObject
{
    Q_OBJECT
private slots:
    void aTouchpadsPinchZoomsAtThePointer()
    {
        Stage stage;
        const QPoint place(700, 300);
        const Instant under = stage.view.layout().scale.instantAt(place.x());
        const Instant before = stage.window.range().length();
        for (int i = 0; i < 10; ++i)
            nativeZoom(stage.view, place, 0.05);
        const double ratio = double(before) / double(stage.window.range().length());
        QVERIFY(std::abs(ratio - std::pow(1.05, 10)) < 0.02);
        QVERIFY(std::abs(stage.view.layout().scale.x(under) - place.x()) <= 1);
        for (int i = 0; i < 10; ++i)
            nativeZoom(stage.view, place, 1 / 1.05 - 1);
        QVERIFY(std::abs(stage.window.range().length() - before) < before / 1000);
        QVERIFY(std::abs(stage.view.layout().scale.x(under) - place.x()) <= 1);
    }

    void otherGesturesOfATouchpadDoNothing()
    {
        Stage stage;
        const TimeRange before = stage.window.range();
        QNativeGestureEvent event(Qt::RotateNativeGesture, QPointingDevice::primaryPointingDevice(), 2, QPointF(500, 300), QPointF(500, 300), QPointF(500, 300), 30, {});
        QCoreApplication::sendEvent(stage.view.viewport(), &event);
        QCOMPARE(stage.window.range(), before);
    }

    void twoFingersOnAScreenPinch()
    {
        Stage stage;
        const std::unique_ptr<QPointingDevice> screen(QTest::createTouchDevice());
        stage.view.layout(); // a scroll bar may come
        QCoreApplication::processEvents();
        const QPoint middle(600, 300);
        const Instant under = stage.view.layout().scale.instantAt(middle.x());
        const Instant before = stage.window.range().length();
        QWidget *viewport = stage.view.viewport();
        const auto fingers = [&](int apart) { return std::pair(middle - QPoint(apart, 0), middle + QPoint(apart, 0)); };
        auto [left, right] = fingers(50);
        QTest::touchEvent(viewport, screen.get()).press(0, left, viewport).press(1, right, viewport);
        for (int apart = 60; apart <= 200; apart += 10) {
            std::tie(left, right) = fingers(apart);
            QTest::touchEvent(viewport, screen.get()).move(0, left, viewport).move(1, right, viewport);
        }
        QTest::touchEvent(viewport, screen.get()).release(0, left, viewport).release(1, right, viewport);
        // Fingers four times as far apart show about a quarter of the time; the first steps only tell that it is a pinch.
        const double ratio = double(before) / double(stage.window.range().length());
        QVERIFY2(ratio > 2.5 && ratio < 4.5, qPrintable(QString::number(ratio)));
        const qint64 at = stage.view.layout().scale.x(under);
        QVERIFY2(std::abs(at - middle.x()) <= 3, qPrintable(QString::number(at)));
        QVERIFY(stage.selection.current().isNothing());
    }
};

QTEST_MAIN(TimelineGesturesTest)
#include "tst_timeline_gestures.moc"
