// One secret on its way into the keyring, whose prompt waits for a person.
#pragma once

#include "domain/result.h"

#include <QCoroTask>
#include <QObject>
#include <QString>

namespace etcm
{
class SecretStore;

/// Destroying it stops waiting: the prompt stays open, and what is answered there still counts.
class SecretWriter : public QObject
{
    Q_OBJECT

public:
    SecretWriter(SecretStore &keychain, QString name, QString secret);

    void start();

Q_SIGNALS:
    /// Why it was not kept; nothing if it was.
    void finished(const std::optional<etcm::Error> &failure);

private:
    QCoro::Task<void> run();

    SecretStore &m_keychain;
    QString m_name;
    QString m_secret;
};

} // namespace etcm
