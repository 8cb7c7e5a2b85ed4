// SPDX-License-Identifier: GPL-3.0-or-later
#include "homework/entered_points.h"

#include "lesson/vary.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace gradus {

namespace {

// Spreadsheets write lines in their own way and leave blanks at the end out.
std::string sameWords(const std::string& text)
{
    std::string words;
    for (const char c : text)
        if (c != '\r')
            words += c;
    const std::size_t from = words.find_first_not_of(" \t\n");
    return from == std::string::npos
        ? std::string()
        : words.substr(from, words.find_last_not_of(" \t\n") + 1 - from);
}

// Enters the points of a table one by one.
class PointsEntry {
public:
    explicit PointsEntry(std::vector<MarkedWork>& works) : m_works(works)
    {
        for (MarkedWork& work : works)
            if (work.isMarked()) {
                m_byStudent.emplace(foldedStudent(work.student), &work);
                if (!work.fileName.empty())
                    m_byFile.emplace(work.fileName, &work);
            }
    }

    void enter(const EnteredPoints& one)
    {
        bool there = false;
        const auto [from, to] = one.student.empty()
            ? m_byFile.equal_range(one.file)
            : m_byStudent.equal_range(foldedStudent(one.student));
        for (auto found = from; found != to; ++found) {
            MarkedWork& work = *found->second;
            if (!one.file.empty() && one.file != work.fileName)
                continue;
            there = true;
            enterIn(work, one);
        }
        if (!there)
            fault(one,
                  one.student.empty()
                      ? Message{GRADUS_TEXT("core", "nothing that can be marked is in %1"),
                                {one.file}}
                      : Message{GRADUS_TEXT("core",
                                            "nothing that can be marked was handed in by the "
                                            "student \"%1\""),
                                {one.student}},
                  Severity::Warning);
    }
    Faults take()
    {
        for (MarkedWork& work : m_works)
            work.addUp();
        return std::move(m_faults);
    }

private:
    void fault(const EnteredPoints& one, Message message, Severity severity = Severity::Error)
    {
        Fault found{one.place, std::move(message), severity};
        if (m_said.insert(describe(found, {})).second)
            m_faults.push_back(std::move(found));
    }
    void enterIn(MarkedWork& work, const EnteredPoints& one)
    {
        const auto question =
            std::find_if(work.questions.begin(), work.questions.end(),
                         [&](const MarkedQuestion& of) { return of.key == one.question; });
        if (question == work.questions.end())
            return fault(one, unknown(work, one.question));
        if (!question->isForReader()) {
            if (std::abs(question->points.value_or(0) - one.points) > 1e-5)
                fault(one,
                      {GRADUS_TEXT("core",
                                   "the question \"%1\" is judged by the program: these points are "
                                   "not taken"),
                       {one.question}},
                      Severity::Warning);
            return;
        }
        if (one.given && sameWords(*one.given) != sameWords(question->given))
            return fault(
                one,
                {GRADUS_TEXT("core",
                             "these points were given for another answer than the one that "
                             "\"%1\" has handed in by now; they are not taken"),
                 {work.student.empty() ? work.fileName : work.student}},
                Severity::Warning);
        // A 0 beside what cannot be read is the program's own, until somebody gives other points.
        if (question->mark == AnswerMark::Unreadable && one.points == 0)
            return;
        if (auto message = whyNotEnter(*question, one.points))
            return fault(one, std::move(*message));
        question->enter(one.points);
    }
    static Message unknown(const MarkedWork& work, const std::string& key)
    {
        std::vector<std::string> known;
        for (const MarkedQuestion& question : work.questions)
            known.push_back(question.key);
        const std::string near = nearest(key, known);
        return near.empty()
            ? Message{GRADUS_TEXT("core", "the lesson has no question \"%1\""), {key}}
            : Message{GRADUS_TEXT("core", "the lesson has no question \"%1\"; did you mean %2?"),
                      {key, near}};
    }

    std::vector<MarkedWork>& m_works;
    std::multimap<std::string, MarkedWork*> m_byStudent; ///< by the folded identifier
    std::multimap<std::string, MarkedWork*> m_byFile;
    Faults m_faults;
    std::set<std::string> m_said; ///< each fault once
};

} // namespace

Faults enterPoints(std::vector<MarkedWork>& works, const std::vector<EnteredPoints>& points)
{
    PointsEntry entry(works);
    for (const EnteredPoints& one : points)
        entry.enter(one);
    return entry.take();
}

std::vector<EnteredPoints> enteredPoints(const std::vector<MarkedWork>& works)
{
    std::vector<EnteredPoints> all;
    for (const MarkedWork& work : works)
        for (const MarkedQuestion& question : work.questions)
            if (question.mark == AnswerMark::Read && question.points)
                all.push_back({work.student,
                               question.key,
                               *question.points,
                               work.fileName,
                               question.given,
                               {}});
    return all;
}

std::optional<Message> whyNotEnter(const MarkedQuestion& question, double points)
{
    if (!std::isfinite(points) || points < 0)
        return Message{GRADUS_TEXT("core", "points are a number from 0 on")};
    if (points > question.of)
        return Message{
            GRADUS_TEXT("core", "the question \"%1\" is worth %2 points at most, not %3"),
            {question.key, question.of, points}};
    return std::nullopt;
}

} // namespace gradus
