// SPDX-License-Identifier: GPL-3.0-or-later
#include "hopfield/digit_patterns.h"

#include "data/idx.h"

#include <array>

namespace gradus {

namespace {

constexpr int digitClasses = 10;

// The samples that are the example `which` of each class; −1 where there are too few.
std::array<std::int32_t, digitClasses> examplesOf(const ByteDataSet& digits, int which)
{
    std::array<std::int32_t, digitClasses> found;
    found.fill(-1);
    std::array<int, digitClasses> seen{};
    for (std::int32_t sample = 0; sample < digits.sampleCount(); ++sample) {
        const std::size_t label = digits.label(static_cast<std::size_t>(sample));
        if (++seen[label] == which)
            found[label] = sample;
    }
    return found;
}

} // namespace

std::variant<std::vector<Units>, Message> digitPatterns(const std::filesystem::path& builtins,
                                                        int width, int height, double level,
                                                        int which)
{
    if (width < leastDigitSide || height < leastDigitSide)
        return Message{GRADUS_TEXT("core", "digits need a grid of at least %1 × %1"),
                       {std::to_string(leastDigitSide)}};
    const auto read = readIdx(builtins / "digits-test-images-idx3-ubyte.gz",
                              builtins / "digits-test-labels-idx1-ubyte.gz", digitClasses);
    if (const auto* message = std::get_if<Message>(&read))
        return *message;
    const auto& digits =
        dynamic_cast<const ByteDataSet&>(*std::get<std::shared_ptr<const DataSet>>(read));
    std::vector<Units> patterns;
    Eigen::MatrixXd pixels(digits.inputSize(), 1);
    Eigen::MatrixXd target(digitClasses, 1);
    for (const std::int32_t sample : examplesOf(digits, which)) {
        if (sample < 0)
            return Message{GRADUS_TEXT("core", "there are fewer than %1 examples of some digit"),
                           {std::to_string(which)}};
        digits.gather(std::span(&sample, 1), pixels, target);
        const std::vector<double> ink(pixels.data(), pixels.data() + pixels.size());
        patterns.push_back(thresholded(resampled(ink, *digits.picture(), {height, width}), level));
    }
    return patterns;
}

} // namespace gradus
