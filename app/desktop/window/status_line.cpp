#include "desktop/window/status_line.h"

#include "wording/endpoint_words.h"
#include "wording/figures.h"
#include "wording/language.h"

#include <QLabel>

namespace etcm
{
using namespace Qt::StringLiterals;

QString sourceNamesText(const std::vector<SourceConfig> &sources)
{
    QStringList names;
    for (const SourceConfig &source : sources)
        names << (source.name.isEmpty() ? source.id : source.name);
    if (names.isEmpty())
        return words("Window", "No source is set");
    if (const qint64 more = names.size() - 2; more > 1)
        return words("Window", "%1, %2 and %3 more", nullptr, more)
            .arg(names[0], names[1], integerText(more));
    const QString last = names.takeLast();
    return names.isEmpty() ? last : words("Window", "%1 and %2", "a list").arg(names.join(u", "_s), last);
}

StatusLine::StatusLine(QWidget *parent)
    : QStatusBar(parent), m_sources(new QLabel(this)), m_activity(new QLabel(this))
{
    setSizeGripEnabled(false);
    setFixedHeight(24);
    addWidget(m_sources);
    addPermanentWidget(m_activity);
    addPermanentWidget(new QLabel(words("Window", "F1 Keys"), this));
}

void StatusLine::setSources(const std::vector<SourceConfig> &sources, bool demo)
{
    m_sources->setText(QStringList{
        demo ? words("Window", "DEMO: %1").arg(sourceNamesText(sources)) : sourceNamesText(sources),
        words("Window", "CHF/kWh without VAT"), words("Window", "Times in Europe/Zurich")}
                           .join(u"  ·  "_s));
}

void StatusLine::setLastStored(const EngineStatus &status, const EndpointId &id, UtcTime now)
{
    QString text = words("Window", "%1 %2 stored", "time, endpoint")
                       .arg(timeTextSeconds(now, now), endpointShortTitle(id.endpoint));
    for (const EndpointStatus &state : status.endpoints)
        if (state.id() == id && state.lastLatency.count() > 0)
            text += u", "_s + latencyText(state.lastLatency);
    setActivity(text);
}

void StatusLine::setActivity(const QString &text)
{
    m_activity->setText(text);
}

} // namespace etcm
