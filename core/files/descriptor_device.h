// An open descriptor as a device that remembers why the system refused a write.
#pragma once

#include <QIODevice>

namespace etcm
{

/// Writes at once: nothing is kept back that a later close could lose without a word, as QFile and QSaveFile
/// do on a full disk (they leave up to 16 KiB to close(), whose failure nobody hears of).
class DescriptorDevice final : public QIODevice
{
    Q_OBJECT

public:
    /// The descriptor stays the caller's.
    explicit DescriptorDevice(int descriptor);

    /// errno of the first write that failed; 0: none did.
    [[nodiscard]] int failure() const { return m_failure; }
    [[nodiscard]] bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 most) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    int m_descriptor;
    int m_failure = 0;
};

} // namespace etcm
