// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/target_function.h"
#include "trace/message.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace gradus {

/// The numbers of a piece. The first four are its edges: where its steps are.
enum class PieceNumber { Left, Right, Bottom, Top, Height };
inline constexpr int pieceNumbers = 5;
/// `left right bottom top height`: their addresses.
[[nodiscard]] std::string_view pieceNumberName(PieceNumber number);

/// A piece of the sum that approximates a function: one step, a bump made of two, or with two
/// inputs a tower made of four and a threshold. A plain value. What it does not have is 0: a single
/// step has no right, a bump no bottom and top.
struct Piece {
    bool single = false; ///< one step at left, not a bump
    std::array<double, pieceNumbers> numbers{};
    std::uint8_t hand = 0; ///< bit n: number n was put there by hand

    [[nodiscard]] double number(PieceNumber n) const
    {
        return numbers[static_cast<std::size_t>(n)];
    }
    [[nodiscard]] bool byHand(PieceNumber n) const
    {
        return (hand >> static_cast<int>(n) & 1) != 0;
    }
    void put(PieceNumber n, double value)
    {
        numbers[static_cast<std::size_t>(n)] = value;
        hand = static_cast<std::uint8_t>(hand | 1U << static_cast<unsigned>(n));
    }
    /// Low and high edge along an axis (from 0).
    [[nodiscard]] double low(int axis) const { return numbers[static_cast<std::size_t>(2 * axis)]; }
    [[nodiscard]] double high(int axis) const
    {
        return numbers[static_cast<std::size_t>(2 * axis + 1)];
    }

    bool operator==(const Piece&) const = default;
};

/// How many steps (units of the first hidden layer) a piece is made of: 1, 2, or 4 with two inputs.
[[nodiscard]] inline int stepsOf(const Piece& piece, int inputs)
{
    return piece.single ? 1 : 2 * inputs;
}

/// The weight h₂ with which a tower's steps go into its threshold unit: inside, the unit gets
/// 2h₂ − 3h₂/2 = 20, on the arms of the cross −20, and σ(−20) is 2·10⁻⁹.
inline constexpr double thresholdWeight = 40;
/// The bias of the threshold unit: −3h₂/2, between the arms (h₂) and the middle (2h₂).
inline constexpr double thresholdBias = -3 * thresholdWeight / 2;

/// σ(wx + b), the step at s = −b/w; b is worked out as stepBias does.
[[nodiscard]] double steepStep(double steepness, double bias, double x);
/// b = −w·s puts the step at s.
[[nodiscard]] inline double stepBias(double steepness, double s)
{
    return 0 - steepness * s; // 0 − …: a step at 0 has the bias 0, not −0
}

/// σ(w(x − low)) − σ(w(x − high)) along one axis, without its height: 1 between the edges, 0
/// outside. A single step has only the first.
[[nodiscard]] double bumpAlong(const Piece& piece, int axis, double steepness, double x);
/// What four steps alone make of height h₂: 2h₂ where the bumps cross, h₂ on the arms.
[[nodiscard]] double crossAt(const Piece& piece, double steepness, double x, double y);
/// What a piece of this height adds to the sum at a place of one or two numbers.
[[nodiscard]] double pieceAt(const Piece& piece, double height, double steepness,
                             std::span<const double> at);

/// `n` bumps side by side over an interval, or n × n towers over two of them, row by row. The
/// outermost edges lie outside by one width, for on the ends half a step would be missing.
[[nodiscard]] std::vector<Piece> piecesSideBySide(std::span<const Interval> intervals, int n);

/// The steepness that belongs to n pieces a side: 40 over the width of one, w = 40n/(b − a), of the
/// narrower interval. For n < 1 that of 10.
[[nodiscard]] double steepnessFor(std::span<const Interval> intervals, int n);

/// Why a piece cannot be where it is; nullopt when it can. Its height is not looked at unless it
/// was put there by hand.
[[nodiscard]] std::optional<Message> pieceFault(const Piece& piece,
                                                std::span<const Interval> intervals);

} // namespace gradus
