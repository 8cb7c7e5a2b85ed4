// SPDX-License-Identifier: GPL-3.0-or-later
#include "exports/run_exporter.h"

#include "data/array_file.h"
#include "export/export_parameters.h"
#include "export/values_table.h"

#include <QPointer>

namespace gradus {

namespace {

// A run with the edits of another.
std::unique_ptr<Timeline> timelineWith(const Experiment& experiment, const std::vector<Edit>& edits)
{
    auto timeline = std::make_unique<Timeline>(experiment.start());
    for (auto first = edits.begin(); first != edits.end();) {
        const std::int64_t iteration = first->iteration;
        timeline->seek({iteration, 0});
        std::vector<std::pair<Quantity, double>> changes;
        for (; first != edits.end() && first->iteration == iteration; ++first)
            changes.emplace_back(first->quantity, first->value);
        // They were taken there, so they are taken here.
        [[maybe_unused]] const auto refused = timeline->edit(changes);
    }
    return timeline;
}

std::pair<QByteArray, std::optional<Message>> exported(const Experiment& experiment,
                                                       const std::vector<Edit>& edits,
                                                       const ExportOrder& order,
                                                       const std::atomic<bool>& stopped)
{
    const auto timeline = timelineWith(experiment, edits);
    QByteArray bytes;
    const Sink sink = [&](std::string_view text) {
        bytes.append(text.data(), static_cast<qsizetype>(text.size()));
        return !stopped;
    };
    auto wrong =
        exportRun(*timeline, experiment, order, sink, [&](std::int64_t) { return stopped.load(); });
    return {std::move(bytes), std::move(wrong)};
}

} // namespace

RunExporter::RunExporter(Session& session, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_stopped(std::make_shared<std::atomic<bool>>(false))
{
    m_pool.setMaxThreadCount(1);
}

RunExporter::~RunExporter()
{
    stop();
    m_pool.waitForDone();
}

void RunExporter::start(const ExportOrder& order)
{
    if (m_running || !m_session.isReady())
        return;
    m_running = true;
    m_stopped = std::make_shared<std::atomic<bool>>(false);
    m_pool.start([this, order, experiment = m_session.experiment(),
                  edits = m_session.published().edits, stopped = m_stopped] {
        auto [bytes, wrong] =
            exported(*experiment, edits ? *edits : std::vector<Edit>(), order, *stopped);
        QMetaObject::invokeMethod(
            this,
            [this, made = std::move(bytes), wrong = std::move(wrong)] {
                m_running = false;
                Q_EMIT this->made(wrong ? QByteArray() : made,
                                  wrong && !wrong->empty() ? messageText(*wrong) : QString());
            },
            Qt::QueuedConnection);
    });
}

std::variant<std::vector<std::pair<Quantity, double>>, Message> editsFor(
    const std::shared_ptr<const Experiment>& experiment, const std::filesystem::path& file,
    const ParameterNaming& naming)
{
    auto arrays = readArrayFile(file);
    if (auto* message = std::get_if<Message>(&arrays))
        return std::move(*message);
    const auto changed = withParameters(experiment, std::get<NamedArrays>(arrays), naming);
    if (const auto* message = std::get_if<Message>(&changed))
        return *message;
    Timeline before(experiment->start());
    Timeline after(std::get<std::shared_ptr<const Experiment>>(changed)->start());
    before.seek({1, 0});
    after.seek({1, 0});
    std::vector<std::pair<Quantity, double>> edits;
    forEachKnown(*after.now().iteration, 0, [&](const Quantity& quantity, double value) {
        const Reading old = before.now().read(quantity);
        if (old.isKnown() && old.value != value)
            edits.emplace_back(quantity, value);
        return true;
    });
    return edits;
}

} // namespace gradus
