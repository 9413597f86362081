// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/country_code.h"

#include <QString>
#include <QStringView>

namespace entente {

struct PersonName {
    QString given; // may be empty
    QString surname; // with its particles: "von der Leyen", "al-Sharaa", "Xi"
    QString suffix; // "Jr", "Sr", "II" …; empty where none
};

// Splits a name into its parts by the order of its language: the family name stands first in Chinese, Korean and Vietnamese names
// (told by the family name, or by `country` where that is known), last in all others. Particles (von, de, bin, al-) belong to the family name.
PersonName splitPersonName(QStringView name, CountryCode country = {});

// "Phuc" of Nguyen Xuan Phuc: Vietnamese people go by the last of their given names. Empty for others.
QString vietnameseShortName(const PersonName &name);

// von, van, de, bin, al … in lower case or with a capital.
bool isNameParticle(QStringView word);

// Jr, Sr, II, III, IV … with or without a full stop.
bool isNameSuffix(QStringView word);

// The family name without its particles: "Leyen", "Sharaa".
QStringView coreSurname(QStringView surname);

} // namespace entente
