// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/charts/activity.h"

#include <QStringList>

#include <array>
#include <span>
#include <vector>

namespace entente {

// Events of one person, country, or other facet value, by class.
struct ActorCount {
    QString name;
    FacetKey key;
    std::array<int, quadClassCount> events{};
    int total() const;
};

// The `most` values of a facet with the most of the rows, by falling count; those without any are left out.
std::vector<ActorCount> countActors(FacetKind kind, const Corpus &corpus, const RowSet &rows, int most = 15);

// Who acts towards whom: events whose actors belong to one country and whose recipients to another. What has no direction (talks, deals,
// joint work) counts both ways between all who take part. What lies within one country is no dyad.
struct DyadCounts {
    QStringList countries;   // by falling count of their events
    std::vector<CountryCode> codes;
    std::vector<int> events; // actor × recipient
    int at(qsizetype actor, qsizetype recipient) const { return events[size_t(actor * countries.size() + recipient)]; }
};
DyadCounts countDyads(const Corpus &corpus, const RowSet &rows, int most = 12);
// The rows that a cell counts.
RowSet rowsOfDyad(const Corpus &corpus, const RowSet &rows, CountryCode actor, CountryCode recipient);

// Cooperation against conflict in the bars of the activity chart. Events that no bar can claim are only counted.
struct ToneBar {
    int cooperation = 0;
    int conflict = 0;
    int events = 0; // with statements, which are neither
    double balance() const { return events == 0 ? 0 : double(cooperation - conflict) / events; } // from -1 to 1
};
struct Tone {
    Activity activity;
    std::vector<ToneBar> bars; // as many as the activity has
    int coarse = 0;
};
Tone countTone(const Corpus &corpus, const RowSet &rows);

// `quotes` are indices into Corpus::quotes(), as shownQuotes() gives them. Quotes that name nobody are left out.
struct SpeakerCount {
    QString name;
    int quotes = 0;
    std::vector<quint32> which = {}; // indices into Corpus::quotes(), rising
};
std::vector<SpeakerCount> countSpeakers(const Corpus &corpus, std::span<const quint32> quotes, int most = 15);

} // namespace entente
