// energy-trading-collector: the engine without a screen.
#include "collector/program.h"
#include "keychain/keychain_secret_store.h"

#include <QCoreApplication>

#include <csignal>

int main(int argc, char *argv[])
{
    std::signal(SIGPIPE, SIG_IGN); // a closed pipe is an error of writing, and has its exit code
    // Without TZ glibc looks at the zone file on every conversion to local time.
    if (!qEnvironmentVariableIsSet("TZ"))
        qputenv("TZ", ":/etc/localtime");
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("energy-trading-collector"));
    QCoreApplication::setApplicationVersion(QStringLiteral(ETCM_VERSION));
    etcm::KeychainSecretStore keychain;
    return etcm::runProgram(QCoreApplication::arguments(), keychain);
}
