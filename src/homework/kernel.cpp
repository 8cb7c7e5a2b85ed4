// SPDX-License-Identifier: GPL-3.0-or-later
#include "homework/kernel.h"

#include <Eigen/Core>

namespace gradus {

namespace {

std::string compilerName()
{
#if defined(__clang__)
    return "clang " + std::to_string(__clang_major__) + '.' + std::to_string(__clang_minor__);
#elif defined(__GNUC__)
    return "gcc " + std::to_string(__GNUC__) + '.' + std::to_string(__GNUC_MINOR__);
#else
    return "unknown compiler";
#endif
}

std::string instructionNames()
{
#if defined(__AVX512F__)
    return "avx512";
#elif defined(__AVX2__)
    return "avx2";
#elif defined(__AVX__)
    return "avx";
#elif defined(__SSE2__)
    return "sse2";
#elif defined(__ARM_NEON)
    return "neon";
#else
    return "scalar";
#endif
}

} // namespace

std::string kernelName()
{
    return compilerName() + ", " + instructionNames() + ", eigen "
        + std::to_string(EIGEN_WORLD_VERSION) + '.' + std::to_string(EIGEN_MAJOR_VERSION) + '.'
        + std::to_string(EIGEN_MINOR_VERSION) + ", caches "
        + std::to_string(Eigen::l1CacheSize() / 1024) + '/'
        + std::to_string(Eigen::l2CacheSize() / 1024) + '/'
        + std::to_string(Eigen::l3CacheSize() / 1024) + " KiB";
}

} // namespace gradus
