// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/experiment.h"
#include "export/feedback_page.h"
#include "export/points_table.h"
#include "lesson/written_file.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>

#include <algorithm>

namespace gradus {

namespace {

/// As long as one submission may take; nobody's work needs more than a fraction of a second.
constexpr auto longestMarking = std::chrono::seconds(10);
constexpr int mostThreads = 256;

QString gradeText(const char* source) { return QCoreApplication::translate("cli", source); }

enum class GradeFormat { Csv, Canvas, Json };

/// What is asked of the command.
struct GradeOptions {
    GradeFormat format = GradeFormat::Csv;
    QString file; ///< empty: standard output
    QString feedback; ///< a folder; empty: none
    QString points; ///< a table of points that a person gave; empty: none
    QString language;
    int threads = 0;
    std::vector<std::filesystem::path> places;
};

void declareGrade(QCommandLineParser& parser)
{
    const auto add = [&](const QStringList& names, const char* text, const char* value) {
        parser.addOption({names, gradeText(text), QString::fromLatin1(value)});
    };
    add({QStringLiteral("o"), QStringLiteral("output")},
        QT_TRANSLATE_NOOP("cli", "write to this file (.csv or .json) instead of standard output"),
        "file");
    add({QStringLiteral("format")},
        QT_TRANSLATE_NOOP("cli",
                          "csv (default), canvas (CSV for a Canvas gradebook) or json; default by "
                          "the file's ending"),
        "format");
    add({QStringLiteral("feedback")},
        QT_TRANSLATE_NOOP("cli", "write an HTML page for each student into this folder"), "folder");
    add({QStringLiteral("points")},
        QT_TRANSLATE_NOOP("cli",
                          "points that a person gave, as CSV: student, question, points; or the "
                          "table that grade wrote, with points filled in"),
        "file");
    add({QStringLiteral("language")},
        QT_TRANSLATE_NOOP("cli", "of remarks and pages: en or zh (default: the system's)"),
        "language");
    add({QStringLiteral("threads")},
        QT_TRANSLATE_NOOP("cli", "how many at once (default: as many as there are cores)"), "n");
}

std::optional<GradeFormat> gradeFormat(const QString& name, const QString& file)
{
    if (name.isEmpty())
        return file.endsWith(QStringLiteral(".json"), Qt::CaseInsensitive) ? GradeFormat::Json
                                                                           : GradeFormat::Csv;
    for (const auto& [word, format] : {std::pair{"csv", GradeFormat::Csv},
                                       {"canvas", GradeFormat::Canvas},
                                       {"json", GradeFormat::Json}})
        if (name == QLatin1String(word))
            return format;
    complain(gradeText(QT_TRANSLATE_NOOP("cli", "--format is csv, canvas or json")).toStdString());
    return std::nullopt;
}

std::optional<GradeOptions> readGradeOptions(const QCommandLineParser& parser)
{
    GradeOptions options;
    options.file = parser.value(QStringLiteral("output"));
    options.feedback = parser.value(QStringLiteral("feedback"));
    options.points = parser.value(QStringLiteral("points"));
    const auto format = gradeFormat(parser.value(QStringLiteral("format")), options.file);
    const auto threads = readWhole(parser, "threads", mostThreads);
    if (!format || !threads)
        return std::nullopt;
    options.format = *format;
    options.threads = static_cast<int>(*threads);
    options.language = parser.isSet(QStringLiteral("language"))
        ? parser.value(QStringLiteral("language"))
        : systemLanguage();
    if (options.language != QStringLiteral("en") && options.language != QStringLiteral("zh")) {
        complain(gradeText(QT_TRANSLATE_NOOP("cli", "--language is en or zh")).toStdString());
        return std::nullopt;
    }
    const QStringList arguments = parser.positionalArguments().mid(2);
    for (const QString& place : arguments)
        options.places.emplace_back(place.toStdString());
    if (arguments.isEmpty()) {
        complain(gradeText(QT_TRANSLATE_NOOP("cli",
                                             "name a lesson file and submissions, or folders "
                                             "of them"))
                     .toStdString());
        return std::nullopt;
    }
    return options;
}

bool cannotBeWritten(const QString& name)
{
    complain(gradeText(QT_TRANSLATE_NOOP("cli", "%1 cannot be written")).arg(name).toStdString());
    return false;
}

bool writeWhole(const QString& name, const std::string& text)
{
    WrittenFile file(name);
    return (file.open() && file.write(text) && file.commit()) || cannotBeWritten(name);
}

// Marks and writes.
class Grading {
public:
    Grading(const Marker& marker, const GradeOptions& options)
        : m_marker(marker)
        , m_options(options)
        , m_words(wordsIn(options.language))
    { }

