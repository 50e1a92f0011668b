#include "desktop/widgets/panel_header.h"

#include "desktop/theme/glyph_painter.h"
#include "desktop/widgets/badge.h"
#include "desktop/widgets/text_line.h"
#include "wording/language.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

namespace etcm
{
using namespace Qt::StringLiterals;

PanelHeader::PanelHeader(const Theme &theme, const QString &title, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_title(title), m_words(new TextLine(theme, 20, this)),
      m_note(new TextLine(theme, 18, this)), m_layout(new QHBoxLayout(this)), m_menu(new QMenu(this)),
      m_more(new QToolButton(this))
{
    setFixedHeight(32);
    m_layout->setContentsMargins(12, 0, 10, 1);
    m_layout->setSpacing(8);
    m_layout->addWidget(m_words, 1);
    m_note->setAlignment(Qt::AlignRight);
    m_note->hide();
    m_layout->addWidget(m_note);
    m_more->setObjectName(u"panelMenu"_s);
    m_more->setAccessibleName(words("Panels", "%1, menu").arg(title));
    m_more->setToolTip(words("Panels", "Panel menu"));
    m_more->setFixedSize(22, 22);
    m_more->setIconSize({14, 14});
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(m_menu);
    m_layout->addWidget(m_more);
    refreshIcons();
    connect(&theme, &Theme::changed, this, &PanelHeader::refreshIcons);
    setWords({});
}

void PanelHeader::refreshIcons()
{
    m_more->setIcon(glyphIcon(Glyph::More, 14, m_theme, m_theme.color(Token::Text3)));
    update();
}

void PanelHeader::setWords(const PanelWords &told)
{
    m_words->setSpans(
        {{m_title, Token::Text, 14, QFont::Medium}, {told.context, Token::Text2, 12, QFont::Normal, 8}});
    while (m_badges.size() < told.badges.size()) {
        m_badges.push_back(new Badge(m_theme, this));
        m_layout->insertWidget(static_cast<int>(m_badges.size()), m_badges.back());
    }
    for (std::size_t i = 0; i < m_badges.size(); ++i) {
        m_badges[i]->setVisible(i < told.badges.size());
        if (i < told.badges.size())
            m_badges[i]->setBadge(told.badges[i]);
    }
    m_note->setLabel(told.note, told.noteShort);
    m_note->setVisible(!told.note.isEmpty());
    m_words->setMinimumWidth(told.noteShort.isEmpty() ? 0
                                                      : m_words->sizeHint().width()); // the note gives way
}

void PanelHeader::addControl(QWidget *control)
{
    m_layout->insertWidget(m_layout->indexOf(m_more), control);
}

void PanelHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.color(Token::Line));
}

void PanelHeader::mouseDoubleClickEvent(QMouseEvent *)
{
    Q_EMIT doubleClicked();
}

} // namespace etcm
