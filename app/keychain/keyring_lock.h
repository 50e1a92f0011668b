// Whether the default keyring is locked. QtKeychain cannot tell: reading from a locked keyring says "entry
// not found", deleting from it says "done".
#pragma once

#include <QCoroTask>

#include <chrono>

namespace etcm
{

enum class KeyringLock { Open, Locked, Unknown };

/// Asks the Secret Service (org.freedesktop.Secret.Collection.Locked) without opening a prompt. Unknown: no
/// session bus, no such service, no default keyring, or no answer within `atMost`.
QCoro::Task<KeyringLock> keyringLock(std::chrono::milliseconds atMost);

} // namespace etcm
