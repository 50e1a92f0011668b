#include "desktop/tray/notifier.h"

#include "desktop/tray/tray.h"

namespace etcm
{

Notifier::Notifier(QObject *parent) : QObject(parent)
{
    connect(&m_bus, &DBusNotices::undeliverable, this, &Notifier::tellElsewhere);
    connect(&m_bus, &DBusNotices::activated, this, &Notifier::openRequested);
}

void Notifier::tell(const AlertTransition &transition)
{
    if (const std::optional<Notice> notice = m_ledger.noticeFor(transition))
        m_bus.show(*notice);
}

void Notifier::tellElsewhere(const Notice &notice)
{
    if (m_tray == nullptr || !m_tray->showMessage(notice))
        Q_EMIT untold(notice);
}

} // namespace etcm
