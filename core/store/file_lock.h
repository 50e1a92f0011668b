// An advisory lock of the system on a side file. It ends with its holder, however that ends.
#pragma once

#include <QString>

#include <optional>
#include <utility>

namespace etcm
{

class FileLock
{
public:
    /// Takes the lock without waiting; nothing if another holds it, in this process or another one. The side
    /// file is made where it is missing, stays empty and is never removed: who waits for a removed file waits
    /// for nobody. Where it cannot be made, or the file system knows no such locks, the lock stands for
    /// nothing and is given.
    [[nodiscard]] static std::optional<FileLock> tryTake(const QString &sideFile);
    ~FileLock();
    FileLock(FileLock &&other) noexcept : m_handle(std::exchange(other.m_handle, -1)) {}
    FileLock &operator=(FileLock &&) = delete;

private:
    explicit FileLock(int handle) : m_handle(handle) {}
    int m_handle; ///< -1: stands for nothing
};

} // namespace etcm
