// What every panel says about its own data: context, badges, and a notice where there is nothing to draw.
#pragma once

#include "models/endpoint_facts.h"

#include <QString>

#include <optional>
#include <vector>

namespace etcm
{

inline constexpr QChar kEnDash(0x2013); ///< in the place of a figure that there is none of

enum class BadgeMark { None, Check, Revised, Stale, Implausible };
enum class BadgeState {
    Plain,   ///< edge only
    Partial, ///< dashed edge
    Old,     ///< dashed amber edge
    Warn,    ///< amber edge
    Crit,    ///< filled: no answer
};

struct BadgeText {
    QString text;
    BadgeMark mark = BadgeMark::None;
    BadgeState state = BadgeState::Plain;
    QString toolTip = {}; ///< rich text, at most six lines
    friend bool operator==(const BadgeText &, const BadgeText &) = default;
};

enum class NoticeKind { Info, Old, NoAnswer };

/// Shown in the place of the data: what, since when, what happens next.
struct PanelNotice {
    NoticeKind kind = NoticeKind::Info;
    QString title;
    QString detail; ///< lines separated by '\n'
    friend bool operator==(const PanelNotice &, const PanelNotice &) = default;
};

struct PanelWords {
    QString context;
    std::vector<BadgeText> badges;
    QString note;                      ///< plain words right of the badges
    QString noteShort;                 ///< where they do not fit beside the title; empty: they always must
    std::optional<PanelNotice> notice; ///< set only when there is nothing to draw
    friend bool operator==(const PanelWords &, const PanelWords &) = default;
};

/// Nothing is stored: "Waiting for the first fetch", or what keeps data away, or that none are offered.
[[nodiscard]] PanelNotice nothingStoredNotice(const EndpointFacts &facts, UtcTime now);
/// What keeps new data away, by its name: "no answer since 09:11", "refused since ...", "rate limited until
/// ..."; nothing while data come.
[[nodiscard]] std::optional<BadgeText> troubleBadge(const EndpointFacts &facts,
                                                    std::optional<UtcTime> storedUpTo, UtcTime now);
/// Ages and countdowns in a panel that does not tick each second: "27 min", "under 1 min".
[[nodiscard]] QString coarseAgeText(std::chrono::milliseconds age);

/// A line that cannot be drawn through: ascending by x, no gap inside. x in seconds since the epoch.
struct CurvePoint {
    double x = 0;
    double y = 0;
    friend bool operator==(const CurvePoint &, const CurvePoint &) = default;
};
using CurveRun = std::vector<CurvePoint>;

[[nodiscard]] constexpr double toSeconds(UtcTime time)
{
    return static_cast<double>(toEpochMs(time)) / 1000.0;
}

} // namespace etcm
