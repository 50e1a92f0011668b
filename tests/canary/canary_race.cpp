#include <QThread>

#include <cstdio>

int main()
{
    volatile int counter = 0; // volatile: or the loop is folded into one addition
    const auto count = [&counter] {
        for (int i = 0; i < 100'000; ++i)
            counter = counter + 1; // two threads, no lock
    };
    QThread *const other = QThread::create(count);
    other->start();
    count();
    other->wait();
    delete other;
    std::printf("%d\n", counter);
    return 0;
}
