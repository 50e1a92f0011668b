#include <climits>
#include <cstdio>

int main(int argc, char **)
{
    int value = INT_MAX;
    value += argc;
    std::printf("%d\n", value);
    return 0;
}
