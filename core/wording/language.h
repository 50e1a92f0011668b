// The languages that people read, and the one place that looks a text up in its catalogue
// (resources/translations).
#pragma once

#include <QLocale>
#include <QString>

#include <optional>
#include <span>

namespace etcm
{

enum class Language { English, German, French, Italian };

[[nodiscard]] std::span<const Language> languages();
[[nodiscard]] QString languageCode(Language language); ///< "de"
[[nodiscard]] std::optional<Language> languageFromCode(QStringView code);
[[nodiscard]] QString languageTitle(Language language); ///< in itself: "Deutsch"
/// The first of ours among what the system prefers; English if there is none.
[[nodiscard]] Language systemLanguage();

/// From now on in this whole program, Qt's own dialogs included. English until then; once there is a
/// QCoreApplication, and in its thread only.
void setLanguage(Language language);
/// The one that words() speaks on this thread.
[[nodiscard]] Language currentLanguage();

/// For Qt's own fields, of the current language as Switzerland writes it.
[[nodiscard]] QLocale currentLocale();

/// While one lives, words() speaks English on this thread: what is stored, logged or printed has one
/// language.
class InEnglish
{
public:
    InEnglish();
    ~InEnglish();
    Q_DISABLE_COPY_MOVE(InEnglish)

private:
    bool m_before;
};

/// What chooses the form of number beside a name: "Plant answers", "Prices answer".
[[nodiscard]] constexpr qint64 grammaticalNumber(bool plural)
{
    return plural ? 2 : 1;
}

/// The text in the current language; the same arguments as QCoreApplication::translate(), so that lupdate
/// finds it. `count` chooses the form of number, and does not stand in the text unless it holds %n.
[[nodiscard]] QString words(const char *context, const char *text, const char *comment = nullptr,
                            qint64 count = -1);

} // namespace etcm
