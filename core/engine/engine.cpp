#include "engine/engine_private.h"

namespace etcm
{

Engine::Engine(EngineOptions options, QObject *parent)
    : QObject(parent), d(std::make_shared<Private>(this, std::move(options)))
{
}

Engine::~Engine()
{
    d->abandon();
}

QCoro::Task<Result<void>> Engine::start()
{
    const std::shared_ptr<Private> parts = d; // the engine may go while a coroutine waits
    co_return co_await parts->start();
}

QCoro::Task<void> Engine::stop()
{
    const std::shared_ptr<Private> parts = d;
    co_await parts->stop();
}

QCoro::Task<CycleReport> Engine::pollOnce(QStringList sourceIds)
{
    const std::shared_ptr<Private> parts = d;
    co_return co_await parts->pollOnce(std::move(sourceIds));
}

QCoro::Task<Result<BackfillReport>> Engine::backfill(BackfillJob job, BackfillListener listener)
{
    const std::shared_ptr<Private> parts = d;
    co_return co_await parts->backfill(std::move(job), std::move(listener));
}

void Engine::cancelCalls()
{
    d->cancelCalls();
}

QCoro::Task<void> Engine::refreshCentral()
{
    const std::shared_ptr<Private> parts = d;
    co_await parts->refreshCentral();
}

QCoro::Task<std::optional<Error>> Engine::deliver()
{
    const std::shared_ptr<Private> parts = d;
    co_return co_await parts->deliver();
}

bool Engine::acknowledge(const QString &incidentId)
{
    return d->alerts && d->alerts->acknowledge(incidentId);
}

const AlertBook *Engine::alertBook() const
{
    return d->alerts ? &d->alerts->book() : nullptr;
}

const EngineStatus &Engine::status() const
{
    return d->board.status();
}

const AppConfig &Engine::config() const
{
    return d->options.config;
}

const Clock &Engine::clock() const
{
    return d->clock;
}

LocalStore &Engine::store() const
{
    return *d->store;
}

} // namespace etcm
