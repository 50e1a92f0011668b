#include "desktop/tray/notifier.h"

#include "desktop/tray/tray.h"
#include "desktop/window/banners.h"
#include "wording/figures.h"

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{

BannerLook bannerOf(const Notice &notice)
{
    BannerLook look;
    look.key = notice.key;
    look.closable = true;
    look.text =
        QStringList{timeText(notice.at, notice.at), notice.title, notice.body}.join(u"  "_s).trimmed();
    if (notice.recovered || notice.severity == Severity::Info) {
        look.glyph = notice.recovered ? Glyph::Resolved : Glyph::Info;
        look.tone = BannerTone::Info;
    } else {
        const bool critical = notice.severity == Severity::Critical;
        look.glyph = critical ? Glyph::Crit : Glyph::Warn;
        look.tone = critical ? BannerTone::Crit : BannerTone::Warn;
    }
    return look;
}

} // namespace

Notifier::Notifier(Tray &tray, BannerArea &banners, QObject *parent)
    : QObject(parent), m_tray(tray), m_banners(banners)
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
    if (!m_tray.showMessage(notice))
        m_banners.addNotice(bannerOf(notice));
}

} // namespace etcm
