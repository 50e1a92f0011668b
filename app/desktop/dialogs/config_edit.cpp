#include "desktop/dialogs/config_edit.h"

#include "desktop/dialogs/config_text.h"
#include "engine/paths.h"
#include "files/whole_file.h"
#include "wording/language.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace etcm
{
using namespace Qt::StringLiterals;

QString configPath(const AppConfig &config)
{
    return config.path.isEmpty() ? defaultConfigFiles().front() : config.path;
}

Result<QByteArray> currentDocument(const AppConfig &config)
{
    QFile file(configPath(config));
    if (file.exists() && !file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Storage,
                    words("Connections", "The configuration cannot be read: %1").arg(file.errorString()),
                    file.fileName(), words("Connections", "check its permissions"));
    if (file.isOpen())
        return file.readAll();
    QByteArray document;
    for (const SourceConfig &source : config.sources)
        document = withSource(document, source.id, catalogueKeys(source.id));
    return document;
}

Result<QByteArray> checkedEdit(const QByteArray &before, const QByteArray &after, const QString &path,
                               const QString &id)
{
    const Result<AppConfig> old = parseConfig(before, path);
    if (!old)
        return fail(old.error());
    const Result<AppConfig> changed = parseConfig(after, path);
    if (!changed)
        return fail(changed.error());
    if (!changesOnly(*old, *changed, id))
        return fail(ErrorCode::Config,
                    words("Connections", "The file is written in a way that this window cannot change"), path,
                    words("Connections", "change it in an editor; nothing was written"));
    return after;
}

bool changesOnly(const AppConfig &before, const AppConfig &after, const QString &id)
{
    const auto others = [&](const std::vector<SourceConfig> &sources) {
        std::vector<std::pair<QString, QUrl>> found;
        for (const SourceConfig &source : sources)
            if (source.id != id)
                found.emplace_back(source.id, source.baseUrl);
        return found;
    };
    return others(before.sources) == others(after.sources) &&
           others(before.disabledSources) == others(after.disabledSources) &&
           before.databaseUrl == after.databaseUrl;
}

Result<void> saveConfigText(const QString &path, const QByteArray &document)
{
    if (const Result<AppConfig> parsed = parseConfig(document, path); !parsed)
        return fail(parsed.error());
    if (!QDir().mkpath(QFileInfo(path).absolutePath()))
        return fail(ErrorCode::Storage, words("Connections", "The configuration folder cannot be made"), path,
                    words("Connections", "check the permissions and free space"));
    if (QFile::exists(path)) {
        if (const Result<void> kept = copyWholeFile(path, path + u".bak"_s); !kept)
            return kept;
    }
    return writeWholeFile(path, document);
}

} // namespace etcm
