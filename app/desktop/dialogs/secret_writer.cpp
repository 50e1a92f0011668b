#include "desktop/dialogs/secret_writer.h"

#include "net/secret_store.h"

#include <QPointer>

namespace etcm
{

SecretWriter::SecretWriter(SecretStore &keychain, QString name, QString secret)
    : m_keychain(keychain), m_name(std::move(name)), m_secret(std::move(secret))
{
}

void SecretWriter::start()
{
    run();
}

QCoro::Task<void> SecretWriter::run()
{
    const QPointer<SecretWriter> self(this);
    const Result<void> kept = co_await m_keychain.write(m_name, m_secret);
    if (self)
        Q_EMIT finished(kept ? std::nullopt : std::optional(kept.error()));
}

} // namespace etcm
