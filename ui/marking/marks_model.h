// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "homework/class_marks.h"
#include "shell/theme.h"

#include <QAbstractTableModel>

namespace gradus {

/// A sign and a word for what became of a question: "✓ right".
[[nodiscard]] QString markText(AnswerMark mark);

/// Submissions by rows, and by columns who, what was found out, points, every question, remarks.
/// Points for what a person reads can be typed in; an empty text takes them back.
class MarksModel : public QAbstractTableModel {
    Q_OBJECT

public:
    /// What a column is to be sorted by.
    static constexpr int sortRole = Qt::UserRole;
    enum Column { Student, State, Points, FirstQuestion };

    explicit MarksModel(const Look& look, QObject* parent = nullptr);

    /// The works must live as long as they are shown.
    void show(const std::vector<MarkedWork>* works);
    [[nodiscard]] const MarkedWork& workAt(int row) const;
    /// All remarks on a work in words, one a line.
    [[nodiscard]] QString remarks(const MarkedWork& work) const;
    /// What was given in a question's column, why it is wrong, what is right, one a line; empty in
    /// other columns.
    [[nodiscard]] QString details(const MarkedWork& work, int column) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

Q_SIGNALS:
    /// Points that may be given were typed for a question (from 0) of a work, or taken back.
    /// Whoever keeps the works enters them at once.
    void pointsEntered(int work, int question, std::optional<double> points);
    /// What was typed is not taken; why, in a sentence.
    void refused(const QString& sentence);

private:
    [[nodiscard]] QString text(const MarkedWork& work, int column) const;
    [[nodiscard]] QVariant sortKey(const MarkedWork& work, int column) const;
    [[nodiscard]] const MarkedQuestion* question(const MarkedWork& work, int column) const;

    const Look& m_look;
    const std::vector<MarkedWork>* m_works = nullptr;
    QStringList m_questions;
};

} // namespace gradus
