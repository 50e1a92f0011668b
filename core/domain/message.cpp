#include "domain/message.h"

namespace etcm
{
using namespace Qt::StringLiterals;

Message plainMessage(const QString &text)
{
    return text.isEmpty() ? Message() : Message{u"plain"_s, {{u"text"_s, text}}};
}

QJsonObject messageToJson(const Message &message)
{
    if (message.isEmpty())
        return {};
    return {{u"key"_s, message.key}, {u"facts"_s, message.facts}};
}

Message messageFromJson(const QJsonObject &object)
{
    return {object["key"_L1].toString(), object["facts"_L1].toObject()};
}

} // namespace etcm
