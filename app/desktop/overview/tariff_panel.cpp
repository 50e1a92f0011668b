#include "desktop/overview/legend.h"
#include "desktop/overview/panels.h"
#include "desktop/widgets/panel_header.h"
#include "desktop/widgets/segment_control.h"
#include "desktop/widgets/tariff_bars.h"
#include "desktop/widgets/text_line.h"
#include "wording/language.h"

#include <QHBoxLayout>

namespace etcm
{
using namespace Qt::StringLiterals;

TariffPanel::TariffPanel(const Theme &theme, QWidget *parent)
    : Panel(theme, words("Tariff panel", "Tariff comparison"), parent)
{
    m_choice = new SegmentControl(words("Tariff panel", "Compare"),
                                  {words("Tariff panel", "Now"), words("Tariff panel", "Day mean")}, this);
    header().addControl(m_choice);
    connect(m_choice, &SegmentControl::chosen, this, &TariffPanel::refresh);
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins({});
    column->setSpacing(4);
    auto *top = new QHBoxLayout;
    top->setSpacing(12);
    top->addWidget(m_legend = new Legend(theme, content), 1);
    top->addWidget(m_check = new TextLine(theme, 18, content));
    m_check->setAlignment(Qt::AlignRight);
    column->addLayout(top);
    column->addWidget(m_bars = new TariffBars(theme, content), 1);
    setBody(content, {12, 8, 12, 10});
    setTable([this] {
        QString text = words("Tariff panel", "Component\t%1\t%2\tDifference\n")
                           .arg(m_snapshot.homeTitle, m_snapshot.businessTitle);
        for (const TariffBar &bar : side().bars)
            text += QStringList{bar.title, bar.homeText, bar.businessText, bar.differenceText}.join(u'\t') +
                    u'\n';
        return text;
    });
}

const TariffSide &TariffPanel::side() const
{
    return m_choice->current() == 0 ? m_snapshot.now : m_snapshot.dayMean;
}

void TariffPanel::setSnapshot(const TariffSnapshot &snapshot)
{
    m_snapshot = snapshot;
    static_cast<Legend *>(m_legend)->setTitles(snapshot.homeTitle, snapshot.businessTitle);
    const Glyph mark = snapshot.sumsAgree ? Glyph::Check : Glyph::Warn;
    m_check->setSpans({{{}, snapshot.sumsAgree ? Token::Text2 : Token::Warn, 11, QFont::Normal, 0, mark},
                       {snapshot.sumCheck, Token::Text2, 12, QFont::Normal, 5, {}, snapshot.sumCheckShort}});
    m_check->setHelp(snapshot.sumToolTip);
    refresh();
}

void TariffPanel::refresh()
{
    PanelWords words = m_snapshot.words;
    words.context = side().context;
    setWords(words);
    m_bars->setSide(side(), m_snapshot.differenceTitle);
}

} // namespace etcm
