// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace entente::cli {

// The program's exit statuses, as scripts rely on them.
enum ExitStatus { Done = 0, SomeInputsFailed = 1, WrongCommandLine = 2, NothingDone = 3 };

} // namespace entente::cli
