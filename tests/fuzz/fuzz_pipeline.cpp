// SPDX-License-Identifier: GPL-3.0-or-later
// Any text through the whole pipeline: every span must lie inside the text, every index must name an entity.
#include "fuzz_target.h"

#include "extraction/pipeline.h"
#include "jobs/record.h"
#include "resources/resources.h"

#include <cstdio>
#include <cstdlib>

using namespace entente;
using namespace Qt::StringLiterals;

namespace {

const Pipeline &pipeline()
{
    static const Pipeline loaded = [] {
        auto knowledge = Knowledge::load(resources::languageWeights(), [](const QString &name) -> Result<QByteArray> {
            auto bytes = resources::read(name);
            return bytes ? Result<QByteArray>(*bytes) : Result<QByteArray>(Error{name, u"missing"_s});
        });
        if (!knowledge) {
            std::fprintf(stderr, "%s: %s\n", qPrintable(knowledge.error().path), qPrintable(knowledge.error().reason));
            std::abort();
        }
        return Pipeline(std::make_shared<const Knowledge>(std::move(*knowledge)));
    }();
    return loaded;
}

void require(bool holds, const char *what)
{
    if (holds)
        return;
    std::fprintf(stderr, "broken: %s\n", what);
    std::abort();
}

void checkSpan(TextSpan span, qsizetype size, const char *what)
{
    require(0 <= span.begin && span.begin <= span.end && span.end <= size, what);
}

void check(const Annotations &found, qsizetype size)
{
    const auto isEntity = [&](EntityIndex index) { return size_t(index) < found.entities.size(); };
    for (const TextSpan span : found.furniture)
        checkSpan(span, size, "furniture");
    for (const DateMention &date : found.dates)
        checkSpan(date.span, size, "date");
    for (const Entity &entity : found.entities) {
        require(!entity.mentions.empty(), "an entity without mentions");
        for (const EntityMention &mention : entity.mentions)
            checkSpan(mention.span, size, "mention");
    }
    for (const Quote &quote : found.quotes) {
        checkSpan(quote.span, size, "quote");
        require(!quote.speaker || isEntity(*quote.speaker), "a quote's speaker");
    }
    for (const EventMention &event : found.events) {
        checkSpan(event.span, size, "event");
        for (const TextSpan span : event.furtherEvidence)
            checkSpan(span, size, "evidence");
        for (const EntityIndex index : event.actors)
            require(isEntity(index), "an actor");
        for (const EntityIndex index : event.recipients)
            require(isEntity(index), "a recipient");
        require(!event.place || isEntity(*event.place), "a place");
        require(event.label.size() <= 80, "a label over 80 characters");
        require(!event.date.isKnown() || event.date.earliest <= event.date.latest, "a date that ends before it begins");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    Article article;
    // The first byte chooses: with or without a publication date, UTF-8 or raw UTF-16 (which may hold lone surrogates).
    const uint8_t choice = size > 0 ? data[0] : 0;
    const char *bytes = reinterpret_cast<const char *>(data) + (size > 0 ? 1 : 0);
    const auto length = qsizetype(size > 0 ? size - 1 : 0);
    if (choice & 1)
        article.text = QString::fromUtf8(bytes, length);
    else
        article.text = QString(length / 2, Qt::Uninitialized), memcpy(article.text.data(), bytes, size_t(length / 2) * 2);
    if (choice & 2)
        article.published = PublicationDate::stated(QDate(2025, 4, 27), u"stated"_s);
    const Annotations found = pipeline().annotate(article, {.indirectQuotes = (choice & 4) != 0});
    check(found, article.text.size());
    toRecord(article, found, true);
    return 0;
}
