// One delivery day's ledger, as `ledger` prints it.
#pragma once

#include "domain/day_ledger.h"

#include <QByteArray>

namespace etcm
{

/// {"source","date","due","series":[{"tariff_name","tariff_type","unit","complete","counts":{STATE:N,...},
/// "slots":[{"start","state","value","revision"}]}],"revisions":[{"tariff_name","tariff_type","unit","start",
/// "revision","before","after","publication","recorded_at"}],"components":[{"tariff_name","unit","checked",
/// "incomplete","holds","deviations":[{"start","sum","integrated"}]}]}. Instants are ISO 8601 in UTC, prices
/// numbers in the unit; what is not known is null.
[[nodiscard]] QByteArray ledgerJson(const QString &sourceId, const DayLedger &day);
/// One line per series with its counts, then what is not simply present, the revisions and the sum check.
[[nodiscard]] QByteArray ledgerTable(const DayLedger &day);

} // namespace etcm
