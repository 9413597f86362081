// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/filter.h"

#include <QObject>

class QUndoStack;

namespace entente {

// The one filter that all views share. Every change goes through the undo stack, so that each can be taken back.
class FilterState : public QObject
{
    Q_OBJECT
public:
    // `undo` must outlive this object.
    explicit FilterState(QUndoStack &undo, QObject *parent = nullptr);

    const Filter &filter() const { return m_filter; }
    // `what` names the change in the Edit menu ("Filter by Marco Rubio").
    void setFilter(const Filter &filter, const QString &what);
    void toggle(FacetKey key, const QString &name);
    void clear();
    // Without a place in the undo history: restoring a session.
    void restore(const Filter &filter);

signals:
    void changed(const entente::Filter &filter);

private:
    class Change;
    void apply(const Filter &filter);
    QUndoStack &m_undo;
    Filter m_filter;
};

} // namespace entente
