// Tells of alerts: desktop notice first, tray message where no server answers; where there is no tray either,
// it says so, and the window shows the notice.
#pragma once

#include "desktop/tray/dbus_notices.h"
#include "desktop/tray/notice.h"

#include <QObject>

namespace etcm
{
class Tray;

class Notifier : public QObject
{
    Q_OBJECT

public:
    explicit Notifier(Tray &tray, QObject *parent = nullptr);

    void tell(const AlertTransition &transition);

Q_SIGNALS:
    void openRequested();
    void untold(const etcm::Notice &notice); ///< neither notice nor tray message came through

private:
    void tellElsewhere(const Notice &notice);

    Tray &m_tray;
    NoticeLedger m_ledger;
    DBusNotices m_bus;
};

} // namespace etcm
