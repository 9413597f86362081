// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/assemble.h"

#include <QDate>

namespace entente::made {

// One event of a corpus that is written by hand.
struct MadeEvent {
    QDate from;
    QDate to; // invalid: one day
    EventType type = EventType::Consult;
    QString label;
    QStringList countries; // its actors
    DatePrecision precision = DatePrecision::Day;
    EventStatus status = EventStatus::Occurred;
    bool isRange = false;
    bool estimated = false;
    bool disputed = false;
    int sources = 1;
    QList<QDate> claims = {}; // what further sources say
};

// Ids are 1, 2, … in the order given. An invalid `from` makes an undated event.
std::shared_ptr<const Corpus> corpusOf(const std::vector<MadeEvent> &events);

// Some sixty events around the talks on Ukraine of spring 2025, of every precision and status.
std::vector<MadeEvent> talksOfSpring2025();

} // namespace entente::made