    int run()
    {
        const auto points = readEntered();
        if (!points)
            return BadInput;
        const auto files = submissionsIn(m_options.places);
        if (files.empty()) {
            complain(gradeText(QT_TRANSLATE_NOOP("cli", "there are no submissions (*.json)"))
                         .toStdString());
            return BadInput;
        }
        const Interrupts interrupts;
        const auto progress = [&](std::size_t done, const MarkedWork& one) {
            if (!one.isMarked())
                complain(one.file.string() + ": " + problemTexts(one, m_words));
            sayProgress(done, files.size());
        };
        m_works = markClass(m_marker, files, m_options.threads, progress, deadline,
                            [&] { return !interrupts.came(); });
        if (m_works.size() < files.size()) {
            complain(gradeText(QT_TRANSLATE_NOOP("cli", "interrupted after %1 of %2 submissions"))
                         .arg(m_works.size())
                         .arg(files.size())
                         .toStdString());
            return BadInput;
        }
        const Faults faults = enterPoints(m_works, *points);
        complain(faults, m_options.points.toStdString());
        if (hasErrors(faults) || !writeMarks() || !writePages())
            return BadInput;
        return summary();
    }

private:
    // What a person entered; nullopt, and said, where the table has a fault.
    std::optional<std::vector<EnteredPoints>> readEntered() const
    {
        if (m_options.points.isEmpty())
            return std::vector<EnteredPoints>();
        QFile file(m_options.points);
        if (!file.open(QIODevice::ReadOnly)) {
            complain(gradeText(QT_TRANSLATE_NOOP("cli", "%1 cannot be read: %2"))
                         .arg(m_options.points, file.errorString())
                         .toStdString());
            return std::nullopt;
        }
        PointsTable table =
            readPoints(file.read(static_cast<qint64>(PointsLimits::file) + 1).toStdString());
        complain(table.faults, m_options.points.toStdString());
        return hasErrors(table.faults) ? std::nullopt : std::optional(std::move(table.points));
    }

    // What long work asks: whether the time of this submission is over.
    static GoOn deadline()
    {
        const auto end = std::chrono::steady_clock::now() + longestMarking;
        return [end] { return std::chrono::steady_clock::now() < end; };
    }

    void sayProgress(std::size_t done, std::size_t total)
    {
        const auto now = std::chrono::steady_clock::now();
        if (now - m_said < std::chrono::seconds(1))
            return;
        m_said = now;
        complain(gradeText(QT_TRANSLATE_NOOP("cli", "%1 of %2 submissions"))
                     .arg(done)
                     .arg(total)
                     .toStdString());
    }

    bool writeMarks()
    {
        const MarksSource source{*m_marker.lesson(), m_works, m_options.language.toStdString(),
                                 m_words};
        const bool json = m_options.format == GradeFormat::Json;
        const std::string text = json
            ? marksJson(source)
            : marksCsv(source,
                       m_options.format == GradeFormat::Canvas ? MarksLayout::Canvas
                                                               : MarksLayout::Full);
        if (!m_options.file.isEmpty())
            return writeWhole(m_options.file, json ? text : utf8Mark + text);
        Output out;
        out << text;
        out.flush();
        return out.good(); // else it is said where every command ends
    }

    bool writePages()
    {
        if (m_options.feedback.isEmpty())
            return true;
        if (!QDir().mkpath(m_options.feedback))
            return cannotBeWritten(m_options.feedback);
        const auto names = pageNames(m_works);
        for (std::size_t i = 0; i < m_works.size(); ++i) {
            if (!m_works[i].counts())
                continue;
            const QString file =
                QDir(m_options.feedback).filePath(QString::fromStdString(names[i] + ".html"));
            if (!writeWhole(file,
                            feedbackPage(m_works[i], *m_marker.lesson(),
                                         m_options.language.toStdString(), m_words)))
                return false;
        }
        return true;
    }

    // What an instructor wants to know at once.
    int summary() const
    {
        const auto count = [this](auto test) {
            return static_cast<int>(std::count_if(m_works.begin(), m_works.end(), test));
        };
        const int marked = count([](const MarkedWork& work) { return work.isMarked(); });
        const int altered = count([](const MarkedWork& work) { return work.isAltered(); });
        const int broken = static_cast<int>(m_works.size()) - marked;
        complain(gradeText(QT_TRANSLATE_NOOP(
                               "cli", "%1 marked, %2 could not be; signs of alteration in %3"))
                     .arg(marked)
                     .arg(broken)
                     .arg(altered)
                     .toStdString());
        int toRead = 0;
        for (const MarkedWork& work : m_works)
            toRead += work.counts() ? work.toRead : 0;
        if (toRead > 0)
            complain(
                gradeText(QT_TRANSLATE_NOOP(
                              "cli",
                              "answers that a person is still to read: %1; points for them are "
                              "entered with --points"))
                    .arg(toRead)
                    .toStdString());
        const auto statistics = classStatistics(m_works);
        if (const QuestionStatistics* hardest = hardestOf(statistics))
            complain(gradeText(QT_TRANSLATE_NOOP("cli", "fails most: %1 (%2 of %3 right)"))
                         .arg(QString::fromStdString(hardest->key))
                         .arg(hardest->right)
                         .arg(hardest->students)
                         .toStdString());
        return broken > 0 ? BadInput : Done;
    }

    const Marker& m_marker;
    const GradeOptions& m_options;
    Words m_words;
    std::vector<MarkedWork> m_works;
    std::chrono::steady_clock::time_point m_said = std::chrono::steady_clock::now();
};

int runGrade(const QCommandLineParser& parser)
{
    const auto options = readGradeOptions(parser);
    if (!options)
        return WrongUsage;
    const std::string file = parser.positionalArguments()[1].toStdString();
    const Marker marker(file, QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toStdString());
    complain(marker.faults(), file);
    return marker.lesson() ? Grading(marker, *options).run() : BadInput;
}

} // namespace

const Command gradeCommand{
    "grade",
    QT_TRANSLATE_NOOP("cli", "Marks what students handed in."),
    "LESSON SUBMISSION… [-o FILE] [--format csv|canvas|json] [--feedback DIR] [--points FILE] "
    "[--language en|zh] [--threads N]",
    "gradus-cli grade lessons/chain-rule.yaml handed-in/ -o grades.csv --feedback pages/",
    declareGrade,
    runGrade};

} // namespace gradus
