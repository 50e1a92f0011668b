// Shared by the tests of the parsers: fixtures and the two structs that each parser wants.
#pragma once

#include "sources/dialect.h"

#include <QFile>

namespace etcm::test
{
using namespace Qt::StringLiterals;

inline QByteArray fixture(const char *name)
{
    QFile file(QString::fromLatin1(ETCM_FIXTURES) + u'/' + QString::fromLatin1(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no fixture %s", name);
    return file.readAll();
}

inline UtcTime at(const char *iso)
{
    const auto time = parseIsoTime(iso);
    if (!time)
        qFatal("no time: %s", iso);
    return *time;
}

inline SourceConfig sourceOf(DialectId dialect)
{
    SourceConfig source;
    source.id = u"src"_s;
    source.dialect = dialect;
    source.baseUrl = QUrl(u"https://api.example/base"_s);
    source.tariffNames = {source.isWholesale() ? u"CH"_s : u"home_dynamic"_s};
    source.plantId = u"lutersarni"_s;
    return source;
}

inline Result<ParsedAnswer> parse(DialectId dialect, Endpoint endpoint, QByteArrayView body)
{
    const SourceConfig source = sourceOf(dialect);
    CallSpec call;
    call.endpoint = endpoint;
    call.tariffName = endpoint == Endpoint::Prices ? source.tariffNames.first() : QString();
    return dialectFor(dialect).parse(source, call, at("2026-01-01T00:00:00Z"), body);
}

inline const PriceSeries *seriesOf(const ParsedAnswer &answer, TariffType type, const char *unit = "CHF_kWh")
{
    for (const PriceSeries &series : answer.facts.prices) {
        if (series.key.tariffType == type && series.key.unit == QLatin1StringView(unit))
            return &series;
    }
    return nullptr;
}

} // namespace etcm::test
