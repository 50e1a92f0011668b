// A small file system of a test's own that can be full. Only this process and its children see it.
#pragma once

#include <QString>

#include <memory>

namespace etcm::test
{

class SmallDisk
{
public:
    /// Whether mounting is permitted here. To be asked once, before the program starts a thread: from then on
    /// its mounts are its own.
    [[nodiscard]] static bool prepare();
    /// Over `folder`; `options` as tmpfs takes them ("size=4m"). Nothing if it cannot be mounted.
    [[nodiscard]] static std::unique_ptr<SmallDisk> mount(const QString &folder, const char *options);
    /// Lets go of the file system, also where a file is still open.
    ~SmallDisk();
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;

    /// Takes all that is left.
    void fillUp() const;
    /// Gives it back.
    void relieve() const;

private:
    explicit SmallDisk(QString folder) : m_folder(std::move(folder)) {}
    QString m_folder;
};

} // namespace etcm::test
