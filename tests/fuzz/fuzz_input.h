// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <cstdlib>
#include <string_view>

namespace gradus::fuzzing {

/// What libFuzzer hands over, eaten from the front. The bytes are the fuzzer's own buffer, exactly
/// as long as the input, so that a read beyond its end is seen.
class Input {
public:
    Input(const std::uint8_t* bytes, std::size_t size)
        : m_rest(reinterpret_cast<const char*>(bytes), size)
    { }

    /// The next byte as a number below `below`; 0 at the end.
    [[nodiscard]] unsigned choice(unsigned below)
    {
        if (m_rest.empty())
            return 0;
        const auto byte = static_cast<unsigned char>(m_rest.front());
        m_rest.remove_prefix(1);
        return byte % below;
    }
    /// All up to the next `end`, which is eaten, too; else the rest.
    [[nodiscard]] std::string_view until(char end)
    {
        const std::size_t at = m_rest.find(end);
        const std::string_view part = m_rest.substr(0, at);
        m_rest.remove_prefix(at == std::string_view::npos ? m_rest.size() : at + 1);
        return part;
    }
    /// The next `size` bytes, or what there is of them.
    [[nodiscard]] std::string_view take(std::size_t size)
    {
        const std::string_view part = m_rest.substr(0, size);
        m_rest.remove_prefix(part.size());
        return part;
    }
    [[nodiscard]] std::string_view rest() const { return m_rest; }

private:
    std::string_view m_rest;
};

/// A property that must hold of whatever was read; the fuzzer keeps the input where it does not.
inline void require(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace gradus::fuzzing
