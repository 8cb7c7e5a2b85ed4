// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/export_order.h"

#include "data/array_file.h"
#include "export/curve_table.h"
#include "export/export_parameters.h"
#include "export/python_script.h"
#include "export/solution.h"
#include "export/trace_table.h"
#include "export/values_table.h"
#include "trace/experiment.h"

namespace gradus {

namespace {

using Wrong = std::optional<Message>;

class RunExport {
public:
    RunExport(Timeline& timeline, const Experiment& experiment, const ExportOrder& order,
              const Sink& sink, const Timeline::Interrupt& interrupt)
        : m_timeline(timeline)
        , m_experiment(experiment)
        , m_order(order)
        , m_sink(sink)
        , m_interrupt(interrupt)
    { }

    Wrong write()
    {
        switch (m_order.what) {
        case ExportWhat::Values:
            return values();
        case ExportWhat::Trace:
            return trace();
        case ExportWhat::Curve:
            return curve();
        case ExportWhat::Parameters:
            return parameters();
        case ExportWhat::Solution:
            return solution();
        case ExportWhat::Formula:
            return formula();
        case ExportWhat::Script:
            break;
        }
        return script();
    }

private:
    static Wrong ended(bool good) { return good ? Wrong() : Wrong(Message{}); }
    Wrong put(const std::variant<std::string, Message>& made)
    {
        const auto* message = std::get_if<Message>(&made);
        return message ? Wrong(*message) : ended(m_sink(std::get<std::string>(made)));
    }

    Wrong go(const PositionName& position)
    {
        Timeline::Outcome outcome{};
        if (auto message = m_timeline.seek(position, outcome, m_interrupt))
            return message;
        return arrived(outcome);
    }

    Wrong arrived(Timeline::Outcome outcome) const
    {
        if (outcome == Timeline::Outcome::Halted)
            return m_timeline.now().iteration->halt()->why;
        return ended(outcome == Timeline::Outcome::Reached);
    }

    [[nodiscard]] TableFormat tableFormat() const
    {
        return m_order.format == "json" ? TableFormat::Json : TableFormat::Csv;
    }
    [[nodiscard]] DocumentFormat documentFormat() const
    {
        return m_order.format == "latex" ? DocumentFormat::Latex
            : m_order.format == "html"   ? DocumentFormat::Html
                                         : DocumentFormat::Text;
    }

    Wrong values()
    {
        if (auto wrong = go(m_order.at))
            return wrong;
        TableWriter writer(tableFormat(), valueColumns(), m_sink);
        const Snapshot& now = m_timeline.now();
        forEachKnown(*now.iteration, now.position.step,
                     [&](const Quantity& quantity, double value) {
                         return writer.add({print(quantity), value});
                     });
        return ended(writer.finish());
    }

    // Calls `visit` with each iteration of the range and its first and last step.
    template <typename Visit> Wrong range(Visit visit)
    {
        const PositionName& from = m_order.from;
        const PositionName& to = m_order.to;
        if (auto wrong = go(from))
            return wrong;
        if (auto missing = missingLevel(*m_timeline.now().iteration, m_order.level))
            return missing;
        std::int64_t first = m_timeline.now().position.step + 1;
        for (std::int64_t i = from.iteration; i <= to.iteration; ++i, first = 1) {
            const PositionName end = i == to.iteration
                ? to
                : PositionName{.iteration = i, .kind = PositionName::Kind::End};
            if (auto wrong = go(end))
                return wrong;
            if (m_interrupt && m_interrupt(i))
                return Message{};
            const Snapshot& now = m_timeline.now();
            if (Wrong wrong = visit(*now.iteration, first, now.position.step))
                return wrong;
        }
        return std::nullopt;
    }

    Wrong trace()
    {
        const TraceOptions options{m_order.level, m_order.explain};
        TableWriter writer(tableFormat(), traceColumns(options), m_sink);
        auto wrong = range([&](const Iteration& iteration, std::int64_t first, std::int64_t last) {
            forEachGroup(iteration, first, last, options.level,
                         [&](std::int64_t k, std::int64_t steps) {
                             return writer.add(traceRow(iteration, k, steps, options));
                         });
            return ended(writer.good());
        });
        return wrong ? wrong : ended(writer.finish());
    }

    Wrong curve()
    {
        const std::int64_t last =
            m_order.hasTo ? m_order.to.iteration : m_timeline.plannedIterations();
        if (const std::int64_t stride = m_experiment.scoreEvery(); stride > 0)
            m_timeline.keepScores([this](const State& state) { return m_experiment.score(state); },
                                  stride);
        if (auto wrong = arrived(m_timeline.seek({last + 1, 0}, m_interrupt)))
            return wrong;
        const CurveTable table(m_timeline.curve(), m_timeline.scores());
        TableWriter writer(tableFormat(), table.columns(), m_sink);
        return ended(table.write(writer) && writer.finish());
    }

    Wrong parameters()
    {
        if (auto wrong = go(m_order.at))
            return wrong;
        return put(writeArrays(parametersAt(m_timeline.now()), *arrayFormatNamed(m_order.format)));
    }

    Wrong solution()
    {
        Solution solution({.title = m_order.title,
                           .level = m_order.level,
                           .digits = m_order.digits,
                           .chinese = m_order.chinese,
                           .words = m_order.words});
        auto wrong = range([&](const Iteration& iteration, std::int64_t first, std::int64_t last) {
            return solution.add(iteration, first, last);
        });
        return wrong
            ? wrong
            : ended(m_sink(printDocument(solution.finish(m_timeline.now()), documentFormat())));
    }

    Wrong formula()
    {
        if (auto wrong = go(m_order.at))
            return wrong;
        const auto values = namedValues(m_timeline.now(), m_order.quantity);
        if (const auto* message = std::get_if<Message>(&values))
            return *message;
        const Iteration& iteration = *m_timeline.now().iteration;
        for (const auto& [quantity, value] : std::get<std::vector<KnownValue>>(values)) {
            if (const auto ofEpoch = iteration.explainOfEpoch(quantity)) {
                if (!m_sink(
                        printFormula(*ofEpoch, documentFormat(), m_order.digits, m_order.words)))
                    return Message{};
                continue;
            }
            const auto step = iteration.indexOf(quantity);
            if (!step || *step > m_timeline.now().position.step)
                return Message{GRADUS_TEXT("core", "%1 is given here: no step works it out"),
                               {print(quantity)}};
            if (!m_sink(printFormula(iteration.explain(*step), documentFormat(), m_order.digits,
                                     m_order.words)))
                return Message{};
        }
        return std::nullopt;
    }

    // The iteration is that of the position, whichever step of it is named.
    Wrong script()
    {
        if (auto wrong = go({.iteration = m_order.at.iteration}))
            return wrong;
        return put(pythonScript(*m_timeline.now().iteration,
                                {.title = m_order.title, .words = m_order.words}));
    }

    Timeline& m_timeline;
    const Experiment& m_experiment;
    const ExportOrder& m_order;
    const Sink& m_sink;
    const Timeline::Interrupt& m_interrupt;
};

} // namespace

std::optional<Message> exportRun(Timeline& timeline, const Experiment& experiment,
                                 const ExportOrder& order, const Sink& sink,
                                 const Timeline::Interrupt& interrupt)
{
    return RunExport(timeline, experiment, order, sink, interrupt).write();
}

} // namespace gradus
