// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace entente {

// Version, licence, and what the program is made with.
void showAboutBox(QWidget *parent);

// Every key of the window and of the timeline.
void showKeys(QWidget *parent);

} // namespace entente
