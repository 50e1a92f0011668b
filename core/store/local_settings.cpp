#include "store/local_settings.h"

#include "store/local_database.h"
#include "store/settings_table.h"

namespace etcm
{

QFuture<Result<QString>> LocalSettings::value(QString key)
{
    return m_database.read<QString>(
        [key = std::move(key)](Session &session) { return settingValue(session, key); });
}

QFuture<Result<void>> LocalSettings::setValue(QString key, QString value)
{
    return m_database.write<void>([key = std::move(key), value = std::move(value)](Session &session) {
        return setSettingValue(session, key, value);
    });
}

QFuture<Result<bool>> LocalSettings::replaceValue(QString key, QString from, QString to)
{
    return m_database.write<bool>(
        [key = std::move(key), from = std::move(from), to = std::move(to)](Session &session) {
            return replaceSettingValue(session, key, from, to);
        });
}

QFuture<Result<QString>> LocalSettings::valueOrFirst(QString key, QString first)
{
    return m_database.write<QString>([key = std::move(key), first = std::move(first)](Session &session) {
        return settingOrFirst(session, key, first);
    });
}

} // namespace etcm
