// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/log_ticks.h"

#include <cmath>
#include <span>

namespace gradus {

namespace {

constexpr std::size_t fewTicks = 3; // fewer do not tell what the scale is
constexpr std::size_t manyTicks = 8; // more are crowded

// k·10^e to the last bit: a power below 1 is no double, but the one above it is.
double timesPower(double k, int e) { return e < 0 ? k / std::pow(10, -e) : k * std::pow(10, e); }

std::vector<double> decadeTicks(double low, double high, std::span<const int> digits)
{
    std::vector<double> ticks;
    const int last = static_cast<int>(std::floor(std::log10(high)));
    for (int e = static_cast<int>(std::floor(std::log10(low))); e <= last; ++e)
        for (const int digit : digits) {
            const double tick = timesPower(digit, e);
            if (tick >= low * (1 - 1e-9) && tick <= high * (1 + 1e-9))
                ticks.push_back(tick);
        }
    return ticks;
}

// Even steps of 1, 2 or 5 times a power of ten: between close numbers a logarithm is nearly even.
std::vector<double> evenTicks(double low, double high)
{
    const int e = static_cast<int>(std::floor(std::log10((high - low) / 2)));
    int digit = 1;
    for (const int more : {2, 5})
        if ((high - low) / timesPower(more, e) >= 2)
            digit = more;
    std::vector<double> ticks;
    const double step = timesPower(digit, e);
    for (double k = std::ceil(low / step - 1e-9); k * step <= high * (1 + 1e-9); ++k)
        ticks.push_back(timesPower(k * digit, e));
    return ticks;
}

} // namespace

std::vector<double> logTicks(double low, double high)
{
    constexpr int fine[] = {1, 2, 5};
    auto ticks = decadeTicks(low, high, std::span(fine, 1));
    if (ticks.size() > manyTicks) {
        const std::size_t stride = (ticks.size() + manyTicks - 1) / manyTicks;
        std::vector<double> kept;
        for (std::size_t i = 0; i < ticks.size(); i += stride)
            kept.push_back(ticks[i]);
        return kept;
    }
    if (ticks.size() < fewTicks)
        ticks = decadeTicks(low, high, fine);
    return ticks.size() < fewTicks ? evenTicks(low, high) : ticks;
}

} // namespace gradus
