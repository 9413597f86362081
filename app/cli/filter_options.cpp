// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/filter_options.h"

#include "corpus/fold.h"
#include "corpus/found_articles.h"
#include "corpus/search_words.h"
#include "import/published_date.h"

#include <QCommandLineParser>

#include <optional>

namespace entente::cli {

using namespace Qt::StringLiterals;

namespace {

struct NamedOption {
    QString name;
    FacetKind kind;
    QString description;
    QString valueName;
};

std::vector<NamedOption> namedOptions()
{
    return {{u"person"_s, FacetKind::Person, u"Only events of this person (repeatable)."_s, u"NAME"_s},
        {u"country"_s, FacetKind::Country, u"Only events of this country: code or name (repeatable)."_s, u"CODE|NAME"_s},
        {u"organization"_s, FacetKind::Organization, u"Only events of this organisation (repeatable)."_s, u"NAME"_s},
        {u"type"_s, FacetKind::Type, u"Only events of this PLOVER type (repeatable)."_s, u"TYPE"_s},
        {u"status"_s, FacetKind::Status, u"Only occurred, planned, denied or hypothetical events (repeatable)."_s, u"STATUS"_s}};
}

// How well a value's name answers what was asked for: 3 the same, 2 the last words, 1 a part, 0 not at all.
int match(const QString &name, const QString &asked)
{
    const QString whole = folded(name);
    if (whole == asked)
        return 3;
    if (whole.endsWith(u' ' + asked))
        return 2;
    return whole.contains(asked) ? 1 : 0;
}

const FacetValue *best(const Corpus &corpus, FacetKind kind, const QString &asked)
{
    if (kind == FacetKind::Country) {
        const CountryCode code = CountryCode::fromString(asked.toUpper());
        if (code.isValid()) {
            if (const FacetValue *value = corpus.find({FacetKind::Country, code.value()}))
                return value;
        }
    }
    const QString wanted = folded(asked);
    const FacetValue *found = nullptr;
    int foundMatch = 0;
    for (const FacetValue &value : corpus.facet(kind)) {
        const int now = match(value.name, wanted);
        if (now > foundMatch) {
            found = &value;
            foundMatch = now;
        }
    }
    return found;
}

Error unknownName(const NamedOption &option, const QString &asked, const Corpus &corpus)
{
    QStringList known;
    for (const FacetValue &value : corpus.facet(option.kind)) {
        known.append(value.name);
        if (known.size() == 5)
            break;
    }
    QString reason = u"--%1: no event has “%2”"_s.arg(option.name, asked);
    if (!known.isEmpty())
        reason += u"; there are, for example, %1"_s.arg(known.join(u", "_s));
    return {{}, reason};
}

Result<std::optional<QDate>> dayOption(const QCommandLineParser &parser, const QString &name)
{
    if (!parser.isSet(name))
        return std::optional<QDate>();
    const auto day = parsePublished(parser.value(name));
    if (const QString *reason = std::get_if<QString>(&day))
        return Error{{}, u"--%1: %2"_s.arg(name, *reason)};
    return std::optional(std::get<QDate>(day));
}

} // namespace

void addFilterOptions(QCommandLineParser &parser)
{
    for (const NamedOption &option : namedOptions())
        parser.addOption({option.name, option.description, option.valueName});
    parser.addOption({u"from"_s, u"Only events on or after this day."_s, u"DATE"_s});
    parser.addOption({u"to"_s, u"Only events on or before this day."_s, u"DATE"_s});
    parser.addOption({u"text"_s, u"Only what articles with these words tell (the last may be unfinished)."_s, u"QUERY"_s});
}

Result<Filter> filterFrom(const QCommandLineParser &parser, const Corpus &corpus)
{
    Filter filter;
    for (const NamedOption &option : namedOptions()) {
        const QStringList values = parser.values(option.name);
        for (const QString &asked : values) {
            const bool known = option.kind == FacetKind::Type ? eventTypeFromString(asked).has_value()
                : option.kind == FacetKind::Status            ? eventStatusFromString(asked).has_value()
                                                              : true;
            if (!known)
                return Error{{}, u"--%1: “%2” is none"_s.arg(option.name, asked)};
            // A type or status that no event has is a filter that nothing passes, not a mistake.
            if (option.kind == FacetKind::Type) {
                filter.keys.insert({option.kind, qint64(*eventTypeFromString(asked))});
                continue;
            }
            if (option.kind == FacetKind::Status) {
                filter.keys.insert({option.kind, qint64(*eventStatusFromString(asked))});
                filter.showHypothetical |= *eventStatusFromString(asked) == EventStatus::Hypothetical;
                continue;
            }
            const FacetValue *value = best(corpus, option.kind, asked);
            if (!value)
                return unknownName(option, asked, corpus);
            filter.keys.insert(value->key);
        }
    }
    for (const bool isFrom : {true, false}) {
        const auto day = dayOption(parser, isFrom ? u"from"_s : u"to"_s);
        if (!day)
            return day.error();
        (isFrom ? filter.from : filter.to) = *day;
    }
    filter.text = parser.value(u"text"_s);
    return filter;
}

void answerText(Filter &filter, const std::vector<AnnotatedArticle> &articles, const std::shared_ptr<const Corpus> &corpus)
{
    const SearchWords words(filter.text);
    if (words.isEmpty())
        return;
    auto found = std::make_shared<FoundArticles>();
    found->text = filter.text.trimmed();
    for (const AnnotatedArticle &each : articles) {
        if (words.allIn({each.article.title, each.article.text}))
            found->all.push_back(each.article.id);
    }
    completeFound(*found, corpus);
    filter.found = std::move(found);
}

} // namespace entente::cli
