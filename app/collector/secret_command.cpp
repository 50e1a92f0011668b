// secret: keeps a secret in the system keychain, or forgets it.
#include "collector/command.h"
#include "net/secret_store.h"

#include <QFile>

#include <cstdio>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{
Result<QString> secretFromStandardInput()
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return fail(ErrorCode::Config, u"standard input cannot be read"_s, {},
                    u"pass the secret by a pipe"_s);
    const QByteArray text = input.readLine(qint64{64} * 1024);
    if (text.trimmed().isEmpty())
        return fail(ErrorCode::Config, u"no secret on standard input"_s, {},
                    u"pass it by a pipe or a here-document, never as an argument"_s);
    return secretText(text, u"standard input"_s);
}
} // namespace

QCoro::Task<ExitCode> runSecret(CommandContext &context)
{
    const QStringList &arguments = context.invocation().arguments;
    const QString name = arguments.at(1);
    SecretStore &keychain = context.keychain();
    Result<void> done;
    if (arguments.first() == u"set") {
        const Result<QString> secret = secretFromStandardInput();
        if (!secret)
            co_return context.complain(secret.error());
        done = co_await keychain.write(name, *secret);
    } else if (arguments.first() == u"forget") {
        done = co_await keychain.forget(name);
    } else {
        done = fail(ErrorCode::Config, u"secret knows set and forget, not \"%1\""_s.arg(arguments.first()));
    }
    co_return done ? ExitCode::Done : context.complain(done.error());
}

} // namespace etcm
