#include "engine/backfill_memory.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
UtcTime timeFrom(const QJsonValue &value)
{
    return fromEpochMs(static_cast<qint64>(value.toDouble()));
}

QJsonValue timeJson(UtcTime time)
{
    return static_cast<double>(toEpochMs(time));
}

bool isFresh(UtcTime learntAt, UtcTime now)
{
    return learntAt <= now && now - learntAt < kBackfillMemory;
}
} // namespace

bool BackfillMemory::isAbsent(const QString &tariffName, UtcTime slot) const
{
    return std::ranges::any_of(absent, [&](const AbsentPiece &piece) {
        return piece.tariffName == tariffName && slot >= piece.range.from && slot < piece.range.to;
    });
}

void BackfillMemory::noteAbsent(const QString &tariffName, TimeRange range, UtcTime now)
{
    if (range.to > now - kMayStillCome)
        return;
    for (AbsentPiece &piece : absent) {
        const bool joins = piece.range.from <= range.to && range.from <= piece.range.to;
        if (piece.tariffName != tariffName || !joins)
            continue;
        piece.range = {std::min(piece.range.from, range.from), std::max(piece.range.to, range.to)};
        return;
    }
    absent.push_back({tariffName, range, now});
}

QString backfillMemoryKey(const QString &sourceId)
{
    return u"backfill."_s + sourceId;
}

QString backfillMemoryText(const BackfillMemory &memory)
{
    QJsonArray absent;
    for (const AbsentPiece &piece : memory.absent)
        absent.append(QJsonObject{{u"product"_s, piece.tariffName},
                                  {u"from"_s, timeJson(piece.range.from)},
                                  {u"to"_s, timeJson(piece.range.to)},
                                  {u"asked"_s, timeJson(piece.askedAt)}});
    const QJsonObject object{{u"absent"_s, absent},
                             {u"longest_days"_s, static_cast<int>(memory.longestCall.count())},
                             {u"learnt"_s, timeJson(memory.longestCallLearntAt)}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

BackfillMemory backfillMemoryFromText(const QString &text, UtcTime now)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    BackfillMemory memory;
    const QJsonArray pieces = object.value("absent"_L1).toArray();
    for (const QJsonValue entry : pieces) {
        const AbsentPiece piece{entry["product"_L1].toString(),
                                {timeFrom(entry["from"_L1]), timeFrom(entry["to"_L1])},
                                timeFrom(entry["asked"_L1])};
        if (piece.range.from < piece.range.to && isFresh(piece.askedAt, now))
            memory.absent.push_back(piece);
    }
    const std::chrono::days longest(object.value("longest_days"_L1).toInt());
    const UtcTime learntAt = timeFrom(object.value("learnt"_L1));
    if (longest >= std::chrono::days(1) && longest < kLongestBackfillCall && isFresh(learntAt, now)) {
        memory.longestCall = longest;
        memory.longestCallLearntAt = learntAt;
    }
    return memory;
}

} // namespace etcm
