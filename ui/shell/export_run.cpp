// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/export_run.h"

#include "exports/saving.h"
#include "families/family.h"
#include "figures/figure_sources.h"
#include "formula/typesetter.h"
#include "homework/submission.h"
#include "lesson/lesson_reader.h"
#include "lesson/localized.h"
#include "report/report.h"
#include "report/report_source.h"
#include "session/lesson_progress.h"
#include "session/waiting.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QTextStream>
#include <QTranslator>

#include <algorithm>

namespace gradus {

namespace {

constexpr int longestExport = 120'000; // milliseconds

enum ExportEnd : int { ExportDone = 0, ExportBadInput = 1, ExportWrongUsage = 2 };

QString exportRunText(const char* source) { return QCoreApplication::translate("Export", source); }

int complainAndEnd(const QString& text, int status)
{
    QTextStream(stderr) << text << '\n';
    return status;
}

// Reads the options; complains about the first that is wrong.
class ExportRunOptions {
public:
    ExportRunOptions()
    {
        m_parser.setApplicationDescription(
            exportRunText(QT_TRANSLATE_NOOP("Export", "Writes a picture of a lesson.")));
        m_parser.addPositionalArgument(QStringLiteral("LESSON"),
                                       exportRunText(QT_TRANSLATE_NOOP("Export", "a lesson file")));
        add("export", QT_TRANSLATE_NOOP("Export", "writes a file instead of opening a window"));
        add("what", QT_TRANSLATE_NOOP("Export", "picture or report"), "kind", "picture");
        add("work", QT_TRANSLATE_NOOP("Export", "a student's work, for a report"), "file");
        add("template", QT_TRANSLATE_NOOP("Export", "Markdown that a report is made from"), "file");
        add("picture", QT_TRANSLATE_NOOP("Export", "which picture: network, surface, …, cost"),
            "name");
        add("at", QT_TRANSLATE_NOOP("Export", "the position that is shown"), "position", "1:end");
        add("size", QT_TRANSLATE_NOOP("Export", "width and height in pixels of 1/96 inch"), "WxH",
            "960x600");
        add("sharpness", QT_TRANSLATE_NOOP("Export", "pixels of a PNG for each of these"), "number",
            "2");
        add("text", QT_TRANSLATE_NOOP("Export", "size of all text, 1 to 2"), "number", "1");
        add("theme", QT_TRANSLATE_NOOP("Export", "light or dark"), "theme", "light");
        add("language", QT_TRANSLATE_NOOP("Export", "en or zh"), "language");
        m_parser.addOption(
            {{QStringLiteral("o"), QStringLiteral("output")},
             exportRunText(QT_TRANSLATE_NOOP("Export",
                                             "the file; it ends in .svg, .pdf or .png, of a report "
                                             "in .pdf or .html")),
             QStringLiteral("file")});
        m_parser.addHelpOption();
    }

    /// Not empty: what is wrong.
    QString read(const QStringList& arguments)
    {
        if (!m_parser.parse(arguments))
            return m_parser.errorText();
        if (m_parser.isSet(QStringLiteral("help")))
            m_parser.showHelp();
        if (m_parser.positionalArguments().size() != 1)
            return exportRunText(QT_TRANSLATE_NOOP("Export", "say which lesson"));
        lesson = m_parser.positionalArguments().first();
        picture = value("picture");
        file = value("output");
        isReport = value("what") == QStringLiteral("report");
        work = value("work");
        reportForm = value("template");
        if (!isReport && value("what") != QStringLiteral("picture"))
            return exportRunText(QT_TRANSLATE_NOOP("Export", "--what is picture or report"));
        if (isReport && !file.endsWith(QStringLiteral(".pdf"))
            && !file.endsWith(QStringLiteral(".html")))
            return exportRunText(
                QT_TRANSLATE_NOOP("Export", "-o names a report that ends in .pdf or .html"));
        if (!isReport && !formatOf(file))
            return exportRunText(
                QT_TRANSLATE_NOOP("Export", "-o names a file that ends in .svg, .pdf or .png"));
        language = value("language").isEmpty() ? systemLanguage() : value("language");
        const auto position = parsePosition(value("at").toStdString());
        if (const auto* message = std::get_if<Message>(&position))
            return QString::fromStdString(localized(*message));
        at = std::get<PositionName>(position);
        return readShape() ? QString()
                           : exportRunText(QT_TRANSLATE_NOOP(
                               "Export",
                               "--size is 960x600 (each side from 100 to 4000), --sharpness 1 to "
                               "4, --text 1 to 2, --theme light or dark, --language en or zh"));
    }

