// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

namespace gradus {

/// A matrix that lies elsewhere, row by row; the rows are `stride` numbers apart.
struct ConstMatrix {
    const double* numbers;
    Eigen::Index stride;
};
struct MutableMatrix {
    double* numbers;
    Eigen::Index stride;
};
/// Those of a product: n×k times k×m is n×m.
struct ProductSizes {
    Eigen::Index n, k, m;
};

/// C = A B.
void multiply(const ProductSizes& sizes, ConstMatrix a, ConstMatrix b, MutableMatrix c);
/// What comes back from the gradient G of a product A B: A gets G Bᵀ more, B gets Aᵀ G more.
void pullBackToLeft(const ProductSizes& sizes, ConstMatrix g, ConstMatrix b, MutableMatrix a);
void pullBackToRight(const ProductSizes& sizes, ConstMatrix a, ConstMatrix g, MutableMatrix b);

} // namespace gradus
