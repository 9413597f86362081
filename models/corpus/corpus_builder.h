// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/corpus.h"

#include <atomic>
#include <functional>
#include <memory>

namespace entente {

// Collects articles and makes snapshots of them. Mentions of one happening are merged within and across articles when a snapshot is built
// (same type, compatible actors, place and date); the merged event's id is that of its first mention.
class CorpusBuilder
{
public:
    CorpusBuilder();
    ~CorpusBuilder();

    // Adds an article or replaces the one of the same id. Article ids must be given by the caller (unique, positive).
    void add(const Article &article, const Annotations &annotations);
    void remove(ArticleId id);
    // A new snapshot of all that was added so far. The builder can go on; the snapshot does not change.
    std::shared_ptr<const Corpus> build() const;
    // The same for another thread: what is called later builds what the builder holds now, and neither waits for the other. Gives nothing,
    // soon, once `stop` is set (it may be left out).
    std::function<std::shared_ptr<const Corpus>()> buildLater(std::shared_ptr<const std::atomic<bool>> stop = {}) const;

private:
    struct Data;
    std::unique_ptr<Data> m_data;
};

} // namespace entente
