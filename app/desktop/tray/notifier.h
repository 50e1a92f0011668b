// Tells of alerts: desktop notice first, tray message where no server answers, banner where there is no tray.
#pragma once

#include "desktop/tray/dbus_notices.h"
#include "desktop/tray/notice.h"

#include <QObject>

namespace etcm
{
class BannerArea;
class Tray;

class Notifier : public QObject
{
    Q_OBJECT

public:
    Notifier(Tray &tray, BannerArea &banners, QObject *parent = nullptr);

    void tell(const AlertTransition &transition);

Q_SIGNALS:
    void openRequested();

private:
    void tellElsewhere(const Notice &notice);

    Tray &m_tray;
    BannerArea &m_banners;
    NoticeLedger m_ledger;
    DBusNotices m_bus;
};

} // namespace etcm
