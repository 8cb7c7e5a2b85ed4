// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "approximation/approximation_state.h"
#include "trace/iteration.h"

namespace gradus {

/// What a number of an approximation is.
enum class ApproximationPart {
    Number, ///< left[i] right[i] bottom[i] top[i] height[i]
    Middle, ///< middle[i]; with two inputs middle[i,1] and middle[i,2]
    StepWeight, ///< w[1][j,k] of step j
    StepBias, ///< b[1][j]
    Weight, ///< w[2][1,j], with two inputs w[2][i,j]: how a step goes on
    ThresholdBias, ///< b[2][i], two inputs
    TowerWeight, ///< w[3][1,i], two inputs
    Steepness,
    Pieces, ///< the number of pieces, placed and planned
    LargestError, ///< error.max
    MeanError ///< error.mean
};

/// A scalar quantity, taken apart; all count from 0.
struct ApproximationAddress {
    ApproximationPart part = ApproximationPart::Steepness;
    int piece = -1; ///< -1: no piece's
    int edge = -1; ///< of a step: which edge of its piece it makes; of a number: which PieceNumber
    int axis = 0; ///< of a middle or a step's weight: the variable
    bool operator==(const ApproximationAddress&) const = default;
};

/// Which numbers some pieces have, and which units of a network they are: one input: step j goes
/// straight to the output; two inputs: four steps go into a threshold unit, and that to the output.
/// The output unit is linear and has the bias 0.
class ApproximationAddressing {
public:
    ApproximationAddressing(int inputs, std::span<const Piece> pieces);

    [[nodiscard]] int inputs() const { return m_inputs; }
    [[nodiscard]] int pieceCount() const { return static_cast<int>(m_single.size()); }
    /// Units of the first hidden layer.
    [[nodiscard]] int stepCount() const { return m_firstStep.back(); }
    /// The number j, from 1, of the step that makes an edge of a piece.
    [[nodiscard]] int stepNumber(int piece, int edge) const
    {
        return m_firstStep[static_cast<std::size_t>(piece)] + edge + 1;
    }
    /// How many steps a piece is made of.
    [[nodiscard]] int stepsOfPiece(int piece) const
    {
        return m_firstStep[static_cast<std::size_t>(piece) + 1]
            - m_firstStep[static_cast<std::size_t>(piece)];
    }
    /// True when a piece has such a number: a single step has no right edge.
    [[nodiscard]] bool has(int piece, PieceNumber number) const;

    /// The numbers of a piece in the order of its steps.
    [[nodiscard]] std::vector<ApproximationAddress> ofPiece(int piece) const;
    [[nodiscard]] Quantity quantity(const ApproximationAddress& address) const;
    /// A scalar's meaning; a message says what is wrong. Entries of w[2] between a step and the
    /// threshold unit of another tower do not exist: nothing joins them.
    [[nodiscard]] std::variant<ApproximationAddress, Message> address(
        const Quantity& quantity) const;
    /// The number of a piece that an edit may set; the piece may be one that is not there yet.
    struct EditTarget {
        int piece = 0; ///< from 0, up to pieceCount()
        PieceNumber number = PieceNumber::Left;
    };
    /// What an edit of a quantity sets: `left` and `height` of a new piece, `right` of a single
    /// step, too. A message where it cannot be set.
    [[nodiscard]] std::variant<EditTarget, Message> editTarget(const Quantity& quantity) const;
    /// The scalars of a vector or matrix, row by row (`height`, `b[1]`, `w[1]`); empty where there
    /// is no such list.
    [[nodiscard]] std::vector<Quantity> listed(const Quantity& quantity) const;
    /// The shape of such a list.
    [[nodiscard]] Shape listShape(const Quantity& quantity) const;

private:
    using Found = std::optional<ApproximationAddress>;
    [[nodiscard]] Found ofNumber(const Quantity& quantity) const;
    [[nodiscard]] Found ofMiddle(const Quantity& quantity) const;
    [[nodiscard]] Found ofWeight(int layer, int to, int from) const;
    [[nodiscard]] Found ofBias(int layer, int j) const;
    [[nodiscard]] Found ofStep(ApproximationPart part, int number, int axis = 0) const;
    [[nodiscard]] Message missing(const Quantity& quantity) const;
    [[nodiscard]] bool isPiece(int number) const { return number >= 1 && number <= pieceCount(); }
    [[nodiscard]] bool isListed(ApproximationPart part, const Quantity& quantity) const;

    int m_inputs;
    std::vector<bool> m_single;
    std::vector<int> m_firstStep; ///< steps before each piece, and of all
};

} // namespace gradus
