// SPDX-License-Identifier: GPL-3.0-or-later
#include "operation/matrix.h"

namespace gradus {

namespace {

using RowMajor = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
using ConstMap = Eigen::Map<const RowMajor, 0, Eigen::OuterStride<>>;
using Map = Eigen::Map<RowMajor, 0, Eigen::OuterStride<>>;

ConstMap mapped(ConstMatrix m, Eigen::Index rows, Eigen::Index columns)
{
    return {m.numbers, rows, columns, Eigen::OuterStride<>(m.stride)};
}
Map mapped(MutableMatrix m, Eigen::Index rows, Eigen::Index columns)
{
    return {m.numbers, rows, columns, Eigen::OuterStride<>(m.stride)};
}

} // namespace

void multiply(const ProductSizes& s, ConstMatrix a, ConstMatrix b, MutableMatrix c)
{
    mapped(c, s.n, s.m).noalias() = mapped(a, s.n, s.k) * mapped(b, s.k, s.m);
}

void pullBackToLeft(const ProductSizes& s, ConstMatrix g, ConstMatrix b, MutableMatrix a)
{
    mapped(a, s.n, s.k).noalias() += mapped(g, s.n, s.m) * mapped(b, s.k, s.m).transpose();
}

void pullBackToRight(const ProductSizes& s, ConstMatrix a, ConstMatrix g, MutableMatrix b)
{
    mapped(b, s.k, s.m).noalias() += mapped(a, s.n, s.k).transpose() * mapped(g, s.n, s.m);
}

} // namespace gradus
