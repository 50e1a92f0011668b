#include "wording/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

#include <algorithm>
#include <array>
#include <string_view>

// A library's resources are linked in by name; outside of every namespace.
static void loadCatalogues()
{
    Q_INIT_RESOURCE(catalogues);
}

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
struct LanguageRow {
    Language language;
    QLatin1StringView code;
    QStringView title;
};
constexpr std::array kLanguageRows{
    LanguageRow{Language::English, "en"_L1, u"English"},
    LanguageRow{Language::German, "de"_L1, u"Deutsch"},
    LanguageRow{Language::French, "fr"_L1, u"Français"},
    LanguageRow{Language::Italian, "it"_L1, u"Italiano"},
};

const LanguageRow &rowOf(Language language)
{
    return *std::ranges::find(kLanguageRows, language, &LanguageRow::language);
}

// Qt's own texts in another language, as far as people meet them in its widgets. What Qt says of files,
// sockets, hosts and databases goes into errors that are stored, logged and compared: that stays English.
class WidgetTexts : public QTranslator
{
public:
    QString translate(const char *context, const char *text, const char *comment, int form) const override
    {
        const bool shown = std::ranges::binary_search(kShown, std::string_view(context));
        return shown ? QTranslator::translate(context, text, comment, form) : QString();
    }

private:
    static constexpr std::array<std::string_view, 24> kShown{
        "QAbstractSpinBox",   "QAccessibleActionInterface",
        "QColorDialog",       "QComboBox",
        "QDBusTrayIcon",      "QDialog",
        "QDialogButtonBox",   "QDockWidget",
        "QErrorMessage",      "QFileDialog",
        "QFileSystemModel",   "QFontDialog",
        "QGnomeTheme",        "QInputDialog",
        "QKeySequenceEdit",   "QLineEdit",
        "QMessageBox",        "QPlatformTheme",
        "QProgressDialog",    "QScrollBar",
        "QShortcut",          "QTabBar",
        "QWidgetTextControl", "QWizard"};
    static_assert(std::ranges::is_sorted(kShown));
};

// English needs one as well, for the forms of number.
class Catalogue
{
public:
    explicit Catalogue(Language language)
    {
        loadCatalogues();
        if (!m_ours.load(u":/catalogues/etcm_%1.qm"_s.arg(languageCode(language))))
            qFatal("a catalogue of texts is missing in the program");
        if (language != Language::English)
            static_cast<void>(m_qt.load(u"qtbase_"_s + languageCode(language),
                                        QLibraryInfo::path(QLibraryInfo::TranslationsPath)));
    }

    [[nodiscard]] QTranslator &ours() { return m_ours; }
    [[nodiscard]] WidgetTexts &qt() { return m_qt; } // as far as it is installed

private:
    QTranslator m_ours;
    WidgetTexts m_qt;
};

const QTranslator &english()
{
    static Catalogue catalogue(Language::English);
    return catalogue.ours();
}

Language g_language = Language::English; // of the program; changed by its main thread only
std::unique_ptr<Catalogue> g_catalogue;  // null: English
thread_local bool t_inEnglish = false;
} // namespace

std::span<const Language> languages()
{
    static const auto list = [] {
        std::array<Language, kLanguageRows.size()> each{};
        std::ranges::transform(kLanguageRows, each.begin(), &LanguageRow::language);
        return each;
    }();
    return list;
}

QString languageCode(Language language)
{
    return rowOf(language).code;
}

std::optional<Language> languageFromCode(QStringView code)
{
    const auto *const row =
        std::ranges::find_if(kLanguageRows, [&code](const LanguageRow &each) { return code == each.code; });
    return row == kLanguageRows.end() ? std::nullopt : std::optional(row->language);
}

QString languageTitle(Language language)
{
    return rowOf(language).title.toString();
}

Language systemLanguage()
{
    for (const QString &preferred : QLocale::system().uiLanguages()) {
        if (const auto language = languageFromCode(preferred.section(u'-', 0, 0)))
            return *language;
    }
    return Language::English;
}

void setLanguage(Language language)
{
    if (g_catalogue) {
        QCoreApplication::removeTranslator(&g_catalogue->ours());
        QCoreApplication::removeTranslator(&g_catalogue->qt());
        g_catalogue.reset();
    }
    g_language = language;
    if (language == Language::English)
        return;
    g_catalogue = std::make_unique<Catalogue>(language);
    QCoreApplication::installTranslator(&g_catalogue->qt());
    QCoreApplication::installTranslator(&g_catalogue->ours());
}

Language currentLanguage()
{
    return t_inEnglish ? Language::English : g_language;
}

QLocale currentLocale()
{
    switch (currentLanguage()) {
    case Language::German: return {QLocale::German, QLocale::Switzerland};
    case Language::French: return {QLocale::French, QLocale::Switzerland};
    case Language::Italian: return {QLocale::Italian, QLocale::Switzerland};
    case Language::English: break;
    }
    return QLocale::c();
}

InEnglish::InEnglish() : m_before(std::exchange(t_inEnglish, true)) {}

InEnglish::~InEnglish()
{
    t_inEnglish = m_before;
}

QString words(const char *context, const char *text, const char *comment, qint64 count)
{
    const int form = count < 0 ? -1 : static_cast<int>(std::min<qint64>(count, 1'000'000));
    if (currentLanguage() != Language::English)
        return QCoreApplication::translate(context, text, comment, form);
    const QString found = english().translate(context, text, comment, form);
    return found.isEmpty() ? QString::fromUtf8(text) : found;
}

} // namespace etcm
