// Paths as people write them into a configuration.
#pragma once

#include <QDir>
#include <QString>

namespace etcm
{

/// "~/x" is x in the user's home; everything else is as it is.
[[nodiscard]] inline QString withHome(const QString &path)
{
    return path.startsWith(QLatin1StringView("~/")) ? QDir::homePath() + path.mid(1) : path;
}

/// Whether it means the same file from wherever a program is started.
[[nodiscard]] inline bool isAbsolutePath(const QString &path)
{
    return QDir::isAbsolutePath(withHome(path));
}

} // namespace etcm