    QString lesson, picture, file, language, work, reportForm;
    bool isReport = false;
    PositionName at;
    FigureShape shape;

private:
    void add(const char* name, const char* what, const char* value = "", const char* other = "")
    {
        m_parser.addOption({QString::fromLatin1(name), exportRunText(what),
                            QString::fromLatin1(value), QString::fromLatin1(other)});
    }
    [[nodiscard]] QString value(const char* name) const
    {
        return m_parser.value(QString::fromLatin1(name));
    }

    bool readShape()
    {
        const QStringList sides = value("size").split(QLatin1Char('x'));
        bool good = sides.size() == 2;
        for (const QString& side : sides)
            good = good && side.toInt() >= FigureShape::least && side.toInt() <= FigureShape::most;
        shape.size = good ? QSize(sides[0].toInt(), sides[1].toInt()) : QSize();
        shape.sharpness = value("sharpness").toDouble();
        shape.textScale = value("text").toDouble();
        shape.dark = value("theme") == QStringLiteral("dark");
        const bool themed = shape.dark || value("theme") == QStringLiteral("light");
        return good && themed && shape.sharpness >= 1 && shape.sharpness <= 4
            && shape.textScale >= 1 && shape.textScale <= 2
            && (language == QStringLiteral("en") || language == QStringLiteral("zh"));
    }

    QCommandLineParser m_parser;
};

template <typename Some> QString faultLines(const QString& file, const Some& faults)
{
    QStringList lines;
    for (auto fault : faults) {
        fault.message = {localized(fault.message)};
        lines += QString::fromStdString(describe(fault, file.toStdString()));
    }
    return lines.join(QLatin1Char('\n'));
}

// Opens a lesson as the window does and goes to a position of it.
class ExportDesk {
public:
    explicit ExportDesk(const QString& language) : m_progress(m_session)
    {
        m_look.language = language;
    }

    [[nodiscard]] Desk desk() { return {m_session, m_progress, m_typesetter, m_look}; }

