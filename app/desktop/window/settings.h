// What the window remembers between two starts, in desktop.ini of the data folder.
#pragma once

#include "desktop/window/options.h"
#include "domain/result.h"

#include <QByteArray>
#include <QMap>

namespace etcm
{

/// A demo and a screenshot leave nothing behind: their data folder is thrown away, or they do not write. The
/// file is read as QSettings reads it and written whole: QSettings would cut it off on a full disk.
class DesktopSettings
{
public:
    /// `readOnly`: nothing is remembered.
    DesktopSettings(const QString &dataDir, bool readOnly);

    [[nodiscard]] QByteArray geometry() const;
    void setGeometry(const QByteArray &geometry);
    [[nodiscard]] ThemeChoice theme() const; ///< dark until somebody chooses
    void setTheme(ThemeChoice choice);
    [[nodiscard]] LanguageChoice language() const; ///< the system's until somebody chooses
    void setLanguage(LanguageChoice choice);
    [[nodiscard]] QString page() const; ///< empty until one was left
    void setPage(const QString &page);

    /// Writes what changed. Errors: Storage; the old file stays as it was.
    [[nodiscard]] Result<void> save();

private:
    void set(const QString &key, const QString &value);

    QString m_path;
    bool m_readOnly;
    bool m_changed = false;
    QMap<QString, QString> m_values; ///< of the group [window]
};

} // namespace etcm
