// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/explanation.h"
#include "trace/score.h"

#include <array>
#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <string_view>

namespace gradus {

/// How well parameters do on samples.
struct DataScore {
    double costs = 0; ///< the sum of C over the samples, without penalty
    std::int64_t right = 0; ///< how many samples got the right class; 0 where there are no classes
    std::int64_t count = 0; ///< of samples
    bool hasClasses = false;

    /// Mean C over the samples.
    [[nodiscard]] double cost() const { return costs / static_cast<double>(count); }
    /// The share of right classes; only where targets are classes.
    [[nodiscard]] std::optional<double> accuracy() const
    {
        return hasClasses ? std::optional(static_cast<double>(right) / static_cast<double>(count))
                          : std::nullopt;
    }
};

/// What an epoch's means are made of, as a part of State: of the epoch's samples that have been
/// trained, each with the parameters of its iteration. At the beginning of an epoch those of the
/// whole epoch before. NaN and 0 where they cannot be known: in the epoch of a State that an older
/// version saved.
struct EpochSums {
    double costs = 0; ///< of their C
    std::int64_t right = 0; ///< how many were right; 0 where there are no classes

    /// With a batch more, which may be the epoch's first.
    [[nodiscard]] EpochSums with(const EpochSums& batch, bool first) const
    {
        return first ? batch : EpochSums{costs + batch.costs, right + batch.right};
    }
    bool operator==(const EpochSums&) const = default;
};

/// Adds to the score of a State at `next:0` the means of the epoch that has just ended, where an
/// epoch has several iterations; elsewhere they would say no more than C.
void addEpoch(Score& score, const EpochSums& sums, std::int64_t next, std::int64_t perEpoch,
              const DataScore& trained);

/// What has no step and is known at the end of an epoch.
enum class EpochPart {
    Accuracy, ///< on the training data, with the parameters after the update
    TestCost,
    TestAccuracy,
    EpochCost, ///< mean over the epoch's samples, each as it was trained
    EpochAccuracy ///< the same of the share of right classes
};

inline constexpr std::array epochParts{EpochPart::Accuracy, EpochPart::TestCost,
                                       EpochPart::TestAccuracy, EpochPart::EpochCost,
                                       EpochPart::EpochAccuracy};

/// `accuracy`, `test.C`, `test.accuracy`, `epoch.C`, `epoch.accuracy`.
[[nodiscard]] std::string_view epochName(EpochPart part);

/// What the data of a run has, which decides which of these there are.
struct EpochData {
    bool test = false; ///< there are test data
    bool classes = false; ///< the targets say classes
};
/// Why there is no such quantity; nullopt where there is.
[[nodiscard]] std::optional<Message> missingOfEpoch(EpochPart part, const EpochData& data);

/// The numbers of an epoch's end, worked out when they are first asked for, on whichever thread.
class EpochScores {
public:
    struct Sources {
        std::function<DataScore()> train; ///< judges the parameters after the update
        std::function<DataScore()> test; ///< the same on the test data; only where there are some
        std::function<DataScore()> trained; ///< of the epoch's samples, each as it was trained
        bool oneOutput = false; ///< two classes are told apart on one output
    };

    explicit EpochScores(Sources sources) : m_sources(std::move(sources)) { }

    /// On the training data, and on the test data, which must be there.
    [[nodiscard]] const DataScore& train() const { return once(m_train, m_sources.train); }
    [[nodiscard]] const DataScore& test() const { return once(m_test, m_sources.test); }

    /// Nullopt where it cannot be known: an epoch's mean in the epoch of a State that an older
    /// version saved.
    [[nodiscard]] std::optional<double> value(EpochPart part) const;
    /// Fills in everything but the quantity.
    void explain(EpochPart part, Explanation& x) const;

private:
    struct Late {
        std::once_flag once;
        DataScore score;
    };
    static const DataScore& once(Late& late, const std::function<DataScore()>& source);
    [[nodiscard]] DataScore scoreOf(EpochPart part) const;

    Sources m_sources;
    mutable Late m_train;
    mutable Late m_test;
};

} // namespace gradus
