// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "extraction/dates/time_lexicon.h"
#include "extraction/events/event_lexicon.h"
#include "extraction/gazetteer/gazetteer.h"
#include "extraction/quotes/speech_lexicon.h"
#include "language/language_model.h"

#include <QByteArray>

#include <functional>
#include <span>

namespace entente {

// All vocabulary and weights that extraction reads. Immutable once loaded; shared between threads.
struct Knowledge {
    LanguageModel language;
    Gazetteer gazetteer;
    TimeLexicon time;
    SpeechLexicon speech;
    EventLexicon events;

    // Gives the bytes of a resource by its name below resources/ ("gazetteer/countries.tsv"), or an error.
    using TableReader = std::function<Result<QByteArray>(const QString &name)>;
    // `weights` must outlive the result. Fails with the table's name and the reason.
    static Result<Knowledge> load(std::span<const std::byte> weights, const TableReader &readTable);
};

} // namespace entente
