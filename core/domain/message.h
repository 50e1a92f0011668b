// What there is to tell, without a language. The wording room makes the sentence of it, for every reader in
// their own.
#pragma once

#include <QJsonObject>
#include <QString>

namespace etcm
{

/// Keys and names of facts are stored beside the English text: they are a contract, like those of outcomes.
struct Message {
    QString key = {}; ///< "call_refused"; empty: nothing is to be told
    QJsonObject facts = {};

    [[nodiscard]] bool isEmpty() const { return key.isEmpty(); }
    friend bool operator==(const Message &, const Message &) = default;
};

/// A sentence that is known as a text only, of an older program or of somebody else.
[[nodiscard]] Message plainMessage(const QString &text);

/// {"key": ..., "facts": {...}}; an empty object for nothing to tell.
[[nodiscard]] QJsonObject messageToJson(const Message &message);
[[nodiscard]] Message messageFromJson(const QJsonObject &object);

} // namespace etcm
