// PostgreSQL's text form of arrays, '{1,2,NULL}': how many rows travel as one parameter.
#pragma once

#include <QByteArray>
#include <QVariant>

namespace etcm
{

class ArrayLiteral
{
public:
    explicit ArrayLiteral(qsizetype reserve = 0)
    {
        m_text.reserve(reserve + 2);
        m_text += '{';
    }

    void append(qint64 value);
    /// Nothing becomes NULL; texts are quoted, numbers and booleans as they are.
    void append(const QVariant &value);
    /// The parameter to bind, CAST to the array's type in the statement.
    [[nodiscard]] QVariant take();

private:
    void separate();
    QByteArray m_text;
};

} // namespace etcm
