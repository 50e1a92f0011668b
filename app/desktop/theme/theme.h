// The look as named tokens: colours, fonts, palette and style sheet of one theme. Passed by constructor.
#pragma once

#include <QColor>
#include <QFont>
#include <QHash>
#include <QObject>
#include <QPalette>

#include <memory>

namespace etcm
{
class ShapedText;

enum class ThemeKind { Dark, Light };

/// Colours by what they mean, never by hue. Every pair that carries text was measured for contrast (WCAG 2).
enum class Token {
    Window,
    Panel,
    Raised,
    Sunken,
    Line,
    Edge,
    Control,
    Text,
    Text2,
    Text3,
    Accent,
    AccentBg,
    OnAccent,
    Ok,
    Warn,
    WarnFill,
    WarnBg,
    OnWarn,
    Crit,
    CritBg,
    OnCrit,
    Info,
    Unknown,
    Malformed,
    Implausible,
    Home,
    Business,
    Grid,
    Electricity,
    Usage,
    Wholesale,
    Power,
    Wind,
    Voltage,
    Reactive,
    Cheap,
    Now,
    Up,
    Signal,
    Connect,
    Tls,
    Wait,
    Transfer,
    LampOff,
    Track,
};

inline constexpr int kTokenCount = static_cast<int>(Token::Track) + 1;

/// The name that stands in theme.qss between @ signs: "accentBg".
[[nodiscard]] QString tokenName(Token token);

class Theme : public QObject
{
    Q_OBJECT

public:
    explicit Theme(ThemeKind kind, QObject *parent = nullptr);
    ~Theme() override;

    [[nodiscard]] ThemeKind kind() const { return m_kind; }
    [[nodiscard]] QColor color(Token token) const;
    /// The token with an opacity of 0..1.
    [[nodiscard]] QColor color(Token token, double opacity) const;

    /// Roboto (then Noto Sans, DejaVu Sans): its digits are all equally wide, which tables need.
    [[nodiscard]] QFont font(int px, QFont::Weight weight = QFont::Normal) const;
    [[nodiscard]] QFont monoFont(int px) const;
    /// For lines that are painted again and again.
    [[nodiscard]] ShapedText &shapedText() const { return *m_shapedText; }

    [[nodiscard]] QString styleSheet() const;
    [[nodiscard]] QPalette palette() const;

    /// Changes the theme; if it was applied before, applies it again. Emits changed().
    void setKind(ThemeKind kind);
    /// Gives style, palette, font and style sheet to the application.
    void apply();

Q_SIGNALS:
    void changed();

private:
    ThemeKind m_kind;
    bool m_applied = false;
    mutable QHash<int, QFont> m_fonts; ///< with their engines, which cost more to find than to keep
    std::unique_ptr<ShapedText> m_shapedText;
};

} // namespace etcm
