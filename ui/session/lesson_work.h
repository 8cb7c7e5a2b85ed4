// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "homework/work_store.h"
#include "lesson/lesson_hash.h"
#include "session/lesson_progress.h"
#include "session/work_states.h"

#include <QThreadPool>

namespace gradus {

/// Keeps what a student does in a lesson: every key of an answer, every attempt, hint, edit and
/// setting, where the student is, and the notes. It is told by the session and the progress, and
/// saves with every change. When a lesson with earlier work is opened, that is offered: goOn()
/// takes it up, startAgain() puts it aside; who just begins to work takes it up, too, so that
/// nothing is ever written over.
class LessonWork : public QObject {
    Q_OBJECT

public:
    LessonWork(Session& session, LessonProgress& progress, const QString& folder,
               QObject* parent = nullptr);
    ~LessonWork() override;

    /// Who works, as typed. Work that was begun without an identifier becomes this student's where
    /// the lesson has the same numbers for everybody. True where the open lesson must be opened
    /// again, because it is another student's now.
    bool setStudent(const QString& identifier, const QString& name);
    [[nodiscard]] const QString& student() const { return m_student; }
    [[nodiscard]] const QString& studentName() const { return m_name; }

    /// False for a lesson that has no file: nothing is kept of it.
    [[nodiscard]] bool isKept() const { return m_kept; }
    /// True while earlier work waits to be taken up.
    [[nodiscard]] bool isOffered() const { return m_offered && !m_arriving; }
    /// True where it was done in another version of the lesson: answers are judged again, and the
    /// position is its section's start.
    [[nodiscard]] bool isOfOtherVersion() const;
    /// True where the lesson gives each student numbers of their own and nobody has said who works.
    [[nodiscard]] bool needsStudent() const;
    void goOn();
    void startAgain();
    /// True just after that, until another section or lesson is gone to or seen() is called.
    [[nodiscard]] bool hasBegunAgain() const { return m_begunAgain; }
    void seen();
    /// What was put aside of the student's work in this lesson, the latest first.
    [[nodiscard]] std::vector<WorkStore::Aside> aside() const;
    /// Goes on with work that was put aside; what is kept now is put aside in its stead.
    void takeBack(const std::filesystem::path& file);

    /// The lesson that is opened next shows this work, as it was left, and nothing is kept of what
    /// is done there.
    void visit(StudentWork work) { m_guest = std::move(work); }
    /// The work that is looked at; null while somebody works.
    [[nodiscard]] const StudentWork* visited() const { return m_visiting ? &m_work : nullptr; }
    /// Follows the open lesson to another version, just before that is opened or told: what was
    /// done about questions that ask the same stays, by their ids. Answers that go are kept aside;
    /// how many they are.
    int follow(const Lesson& now, const LessonChange& change, const LessonHashes& hashes);

    /// What is kept; of the lesson that is open.
    [[nodiscard]] const StudentWork& work() const { return m_work; }
    /// Questions of the open lesson that have an answer in the work, and all of them.
    [[nodiscard]] std::pair<int, int> answered() const;
    /// Sections (from 1) and questions of it (from 1) without an answer.
    [[nodiscard]] std::vector<std::pair<int, int>> unanswered() const;
    void setNotes(const QString& notes);

    /// Writes the file to hand in; a sentence says why not.
    [[nodiscard]] QString handIn(const QString& file);
    /// The work of this student in a lesson, for overviews.
    [[nodiscard]] std::optional<StudentWork> of(const std::string& lesson) const;

    /// The folder where work is kept: $GRADUS_WORK, else that of the program's data.
    [[nodiscard]] static QString usualFolder();

Q_SIGNALS:
    /// Another lesson's work is there, the offer has come or gone, or the work was taken up.
    void opened();
    /// Edits and settings that another version of the lesson has no place for are gone.
    void dropped(int count);
    /// Something is to be told to the student.
    void troubled(const QString& sentence);

private:
    void open();
    void begin();
    bool putAside(const std::string& student);
    void goBack();
    void nameProgram();
    void nameLesson(const LessonHashes& hashes);
    void hash();
    void hashNow();
    void dropStrangers();
    [[nodiscard]] bool fits(const EditWork& edit) const;
    void takeUp(const std::string& except = {});
    void enterSection();
    void move();
    void resume();
    void recordState(int section, int index, const QuestionState& state);
    void recordUnreadable(int section, int index, const QString& given);
    void recordDraft(int section, int index, const QString& draft);
    void recordEdits(const std::string& run,
                     const std::vector<std::pair<Quantity, double>>& changes, Position at);
    void recordUndo(const std::string& run, const std::vector<Edit>& edits);
    void recordSettings();
    void forgetStates();
    void save();
    void leave();
    [[nodiscard]] QuestionWork& at(int section, int index);
    [[nodiscard]] RunWork broughtAbout() const;
    [[nodiscard]] const Question& questionOf(int section, int index) const;
    [[nodiscard]] std::string keyOf(int section, int index) const;
    [[nodiscard]] static std::string keyIn(const Lesson& lesson, QuestionPlace place);
    [[nodiscard]] static std::map<std::string, std::string> drawnOf(const Lesson& lesson);

    Session& m_session;
    LessonProgress& m_progress;
    WorkStore m_store;
    QString m_student, m_name;
    StudentWork m_work;
    LessonHashes m_hashes; ///< of the open lesson; empty until they are worked out
    bool m_kept = false;
    bool m_offered = false;
    std::optional<StudentWork> m_guest; ///< whom the next lesson is opened for
    bool m_visiting = false; ///< m_work is somebody else's
    bool m_arriving = false; ///< that, or work that is taken back, is still to be taken up
    bool m_returning = false; ///< the lesson that opens next takes back what was put aside
    bool m_begunAgain = false;
    bool m_following = false; ///< the lesson that opens next is another version of this one
    bool m_resuming = false; ///< on the way to where the work was left
    bool m_entered = false; ///< its section is there
    StudentWork m_left; ///< the work that is on the way to be restored
    QThreadPool m_hashing;
};

} // namespace gradus
