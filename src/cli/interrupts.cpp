// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/interrupts.h"

#include <ctime>

namespace gradus {

// The signals are kept waiting and looked at: a handler would need a variable for all to see.
Interrupts::Interrupts()
{
    sigemptyset(&m_signals);
    sigaddset(&m_signals, SIGINT);
    sigaddset(&m_signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &m_signals, &m_before);
}

Interrupts::~Interrupts()
{
    const timespec now{};
    while (sigtimedwait(&m_signals, nullptr, &now) > 0) { }
    pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
}

bool Interrupts::came() const
{
    sigset_t waiting;
    sigpending(&waiting);
    return sigismember(&waiting, SIGINT) == 1 || sigismember(&waiting, SIGTERM) == 1;
}

} // namespace gradus
