#include "desktop/tray/tray.h"

#include "wording/language.h"

#include <QAction>
#include <QGuiApplication>
#include <QMenu>
#include <QSystemTrayIcon>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{

/// These platforms have no tray, and asking them prints a warning about their missing signal.
bool platformHasTrays()
{
    const QString platform = QGuiApplication::platformName();
    return platform != u"offscreen"_s && platform != u"minimal"_s && platform != u"vnc"_s;
}

QSystemTrayIcon::MessageIcon messageIcon(const Notice &notice)
{
    if (notice.recovered || notice.severity == Severity::Info)
        return QSystemTrayIcon::Information;
    return notice.severity == Severity::Critical ? QSystemTrayIcon::Critical : QSystemTrayIcon::Warning;
}

} // namespace

Tray::Tray(const QList<QAction *> &actions, QObject *parent) : QObject(parent), m_menu(new QMenu)
{
    m_stateLine = m_menu->addAction(QString(), this, &Tray::openRequested);
    m_priceLine = m_menu->addAction(QString());
    m_plantLine = m_menu->addAction(QString());
    m_priceLine->setEnabled(false);
    m_plantLine->setEnabled(false);
    m_menu->addSeparator();
    m_menu->addAction(words("Tray", "Open monitor"), this, &Tray::openRequested);
    m_menu->addActions(actions);
    watch();
}

Tray::~Tray() = default;

bool Tray::isThere() const
{
    return m_icon != nullptr;
}

void Tray::watch()
{
    const bool there = platformHasTrays() && QSystemTrayIcon::isSystemTrayAvailable();
    if (there && !m_icon) {
        appear();
    } else if (!there && m_icon) {
        m_icon.reset();
        Q_EMIT vanished();
    }
}

void Tray::appear()
{
    m_icon = std::make_unique<QSystemTrayIcon>();
    m_icon->setContextMenu(m_menu.get());
    connect(m_icon.get(), &QSystemTrayIcon::activated, this,
            [this](QSystemTrayIcon::ActivationReason reason) {
                if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
                    Q_EMIT openRequested();
            });
    connect(m_icon.get(), &QSystemTrayIcon::messageClicked, this, &Tray::openRequested);
    repaint();
    m_icon->show();
}

void Tray::repaint()
{
    if (!m_icon)
        return;
    const QIcon icon = trayIcon(m_shape, m_ground);
    m_stateLine->setIcon(icon);
    m_icon->setIcon(icon);
    m_icon->setToolTip(m_toolTip);
}

void Tray::setState(TrayShape shape, const TrayLines &lines)
{
    m_stateLine->setText(lines.state);
    m_priceLine->setText(lines.price);
    m_plantLine->setText(lines.plant);
    if (shape == m_shape && lines.toolTip == m_toolTip)
        return;
    m_shape = shape;
    m_toolTip = lines.toolTip;
    repaint();
}

void Tray::setGround(TrayGround ground)
{
    m_ground = ground;
    repaint();
}

bool Tray::showMessage(const Notice &notice)
{
    if (!m_icon)
        return false;
    m_icon->showMessage(notice.title, notice.body, messageIcon(notice));
    return true;
}

} // namespace etcm
