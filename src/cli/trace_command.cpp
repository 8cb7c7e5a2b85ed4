// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/lesson_argument.h"
#include "export/trace_table.h"
#include "trace/number.h"

#include <QCoreApplication>

namespace gradus {

namespace {

struct TraceAsked {
    TraceOptions options;
    Format format = Format::Text;
};

// Prints steps as they come; nothing is kept.
class TracePrinter {
public:
    TracePrinter(const TraceAsked& asked, Output& out) : m_asked(asked), m_out(out)
    {
        if (asked.format == Format::Text)
            return;
        m_table.emplace(asked.format, traceColumns(asked.options), [this](std::string_view text) {
            m_out << text;
            return m_out.good();
        });
    }

    // `steps`: how many steps of the asked range the line stands for. False when it cannot be
    // written.
    bool line(const Iteration& iteration, std::int64_t k, std::int64_t steps)
    {
        if (m_table)
            return m_table->add(traceRow(iteration, k, steps, m_asked.options));
        textLine(iteration, k, steps);
        return m_out.good();
    }

private:
    void textLine(const Iteration& iteration, std::int64_t k, std::int64_t steps)
    {
        const Step step = iteration.step(k);
        m_out << print(Position{iteration.number(), step.number}) << "  " << passName(step.pass)
              << "  " << step.rule << "  " << print(step.quantity) << " = "
              << exactText(iteration.read(step.quantity, k).value);
        if (m_asked.options.isGrouped())
            m_out << "  (" << std::to_string(steps) << ")";
        m_out << "\n";
        if (!m_asked.options.explain)
            return;
        const Explanation explanation = iteration.explain(k);
        m_out << "    " << symbolsText(explanation) << "\n    = " << numbersText(explanation)
              << "\n";
    }

    const TraceAsked& m_asked;
    Output& m_out;
    std::optional<TableWriter> m_table; ///< none: text
};

void declareTrace(QCommandLineParser& parser)
{
    declareStudent(parser);
    const auto text = [](const char* source) { return QCoreApplication::translate("cli", source); };
    parser.addOption({QStringLiteral("from"),
                      text(QT_TRANSLATE_NOOP("cli", "begin after this position (default 1:0)")),
                      QStringLiteral("position"), QStringLiteral("1:0")});
    parser.addOption({QStringLiteral("to"),
                      text(QT_TRANSLATE_NOOP("cli", "end with this position (default 1:end)")),
                      QStringLiteral("position"), QStringLiteral("1:end")});
    declareLevel(parser);
    parser.addOption({QStringLiteral("explain"),
                      text(QT_TRANSLATE_NOOP("cli", "print the formula of every step"))});
    declareParameters(parser);
    declareFormat(parser);
}

std::optional<TraceAsked> readTraceOptions(const QCommandLineParser& parser)
{
    TraceAsked asked;
    asked.options.explain = parser.isSet(QStringLiteral("explain"));
    const auto format = readFormat(parser.value(QStringLiteral("format")));
    const auto level = readLevel(parser);
    if (!format || !level)
        return std::nullopt;
    asked.format = *format;
    asked.options.level = *level;
    return asked;
}

int traceRange(Timeline& timeline, const PositionName& from, const PositionName& to,
               const TraceAsked& asked)
{
    if (const int status = seekOrComplain(timeline, from); status != Done)
        return status;
    if (to.iteration < from.iteration) {
        complain(QCoreApplication::translate("cli", "--to lies before --from").toStdString());
        return WrongUsage;
    }
    if (const auto missing = missingLevel(*timeline.now().iteration, asked.options.level)) {
        complain(localized(*missing));
        return WrongUsage;
    }
    Output out;
    TracePrinter printer(asked, out);
    std::int64_t first = timeline.now().position.step + 1;
    for (std::int64_t i = from.iteration; i <= to.iteration; ++i, first = 1) {
        const bool last = i == to.iteration;
        const PositionName end =
            last ? to : PositionName{.iteration = i, .kind = PositionName::Kind::End};
        if (const int status = seekOrComplain(timeline, end); status != Done)
            return status;
        const Snapshot& now = timeline.now();
        forEachGroup(*now.iteration, first, now.position.step, asked.options.level,
                     [&](std::int64_t k, std::int64_t steps) {
                         return printer.line(*now.iteration, k, steps);
                     });
        if (!out.good())
            return BadInput;
    }
    return Done;
}

int runTrace(const QCommandLineParser& parser)
{
    const auto options = readTraceOptions(parser);
    const auto from = readPositionOption(parser.value(QStringLiteral("from")));
    const auto to = readPositionOption(parser.value(QStringLiteral("to")));
    if (!options || !from || !to)
        return WrongUsage;
    const LessonArgument argument = readLessonArgument(parser, false);
    if (!argument.lesson)
        return argument.status;
    Timeline timeline(argument.lesson->experiment->start());
    return traceRange(timeline, *from, *to, *options);
}

} // namespace

const Command traceCommand{
    "trace",
    QT_TRANSLATE_NOOP("cli", "Prints the steps of a run, one a line, in order."),
    "LESSON [--from POS] [--to POS] [--level LEVEL] [--explain] [--format text|jsonl|csv]",
    "gradus-cli trace lessons/four-equations.yaml --from 1:C --to 1:end --explain",
    declareTrace,
    runTrace};

} // namespace gradus
