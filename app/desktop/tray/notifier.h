// Tells of alerts: desktop notice first, tray message where no server answers; where there is no tray either,
// it says so, and the window shows the notice.
#pragma once

#include "desktop/tray/dbus_notices.h"
#include "desktop/tray/notice.h"

#include <QObject>
#include <QPointer>

namespace etcm
{
class Tray;

class Notifier : public QObject
{
    Q_OBJECT

public:
    explicit Notifier(QObject *parent = nullptr);

    /// The tray may come later and change: what was told is remembered here.
    void setTray(Tray *tray) { m_tray = tray; }
    void tell(const AlertTransition &transition);

Q_SIGNALS:
    void openRequested();
    void untold(const etcm::Notice &notice); ///< neither notice nor tray message came through

private:
    void tellElsewhere(const Notice &notice);

    QPointer<Tray> m_tray;
    NoticeLedger m_ledger;
    DBusNotices m_bus;
};

} // namespace etcm
