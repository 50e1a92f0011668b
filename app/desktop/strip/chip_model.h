// What the chips of the strip say: pure functions from the engine's status and the time to words.
#pragma once

#include "monitoring/engine_status.h"

#include <QString>

#include <vector>

namespace etcm
{

/// Shape in front of a chip's name. State, not severity.
enum class ChipMark { Good, Warning, Down, Pending, Old, NotObserved, Paused, Waiting };

/// Only what is wrong is filled.
enum class ChipTone { Quiet, Warn, Crit };

struct ChipLook {
    ChipMark mark = ChipMark::NotObserved;
    ChipTone tone = ChipTone::Quiet;
    QString name;
    QString right;      ///< latency, or what is wrong in two words; left out where the name needs the place
    QString line2;      ///< the last success, or the reason
    QString line2Short; ///< where that does not fit; may be empty
    QString line3;      ///< what happens next
    QString detail;     ///< for the tooltip, beyond the three lines; may be empty

    friend bool operator==(const ChipLook &, const ChipLook &) = default;
};

/// One chip for this kind of endpoint over all sources: the one in the worst state speaks, the others are
/// counted in the tooltip.
[[nodiscard]] ChipLook endpointChip(const EngineStatus &status, Endpoint endpoint, UtcTime now);
[[nodiscard]] ChipLook tokenChip(const EngineStatus &status, UtcTime now);
[[nodiscard]] ChipLook centralChip(const EngineStatus &status, UtcTime now);
[[nodiscard]] ChipLook collectorChip(const EngineStatus &status, UtcTime now);
/// Central database and collector in one, for windows below 1440 px.
[[nodiscard]] ChipLook storageChip(const EngineStatus &status, UtcTime now);

/// Chips from left to right, with their widths in logical pixels (UI.md section 4).
struct ChipSlot {
    QString key; ///< stable, for widgets and tests: "prices", "plant", ...
    int width;
    ChipLook look;
};
[[nodiscard]] std::vector<ChipSlot> stripChips(const EngineStatus &status, UtcTime now, bool narrow);

} // namespace etcm
