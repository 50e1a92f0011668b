#include "desktop/widgets/panel.h"

#include "desktop/widgets/notice_view.h"
#include "desktop/widgets/panel_header.h"
#include "wording/language.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QPainter>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{

constexpr int kFrame = 1;
constexpr int kHeader = 32;

} // namespace

Panel::Panel(const Theme &theme, const QString &title, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_title(title), m_header(new PanelHeader(theme, title, this)),
      m_notice(new NoticeView(theme, this))
{
    setAccessibleName(title);
    m_notice->hide();
    fillMenu();
    connect(m_header, &PanelHeader::doubleClicked, this, &Panel::maximiseRequested);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Panel::fillMenu()
{
    QMenu *menu = m_header->menu();
    m_copy = menu->addAction(words("Panels", "Copy"), this,
                             [this] { QGuiApplication::clipboard()->setText(copiedTable()); });
    m_copy->setVisible(false);
    menu->addAction(words("Panels", "Copy picture"), this, &Panel::copyPicture);
    m_export = menu->addAction(words("Panels", "Export CSV…"), this, &Panel::exportRequested);
    m_export->setVisible(false);
    menu->addSeparator();
    m_maximise = menu->addAction(words("Panels", "Maximise"), this, &Panel::maximiseRequested);
}

void Panel::setTable(std::function<QString()> table)
{
    m_table = std::move(table);
    m_copy->setVisible(true);
}

void Panel::enableExport()
{
    m_export->setVisible(true);
}

void Panel::setMaximised(bool maximised)
{
    m_maximise->setText(maximised ? words("Panels", "Restore") : words("Panels", "Maximise"));
}

QString Panel::copiedTable() const
{
    if (m_origin.isEmpty())
        return m_table();
    QStringList rows = m_table().split(u'\n');
    for (qsizetype row = 0; row < rows.size(); ++row)
        if (!rows[row].isEmpty())
            rows[row].prepend((row == 0 ? u"origin"_s : m_origin) + u'\t');
    return rows.join(u'\n');
}

void Panel::copyPicture()
{
    QPixmap picture = grab();
    if (!m_origin.isEmpty()) {
        QPainter painter(&picture);
        painter.setPen(m_theme.color(Token::Text2));
        painter.drawText(rect().adjusted(0, 0, -8, -4), Qt::AlignRight | Qt::AlignBottom, m_origin);
    }
    QGuiApplication::clipboard()->setPixmap(picture);
}

void Panel::setBody(QWidget *body, const QMargins &margins)
{
    m_body = body;
    m_margins = margins;
    body->setParent(this);
}

void Panel::setWords(const PanelWords &words)
{
    m_words = words;
    m_header->setWords(words);
    if (words.notice)
        m_notice->setNotice(*words.notice);
    m_notice->setVisible(words.notice.has_value());
    if (m_body != nullptr)
        m_body->setVisible(!words.notice);
}

void Panel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.color(Token::Line), 1));
    painter.setBrush(m_theme.color(Token::Panel));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
}

void Panel::resizeEvent(QResizeEvent *)
{
    m_header->setGeometry(kFrame, kFrame, width() - 2 * kFrame, kHeader);
    const QRect room(kFrame, kFrame + kHeader, width() - 2 * kFrame, height() - 2 * kFrame - kHeader);
    m_notice->setGeometry(room);
    if (m_body != nullptr)
        m_body->setGeometry(room.marginsRemoved(m_margins));
}

} // namespace etcm
