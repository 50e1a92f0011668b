// What changed in published prices, as people read it: one line for neighbouring slots that changed alike,
// under the publication that changed them.
#pragma once

#include "domain/history.h"
#include "models/panel_words.h"

namespace etcm
{

struct RevisionLine {
    SeriesKey key;
    QString series; ///< "Home dynamic, integrated"
    QString when;   ///< "Wed 14 Oct, 18:00–19:00"
    int slotCount = 0;
    QString before;
    QString after;
    QString change; ///< "+0.0011"
    friend bool operator==(const RevisionLine &, const RevisionLine &) = default;
};

struct RevisionGroup {
    QString title;     ///< "Published Wed 14 Oct 12:01"
    int slotCount = 0; ///< distinct quarter-hours
    std::vector<RevisionLine> lines;
    friend bool operator==(const RevisionGroup &, const RevisionGroup &) = default;
};

struct RevisionList {
    PanelWords words;
    std::vector<RevisionGroup> groups; ///< newest publication first
    friend bool operator==(const RevisionList &, const RevisionList &) = default;
};

/// Those that were recorded from `since` on.
[[nodiscard]] RevisionList revisionList(std::vector<PriceRevision> revisions, UtcTime since, UtcTime now);

} // namespace etcm
