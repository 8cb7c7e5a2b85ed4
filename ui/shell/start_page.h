// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/course_map.h"
#include "lesson/lesson.h"
#include "shell/theme.h"

#include <QFrame>
#include <QPointer>
#include <QScrollArea>

class QComboBox;
class QLabel;
class QPushButton;
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
    /// True when the work has been through all sections.
    [[nodiscard]] bool isFinished(const LessonWork* work) const;
    [[nodiscard]] bool isBegun(const LessonWork* work) const;
    /// The name of the file without ending, by which a course knows the lesson.
    [[nodiscard]] std::string id() const;
    [[nodiscard]] const QString& file() const { return m_file; }

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

/// Greets with the lessons, what one has made, recent files and "open a lesson file". The lessons
/// stand in the parts of their course, as far as they are on the way that is chosen; the next of
/// them is recommended.
class StartPage : public QScrollArea {
    Q_OBJECT

public:
    /// `recent` outlives the page.
    StartPage(const Look& look, const QStringList& recent, const LessonWork* work = nullptr,
              QWidget* parent = nullptr);

    /// Looks again at how far one got, what was made and what was opened.
    void refresh();
    /// The file of the lesson that is recommended; empty when all of the way are finished.
    [[nodiscard]] QString recommended() const;

Q_SIGNALS:
    void lessonChosen(const QString& file);
    void openWanted();
    void functionWanted();
    void approximationWanted();

private:
    /// The cards of a part below its heading.
    struct Part {
        QLabel* heading;
        QList<LessonCard*> cards;
    };

    void addNext(QVBoxLayout* column);
    void addWays(QVBoxLayout* column);
    void addCards(QVBoxLayout* column);
    void addPart(QVBoxLayout* column, const QString& title, const QList<LessonCard*>& cards);
    void addOpen(QVBoxLayout* column);
    void showWay();
    [[nodiscard]] const CourseWay* way() const;
    [[nodiscard]] LessonCard* nextCard() const;
    void fillFiles();
    void addFile(const QString& name, const QString& file);

    const Look& m_look;
    const QStringList& m_recent;
    const LessonWork* m_work;
    std::shared_ptr<const CourseMap> m_course; ///< null where the folder has no map
    QComboBox* m_ways;
    QLabel* m_about; ///< what the way is
    QPushButton* m_next; ///< opens the lesson that is recommended
    QList<Part> m_parts;
    QWidget* m_files = nullptr; ///< what was made, and what was opened
};

} // namespace gradus
