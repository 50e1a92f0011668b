#include "desktop/charts/price_chart.h"
#include "desktop/overview/panels.h"
#include "desktop/overview/price_facts.h"
#include "wording/language.h"

#include <QHBoxLayout>

namespace etcm
{
using namespace Qt::StringLiterals;

PricePanel::PricePanel(const Theme &theme, QWidget *parent)
    : Panel(theme, words("Price panel", "Integrated price, 15 min"), parent)
{
    auto *content = new QWidget(this);
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins({});
    row->setSpacing(18);
    m_facts = new PriceFacts(theme, content);
    m_facts->setFixedWidth(226);
    m_chart = new PriceChart(theme, content);
    m_chart->setAccessibleName(words("Price panel", "Price curve of today and tomorrow"));
    row->addWidget(m_facts);
    row->addWidget(m_chart, 1);
    setBody(content);
    setTable([this] {
        QString text = words("Price panel", "Slot\tCHF/kWh\tMark\n");
        for (const PriceSlot &slot : m_snapshot.slotList)
            text += slot.text.section(u", "_s, 0, 0) + u'\t' + QString::fromLatin1(slot.value.toText()) +
                    u'\t' + slot.text.section(u", "_s, 2) + u'\n';
        return text;
    });
    enableExport();
}

void PricePanel::setSnapshot(const PriceSnapshot &snapshot)
{
    m_snapshot = snapshot;
    setWords(snapshot.words);
    m_facts->setSnapshot(snapshot);
    m_chart->setSnapshot(snapshot);
}

} // namespace etcm
