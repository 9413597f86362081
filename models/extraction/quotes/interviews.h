// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/quotes/scene.h"

#include <optional>
#include <vector>

namespace entente {

// One turn of an interview that is printed without quotation marks, a paragraph or several: "Lind: We are ready.", "A: Tomorrow."
struct InterviewTurn {
    TextSpan span; // without the name before the colon
    std::optional<EntityIndex> speaker;
    QString name; // as the label writes it, where no entity bears it; empty for "A"
};

// The answers, in text order; questions ("Q:", an outlet, a label that only asks) are the interviewer's and no quotes. Nothing where fewer
// than three paragraphs carry labels or where they do not take turns.
std::vector<InterviewTurn> findInterview(const Scene &scene);

} // namespace entente
