#include "desktop/alerts/incident_panel.h"

#include "desktop/alerts/look_strip.h"
#include "desktop/alerts/reason_list.h"
#include "desktop/alerts/step_list.h"
#include "desktop/widgets/alert_glyph.h"
#include "desktop/widgets/badge.h"
#include "desktop/widgets/stat_tile.h"
#include "desktop/widgets/text_line.h"
#include "wording/language.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
constexpr int kLongestNote = 500;

// A part with its title, hidden as one.
QWidget *titled(const Theme &theme, const QString &title, QWidget *part)
{
    auto *both = new QWidget;
    auto *layout = new QVBoxLayout(both);
    layout->setContentsMargins(0, 12, 0, 0);
    layout->setSpacing(6);
    auto *line = new TextLine(theme, 20);
    line->setSpans({{title, Token::Text, 13, QFont::Medium}});
    layout->addWidget(line);
    layout->addWidget(part);
    return both;
}

QLabel *textLabel(bool mono)
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText); // it quotes what a host has sent
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setWordWrap(true);
    label->setProperty("role", mono ? u"code"_s : u"context"_s);
    return label;
}
} // namespace

IncidentPanel::IncidentPanel(const Theme &theme, QWidget *parent)
    : Panel(theme, words("Alerts page", "What is known"), parent)
{
    auto *inside = new QWidget;
    auto *layout = new QVBoxLayout(inside);
    layout->setContentsMargins(14, 10, 14, 14);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    m_parts.facts = new TileStrip(theme, nullptr, TileStrip::WhenNarrow::Shorten);
    layout->addSpacing(12);
    layout->addWidget(m_parts.facts);
    m_parts.looks = new LookStrip(theme);
    m_parts.looksPart = titled(theme, words("Alerts page", "Last observations"), m_parts.looks);
    layout->addWidget(m_parts.looksPart);
    layout->addWidget(makeColumns());
    layout->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(inside);
    scroll->setProperty("role", u"inPanel"_s);
    setBody(scroll, {1, 0, 1, 1});
    setTable([this] { return incidentMarkdown(m_card); });
    setCard({});
}

QWidget *IncidentPanel::makeHead()
{
    auto *head = new QWidget;
    auto *layout = new QVBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    auto *first = new QHBoxLayout;
    m_parts.title = new TextLine(theme(), 28);
    m_parts.badge = new Badge(theme());
    first->addWidget(m_parts.title, 1);
    first->addWidget(m_parts.badge);
    layout->addLayout(first);
    m_parts.subtitle = new TextLine(theme(), 18);
    layout->addWidget(m_parts.subtitle);
    auto *actions = new QHBoxLayout;
    actions->setSpacing(8);
    m_parts.note = new QLineEdit;
    m_parts.note->setMaxLength(kLongestNote);
    m_parts.note->setPlaceholderText(words("Alerts page", "Add a note, e.g. who was called"));
    m_parts.note->setAccessibleName(words("Alerts page", "Note"));
    m_parts.acknowledge = new QPushButton(words("Alerts page", "Acknowledge"));
    m_parts.acknowledge->setProperty("role", u"primary"_s);
    m_parts.acknowledge->setToolTip(words(
        "Alerts page", "It goes on, but asks for nobody’s attention any more, until it becomes graver"));
    auto *look = new QPushButton(words("Alerts page", "Try now"));
    look->setToolTip(words("Alerts page", "Poll every endpoint once now"));
    actions->addWidget(m_parts.note, 1);
    actions->addWidget(m_parts.acknowledge);
    actions->addWidget(look);
    layout->addSpacing(4);
    layout->addLayout(actions);
    connect(m_parts.acknowledge, &QPushButton::clicked, this, &IncidentPanel::acknowledge);
    connect(m_parts.note, &QLineEdit::returnPressed, this, &IncidentPanel::acknowledge);
    connect(look, &QPushButton::clicked, this, &IncidentPanel::lookRequested);
    return head;
}

QWidget *IncidentPanel::makeColumns()
{
    auto *columns = new QWidget;
    auto *layout = new QHBoxLayout(columns);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(24);
    auto *left = new QVBoxLayout;
    m_parts.steps = new StepList(theme());
    left->addWidget(titled(theme(), words("Alerts page", "What happened"), m_parts.steps));
    m_parts.evidence = textLabel(true);
    m_parts.evidencePart = titled(theme(), words("Alerts page", "Evidence, last call"), m_parts.evidence);
    left->addWidget(m_parts.evidencePart);
    left->addStretch(1);
    auto *right = new QVBoxLayout;
    m_parts.reasons = new ReasonList(theme());
    m_parts.reasonsPart = titled(theme(), words("Alerts page", "Why was I alerted?"), m_parts.reasons);
    right->addWidget(m_parts.reasonsPart);
    m_parts.verdict = textLabel(false);
    right->addSpacing(8);
    right->addWidget(m_parts.verdict);
    right->addStretch(1);
    layout->addLayout(left, 3);
    layout->addLayout(right, 2);
    return columns;
}

void IncidentPanel::setCard(const IncidentCard &card)
{
    PanelWords told;
    if (card.incidentId.isEmpty())
        told.notice = PanelNotice{NoticeKind::Info, words("Alerts page", "No alert is chosen"),
                                  words("Alerts page", "Choose one at the left to see how it came about.")};
    setWords(told);
    const bool other = card.incidentId != m_card.incidentId;
    m_card = card;
    m_parts.title->setSpans({{{}, alertToken(card.mark), 18, QFont::Normal, 0, alertGlyph(card.mark)},
                             {card.title, Token::Text, 20, QFont::Medium, 10}});
    m_parts.badge->setBadge(card.badge);
    m_parts.subtitle->setLabel(card.subtitle);
    if (other)
        m_parts.note->setText(card.note);
    m_parts.note->setEnabled(card.canAcknowledge);
    m_parts.acknowledge->setEnabled(card.canAcknowledge);
    m_parts.facts->setTiles(card.facts);
    m_parts.looksPart->setVisible(!card.looks.empty());
    m_parts.looks->setLooks(card.looks);
    m_parts.steps->setSteps(card.steps);
    m_parts.evidencePart->setVisible(!card.evidence.isEmpty());
    m_parts.evidence->setText(card.evidence.join(u'\n'));
    m_parts.reasonsPart->setVisible(!card.reasons.empty());
    m_parts.reasons->setReasons(card.reasons);
    m_parts.verdict->setText(card.verdict);
}

void IncidentPanel::acknowledge()
{
    if (m_card.canAcknowledge)
        Q_EMIT acknowledged(m_card.incidentId, m_parts.note->text().trimmed());
}

} // namespace etcm
