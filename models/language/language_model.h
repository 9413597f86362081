// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "language/document.h"

#include <QString>

#include <cstddef>
#include <memory>
#include <span>

namespace entente {

// English tagger, name recogniser and dependency parser over one weights file (resources/language/en.weights).
// Immutable after load: one model serves any number of threads at once.
class LanguageModel
{
public:
    // `bytes` must outlive the model (map the file or the resource); nothing is copied. `path` is named in the error.
    // Fails where the file is no weights file, of another version, cut short or damaged (checksum).
    static Result<LanguageModel> load(std::span<const std::byte> bytes, const QString &path);

    LanguageModel(LanguageModel &&) noexcept;
    LanguageModel &operator=(LanguageModel &&) noexcept;
    ~LanguageModel();

    // Sets upos, xpos, name, head and relation of every token. Every sentence gets exactly one root and no cycle.
    void annotate(Document &document) const;

private:
    struct Weights;
    explicit LanguageModel(std::unique_ptr<const Weights> weights);

    std::unique_ptr<const Weights> m_weights;
};

} // namespace entente
