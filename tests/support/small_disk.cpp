#include "support/small_disk.h"

#include <QFile>
#include <QTemporaryDir>

#include <sched.h>
#include <sys/mount.h>

namespace etcm::test
{
using namespace Qt::StringLiterals;

namespace
{
QString fillerIn(const QString &folder)
{
    return folder + u"/filler"_s;
}
} // namespace

bool SmallDisk::prepare()
{
    if (::unshare(CLONE_NEWNS) != 0 || ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0)
        return false;
    const QTemporaryDir probe;
    return mount(probe.path(), "size=64k") != nullptr;
}

std::unique_ptr<SmallDisk> SmallDisk::mount(const QString &folder, const char *options)
{
    if (::mount("none", QFile::encodeName(folder).constData(), "tmpfs", 0, options) != 0)
        return nullptr;
    return std::unique_ptr<SmallDisk>(new SmallDisk(folder));
}

SmallDisk::~SmallDisk()
{
    ::umount2(QFile::encodeName(m_folder).constData(), MNT_DETACH);
}

void SmallDisk::fillUp() const
{
    QFile file(fillerIn(m_folder));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return;
    while (file.write(QByteArray(4096, 'x')) == 4096) {
    }
}

void SmallDisk::relieve() const
{
    QFile::remove(fillerIn(m_folder));
}

} // namespace etcm::test
