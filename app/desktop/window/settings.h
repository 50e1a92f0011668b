// What the window remembers between two starts, in desktop.ini of the data folder.
#pragma once

#include "desktop/window/options.h"

#include <QByteArray>
#include <QSettings>

namespace etcm
{

/// A demo and a screenshot leave nothing behind: their data folder is thrown away, or they do not write.
class DesktopSettings
{
public:
    /// `readOnly`: nothing is remembered.
    DesktopSettings(const QString &dataDir, bool readOnly);

    [[nodiscard]] QByteArray geometry() const;
    void setGeometry(const QByteArray &geometry);
    [[nodiscard]] ThemeChoice theme() const; ///< dark until somebody chooses
    void setTheme(ThemeChoice choice);
    [[nodiscard]] QString page() const; ///< empty until one was left
    void setPage(const QString &page);

private:
    void set(const QString &key, const QVariant &value);

    QSettings m_file;
    bool m_readOnly;
};

} // namespace etcm
