// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace gradus {

/// A hash of 64-bit words (FNV-1a over whole words): a change of any bit changes the result.
class WordHash {
public:
    void add(std::uint64_t word)
    {
        m_hash = (m_hash ^ word) * 0x100000001b3ULL;
        m_hash ^= m_hash >> 29; // high bits must reach the low ones too
    }
    void add(double number) { add(std::bit_cast<std::uint64_t>(number)); }
    void add(std::span<const double> numbers)
    {
        for (const double number : numbers)
            add(number);
    }
    [[nodiscard]] std::uint64_t value() const { return m_hash; }

private:
    std::uint64_t m_hash = 0xcbf29ce484222325ULL;
};

/// A State as bytes: a line that names the format, then 64-bit words, least byte first.
class WordWriter {
public:
    explicit WordWriter(std::string_view magic) : m_bytes(magic) { }

    void add(std::uint64_t word)
    {
        for (int i = 0; i < 8; ++i)
            m_bytes += static_cast<char>(word >> (8 * i) & 0xFF);
    }
    void add(double number) { add(std::bit_cast<std::uint64_t>(number)); }
    [[nodiscard]] std::string take() { return std::move(m_bytes); }

private:
    std::string m_bytes;
};

/// Reads the words behind that line; beyond the end all are 0.
class WordReader {
public:
    explicit WordReader(std::string_view bytes) : m_bytes(bytes) { }

    std::uint64_t word()
    {
        std::uint64_t word = 0;
        for (std::size_t i = 0; i < 8 && m_at + i < m_bytes.size(); ++i)
            word |= std::uint64_t(static_cast<unsigned char>(m_bytes[m_at + i])) << (8 * i);
        m_at += 8;
        return word;
    }
    double number() { return std::bit_cast<double>(word()); }
    /// How many whole words are left.
    [[nodiscard]] std::size_t left() const
    {
        return m_at < m_bytes.size() ? (m_bytes.size() - m_at) / 8 : 0;
    }

private:
    std::string_view m_bytes;
    std::size_t m_at = 0;
};

} // namespace gradus
