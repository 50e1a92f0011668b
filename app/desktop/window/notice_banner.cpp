#include "desktop/window/notice_banner.h"

#include "wording/figures.h"

namespace etcm
{
using namespace Qt::StringLiterals;

BannerLook noticeBanner(const Notice &notice)
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

} // namespace etcm
