#include "store/settings_table.h"

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
// An empty text bound as null would break NOT NULL, and equal nothing.
QString textOf(const QString &value)
{
    return value.isNull() ? u""_s : value;
}
} // namespace

Result<QString> settingValue(Session &session, const QString &key)
{
    auto row = session.query(u"SELECT value FROM settings WHERE key = ?"_s, {key});
    if (!row)
        return fail(row.error());
    return row->next() ? row->text(0) : QString();
}

Result<void> setSettingValue(Session &session, const QString &key, const QString &value)
{
    auto done = session.query(u"INSERT INTO settings (key, value) VALUES (?, ?)"
                              " ON CONFLICT (key) DO UPDATE SET value = excluded.value"_s,
                              {key, textOf(value)});
    return done ? Result<void>() : fail(done.error());
}

Result<bool> replaceSettingValue(Session &session, const QString &key, const QString &from,
                                 const QString &value)
{
    // One statement for both: where nothing is kept it inserts.
    auto done = session.query(u"INSERT INTO settings (key, value) SELECT ?, ? WHERE ? = ''"
                              " OR EXISTS (SELECT 1 FROM settings WHERE key = ?)"
                              " ON CONFLICT (key) DO UPDATE SET value = excluded.value WHERE value = ?"_s,
                              {key, textOf(value), textOf(from), key, textOf(from)});
    if (!done)
        return fail(done.error());
    return done->rowsAffected() > 0;
}

Result<QString> settingOrFirst(Session &session, const QString &key, const QString &first)
{
    auto known = settingValue(session, key);
    if (!known || !known->isEmpty())
        return known;
    auto done = session.query(u"INSERT INTO settings (key, value) VALUES (?, ?)"
                              " ON CONFLICT (key) DO UPDATE SET value = excluded.value WHERE value = ''"_s,
                              {key, first});
    if (!done)
        return fail(done.error());
    return settingValue(session, key);
}

} // namespace etcm
