// A loopback port that nobody else takes as long as the object lives, whoever listens on it or does not at
// the moment.
#pragma once

#include <QFile>

namespace etcm::test
{

/// It lies below the range from which the system gives ports to connections and to who asks for any: one that
/// was asked for and let go could be somebody else's before a server takes it. Other tests are kept away by a
/// lock on a file of that name. Ends the test program if there is none.
class OwnPort
{
public:
    OwnPort();
    Q_DISABLE_COPY_MOVE(OwnPort)

    [[nodiscard]] int number() const { return m_number; }

private:
    [[nodiscard]] bool take(int number);

    QFile m_lock; ///< closed, and thereby unlocked, with the object or its process
    int m_number = 0;
};

/// On which nothing listens as long as this program runs.
[[nodiscard]] int deadPort();

} // namespace etcm::test
