// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "expression/array.h"

namespace gradus {

/// Where an evaluation gets its quantities from.
class Resolver {
public:
    virtual ~Resolver() = default;

    /// The shape of what an address names, or what is wrong with it.
    [[nodiscard]] virtual std::variant<Shape, Message> shape(const Quantity& quantity) const = 0;
    /// Its entries, row by row; nullopt when one of them is not known yet. Only for an address that
    /// has a shape.
    [[nodiscard]] virtual std::optional<Array> value(const Quantity& quantity) const = 0;
    /// Where the quantities of another run (empty: this one) at another position (empty: this one)
    /// come from; a message when there is no such run or position.
    [[nodiscard]] virtual std::variant<std::shared_ptr<const Resolver>, Message> elsewhere(
        const std::string& run, const std::string& position) const;
};

/// Quantities as they are known at a position of a run. The snapshot is copied (that is cheap).
class SnapshotResolver : public Resolver {
public:
    explicit SnapshotResolver(Snapshot snapshot) : m_snapshot(std::move(snapshot)) { }

    [[nodiscard]] std::variant<Shape, Message> shape(const Quantity& quantity) const override;
    [[nodiscard]] std::optional<Array> value(const Quantity& quantity) const override;

protected:
    [[nodiscard]] const Snapshot& snapshot() const { return m_snapshot; }

private:
    Snapshot m_snapshot;
};

/// No quantities at all: for what a student types as an answer (`0.5 * 0.2413`).
class NumbersOnly final : public Resolver {
public:
    [[nodiscard]] std::variant<Shape, Message> shape(const Quantity& quantity) const override;
    [[nodiscard]] std::optional<Array> value(const Quantity&) const override
    {
        return std::nullopt;
    }
};

} // namespace gradus
