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
    look.line2 = words("Strip", "Buffering, %1 row(s) here", nullptr, status.outboxRows)
                     .arg(integerText(status.outboxRows));
    look.line2Short =
        words("Strip", "%1 row(s) here", nullptr, status.outboxRows).arg(integerText(status.outboxRows));
    look.line3 = sentence(status.centralProblem, now);
    look.detail =
        QStringList{status.centralServer, sentence(status.centralAdvice, now), status.centralError}.join(
            u'\n');
}
} // namespace

ChipLook centralChip(const EngineStatus &status, UtcTime now)
{
    ChipLook look;
    look.name = words("Strip", "Central database");
    look.mark = ChipMark::Good;
    look.detail = status.centralServer;
    switch (status.central) {
    case CentralHealth::Off:
        look.mark = ChipMark::Paused;
        look.line2 = words("Strip", "Not set, kept here only");
        look.line2Short = words("Strip", "Kept here only");
        look.line3 = words("Strip", "SQLite file");
        return look;
    case CentralHealth::Buffering:
        if (!status.centralFails()) {
            look.mark = ChipMark::Paused;
            look.line2 = words("Strip", "Connecting");
            break;
        }
        describeBuffering(look, status, now);
        if (!status.centralAdvice.isEmpty())
            return look;
        break;
    case CentralHealth::Ok:
        look.right = latencyText(status.centralLatency);
        look.line2 = words("Strip", "OK, %1 row(s) waiting", nullptr, status.outboxRows)
                         .arg(integerText(status.outboxRows));
        look.line2Short = words("Strip", "OK, %1 wait", nullptr, status.outboxRows).arg(status.outboxRows);
        break;
    }
    if (status.outboxParked > 0) {
        look.mark = ChipMark::Warning;
        look.tone = ChipTone::Warn;
        look.line3 = words("Strip", "%1 refused, kept aside").arg(status.outboxParked);
        return look;
    }
    look.line3 = status.lastCentralWrite
                     ? words("Strip", "Last write %1").arg(agoText(now - *status.lastCentralWrite))
                     : words("Strip", "Nothing written yet");
    return look;
}

ChipLook collectorChip(const EngineStatus &status, UtcTime now)
{
    ChipLook look;
    look.name = words("Strip", "Collector");
    look.mark = ChipMark::Good;
    if (status.central == CentralHealth::Off) {
        look.line2 = words("Strip", "This computer polls");
        look.line3 = words("Strip", "Alone, no lease needed");
        return look;
    }
    if (status.leaseHolder.isEmpty()) {
        look.mark = ChipMark::Waiting;
        look.line2 = words("Strip", "Waiting for a leader");
        look.line3 = status.isLeader ? words("Strip", "This computer polls meanwhile") : QString();
        return look;
    }
    const QString installation = status.leaseHolder.section(u'/', 0, 0); // of the process, the tool tip tells
    look.line2 = status.isLeader ? words("Strip", "Leader: this computer")
                                 : words("Strip", "Follower, leader %1").arg(installation);
    look.line3 = status.isLeader ? installation : words("Strip", "reads and charts");
    if (status.leaseExpiresAt) {
        const auto left = *status.leaseExpiresAt - now;
        look.line3 = left > std::chrono::milliseconds::zero()
                         ? words("Strip", "%1, lease %2").arg(look.line3, ageText(left))
                         : words("Strip", "%1, lease ran out").arg(look.line3);
    }
    look.detail = words("Strip", "Lease epoch %1, held by %2").arg(status.leaseEpoch).arg(status.leaseHolder);
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
