#include "collector/statistics_report.h"

#include "collector/text_table.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace etcm
{
using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace
{
constexpr int kLongestWindow = 24; ///< hours

struct Told {
    QString name;
    std::optional<QString> value; ///< as text: a price in the unit, or a count
    int used = 0;
    int expected = 0;
    std::optional<SlotRun> span = {};
    bool isCount = false;
};

QString decimal(double value)
{
    return QString::fromLatin1(Price::fromMicro(std::llround(value * 1e6)).toText());
}

std::optional<QString> decimal(const std::optional<double> &value)
{
    return value ? std::optional(decimal(*value)) : std::nullopt;
}

Told mean(const QString &name, const Mean &figure)
{
    return {.name = name, .value = decimal(figure.value), .used = figure.used, .expected = figure.expected};
}

// Of the whole range.
Told whole(const QString &name, const PriceStatistics &all, std::optional<QString> value,
           std::optional<SlotRun> span = {})
{
    return {.name = name,
            .value = std::move(value),
            .used = all.used,
            .expected = all.expected,
            .span = std::move(span)};
}

Told extreme(const QString &name, const PriceStatistics &all, const std::optional<Extreme> &found)
{
    if (!found)
        return whole(name, all, {});
    return whole(name, all, QString::fromLatin1(found->value.toText()), found->runs.front());
}

Told negative(const PriceStatistics &all)
{
    const NegativeSlots &found = all.negative;
    std::optional<SlotRun> span;
    if (found.first)
        span = SlotRun{*found.first, *found.last};
    Told told = whole(u"negative_slots"_s, all, QString::number(found.count), span);
    told.isCount = true;
    return told;
}

std::vector<Told> figures(const PriceStatistics &all)
{
    const auto spread = all.spread ? std::optional(QString::fromLatin1(all.spread->toText())) : std::nullopt;
    return {
        mean(u"base"_s, all.base),
        mean(u"peak_futures"_s, all.peak),
        mean(u"peak_hours"_s, all.peakHours),
        mean(u"off_peak"_s, all.offPeak),
        mean(u"off_peak_1"_s, all.offPeak1),
        mean(u"off_peak_2"_s, all.offPeak2),
        extreme(u"min"_s, all, all.minimum),
        extreme(u"max"_s, all, all.maximum),
        whole(u"spread"_s, all, spread),
        whole(u"stddev"_s, all, decimal(all.standardDeviation)),
        mean(u"mean_step"_s, all.meanStep),
        negative(all),
    };
}

// By length in hours. The slots of a window are all known; whether it is the cheapest of the range is known
// as well as the range is.
std::vector<Told> windows(const StatisticsReport &report, bool covered, WindowKind kind)
{
    std::vector<Told> told;
    for (int length = 1; length <= kLongestWindow; ++length) {
        const int needed = static_cast<int>(hours(length) / kSlotLength);
        Told window{.name = QString::number(length), .value = {}, .expected = needed};
        if (const auto found = bestWindow(report.prices, hours(length), kind); found && covered) {
            window.value = decimal(found->mean);
            window.used = needed;
            window.span = SlotRun{found->from, found->to};
        }
        told.push_back(std::move(window));
    }
    return told;
}

void hideUncovered(std::vector<Told> &all)
{
    for (Told &told : all) {
        if (!isCovered(told.used, told.expected)) {
            told.value.reset();
            told.span.reset();
        }
    }
}

struct Figures {
    std::vector<Told> single;
    std::vector<Told> cheapest;
    std::vector<Told> dearest;
};

Figures figuresOf(const StatisticsReport &report)
{
    const PriceStatistics all = priceStatistics(report.prices);
    const bool covered = report.forced || isCovered(all.used, all.expected);
    Figures result{figures(all), windows(report, covered, WindowKind::Cheapest),
                   windows(report, covered, WindowKind::Dearest)};
    if (!report.forced)
        hideUncovered(result.single);
    return result;
}

QString utcText(UtcTime time)
{
    return QString::fromLatin1(formatIsoUtc(time));
}

QJsonObject figureJson(const Told &told)
{
    QJsonValue value;
    if (told.value)
        value = told.isCount ? QJsonValue(told.value->toInt()) : QJsonValue(*told.value);
    QJsonObject object{
        {u"value"_s, value}, {u"slots_used"_s, told.used}, {u"slots_expected"_s, told.expected}};
    if (told.span) {
        object.insert(u"start"_s, utcText(told.span->from));
        object.insert(u"end"_s, utcText(told.span->to));
    }
    return object;
}

QJsonObject byName(const std::vector<Told> &all)
{
    QJsonObject object;
    for (const Told &told : all)
        object.insert(told.name, figureJson(told));
    return object;
}

QString localText(UtcTime time)
{
    return QString::fromLatin1(formatIsoOffset(time, zurichOffset(time), false));
}

QString markOf(const Told &told)
{
    if (!told.value)
        return told.used > 0 ? u"hidden, see --partial"_s : QString();
    return told.used < told.expected ? u"partial"_s : QString();
}

void addRows(std::vector<QStringList> &rows, const std::vector<Told> &all, const QString &name)
{
    for (const Told &told : all) {
        QStringList row{name.isEmpty() ? told.name : name.arg(told.name), told.value.value_or(u"-"_s),
                        u"%1/%2"_s.arg(told.used).arg(told.expected)};
        row.append(told.span ? localText(told.span->from) : QString());
        row.append(told.span ? localText(told.span->to) : QString());
        row.append(markOf(told));
        rows.push_back(row);
    }
}
} // namespace

QByteArray statisticsJson(const StatisticsReport &report)
{
    const Figures all = figuresOf(report);
    QJsonObject object = byName(all.single);
    object.insert(u"cheapest"_s, byName(all.cheapest));
    object.insert(u"dearest"_s, byName(all.dearest));
    object.insert(u"source"_s, report.series.sourceId);
    object.insert(u"tariff_name"_s, report.series.tariffName);
    object.insert(u"tariff_type"_s, tariffTypeName(report.series.tariffType));
    object.insert(u"unit"_s, report.series.unit);
    object.insert(u"from"_s, utcText(report.prices.from()));
    object.insert(u"to"_s, utcText(report.prices.to()));
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

QByteArray statisticsTable(const StatisticsReport &report)
{
    const Figures all = figuresOf(report);
    std::vector<QStringList> rows;
    addRows(rows, all.single, {});
    addRows(rows, all.cheapest, u"cheapest %1 h"_s);
    addRows(rows, all.dearest, u"dearest %1 h"_s);
    const QString title =
        u"%1 %2, %3 to %4\n"_s.arg(report.series.tariffName, tariffTypeName(report.series.tariffType),
                                   localText(report.prices.from()), localText(report.prices.to()));
    return (title + textTable({u"figure"_s, report.series.unit, u"slots"_s, u"start"_s, u"end"_s, {}}, rows))
        .toUtf8();
}

} // namespace etcm
