// One window per data folder: a second start raises the first and ends.
#pragma once

#include <QObject>
#include <QString>

#include <memory>

class QLocalServer;

namespace etcm
{

/// Two windows on one data folder would notify twice. The name of the socket is a hash of the canonical data
/// folder, so demo, test and real instances live side by side.
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    explicit SingleInstance(const QString &dataDir, QObject *parent = nullptr);
    ~SingleInstance() override;

    /// True: this is the first one, raiseRequested() tells of later starts. False: the first one was told to
    /// raise itself. Waits at most half a second each to connect and to be heard, and five for its answer.
    [[nodiscard]] bool claim();

Q_SIGNALS:
    void raiseRequested();

private:
    bool askFirstToRaise() const;
    void answerLaterStart();

    QString m_name;
    std::unique_ptr<QLocalServer> m_server;
};

} // namespace etcm
