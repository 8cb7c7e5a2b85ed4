// SPDX-License-Identifier: GPL-3.0-or-later
#include "marking/marks_model.h"

#include "export/marks_table.h"
#include "lesson/localized.h"

#include <algorithm>

namespace gradus {

QString markText(AnswerMark mark)
{
    switch (mark) {
    case AnswerMark::Right:
        return QStringLiteral("✓ ") + MarksModel::tr("right");
    case AnswerMark::Wrong:
        return QStringLiteral("✗ ") + MarksModel::tr("wrong");
    case AnswerMark::Shown:
        return QStringLiteral("○ ") + MarksModel::tr("shown");
    case AnswerMark::Unanswered:
        return QStringLiteral("– ") + MarksModel::tr("open");
    case AnswerMark::ToRead:
        break;
    }
    return QStringLiteral("… ") + MarksModel::tr("to read");
}

namespace {

QString workStateText(const MarkedWork& work)
{
    QString text;
    if (work.state == MarkedWork::State::Broken)
        text = MarksModel::tr("cannot be read");
    else if (work.state == MarkedWork::State::OtherLesson)
        text = MarksModel::tr("another lesson");
    else if (!work.superseded.empty())
        text = MarksModel::tr("a later one counts");
    else
        text = work.stale ? MarksModel::tr("other version") : MarksModel::tr("marked");
    if (!work.isAltered())
        return text;
    const QString altered = QStringLiteral("⚠ ") + MarksModel::tr("altered?");
    return work.counts() && !work.stale ? altered : altered + QStringLiteral(" · ") + text;
}

QString whoseText(const MarkedWork& work)
{
    const QString student = QString::fromStdString(work.student);
    if (student.isEmpty())
        return QString::fromStdString(work.fileName);
    return work.name.empty() ? student
                             : QString::fromStdString(work.name) + QStringLiteral(" · ") + student;
}

// As rich text, so that long lines are wrapped; and nothing in it is markup.
QString tipOf(const QString& lines)
{
    return QStringLiteral("<p>%1</p>")
        .arg(lines.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>")));
}

} // namespace

MarksModel::MarksModel(const Look& look, QObject* parent)
    : QAbstractTableModel(parent)
    , m_look(look)
{ }

void MarksModel::show(const std::vector<MarkedWork>* works)
{
    beginResetModel();
    m_works = works;
    m_questions.clear();
    if (works) {
        const auto marked = std::find_if(works->begin(), works->end(),
                                         [](const MarkedWork& work) { return work.isMarked(); });
        if (marked != works->end())
            for (const MarkedQuestion& question : marked->questions)
                m_questions += QString::fromStdString(question.key);
    }
    endResetModel();
}

const MarkedWork& MarksModel::workAt(int row) const
{
    return (*m_works)[static_cast<std::size_t>(row)];
}

int MarksModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_works ? 0 : static_cast<int>(m_works->size());
}

int MarksModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : FirstQuestion + static_cast<int>(m_questions.size()) + 1;
}

const MarkedQuestion* MarksModel::question(const MarkedWork& work, int column) const
{
    const auto index = static_cast<std::size_t>(column - FirstQuestion);
    return column >= FirstQuestion && index < work.questions.size() ? &work.questions[index]
                                                                    : nullptr;
}

QString MarksModel::remarks(const MarkedWork& work) const
{
    QStringList lines;
    for (const MarkProblem& problem : work.problems)
        lines += (problem.where.empty() ? QString() : QString::fromStdString(problem.where + ": "))
            + QString::fromStdString(localized(problem.message));
    return lines.join(QLatin1Char('\n'));
}

QString MarksModel::text(const MarkedWork& work, int column) const
{
    if (column == Student)
        return whoseText(work);
    if (column == State)
        return workStateText(work);
    if (column == Points)
        return work.isMarked() ? tr("%1 of %2")
                                     .arg(QString::fromStdString(pointsText(work.points)),
                                          QString::fromStdString(pointsText(work.of)))
                               : QString();
    if (const MarkedQuestion* const of = question(work, column))
        return markText(of->mark);
    return column == columnCount() - 1
        ? remarks(work).replace(QLatin1Char('\n'), QStringLiteral("; "))
        : QString();
}

QVariant MarksModel::sortKey(const MarkedWork& work, int column) const
{
    if (column == Points)
        return work.isMarked() ? work.points : -1.0;
    const MarkedQuestion* const of = question(work, column);
    return of ? QVariant(static_cast<int>(of->mark)) : QVariant(text(work, column));
}

QString MarksModel::details(const MarkedWork& work, int column) const
{
    const MarkedQuestion* const found = question(work, column);
    if (!found)
        return {};
    const MarkedQuestion& of = *found;
    const auto given = [&](const std::string& text) {
        return QString::fromStdString(
                   givenText(of.posed.get(), text, m_look.language.toStdString()))
            .left(200);
    };
    QStringList lines;
    for (const WrongAnswer& wrong : of.wrong) {
        const std::string why = wrongText(wrong, m_look.language.toStdString(), localized);
        lines += tr("Wrong: %1").arg(given(wrong.given))
            + (why.empty() ? QString() : QStringLiteral(" – ") + QString::fromStdString(why));
    }
    if (of.mark == AnswerMark::Right || of.mark == AnswerMark::ToRead)
        lines += tr("Given: %1").arg(given(of.given));
    if (of.posed && !of.posed->right.empty() && of.mark != AnswerMark::Right)
        lines += tr("Right: %1").arg(given(of.posed->right));
    lines += tr("%1 of %2 points")
                 .arg(QString::fromStdString(pointsText(of.points)),
                      QString::fromStdString(pointsText(of.of)));
    return lines.join(QLatin1Char('\n'));
}

QVariant MarksModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const MarkedWork& work = workAt(index.row());
    const MarkedQuestion* const of = question(work, index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(work, index.column());
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1: %2").arg(
            headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
            text(work, index.column()));
    case Qt::ToolTipRole:
        return tipOf(of                              ? details(work, index.column())
                         : index.column() == Student ? QString::fromStdString(work.fileName)
                                                     : remarks(work));
    case sortRole:
        return sortKey(work, index.column());
    case Qt::FontRole:
        return index.column() == Points ? m_look.number(12) : m_look.text(12);
    default:
        return {};
    }
}

QVariant MarksModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || (role != Qt::DisplayRole && role != Qt::FontRole))
        return {};
    if (role == Qt::FontRole)
        return m_look.text(12);
    if (section == Student)
        return tr("Student");
    if (section == State)
        return tr("Work");
    if (section == Points)
        return tr("Points");
    const int question = section - FirstQuestion;
    return question < m_questions.size() ? m_questions[question] : tr("Remarks");
}

} // namespace gradus
