// SPDX-License-Identifier: GPL-3.0-or-later
#include "homework/class_marks.h"

#include "homework/submission.h"

#include <algorithm>
#include <set>

namespace gradus {

namespace {

using SortOfProblem = MarkProblem::Kind;

bool isLater(const MarkedWork& a, const MarkedWork& b)
{
    return a.changed != b.changed ? a.changed > b.changed : a.file > b.file;
}

// Of a student's submissions the latest counts.
void supersede(std::vector<MarkedWork>& works)
{
    std::map<std::string, std::vector<MarkedWork*>> byStudent;
    for (MarkedWork& work : works)
        if (work.isMarked() && !foldedStudent(work.student).empty())
            byStudent[foldedStudent(work.student)].push_back(&work);
    for (const auto& [student, own] : byStudent) {
        if (own.size() < 2)
            continue;
        const MarkedWork& latest = **std::min_element(
            own.begin(), own.end(), [](const auto* a, const auto* b) { return isLater(*a, *b); });
        for (MarkedWork* work : own) {
            if (work == &latest)
                continue;
            work->superseded = latest.file;
            const char* const words = work->changed == latest.changed
                ? GRADUS_TEXT("core",
                              "the same student handed in %1 of the same time, which counts")
                : GRADUS_TEXT("core", "the same student handed in %1, which is later and counts");
            work->problems.push_back({SortOfProblem::Note, {words, {latest.fileName}}});
        }
    }
}

constexpr std::size_t mostNamed = 5;

// The names of the files that other students than that of `work` handed in: one more than are named
// at most.
std::vector<std::string> othersOf(const MarkedWork& work, const std::vector<MarkedWork*>& works)
{
    std::vector<std::string> names;
    for (const MarkedWork* one : works)
        if (names.size() <= mostNamed && foldedStudent(one->student) != foldedStudent(work.student))
            names.push_back(one->fileName);
    return names;
}

std::string namesOf(const std::vector<std::string>& files)
{
    std::string names;
    for (std::size_t i = 0; i < std::min(files.size(), mostNamed); ++i)
        names += (i > 0 ? ", " : "") + files[i];
    return files.size() > mostNamed ? names + ", …" : names;
}

// What another version of the lesson explains as well as an alteration does: where most students of
// the class name that same version, the lesson was changed and nobody altered anything.
void believeOtherVersions(std::vector<MarkedWork>& works)
{
    std::map<std::string, std::set<std::string>> students; // by version
    std::set<std::string> all;
    for (const MarkedWork& work : works) {
        if (!work.isMarked())
            continue;
        const std::string student = foldedStudent(work.student);
        all.insert(student);
        if (work.stale && work.gradedHash.find_first_not_of('0') != std::string::npos)
            students[work.gradedHash].insert(student);
    }
    for (MarkedWork& work : works) {
        const auto found = students.find(work.gradedHash);
        if (found == students.end() || found->second.size() < 2
            || 2 * found->second.size() <= all.size())
            continue;
        for (MarkProblem& problem : work.problems)
            if (problem.orOtherVersion)
                problem.kind = SortOfProblem::Note;
    }
}

// Says at each of the works that are alike which the others are; who had whose is not for a program
// to say.
void noteCopies(std::vector<MarkedWork>& works)
{
    std::map<std::string, std::vector<MarkedWork*>> alike;
    for (MarkedWork& work : works)
        if (!work.fingerprint.empty())
            alike[work.fingerprint].push_back(&work);
    for (const auto& [fingerprint, same] : alike)
        for (MarkedWork* work : same) {
            const std::vector<std::string> others = othersOf(*work, same);
            if (others.empty())
                continue;
            const char* const words = others.size() == 1
                ? GRADUS_TEXT("core",
                              "the same answers at the same times as in %1, of another student")
                : GRADUS_TEXT("core",
                              "the same answers at the same times as in %1, of other students");
            work->problems.push_back({SortOfProblem::Note, {words, {namesOf(others)}}});
        }
}

// One wrong answer of each student counts for each sort.
class WrongCount {
public:
    void add(const MarkedQuestion& question)
    {
        std::vector<std::size_t> mine;
        for (const WrongAnswer& wrong : question.wrong) {
            const std::size_t at = find(wrong);
            if (std::find(mine.begin(), mine.end(), at) != mine.end())
                continue;
            mine.push_back(at);
            ++m_all[at].students;
        }
    }
    std::vector<CommonWrong> commonest()
    {
        std::stable_sort(
            m_all.begin(), m_all.end(),
            [](const CommonWrong& a, const CommonWrong& b) { return a.students > b.students; });
        m_all.resize(std::min(m_all.size(), mostCommonWrong));
        return std::move(m_all);
    }

private:
    // A recognised slip is one, whatever number it led to.
    static std::string sortOf(const WrongAnswer& wrong)
    {
        if (!wrong.say.empty())
            return "say " + wrong.say.in("en");
        return wrong.remark.empty() ? "given " + wrong.given : "slip " + english(wrong.remark);
    }
    std::size_t find(const WrongAnswer& wrong)
    {
        const auto [found, isNew] = m_places.try_emplace(sortOf(wrong), m_all.size());
        if (isNew)
            m_all.push_back({wrong, 0});
        return found->second;
    }

