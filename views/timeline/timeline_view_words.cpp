// SPDX-License-Identifier: GPL-3.0-or-later
// What TimelineView says: tooltips, context menus; and articles dropped on its days.
#include "views/format/date_words.h"
#include "views/format/event_words.h"
#include "views/timeline/article_drag.h"
#include "corpus/same_happening.h"
#include "views/timeline/timeline_view.h"

#include <QContextMenuEvent>
#include <QDragEnterEvent>
#include <QMenu>
#include <QMimeData>

namespace entente {

namespace {

QString names(const Corpus &corpus, const std::vector<EntityId> &ids)
{
    QStringList list;
    for (const EntityId id : ids) {
        if (const CorpusEntity *entity = corpus.entity(id))
            list << entity->name;
    }
    return list.join(QStringLiteral(", "));
}

QString paragraph(const QString &text, const QString &style = {})
{
    return QStringLiteral("<p style='margin:0 0 3px 0;%1'>%2</p>").arg(style, text.toHtmlEscaped());
}

QString classesText(const ClassCounts &counts, const QLocale &locale)
{
    QStringList list;
    for (size_t quad = 0; quad < counts.size(); ++quad) {
        if (counts[quad] > 0)
            list << QStringLiteral("%1 %2").arg(locale.toString(counts[quad]), quadWords(QuadClass(quad)));
    }
    return list.join(QStringLiteral(" · "));
}

} // namespace

QString TimelineView::tooltip(const Hit &hit)
{
    const Layout &current = layout();
    switch (hit.kind) {
    case Hit::Kind::Event:
        return eventTooltip(*hit.row);
    case Hit::Kind::Count: {
        const CountItem &item = current.counts[size_t(hit.item)];
        return paragraph(tr("%1, %2").arg(eventCountWords(item.total, m_locale), rangeWords(item.range, m_locale)))
            + paragraph(classesText(item.counts, m_locale)) + paragraph(tr("Double-click to look closer"));
    }
    case Hit::Kind::Density: {
        const DensityItem &item = current.density[size_t(hit.item)];
        return paragraph(tr("%1, %2").arg(eventCountWords(total(item.counts), m_locale), rangeWords(item.range, m_locale)))
            + paragraph(classesText(item.counts, m_locale)) + paragraph(tr("Double-click to look closer"));
    }
    case Hit::Kind::Strip: {
        const StripItem &item = current.strips[size_t(hit.item)];
        return paragraph(tr("%1 of several days or an uncertain day lie over %2")
                             .arg(eventCountWords(item.count, m_locale), rangeWords(item.range, m_locale)));
    }
    case Hit::Kind::More: {
        const LaneItem &lane = current.lanes[size_t(hit.lane)];
        return paragraph(tr("%1 in view without a label of their own").arg(eventCountWords(lane.moreCount, m_locale)))
            + paragraph(lane.expanded ? tr("Click for a lane of usual height") : tr("Click for a higher lane"));
    }
    case Hit::Kind::LanePin:
        return current.lanes[size_t(hit.lane)].pinned ? tr("Let this lane scroll again") : tr("Keep this lane on top");
    case Hit::Kind::LaneTriangle:
        return current.lanes[size_t(hit.lane)].collapsed ? tr("Expand the lane") : tr("Collapse the lane");
    case Hit::Kind::LaneName: {
        const LaneItem &lane = current.lanes[size_t(hit.lane)];
        return paragraph(laneWords(lane.id, lane.name)) + paragraph(eventCountWords(lane.count, m_locale));
    }
    default:
        return {};
    }
}

QString TimelineView::eventTooltip(Row row) const
{
    const EventDetails details = m_index->corpus().details(row);
    QString text = paragraph(details.label, QStringLiteral("font-weight:600"));
    QStringList what{typeWords(details.traits.type)};
    if (!details.mode.isEmpty())
        what << details.mode;
    what << quadWords(details.traits.quad());
    if (details.traits.status != EventStatus::Occurred)
        what << statusWords(details.traits.status);
    text += paragraph(what.join(QStringLiteral(" · ")));
    const QString actors = names(m_index->corpus(), details.actors);
    const QString recipients = names(m_index->corpus(), details.recipients);
    if (!actors.isEmpty() || !recipients.isEmpty()) {
        const QString arrow = recipients.isEmpty() || actors.isEmpty() ? QString() : isReciprocal(details.traits.type) ? QStringLiteral(" ↔ ") : QStringLiteral(" → ");
        text += paragraph(actors + arrow + recipients);
    }
    QString when = dateWords(details.date, m_locale);
    if (const QString basis = basisWords(details.date.basis); !basis.isEmpty())
        when += QStringLiteral(" · ") + basis;
    if (details.traits.estimated)
        when += QStringLiteral(" · ") + tr("estimated");
    if (details.traits.disputed)
        when += QStringLiteral(" · ") + tr("sources differ");
    text += paragraph(when);
    if (m_sentences) {
        const QString sentence = m_sentences(details.id);
        if (!sentence.isEmpty())
            text += paragraph(u'“' + sentence.simplified() + u'”', QStringLiteral("font-style:italic;margin-top:4px"));
    }
    return QStringLiteral("<div style='max-width:420px'>%1</div>").arg(text);
}

void TimelineView::contextMenuEvent(QContextMenuEvent *event)
{
    QPoint place = event->pos();
    if (event->reason() == QContextMenuEvent::Keyboard) {
        const auto row = focusRow();
        const auto mark = std::ranges::find_if(layout().marks, [&](const MarkItem &item) { return row && item.row == *row; });
        place = mark == m_layout.marks.end() ? m_layout.plot.center() : mark->box.center();
    }
    const Hit hit = hitTest(layout(), place);
    QMenu menu(this);
    fillMenu(menu, hit, place);
    std::optional<EventId> under;
    if (hit.row)
        under = m_index->corpus().eventId(*hit.row);
    emit contextMenuAboutToShow(&menu, under);
    if (!menu.isEmpty())
        menu.exec(viewport()->mapToGlobal(place));
}

void TimelineView::fillMenu(QMenu &menu, const Hit &hit, QPoint place)
{
    if (hit.row) {
        const EventId event = m_index->corpus().eventId(*hit.row);
        menu.addAction(tr("Open Source"), this, [this, event] { emit opened(event); });
        menu.addAction(tr("Select"), this, [this, event] { m_selection.select(event); });
        menu.addAction(m_pinned.contains(event) ? tr("Unpin Event") : tr("Pin Event"), this, [this, event] { togglePinnedEvent(event); });
        menu.addSeparator();
    }
    if (hit.lane >= 0)
        fillLaneMenu(menu, layout().lanes[size_t(hit.lane)]);
    if (m_brush && brush()) {
        const TimeRange range = *brush();
        menu.addAction(tr("Zoom to Marked Range"), this, [this, range] { showRange(range); });
        menu.addAction(tr("Filter to Marked Range"), this, [this, range] { emit filterByRangeWanted(range); });
        menu.addAction(tr("Export Marked Range…"), this, [this, range] { emit exportRangeWanted(range); });
        menu.addSeparator();
    }
    const Instant at = layout().scale.instantAt(place.x());
    menu.addAction(tr("Zoom In Here"), this, [this, at] { m_motion.zoom(0.4, at, true); });
    menu.addAction(tr("Zoom Out"), this, [this, at] { m_motion.zoom(2.5, at, true); });
    menu.addAction(tr("Show Everything"), this, &TimelineView::fitAll);
}

void TimelineView::fillLaneMenu(QMenu &menu, const LaneItem &lane)
{
    const LaneId id = lane.id;
    const QString name = laneWords(id, lane.name);
    if (id.kind == LaneKind::Value)
        menu.addAction(tr("Filter by %1").arg(name), this, [this, id, name] { emit filterByLaneWanted(id, name); });
    menu.addAction(lane.collapsed ? tr("Expand Lane") : tr("Collapse Lane"), this, [this, id] { toggleCollapsed(id); });
    menu.addAction(lane.pinned ? tr("Let Lane Scroll") : tr("Pin Lane on Top"), this, [this, id] { togglePinned(id); });
    if (!lane.collapsed)
        menu.addAction(lane.expanded ? tr("Usual Height") : tr("More Room for Labels"), this, [this, id] { toggleExpanded(id); });
    const LaneBox *box = boxOf(id);
    const auto position = box ? size_t(box - m_layout.boxes.data()) : 0;
    if (box && position > 0)
        menu.addAction(tr("Move Lane Up"), this, [this, id, position] { moveLane(id, position - 1); });
    if (box && position + 1 < m_layout.boxes.size())
        menu.addAction(tr("Move Lane Down"), this, [this, id, position] { moveLane(id, position + 2); });
    menu.addSeparator();
}

void TimelineView::dragEnterEvent(QDragEnterEvent *event)
{
    if (draggedArticle(*event->mimeData()))
        event->acceptProposedAction();
    else
        event->ignore(); // files go to the window
}

void TimelineView::dragMoveEvent(QDragMoveEvent *event)
{
    const QPoint place = event->position().toPoint();
    if (!draggedArticle(*event->mimeData()) || place.x() < layout().plot.left()) {
        event->ignore();
        return;
    }
    m_dropX = place.x();
    viewport()->update();
    event->acceptProposedAction();
}

void TimelineView::dragLeaveEvent(QDragLeaveEvent *event)
{
    Q_UNUSED(event)
    m_dropX.reset();
    viewport()->update();
}

void TimelineView::dropEvent(QDropEvent *event)
{
    m_dropX.reset();
    viewport()->update();
    const std::optional<ArticleId> article = draggedArticle(*event->mimeData());
    if (!article)
        return;
    event->acceptProposedAction();
    emit dateDropped(*article, dayOf(layout().scale.instantAt(event->position().x())));
}

} // namespace entente
