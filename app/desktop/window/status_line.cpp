#include "desktop/window/status_line.h"

#include "wording/alert_words.h"
#include "wording/figures.h"

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
        return u"No source is set"_s;
    if (names.size() > 3)
        return u"%1, %2 and %3 more"_s.arg(names[0], names[1]).arg(names.size() - 2);
    const QString last = names.takeLast();
    return names.isEmpty() ? last : names.join(u", "_s) + u" and "_s + last;
}

StatusLine::StatusLine(QWidget *parent)
    : QStatusBar(parent), m_sources(new QLabel(this)), m_activity(new QLabel(this))
{
    setSizeGripEnabled(false);
    setFixedHeight(24);
    addWidget(m_sources);
    addPermanentWidget(m_activity);
    addPermanentWidget(new QLabel(u"F1 Keys"_s, this));
}

void StatusLine::setSources(const std::vector<SourceConfig> &sources, bool demo)
{
    m_sources->setText(QStringList{(demo ? u"DEMO: "_s : QString()) + sourceNamesText(sources),
                                   u"CHF/kWh without VAT"_s, u"Times in Europe/Zurich"_s}
                           .join(u"  ·  "_s));
}

void StatusLine::setLastStored(const EngineStatus &status, const EndpointId &id, UtcTime now)
{
    QString text = u"%1 %2 stored"_s.arg(timeTextSeconds(now, now), endpointShortTitle(id.endpoint));
    for (const EndpointStatus &state : status.endpoints)
        if (state.id() == id && state.lastLatency.count() > 0)
            text += u", %1 ms"_s.arg(integerText(state.lastLatency.count()));
    setActivity(text);
}

void StatusLine::setActivity(const QString &text)
{
    m_activity->setText(text);
}

} // namespace etcm
