// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "expression/expression.h"
#include "lesson/lesson_text.h"
#include "trace/position.h"

#include <cstdint>
#include <optional>

namespace gradus {

/// How far an answer may be off.
struct Tolerance {
    enum class Kind { Default, Relative, Absolute, Digits };

    Kind kind = Kind::Default; ///< 1 % or one unit of the last shown digit, whichever is larger
    double amount = 0; ///< relative as a share (0.01), absolute as it is, significant digits
};

struct Hint {
    LessonText text;
    double cost = 0; ///< points
};

/// A wrong answer that the lesson knows, and what is said to who gives it.
struct KnownSlip {
    Expression value;
    LessonText say;
    Place place;
};

/// A variable of a formula question, and from where its values are drawn when two formulas are
/// compared. The usual interval is positive and away from 0, so that logarithms, roots and
/// fractions have values there; a formula with |x| or a sign needs an interval of its own.
struct FormulaVariable {
    std::string name;
    double low = 0.1;
    double high = 2;
};

/// How a state can be reached, for the check of a lesson: settings that are changed from the
/// start, and edits on the way.
struct ReachSolution {
    struct Edit {
        PositionName at;
        std::vector<std::pair<Quantity, double>> changes;
    };
    std::vector<std::pair<std::string, std::string>> settings; ///< key and value
    std::vector<Edit> edits;
    Place place;
};

/// A question. What a student gives is always one text: a number, formula or words as typed; of a
/// choice and an order "1,3"; of a prediction the numbers of the choices, or the typed number; of
/// a state to be reached the position "12:end".
struct Question {
    enum class Kind {
        Number, ///< judged by the engine's own value of `answer`
        Formula, ///< compared with `answer` by value at random points
        Choice, ///< all and only the right choices
        Order, ///< the choices in their right order
        Prediction, ///< given once, before it can be seen; judged when the run has shown it
        Reach, ///< a state that the student brings about
        Text ///< not judged
    };

    Kind kind = Kind::Number;
    std::string id;
    LessonText text;
    std::optional<Expression> answer; ///< of a number, a formula or a prediction of a number
    Tolerance tolerance;
    std::vector<KnownSlip> slips; ///< of a number or a formula
    std::vector<FormulaVariable> variables; ///< of a formula
    std::vector<LessonText> choices; ///< of an order: in the right one
    std::vector<LessonText> choiceSays; ///< what is said to who gives a choice that is wrong, in
                                        ///< the order of `choices`; empty where there is nothing
    std::vector<int> rightChoices; ///< of a choice: from 1, ascending
    bool several = false; ///< more than one choice may be marked
    std::vector<Expression> claims; ///< of a prediction: choice i is right when claim i holds
    std::optional<Expression> that; ///< what holds in the state to be reached
    std::int64_t within = 10'000; ///< iterations from the section's start on
    std::optional<ReachSolution> solution;
    double points = 0;
    int attempts = 0; ///< 0: as many as wanted
    std::vector<Hint> hints;
    bool feedbackNow = true;
    Place place;

    /// True when a number is typed.
    [[nodiscard]] bool asksNumber() const
    {
        return kind == Kind::Number || (kind == Kind::Prediction && answer);
    }
    /// True when choices are marked.
    [[nodiscard]] bool asksChoice() const
    {
        return kind == Kind::Choice || (kind == Kind::Prediction && !answer);
    }
};

/// The names of the kinds in lessons, in the order of Question::Kind.
[[nodiscard]] const std::vector<std::string>& questionKindNames();

} // namespace gradus
