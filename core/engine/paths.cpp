#include "engine/paths.h"

#include <QStandardPaths>

namespace etcm
{
using namespace Qt::StringLiterals;

QStringList defaultConfigFiles()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    return {folder + u"/etcm/etcm.toml"_s, folder + u"/etcm.toml"_s};
}

QString defaultDataDir()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/etcm"_s;
}

} // namespace etcm
