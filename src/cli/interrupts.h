// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <csignal>

namespace gradus {

/// While one lives, Ctrl-C (SIGINT) and SIGTERM do not end the program but are noticed, so that
/// long work can end cleanly. Make it before any thread that it is to hold for.
class Interrupts {
public:
    Interrupts();
    /// What was noticed is taken back; from here on the signals do again what they did.
    ~Interrupts();
    Interrupts(const Interrupts&) = delete;
    Interrupts& operator=(const Interrupts&) = delete;

    /// True once one has come; on any thread.
    [[nodiscard]] bool came() const;

private:
    sigset_t m_signals{};
    sigset_t m_before{};
};

} // namespace gradus
