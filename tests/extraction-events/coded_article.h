// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotations.h"
#include "extraction/knowledge.h"

#include <QDate>
#include <QStringList>

#include <memory>

namespace entente::test {

// All tables and weights as the program has them, loaded once per test program.
std::shared_ptr<const Knowledge> knowledge();

// One article with what the whole pipeline finds in it.
struct CodedArticle {
    QString text;
    Annotations annotations;

    const std::vector<EventMention> &events() const { return annotations.events; }
    // The only event of the type; fails the assertion and gives an empty one where there is none or several.
    EventMention only(EventType type) const;
    int count(EventType type) const;
    // Names of actors and recipients, sorted: "Russia|Ukraine".
    QString actors(const EventMention &event) const;
    QString recipients(const EventMention &event) const;
    // "ASSAULT occurred Russia > Ukraine", one per event, for comparing and for messages.
    QStringList summaries() const;
};

// `published` is stated where it is valid.
CodedArticle code(const QString &text, QDate published = QDate(2025, 5, 14)); // a Wednesday

} // namespace entente::test
