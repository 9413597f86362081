// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotations.h"
#include "extraction/names/role_phrases.h"

namespace entente {

// estimatePublished for a document that is read already.
PublicationDate estimateFrom(
    const Reading &reading, const std::vector<RolePhrase> &roles, const std::vector<Entity> &entities, const Gazetteer &gazetteer);

} // namespace entente
