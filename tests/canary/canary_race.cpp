#include <QThread>

#include <cstdio>

namespace
{
volatile int counter = 0; // volatile: or the loop is folded into one addition

void count()
{
    for (int i = 0; i < 100'000; ++i)
        counter = counter + 1; // two threads, no lock
}

// A subclass: with QThread::create() this Qt hides the very same race from the sanitizer.
class Counting : public QThread
{
    void run() override { count(); }
};
} // namespace

int main()
{
    Counting other;
    other.start();
    count();
    other.wait();
    std::printf("%d\n", counter);
    return 0;
}
