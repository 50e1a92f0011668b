// Something that is awaited once and ended from elsewhere.
#pragma once

#include <QFuture>
#include <QPromise>

#include <QCoroFuture>

namespace etcm
{

class OneWait
{
public:
    OneWait() { m_promise.start(); }
    void end()
    {
        if (!m_promise.future().isFinished())
            m_promise.finish();
    }
    [[nodiscard]] QFuture<void> ended() const { return m_promise.future(); }

private:
    QPromise<void> m_promise;
};

} // namespace etcm
