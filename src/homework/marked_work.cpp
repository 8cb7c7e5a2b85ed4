// SPDX-License-Identifier: GPL-3.0-or-later
#include "homework/marked_work.h"

#include <algorithm>

namespace gradus {

const std::vector<std::string>& markNames()
{
    static const std::vector<std::string> names{"right",   "wrong",      "shown", "unanswered",
                                                "to-read", "unreadable", "read"};
    return names;
}

bool MarkedQuestion::isForReader() const
{
    return kind == Question::Kind::Text || judged == AnswerMark::ToRead
        || judged == AnswerMark::Unreadable;
}

void MarkedQuestion::enter(std::optional<double> byReader)
{
    mark = byReader ? AnswerMark::Read : judged;
    points = byReader ? byReader : judgedPoints;
}

void MarkedWork::addUp()
{
    points = of = markedOf = 0;
    toRead = 0;
    for (const MarkedQuestion& question : questions) {
        of += question.of;
        markedOf += question.points ? question.of : 0;
        points += question.points.value_or(0);
        toRead += question.mark == AnswerMark::ToRead ? 1 : 0;
    }
}

bool MarkedWork::isAltered() const
{
    return std::any_of(problems.begin(), problems.end(), [](const MarkProblem& problem) {
        return problem.kind == MarkProblem::Kind::Alteration;
    });
}

std::string stateName(const MarkedWork& work)
{
    switch (work.state) {
    case MarkedWork::State::Broken:
        return "broken";
    case MarkedWork::State::OtherLesson:
        return "other-lesson";
    case MarkedWork::State::Marked:
        break;
    }
    if (!work.superseded.empty())
        return "superseded";
    return work.stale ? "stale" : "marked";
}

} // namespace gradus
