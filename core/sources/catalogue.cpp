#include "sources/catalogue.h"

#include "sources/source_reader.h"

#include <QFile>
#include <QLoggingCategory>

#include <algorithm>

// Outside of the namespace, as Q_INIT_RESOURCE wants it; a static library's resources do not register
// themselves.
static void initCatalogueResource()
{
    Q_INIT_RESOURCE(catalogue);
}

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
Result<CatalogueEntry> readEntry(const toml::table &table, const QString &document)
{
    TomlTable reader(table, document);
    CatalogueEntry entry;
    reader.read("region", entry.region);
    reader.read("attribution", entry.attribution);
    reader.read("licence", entry.licence);
    reader.read("verified", entry.verified);
    if (!reader.has("dialect"))
        reader.refuse("dialect", u"is missing"_s);
    readSourceKeys(reader, document, entry.source);
    if (const auto error = reader.error())
        return fail(*error);
    return entry;
}

std::vector<CatalogueEntry> readBuiltIn()
{
    initCatalogueResource();
    QFile file(u":/etcm/catalogue.toml"_s);
    const bool opened = file.open(QIODevice::ReadOnly);
    auto entries = opened ? readCatalogue(file.readAll())
                          : fail(ErrorCode::Internal, u"the built-in catalogue is missing"_s);
    if (!entries) // a broken build: every test of the catalogue fails before a user can see this
        qFatal("%s", qUtf8Printable(entries.error().text()));
    return std::move(*entries);
}
} // namespace

Result<std::vector<CatalogueEntry>> readCatalogue(const QByteArray &toml)
{
    const QString document = u"catalogue.toml"_s;
    const auto root = parseToml(toml, document);
    if (!root)
        return fail(root.error());
    TomlTable reader(*root, document);
    std::vector<CatalogueEntry> entries;
    for (const toml::table *table : reader.tables("source")) {
        auto entry = readEntry(*table, document);
        if (!entry)
            return fail(entry.error());
        const bool twice = std::any_of(entries.begin(), entries.end(), [&](const CatalogueEntry &other) {
            return other.source.id == entry->source.id;
        });
        if (twice) {
            TomlTable second(*table, document);
            second.refuse("id", u"\"%1\" is there twice"_s.arg(entry->source.id));
            return fail(*second.error());
        }
        entries.push_back(std::move(*entry));
    }
    if (const auto error = reader.error())
        return fail(*error);
    return entries;
}

const std::vector<CatalogueEntry> &builtInCatalogue()
{
    static const auto entries = readBuiltIn();
    return entries;
}

} // namespace etcm