    std::map<std::string, std::size_t> m_places;
    std::vector<CommonWrong> m_all;
};

void addMark(QuestionStatistics& of, const MarkedQuestion& question)
{
    ++of.students;
    switch (question.mark) {
    case AnswerMark::Right:
        ++of.right;
        break;
    case AnswerMark::Wrong:
        ++of.wrong;
        break;
    case AnswerMark::Shown:
        ++of.shown;
        break;
    case AnswerMark::Unanswered:
        ++of.unanswered;
        break;
    case AnswerMark::ToRead:
        ++of.toRead;
        break;
    case AnswerMark::Unreadable:
        ++of.unreadable;
        break;
    case AnswerMark::Read:
        ++of.read;
        break;
    }
    if (question.points) {
        ++of.marked;
        of.points += *question.points;
    }
    of.attempts += question.attempts;
    of.hints += question.hints;
}

QuestionStatistics statisticsOf(const std::vector<const MarkedWork*>& works, std::size_t index)
{
    const MarkedQuestion& first = works.front()->questions[index];
    QuestionStatistics of;
    of.key = first.key;
    of.section = first.section;
    of.number = first.number;
    of.kind = first.kind;
    of.posed = first.posed;
    WrongCount wrongs;
    int answered = 0;
    for (const MarkedWork* work : works) {
        const MarkedQuestion& question = work->questions[index];
        addMark(of, question);
        answered += question.attempts > 0 ? 1 : 0;
        wrongs.add(question);
    }
    of.attempts = answered > 0 ? of.attempts / answered : 0;
    of.points = of.marked > 0 ? of.points / of.marked : 0;
    of.wrongs = wrongs.commonest();
    return of;
}

} // namespace

std::vector<std::filesystem::path> submissionsIn(const std::vector<std::filesystem::path>& places)
{
    std::vector<std::filesystem::path> all;
    for (const std::filesystem::path& place : places) {
        std::error_code error;
        if (!std::filesystem::is_directory(place, error)) {
            all.push_back(place);
            continue;
        }
        std::vector<std::filesystem::path> inside;
        for (std::filesystem::directory_iterator entry(place, error), end; entry != end && !error;
             entry.increment(error))
            if (entry->path().extension() == ".json" && entry->is_regular_file(error))
                inside.push_back(entry->path());
        std::sort(inside.begin(), inside.end());
        all.insert(all.end(), inside.begin(), inside.end());
    }
    std::vector<std::filesystem::path> once;
    for (const std::filesystem::path& file : all)
        if (std::find(once.begin(), once.end(), file) == once.end())
            once.push_back(file);
    return once;
}

std::vector<std::string> pageNames(const std::vector<MarkedWork>& works)
{
    std::vector<std::string> names(works.size());
    std::map<std::string, int> taken; // in small letters: some file systems know no others
    const auto give = [&](std::size_t i) {
        const MarkedWork& work = works[i];
        std::string name = plainFileName(work.student);
        if (name.empty())
            name = plainFileName(work.file.stem().string());
        if (name.empty())
            name = "work";
        const std::string wanted = name;
        for (int number = 2; !taken.try_emplace(foldedStudent(name), 0).second; ++number)
            name = wanted + '-' + std::to_string(number);
        names[i] = std::move(name);
    };
    for (const bool counts : {true, false}) // what counts has the plain name
        for (std::size_t i = 0; i < works.size(); ++i)
            if (works[i].counts() == counts)
                give(i);
    return names;
}

void compareSubmissions(std::vector<MarkedWork>& works)
{
    supersede(works);
    noteCopies(works);
    believeOtherVersions(works);
}

std::vector<MarkedWork> markClass(const Marker& marker,
                                  const std::vector<std::filesystem::path>& files, int threads,
                                  const MarkProgress& progress, const std::function<GoOn()>& watch,
                                  const GoOn& goOn)
{
    std::vector<MarkedWork> works;
    const auto make = [&](int i, const GoOn& wanted) -> std::optional<MarkedWork> {
        const GoOn inTime = watch ? watch() : GoOn();
        MarkedWork marked = marker.mark(files[static_cast<std::size_t>(i)], [&] {
            return (!inTime || inTime()) && (!wanted || wanted());
        });
        return wanted && !wanted() ? std::nullopt : std::optional(std::move(marked));
    };
    const auto take = [&](int, MarkedWork& work) {
        works.push_back(std::move(work));
        if (progress)
            progress(works.size(), works.back());
        return true;
    };
    (void)rowsInOrder<MarkedWork>(static_cast<int>(files.size()), threads, make, take, goOn);
    compareSubmissions(works);
    return works;
}

double QuestionStatistics::shareRight() const
{
    const int judged = students - toRead - read;
    return judged > 0 ? static_cast<double>(right) / judged : 0;
}

std::vector<QuestionStatistics> classStatistics(const std::vector<MarkedWork>& works)
{
    std::vector<const MarkedWork*> counted;
    for (const MarkedWork& work : works)
        if (work.counts())
            counted.push_back(&work);
    std::vector<QuestionStatistics> all;
    for (std::size_t i = 0; !counted.empty() && i < counted.front()->questions.size(); ++i)
        all.push_back(statisticsOf(counted, i));
    return all;
}

const QuestionStatistics* hardestOf(const std::vector<QuestionStatistics>& questions)
{
    const QuestionStatistics* hardest = nullptr;
    for (const QuestionStatistics& question : questions)
        if (question.students > 0 && question.kind != Question::Kind::Text
            && question.right < question.students
            && (!hardest || question.shareRight() < hardest->shareRight()))
            hardest = &question;
    return hardest;
}

} // namespace gradus
