// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "homework/class_marks.h"
#include "shell/theme.h"

#include <QAbstractTableModel>

namespace gradus {

/// How a class did: questions by rows, the one that fewest got right first.
class StatisticsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Question, Share, Wrong, Open, Attempts, Hints, Commonest, Count };

    explicit StatisticsModel(const Look& look, QObject* parent = nullptr);

    void show(std::vector<QuestionStatistics> questions);
    [[nodiscard]] const std::vector<QuestionStatistics>& questions() const { return m_questions; }
    /// The commonest wrong answers to a question, one a line: "7 students: −0.2413 – a sign …".
    [[nodiscard]] QString wrongs(const QuestionStatistics& question) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] static QString readText(const QuestionStatistics& of);
    [[nodiscard]] QString text(const QuestionStatistics& of, int column) const;

    const Look& m_look;
    std::vector<QuestionStatistics> m_questions;
};

} // namespace gradus
