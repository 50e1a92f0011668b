#include "desktop/window/settings.h"

#include "files/whole_file.h"

#include <QSettings>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
const QString kGeometry = u"geometry64"_s;
const QString kTheme = u"theme"_s;
const QString kLanguage = u"language"_s;
const QString kPage = u"page"_s;
} // namespace

DesktopSettings::DesktopSettings(const QString &dataDir, bool readOnly)
    : m_path(dataDir + u"/desktop.ini"_s), m_readOnly(readOnly)
{
    const QSettings file(m_path, QSettings::IniFormat);
    for (const QString &key : {kGeometry, kTheme, kLanguage, kPage})
        m_values[key] = file.value(u"window/"_s + key).toString();
    if (m_values[kGeometry].isEmpty()) // as an earlier version kept it
        m_values[kGeometry] = QString::fromLatin1(file.value(u"window/geometry"_s).toByteArray().toBase64());
}

void DesktopSettings::set(const QString &key, const QString &value)
{
    m_changed = m_changed || m_values.value(key) != value;
    m_values[key] = value;
}

QByteArray DesktopSettings::geometry() const
{
    return QByteArray::fromBase64(m_values.value(kGeometry).toLatin1());
}

void DesktopSettings::setGeometry(const QByteArray &geometry)
{
    set(kGeometry, QString::fromLatin1(geometry.toBase64()));
}

ThemeChoice DesktopSettings::theme() const
{
    return themeChoiceFromName(m_values.value(kTheme)).value_or(ThemeChoice::Dark);
}

void DesktopSettings::setTheme(ThemeChoice choice)
{
    set(kTheme, themeChoiceName(choice));
}

LanguageChoice DesktopSettings::language() const
{
    return languageChoiceFromName(m_values.value(kLanguage)).value_or(LanguageChoice());
}

void DesktopSettings::setLanguage(LanguageChoice choice)
{
    set(kLanguage, languageChoiceName(choice));
}

QString DesktopSettings::page() const
{
    return m_values.value(kPage);
}

void DesktopSettings::setPage(const QString &page)
{
    set(kPage, page);
}

Result<void> DesktopSettings::save()
{
    if (m_readOnly || !m_changed)
        return {};
    QByteArray text = "[window]\n";
    for (auto value = m_values.cbegin(); value != m_values.cend(); ++value)
        text += value.key().toLatin1() + "=\"" + value->toLatin1() + "\"\n";
    const Result<void> written = writeWholeFile(m_path, text);
    m_changed = !written;
    return written;
}

} // namespace etcm
