// SPDX-License-Identifier: GPL-3.0-or-later
#include "approximation/approximation_state.h"

#include "trace/words.h"

#include <cmath>

namespace gradus {

namespace {

constexpr std::string_view approximationMagic = "gradus-state 1 approximation\n";
constexpr std::size_t wordsOfPiece = pieceNumbers + 1;

std::uint64_t flagsOf(const Piece& piece)
{
    return std::uint64_t(piece.hand) << 1 | (piece.single ? 1 : 0);
}

// Nullopt where flags are set that do not exist.
std::optional<Piece> readPiece(WordReader& reader)
{
    Piece piece;
    for (double& number : piece.numbers)
        number = reader.number();
    const std::uint64_t flags = reader.word();
    piece.single = (flags & 1) != 0;
    piece.hand = static_cast<std::uint8_t>(flags >> 1);
    return flags >> (1 + pieceNumbers) == 0 ? std::optional(piece) : std::nullopt;
}

// What apply() would never have made is no State: of an unplaced piece f may have no value yet.
bool isSound(const ApproximationState& state, const ApproximationExperiment& experiment)
{
    if (state.next < 0 || state.placed > state.pieces.size() || !(state.steepness > 0)
        || state.steepness > steepest)
        return false;
    for (std::size_t i = 0; i < state.pieces.size(); ++i) {
        const Piece& piece = state.pieces[i];
        if ((piece.single && experiment.inputs() == 2)
            || pieceFault(piece, experiment.spec().intervals)
            || (i < state.placed && experiment.fault(piece)))
            return false;
    }
    return true;
}

} // namespace

ApproximationState::ApproximationState(const ApproximationExperiment& experiment)
    : steepness(experiment.steepness())
    , pieces(experiment.pieces())
{ }

std::size_t ApproximationState::bytes() const
{
    return sizeof(*this) + pieces.size() * sizeof(Piece);
}

std::uint64_t ApproximationState::hash() const
{
    WordHash hash;
    hash.add(static_cast<std::uint64_t>(next));
    hash.add(static_cast<std::uint64_t>(placed));
    hash.add(steepness);
    hash.add(static_cast<std::uint64_t>(pieces.size()));
    for (const Piece& piece : pieces) {
        hash.add(std::span<const double>(piece.numbers));
        hash.add(flagsOf(piece));
    }
    return hash.value();
}

std::string saveState(const ApproximationState& state)
{
    WordWriter writer(approximationMagic);
    writer.add(static_cast<std::uint64_t>(state.next));
    writer.add(static_cast<std::uint64_t>(state.placed));
    writer.add(state.steepness);
    writer.add(static_cast<std::uint64_t>(state.pieces.size()));
    for (const Piece& piece : state.pieces) {
        for (const double number : piece.numbers)
            writer.add(number);
        writer.add(flagsOf(piece));
    }
    writer.add(state.hash());
    return writer.take();
}

std::variant<ApproximationState, Message> loadState(std::string_view bytes,
                                                    const ApproximationExperiment& experiment)
{
    const Message wrong{GRADUS_TEXT(
        "core", "this is no saved state of this lesson's approximation, or it is damaged")};
    if (!bytes.starts_with(approximationMagic))
        return wrong;
    WordReader reader(bytes.substr(approximationMagic.size()));
    ApproximationState state(experiment);
    state.next = static_cast<std::int64_t>(reader.word());
    state.placed = reader.word();
    state.steepness = reader.number();
    const std::uint64_t count = reader.word();
    if (count > static_cast<std::uint64_t>(experiment.mostPiecesHere())
        || bytes.size() != approximationMagic.size() + 8 * (5 + wordsOfPiece * count))
        return wrong;
    state.pieces.clear();
    for (std::uint64_t i = 0; i < count; ++i) {
        const auto piece = readPiece(reader);
        if (!piece)
            return wrong;
        state.pieces.push_back(*piece);
    }
    if (reader.word() != state.hash() || !isSound(state, experiment))
        return wrong;
    return state;
}

} // namespace gradus
