// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/lesson_work.h"

#include "homework/kernel.h"
#include "homework/submission.h"

#include <QStandardPaths>

#include <algorithm>

namespace gradus {

namespace {

std::string hexOf(std::uint64_t hash)
{
    return QStringLiteral("%1").arg(hash, 16, 16, QLatin1Char('0')).toStdString();
}

} // namespace

LessonWork::LessonWork(Session& session, LessonProgress& progress, const QString& folder,
                       QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_progress(progress)
    , m_store(folder.toStdString())
{
    connect(&session, &Session::opened, this, &LessonWork::open);
    connect(&session, &Session::changed, this, &LessonWork::move);
    connect(&session, &Session::edited, this, &LessonWork::recordEdits);
    connect(&session, &Session::undone, this, &LessonWork::recordUndo);
    connect(&session, &Session::varied, this, &LessonWork::recordSettings);
    connect(&progress, &LessonProgress::sectionEntered, this, &LessonWork::enterSection);
    connect(&progress, &LessonProgress::sectionChanged, this, &LessonWork::seen);
    connect(&progress, &LessonProgress::questionChanged, this, &LessonWork::resume);
    connect(&progress, &LessonProgress::stateChanged, this, &LessonWork::recordState);
    connect(&progress, &LessonProgress::unreadable, this, &LessonWork::recordUnreadable);
    connect(&progress, &LessonProgress::draftChanged, this, &LessonWork::recordDraft);
}

LessonWork::~LessonWork() { leave(); }

QString LessonWork::usualFolder()
{
    const QString chosen = qEnvironmentVariable("GRADUS_WORK");
    return chosen.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
            + QStringLiteral("/work")
                            : chosen;
}

bool LessonWork::setStudent(const QString& identifier, const QString& name)
{
    leave();
    m_student = identifier.trimmed();
    m_name = name.trimmed();
    const std::string student = m_student.toStdString();
    if (!m_visiting)
        m_progress.setStudent(foldedStudent(student));
    if (!m_kept)
        return false;
    const std::string before = m_work.student;
    const bool same = foldedStudent(before) == foldedStudent(student);
    const bool adopted = before.empty() && !m_offered && m_session.lesson()->drawn.empty()
        && !m_store.load(student, m_work.lesson).work;
    if (!same && !adopted)
        return true;
    m_work.student = student;
    m_work.name = m_name.toStdString();
    save();
    if (!same)
        putAside(before);
    return false;
}

// What was kept with every key is brought to the disk when a lesson is left.
void LessonWork::leave()
{
    if (m_kept)
        m_store.settle(m_work.student, m_work.lesson);
}

void LessonWork::open()
{
    leave();
    const auto& lesson = m_session.lesson();
    m_visiting = m_guest.has_value();
    m_arriving = std::exchange(m_returning, false) || m_visiting;
    m_begunAgain = false;
    m_kept = !m_visiting && lesson && lesson->source && !lesson->id.empty();
    if (!m_visiting && std::exchange(m_following, false)) {
        m_left = m_work;
        m_left.position.clear(); // the section's start
        m_resuming = !m_offered;
        m_entered = false;
        Q_EMIT opened();
        return;
    }
    m_offered = false;
    m_resuming = false;
    m_work = std::exchange(m_guest, std::nullopt).value_or(StudentWork{});
    m_hashes = {};
    m_progress.setGuarded(!m_visiting);
    m_progress.setStudent(foldedStudent(m_visiting ? m_work.student : m_student.toStdString()));
    if (!m_kept) {
        Q_EMIT opened();
        return;
    }
    auto loaded = m_store.load(m_student.toStdString(), lesson->id);
    m_offered = loaded.work && isWorthAsking(*loaded.work);
    if (loaded.work)
        m_work = std::move(*loaded.work);
    else
        begin();
    if (!loaded.trouble.empty())
        Q_EMIT troubled(messageText(loaded.trouble));
    nameProgram();
    hash();
    Q_EMIT opened();
}

void LessonWork::hash()
{
    m_hashing.start([this, lesson = m_session.lesson()] { // data files may be large
        const LessonHashes hashes = hashesOf(*lesson);
        QMetaObject::invokeMethod(this, [this, lesson, hashes] {
            if (m_session.lesson() == lesson)
                nameLesson(hashes);
        });
    });
}

void LessonWork::hashNow()
{
    m_hashing.waitForDone();
    if (m_kept && m_hashes.graded.empty()) // they are on their way to this thread
        nameLesson(hashesOf(*m_session.lesson()));
}

bool LessonWork::isOfOtherVersion() const
{
    return !m_hashes.graded.empty() && !m_work.gradedHash.empty()
        && m_work.gradedHash != m_hashes.graded;
}

bool LessonWork::needsStudent() const
{
    return m_kept && m_student.isEmpty() && !m_session.lesson()->drawn.empty();
}

// Hashes of states mean nothing to another program.
void LessonWork::nameProgram()
{
    if (m_work.program != GRADUS_VERSION || m_work.kernel != kernelName())
        for (ReachedPosition& reached : m_work.reached)
            reached.stateHash.clear();
    m_work.program = GRADUS_VERSION;
    m_work.kernel = kernelName();
}

// Work that was begun with another version of the lesson says so for good: its answers were judged
// by that.
void LessonWork::nameLesson(const LessonHashes& hashes)
{
    m_hashes = hashes;
    if (isOfOtherVersion()) {
        Q_EMIT opened();
        return;
    }
    m_work.gradedHash = hashes.graded;
    m_work.textHash = hashes.text;
}

void LessonWork::begin()
{
    const Lesson& lesson = *m_session.lesson();
    m_work = {};
    m_work.student = m_student.toStdString();
    m_work.name = m_name.toStdString();
    m_work.lesson = lesson.id;
    m_work.gradedHash = m_hashes.graded;
    m_work.textHash = m_hashes.text;
    m_work.program = GRADUS_VERSION;
    m_work.kernel = kernelName();
    m_work.begun = timeNow();
    m_work.drawn = drawnOf(lesson);
}

std::map<std::string, std::string> LessonWork::drawnOf(const Lesson& lesson)
{
    std::map<std::string, std::string> drawn;
    for (const DrawnNumber& number : lesson.drawn)
        drawn[number.name] = number.value;
    return drawn;
}

// False, and said, where that cannot be done.
bool LessonWork::putAside(const std::string& student)
{
    const auto message = m_store.putAside(student, m_work.lesson);
    if (message)
        Q_EMIT troubled(messageText(*message));
    return !message;
}

void LessonWork::startAgain()
{
    if (!m_offered)
        return;
    if (!putAside(m_work.student))
        return;
    m_offered = false;
    m_begunAgain = true;
    begin();
    enterSection();
    Q_EMIT opened();
}

void LessonWork::seen()
{
    if (std::exchange(m_begunAgain, false))
        Q_EMIT opened();
}

std::vector<WorkStore::Aside> LessonWork::aside() const
{
    return m_kept ? m_store.asides(m_work.student, m_work.lesson) : std::vector<WorkStore::Aside>();
}

// The lesson is opened anew, so that nothing of what was done since mixes with it.
void LessonWork::takeBack(const std::filesystem::path& file)
{
    if (!m_kept)
        return;
    leave();
    if (const auto message = m_store.bringBack(file)) {
        Q_EMIT troubled(messageText(*message));
        return;
    }
    m_returning = true;
    m_session.open(m_session.lesson());
}

// Gives the questions back what was done about them.
void LessonWork::takeUp(const std::string& except)
{
    m_offered = false;
    auto states = m_progress.states();
    for (std::size_t s = 0; s < states.size(); ++s)
        for (std::size_t q = 0; q < states[s].size(); ++q) {
            const std::string key = keyOf(static_cast<int>(s), static_cast<int>(q));
            const auto found = m_work.answers.find(key);
            if (found == m_work.answers.end() || key == except)
                continue;
            states[s][q] = stateOf(found->second);
            m_progress.restoreDraft(static_cast<int>(s), static_cast<int>(q),
                                    QString::fromStdString(found->second.draft));
        }
    (void)m_progress.restore(states, isOfOtherVersion());
    Q_EMIT opened();
}

void LessonWork::goOn()
{
    if (m_offered && m_session.isReady())
        goBack();
}

// To where the work was left.
void LessonWork::goBack()
{
    hashNow();
    m_left = m_work;
    if (isOfOtherVersion())
        m_left.position.clear();
    m_resuming = true;
    m_entered = false;
    takeUp();
    m_progress.goTo(std::min(m_left.section - 1, m_progress.sectionCount()));
}

void LessonWork::enterSection()
{
    if ((!m_kept && !m_resuming) || m_offered)
        return;
    if (m_resuming && !m_entered) {
        m_entered = true;
        if (m_left.position.empty())
            dropStrangers();
        if (!m_left.changes.empty() && m_left.run.empty())
            if (const auto variant = readVariant(*m_session.lesson(), m_left.changes);
                variant.experiment)
                m_session.useVariant(variant.experiment, m_left.changes);
        if (!m_left.edits.empty())
            m_session.replay(runEdits(m_left.edits));
        resume();
        return;
    }
    if (!m_kept)
        return;
    const int number = m_progress.current() + 1;
    m_work.furthest = std::max(m_work.furthest, number);
    const Published& now = m_session.published();
    const ReachedPosition here{number, m_session.run(), print(now.snapshot.position),
                               hexOf(now.stateHash)};
    if (std::find(m_work.reached.begin(), m_work.reached.end(), here) == m_work.reached.end())
        m_work.reached.push_back(here);
    move();
}

// The last part of the way back: as soon as the engine knows what no question holds back.
void LessonWork::resume()
{
    if (!m_resuming || !m_entered || m_session.isBusy())
        return;
    const Section* const section = m_progress.section();
    for (std::size_t i = 0; section && i < section->questions.size(); ++i)
        if (!m_progress.asked(static_cast<int>(i)).key)
            return;
    m_resuming = false;
    if (const auto position = positionOf(m_left.position);
        position && m_session.run() == m_left.run)
        m_session.seek(*position);
    move();
}

void LessonWork::move()
{
    if (m_resuming)
        return resume();
    if (m_arriving && m_session.isReady() && !m_session.isBusy()) {
        m_arriving = false;
        return goBack();
    }
    if (!m_kept || m_offered || !m_session.isReady())
        return;
    m_work.section = m_progress.current() + 1;
    m_work.run = m_session.run();
    m_work.position = print(m_session.snapshot().position);
    save();
}

const Question& LessonWork::questionOf(int section, int index) const
{
    return m_session.lesson()
        ->sections[static_cast<std::size_t>(section)]
        .questions[static_cast<std::size_t>(index)];
}

std::string LessonWork::keyIn(const Lesson& lesson, QuestionPlace place)
{
    const Question& question = lesson.sections[static_cast<std::size_t>(place.section)]
                                   .questions[static_cast<std::size_t>(place.question)];
    return questionKey(question.id, place.section + 1, place.question + 1);
}

std::string LessonWork::keyOf(int section, int index) const
{
    return keyIn(*m_session.lesson(), {section, index});
}

void LessonWork::save()
{
    m_work.changed = timeNow();
    if (const auto message = m_store.save(m_work))
        Q_EMIT troubled(messageText(*message));
}

std::pair<int, int> LessonWork::answered() const
{
    const auto open = unanswered();
    int all = 0;
    for (const Section& section : m_session.lesson()->sections)
        all += static_cast<int>(section.questions.size());
    return {all - static_cast<int>(open.size()), all};
}

std::vector<std::pair<int, int>> LessonWork::unanswered() const
{
    std::vector<std::pair<int, int>> open;
    const auto& sections = m_session.lesson()->sections;
    for (int s = 0; s < static_cast<int>(sections.size()); ++s)
        for (int q = 0;
             q < static_cast<int>(sections[static_cast<std::size_t>(s)].questions.size()); ++q) {
            const auto found = m_work.answers.find(keyOf(s, q));
            if (found == m_work.answers.end() || !isAnswered(found->second))
                open.emplace_back(s + 1, q + 1);
        }
    return open;
}

QString LessonWork::handIn(const QString& file)
{
    hashNow();
    m_work.name = m_name.toStdString();
    const auto message = writeSubmission(m_work, file.toStdString());
    return message ? messageText(*message) : QString();
}

std::optional<StudentWork> LessonWork::of(const std::string& lesson) const
{
    return m_store.load(m_student.toStdString(), lesson).work;
}

} // namespace gradus
