// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/lesson.h"
#include "shell/theme.h"

#include <QFrame>
#include <QPointer>
#include <QScrollArea>

class QLabel;
class QVBoxLayout;

namespace gradus {

class LessonWork;

/// A lesson as a card: a small drawing, title, a sentence, level, how far one got. Click, Enter or
/// Space open it.
class LessonCard : public QFrame {
    Q_OBJECT

public:
    LessonCard(std::shared_ptr<const Lesson> lesson, const Look& look, QWidget* parent = nullptr);

    /// How far one got, as the work tells it.
    void showProgress(const LessonWork* work);

Q_SIGNALS:
    void chosen(const QString& file);

protected:
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    std::shared_ptr<const Lesson> m_lesson;
    QString m_summary;
    QLabel* m_state;
    QString m_file;
};

/// Greets with the lessons, recent files and "open a lesson file".
class StartPage : public QScrollArea {
    Q_OBJECT

public:
    StartPage(const Look& look, const QStringList& recent, const LessonWork* work = nullptr,
              QWidget* parent = nullptr);

    /// Looks again at how far one got.
    void refresh();

Q_SIGNALS:
    void lessonChosen(const QString& file);
    void openWanted();
    void functionWanted();
    void approximationWanted();

private:
    void addCards(QVBoxLayout* column);
    void addRecent(QVBoxLayout* column, const QStringList& recent);

    const Look& m_look;
    const LessonWork* m_work;
    QList<LessonCard*> m_cards;
};

} // namespace gradus
