// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/report_source.h"

#include "export/values_table.h"
#include "homework/submission.h"
#include "session/lesson_work.h"
#include "trace/position.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace gradus {

namespace {

constexpr std::size_t mostReportRows = 200;
constexpr std::size_t mostCostRows = 40;

QString sourceText(const char* source) { return QCoreApplication::translate("Report", source); }

QString verdictOf(const Question& question, const QuestionState& state)
{
    using Outcome = QuestionState::Outcome;
    QString text;
    switch (state.outcome) {
    case Outcome::Right:
        text = sourceText(QT_TRANSLATE_NOOP("Report", "✓ Right"));
        break;
    case Outcome::Wrong:
        text = sourceText(QT_TRANSLATE_NOOP("Report", "✗ Not right"));
        break;
    case Outcome::Shown:
        text = sourceText(QT_TRANSLATE_NOOP("Report", "The answer was shown"));
        break;
    case Outcome::Waiting:
    case Outcome::Given:
        text = sourceText(QT_TRANSLATE_NOOP("Report", "Kept, not judged yet"));
        break;
    case Outcome::Open:
        return sourceText(QT_TRANSLATE_NOOP("Report", "Not answered"));
    }
    if (state.attempts > 1)
        text += QStringLiteral(" · ")
            + sourceText(QT_TRANSLATE_NOOP("Report", "attempts: %1")).arg(state.attempts);
    if (state.hints > 0)
        text += QStringLiteral(" · ")
            + sourceText(QT_TRANSLATE_NOOP("Report", "hints: %1")).arg(state.hints);
    if (question.points > 0 && question.kind == Question::Kind::Text)
        text += QStringLiteral(" · ")
            + sourceText(QT_TRANSLATE_NOOP("Report", "of %1 points a person decides"))
                  .arg(plainNumber(question.points));
    else if (question.points > 0 && question.feedbackNow)
        text += QStringLiteral(" · ")
            + sourceText(QT_TRANSLATE_NOOP("Report", "points: %1 of %2"))
                  .arg(plainNumber(pointsFor(question, state.outcome, state.attempts, state.hints)),
                       plainNumber(question.points));
    return text;
}

// What a text prints of a run is not looked up again; a dot stands for it.
QString plainTextOf(const LessonText& text, const QString& language)
{
    return QString::fromStdString(fillIn(text.in(language.toStdString()),
                                         [](const Expression&) { return std::string("·"); }));
}

// Choices and orders are given by numbers; a reader wants their words.
QString givenText(const Question& question, const std::string& given, const QString& language)
{
    if (question.choices.empty() || given.empty())
        return QString::fromStdString(given);
    QStringList words;
    for (const QString& number : QString::fromStdString(given).split(QLatin1Char(','))) {
        const auto which = static_cast<std::size_t>(number.toUInt());
        if (which < 1 || which > question.choices.size())
            return QString::fromStdString(given);
        words += plainTextOf(question.choices[which - 1], language);
    }
    return words.join(QStringLiteral("; "));
}

template <typename StateAt>
std::vector<ReportAnswer> answersOf(const Lesson& lesson, const QString& language, StateAt stateAt)
{
    std::vector<ReportAnswer> answers;
    for (std::size_t s = 0; s < lesson.sections.size(); ++s) {
        const Section& section = lesson.sections[s];
        for (std::size_t i = 0; i < section.questions.size(); ++i) {
            const Question& question = section.questions[i];
            const QuestionState state = stateAt(s, i);
            answers.push_back(
                {plainTextOf(section.title, language), plainTextOf(question.text, language),
                 givenText(question, state.given, language), verdictOf(question, state)});
        }
    }
    return answers;
}

ReportTable valuesTable(const Session& session)
{
    ReportTable table{sourceText(QT_TRANSLATE_NOOP("Report", "Values")),
                      {sourceText(QT_TRANSLATE_NOOP("Report", "quantity")),
                       sourceText(QT_TRANSLATE_NOOP("Report", "value"))},
                      {}};
    const Snapshot& now = session.snapshot();
    forEachKnown(*now.iteration, now.position.step, [&](const Quantity& quantity, double) {
        table.rows.push_back({nameText(quantity), session.shown(quantity)});
        return table.rows.size() < mostReportRows;
    });
    return table;
}

ReportTable costTable(const Session& session)
{
    ReportTable table{sourceText(QT_TRANSLATE_NOOP("Report", "Cost")),
                      {sourceText(QT_TRANSLATE_NOOP("Report", "iteration")),
                       sourceText(QT_TRANSLATE_NOOP("Report", "cost"))},
                      {}};
    const auto& curve = session.published().curve;
    const std::size_t stride = curve.size() / mostCostRows + 1;
    for (std::size_t i = 0; i < curve.size(); i += stride)
        table.rows.push_back({QString::number(curve[i].first), numberText(curve[i].mean)});
    return table;
}

QString studentText(const QString& name, const QString& identifier)
{
    if (name.isEmpty() || identifier.isEmpty())
        return name + identifier;
    return QStringLiteral("%1 (%2)").arg(name, identifier);
}

} // namespace

std::vector<ReportAnswer> reportAnswers(const Lesson& lesson, const StudentWork& work,
                                        const QString& language)
{
    return answersOf(lesson, language, [&](std::size_t s, std::size_t i) {
        const Question& question = lesson.sections[s].questions[i];
        const auto found = work.answers.find(
            questionKey(question.id, static_cast<int>(s) + 1, static_cast<int>(i) + 1));
        return found == work.answers.end() ? QuestionState() : stateOf(found->second);
    });
}

ReportContent reportContent(const Desk& desk, std::vector<FigureSource> figures)
{
    const Session& session = desk.session;
    const Lesson& lesson = *session.lesson();
    const QString& language = desk.look.language;
    ReportContent content;
    content.lesson = plainTextOf(lesson.title, language);
    content.title = content.lesson;
    content.date = QLocale(language).toString(QDate::currentDate(), QLocale::LongFormat);
    content.position = QString::fromStdString(print(session.snapshot().position));
    if (desk.work) {
        content.student = studentText(desk.work->studentName(), desk.work->student());
        content.notes = QString::fromStdString(desk.work->work().notes);
    }
    const auto states = desk.progress.states();
    content.answers =
        answersOf(lesson, language, [&](std::size_t s, std::size_t i) { return states[s][i]; });
    content.figures = std::move(figures);
    content.tables.push_back(valuesTable(session));
    if (!session.published().curve.empty())
        content.tables.push_back(costTable(session));
    return content;
}

} // namespace gradus
