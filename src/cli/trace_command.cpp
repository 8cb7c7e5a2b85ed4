// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/lesson_argument.h"
#include "trace/number.h"

#include <QCoreApplication>

namespace gradus {

namespace {

struct TraceOptions {
    Level level = Level::Quantity;
    bool explain = false;
    Format format = Format::Text;
};

// Prints steps as they come; nothing is kept.
class TracePrinter {
public:
    TracePrinter(const TraceOptions& options, Output& out) : m_options(options), m_out(out) { }

    void header()
    {
        if (m_options.format != Format::Csv)
            return;
        m_out << "iteration,step,sample,pass,rule,quantity,value" << (grouped() ? ",steps" : "")
              << (m_options.explain ? ",symbols,numbers" : "") << "\n";
    }

    // `steps`: how many steps of the asked range the line stands for.
    void line(const Iteration& iteration, std::int64_t k, std::int64_t steps)
    {
        const Step step = iteration.step(k);
        const double value = iteration.read(step.quantity, k).value;
        switch (m_options.format) {
        case Format::Text:
            textLine(iteration, step, value, steps);
            break;
        case Format::JsonLines:
            jsonLine(iteration, step, value, steps);
            break;
        case Format::Csv:
            csvLine(iteration, step, value, steps);
            break;
        }
    }

private:
    [[nodiscard]] bool grouped() const { return m_options.level != Level::Quantity; }

    [[nodiscard]] static std::string symbols(const Explanation& explanation)
    {
        return plainText(explanation, {.digits = 0});
    }
    [[nodiscard]] static std::string numbers(const Explanation& explanation)
    {
        return plainText(explanation, {.face = Face::Numbers, .digits = 0}, false);
    }

    void textLine(const Iteration& iteration, const Step& step, double value, std::int64_t steps)
    {
        m_out << print(Position{iteration.number(), step.number}) << "  " << passName(step.pass)
              << "  " << step.rule << "  " << print(step.quantity) << " = " << exactText(value);
        if (grouped())
            m_out << "  (" << std::to_string(steps) << ")";
        m_out << "\n";
        if (!m_options.explain)
            return;
        const Explanation explanation = iteration.explain(step.number);
        m_out << "    " << symbols(explanation) << "\n    = " << numbers(explanation) << "\n";
    }

    void jsonLine(const Iteration& iteration, const Step& step, double value, std::int64_t steps)
    {
        m_out << "{\"iteration\":" << std::to_string(iteration.number())
              << ",\"step\":" << std::to_string(step.number)
              << ",\"sample\":" << (step.sample > 0 ? std::to_string(step.sample) : "null")
              << ",\"pass\":\"" << passName(step.pass) << "\",\"rule\":\"" << step.rule
              << "\",\"quantity\":" << jsonText(print(step.quantity))
              << ",\"value\":" << jsonNumber(value);
        if (grouped())
            m_out << ",\"steps\":" << std::to_string(steps);
        if (m_options.explain) {
            const Explanation explanation = iteration.explain(step.number);
            m_out << ",\"symbols\":" << jsonText(symbols(explanation))
                  << ",\"numbers\":" << jsonText(numbers(explanation));
        }
        m_out << "}\n";
    }

    void csvLine(const Iteration& iteration, const Step& step, double value, std::int64_t steps)
    {
        m_out << std::to_string(iteration.number()) << "," << std::to_string(step.number) << ","
              << (step.sample > 0 ? std::to_string(step.sample) : "") << "," << passName(step.pass)
              << "," << step.rule << "," << csvText(print(step.quantity)) << ","
              << exactText(value);
        if (grouped())
            m_out << "," << std::to_string(steps);
        if (m_options.explain) {
            const Explanation explanation = iteration.explain(step.number);
            m_out << "," << csvText(symbols(explanation)) << "," << csvText(numbers(explanation));
        }
        m_out << "\n";
    }

    const TraceOptions& m_options;
    Output& m_out;
};

// The steps from `first` to `last` of the current iteration, group by group.
void printSteps(const Iteration& iteration, std::int64_t first, std::int64_t last, Level level,
                TracePrinter& printer)
{
    for (std::int64_t k = first; k <= last;) {
        const std::int64_t end =
            level == Level::Quantity ? k : std::min(last, iteration.groupEnd(k, level));
        printer.line(iteration, end, end - k + 1);
        k = end + 1;
    }
}

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
    parser.addOption({QStringLiteral("level"),
                      text(QT_TRANSLATE_NOOP(
                          "cli", "quantity (default), neuron, layer, pass, sample or iteration")),
                      QStringLiteral("level"), QStringLiteral("quantity")});
    parser.addOption({QStringLiteral("explain"),
                      text(QT_TRANSLATE_NOOP("cli", "print the formula of every step"))});
    declareFormat(parser);
}

std::optional<TraceOptions> readTraceOptions(const QCommandLineParser& parser)
{
    TraceOptions options;
    options.explain = parser.isSet(QStringLiteral("explain"));
    const auto format = readFormat(parser.value(QStringLiteral("format")));
    const auto level = levelNamed(parser.value(QStringLiteral("level")).toStdString());
    if (!level || *level == Level::Epoch)
        complain(QCoreApplication::translate("cli",
                                             "--level is quantity, neuron, layer, pass, sample "
                                             "or iteration")
                     .toStdString());
    if (!format || !level || *level == Level::Epoch)
        return std::nullopt;
    options.format = *format;
    options.level = *level;
    return options;
}

int traceRange(Timeline& timeline, const PositionName& from, const PositionName& to,
               const TraceOptions& options)
{
    if (const int status = seekOrComplain(timeline, from); status != Done)
        return status;
    if (to.iteration < from.iteration) {
        complain(QCoreApplication::translate("cli", "--to lies before --from").toStdString());
        return WrongUsage;
    }
    Output out;
    TracePrinter printer(options, out);
    printer.header();
    std::int64_t first = timeline.now().position.step + 1;
    for (std::int64_t i = from.iteration; i <= to.iteration; ++i, first = 1) {
        const bool last = i == to.iteration;
        const PositionName end =
            last ? to : PositionName{.iteration = i, .kind = PositionName::Kind::End};
        if (const int status = seekOrComplain(timeline, end); status != Done)
            return status;
        const Snapshot& now = timeline.now();
        printSteps(*now.iteration, first, now.position.step, options.level, printer);
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
