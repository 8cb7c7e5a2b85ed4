// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

#include <optional>
#include <string>
#include <vector>

namespace gradus {

/// What an output layer can give, which decides how two classes stand on one output.
enum class OutputRange {
    Any, ///< any number: two numbers in a target column say nothing of classes
    Unit, ///< 0 … 1 (sigmoid, step): the first class is 0, the second 1
    Signed ///< −1 … 1 (tanh): the first class is −1, the second 1
};

/// The classes of a data set, and how targets and outputs say them: one output for each class, the
/// largest of which counts, or one output for two classes.
struct ClassCoding {
    std::vector<std::string> names = {}; ///< of class k, from 0; empty: they have none
    int outputs = 2; ///< as many as there are classes; 1: two classes
    double low = 0; ///< an output that is not of the class; of one output the first class
    double high = 1; ///< the output of the class; of one output the second class

    bool operator==(const ClassCoding&) const = default;

    [[nodiscard]] int count() const { return outputs == 1 ? 2 : outputs; }
    /// Where one output passes from the first class to the second: halfway (0.5 for 0 and 1, 0 for
    /// −1 and 1).
    [[nodiscard]] double threshold() const { return (low + high) / 2; }
    /// The class (from 0) that a column of targets or outputs says: the largest (of equal ones the
    /// first), or whether the only one is above the threshold.
    [[nodiscard]] int classOf(const Eigen::Ref<const Eigen::VectorXd>& outputs) const;
    /// The name of class k (from 0); its number from 1 where it has none.
    [[nodiscard]] std::string name(int k) const;
    /// Puts the target of class k into a column.
    void write(int k, Eigen::Ref<Eigen::VectorXd> target) const;
};

/// The coding that targets follow by themselves (targetSize × count): one 1 among zeros; or with
/// one output only the two ends of its range, both of them. Nullopt where they say no classes.
[[nodiscard]] std::optional<ClassCoding> codingOf(const Eigen::Ref<const Eigen::MatrixXd>& targets,
                                                  OutputRange range);

} // namespace gradus
