#include "net/secret_reference.h"

#include "base/file_path.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QStringDecoder>

#include <array>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{

struct BackendRow {
    SecretReference::Backend backend;
    QLatin1StringView prefix;
};
constexpr std::array kBackends{
    BackendRow{SecretReference::Backend::Keychain, "keychain:"_L1},
    BackendRow{SecretReference::Backend::Environment, "env:"_L1},
    BackendRow{SecretReference::Backend::File, "file:"_L1},
};

Result<QString> readVariable(const QByteArray &name)
{
    const QByteArray value = qgetenv(name.constData());
    if (value.isEmpty())
        return fail(ErrorCode::SecretMissing, u"the environment variable for the secret is not set"_s,
                    QString::fromUtf8(name), u"set it, or change secret of this source"_s);
    return secretText(value, QString::fromUtf8(name));
}

// What the bytes are if they are no UTF-8 text; empty if they are.
QString otherEncoding(const QByteArray &content)
{
    if (content.startsWith("\xFF\xFE") || content.startsWith("\xFE\xFF"))
        return u"UTF-16"_s;
    if (content.contains('\0'))
        return u"UTF-16 or binary"_s;
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless); // a cut one at the end, too
    const QString text = utf8(content);
    return utf8.hasError() ? u"not UTF-8, perhaps Latin-1"_s : QString();
}

// Closes the descriptor on every way out.
class Descriptor
{
public:
    explicit Descriptor(const QString &path)
        // NONBLOCK: a FIFO in this place must not hang the program before it is refused.
        : m_fd(::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK))
    {
    }
    ~Descriptor()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    [[nodiscard]] int fd() const { return m_fd; }

private:
    int m_fd;
};

std::optional<Error> unlessPrivateFile(const struct stat &status, const QString &path)
{
    const auto denied = [&path](const QString &what, const QString &advice) {
        return Error{.code = ErrorCode::SecretDenied, .what = what, .where = path, .advice = advice};
    };
    const QString name = u"name the file that holds the secret"_s;
    if (S_ISDIR(status.st_mode))
        return denied(u"the secret file is a folder"_s, name);
    if (!S_ISREG(status.st_mode))
        return denied(u"the secret file is a pipe or device"_s, name);
    if ((status.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        return denied(u"the secret file is open to others"_s, u"chmod 600 it and own it"_s);
    if (status.st_uid != ::geteuid() && status.st_uid != 0)
        return denied(u"the secret file belongs to somebody else"_s, u"chmod 600 it and own it"_s);
    return std::nullopt;
}

bool isVariableName(const QString &name)
{
    static const QRegularExpression pattern(u"^[A-Za-z_][A-Za-z0-9_]*$"_s);
    return pattern.match(name).hasMatch();
}

bool isUsable(SecretReference::Backend backend, const QString &name)
{
    switch (backend) {
    case SecretReference::Backend::File: return QDir::isAbsolutePath(name);
    case SecretReference::Backend::Environment: return isVariableName(name);
    case SecretReference::Backend::Keychain: break;
    }
    return !name.trimmed().isEmpty();
}
} // namespace

Result<SecretReference> parseSecretReference(const QString &text)
{
    for (const BackendRow &row : kBackends) {
        if (!text.startsWith(row.prefix))
            continue;
        QString name = text.mid(row.prefix.size());
        if (row.backend == SecretReference::Backend::File)
            name = withHome(name);
        if (isUsable(row.backend, name))
            return SecretReference{row.backend, name};
        break;
    }
    return fail(ErrorCode::Config, u"the secret's place is not understood"_s, u"secret"_s,
                u"write keychain:NAME, env:NAME or file:/absolute/path, never the secret itself"_s);
}

Result<QString> secretText(QByteArray content, const QString &where)
{
    if (const QString encoding = otherEncoding(content); !encoding.isEmpty())
        return fail(ErrorCode::SecretMissing, u"the secret is %1"_s.arg(encoding), where,
                    u"write it as UTF-8"_s);
    if (content.startsWith("\xEF\xBB\xBF"))
        content.remove(0, 3);
    while (content.endsWith('\n') || content.endsWith('\r'))
        content.chop(1);
    if (content.isEmpty() || content.contains('\n') || content.contains('\r'))
        return fail(ErrorCode::SecretMissing, u"the secret is not one line"_s, where,
                    u"write the secret alone there"_s);
    return QString::fromUtf8(content);
}

Result<QString> readSecretFile(const QString &path)
{
    const Descriptor descriptor(path);
    struct stat status {
    };
    if (descriptor.fd() < 0 || ::fstat(descriptor.fd(), &status) != 0)
        return fail(errno == EACCES ? ErrorCode::SecretDenied : ErrorCode::SecretMissing,
                    u"the secret file cannot be opened"_s, path, u"check that it exists and is ours"_s);
    if (const auto denied = unlessPrivateFile(status, path))
        return fail(*denied);
    QFile file;
    if (!file.open(descriptor.fd(), QIODevice::ReadOnly))
        return fail(ErrorCode::SecretDenied, u"the secret file cannot be read"_s, path, file.errorString());
    const QByteArray content = file.read(kLargestSecret + 1);
    if (content.size() > kLargestSecret)
        return fail(ErrorCode::SecretMissing,
                    u"the secret file is larger than %1 KiB"_s.arg(kLargestSecret / 1024), path,
                    u"name the file that holds the secret alone"_s);
    return secretText(content, path);
}

QCoro::Task<Result<QString>> secretFor(SecretReference reference, SecretStore *keychain)
{
    switch (reference.backend) {
    case SecretReference::Backend::Environment: co_return readVariable(reference.name.toUtf8());
    case SecretReference::Backend::File: co_return readSecretFile(reference.name);
    case SecretReference::Backend::Keychain: break;
    }
    if (!keychain)
        co_return fail(ErrorCode::SecretUnavailable, u"no keychain in this program"_s, reference.name,
                       u"use env:NAME or file:PATH"_s);
    Result<QString> secret = co_await keychain->read(reference.name);
    if (secret && secret->isEmpty())
        co_return fail(ErrorCode::SecretMissing, u"the secret is empty"_s, u"keychain:"_s + reference.name,
                       u"set it again"_s);
    co_return secret;
}

QByteArray secretVariable(const QString &sourceId)
{
    QByteArray name = "ETCM_SECRET_";
    const QByteArray id = sourceId.toUtf8();
    for (const char c : id) {
        const bool isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        const bool isDigit = c >= '0' && c <= '9';
        name += isLetter || isDigit ? c : '_';
    }
    return name.toUpper();
}

QCoro::Task<Result<QString>> sourceSecret(QString sourceId, QString reference, SecretStore *keychain)
{
    const QByteArray variable = secretVariable(sourceId);
    if (!qEnvironmentVariableIsEmpty(variable.constData()))
        co_return readVariable(variable);
    const QString text = reference.isEmpty() ? u"keychain:"_s + sourceId : reference;
    const Result<SecretReference> place = parseSecretReference(text);
    if (!place)
        co_return fail(place.error());
    Result<QString> secret = co_await secretFor(*place, keychain);
    co_return secret;
}

} // namespace etcm
