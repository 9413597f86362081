// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chart_data.h"

#include "corpus/quote_filter.h"

namespace entente {

ChartData countFor(ChartPage page, const Corpus &corpus, const RowSet &rows, const Filter &filter, int most)
{
    ChartData data;
    data.page = page;
    switch (page) {
    case ChartPage::Activity:
        data.activity = activityOf(corpus, rows);
        break;
    case ChartPage::Actors:
        data.people = countActors(FacetKind::Person, corpus, rows, most);
        data.countries = countActors(FacetKind::Country, corpus, rows, most);
        break;
    case ChartPage::Dyads:
        data.dyads = countDyads(corpus, rows);
        break;
    case ChartPage::Tone:
        data.tone = countTone(corpus, rows);
        break;
    case ChartPage::Speakers:
        data.speakers = countSpeakers(corpus, shownQuotes(filter, rows, corpus), most);
        break;
    }
    return data;
}

} // namespace entente
