#include "support/block_counter.h"

#include <atomic>
#include <cstdlib>
#include <new>

namespace
{
std::atomic<std::size_t> countedSize{0};
std::atomic<int> countedBlocks{0};
} // namespace

namespace etcm::test
{

BlockCounter::BlockCounter(std::size_t bytes)
{
    countedBlocks = 0;
    countedSize = bytes;
}

BlockCounter::~BlockCounter()
{
    countedSize = 0;
}

int BlockCounter::count() const
{
    return countedBlocks;
}

} // namespace etcm::test

void *operator new(std::size_t size)
{
    if (size != 0 && size == countedSize)
        ++countedBlocks;
    if (void *block = std::malloc(size))
        return block;
    throw std::bad_alloc();
}

// std::stable_sort takes this one, and gives back by the other.
void *operator new(std::size_t size, const std::nothrow_t &) noexcept
{
    return std::malloc(size);
}

void operator delete(void *block) noexcept
{
    std::free(block);
}

void operator delete(void *block, std::size_t) noexcept
{
    std::free(block);
}
