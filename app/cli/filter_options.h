// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "corpus/corpus.h"
#include "corpus/filter.h"

#include <QStringList>

class QCommandLineParser;

namespace entente::cli {

// The filter options that export shares: --person --country --organization --type --status --from --to --text.
void addFilterOptions(QCommandLineParser &parser);

// The filter that the options ask for. Names are compared without case and accents; a country also by its code, a person also by surname.
// Fails for a name that no event has, with the closest names, and for what is no type, status or date.
Result<Filter> filterFrom(const QCommandLineParser &parser, const Corpus &corpus);

// Searches the articles, which `corpus` was made of, for the filter's text: sets Filter::found.
void answerText(Filter &filter, const std::vector<AnnotatedArticle> &articles, const std::shared_ptr<const Corpus> &corpus);

} // namespace entente::cli
