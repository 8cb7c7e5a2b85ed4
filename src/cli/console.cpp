// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/console.h"

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

} // namespace gradus
