#include "state_bench.h"

#include "desktop/strip/chip_widget.h"
#include "desktop/strip/clock_widget.h"
#include "desktop/strip/status_widget.h"
#include "desktop/strip/strip.h"
#include "desktop/tray/tray_state.h"
#include "desktop/widgets/instrument.h"
#include "desktop/widgets/panel.h"
#include "desktop/widgets/text_line.h"
#include "desktop/window/actions.h"
#include "desktop/window/banners.h"
#include "e2e/engine/desk_source.h"
#include "support/await.h"

#include <QAction>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

namespace etcm::test
{
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

StateBench::StateBench(std::chrono::milliseconds clockError, double speed)
    : m_clock(std::make_unique<ScaledClock>(*parseIsoTime("2026-10-14T12:00:00Z") + clockError, speed)),
      m_clockError(clockError), m_speed(speed), m_theme(ThemeKind::Dark),
      m_settings(std::make_unique<DesktopSettings>(m_folder.path(), true))
{
    qputenv("ETCM_SECRET_DESK", "super_secret_key_2024");
    serve();
}

StateBench::~StateBench()
{
    if (m_engine)
        close();
    qunsetenv("ETCM_SECRET_DESK");
}

void StateBench::serve()
{
    mock::Simulator::Options options;
    options.port = m_port;
    options.now = m_clock->now() - m_clockError;
    options.speed = m_speed;
    m_mock = std::make_unique<mock::SimulatorThread>(options);
    const Result<quint16> started = m_mock->start();
    if (!started)
        qFatal("%s", qPrintable(started.error().text()));
    m_port = *started;
}

void StateBench::play(const QByteArray &toml)
{
    if (const Result<void> played = m_mock->playScenario(toml); !played)
        qFatal("%s", qPrintable(played.error().text()));
}

void StateBench::name(const QString &scenario)
{
    if (const Result<void> played = m_mock->setScenario(scenario); !played)
        qFatal("%s", qPrintable(played.error().text()));
}

AppConfig StateBench::config() const
{
    AppConfig config;
    config.dataDir = m_folder.filePath(u"data"_s);
    SourceConfig source = deskSource(QUrl(u"http://127.0.0.1:%1"_s.arg(m_port)));
    source.poll = {60s, 60s, 60s, 60s}; // two real seconds each
    source.limits = m_limits;
    config.sources = {source};
    return config;
}

void StateBench::open()
{
    EngineOptions options;
    options.config = config();
    options.clock = m_clock.get();
    options.look = 10ms;
    m_engine = std::make_unique<Engine>(options);
    QObject::connect(m_engine.get(), &Engine::alertChanged, m_engine.get(),
                     [this](const AlertTransition &change) {
                         if (change.notified)
                             ++m_notices[change.rule];
                     });
    if (const Result<void> started = await(m_engine->start()); !started)
        qFatal("%s", qPrintable(started.error().text()));
    m_shell = std::make_unique<Shell>(m_theme, *m_engine, *m_settings, QString());
    m_shell->show(u"overview"_s);
}

void StateBench::close()
{
    m_shell.reset();
    await(done(m_engine->stop()));
    m_engine.reset();
}

void StateBench::refresh()
{
    await(m_engine->pollOnce(), 60'000);
}

QString StateBench::strip() const
{
    m_shell->refresh();
    const auto *overall = m_shell->window().strip().findChild<StatusWidget *>();
    return overall->accessibleName().sliced(QString(u"Overall state: "_s).size());
}

QString StateBench::chip(const QString &key) const
{
    m_shell->refresh();
    for (const ChipWidget *chip : m_shell->window().strip().findChildren<ChipWidget *>()) {
        if (chip->key() == key)
            return chip->accessibleName();
    }
    return {};
}

QString StateBench::clock() const
{
    m_shell->refresh();
    return m_shell->window().strip().findChild<ClockWidget *>()->accessibleDescription();
}

QStringList StateBench::banners() const
{
    m_shell->refresh();
    QStringList texts;
    for (const BannerLook &look : m_shell->window().banners().shown())
        texts += look.text;
    return texts;
}

QString StateBench::tray() const
{
    const OverallStatus &overall = m_engine->status().overall;
    return trayLines(overall, {}, now()).state;
}

QStringList StateBench::panel(const QString &title) const
{
    QStringList told;
    for (const Panel *panel : m_shell->window().findChildren<Panel *>()) {
        if (panel->title() != title)
            continue;
        for (const BadgeText &badge : panel->shownWords().badges)
            told += badge.text;
        for (const TextLine *line : panel->findChildren<TextLine *>())
            told += line->text();
        for (const Instrument *instrument : panel->findChildren<Instrument *>())
            told += instrument->accessibleName();
        told += panel->copiedTable().split(u'\n');
    }
    return told;
}

void StateBench::picture(const QString &path) const
{
    if (!m_shell->window().grab().save(path))
        qFatal("cannot write %s", qPrintable(path));
}

// The program has its own clock, which says 2026-11 or later: what it knows is what the file tells.
QJsonObject StateBench::status() const
{
    QFile file(m_folder.filePath(u"etcm.toml"_s));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("no configuration file");
    file.write(u"[[source]]\nid = \"desk\"\ndialect = \"energy-api\"\nbase_url = \"http://127.0.0.1:%1\"\n"
               "auth = \"client_credentials\"\nclient_id = \"energy_trading_client\"\nsecret = \"env:X\"\n"_s
                   .arg(m_port)
                   .toUtf8());
    file.close();
    QProcess program;
    program.start(QStringLiteral(ETCM_COLLECTOR), {u"--config"_s, file.fileName(), u"--data-dir"_s,
                                                   m_folder.filePath(u"data"_s), u"status"_s, u"--json"_s});
    program.waitForFinished(30'000);
    return QJsonDocument::fromJson(program.readAllStandardOutput()).object();
}

const EndpointStatus &StateBench::endpoint(Endpoint endpoint) const
{
    for (const EndpointStatus &status : m_engine->status().endpoints) {
        if (status.endpoint == endpoint)
            return status;
    }
    qFatal("no such endpoint");
}

qint64 StateBench::firing(AlertRule rule) const
{
    const std::vector<OpenAlert> open = m_engine->alertBook()->open();
    return std::ranges::count_if(
        open, [rule](const OpenAlert &alert) { return alert.key.rule == rule && alert.now.isFiring(); });
}

} // namespace etcm::test
