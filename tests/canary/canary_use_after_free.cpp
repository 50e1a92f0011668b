#include <cstdio>

int main(int argc, char **)
{
    int *values = new int[4]{argc, 2, 3, 4};
    delete[] values;
    std::printf("%d\n", values[argc]); // read after free
    return 0;
}
