// Runs the programs as a user would, and keeps what they say.
#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>

#include <memory>

namespace etcm::test
{

struct Ended {
    int code = -1;
    QByteArray out;
    QByteArray err;
    [[nodiscard]] QJsonObject json() const;
    /// Of what `once --json` said: one endpoint's row, the first of that name; empty if there is none.
    [[nodiscard]] QJsonObject endpoint(const QString &name) const;
    [[nodiscard]] QByteArray all() const { return out + err; }
};

/// One installation of the collector: a folder with configuration and data, an environment without surprises.
class Installation
{
public:
    Installation();

    void writeConfig(const QByteArray &toml);
    [[nodiscard]] QString dataDir() const { return m_folder.filePath(QStringLiteral("data")); }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    void setVariable(const QString &name, const QString &value) { m_environment.insert(name, value); }

    /// From now on the programs run as this user; needs to be root.
    void runAs(const QString &user) { m_user = user; }
    /// Runs to its end; the event loop turns meanwhile.
    Ended run(const QStringList &arguments, const QByteArray &input = {}, int limitMs = 30'000) const;
    /// Runs `script` in bash; $1 is the collector with this installation's options set by the environment,
    /// the arguments follow.
    Ended runShell(const QString &script, const QStringList &arguments) const;
    /// Starts it; the caller stops it.
    [[nodiscard]] std::unique_ptr<QProcess> start(const QStringList &arguments) const;
    /// One number from the local file.
    [[nodiscard]] qint64 localNumber(const QString &sql) const;
    [[nodiscard]] QString localText(const QString &sql) const;
    void localExec(const QString &sql) const;

private:
    [[nodiscard]] static Ended finish(QProcess &process, int limitMs);

    QTemporaryDir m_folder;
    QProcessEnvironment m_environment;
    QString m_user;
};

/// The simulator as a program of its own.
class Mock
{
public:
    explicit Mock(const QStringList &arguments = {});
    ~Mock();
    [[nodiscard]] QString url() const { return m_url; }
    void stop();

private:
    QProcess m_process;
    QString m_url;
};

/// A [[source]] of the simulator's energy-api; `more` are further lines.
[[nodiscard]] QByteArray energyApiSource(const QString &mockUrl, const QByteArray &more = {});

/// Answers GET requests with the bytes given per path, as a utility would; anything else with 404.
class FixtureServer : public QObject
{
    Q_OBJECT

public:
    explicit FixtureServer(QMap<QByteArray, QByteArray> bodies);
    [[nodiscard]] QString url() const;
    /// From now on.
    void serve(const QByteArray &path, const QByteArray &body) { m_bodies.insert(path, body); }

private:
    QMap<QByteArray, QByteArray> m_bodies;
    quint16 m_port = 0;
};

} // namespace etcm::test