    /// Not empty: what is wrong.
    QString open(const QString& file, const PositionName& at)
    {
        const LessonResult result = readLesson(file.toStdString());
        if (!result.lesson)
            return faultLines(file, result.faults);
        QString refused;
        QObject::connect(&m_session, &Session::refused, [&](const QString& why) { refused = why; });
        m_session.open(result.lesson);
        const auto still = [this] { return m_session.isReady() && !m_session.isBusy(); };
        if (!waitUntil(still, longestExport))
            return exportRunText(QT_TRANSLATE_NOOP("Export", "the run is too long to wait for"));
        m_session.setBarrier(std::nullopt); // nobody is asked here
        m_session.setAsked({});
        m_session.seek(at);
        if (!waitUntil(still, longestExport))
            return exportRunText(QT_TRANSLATE_NOOP("Export", "the run is too long to wait for"));
        m_session.setAsked({});
        return refused;
    }

private:
    Look m_look;
    Typesetter m_typesetter;
    Session m_session;
    LessonProgress m_progress;
};

// The picture that is asked for; without a name the one that the lesson or the family shows first.
std::optional<FigureSource> chosenFigure(const Desk& desk, const QString& name)
{
    const Experiment& experiment = *desk.session.experiment();
    const LessonView& view = desk.session.lesson()->view;
    const auto stages = familyOf(&experiment)->stages(experiment);
    if (name == QStringLiteral("cost"))
        return costFigure(desk, nullptr);
    const QString wanted = name.isEmpty() ? QString::fromStdString(view.stage) : name;
    auto found = std::find_if(stages.begin(), stages.end(),
                              [&](const StageChoice& stage) { return stage.id == wanted; });
    if (found == stages.end() && !name.isEmpty())
        return std::nullopt;
    return stageFigure(desk.session, found == stages.end() ? stages.front() : *found, nullptr,
                       view);
}

QString pictureNames(const Desk& desk)
{
    const Experiment& experiment = *desk.session.experiment();
    QStringList names;
    for (const StageChoice& stage : familyOf(&experiment)->stages(experiment))
        names += stage.id;
    return (names + QStringList(QStringLiteral("cost"))).join(QStringLiteral(", "));
}

int writeFigure(const Desk& desk, const ExportRunOptions& options)
{
    const auto source = chosenFigure(desk, options.picture);
    if (!source)
        return complainAndEnd(
            exportRunText(QT_TRANSLATE_NOOP("Export", "this lesson's pictures are: %1"))
                .arg(pictureNames(desk)),
            ExportBadInput);
    const Figure figure(*source, options.shape, options.language);
    if (!figure.wait(longestExport))
        return complainAndEnd(
            exportRunText(QT_TRANSLATE_NOOP("Export", "the picture takes too long")),
            ExportBadInput);
    const QString wrong = saveFile(options.file, figure.bytes(*formatOf(options.file)));
    return wrong.isEmpty() ? int(ExportDone) : complainAndEnd(wrong, ExportBadInput);
}

// What the student did is taken from the file that was handed in.
int writeReport(const Desk& desk, const ExportRunOptions& options)
{
    const auto figure = chosenFigure(desk, options.picture);
    ReportContent content =
        reportContent(desk, figure ? std::vector{*figure} : std::vector<FigureSource>());
    content.answers.clear();
    if (!options.work.isEmpty()) {
        const WorkResult read = readSubmission(options.work.toStdString());
        if (!read.work)
            return complainAndEnd(faultLines(options.work, read.faults), ExportBadInput);
        content.student =
            QString::fromStdString(read.work->name.empty() ? read.work->student : read.work->name);
        content.notes = QString::fromStdString(read.work->notes);
        content.answers = reportAnswers(*desk.session.lesson(), *read.work, options.language);
    }
    QFile file(options.reportForm);
    const bool own = !options.reportForm.isEmpty();
    if (own && !file.open(QIODevice::ReadOnly))
        return complainAndEnd(QStringLiteral("%1: %2").arg(options.reportForm, file.errorString()),
                              ExportBadInput);
    QString wrong;
    const QString markdown =
        reportMarkdown(own ? QString::fromUtf8(file.readAll()) : reportTemplate(options.language),
                       content, &wrong);
    const Report report(markdown, content, desk.typesetter, options.language);
    if (wrong.isEmpty() && !report.wait(longestExport))
        wrong = exportRunText(QT_TRANSLATE_NOOP("Export", "the report takes too long"));
    if (wrong.isEmpty())
        wrong =
            saveFile(options.file,
                     options.file.endsWith(QStringLiteral(".html")) ? report.html() : report.pdf());
    return wrong.isEmpty() ? int(ExportDone) : complainAndEnd(wrong, ExportBadInput);
}

} // namespace

int exportRun(const QStringList& arguments)
{
    ExportRunOptions options;
    if (const QString wrong = options.read(arguments); !wrong.isEmpty())
        return complainAndEnd(wrong, ExportWrongUsage);
    QTranslator texts;
    installTexts(texts, options.language);
    ExportDesk desk(options.language);
    if (const QString wrong = desk.open(options.lesson, options.at); !wrong.isEmpty())
        return complainAndEnd(wrong, ExportBadInput);
    return options.isReport ? writeReport(desk.desk(), options) : writeFigure(desk.desk(), options);
}

} // namespace gradus
