// SPDX-License-Identifier: GPL-3.0-or-later
#include "marking/marks_model.h"

#include "export/marks_table.h"
#include "homework/entered_points.h"
#include "lesson/answer.h"
#include "lesson/localized.h"

#include <algorithm>

namespace gradus {

namespace {

constexpr qsizetype longestTip = 1000;

} // namespace

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
    case AnswerMark::Unreadable:
        return QStringLiteral("? ") + MarksModel::tr("unreadable");
    case AnswerMark::Read:
        return QStringLiteral("✓ ") + MarksModel::tr("read");
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

QString plainPoints(double points) { return QString::fromStdString(pointsText(points)); }

QString totalText(const MarkedWork& work)
{
    const QString text =
        work.isAllMarked() ? MarksModel::tr("%1 of %2") : MarksModel::tr("%1 of %2 marked so far");
    return text.arg(plainPoints(work.points),
                    plainPoints(work.isAllMarked() ? work.of : work.markedOf));
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
        return work.isMarked() ? totalText(work) : QString();
    if (const MarkedQuestion* const of = question(work, column))
        return of->mark == AnswerMark::Read
            ? tr("✓ read: %1 of %2").arg(plainPoints(*of->points), plainPoints(of->of))
            : markText(of->mark);
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
            givenText(of.posed.get(), text, m_look.language.toStdString()));
    };
    QStringList lines;
    for (const UnreadableAnswer& one : of.unreadable)
        lines += tr("Cannot be read: %1 – %2")
                     .arg(QString::fromStdString(one.given),
                          QString::fromStdString(localized(one.reason)));
    for (const WrongAnswer& wrong : of.wrong) {
        const std::string why = wrongText(wrong, m_look.language.toStdString(), localized);
        lines += tr("Wrong: %1").arg(given(wrong.given))
            + (why.empty() ? QString() : QStringLiteral(" – ") + QString::fromStdString(why));
    }
    if (of.mark == AnswerMark::Right || of.mark == AnswerMark::ToRead
        || (of.mark == AnswerMark::Read && of.judged != AnswerMark::Unreadable))
        lines += tr("Given: %1").arg(given(of.given));
    if (of.mark == AnswerMark::ToRead && !of.reason.empty())
        lines += QString::fromStdString(localized(of.reason));
    if (!of.draft.empty())
        lines += tr("Typed and not given: %1").arg(given(of.draft));
    if (of.posed && !of.posed->right.empty() && of.mark != AnswerMark::Right)
        lines += tr("Right: %1").arg(given(of.posed->right));
    lines += of.points ? tr("%1 of %2 points").arg(plainPoints(*of.points), plainPoints(of.of))
                       : tr("Points from 0 to %1 can be entered here").arg(plainPoints(of.of));
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
    case Qt::EditRole:
        return of && of->points && of->mark == AnswerMark::Read ? plainPoints(*of->points)
                                                                : QString();
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1: %2").arg(
            headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
            text(work, index.column()));
    case Qt::ToolTipRole:
        return tipOf(of ? details(work, index.column()).left(longestTip)
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

Qt::ItemFlags MarksModel::flags(const QModelIndex& index) const
{
    const auto usual = QAbstractTableModel::flags(index);
    const MarkedQuestion* const of =
        index.isValid() ? question(workAt(index.row()), index.column()) : nullptr;
    return of && of->isForReader() ? usual | Qt::ItemIsEditable : usual;
}

bool MarksModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    const MarkedQuestion& of = *question(workAt(index.row()), index.column());
    const QString typed = value.toString().trimmed();
    if (typed == data(index, Qt::EditRole).toString())
        return true;
    std::optional<double> points;
    if (!typed.isEmpty()) {
        const auto number = readTypedNumber(typed.toStdString());
        const auto* const wrong = std::get_if<Message>(&number);
        const auto why = wrong ? std::optional(*wrong) : whyNotEnter(of, std::get<double>(number));
        if (why) {
            Q_EMIT refused(
                tr("\"%1\" was not taken: %2").arg(typed, QString::fromStdString(localized(*why))));
            return false;
        }
        points = std::get<double>(number);
    }
    Q_EMIT pointsEntered(index.row(), index.column() - FirstQuestion, points);
    Q_EMIT dataChanged(this->index(index.row(), 0), this->index(index.row(), columnCount() - 1));
    return true;
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
