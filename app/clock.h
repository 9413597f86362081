// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>

#include <functional>

namespace entente {

// Today, as the program is told: tests and exports have their own.
using Clock = std::function<QDate()>;

} // namespace entente
