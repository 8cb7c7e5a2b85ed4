// SPDX-License-Identifier: GPL-3.0-or-later
// What a session changes in the run, and takes back.
#include "session/session.h"
#include "session/worker.h"

#include <utility>

namespace gradus {

void Session::edit(const std::vector<std::pair<Quantity, double>>& changes, Position at,
                   std::optional<Position> then)
{
    if (!isReady())
        return;
    if (m_barrier) {
        Q_EMIT blocked();
        return;
    }
    setRunning(false);
    send([changes, at, then](Worker& worker, int number) {
        worker.edit(changes, at, then, number);
    });
    m_altering = m_request;
    if (m_undo > 0)
        m_later.push_back({m_run, changes, at});
    else
        Q_EMIT edited(m_run, changes, at);
}

void Session::sendUndo(const std::function<void(Worker&, int)>& work)
{
    setRunning(false);
    send(work);
    m_undo = m_altering = m_request;
}

void Session::undo()
{
    if (isReady() && canUndo())
        sendUndo([](Worker& worker, int number) { worker.undo(number); });
}

void Session::redo()
{
    if (isReady() && canRedo())
        sendUndo([](Worker& worker, int number) { worker.redo(number); });
}

void Session::receiveLog(const std::string& run, const std::vector<Edit>& edits, int request)
{
    if (request != m_undo) // the run was begun anew since
        return;
    m_undo = 0;
    Q_EMIT undone(run, edits);
    for (const LaterEdit& later : std::exchange(m_later, {}))
        Q_EMIT edited(later.run, later.changes, later.at);
}

void Session::forgetUndo()
{
    m_undo = 0;
    m_later.clear();
}

void Session::replay(std::vector<RunEdit> edits)
{
    if (!isReady())
        return;
    setRunning(false);
    send([edits = std::move(edits)](Worker& worker, int number) { worker.replay(edits, number); });
    m_altering = m_request;
}

} // namespace gradus
