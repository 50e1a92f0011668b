#include "desktop/dialogs/source_probe.h"

#include "wording/endpoint_words.h"
#include "wording/figures.h"
#include "wording/language.h"

#include <QPointer>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{

QString endpointLine(const EndpointReport &report)
{
    const QString name = endpointShortTitle(report.endpoint);
    if (healthEffect(report.outcome) != HealthEffect::Good)
        return u"%1: %2"_s.arg(name, report.error.isEmpty() ? outcomeText(report.outcome) : report.error);
    const qint64 number = grammaticalNumber(endpointIsPlural(report.endpoint));
    return u"%1, %2"_s.arg(
        words("Connections", "%1 answer(s) in %2 ms", nullptr, number)
            .arg(name, integerText(report.responseTime.count())),
        words("Connections", "%1 value(s)", nullptr, report.rows).arg(integerText(report.rows)));
}

} // namespace

ProbeAnswer probeAnswer(const CycleReport &report)
{
    ProbeAnswer answer;
    answer.good = !report.endpoints.empty();
    QStringList lines;
    for (const EndpointReport &endpoint : report.endpoints) {
        answer.good = answer.good && healthEffect(endpoint.outcome) == HealthEffect::Good;
        lines << endpointLine(endpoint);
    }
    answer.text =
        lines.isEmpty() ? words("Connections", "This source offers no endpoint to ask") : lines.join(u'\n');
    return answer;
}

SourceProbe::SourceProbe(const SourceConfig &source, const QString &typedSecret, SecretStore *keychain)
{
    EngineOptions options;
    options.config.dataDir = m_folder.path();
    options.config.sources = {source};
    options.schedule = false;
    options.retry = false;
    options.keychain = keychain;
    if (keychain)
        keychain->askAgain(); // whoever presses Test is there to answer
    if (!typedSecret.isEmpty()) {
        m_typed.set(source.signIn.secretRef.section(u':', 1), typedSecret);
        options.keychain = &m_typed;
    }
    m_engine = std::make_unique<Engine>(std::move(options));
}

SourceProbe::~SourceProbe() = default;

void SourceProbe::start()
{
    run();
}

QCoro::Task<void> SourceProbe::run()
{
    const QPointer<SourceProbe> self(this);
    const Result<void> started = co_await m_engine->start();
    if (!self)
        co_return;
    if (!started) {
        Q_EMIT finished({false, started.error().text()});
        co_return;
    }
    const CycleReport report = co_await m_engine->pollOnce();
    if (!self)
        co_return;
    co_await m_engine->stop();
    if (self)
        Q_EMIT finished(probeAnswer(report));
}

} // namespace etcm
