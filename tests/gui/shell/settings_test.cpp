// What the window remembers, and what a bad disk leaves of it.
#include "desktop/window/settings.h"

#include <QFile>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>

using namespace etcm;
using namespace Qt::StringLiterals;

class SettingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void remembers()
    {
        const QByteArray geometry("\x00\x01\xff\x22=;", 6);
        {
            DesktopSettings settings(m_dir.path(), false);
            QVERIFY(settings.theme() == ThemeChoice::Dark);
            QVERIFY(settings.language() == LanguageChoice());
            settings.setTheme(ThemeChoice::Light);
            settings.setLanguage({Language::Italian});
            settings.setPage(u"overview"_s);
            settings.setGeometry(geometry);
            QVERIFY(settings.save());
        }
        const DesktopSettings settings(m_dir.path(), false);
        QVERIFY(settings.theme() == ThemeChoice::Light);
        QVERIFY(settings.language() == LanguageChoice{Language::Italian});
        QCOMPARE(settings.page(), u"overview"_s);
        QCOMPARE(settings.geometry(), geometry);
    }

    void readsWhatAnEarlierVersionWrote()
    {
        QSettings(m_dir.filePath(u"desktop.ini"_s), QSettings::IniFormat)
            .setValue(u"window/geometry"_s, QByteArray("\x01\xd9"));
        QCOMPARE(DesktopSettings(m_dir.path(), true).geometry(), QByteArray("\x01\xd9"));
    }

    void aFullDiskLeavesTheOldFile()
    {
        DesktopSettings settings(m_dir.path(), false);
        settings.setTheme(ThemeChoice::Light);
        QVERIFY(settings.save());
        qputenv("ETCM_FAILING_CALL", u"write:%1:%2"_s.arg(ENOSPC).arg(m_dir.path()).toLocal8Bit());
        settings.setTheme(ThemeChoice::System);
        const Result<void> saved = settings.save();
        qunsetenv("ETCM_FAILING_CALL");
        QVERIFY(!saved);
        QVERIFY(DesktopSettings(m_dir.path(), true).theme() == ThemeChoice::Light);
        QVERIFY(settings.save()); // later it is kept all the same
        QVERIFY(DesktopSettings(m_dir.path(), true).theme() == ThemeChoice::System);
    }

    void readOnlyWritesNothing()
    {
        DesktopSettings settings(m_dir.path(), true);
        settings.setTheme(ThemeChoice::Light);
        QVERIFY(settings.save());
        QVERIFY(!QFile::exists(m_dir.filePath(u"desktop.ini"_s)));
    }

    void cleanup() { QFile::remove(m_dir.filePath(u"desktop.ini"_s)); }

private:
    QTemporaryDir m_dir;
};

QTEST_GUILESS_MAIN(SettingsTest)
#include "settings_test.moc"
