// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/value.h"

namespace gradus {

/// Where the bytes of a scalar's text stand in its file: a text in a block, in quotes or over
/// several lines has them elsewhere than it begins.
class TextPlaces {
public:
    explicit TextPlaces(const Value& text);

    /// The place of a byte of the text that is no blank. Ask in rising order: the way through the
    /// file goes on from the last one. The text's own place where it cannot be told.
    [[nodiscard]] Place at(std::size_t offset);

private:
    void advance();
    void skipHeader();
    bool find(char wanted);

    const Value& m_text;
    const std::string* m_bytes; ///< of the file; null where the places are unknown
    std::size_t m_seen = 0; ///< bytes of the text that have been found
    std::size_t m_at = 0; ///< in the file
    Place m_place; ///< of m_at
};

} // namespace gradus
