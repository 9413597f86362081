// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/filter.h"
#include "workspace/time_window.h"
#include "views/timeline/timeline_index.h"

#include <QString>

#include <optional>

namespace entente {

// What a picture shows, kept inside it, so that opening the picture shows it again.
struct ViewState {
    Filter filter;
    TimeRange window;
    FacetKind lanes = FacetKind::Country;
    TimeAxis axis = TimeAxis::Happened;
};

// One line of JSON. Values of facets are told by their keys, which are a project's own.
QString viewText(const ViewState &view);
// Nothing where the text is no such line. Values that `corpus` does not have are left out of the filter.
std::optional<ViewState> viewFrom(const QString &text, const Corpus &corpus);

// From a picture's metadata; empty where there is none.
QString viewTextOfPicture(const QString &path);

// The name under which a PNG picture carries the line.
inline const QString viewTextKey = QStringLiteral("Entente-View");

} // namespace entente
