#include "collector/ledger_report.h"

#include "collector/text_table.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
constexpr std::array kStatesTold{SlotState::Present,     SlotState::Late,    SlotState::Revised,
                                 SlotState::Implausible, SlotState::Missing, SlotState::NotDue};

QString isoText(UtcTime time)
{
    return QString::fromLatin1(formatIsoUtc(time));
}

// "06:15" on the clock of the delivery day; a doubled hour is told apart by its offset.
QString clockText(UtcTime time)
{
    const ZurichLocal local = toZurich(time);
    const auto minutes = local.timeOfDay.count();
    return u"%1:%2 %3"_s.arg(minutes / 60, 2, 10, QChar(u'0'))
        .arg(minutes % 60, 2, 10, QChar(u'0'))
        .arg(zurichAbbreviation(time));
}

QJsonObject keyJson(const SeriesKey &key)
{
    return {{u"tariff_name"_s, key.tariffName},
            {u"tariff_type"_s, tariffTypeName(key.tariffType)},
            {u"unit"_s, key.unit}};
}

QJsonObject seriesJson(const SeriesLedger &series)
{
    QJsonObject counts;
    for (const SlotState state : kStatesTold)
        counts.insert(slotStateName(state), series.ledger.count(state));
    QJsonArray list;
    for (const LedgerSlot &slot : series.ledger.slotList)
        list.append(QJsonObject{{u"start"_s, isoText(slot.start)},
                                {u"state"_s, slotStateName(slot.state)},
                                {u"value"_s, slot.value ? QJsonValue(slot.value->toDouble()) : QJsonValue()},
                                {u"revision"_s, slot.revision}});
    QJsonObject object = keyJson(series.key);
    object.insert(u"complete"_s, series.ledger.isComplete());
    object.insert(u"counts"_s, counts);
    object.insert(u"slots"_s, list);
    return object;
}

QJsonObject revisionJson(const PriceRevision &revision)
{
    QJsonObject object = keyJson(revision.key);
    object.insert(u"start"_s, isoText(revision.start));
    object.insert(u"revision"_s, revision.revision);
    object.insert(u"before"_s, revision.before.toDouble());
    object.insert(u"after"_s, revision.after.toDouble());
    object.insert(u"publication"_s,
                  revision.publication ? QJsonValue(isoText(*revision.publication)) : QJsonValue());
    object.insert(u"recorded_at"_s, isoText(revision.recordedAt));
    return object;
}

QJsonObject componentsJson(const ProductCheck &product)
{
    QJsonArray deviations;
    for (const ComponentDeviation &deviation : product.check.deviations)
        deviations.append(QJsonObject{{u"start"_s, isoText(deviation.start)},
                                      {u"sum"_s, deviation.sum.toDouble()},
                                      {u"integrated"_s, deviation.integrated.toDouble()}});
    return {{u"tariff_name"_s, product.tariffName}, {u"unit"_s, product.unit},
            {u"checked"_s, product.check.checked},  {u"incomplete"_s, product.check.incomplete},
            {u"holds"_s, product.check.holds()},    {u"deviations"_s, deviations}};
}

template <typename Items, typename ToJson>
QJsonArray arrayOf(const Items &items, ToJson toJson)
{
    QJsonArray array;
    for (const auto &item : items)
        array.append(toJson(item));
    return array;
}

// Runs of slots of one state, except the plain one.
void tellRuns(const SeriesLedger &series, std::vector<QStringList> &rows)
{
    const std::vector<LedgerSlot> &all = series.ledger.slotList;
    for (std::size_t from = 0; from < all.size();) {
        std::size_t to = from + 1;
        while (to < all.size() && all[to].state == all[from].state)
            ++to;
        if (all[from].state != SlotState::Present)
            rows.push_back({series.key.tariffName, tariffTypeName(series.key.tariffType),
                            clockText(all[from].start), clockText(all[to - 1].start + kSlotLength),
                            QString::number(to - from), slotStateName(all[from].state)});
        from = to;
    }
}

QString section(const QString &title, const QStringList &head, const std::vector<QStringList> &rows)
{
    return rows.empty() ? QString() : u'\n' + title + u'\n' + textTable(head, rows);
}
} // namespace

QByteArray ledgerJson(const QString &sourceId, const DayLedger &day)
{
    const QJsonObject object{
        {u"source"_s, sourceId},
        {u"date"_s, QString::fromLatin1(formatIsoDate(day.date))},
        {u"due"_s, isoText(LedgerRules::forDay(MarketDay(day.date)).due)},
        {u"series"_s, arrayOf(day.series, seriesJson)},
        {u"revisions"_s, arrayOf(day.revisions, revisionJson)},
        {u"components"_s, arrayOf(day.products, componentsJson)},
    };
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

QByteArray ledgerTable(const DayLedger &day)
{
    std::vector<QStringList> lines;
    std::vector<QStringList> runs;
    for (const SeriesLedger &series : day.series) {
        QStringList line{series.key.tariffName, tariffTypeName(series.key.tariffType), series.key.unit,
                         u"%1/%2"_s.arg(series.ledger.known()).arg(series.ledger.slotList.size())};
        for (const SlotState state : kStatesTold)
            line.append(QString::number(series.ledger.count(state)));
        lines.push_back(line);
        tellRuns(series, runs);
    }
    std::vector<QStringList> changes;
    for (const PriceRevision &revision : day.revisions)
        changes.push_back({revision.key.tariffName, tariffTypeName(revision.key.tariffType),
                           clockText(revision.start), QString::number(revision.revision),
                           QString::fromLatin1(revision.before.toText()),
                           QString::fromLatin1(revision.after.toText()), isoText(revision.recordedAt)});
    std::vector<QStringList> sums;
    for (const ProductCheck &product : day.products)
        sums.push_back({product.tariffName, product.unit, QString::number(product.check.checked),
                        QString::number(product.check.incomplete),
                        QString::number(product.check.deviations.size())});
    QStringList head{u"product"_s, u"component"_s, u"unit"_s, u"slots"_s};
    for (const SlotState state : kStatesTold)
        head.append(slotStateName(state));
    return (textTable(head, lines) +
            section(u"Not simply present:"_s,
                    {u"product"_s, u"component"_s, u"from"_s, u"to"_s, u"slots"_s, u"state"_s}, runs) +
            section(u"Revisions:"_s,
                    {u"product"_s, u"component"_s, u"slot"_s, u"revision"_s, u"before"_s, u"after"_s,
                     u"recorded"_s},
                    changes) +
            section(u"integrated = grid + electricity:"_s,
                    {u"product"_s, u"unit"_s, u"checked"_s, u"incomplete"_s, u"deviations"_s}, sums))
        .toUtf8();
}

} // namespace etcm
