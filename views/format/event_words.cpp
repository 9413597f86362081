// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/format/event_words.h"

#include <QCoreApplication>

namespace entente {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Events", text); }

} // namespace

QString quadWords(QuadClass quadClass)
{
    switch (quadClass) {
    case QuadClass::VerbalCooperation: return tr("verbal cooperation");
    case QuadClass::MaterialCooperation: return tr("material cooperation");
    case QuadClass::VerbalConflict: return tr("verbal conflict");
    case QuadClass::MaterialConflict: return tr("material conflict");
    case QuadClass::Statement: break;
    }
    return tr("statement");
}

QString typeWords(EventType type)
{
    return toString(type);
}

QString statusWords(EventStatus status)
{
    switch (status) {
    case EventStatus::Occurred: return tr("occurred");
    case EventStatus::Planned: return tr("planned");
    case EventStatus::Denied: return tr("denied");
    case EventStatus::Hypothetical: break;
    }
    return tr("hypothetical");
}

} // namespace entente
