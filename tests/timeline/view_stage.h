// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timeline/made_events.h"
#include "views/timeline/timeline_view.h"
#include "workspace/filter_state.h"

#include <QTest>
#include <QUndoStack>
#include <QWheelEvent>

namespace entente::shown {

inline const QDate today(2025, 5, 20);

// A timeline that is shown, with all that it shares.
struct Stage {
    explicit Stage(std::shared_ptr<const Corpus> corpus = made::corpusOf(made::talksOfSpring2025()))
        : view(events, selection, window, Theme::light(), [] { return today; }, QLocale(QLocale::English, QLocale::UnitedKingdom))
    {
        view.setAnimated(false);
        view.resize(1200, 700);
        events.replaceSnapshot(std::move(corpus));
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view, 60'000));
        view.setFocus();
    }

    QPoint placeOf(EventId event)
    {
        const Row row = *events.corpus().row(event);
        for (const MarkItem &mark : view.layout().marks) {
            if (mark.row == row)
                return mark.box.intersected(view.layout().plot).center();
        }
        return {};
    }
    void wheel(QPoint place, QPoint angle, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWheelEvent event(place, view.viewport()->mapToGlobal(place), {}, angle, Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(view.viewport(), &event);
    }
    void drag(QPoint from, QPoint to)
    {
        QTest::mousePress(view.viewport(), Qt::LeftButton, {}, from);
        for (int step = 1; step <= 8; ++step)
            QTest::mouseMove(view.viewport(), from + (to - from) * step / 8);
        QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, to);
    }

    QUndoStack undo;
    FilterState filter{undo};
    ShownEvents events{filter};
    Selection selection;
    TimeWindow window;
    TimelineView view;
};

inline constexpr EventId rome{34}; // Trump and Zelenskyy meet in Rome

} // namespace entente::shown
