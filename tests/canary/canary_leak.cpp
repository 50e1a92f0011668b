#include <cstdio>

int main(int argc, char **)
{
    auto *lost = new char[123];
    lost[0] = static_cast<char>(argc);
    std::printf("%d\n", lost[0]);
    lost = nullptr;
    return 0;
}
