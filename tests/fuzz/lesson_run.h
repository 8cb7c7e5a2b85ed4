// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/condition.h"
#include "lesson/judge.h"
#include "lesson/lesson.h"
#include "trace/timeline.h"

#include <algorithm>

namespace gradus::fuzzing {

/// Plays a lesson as play() does, but never for long: few iterations, steps and questions. What
/// cannot be answered within them is left.
class LessonRun {
public:
    static constexpr std::int64_t mostIterations = 4; ///< that one way may have
    static constexpr std::int64_t mostSteps = 40; ///< of an iteration that are explained

    explicit LessonRun(const Lesson& lesson)
        : m_lesson(lesson)
        , m_runs(lesson.experiment, lesson.runs)
        , m_timeline(lesson.experiment->start())
    { }

    void play()
    {
        explainSteps();
        for (const Section& section : m_lesson.sections)
            playSection(section);
        for (const Expectation& expectation : m_lesson.expectations) {
            goTo(expectation.at);
            (void)evaluate(expectation.that, resolver());
        }
        while (m_timeline.backward(Level::Iteration)) { }
    }

private:
    [[nodiscard]] RunResolver resolver() { return {m_timeline.now(), m_runs}; }

    // Stops a way after a few iterations.
    [[nodiscard]] Timeline::Interrupt soon() const
    {
        return [last = m_timeline.now().position.iteration
                    + mostIterations](std::int64_t iteration) { return iteration > last; };
    }

    void goTo(const PositionName& position)
    {
        Timeline::Outcome outcome{};
        if (position.iteration <= m_timeline.now().position.iteration + mostIterations)
            (void)m_timeline.seek(position, outcome, soon());
    }

    void explainSteps()
    {
        const auto iteration = m_timeline.now().iteration;
        const std::int64_t last = std::min(iteration->stepCount(), mostSteps);
        for (std::int64_t k = 1; k <= last; ++k) {
            const Explanation why = iteration->explain(k);
            (void)plainText(why, {.face = Face::Numbers}, false);
            (void)latex(why.formula, {.face = Face::Symbols});
            (void)iteration->read(iteration->step(k).quantity, k);
        }
    }

    void playSection(const Section& section)
    {
        if (section.start)
            goTo(*section.start);
        const Position start = m_timeline.now().position;
        for (const Question& question : section.questions) {
            m_timeline.seek(start);
            answer(question);
        }
        m_timeline.seek(start);
        for (const auto& [language, text] : section.say.byLanguage)
            (void)fillIn(text, [this](const Expression& expression) {
                return printValue(expression, resolver());
            });
        if (!section.until)
            return;
        Condition condition = *section.until;
        condition.within = std::min(condition.within, mostIterations);
        (void)advanceUntil(m_timeline, condition, soon());
        explainSteps();
    }

    void answer(const Question& question)
    {
        const auto key = needsRun(question)
            ? answerKey(question, m_timeline, m_runs, soon())
            : std::optional(keyWithoutRun(question, m_timeline.now()));
        if (key)
            (void)judge(question, *key, rightGiven(question, *key));
    }

    const Lesson& m_lesson;
    RunSet m_runs;
    Timeline m_timeline;
};

} // namespace gradus::fuzzing
