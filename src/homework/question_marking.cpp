// SPDX-License-Identifier: GPL-3.0-or-later
#include "homework/question_marking.h"

#include "homework/replay.h"
#include "homework/submission.h"

#include <algorithm>
#include <utility>

namespace gradus {

namespace {

using Judged = Verdict::Kind;
using ProblemKind = MarkProblem::Kind;
constexpr std::size_t mostWrongKept = 20;

// Marks one question.
class QuestionMarking {
public:
    QuestionMarking(const QuestionToMark& asked, const std::string& key, const Lesson& lesson,
                    ReplayBudget& budget, std::vector<MarkProblem>& problems)
        : m_asked(asked)
        , m_question(asked.question)
        , m_lesson(lesson)
        , m_budget(budget)
        , m_problems(problems)
    {
        m_marked.key = key;
        m_marked.kind = m_question.kind;
        m_marked.of = asked.points;
        m_marked.draft = asked.work.draft;
        m_marked.hints = std::min(asked.work.hints, static_cast<int>(m_question.hints.size()));
        if (!asked.posed.empty())
            m_marked.posed = asked.posed.front();
    }

    MarkedQuestion mark()
    {
        for (const Attempt& attempt : m_asked.work.attempts)
            take(attempt);
        if (m_tooMany)
            alteration(
                {GRADUS_TEXT("core", "more attempts at the question \"%1\" than are possible"),
                 {m_marked.key}});
        takeUngiven();
        if (m_asked.work.shown)
            takeShown();
        givePoints();
        m_marked.judged = m_marked.mark;
        m_marked.judgedPoints = m_marked.points;
        return std::move(m_marked);
    }

private:
    void alteration(Message message)
    {
        m_problems.push_back(
            {ProblemKind::Alteration, std::move(message), {}, !m_asked.comparable});
    }

    void take(const Attempt& attempt)
    {
        const Verdict verdict = verdictOn(attempt);
        compare(attempt, verdict);
        if (verdict.kind == Judged::Unreadable)
            return takeUnreadable(attempt, verdict);
        if (isOver()) {
            m_tooMany = true;
            return;
        }
        ++m_marked.attempts;
        m_marked.given = attempt.given;
        m_marked.mark = markOf(verdict.kind);
        m_marked.reason = m_marked.mark == AnswerMark::ToRead ? verdict.remark : Message{};
        if (m_marked.mark == AnswerMark::Wrong && m_marked.wrong.size() < mostWrongKept)
            m_marked.wrong.push_back({attempt.given, verdict.remark, verdict.say});
    }

    // No attempt; but where it is all there is, it is what was given.
    void takeUnreadable(const Attempt& attempt, const Verdict& verdict)
    {
        if (m_marked.unreadable.size() < mostWrongKept)
            m_marked.unreadable.push_back({attempt.given, verdict.remark});
        if (m_marked.attempts > 0)
            return;
        m_marked.given = attempt.given;
        m_marked.mark = AnswerMark::Unreadable;
        m_marked.reason = verdict.remark;
    }

    // Words that were written down and never handed over are for a person to judge.
    void takeUngiven()
    {
        const bool blank = m_marked.draft.find_first_not_of(" \t\r\n") == std::string::npos;
        if (blank || m_marked.draft == m_marked.given)
            m_marked.draft.clear();
        if (blank || m_question.kind != Question::Kind::Text || m_marked.attempts > 0)
            return;
        m_marked.given = std::exchange(m_marked.draft, {});
        m_marked.mark = AnswerMark::ToRead;
        m_marked.reason = {GRADUS_TEXT("core", "this was typed and not given")};
    }

    // Nothing more could be given then. Where nobody says what is right, answers may be changed.
    [[nodiscard]] bool isOver() const
    {
        if (!m_question.feedbackNow || m_question.kind == Question::Kind::Text)
            return false;
        return m_marked.mark == AnswerMark::Right
            || (m_question.attempts > 0 && m_marked.attempts >= m_question.attempts);
    }

    [[nodiscard]] AnswerMark markOf(Judged kind) const
    {
        if (kind == Judged::Right)
            return AnswerMark::Right;
        return kind == Judged::NotJudged ? AnswerMark::ToRead : AnswerMark::Wrong;
    }

