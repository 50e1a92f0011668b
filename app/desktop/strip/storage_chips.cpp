// The chips of the central database and the collector.
#include "desktop/strip/chip_model.h"
#include "wording/figures.h"

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
// Why, and what to do, stands below where somebody has to act; where nobody has, how long it lasts.
void describeBuffering(ChipLook &look, const EngineStatus &status)
{
    look.mark = ChipMark::Warning;
    look.tone = ChipTone::Warn;
    look.right = u"buffering"_s;
    look.line2 = u"Buffering, %1 here"_s.arg(quantityText(status.outboxRows, u"row"));
    look.line2Short = quantityText(status.outboxRows, u"row") + u" here"_s;
    look.line3 = status.centralProblem;
    look.detail = QStringList{status.centralServer, status.centralAdvice, status.centralError}.join(u'\n');
}
} // namespace

ChipLook centralChip(const EngineStatus &status, UtcTime now)
{
    ChipLook look;
    look.name = u"Central database"_s;
    look.mark = ChipMark::Good;
    look.detail = status.centralServer;
    switch (status.central) {
    case CentralHealth::Off:
        look.mark = ChipMark::Paused;
        look.line2 = u"Not set, kept here only"_s;
        look.line2Short = u"Kept here only"_s;
        look.line3 = u"SQLite file"_s;
        return look;
    case CentralHealth::Buffering:
        if (!status.centralFails()) {
            look.mark = ChipMark::Paused;
            look.line2 = u"Connecting"_s;
            break;
        }
        describeBuffering(look, status);
        if (!status.centralAdvice.isEmpty())
            return look;
        break;
    case CentralHealth::Ok:
        look.right = latencyText(status.centralLatency);
        look.line2 = u"OK, %1 waiting"_s.arg(quantityText(status.outboxRows, u"row"));
        look.line2Short = u"OK, %1 wait"_s.arg(status.outboxRows);
        break;
    }
    if (status.outboxParked > 0) {
        look.mark = ChipMark::Warning;
        look.tone = ChipTone::Warn;
        look.line3 = u"%1 refused, kept aside"_s.arg(status.outboxParked);
        return look;
    }
    look.line3 = status.lastCentralWrite ? u"Last write %1"_s.arg(agoText(now - *status.lastCentralWrite))
                                         : u"Nothing written yet"_s;
    return look;
}

ChipLook collectorChip(const EngineStatus &status, UtcTime now)
{
    ChipLook look;
    look.name = u"Collector"_s;
    look.mark = ChipMark::Good;
    if (status.central == CentralHealth::Off) {
        look.line2 = u"This computer polls"_s;
        look.line3 = u"Alone, no lease needed"_s;
        return look;
    }
    if (status.leaseHolder.isEmpty()) {
        look.mark = ChipMark::Waiting;
        look.line2 = u"Waiting for a leader"_s;
        look.line3 = status.isLeader ? u"This computer polls meanwhile"_s : QString();
        return look;
    }
    const QString installation = status.leaseHolder.section(u'/', 0, 0); // of the process, the tool tip tells
    look.line2 = status.isLeader ? u"Leader: this computer"_s : u"Follower, leader "_s + installation;
    look.line3 = status.isLeader ? installation : u"reads and charts"_s;
    if (status.leaseExpiresAt) {
        const auto left = *status.leaseExpiresAt - now;
        look.line3 +=
            left > std::chrono::milliseconds::zero() ? u", lease "_s + ageText(left) : u", lease ran out"_s;
    }
    look.detail = u"Lease epoch %1, held by %2"_s.arg(status.leaseEpoch).arg(status.leaseHolder);
    return look;
}

ChipLook storageChip(const EngineStatus &status, UtcTime now)
{
    const ChipLook central = centralChip(status, now);
    const ChipLook collector = collectorChip(status, now);
    ChipLook look = central.tone >= collector.tone ? central : collector;
    look.name = u"Database"_s;
    look.line2 = central.line2;
    look.line2Short = central.line2Short;
    look.line3 = collector.line2;
    look.detail = QStringList{central.line3, collector.line3, central.detail}.join(u'\n');
    return look;
}

} // namespace etcm
