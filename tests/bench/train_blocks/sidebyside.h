#pragma once

#include <atomic>
#include <functional>
#include <thread>
#include <vector>

namespace train {

// Does work(0) to work(count - 1) on all cores.
inline void sideBySide(int count, const std::function<void(int)> &work)
{
    std::atomic<int> next = 0;
    std::vector<std::jthread> threads;
    for (unsigned i = 0; i < std::max(1U, std::thread::hardware_concurrency()); ++i)
        threads.emplace_back([&] {
            for (int at = next++; at < count; at = next++)
                work(at);
        });
}

} // namespace train