    // The best that can be said of it, from wherever the section may have been begun.
    Verdict verdictOn(const Attempt& attempt)
    {
        Verdict best;
        for (const auto& posed : m_asked.posed) {
            Verdict verdict = judge(m_question, posed->key, attempt.given);
            if (m_question.kind == Question::Kind::Reach && verdict.kind == Judged::Right)
                verdict = reached(attempt);
            if (verdict.kind == Judged::Right)
                return verdict;
            if (&posed == &m_asked.posed.front())
                best = std::move(verdict);
        }
        return best;
    }

    Verdict reached(const Attempt& attempt)
    {
        const auto parsed = parsePosition(attempt.given);
        const std::int64_t iteration = std::get<PositionName>(parsed).iteration;
        const RunWork by = attempt.by.value_or(RunWork{m_asked.section.run, {}, {}});
        const Replayed outcome = by.run == m_asked.section.run
            ? replayReach(m_lesson, m_question, by, iteration, m_budget)
            : Replayed::Different;
        switch (outcome) {
        case Replayed::Same:
            return {Judged::Right, {}, {}};
        case Replayed::TooLong:
            return {Judged::NotJudged,
                    {GRADUS_TEXT("core", "going to %1 again would take too long"), {attempt.given}},
                    {}};
        case Replayed::Refused:
            return {Judged::Wrong,
                    {GRADUS_TEXT("core",
                                 "a setting was changed that the lesson does not leave to its "
                                 "students"),
                     {}},
                    {}};
        case Replayed::Different:
            break;
        }
        return {Judged::Wrong,
                {GRADUS_TEXT("core",
                             "with the recorded settings and changes this is not reached at %1"),
                 {attempt.given}},
                {}};
    }

    void compare(const Attempt& attempt, const Verdict& verdict)
    {
        const bool judged = verdict.kind == Judged::Right || verdict.kind == Judged::Wrong;
        const bool right = verdict.kind == Judged::Right;
        const bool said = attempt.verdict == AttemptVerdict::Right;
        const bool other = (attempt.verdict == AttemptVerdict::Wrong && right)
            || (said && verdict.kind != Judged::Right && verdict.kind != Judged::NotJudged)
            || (attempt.verdict == AttemptVerdict::Unreadable && judged);
        // By another version less may have been right than is now: no student writes that down.
        if (!other || (!m_asked.comparable && !said) || std::exchange(m_compared, true))
            return;
        alteration({said ? GRADUS_TEXT("core",
                                       "the file says that \"%2\" is right at the question \"%1\", "
                                       "and it is not")
                         : GRADUS_TEXT("core",
                                       "what the file says of \"%2\" at the question \"%1\" is "
                                       "not so"),
                    {m_marked.key, cutTo(attempt.given, 40)}});
    }

    void takeShown()
    {
        const bool settled = m_marked.mark == AnswerMark::Right && m_question.feedbackNow
            && m_question.kind != Question::Kind::Prediction;
        if (settled && m_asked.comparable)
            alteration({GRADUS_TEXT("core",
                                    "at the question \"%1\" the answer was given away although it "
                                    "had been found"),
                        {m_marked.key}});
        m_marked.mark = AnswerMark::Shown;
    }

    // What nobody has judged has no points yet.
    void givePoints()
    {
        m_marked.points.reset();
        if (m_marked.mark == AnswerMark::ToRead)
            return;
        Question worth = m_question;
        worth.points = m_asked.points;
        const auto outcome = m_marked.mark == AnswerMark::Right ? QuestionState::Outcome::Right
                                                                : QuestionState::Outcome::Wrong;
        m_marked.points = pointsFor(worth, outcome, m_question.feedbackNow ? m_marked.attempts : 1,
                                    m_marked.hints);
    }

    const QuestionToMark& m_asked;
    const Question& m_question;
    const Lesson& m_lesson;
    ReplayBudget& m_budget;
    std::vector<MarkProblem>& m_problems;
    MarkedQuestion m_marked;
    bool m_tooMany = false;
    bool m_compared = false; ///< one sign of a question is enough
};

} // namespace

MarkedQuestion markQuestion(const QuestionToMark& asked, const std::string& key,
                            const Lesson& lesson, ReplayBudget& budget,
                            std::vector<MarkProblem>& problems)
{
    return QuestionMarking(asked, key, lesson, budget, problems).mark();
}

} // namespace gradus
