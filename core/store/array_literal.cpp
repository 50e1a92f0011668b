#include "store/array_literal.h"

#include <QLocale>

#include <charconv>

namespace etcm
{

void ArrayLiteral::separate()
{
    if (m_text.size() > 1)
        m_text += ',';
}

void ArrayLiteral::append(qint64 value)
{
    separate();
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
    m_text.append(digits, end - digits);
}

void ArrayLiteral::append(const QVariant &value)
{
    separate();
    if (value.isNull()) {
        m_text += "NULL";
        return;
    }
    switch (value.typeId()) {
    case QMetaType::Bool: m_text += value.toBool() ? 't' : 'f'; return;
    case QMetaType::Double:
        m_text += QByteArray::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
        return;
    case QMetaType::LongLong: m_text += QByteArray::number(value.toLongLong()); return;
    default: break;
    }
    QByteArray text = value.toString().toUtf8();
    text.replace('\\', "\\\\").replace('"', "\\\"");
    m_text += '"';
    m_text += text;
    m_text += '"';
}

QVariant ArrayLiteral::take()
{
    m_text += '}';
    return QString::fromUtf8(m_text);
}

} // namespace etcm
