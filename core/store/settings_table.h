// Small persisted settings of the local file.
#pragma once

#include "store/session.h"

namespace etcm
{

/// Empty if the key is absent.
[[nodiscard]] Result<QString> settingValue(Session &session, const QString &key);
[[nodiscard]] Result<void> setSettingValue(Session &session, const QString &key, const QString &value);
/// Writes `value` if what is kept is still `from` (empty: nothing is kept), and tells whether it was.
[[nodiscard]] Result<bool> replaceSettingValue(Session &session, const QString &key, const QString &from,
                                               const QString &value);
/// What is kept, once `first` is where nothing was.
[[nodiscard]] Result<QString> settingOrFirst(Session &session, const QString &key, const QString &first);

} // namespace etcm
