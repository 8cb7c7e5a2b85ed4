// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/fault.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gradus {

/// The bytes of the file that a text was read from, and where in them it begins.
struct TextOrigin {
    std::shared_ptr<const std::string> bytes; ///< null: unknown
    std::size_t begin = 0;
};

/// A neutral tree as read from a lesson file, every node with its place. Model families read their
/// `model:` from it and know nothing of YAML. Scalars keep their text; what a scalar is (a number,
/// a word) is decided by who reads it.
class Value {
public:
    enum class Kind { Null, Scalar, List, Map };
    using Member = std::pair<Value, Value>; ///< key (a scalar with its own place) and value

    Value() = default;
    [[nodiscard]] static Value scalar(std::string text, bool quoted, Place place,
                                      TextOrigin origin = {});
    [[nodiscard]] static Value list(std::vector<Value> items, Place place);
    [[nodiscard]] static Value map(std::vector<Member> members, Place place);
    [[nodiscard]] static Value null(Place place);

    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] bool isNull() const { return m_kind == Kind::Null; }
    [[nodiscard]] bool isScalar() const { return m_kind == Kind::Scalar; }
    [[nodiscard]] bool isList() const { return m_kind == Kind::List; }
    [[nodiscard]] bool isMap() const { return m_kind == Kind::Map; }
    [[nodiscard]] Place place() const { return m_place; }
    /// The place of a column (from 1) of a one-line scalar's text; of a longer one its own place.
    [[nodiscard]] Place inside(int column) const;

    /// Where a scalar comes from; see TextPlaces for the places inside it.
    [[nodiscard]] const TextOrigin& origin() const { return m_origin; }

    /// The text of a scalar; empty for other kinds.
    [[nodiscard]] const std::string& text() const { return m_text; }
    /// True for a scalar that stood in quotes or in a block: it is a word, never a number.
    [[nodiscard]] bool quoted() const { return m_quoted; }
    /// The items of a list; empty for other kinds.
    [[nodiscard]] const std::vector<Value>& items() const { return m_items; }
    /// The members of a map in the order of the file; empty for other kinds.
    [[nodiscard]] const std::vector<Member>& members() const { return m_members; }
    /// The value under a key (the first of that name), or null.
    [[nodiscard]] const Value* find(std::string_view key) const;

    /// The number that an unquoted scalar spells (YAML's .inf and .nan are not numbers here), in
    /// decimal notation, independent of the locale, or one over another (1/3); nullopt otherwise.
    [[nodiscard]] std::optional<double> number() const;
    /// The whole number that an unquoted scalar spells (1e3 counts), within ±2⁵³; else nullopt.
    [[nodiscard]] std::optional<long long> wholeNumber() const;
    /// true or false, as an unquoted scalar spells it; else nullopt.
    [[nodiscard]] std::optional<bool> boolean() const;

private:
    Kind m_kind = Kind::Null;
    bool m_quoted = false;
    Place m_place;
    TextOrigin m_origin;
    std::string m_text;
    std::vector<Value> m_items;
    std::vector<Member> m_members;
};

} // namespace gradus
