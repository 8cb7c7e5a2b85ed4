// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/iteration.h"

#include <array>
#include <string>
#include <unordered_map>
#include <variant>
#include <vector>

namespace gradus {

/// What the numbers of a row belong to.
enum class Scope {
    State, ///< what lasts from iteration to iteration: known from the start, renewed by its step
    Sample, ///< a sample of the batch: `@n` where a batch has several
    Iteration, ///< the iteration as a whole
    Epoch ///< an epoch: without a step, known at the end of its last iteration and nowhere else
};

/// A row of quantities: all numbers of one name, of one node or layer. A family declares its rows;
/// reading, stepping and addressing them is shared.
struct QuantityRow {
    Quantity whole; ///< the address of all its numbers together: `dC/dv[K]`
    Shape shape; ///< of these; an entry has the indices that indicesOf() gives
    Scope scope = Scope::Iteration;
    Pass pass = Pass::Forward; ///< that works it out
    std::string_view rule = {}; ///< the rule's name in machine formats; empty where no step does
    int kind = 0; ///< for the family: what of it the row is
    int node = 0; ///< for the family: of which node
};

/// Which number an address names, or which row as a whole.
struct RowPlace {
    int row = 0;
    std::size_t entry = 0; ///< from 0; of a whole row 0
    int sample = 0; ///< from 1; 0 in rows that are of no sample
    bool whole = false; ///< all entries of a row that has several

    bool operator==(const RowPlace&) const = default;
};

/// The rows of a family's quantities, and the way from addresses to them and back.
class QuantityRows {
public:
    /// `batched`: quantities of a sample carry `@n`.
    explicit QuantityRows(bool batched = false) : m_batched(batched) { }

    /// Adds a row; its number, from 0. A row of samples and one of the iteration may have one name:
    /// with `@n` the first is meant.
    int add(QuantityRow row);
    /// Says why there is no row of a name that others have.
    void addAbsent(const Quantity& whole, Message why) { m_absent.emplace(whole, std::move(why)); }
    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] const QuantityRow& row(int r) const
    {
        return m_rows[static_cast<std::size_t>(r)];
    }
    /// The row of a whole address (without `@n`) and a scope; −1 where there is none.
    [[nodiscard]] int find(const Quantity& whole, Scope scope) const;

    [[nodiscard]] bool isBatched() const { return m_batched; }
    /// What an address names in a batch of at most `samples` samples; the message says what is
    /// wrong with it. Needs an address whose brackets are those of the rows.
    [[nodiscard]] std::variant<RowPlace, Message> place(const Quantity& quantity,
                                                        int samples) const;
    /// The address of a number.
    [[nodiscard]] Quantity quantity(const RowPlace& place) const;

private:
    struct Found {
        std::array<int, 2> rows{-1, -1}; ///< of samples, and of the rest
    };

    [[nodiscard]] const Found* find(const Quantity& whole) const;

    std::vector<QuantityRow> m_rows;
    std::unordered_map<Quantity, Found, QuantityHash> m_found;
    std::unordered_map<Quantity, Message, QuantityHash> m_absent;
    bool m_batched;
};

} // namespace gradus
