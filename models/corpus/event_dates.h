// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/partial_date.h"
#include "corpus/corpus.h"

namespace entente {

// Where an event lies in time, as the corpus stores it.
struct EventTime {
    Instant begin = Corpus::noInstant; // noInstant: undated
    Instant end = Corpus::noInstant;
    DatePrecision precision = DatePrecision::Unknown;
    DateBasis basis = DateBasis::None;
    bool isRange = false;
    bool estimated = false;

    bool isDated() const { return begin != Corpus::noInstant; }
    QDate firstDay() const { return isDated() ? dayOf(begin) : QDate(); }
    QDate lastDay() const { return isDated() ? dayOf(end - 1) : QDate(); }
    friend bool operator==(const EventTime &, const EventTime &) = default;
};

// The time of an event that an article published at `published` dates so. A date that hangs on an estimated publication date is itself
// an estimate and lies anywhere in the estimate's days; days that no event can have make it undated.
EventTime eventTime(const PartialDate &date, const PublicationDate &published);

// The article's own metadata where they say when it was published, else what its text says.
const PublicationDate &publicationOf(const Article &article, const Annotations &annotations);

// The TIMEX3 value that stands for just these days at this precision; two days with a '/' where no single value does.
QString timexOf(QDate first, QDate last, DatePrecision precision);
PartialDate partialDate(QDate first, QDate last, DatePrecision precision, DateBasis basis, bool isRange);

} // namespace entente
