// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/export_options.h"
#include "cli/picture_export.h"
#include "lesson/written_file.h"

#include <QCoreApplication>

#include <algorithm>

namespace gradus {

namespace {

// The file or standard output.
class ExportTarget {
public:
    explicit ExportTarget(const QString& name) : m_file(name), m_isFile(!name.isEmpty()) { }

    bool open() { return !m_isFile || m_file.open(); }
    bool write(std::string_view text)
    {
        if (!m_isFile) {
            m_out << text;
            return m_out.good();
        }
        return m_file.write(text);
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
    WrittenFile m_file;
    bool m_isFile;
    Output m_out;
};

// That standard output cannot be written is said where every command ends.
int cannotWrite(const QString& file)
{
    if (!file.isEmpty())
        complain(
            QCoreApplication::translate("cli", "%1 cannot be written").arg(file).toStdString());
    return BadInput;
}

int exportInto(ExportTarget& target, const Lesson& lesson, const Experiment& experiment,
               const ExportOptions& options)
{
    if (!target.open())
        return cannotWrite(options.file);
    ExportOrder order = options.order;
    order.title = lesson.title.in(options.language.toStdString());
    order.chinese = options.language == QStringLiteral("zh");
    order.words = wordsIn(options.language);
    Timeline timeline(experiment.start());
    const auto wrong = exportRun(timeline, experiment, order, target.sink());
    if (wrong && wrong->empty())
        return cannotWrite(options.file);
    if (wrong) {
        complain(localized(*wrong));
        return BadInput;
    }
    return target.commit() ? int(Done) : cannotWrite(options.file);
}

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
    declarePictureExport(parser);
}

int runExport(const QCommandLineParser& parser)
{
    if (isPictureExport(parser))
        return runPictureExport(parser);
    const auto options = readExportOptions(parser);
    if (!options)
        return WrongUsage;
    const LessonArgument argument = readLessonArgument(parser, false);
    if (!argument.lesson)
        return argument.status;
    const auto experiment = experimentOf(*argument.lesson, options->run);
    if (!experiment)
        return BadInput;
    ExportTarget target(options->file);
    return exportInto(target, *argument.lesson, *experiment, *options);
}

} // namespace

const Command exportCommand{
    "export",
    QT_TRANSLATE_NOOP(
        "cli",
        "Writes tables, parameters, formulas, worked solutions, Python scripts, pictures "
        "and reports."),
    "LESSON --what KIND [--at POS] [--from POS] [--to POS] [--run NAME] [--format FORMAT] "
    "[-o FILE]",
    "gradus-cli export lessons/four-equations.yaml --what script --at 1:0 -o four_equations.py",
    declareExportCommand,
    runExport};

} // namespace gradus
