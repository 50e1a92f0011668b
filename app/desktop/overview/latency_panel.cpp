#include "desktop/overview/panels.h"
#include "desktop/widgets/latency_bars.h"
#include "wording/language.h"

namespace etcm
{
using namespace Qt::StringLiterals;

LatencyPanel::LatencyPanel(const Theme &theme, QWidget *parent)
    : Panel(theme, words("Latency panel", "Latency by endpoint"), parent)
{
    m_bars = new LatencyBars(theme, this);
    setBody(m_bars, {12, 10, 12, 8});
    setTable([this] {
        QString text = words("Latency panel", "Endpoint\tMedian ms\tp95 ms\tCalls\n");
        for (const LatencyRow &row : m_snapshot.rows) {
            text += QStringList{row.title, row.medianText, row.p95 ? QString::number(*row.p95) : QString(),
                                QString::number(row.count)}
                        .join(u'\t') +
                    u'\n';
        }
        return text;
    });
}

void LatencyPanel::setSnapshot(const LatencySnapshot &snapshot)
{
    m_snapshot = snapshot;
    setWords(snapshot.words);
    m_bars->setSnapshot(snapshot);
}

} // namespace etcm
