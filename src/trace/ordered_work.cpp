// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace/ordered_work.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace gradus {

namespace {

class OrderedWork {
public:
    OrderedWork(int count, const std::function<bool(int, const GoOn&)>& work, const GoOn& goOn)
        : m_work(work)
        , m_wanted([this, &goOn] { return !m_stop && (!goOn || goOn()); })
        , m_results(static_cast<std::size_t>(count), Result::Open)
    { }

    // Takes results that nobody has begun, one after the other.
    void workOff()
    {
        const auto count = static_cast<int>(m_results.size());
        while (m_wanted()) {
            const int i = m_next.fetch_add(1);
            if (i >= count)
                break;
            const bool made = m_work(i, m_wanted);
            const std::lock_guard lock(m_mutex);
            m_results[static_cast<std::size_t>(i)] = made ? Result::Made : Result::GivenUp;
            m_changed.notify_all();
        }
        const std::lock_guard lock(m_mutex);
        --m_working;
        m_changed.notify_all();
    }

    bool run(int threads, const std::function<bool(int)>& take)
    {
        m_working = threads;
        std::vector<std::jthread> workers;
        for (int n = 0; n < threads; ++n)
            workers.emplace_back([this] { workOff(); });
        bool whole = true;
        for (int i = 0; whole && i < static_cast<int>(m_results.size()); ++i)
            whole = waitFor(static_cast<std::size_t>(i)) && take(i);
        m_stop = true;
        return whole;
    }

private:
    enum class Result : char { Open, Made, GivenUp };

    // False when the result will never come.
    bool waitFor(std::size_t i)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return m_results[i] != Result::Open || m_working == 0; });
        return m_results[i] == Result::Made;
    }

    const std::function<bool(int, const GoOn&)>& m_work;
    GoOn m_wanted;
    std::atomic<bool> m_stop = false;
    std::atomic<int> m_next = 0;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<Result> m_results;
    int m_working = 0;
};

} // namespace

bool workInOrder(int count, int threads, const std::function<bool(int, const GoOn&)>& work,
                 const std::function<bool(int)>& take, const GoOn& goOn)
{
    const int cores = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
    return OrderedWork(count, work, goOn)
        .run(std::clamp(threads > 0 ? threads : cores, 1, std::max(1, count)), take);
}

} // namespace gradus
