// The headless program: from the arguments to the exit code.
#pragma once

#include "net/secret_store.h"

#include <QStringList>

namespace etcm
{

/// Runs the event loop until the command ends; the exit code. Needs a QCoreApplication. `keychain` is not
/// owned.
[[nodiscard]] int runProgram(const QStringList &arguments, SecretStore &keychain);

} // namespace etcm
