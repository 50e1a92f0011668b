// Availability per endpoint: four short rows beside the score.
#pragma once

#include "desktop/theme/theme.h"
#include "models/health_snapshot.h"

#include <QWidget>

namespace etcm
{

class EndpointTable : public QWidget
{
    Q_OBJECT

public:
    explicit EndpointTable(const Theme &theme, QWidget *parent = nullptr);
    void setRows(const std::vector<HealthRow> &rows);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    const Theme &m_theme;
    const QString m_nameTitle;
    const QString m_availableTitle;
    const QString m_downTitle;
    std::vector<HealthRow> m_rows;
};

} // namespace etcm
