// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/annotations.h"

namespace entente {

using namespace Qt::StringLiterals;

QString toString(EntityKind kind)
{
    switch (kind) {
    case EntityKind::Person: return u"person"_s;
    case EntityKind::Country: return u"country"_s;
    case EntityKind::Organization: return u"organization"_s;
    case EntityKind::Place: break;
    }
    return u"place"_s;
}

QString toString(TimexType type)
{
    switch (type) {
    case TimexType::Date: return u"DATE"_s;
    case TimexType::Time: return u"TIME"_s;
    case TimexType::Duration: return u"DURATION"_s;
    case TimexType::Set: break;
    }
    return u"SET"_s;
}

QString toString(QuoteKind kind)
{
    switch (kind) {
    case QuoteKind::Direct: return u"direct"_s;
    case QuoteKind::Dash: return u"dash"_s;
    case QuoteKind::Indirect: break;
    }
    return u"indirect"_s;
}

} // namespace entente
