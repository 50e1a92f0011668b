#include "engine/price_levels.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
QJsonArray levelDaysJson(const std::vector<DayLevel> &days)
{
    QJsonArray list;
    for (const DayLevel &day : days)
        list.append(QJsonArray{QString::fromLatin1(formatIsoDate(day.day)), day.median, day.spread});
    return list;
}

std::vector<DayLevel> levelDaysFrom(const QJsonArray &list)
{
    std::vector<DayLevel> days;
    for (const QJsonValue entry : list) {
        const QJsonArray parts = entry.toArray();
        if (const auto day = parseIsoDate(parts.at(0).toString().toLatin1()))
            days.push_back({*day, parts.at(1).toDouble(), parts.at(2).toDouble()});
    }
    return days;
}

QJsonObject levelJson(const PriceLevels::SeriesName &name, const SeriesLevel &level)
{
    const auto &[product, type, unit] = name;
    QJsonObject json{{u"tariff_name"_s, product},
                     {u"tariff_type"_s, tariffTypeName(type)},
                     {u"unit"_s, unit},
                     {u"usual"_s, levelDaysJson(level.usual)},
                     {u"doubted"_s, levelDaysJson(level.doubted)}};
    if (level.accepted)
        json.insert(u"accepted"_s, QJsonArray{level.accepted->low, level.accepted->high});
    return json;
}

SeriesLevel levelFrom(const QJsonObject &json)
{
    SeriesLevel level;
    level.usual = levelDaysFrom(json.value(u"usual"_s).toArray());
    level.doubted = levelDaysFrom(json.value(u"doubted"_s).toArray());
    const QJsonArray accepted = json.value(u"accepted"_s).toArray();
    if (accepted.size() == 2)
        level.accepted = PlausibleRange{accepted.at(0).toDouble(), accepted.at(1).toDouble()};
    return level;
}
} // namespace

QString priceLevelsKey(const QString &sourceId)
{
    return u"prices.levels."_s + sourceId;
}

QString priceLevelsText(const PriceLevels &levels)
{
    QJsonArray series;
    for (const auto &[name, level] : levels.series)
        series.append(levelJson(name, level));
    const QJsonObject root{{u"accepts_next"_s, levels.acceptsNext}, {u"series"_s, series}};
    return QString::fromUtf8(QJsonDocument(root).toJson(QJsonDocument::Compact));
}

PriceLevels priceLevelsFromText(const QString &text)
{
    const QJsonObject root = QJsonDocument::fromJson(text.toUtf8()).object();
    PriceLevels levels;
    levels.acceptsNext = root.value(u"accepts_next"_s).toBool();
    for (const QJsonValue entry : root.value(u"series"_s).toArray()) {
        const QJsonObject json = entry.toObject();
        const auto type = tariffTypeFromName(json.value(u"tariff_type"_s).toString());
        if (type)
            levels
                .series[{json.value(u"tariff_name"_s).toString(), *type, json.value(u"unit"_s).toString()}] =
                levelFrom(json);
    }
    return levels;
}

PriceLevels priceLevelsOf(const std::vector<StoredSeries> &stored, const SourceLimits &limits)
{
    PriceLevels levels;
    for (const StoredSeries &series : stored) {
        std::vector<PricePoint> points;
        for (const StoredPoint &point : series.points)
            points.push_back({point.start, point.end, point.value, false});
        levels.of(series.key).mark(points, limits.priceRange(series.key.unit));
    }
    return levels;
}

} // namespace etcm
