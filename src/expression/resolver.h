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
};

/// Quantities as they are known at a position of a run. The snapshot is copied (that is cheap).
class SnapshotResolver final : public Resolver {
public:
    explicit SnapshotResolver(Snapshot snapshot) : m_snapshot(std::move(snapshot)) { }

    [[nodiscard]] std::variant<Shape, Message> shape(const Quantity& quantity) const override;
    [[nodiscard]] std::optional<Array> value(const Quantity& quantity) const override;

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
