// energy-trading-collector: the engine without a screen.
#include "collector/program.h"
#include "files/standard_streams.h"
#include "keychain/keychain_secret_store.h"

#include <QCoreApplication>

int main(int argc, char *argv[])
{
    etcm::prepareStandardStreams();
    // Without TZ glibc looks at the zone file on every conversion to local time.
    if (!qEnvironmentVariableIsSet("TZ"))
        qputenv("TZ", ":/etc/localtime");
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("energy-trading-collector"));
    QCoreApplication::setApplicationVersion(QStringLiteral(ETCM_VERSION));
    etcm::KeychainSecretStore keychain;
    return etcm::runProgram(QCoreApplication::arguments(), keychain);
}
