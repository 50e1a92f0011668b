// Counts copies of long lists: a copied std::vector of n rows is one block of n times the size of a row.
// Linked into a test (etcm_block_counter) it takes the place of operator new.
#pragma once

#include <cstddef>

namespace etcm::test
{

/// How many blocks of exactly so many bytes any thread asks for while this lives. One at a time.
class BlockCounter
{
public:
    explicit BlockCounter(std::size_t bytes);
    ~BlockCounter();
    BlockCounter(const BlockCounter &) = delete;
    BlockCounter &operator=(const BlockCounter &) = delete;
    [[nodiscard]] int count() const;
};

} // namespace etcm::test
