// SPDX-License-Identifier: GPL-3.0-or-later
#include "marking/statistics_model.h"

#include "export/marks_table.h"
#include "lesson/localized.h"

#include <algorithm>
#include <array>

namespace gradus {

StatisticsModel::StatisticsModel(const Look& look, QObject* parent)
    : QAbstractTableModel(parent)
    , m_look(look)
{ }

void StatisticsModel::show(std::vector<QuestionStatistics> questions)
{
    beginResetModel();
    m_questions = std::move(questions);
    // What a person reads is judged by nobody here and stands last.
    std::stable_sort(m_questions.begin(), m_questions.end(), [](const auto& a, const auto& b) {
        const auto rank = [](const QuestionStatistics& of) {
            return std::pair(of.kind == Question::Kind::Text, of.shareRight());
        };
        return rank(a) < rank(b);
    });
    endResetModel();
}

int StatisticsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_questions.size());
}

int StatisticsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : Count;
}

QString StatisticsModel::wrongs(const QuestionStatistics& question) const
{
    QStringList lines;
    for (const CommonWrong& common : question.wrongs) {
        const std::string why = wrongText(common.answer, m_look.language.toStdString(), localized);
        lines +=
            tr("%n students: %1", nullptr, common.students)
                .arg(QString::fromStdString(givenText(question.posed.get(), common.answer.given,
                                                      m_look.language.toStdString()))
                         .left(120))
            + (why.empty() ? QString() : QStringLiteral(" – ") + QString::fromStdString(why));
    }
    return lines.join(QLatin1Char('\n'));
}

// Of words: how many are read, and what they got.
QString StatisticsModel::readText(const QuestionStatistics& of)
{
    if (of.read == 0)
        return tr("a person reads it");
    return tr("%1 of %2 read, mean %3")
        .arg(of.read)
        .arg(of.read + of.toRead)
        .arg(QString::fromStdString(pointsText(of.points)));
}

QString StatisticsModel::text(const QuestionStatistics& of, int column) const
{
    switch (column) {
    case Question:
        return tr("%1 · section %2").arg(QString::fromStdString(of.key)).arg(of.section);
    case Share:
        return of.kind == Question::Kind::Text ? readText(of)
                                               : tr("%1 % (%2 of %3)")
                                                     .arg(qRound(of.shareRight() * 100))
                                                     .arg(of.right)
                                                     .arg(of.students);
    case Wrong:
        return QString::number(of.wrong);
    case Open:
        return QString::number(of.unanswered + of.shown + of.unreadable);
    case Attempts:
        return QString::number(of.attempts, 'f', 1);
    case Hints:
        return QString::number(of.hints);
    default:
        return wrongs(of).section(QLatin1Char('\n'), 0, 0);
    }
}

QVariant StatisticsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const QuestionStatistics& of = m_questions[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(of, index.column());
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1: %2").arg(
            headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
            text(of, index.column()));
    case Qt::ToolTipRole:
        return QStringLiteral("<p>%1</p>")
            .arg(wrongs(of).toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>")));
    case Qt::FontRole:
        return index.column() == Question || index.column() == Commonest ? m_look.text(12)
                                                                         : m_look.number(12);
    default:
        return {};
    }
}

QVariant StatisticsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || section < 0 || section >= Count)
        return {};
    if (role == Qt::FontRole)
        return m_look.text(12);
    if (role != Qt::DisplayRole)
        return {};
    const std::array names{tr("Question"),
                           tr("Right"),
                           tr("Wrong"),
                           tr("Shown, open or unreadable"),
                           tr("Attempts each"),
                           tr("Hints"),
                           tr("Commonest wrong answer")};
    return names[static_cast<std::size_t>(section)];
}

} // namespace gradus
