#include "net/memory_secrets.h"

namespace etcm
{
using namespace Qt::StringLiterals;

QCoro::Task<Result<QString>> MemorySecrets::read(QString name)
{
    const auto found = m_secrets.constFind(name);
    if (found == m_secrets.constEnd())
        co_return fail(ErrorCode::SecretMissing, u"No such secret"_s, name);
    co_return found.value();
}

QCoro::Task<Result<void>> MemorySecrets::write(QString name, QString secret)
{
    m_secrets.insert(name, secret);
    co_return {};
}

QCoro::Task<Result<void>> MemorySecrets::forget(QString name)
{
    m_secrets.remove(name);
    co_return {};
}

} // namespace etcm
