// The status bar: what is watched, in which unit and zone, and what came in last.
#pragma once

#include "monitoring/engine_status.h"
#include "sources/source_config.h"

#include <QStatusBar>

class QLabel;

namespace etcm
{

class StatusLine : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);

    void setSources(const std::vector<SourceConfig> &sources, bool demo);
    /// "14:31:04 Plant stored, 141 ms".
    void setLastStored(const EngineStatus &status, const EndpointId &id, UtcTime now);
    void setActivity(const QString &text);

private:
    QLabel *m_sources;
    QLabel *m_activity;
};

/// "CKW public API and Trading desk gateway".
[[nodiscard]] QString sourceNamesText(const std::vector<SourceConfig> &sources);

} // namespace etcm
