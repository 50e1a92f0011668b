// The panel "TRA signals": one row per command of the newest published day, its activations as a lane.
#pragma once

#include "domain/history.h"
#include "models/endpoint_facts.h"
#include "models/panel_words.h"

#include <QAbstractTableModel>

#include <array>

namespace etcm
{

enum class SignalKind { HotWater, Lock, Lighting };

struct SignalSpan {
    UtcTime start;
    UtcTime end;
    bool implausible = false; ///< still to come when it was told: in no count
    friend bool operator==(const SignalSpan &, const SignalSpan &) = default;
};

struct SignalRow {
    QString name;
    QString description;
    SignalKind kind = SignalKind::HotWater;
    std::vector<SignalSpan> spans; ///< ascending; may begin before and end after the day
    friend bool operator==(const SignalRow &, const SignalRow &) = default;
};

struct SignalSnapshot {
    PanelWords words;
    QString note;      ///< "Today’s signals: published Thu 15 Oct. ..."
    QString noteShort; ///< its first sentence, in narrow panels
    UtcTime dayStart;
    UtcTime dayEnd;
    std::vector<SignalRow> rows;
    friend bool operator==(const SignalSnapshot &, const SignalSnapshot &) = default;
};

struct SignalInput {
    QString sourceTitle;                  ///< as people call the source: "CKW"
    std::vector<StoredSignal> signalList; ///< of the newest date, and later ones
    std::optional<LocalDate> date;        ///< newest published; nothing: none stored
    EndpointFacts facts;
    UtcTime now;
};

/// One row per command, of what touches the range.
[[nodiscard]] std::vector<SignalRow> signalRows(const std::vector<StoredSignal> &signalList,
                                                const SignalSpan &range);
[[nodiscard]] SignalSnapshot signalSnapshot(const SignalInput &input);

class SignalTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { Name, Description, Lane, LastActivation };
    static constexpr int kColumnCount = 4;
    enum Role { SpansRole = Qt::UserRole, KindRole, DayStartRole, DayEndRole };

    explicit SignalTableModel(QObject *parent = nullptr);

    void setSnapshot(SignalSnapshot snapshot);
    [[nodiscard]] const SignalSnapshot &snapshot() const { return m_snapshot; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString display(const SignalRow &row, Column column) const;

    const std::array<QString, kColumnCount> m_headings;
    SignalSnapshot m_snapshot;
};

} // namespace etcm

Q_DECLARE_METATYPE(std::vector<etcm::SignalSpan>)
