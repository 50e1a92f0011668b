#include "desktop/dialogs/config_text.h"

#include "engine/config.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace etcm
{
using namespace Qt::StringLiterals;

namespace
{

/// A TOML basic string.
QByteArray quoted(const QString &text)
{
    QByteArray out = "\"";
    const QByteArray utf8 = text.toUtf8();
    for (const char c : utf8) {
        const auto code = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            out += '\\';
        if (code < 0x20 || code == 0x7f)
            out += "\\u" + QByteArray::number(code, 16).rightJustified(4, '0');
        else
            out += c;
    }
    return out + '"';
}

QByteArray quotedOrNothing(const QString &text)
{
    return text.isEmpty() ? QByteArray() : quoted(text);
}

QByteArray quotedList(const QStringList &texts)
{
    QByteArrayList items;
    for (const QString &text : texts)
        items << quoted(text);
    return items.isEmpty() ? QByteArray() : '[' + items.join(", ") + ']';
}

/// Header of a top-level table: "[database]", "[[source]]", but not "[source.poll]", which belongs to the
/// [[source]] above it.
bool startsTable(const QByteArray &line)
{
    return line.startsWith('[') && !line.startsWith("[source.") && !line.startsWith("[[source.");
}

/// Key and value of "key = value"; both empty if the line is none.
std::pair<QByteArray, QByteArray> keyAndValue(const QByteArray &line)
{
    const qsizetype equals = line.indexOf('=');
    if (equals < 0 || line.startsWith('#') || line.startsWith('['))
        return {};
    return {line.first(equals).trimmed(), line.mid(equals + 1).trimmed()};
}

bool namesSource(const QByteArray &line, const QString &id)
{
    const auto [key, text] = keyAndValue(line);
    if (key != "id" || text.size() < 2)
        return false;
    const char quote = text.front();
    const qsizetype end = text.indexOf(quote, 1);
    return (quote == '"' || quote == '\'') && QString::fromUtf8(text.mid(1, end - 1)) == id;
}

struct Lines {
    qsizetype first = -1; ///< of the block; -1: no such source
    qsizetype end = -1;   ///< one behind its last line that is neither empty nor a comment
};

Lines findSource(const QList<QByteArray> &lines, const QString &id)
{
    Lines found;
    qsizetype start = -1;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QByteArray line = lines[i].trimmed();
        if (startsTable(line)) {
            if (found.first >= 0)
                return found;
            start = line.startsWith("[[source]]") ? i : -1;
        }
        if (start >= 0 && namesSource(line, id))
            found.first = start;
        // Comments behind the last value lead over to the next table and stay with it.
        if (found.first >= 0 && !line.isEmpty() && !line.startsWith('#'))
            found.end = i + 1;
    }
    return found;
}

/// Lines [first, end) that hold this key of the block's own table; an array may go over several lines.
Lines findKey(const QList<QByteArray> &lines, const Lines &block, const QByteArray &key)
{
    for (qsizetype i = block.first + 1; i < block.end; ++i) {
        const QByteArray line = lines[i].trimmed();
        if (line.startsWith('['))
            break;
        if (keyAndValue(line).first != key)
            continue;
        qsizetype end = i + 1;
        if (keyAndValue(line).second.startsWith('['))
            while (end < block.end && !lines[end - 1].contains(']'))
                ++end;
        return {i, end};
    }
    return {};
}

/// Where a new key goes: behind the last line of the block's own table, before its subtables.
qsizetype endOfOwnKeys(const QList<QByteArray> &lines, const Lines &block)
{
    qsizetype end = block.first + 1;
    for (qsizetype i = end; i < block.end && !lines[i].trimmed().startsWith('['); ++i)
        if (!lines[i].trimmed().isEmpty())
            end = i + 1;
    return end;
}

void setKey(QList<QByteArray> &lines, const QString &id, const QByteArray &key, const QByteArray &value)
{
    const Lines block = findSource(lines, id);
    const Lines place = findKey(lines, block, key);
    const qsizetype at = place.first >= 0 ? place.first : endOfOwnKeys(lines, block);
    if (place.first >= 0)
        lines.remove(place.first, place.end - place.first);
    if (!value.isEmpty())
        lines.insert(at, key + " = " + value);
}

QByteArray appended(const QByteArray &document, const TomlKeys &keys)
{
    QByteArray out = document;
    if (!out.isEmpty() && !out.endsWith('\n'))
        out += '\n';
    if (!out.isEmpty())
        out += '\n';
    out += "[[source]]\n";
    for (const auto &[key, value] : keys)
        if (!value.isEmpty())
            out += key + " = " + value + '\n';
    return out;
}

} // namespace

TomlKeys sourceKeys(const SourceConfig &source)
{
    return {{"id", quoted(source.id)},
            {"name", quotedOrNothing(source.name)},
            {"dialect", quoted(dialectName(source.dialect))},
            {"base_url", quoted(source.baseUrl.toString(QUrl::FullyEncoded))},
            {"auth", quoted(authKindName(source.auth))},
            {"token_path", quotedOrNothing(source.tokenPath)},
            {"client_id", quotedOrNothing(source.clientId)},
            {"secret", quotedOrNothing(source.secretRef)},
            {"tariff_names", quotedList(source.tariffNames)},
            {"allow_plaintext", source.allowPlaintext ? "true" : ""}};
}

TomlKeys catalogueKeys(const QString &id)
{
    return {{"id", quoted(id)}};
}

QByteArray withSource(const QByteArray &document, const QString &id, const TomlKeys &keys)
{
    QList<QByteArray> lines = document.split('\n');
    if (findSource(lines, id).first < 0)
        return appended(document, keys);
    for (const auto &[key, value] : keys)
        setKey(lines, id, key, value);
    return lines.join('\n');
}

QByteArray withoutSource(const QByteArray &document, const QString &id)
{
    QList<QByteArray> lines = document.split('\n');
    const Lines place = findSource(lines, id);
    if (place.first >= 0)
        lines.remove(place.first, place.end - place.first);
    return lines.join('\n');
}

Result<void> saveConfigText(const QString &path, const QByteArray &document)
{
    if (const Result<AppConfig> parsed = parseConfig(document, path); !parsed)
        return fail(parsed.error());
    const QString advice = u"check the folder's permissions and free space"_s;
    if (!QDir().mkpath(QFileInfo(path).absolutePath()))
        return fail(ErrorCode::Storage, u"The configuration folder cannot be made"_s, path, advice);
    QFile old(path);
    if (old.exists()) {
        const QString backup = path + u".bak"_s;
        QFile::remove(backup);
        if (!old.copy(backup))
            return fail(ErrorCode::Storage, u"The old configuration cannot be kept"_s, backup, advice);
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(document) != document.size() || !file.commit())
        return fail(ErrorCode::Storage, u"The configuration cannot be written"_s, path, advice);
    return {};
}

} // namespace etcm
