// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotations.h"
#include "core/article.h"
#include "extraction/knowledge.h"

#include <functional>
#include <memory>

namespace entente {

enum class PipelineStep : quint8 { Tokens, Trees, Furniture, Names, Dates, Quotes, Events };

struct PipelineOptions {
    bool indirectQuotes = false; // reported speech as quotes of kind Indirect
    std::function<void(PipelineStep)> finished; // hears of each step behind it, in their order: for measuring; may be empty
};

// Finds everything in one article: sentences and tokens, tags and trees, furniture, dates, names and coreference, quotes and speakers, events.
// A pure function of the article and the knowledge: thread-safe, the same result in every locale, time zone and number of threads.
class Pipeline
{
public:
    explicit Pipeline(std::shared_ptr<const Knowledge> knowledge);

    Annotations annotate(const Article &article, const PipelineOptions &options = {}) const;

private:
    std::shared_ptr<const Knowledge> m_knowledge;
};

} // namespace entente
