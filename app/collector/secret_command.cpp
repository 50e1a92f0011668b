// secret: keeps a secret in the system keychain, or forgets it.
#include "collector/command.h"
#include "net/secret_store.h"

#include <QFile>

#include <cstdio>

#include <unistd.h>

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
    const bool isTyped = ::isatty(STDIN_FILENO) != 0; // then Enter ends it
    QByteArray text = isTyped ? input.readLine(kLargestSecret + 1) : QByteArray();
    while (!isTyped && text.size() <= kLargestSecret) {
        const QByteArray more = input.read(kLargestSecret + 1 - text.size());
        if (more.isEmpty())
            break;
        text += more;
    }
    if (text.size() > kLargestSecret)
        return fail(ErrorCode::Config, u"the secret is larger than %1 KiB"_s.arg(kLargestSecret / 1024),
                    u"standard input"_s);
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
