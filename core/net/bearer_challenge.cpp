#include "net/bearer_challenge.h"

namespace etcm
{

namespace
{
bool isSeparator(char c)
{
    return c == ' ' || c == '\t' || c == ',' || c == '\n';
}

// Yields the words of the header: schemes, and parameters as name and value.
class ChallengeReader
{
public:
    explicit ChallengeReader(QByteArrayView text) : m_text(text) {}

    struct Word {
        QByteArray name;
        std::optional<QByteArray> value;
    };

    std::optional<Word> next()
    {
        while (m_at < m_text.size() && isSeparator(m_text[m_at]))
            ++m_at;
        if (m_at >= m_text.size())
            return std::nullopt;
        Word word{run(), {}};
        if (m_at < m_text.size() && m_text[m_at] == '=') {
            ++m_at;
            const bool isQuoted = m_at < m_text.size() && m_text[m_at] == '"';
            word.value = isQuoted ? quoted() : run();
        } else if (word.name.isEmpty()) {
            ++m_at; // a stray character
        }
        return word;
    }

private:
    QByteArray run()
    {
        const qsizetype start = m_at;
        while (m_at < m_text.size() && !isSeparator(m_text[m_at]) && m_text[m_at] != '=' &&
               m_text[m_at] != '"')
            ++m_at;
        return m_text.sliced(start, m_at - start).toByteArray();
    }

    QByteArray quoted()
    {
        QByteArray out;
        for (++m_at; m_at < m_text.size() && m_text[m_at] != '"'; ++m_at) {
            if (m_text[m_at] == '\\' && m_at + 1 < m_text.size())
                ++m_at;
            out.append(m_text[m_at]);
        }
        ++m_at;
        return out;
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
};
} // namespace

std::optional<BearerChallenge> readBearerChallenge(QByteArrayView header)
{
    std::optional<BearerChallenge> found;
    ChallengeReader reader(header);
    bool inBearer = false;
    while (const auto word = reader.next()) {
        if (!word->value) {
            inBearer = word->name.compare("Bearer", Qt::CaseInsensitive) == 0;
            if (inBearer && !found)
                found.emplace();
        } else if (inBearer && word->name.compare("error", Qt::CaseInsensitive) == 0) {
            found->error = *word->value;
        } else if (inBearer && word->name.compare("error_description", Qt::CaseInsensitive) == 0) {
            found->description = *word->value;
        }
    }
    return found;
}

} // namespace etcm
