// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/events/events.h"

#include "extraction/events/clause_coder.h"

#include <algorithm>

namespace entente {

namespace {

bool isInside(TextSpan span, const std::vector<TextSpan> &spans)
{
    return std::any_of(spans.begin(), spans.end(), [&](TextSpan each) { return each.contains(span); });
}

} // namespace

std::vector<EventMention> codeEvents(const Document &document, const EventLexicon &lexicon, const EventsContext &context)
{
    const Participants participants(context.entities);
    std::vector<TextSpan> quoted;
    for (const Quote &quote : context.quotes) {
        if (quote.kind != QuoteKind::Indirect)
            quoted.push_back(quote.span);
    }
    std::vector<EventMention> events;
    for (const Sentence &sentence : document.sentences) {
        if (isInside(sentence.span, context.furniture))
            continue;
        const SentenceTree tree(document, sentence, lexicon);
        for (const Happening &happening : ClauseCoder(tree, lexicon, participants, quoted).code()) {
            EventMention event;
            event.span = sentence.span;
            event.type = happening.type;
            event.mode = happening.mode;
            event.status = happening.status;
            event.actors = participants.of(tree, happening.actors);
            event.recipients = participants.of(tree, happening.recipients);
            event.label = tree.text(happening.verb).toString();
            events.push_back(std::move(event));
        }
    }
    return events;
}

} // namespace entente
