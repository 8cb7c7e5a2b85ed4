// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"
#include "trace/timeline.h"

namespace gradus {

/// Owns the timeline and travels along it on a thread of its own. A request is given up as soon as
/// a newer one is there.
class Worker : public QObject {
    Q_OBJECT

public:
    /// The number of the latest request; set from the window's thread.
    std::atomic<int> latest{0};

    void open(const std::shared_ptr<const Lesson>& lesson, int request);
    void seek(PositionName target, int request);
    void run(std::int64_t iteration, int request);
    /// Goes on to the first position where a condition holds.
    void advance(const Condition& condition, int request);
    void edit(const std::vector<std::pair<Quantity, double>>& changes, Position at,
              std::optional<Position> then, int request);
    /// Takes the last edit back, or makes it again, and stays where it is.
    void undo(int request);
    void redo(int request);
    /// Makes changes of an earlier day again and stays where it is.
    void replay(const std::vector<RunEdit>& edits, int request);
    void findAnswer(const Question& question, Position start, int tag);
    /// The states that are watched for from here on.
    void watch(const std::vector<std::pair<int, Question>>& questions);
    void lookUp(const std::vector<Expression>& expressions, Position here, int tag);
    /// Steps through another run from here on; it is where it was left.
    void useRun(const std::string& run, const std::optional<PositionName>& start, int request);
    void compare(const std::vector<Run>& runs, int request);
    /// Begins the lesson's own run anew with another experiment; null: with its own.
    void useVariant(const std::shared_ptr<const Experiment>& experiment, int request);
    /// Begins the run that is stepped through anew.
    void restart(int request);

Q_SIGNALS:
    /// `request`: which request is done; negative for what is published on the way.
    void published(const std::shared_ptr<const gradus::Published>& published, int request);
    void refused(const gradus::Message& why);
    /// Edits of a run were taken back or made again: these are there now.
    void logChanged(const std::string& run, const std::vector<gradus::Edit>& edits, int request);
    void valuesFound(int tag, const std::vector<std::optional<gradus::Array>>& values);
    void answerFound(int tag, const std::shared_ptr<const gradus::AnswerKey>& key);
    void stateReached(int tag, qint64 iteration);

private:
    [[nodiscard]] Timeline& timelineOf(const std::string& run);
    enum class Show { Here, End };
    void publish(int request, Show show = Show::Here);

    Timeline::Outcome walk(Position target, const Timeline::Interrupt& interrupt = {});
    void judgeWatched();
    void finishUndo(int request);

    struct Beside {
        Run run;
        std::unique_ptr<Timeline> timeline;
    };
    void followCompared(Published& published);
    void begin(Beside& beside) const;
    [[nodiscard]] ComparedRun followed(Beside& beside, std::int64_t iteration,
                                       const Timeline::Interrupt& overtaken) const;
    [[nodiscard]] std::shared_ptr<const Experiment> experimentOf(const std::string& run) const;

    std::shared_ptr<const Lesson> m_lesson;
    std::unique_ptr<RunSet> m_runs; ///< to look things up in
    std::string m_run;
    std::shared_ptr<const Experiment> m_variant; ///< stands in for the lesson's own
    std::map<std::string, std::unique_ptr<Timeline>> m_timelines; ///< by run
    Timeline* m_timeline = nullptr; ///< of the run that is stepped through
    std::vector<std::pair<int, Question>> m_watched; ///< by tag
    std::vector<Beside> m_beside;
    std::shared_ptr<const std::vector<Edit>> m_edits; ///< that were published last
    std::vector<Edit> m_besideEdits; ///< of the start, that the runs beside were begun with
};

} // namespace gradus
