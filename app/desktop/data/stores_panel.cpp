#include "desktop/data/stores_panel.h"

#include "desktop/widgets/rule.h"
#include "desktop/widgets/text_line.h"
#include "wording/language.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
TextSpan markSpan(StoreMark mark)
{
    switch (mark) {
    case StoreMark::Good: return {{}, Token::Ok, 14, QFont::Normal, 0, Glyph::Ok};
    case StoreMark::Waits: return {{}, Token::Warn, 14, QFont::Normal, 0, Glyph::Warn};
    case StoreMark::Off: break;
    }
    return {{}, Token::Unknown, 14, QFont::Normal, 0, Glyph::Unknown};
}
} // namespace

StoresPanel::StoresPanel(const Theme &theme, QWidget *parent)
    : Panel(theme, words("Data page", "Stores"), parent)
{
    auto *body = new QWidget;
    m_layout = new QVBoxLayout(body);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(4);
    setBody(body);
    PanelWords told;
    told.context = words("Data page", "this computer first, then the team");
    setWords(told);
    setTable([this] {
        QStringList lines;
        for (const StoreSection &section : m_sections)
            for (const StoreLine &line : section.lines)
                lines += QStringList{section.title, line.label, line.value}.join(u'\t');
        return lines.join(u'\n') + u'\n';
    });
}

void StoresPanel::setSections(const std::vector<StoreSection> &sections)
{
    if (sections == m_sections)
        return;
    m_sections = sections;
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const StoreSection &section : m_sections)
        addSection(section);
    m_layout->addStretch(1);
}

void StoresPanel::addSection(const StoreSection &section)
{
    if (m_layout->count() > 0)
        m_layout->addWidget(new Rule(theme()));
    auto *head = new TextLine(theme(), 22);
    head->setSpans({markSpan(section.mark),
                    {section.title, Token::Text, 13, QFont::Medium, 8},
                    {section.note, Token::Text2, 12, QFont::Normal, 8}});
    m_layout->addWidget(head);
    for (const StoreLine &line : section.lines) {
        auto *row = new QWidget;
        auto *pair = new QHBoxLayout(row);
        pair->setContentsMargins(22, 0, 0, 0);
        auto *label = new TextLine(theme(), 18);
        label->setLabel(line.label);
        auto *value = new TextLine(theme(), 18);
        value->setSpans({{line.value, Token::Text, 12}});
        value->setAlignment(Qt::AlignRight);
        pair->addWidget(label);
        pair->addWidget(value, 1);
        m_layout->addWidget(row);
    }
}

} // namespace etcm
