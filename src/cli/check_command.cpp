// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/console.h"
#include "cli/data_report.h"
#include "cli/lesson_argument.h"
#include "export/export_parameters.h"
#include "lesson/free_answers.h"
#include "lesson/lesson_hash.h"
#include "lesson/lesson_reader.h"
#include "lesson/lesson_review.h"
#include "lesson/lesson_teaching.h"
#include "lesson/localized.h"
#include "lesson/player.h"
#include "lesson/promise_review.h"
#include "lesson/student_check.h"

#include <QCoreApplication>

#include <algorithm>

namespace gradus {

namespace {

QString checkText(const char* source) { return QCoreApplication::translate("cli", source); }

/// How lessons are checked and what is said of them.
struct CheckOptions {
    std::optional<std::string> student; ///< none: the demonstration student and the made-up ones
    bool json = false;
    bool strict = false; ///< warnings count
    bool teaching = false; ///< how well the lesson teaches is reported, too
    bool data = false; ///< the card of the data is said, too
};

/// What became of one lesson.
struct Checked {
    std::string file;
    std::shared_ptr<const Lesson> lesson; ///< null where the file has a fault
    bool good = false;
    std::size_t students = 1; ///< for whom it was played
    Faults faults; ///< and warnings, each with its file
};

// Plays the lesson; where its teaching is reported, the hints are held against the answers.
Faults playReviewed(const Lesson& lesson, const CheckOptions& options)
{
    Faults teaching = options.teaching ? reviewTeaching(lesson, explainedBefore(lesson)) : Faults{};
    RightAnswerSeen compare;
    if (options.teaching)
        compare = [&](const Question& question, double right) {
            for (Fault& fault : reviewFreeAnswers(question, right))
                teaching.push_back(std::move(fault));
        };
    Faults faults = play(lesson, {}, compare, sayProgress());
    std::stable_sort(teaching.begin(), teaching.end(),
                     [](const Fault& a, const Fault& b) { return a.place < b.place; });
    faults.insert(faults.end(), teaching.begin(), teaching.end());
    return faults;
}

// Each with the file that its place is in.
void keep(const Faults& faults, const std::string& file, Faults& all)
{
    for (Fault fault : faults) {
        if (fault.file.empty())
            fault.file = file;
        all.push_back(std::move(fault));
    }
}

Checked checkOne(const std::string& file, const CheckOptions& options)
{
    LessonResult result = readLesson(file, {}, options.student.value_or(""));
    Checked checked{file, result.lesson};
    complain(result.faults, file);
    keep(result.faults, file, checked.faults);
    if (!checked.lesson)
        return checked;
    Faults faults = reviewTexts(*checked.lesson);
    for (Fault& fault : reviewForm(*checked.lesson))
        faults.push_back(std::move(fault));
    for (Fault& fault : reviewPromises(*checked.lesson))
        faults.push_back(std::move(fault));
    for (Fault& fault : playReviewed(*checked.lesson, options))
        faults.push_back(std::move(fault));
    if (!options.student && !hasErrors(faults) && !checked.lesson->drawn.empty()) {
        const Faults more = checkStudents(*checked.lesson);
        faults.insert(faults.end(), more.begin(), more.end());
        checked.students += madeUpStudents().size();
    }
    complain(faults, checked.lesson->placesIn);
    keep(faults, checked.lesson->placesIn, checked.faults);
    const bool warned = !faults.empty() || !result.faults.empty();
    checked.good = !hasErrors(faults) && !(options.strict && warned);
    return checked;
}

void sayText(const Checked& checked, Output& out)
{
    if (!checked.good)
        return;
    const QString sentence = checked.students == 1
        ? checkText(QT_TRANSLATE_NOOP("cli", "%1: ok (%2 sections, %3 expectations)"))
        : checkText(QT_TRANSLATE_NOOP("cli", "%1: ok (%2 sections, %3 expectations, %4 students)"));
    QString line = sentence.arg(QString::fromStdString(checked.file))
                       .arg(checked.lesson->sections.size())
                       .arg(checked.lesson->expectations.size());
    if (checked.students > 1)
        line = line.arg(checked.students);
    out << line.toStdString() << "\n";
    if (checked.lesson->experiment)
        for (const Message& note : parameterNotes(*checked.lesson->experiment))
            out << "  " << localized(note) << "\n";
}

std::string faultJson(const Fault& fault)
{
    return "{\"file\": " + jsonText(fault.file) + ", \"line\": " + std::to_string(fault.place.line)
        + ", \"column\": " + std::to_string(fault.place.column) + ", \"severity\": \""
        + (fault.severity == Severity::Error ? "error" : "warning")
        + "\", \"text\": " + jsonText(localized(fault.message)) + "}";
}

void sayJson(const Checked& checked, const CheckOptions& options, Output& out)
{
    std::string faults;
    for (const Fault& fault : checked.faults)
        faults += (faults.empty() ? "" : ", ") + faultJson(fault);
    out << "{\"lesson\": " << jsonText(checked.file)
        << ", \"ok\": " << (checked.good ? "true" : "false") << ", \"faults\": [" << faults << "]";
    if (const auto& lesson = checked.lesson) {
        const LessonHashes hashes = hashesOf(*lesson);
        out << ", \"id\": " << jsonText(lesson->id)
            << ", \"sections\": " << std::to_string(lesson->sections.size())
            << ", \"expectations\": " << std::to_string(lesson->expectations.size())
            << ", \"students\": " << std::to_string(checked.students)
            << ", \"graded_hash\": " << jsonText(hashes.graded)
            << ", \"text_hash\": " << jsonText(hashes.text);
        if (options.data)
            out << ", \"data\": " << dataCardJson(*lesson->experiment);
    }
    out << "}\n";
}

void declareCheck(QCommandLineParser& parser)
{
    parser.addOption(
        {QStringLiteral("student"),
         checkText(QT_TRANSLATE_NOOP("cli",
                                     "play the lesson with this student's numbers (default: the "
                                     "demonstration student's and twenty others')")),
         QStringLiteral("id")});
    parser.addOption(
        {QStringLiteral("format"),
         checkText(QT_TRANSLATE_NOOP("cli",
                                     "text (default) or json: one object a lesson, with its faults "
                                     "and hashes")),
         QStringLiteral("format"), QStringLiteral("text")});
    parser.addOption(
        {QStringLiteral("strict"),
         checkText(QT_TRANSLATE_NOOP("cli", "warnings, too, make the exit status 1"))});
    parser.addOption(
        {QStringLiteral("teaching"),
         checkText(QT_TRANSLATE_NOOP("cli",
                                     "warn, too, of what students would rather read than do: long "
                                     "texts, one kind of question, wrong answers that are not "
                                     "answered, words that nobody explains"))});
    parser.addOption({QStringLiteral("data"),
                      checkText(QT_TRANSLATE_NOOP(
                          "cli", "tell what the lesson's data are and what was done to them"))});
}

int runCheck(const QCommandLineParser& parser)
{
    const QStringList files = parser.positionalArguments().mid(1);
    if (files.isEmpty()) {
        complain(QCoreApplication::translate("cli", "name at least one lesson file").toStdString());
        return WrongUsage;
    }
    const QString format = parser.value(QStringLiteral("format"));
    CheckOptions options{
        std::nullopt, format == QStringLiteral("json"), parser.isSet(QStringLiteral("strict")),
        parser.isSet(QStringLiteral("teaching")), parser.isSet(QStringLiteral("data"))};
    if (!options.json && format != QStringLiteral("text")) {
        complain(checkText(QT_TRANSLATE_NOOP("cli", "--format is text or json")).toStdString());
        return WrongUsage;
    }
    if (parser.isSet(QStringLiteral("student")))
        options.student = studentOption(parser);
    Output out;
    bool good = true;
    for (const QString& file : files) {
        const Checked checked = checkOne(file.toStdString(), options);
        options.json ? sayJson(checked, options, out) : sayText(checked, out);
        if (options.data && !options.json && checked.lesson)
            sayDataCard(*checked.lesson->experiment, out);
        good = checked.good && good;
    }
    return good ? Done : BadInput;
}

} // namespace

const Command checkCommand{
    "check",      QT_TRANSLATE_NOOP("cli", "Checks lessons, plays them, tests what they expect."),
    "LESSON…",    "gradus-cli check lessons/*.yaml",
    declareCheck, runCheck};

} // namespace gradus
