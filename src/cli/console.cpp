// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/console.h"

#include "trace/number.h"

#include <array>
#include <cmath>

namespace gradus {

Output& Output::operator<<(std::string_view text)
{
    constexpr std::size_t large = 1 << 16;
    m_buffer += text;
    if (m_buffer.size() >= large)
        flush();
    return *this;
}

void Output::flush()
{
    const bool written =
        std::fwrite(m_buffer.data(), 1, m_buffer.size(), stdout) == m_buffer.size();
    m_good = m_good && written && std::fflush(stdout) == 0;
    m_buffer.clear();
}

void complain(std::string_view line)
{
    const std::string text = std::string(line) + '\n';
    std::fwrite(text.data(), 1, text.size(), stderr);
}

void complain(const Faults& faults, const std::string& file)
{
    for (const Fault& fault : faults) {
        Fault translated = fault;
        translated.message = {localized(fault.message)};
        complain(describe(translated, file));
    }
}

std::string jsonText(std::string_view text)
{
    static constexpr std::string_view hex = "0123456789abcdef";
    std::string quoted = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            (quoted += '\\') += c;
        else if (byte < 0x20)
            ((quoted += "\\u00") += hex[byte >> 4]) += hex[byte & 15];
        else
            quoted += c;
    }
    return quoted + '"';
}

std::string jsonNumber(double value)
{
    const std::string text = exactText(value);
    return std::isfinite(value) ? text : '"' + text + '"';
}

std::string csvText(std::string_view text)
{
    if (text.find_first_of(",\"\n") == std::string_view::npos)
        return std::string(text);
    std::string quoted = "\"";
    for (const char c : text)
        quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + '"';
}

} // namespace gradus
