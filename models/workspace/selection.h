// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "core/text_span.h"

#include <QObject>

#include <optional>
#include <variant>

namespace entente {

// What is selected, by id, so that it survives filtering, sorting and reloading. `evidence` counts the places of the selected event (from 0).
struct SelectedItem {
    std::variant<std::monostate, ArticleId, EventId, QuoteId> id;
    int evidence = 0;

    bool isNothing() const { return id.index() == 0; }
    std::optional<ArticleId> article() const { return get<ArticleId>(); }
    std::optional<EventId> event() const { return get<EventId>(); }
    std::optional<QuoteId> quote() const { return get<QuoteId>(); }
    friend bool operator==(const SelectedItem &, const SelectedItem &) = default;

private:
    template<typename Id>
    std::optional<Id> get() const
    {
        const Id *found = std::get_if<Id>(&id);
        return found ? std::optional(*found) : std::nullopt;
    }
};

// The one selection that all views share. Emits only when it changes.
class Selection : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    const SelectedItem &current() const { return m_current; }
    void select(const SelectedItem &item);
    void select(ArticleId id) { select(SelectedItem{id, 0}); }
    void select(EventId id, int evidence = 0) { select(SelectedItem{id, evidence}); }
    void select(QuoteId id) { select(SelectedItem{id, 0}); }
    void clear() { select(SelectedItem{}); }

signals:
    void changed(const entente::SelectedItem &item);

private:
    SelectedItem m_current;
};

} // namespace entente
