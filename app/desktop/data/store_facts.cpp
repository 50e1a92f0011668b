#include "desktop/data/store_facts.h"

#include "wording/figures.h"
#include "wording/language.h"
#include "wording/sentences.h"

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
StoreSection localSection(const StoreInput &input)
{
    return {.mark = StoreMark::Good,
            .title = words("Data page", "This computer"),
            .note = u"SQLite"_s,
            .lines = {{words("Data page", "File"), input.file}}};
}

StoreSection centralSection(const StoreInput &input)
{
    const CentralStatus &central = input.status.central;
    StoreSection section{.mark = StoreMark::Off,
                         .title = words("Data page", "Central database"),
                         .note = u"PostgreSQL"_s,
                         .lines = {}};
    if (central.health == CentralHealth::Off) {
        section.lines = {
            {words("Data page", "State"), words("Data page", "not set up: this computer is the database")}};
        return section;
    }
    section.mark = central.health == CentralHealth::Ok ? StoreMark::Good : StoreMark::Waits;
    section.lines.push_back({words("Data page", "Server"), central.server});
    section.lines.push_back({words("Data page", "State"),
                             central.fails()                       ? sentence(central.problem, input.now)
                             : central.health == CentralHealth::Ok ? words("Data page", "takes what is sent")
                                                                   : words("Data page", "not asked yet")});
    if (!central.advice.key.isEmpty())
        section.lines.push_back({words("Data page", "To do"), sentence(central.advice, input.now)});
    if (central.lastWrite)
        section.lines.push_back({words("Data page", "Last delivery"),
                                 u"%1, %2"_s.arg(timeTextSeconds(*central.lastWrite, input.now),
                                                 agoText(input.now - *central.lastWrite))});
    return section;
}

StoreSection outboxSection(const StoreInput &input)
{
    const CentralStatus &central = input.status.central;
    StoreSection section{.mark = central.outboxRows > 0 || central.outboxParked > 0 ? StoreMark::Waits
                                                                                    : StoreMark::Good,
                         .title = words("Data page", "Outbox"),
                         .note = words("Data page", "%1 row(s) waiting", nullptr, central.outboxRows)
                                     .arg(integerText(central.outboxRows)),
                         .lines = {}};
    section.lines.push_back(
        {words("Data page", "Waiting"), words("Data page", "%1 batch(es)", nullptr, central.outboxDepth)
                                            .arg(integerText(central.outboxDepth))});
    if (central.outboxParked > 0)
        section.lines.push_back(
            {words("Data page", "Parked"),
             words("Data page", "%1 batch(es) that the central database refuses, kept here", nullptr,
                   central.outboxParked)
                 .arg(integerText(central.outboxParked))});
    return section;
}

StoreSection leaseSection(const StoreInput &input)
{
    const LeaseStatus &lease = input.status.lease;
    StoreSection section{.mark = StoreMark::Good,
                         .title = words("Data page", "Collector"),
                         .note = lease.isMine ? words("Data page", "this computer polls")
                                              : words("Data page", "another computer polls"),
                         .lines = {}};
    if (!lease.holder.isEmpty())
        section.lines.push_back({words("Data page", "Leader"), lease.holder});
    if (lease.epoch > 0)
        section.lines.push_back({words("Data page", "Epoch"), integerText(lease.epoch)});
    if (lease.expiresAt)
        section.lines.push_back(
            {words("Data page", "Lease until"), timeTextSeconds(*lease.expiresAt, input.now)});
    return section;
}
} // namespace

std::vector<StoreSection> storeSections(const StoreInput &input)
{
    std::vector<StoreSection> sections{localSection(input), centralSection(input)};
    if (input.status.central.health != CentralHealth::Off) {
        sections.push_back(outboxSection(input));
        sections.push_back(leaseSection(input));
    }
    return sections;
}

} // namespace etcm
