// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entity.h"
#include "core/event.h"
#include "core/partial_date.h"
#include "core/text_span.h"

#include <optional>
#include <vector>

namespace entente {

enum class TimexType : quint8 { Date, Time, Duration, Set };

struct DateMention {
    TextSpan span;
    TimexType type = TimexType::Date;
    QString value;  // TIMEX3 value, never empty
    QDate earliest; // inclusive bounds in days; invalid for durations, sets and PRESENT_REF
    QDate latest;
    friend bool operator==(const DateMention &, const DateMention &) = default;
};

enum class QuoteKind : quint8 { Direct, Dash, Indirect };

struct Quote {
    TextSpan span; // without its quotation marks
    QuoteKind kind = QuoteKind::Direct;
    std::optional<EntityIndex> speaker;
    QString speakerName; // the entity's name, else the words that name the speaker ("a senior official"); empty where nobody is named
    TextSpan cue;        // the speech verb or "according to"; empty where there is none
    QDate date;          // the day it was said, where known
    friend bool operator==(const Quote &, const Quote &) = default;
};

// Everything the pipeline finds in one article. Spans point into Article::text; vectors are in text order.
struct Annotations {
    std::vector<TextSpan> furniture; // headers, captions, photo credits: marked, never cut out
    std::vector<DateMention> dates;
    std::vector<Entity> entities;
    std::vector<Quote> quotes;
    std::vector<EventMention> events;
    PublicationDate published; // as stated by the article, or estimated where it states none
    friend bool operator==(const Annotations &, const Annotations &) = default;
};

QString toString(TimexType type); // "DATE" …
QString toString(QuoteKind kind); // "direct" …

} // namespace entente
