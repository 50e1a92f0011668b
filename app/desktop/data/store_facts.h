// What is known of the two databases and of who polls, as lines of words.
#pragma once

#include "monitoring/engine_status.h"

#include <QString>

#include <vector>

namespace etcm
{

enum class StoreMark { Good, Waits, Off };

struct StoreLine {
    QString label;
    QString value;
    friend bool operator==(const StoreLine &, const StoreLine &) = default;
};

struct StoreSection {
    StoreMark mark = StoreMark::Good;
    QString title;
    QString note;
    std::vector<StoreLine> lines;
    friend bool operator==(const StoreSection &, const StoreSection &) = default;
};

struct StoreInput {
    EngineStatus status;
    QString file; ///< path of the local file
    UtcTime now;
};

[[nodiscard]] std::vector<StoreSection> storeSections(const StoreInput &input);

} // namespace etcm
