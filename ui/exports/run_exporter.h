// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/export_order.h"
#include "export/export_parameters.h"
#include "session/session.h"

#include <QThreadPool>

#include <atomic>

namespace gradus {

/// Exports from the run that a session steps through, with its edits, on a thread of its own.
class RunExporter : public QObject {
    Q_OBJECT

public:
    explicit RunExporter(Session& session, QObject* parent = nullptr);
    ~RunExporter() override;

    /// Begins; one export at a time. The bytes come with made().
    void start(const ExportOrder& order);
    void stop() { *m_stopped = true; }
    [[nodiscard]] bool isRunning() const { return m_running; }

Q_SIGNALS:
    /// What was made, or in words why it was not (both are empty when it was stopped).
    void made(const QByteArray& bytes, const QString& wrong);

private:
    Session& m_session;
    std::shared_ptr<std::atomic<bool>> m_stopped;
    bool m_running = false;
    QThreadPool m_pool; ///< of one thread; last, so that it ends first
};

/// The edits that give a run the parameters of other arrays: what differs at its very start. A
/// message where they do not fit. `naming`: what a person says of the file.
[[nodiscard]] std::variant<std::vector<std::pair<Quantity, double>>, Message> editsFor(
    const std::shared_ptr<const Experiment>& experiment, const std::filesystem::path& file,
    const ParameterNaming& naming = {});

} // namespace gradus
