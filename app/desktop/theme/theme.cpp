#include "desktop/theme/theme.h"

#include "desktop/theme/control_style.h"
#include "desktop/theme/shaped_text.h"
#include "desktop/theme/theme_colours.h"

#include <QApplication>
#include <QFile>

static void initThemeResources()
{
    // A resource of a static library is only linked in when somebody names it.
    Q_INIT_RESOURCE(theme);
}

namespace etcm
{
using namespace Qt::StringLiterals;

Theme::Theme(ThemeKind kind, QObject *parent)
    : QObject(parent), m_kind(kind), m_shapedText(std::make_unique<ShapedText>())
{
    initThemeResources();
}

Theme::~Theme() = default;

QColor Theme::color(Token token) const
{
    const TokenColours &colours = tokenColours(token);
    return QColor::fromRgb(m_kind == ThemeKind::Dark ? colours.dark : colours.light);
}

QColor Theme::color(Token token, double opacity) const
{
    QColor result = color(token);
    result.setAlphaF(static_cast<float>(opacity));
    return result;
}

QFont Theme::font(int px, QFont::Weight weight) const
{
    const int key = px * 1'000 + weight;
    if (const auto known = m_fonts.constFind(key); known != m_fonts.constEnd())
        return *known;
    QFont font;
    font.setFamilies({u"Roboto"_s, u"Noto Sans"_s, u"DejaVu Sans"_s});
    font.setPixelSize(px);
    font.setWeight(weight);
    return *m_fonts.insert(key, font);
}

QFont Theme::monoFont(int px) const
{
    QFont font;
    font.setFamilies({u"JetBrains Mono"_s, u"DejaVu Sans Mono"_s});
    font.setStyleHint(QFont::Monospace);
    font.setPixelSize(px);
    return font;
}

QString Theme::styleSheet() const
{
    QFile file(u":/etcm/themes/theme.qss"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    for (int i = 0; i < kTokenCount; ++i) {
        const auto token = static_cast<Token>(i);
        sheet.replace(u'@' + tokenName(token) + u'@', color(token).name());
    }
    return sheet;
}

QPalette Theme::palette() const
{
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, Token token) { palette.setColor(role, color(token)); };
    set(QPalette::Window, Token::Window);
    set(QPalette::WindowText, Token::Text);
    set(QPalette::Base, Token::Panel);
    set(QPalette::AlternateBase, Token::Sunken);
    set(QPalette::Text, Token::Text);
    set(QPalette::Button, Token::Raised);
    set(QPalette::ButtonText, Token::Text);
    set(QPalette::BrightText, Token::OnAccent);
    set(QPalette::Highlight, Token::AccentBg);
    set(QPalette::HighlightedText, Token::Text);
    set(QPalette::PlaceholderText, Token::Text3);
    set(QPalette::ToolTipBase, Token::Raised);
    set(QPalette::ToolTipText, Token::Text);
    set(QPalette::Link, Token::Accent);
    set(QPalette::LinkVisited, Token::Accent);
    set(QPalette::Mid, Token::Edge);
    set(QPalette::Dark, Token::Line);
    set(QPalette::Shadow, Token::Control);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, color(Token::Text3));
    return palette;
}

void Theme::setKind(ThemeKind kind)
{
    if (kind == m_kind)
        return;
    m_kind = kind;
    if (m_applied)
        apply();
    Q_EMIT changed();
}

void Theme::apply()
{
    if (!m_applied)
        QApplication::setStyle(new ControlStyle);
    m_applied = true;
    QApplication::setFont(font(13));
    QApplication::setPalette(palette());
    qApp->setStyleSheet(styleSheet());
}

} // namespace etcm
