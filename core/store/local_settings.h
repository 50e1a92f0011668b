// Small persisted settings of the engine (collector id, last good poll, budgets). Keys are dotted lower case.
#pragma once

#include "domain/result.h"

#include <QFuture>
#include <QString>

namespace etcm
{
class LocalDatabase;

class LocalSettings
{
public:
    explicit LocalSettings(LocalDatabase &database) : m_database(database) {}

    QFuture<Result<QString>> value(QString key); ///< empty if absent
    QFuture<Result<void>> setValue(QString key, QString value);
    /// Writes `to` if what is kept is still `from`, and tells whether it was: what another program has
    /// written since it was read stays.
    QFuture<Result<bool>> replaceValue(QString key, QString from, QString to);
    /// Keeps `first` where nothing is kept, and answers what is: programs that ask at once get the same
    /// answer.
    QFuture<Result<QString>> valueOrFirst(QString key, QString first);

private:
    LocalDatabase &m_database;
};

} // namespace etcm
