// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/player.h"

#include "lesson/condition.h"
#include "lesson/question_check.h"
#include "trace/number.h"

namespace gradus {

namespace {

class LessonPlayer {
public:
    LessonPlayer(const Lesson& lesson, const CheckpointPolicy& policy,
                 const RightAnswerSeen& answered, const Timeline::Interrupt& progress)
        : m_lesson(lesson)
        , m_policy(policy)
        , m_answered(answered)
        , m_progress(progress)
        , m_runs(lesson.experiment, lesson.runs)
    {
        use("");
    }

    Faults run()
    {
        for (const Section& section : m_lesson.sections)
            playSection(section);
        use("");
        for (const Expectation& expectation : m_lesson.expectations)
            testExpectation(expectation);
        return std::move(m_faults);
    }

private:
    // The run that is stepped through from here on; it goes on where it was left.
    void use(const std::string& run)
    {
        auto& timeline = m_timelines[run];
        if (!timeline) {
            auto experiment = m_lesson.experiment;
            for (const Run& other : m_lesson.runs)
                if (other.name == run)
                    experiment = other.experiment;
            timeline = std::make_unique<Timeline>(experiment->start(), m_policy);
        }
        m_timeline = timeline.get();
        m_runs.enter(run);
    }

    void fault(Place place, Message message) { m_faults.push_back({place, std::move(message)}); }

    void reportHalt(Place place) { fault(place, m_timeline->now().iteration->halt()->why); }

    void goTo(const PositionName& position, Place place)
    {
        Timeline::Outcome outcome{};
        if (auto message = m_timeline->seek(position, outcome, m_progress))
            fault(place, std::move(*message));
        else if (outcome == Timeline::Outcome::Halted)
            reportHalt(place);
    }

    // Said once, of the first section behind one that never ends.
    void warnIfNeverReached(const Section& section)
    {
        if (!m_endless)
            return;
        m_faults.push_back({section.place,
                            {GRADUS_TEXT("core",
                                         "this section is never reached: what the one before it "
                                         "waits for does not come")},
                            Severity::Warning});
        m_endless = false;
    }

    void playSection(const Section& section)
    {
        warnIfNeverReached(section);
        use(section.run);
        if (section.start)
            goTo(*section.start, section.place);
        const Position start = m_timeline->now().position;
        for (const Question& question : section.questions)
            answer(section, question, start);
        m_timeline->seek(start);
        if (!section.until)
            return;
        switch (advanceUntil(*m_timeline, *section.until, m_progress)) {
        case Arrival::Halted:
            m_endless = true;
            reportHalt(section.until->place);
            break;
        case Arrival::NotWithin:
            m_endless = true;
            fault(section.until->place,
                  {GRADUS_TEXT("core",
                               "this does not come true within %1 "
                               "iterations"),
                   {std::to_string(section.until->within)}});
            break;
        default:
            break;
        }
    }

    void answer(const Section& section, const Question& question, Position start)
    {
        m_timeline->seek(start);
        for (Fault& fault :
             checkQuestion(m_lesson, section, question, *m_timeline, m_runs, m_answered))
            m_faults.push_back(std::move(fault));
    }

    void testExpectation(const Expectation& expectation)
    {
        const std::size_t before = m_faults.size();
        goTo(expectation.at, expectation.place);
        if (m_faults.size() != before)
            return;
        const RunResolver resolver(m_timeline->now(), m_runs);
        const Evaluation value = evaluate(expectation.that, resolver);
        if (value.state == Evaluation::State::Fault) {
            fault(expectation.place, value.fault.message);
            return;
        }
        if (value.isTruth() && value.truth)
            return;
        if (value.state == Evaluation::State::NotYet)
            fault(expectation.place, notKnown(value.missing, expectation));
        else
            fault(
                expectation.place,
                {GRADUS_TEXT("core", "this does not hold at %1: %2 (%3)"),
                 {print(expectation.at), expectation.that.text(), values(expectation, resolver)}});
    }

    Message notKnown(const Quantity& missing, const Expectation& expectation) const
    {
        const Snapshot& now = m_timeline->now();
        if (now.iteration->isOfEpoch(missing))
            return notKnownMessage(missing, now);
        return {GRADUS_TEXT("core", "%1 is not known at %2"),
                {print(missing), print(expectation.at)}};
    }

    // "C = 0.2912, eta = 0.5": what the quantities of a false expectation really are.
    static std::string values(const Expectation& expectation, const Resolver& resolver)
    {
        std::string text;
        for (const Quantity& quantity : expectation.that.quantities()) {
            const auto value = resolver.value(quantity);
            if (value && value->isNumber())
                text += (text.empty() ? "" : ", ") + print(quantity) + " = "
                    + exactText(value->entries.front());
        }
        return text;
    }

    const Lesson& m_lesson;
    CheckpointPolicy m_policy;
    const RightAnswerSeen& m_answered;
    const Timeline::Interrupt& m_progress;
    RunSet m_runs;
    std::map<std::string, std::unique_ptr<Timeline>> m_timelines; ///< by run
    Timeline* m_timeline = nullptr; ///< of the run that is stepped through
    bool m_endless = false; ///< the section before waits for ever
    Faults m_faults;
};

} // namespace

Faults play(const Lesson& lesson, const CheckpointPolicy& policy, const RightAnswerSeen& answered,
            const Timeline::Interrupt& progress)
{
    return LessonPlayer(lesson, policy, answered, progress).run();
}

} // namespace gradus
