#include "desktop/dialogs/config_text.h"

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

/// "[[source]]" of "[[ source ]]  # ours"; empty if the line opens no table.
QByteArray tableHeader(const QByteArray &line)
{
    if (!line.startsWith('['))
        return {};
    QByteArray header = line.first(line.lastIndexOf(']', line.indexOf('#')) + 1);
    header.replace(' ', "").replace('\t', "");
    return header;
}

/// Header of a top-level table: "[database]", "[[source]]", but not "[source.poll]", which belongs to the
/// [[source]] above it.
bool startsTable(const QByteArray &line)
{
    const QByteArray header = tableHeader(line);
    return !header.isEmpty() && !header.startsWith("[source.") && !header.startsWith("[[source.");
}

/// Where the comment behind a value starts; the line's end if there is none.
qsizetype commentStart(const QByteArray &line)
{
    char quote = '\0';
    for (qsizetype i = 0; i < line.size(); ++i) {
        const char c = line[i];
        if (quote != '\0' && c == '\\' && quote == '"')
            ++i;
        else if (quote != '\0')
            quote = c == quote ? '\0' : quote;
        else if (c == '"' || c == '\'')
            quote = c;
        else if (c == '#')
            return i;
    }
    return line.size();
}

/// Key and value of "key = value  # comment", the comment left out; both empty if the line is none.
std::pair<QByteArray, QByteArray> keyAndValue(const QByteArray &line)
{
    const qsizetype equals = line.indexOf('=');
    if (equals < 0 || line.startsWith('#') || line.startsWith('['))
        return {};
    QByteArray key = line.first(equals).trimmed();
    if (key.size() > 1 && key.front() == key.back() && (key.front() == '"' || key.front() == '\''))
        key = key.mid(1, key.size() - 2);
    return {key, line.mid(equals + 1, commentStart(line) - equals - 1).trimmed()};
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
            start = tableHeader(line) == "[[source]]" ? i : -1;
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

/// The line with another value; what a person wrote behind it stays.
QByteArray withValue(const QByteArray &line, const QByteArray &key, const QByteArray &value)
{
    const qsizetype comment = commentStart(line);
    const QByteArray behind = comment < line.size() ? "  " + line.mid(comment) : QByteArray();
    return key + " = " + value + behind;
}

void setKey(QList<QByteArray> &lines, const QString &id, const QByteArray &key, const QByteArray &value)
{
    const Lines block = findSource(lines, id);
    const Lines place = findKey(lines, block, key);
    if (place.first < 0) {
        if (!value.isEmpty())
            lines.insert(endOfOwnKeys(lines, block), key + " = " + value);
        return;
    }
    const QByteArray old = lines[place.first];
    const bool oneLine = place.end == place.first + 1;
    if (oneLine && keyAndValue(old.trimmed()).second == value)
        return;
    lines.remove(place.first, place.end - place.first);
    if (!value.isEmpty())
        lines.insert(place.first, oneLine ? withValue(old, key, value) : key + " = " + value);
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
            {"auth", quoted(authKindName(source.signIn.kind))},
            {"token_path", quotedOrNothing(source.signIn.tokenPath)},
            {"token_url", quotedOrNothing(source.signIn.tokenUrl.toString(QUrl::FullyEncoded))},
            {"scope", quotedOrNothing(source.signIn.scope)},
            {"audience", quotedOrNothing(source.signIn.audience)},
            {"client_id", quotedOrNothing(source.signIn.clientId)},
            {"secret", quotedOrNothing(source.signIn.secretRef)},
            {"tariff_names", quotedList(source.tariffNames)},
            {"ca", quotedOrNothing(source.security.tls.authority)},
            {"client_certificate", quotedOrNothing(source.security.tls.clientCertificate)},
            {"client_key", quotedOrNothing(source.security.tls.clientKey)},
            {"allow_plaintext", source.security.allowPlaintext ? "true" : ""}};
}

TomlKeys catalogueKeys(const QString &id)
{
    return {{"id", quoted(id)}};
}

TomlKeys enabledKeys(bool enabled)
{
    return {{"enabled", enabled ? "" : "false"}};
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

} // namespace etcm
