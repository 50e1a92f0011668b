// The utilities that the product knows out of the box: data (resources/catalogue.toml), not code.
#pragma once

#include "domain/result.h"
#include "sources/source_config.h"

#include <QByteArray>

#include <vector>

namespace etcm
{

struct CatalogueEntry {
    SourceConfig source;
    QString region;      ///< for people: "Central Switzerland"
    QString attribution; ///< whose data and which API; net of what
    QString licence;     ///< or terms of use, to be shown with the data
    QString verified;    ///< what of it was tried, when, and against what
};

/// Reads a catalogue document. Errors name line and column.
[[nodiscard]] Result<std::vector<CatalogueEntry>> readCatalogue(const QByteArray &toml);

/// The one compiled in.
[[nodiscard]] const std::vector<CatalogueEntry> &builtInCatalogue();

} // namespace etcm
