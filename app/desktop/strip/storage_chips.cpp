// The chips of the central database and the collector.
#include "desktop/strip/chip_model.h"
#include "wording/figures.h"
#include "wording/language.h"
#include "wording/sentences.h"

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
// Why, and what to do, stands below where somebody has to act; where nobody has, how long it lasts.
void describeBuffering(ChipLook &look, const EngineStatus &status, UtcTime now)
{
    look.mark = ChipMark::Warning;
    look.tone = ChipTone::Warn;
    look.right = words("Strip", "buffering");
    look.line2 = words("Strip", "Buffering, %1 row(s) here", nullptr, status.central.outboxRows)
                     .arg(integerText(status.central.outboxRows));
    look.line2Short = words("Strip", "%1 row(s) here", nullptr, status.central.outboxRows)
                          .arg(integerText(status.central.outboxRows));
    look.line3 = sentence(status.central.problem, now);
    look.detail =
        QStringList{status.central.server, sentence(status.central.advice, now), status.central.error}.join(
            u'\n');
}
} // namespace

ChipLook centralChip(const EngineStatus &status, UtcTime now)
{
    ChipLook look;
    look.name = words("Strip", "Central database");
    look.mark = ChipMark::Good;
    look.detail = status.central.server;
    switch (status.central.health) {
    case CentralHealth::Off:
        look.mark = ChipMark::Paused;
        look.line2 = words("Strip", "Not set, kept here only");
        look.line2Short = words("Strip", "Kept here only");
        look.line3 = words("Strip", "SQLite file");
        return look;
    case CentralHealth::Buffering:
        if (!status.central.fails()) {
            look.mark = ChipMark::Paused;
            look.line2 = words("Strip", "Connecting");
            break;
        }
        describeBuffering(look, status, now);
        if (!status.central.advice.isEmpty())
            return look;
        break;
    case CentralHealth::Ok:
        look.right = latencyText(status.central.latency);
        look.line2 = words("Strip", "OK, %1 row(s) waiting", nullptr, status.central.outboxRows)
                         .arg(integerText(status.central.outboxRows));
        look.line2Short = words("Strip", "OK, %1 wait", nullptr, status.central.outboxRows)
                              .arg(integerText(status.central.outboxRows));
        break;
    }
    if (status.central.outboxParked > 0) {
        look.mark = ChipMark::Warning;
        look.tone = ChipTone::Warn;
        look.line3 = words("Strip", "%1 refused, kept aside", nullptr, status.central.outboxParked)
                         .arg(integerText(status.central.outboxParked));
        return look;
    }
    look.line3 = status.central.lastWrite
                     ? words("Strip", "Last write %1").arg(agoText(now - *status.central.lastWrite))
                     : words("Strip", "Nothing written yet");
    return look;
}

ChipLook collectorChip(const EngineStatus &status, UtcTime now)
{
    ChipLook look;
    look.name = words("Strip", "Collector");
    look.mark = ChipMark::Good;
    if (status.central.health == CentralHealth::Off) {
        look.line2 = words("Strip", "This computer polls");
        look.line3 = words("Strip", "Alone, no lease needed");
        return look;
    }
    if (status.lease.holder.isEmpty()) {
        look.mark = ChipMark::Waiting;
        look.line2 = words("Strip", "Waiting for a leader");
        look.line3 = status.lease.isMine ? words("Strip", "This computer polls meanwhile") : QString();
        return look;
    }
    const QString installation =
        status.lease.holder.section(u'/', 0, 0); // of the process, the tool tip tells
    look.line2 = status.lease.isMine ? words("Strip", "Leader: this computer")
                                     : words("Strip", "Follower, leader %1").arg(installation);
    look.line3 = status.lease.isMine ? installation : words("Strip", "reads and charts");
    if (status.lease.expiresAt) {
        const auto left = *status.lease.expiresAt - now;
        look.line3 = left > std::chrono::milliseconds::zero()
                         ? words("Strip", "%1, lease %2").arg(look.line3, ageText(left))
                         : words("Strip", "%1, lease ran out").arg(look.line3);
    }
    look.detail =
        words("Strip", "Lease epoch %1, held by %2").arg(status.lease.epoch).arg(status.lease.holder);
    return look;
}

ChipLook storageChip(const EngineStatus &status, UtcTime now)
{
    const ChipLook central = centralChip(status, now);
    const ChipLook collector = collectorChip(status, now);
    ChipLook look = central.tone >= collector.tone ? central : collector;
    look.name = words("Strip", "Database");
    look.line2 = central.line2;
    look.line2Short = central.line2Short;
    look.line3 = collector.line2;
    look.detail = QStringList{central.line3, collector.line3, central.detail}.join(u'\n');
    return look;
}

} // namespace etcm
