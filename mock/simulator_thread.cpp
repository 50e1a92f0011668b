#include "mock/simulator.h"

namespace etcm::mock
{

namespace
{
// Runs a call on the simulator's thread and waits for its value.
template <typename Call>
auto waitFor(Simulator *simulator, Call call)
{
    decltype(call()) value{};
    QMetaObject::invokeMethod(
        simulator, [&] { value = call(); }, Qt::BlockingQueuedConnection);
    return value;
}
} // namespace

SimulatorThread::SimulatorThread(Simulator::Options options, QObject *parent)
    : QObject(parent), m_thread(std::make_unique<QThread>()),
      m_simulator(std::make_unique<Simulator>(std::move(options)))
{
    m_thread->setObjectName(QStringLiteral("simulator"));
    m_simulator->moveToThread(m_thread.get());
    m_thread->start();
}

SimulatorThread::~SimulatorThread()
{
    // The sockets must die on the thread that they were made on; the rest may die here.
    QMetaObject::invokeMethod(m_simulator.get(), &Simulator::stop, Qt::BlockingQueuedConnection);
    m_thread->quit();
    m_thread->wait();
}

Result<quint16> SimulatorThread::start()
{
    Result<quint16> port = waitFor(m_simulator.get(), [this] { return m_simulator->start(); });
    if (port)
        m_baseUrl = m_simulator->baseUrl();
    return port;
}

Result<void> SimulatorThread::setScenario(const QString &nameOrFile)
{
    return waitFor(m_simulator.get(), [&] { return m_simulator->setScenario(nameOrFile); });
}

Result<void> SimulatorThread::playScenario(const QByteArray &toml)
{
    return waitFor(m_simulator.get(), [&] { return m_simulator->playScenario(toml); });
}

std::vector<PriceSeries> SimulatorThread::priceHistory(UtcTime from, UtcTime to, UtcTime asOf) const
{
    return waitFor(m_simulator.get(), [&] { return m_simulator->priceHistory(from, to, asOf); });
}

const Clock &SimulatorThread::clock() const
{
    return m_simulator->clock();
}

} // namespace etcm::mock
