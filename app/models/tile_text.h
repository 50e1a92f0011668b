// What a tile of a strip of figures says.
#pragma once

#include <QString>

namespace etcm
{

struct TileText {
    QString label = {};     ///< "Peak, 08–20 Mon–Fri"
    QString value = {};     ///< "0.2078", or an en dash
    QString note = {};      ///< "96 of 96 slots"
    bool isPartial = false; ///< rests on a part of what it should: quieter, and the note says so
    QString help = {};      ///< rich text, at most six lines
    bool isName = false;    ///< the value is no figure but the name of what the strip tells of
    friend bool operator==(const TileText &, const TileText &) = default;
};

} // namespace etcm
