// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/export_options.h"
#include "data/array_file.h"
#include "export/curve_table.h"
#include "export/export_parameters.h"
#include "export/python_script.h"
#include "export/solution.h"
#include "export/values_table.h"

#include <QCoreApplication>
#include <QSaveFile>

#include <algorithm>

namespace gradus {

namespace {

// The file or standard output. A file appears whole or not at all.
class ExportTarget {
public:
    explicit ExportTarget(const QString& name) : m_file(name), m_isFile(!name.isEmpty()) { }

    bool open() { return !m_isFile || m_file.open(QIODevice::WriteOnly); }
    bool write(std::string_view text)
    {
        if (!m_isFile) {
            m_out << text;
            return m_out.good();
        }
        const auto size = static_cast<qint64>(text.size());
        return m_file.write(text.data(), size) == size;
    }
    bool commit()
    {
        m_out.flush();
        return m_isFile ? m_file.commit() : m_out.good();
    }
    [[nodiscard]] Sink sink()
    {
        return [this](std::string_view text) { return write(text); };
    }

private:
    QSaveFile m_file;
    bool m_isFile;
    Output m_out;
};

class Exporting {
public:
    Exporting(const Lesson& lesson, std::shared_ptr<const Experiment> experiment,
              const ExportOptions& options)
        : m_lesson(lesson)
        , m_options(options)
        , m_experiment(std::move(experiment))
        , m_timeline(m_experiment->start())
        , m_target(options.file)
    { }

