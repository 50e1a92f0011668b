// The one primitive of waiting: a value that arrives once, awaited by one coroutine.
#pragma once

#include <QCoroTask>

#include <QObject>

#include <memory>
#include <optional>
#include <utility>

namespace etcm
{

/// Copies share the value. Several parties may race to set it; the first wins, later ones are told so. The
/// awaiting coroutine is resumed inside set(), so a set() from a destructor ends it before the owner is gone.
/// One thread.
template <typename T>
class OneShot
{
public:
    /// False if it was set before; the value is dropped then.
    bool set(T value) const
    {
        const std::shared_ptr<State> state = m_state; // the resumed coroutine may destroy *this
        if (state->value)
            return false;
        state->value.emplace(std::move(value));
        if (const auto waiter = std::exchange(state->waiter, nullptr))
            waiter.resume();
        return true;
    }
    [[nodiscard]] bool isSet() const { return m_state->value.has_value(); }

    // Awaitable
    [[nodiscard]] bool await_ready() const noexcept { return isSet(); }
    void await_suspend(std::coroutine_handle<> waiter)
    {
        Q_ASSERT(!m_state->waiter); // one coroutine: a second would never be resumed
        m_state->waiter = waiter;
    }
    T await_resume() { return *m_state->value; }

private:
    struct State {
        std::optional<T> value;
        std::coroutine_handle<> waiter;
    };
    std::shared_ptr<State> m_state = std::make_shared<State>();
};

/// Owns a QObject that may be destroyed while it is emitting a signal: deletion waits for the event loop.
struct DeleteLater {
    void operator()(QObject *object) const { object->deleteLater(); }
};
template <typename T>
using LaterPtr = std::unique_ptr<T, DeleteLater>;

} // namespace etcm
