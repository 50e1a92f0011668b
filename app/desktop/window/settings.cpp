#include "desktop/window/settings.h"

namespace etcm
{
using namespace Qt::StringLiterals;

DesktopSettings::DesktopSettings(const QString &dataDir, bool readOnly)
    : m_file(dataDir + u"/desktop.ini"_s, QSettings::IniFormat), m_readOnly(readOnly)
{
}

void DesktopSettings::set(const QString &key, const QVariant &value)
{
    if (!m_readOnly)
        m_file.setValue(key, value);
}

QByteArray DesktopSettings::geometry() const
{
    return m_file.value(u"window/geometry"_s).toByteArray();
}

void DesktopSettings::setGeometry(const QByteArray &geometry)
{
    set(u"window/geometry"_s, geometry);
}

ThemeChoice DesktopSettings::theme() const
{
    return themeChoiceFromName(m_file.value(u"window/theme"_s).toString()).value_or(ThemeChoice::Dark);
}

void DesktopSettings::setTheme(ThemeChoice choice)
{
    set(u"window/theme"_s, themeChoiceName(choice));
}

QString DesktopSettings::page() const
{
    return m_file.value(u"window/page"_s).toString();
}

void DesktopSettings::setPage(const QString &page)
{
    set(u"window/page"_s, page);
}

} // namespace etcm