    int run()
    {
        if (!m_target.open())
            return cannotWrite();
        const int status = write();
        if (status == Done && !m_target.commit())
            return cannotWrite();
        return status;
    }

private:
    int write()
    {
        switch (m_options.what) {
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

    int cannotWrite() const
    {
        const QString name =
            m_options.file.isEmpty() ? QStringLiteral("standard output") : m_options.file;
        complain(
            QCoreApplication::translate("cli", "%1 cannot be written").arg(name).toStdString());
        return BadInput;
    }

    static int refuse(const Message& message)
    {
        complain(localized(message));
        return BadInput;
    }

    int put(std::string_view text) { return m_target.write(text) ? Done : cannotWrite(); }
    int putMade(const std::variant<std::string, Message>& made)
    {
        const auto* message = std::get_if<Message>(&made);
        return message ? refuse(*message) : put(std::string_view(std::get<std::string>(made)));
    }

    [[nodiscard]] TableFormat tableFormat() const
    {
        return m_options.format == "json" ? TableFormat::Json : TableFormat::Csv;
    }
    [[nodiscard]] DocumentFormat documentFormat() const
    {
        return m_options.format == "latex" ? DocumentFormat::Latex
            : m_options.format == "html"   ? DocumentFormat::Html
                                           : DocumentFormat::Text;
    }
    [[nodiscard]] std::string title() const
    {
        return m_lesson.title.in(m_options.language.toStdString());
    }

    int values()
    {
        if (const int status = seekOrComplain(m_timeline, m_options.at); status != Done)
            return status;
        TableWriter writer(tableFormat(), valueColumns(), m_target.sink());
        for (const auto& [quantity, value] : knownValues(m_timeline.now()))
            writer.add({print(quantity), value});
        return writer.finish() ? Done : cannotWrite();
    }

    // Calls `visit` with each iteration of the range and its first and last step.
    template <typename Visit> int range(Visit visit)
    {
        const PositionName& from = m_options.from;
        const PositionName& to = m_options.to;
        if (const int status = seekOrComplain(m_timeline, from); status != Done)
            return status;
        std::int64_t first = m_timeline.now().position.step + 1;
        for (std::int64_t i = from.iteration; i <= to.iteration; ++i, first = 1) {
            const PositionName end = i == to.iteration
                ? to
                : PositionName{.iteration = i, .kind = PositionName::Kind::End};
            if (const int status = seekOrComplain(m_timeline, end); status != Done)
                return status;
            const Snapshot& now = m_timeline.now();
            if (const int status = visit(*now.iteration, first, now.position.step); status != Done)
                return status;
        }
        return Done;
    }

    int trace()
    {
        const TraceOptions options{m_options.level, m_options.explain};
        TableWriter writer(tableFormat(), traceColumns(options), m_target.sink());
        const int status =
            range([&](const Iteration& iteration, std::int64_t first, std::int64_t last) {
                forEachGroup(iteration, first, last, options.level,
                             [&](std::int64_t k, std::int64_t steps) {
                                 return writer.add(traceRow(iteration, k, steps, options));
                             });
                return writer.good() ? Done : cannotWrite();
            });
        if (status != Done)
            return status;
        return writer.finish() ? Done : cannotWrite();
    }

    int curve()
    {
        const std::int64_t last =
            m_options.hasTo ? m_options.to.iteration : m_timeline.plannedIterations();
        if (const std::int64_t stride = m_experiment->scoreEvery(); stride > 0)
            m_timeline.keepScores([this](const State& state) { return m_experiment->score(state); },
                                  stride);
        if (m_timeline.seek({last + 1, 0}) == Timeline::Outcome::Halted)
            return refuse(m_timeline.now().iteration->halt()->why);
        const CurveTable table(m_timeline.curve(), m_timeline.scores());
        TableWriter writer(tableFormat(), table.columns(), m_target.sink());
        return table.write(writer) && writer.finish() ? Done : cannotWrite();
    }

    int parameters()
    {
        if (const int status = seekOrComplain(m_timeline, m_options.at); status != Done)
            return status;
        return putMade(
            writeArrays(parametersAt(m_timeline.now()), *arrayFormatNamed(m_options.format)));
    }

    int solution()
    {
        Solution solution({.title = title(),
                           .level = m_options.level,
                           .digits = m_options.digits,
                           .chinese = m_options.language == QStringLiteral("zh"),
                           .words = wordsIn(m_options.language)});
        const int status =
            range([&](const Iteration& iteration, std::int64_t first, std::int64_t last) {
                const auto message = solution.add(iteration, first, last);
                return message ? refuse(*message) : Done;
            });
        if (status != Done)
            return status;
        return put(printDocument(solution.finish(m_timeline.now()), documentFormat()));
    }

    int formula()
    {
        if (const int status = seekOrComplain(m_timeline, m_options.at); status != Done)
            return status;
        const auto values = namedValues(m_timeline.now(), m_options.quantity);
        if (const auto* message = std::get_if<Message>(&values))
            return refuse(*message);
        const Iteration& iteration = *m_timeline.now().iteration;
        for (const auto& [quantity, value] : std::get<std::vector<KnownValue>>(values)) {
            const auto step = iteration.indexOf(quantity);
            if (!step || *step > m_timeline.now().position.step)
                return refuse({GRADUS_TEXT("core", "%1 is given here: no step works it out"),
                               {print(quantity)}});
            if (const int status = put(printFormula(iteration.explain(*step), documentFormat(),
                                                    m_options.digits, wordsIn(m_options.language)));
                status != Done)
                return status;
        }
        return Done;
    }

    // The iteration is that of the position, whichever step of it is named.
    int script()
    {
        const PositionName start{.iteration = m_options.at.iteration};
        if (const int status = seekOrComplain(m_timeline, start); status != Done)
            return status;
        return putMade(pythonScript(*m_timeline.now().iteration,
                                    {.title = title(), .words = wordsIn(m_options.language)}));
    }

    const Lesson& m_lesson;
    const ExportOptions& m_options;
    std::shared_ptr<const Experiment> m_experiment;
    Timeline m_timeline;
    ExportTarget m_target;
};

// The experiment of a run by name; null after a complaint.
std::shared_ptr<const Experiment> experimentOf(const Lesson& lesson, const QString& run)
{
    if (run.isEmpty())
        return lesson.experiment;
    const std::string name = run.toStdString();
    std::vector<std::string> names;
    for (const Run& one : lesson.runs) {
        if (one.name == name)
            return one.experiment;
        names.push_back(one.name);
    }
    const std::string near = nearest(name, names);
    complain(localized(
        near.empty()
            ? Message{GRADUS_TEXT("core", "the lesson has no run \"%1\""), {name}}
            : Message{GRADUS_TEXT("core", "the lesson has no run \"%1\"; did you mean %2?"),
                      {name, near}}));
    return nullptr;
}

void declareExportCommand(QCommandLineParser& parser)
{
    declareExport(parser);
    declareParameters(parser);
}

int runExport(const QCommandLineParser& parser)
{
    const auto options = readExportOptions(parser);
    if (!options)
        return WrongUsage;
    const LessonArgument argument = readLessonArgument(parser, false);
    if (!argument.lesson)
        return argument.status;
    auto experiment = experimentOf(*argument.lesson, options->run);
    if (!experiment)
        return BadInput;
    return Exporting(*argument.lesson, std::move(experiment), *options).run();
}

} // namespace

const Command exportCommand{
    "export",
    QT_TRANSLATE_NOOP("cli",
                      "Writes tables, parameters, formulas, worked solutions and Python scripts."),
    "LESSON --what KIND [--at POS] [--from POS] [--to POS] [--run NAME] [--format FORMAT] "
    "[-o FILE]",
    "gradus-cli export lessons/four-equations.yaml --what script --at 1:0 -o four_equations.py",
    declareExportCommand,
    runExport};

} // namespace gradus
