// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <QStringList>

namespace entente {

enum class DatePrecision : quint8 { Day, Week, Month, Quarter, Year, Unknown };

// How an event's date is known: stated beside it, inherited from the narrative before it, taken from the publication date, set by the reader.
enum class DateBasis : quint8 { None, Stated, Inherited, Published, Set };

// A date that is no more certain than its source. All days are inclusive bounds: the event lies somewhere in [earliest, latest].
// A happening that lasted (a range) has `isRange`: it fills [earliest, latest] instead of lying somewhere inside it.
struct PartialDate {
    QString value;    // TIMEX3 value: 2025-04-26, 2025-04, 2025-W18, 2025-Q2; empty where unknown
    QString endValue; // the last day of a range, else empty
    QDate earliest;
    QDate latest;
    DatePrecision precision = DatePrecision::Unknown;
    DateBasis basis = DateBasis::None;
    bool isRange = false;

    bool isKnown() const { return earliest.isValid() && latest.isValid(); }
    friend bool operator==(const PartialDate &, const PartialDate &) = default;

    static PartialDate day(QDate day, DateBasis basis);
    // The days and the precision that a TIMEX3 calendar value stands for; an unknown date for anything else (P30D, PRESENT_REF …).
    static PartialDate fromTimex(QStringView value, DateBasis basis);
};

// Stated in the article or its metadata, set by the reader, estimated from what the article says, or none.
enum class PublicationKind : quint8 { None, Stated, Set, Estimated };

struct PublicationDate {
    PublicationKind kind = PublicationKind::None;
    QDate day;      // valid for Stated and Set
    QDate earliest; // inclusive bounds; equal to `day` for Stated and Set; both invalid for None
    QDate latest;
    QStringList reasons; // for the reader: why this date, or why none

    static PublicationDate stated(QDate day, const QString &reason);
    static PublicationDate set(QDate day);
    bool isDay() const { return day.isValid(); }
    friend bool operator==(const PublicationDate &, const PublicationDate &) = default;
};

// Days that a news article can carry; anything else is kept but flagged (the year 9999, 31 February).
inline const QDate earliestCredibleDay{1600, 1, 1};
inline const QDate latestCredibleDay{2199, 12, 31};

// "day", "week" … and "stated", "inherited", "published": the words of the JSON contract.
QString toString(DatePrecision precision);
QString toString(DateBasis basis);
QString toString(PublicationKind kind);

} // namespace entente
