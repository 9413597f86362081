// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/filters/filter_words.h"

#include "views/format/date_words.h"

#include <QCoreApplication>
#include <QStringList>

namespace entente {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Filter", text); }

QString nameOf(FacetKey key, const Corpus &corpus)
{
    const FacetValue *value = corpus.find(key);
    return value ? value->name : tr("(no longer there)");
}

} // namespace

std::vector<FilterPart> partsOf(const Filter &filter, const Corpus &corpus, const QLocale &locale)
{
    std::vector<FilterPart> parts;
    for (int kind = 0; kind < facetKindCount; ++kind) {
        QStringList names;
        Filter without = filter;
        for (const FacetKey key : filter.keys) {
            if (int(key.kind) == kind) {
                names.append(nameOf(key, corpus));
                without.keys.erase(key);
            }
        }
        if (names.size() == 1)
            parts.push_back({names.first(), without});
        else if (names.size() > 1)
            parts.push_back({tr("%1 or %2").arg(names.first(names.size() - 1).join(u", "_s), names.last()), without});
    }
    const auto add = [&](const QString &words, auto change) {
        Filter without = filter;
        change(without);
        parts.push_back({words, without});
    };
    if (filter.from && filter.to)
        add(tr("%1 to %2").arg(dayWords(*filter.from, locale), dayWords(*filter.to, locale)), [](Filter &f) { f.from.reset(), f.to.reset(); });
    else if (filter.from)
        add(tr("from %1").arg(dayWords(*filter.from, locale)), [](Filter &f) { f.from.reset(); });
    else if (filter.to)
        add(tr("until %1").arg(dayWords(*filter.to, locale)), [](Filter &f) { f.to.reset(); });
    if (!filter.text.trimmed().isEmpty())
        add(tr("“%1”").arg(filter.text.trimmed()), [](Filter &f) { f.text.clear(); });
    if (filter.showHypothetical)
        add(tr("with hypothetical"), [](Filter &f) { f.showHypothetical = false; });
    return parts;
}

QString filterWords(const Filter &filter, const Corpus &corpus, const QLocale &locale)
{
    QStringList words;
    for (const FilterPart &part : partsOf(filter, corpus, locale))
        words.append(part.words);
    return words.join(u" · "_s);
}

} // namespace entente
