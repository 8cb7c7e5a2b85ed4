// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/judge.h"
#include "session/texts.h"
#include "session/typed_fields.h"
#include "trace/iteration.h"
#include "trace/jump_track.h"
#include "trace/score_track.h"
#include "trace/trail.h"

#include <QObject>
#include <QThread>

#include <atomic>
#include <functional>
#include <memory>
#include <vector>

namespace gradus {

class Worker;

/// A stretch of the curve of the cost, ready to draw: the least, greatest and mean cost from
/// `first` on (of a very long run the mean is that of the stretches' middles).
struct CurvePoint {
    std::int64_t first = 0;
    double least = 0;
    double greatest = 0;
    double mean = 0;

    bool operator==(const CurvePoint&) const = default;
};

/// A run that is shown beside the one that is stepped through, at the same iteration.
struct ComparedRun {
    QString name;
    std::vector<Trail::Point> trail;
    Snapshot snapshot; ///< at the end of its iteration
    std::vector<CurvePoint> curve; ///< as far as the run that is stepped through has been
    std::vector<ScoreTrack::Point> scores; ///< likewise
};

/// What the worker hands over: finished values, to be looked at on any thread.
struct Published {
    Snapshot snapshot;
    std::vector<CurvePoint> curve; ///< at most about a thousand points
    std::vector<ScoreTrack::Point> scores; ///< how well the run did on all data on its way
    std::vector<JumpTrack::Entry> jumps; ///< at most about a thousand, for marks on the curve
    std::vector<Trail::Point> trail; ///< where the run has been, for pictures of the way
    std::vector<ComparedRun> compared;
    std::int64_t first = 1; ///< iteration: 0 where the preparation has steps
    std::int64_t furthest = 0; ///< the furthest iteration that was completed or looked at
    std::int64_t planned = 1; ///< iterations that the lesson plans
    std::uint64_t stateHash = 0; ///< of the State at the iteration's beginning; 0 in free run
    std::shared_ptr<const std::vector<Edit>> edits; ///< of this run; null: none
    bool canUndo = false; ///< there is an edit to be taken back
    bool canRedo = false; ///< there is one that was taken back
    std::optional<Halt> halt; ///< set when the run cannot go beyond this iteration
};

/// A change that was made once, to be made again.
struct RunEdit {
    std::string run;
    gradus::Quantity quantity;
    double value = 0;
    Position at;
};

/// What is kept of a run to be compared with others.
struct PinnedRun {
    QString name;
    std::vector<CurvePoint> curve;
    std::vector<ScoreTrack::Point> scores;
    std::int64_t furthest = 0;
};
/// How many runs can be pinned at a time.
inline constexpr std::size_t mostPinned = 5;

/// The window's one bridge to the engine. It owns the worker thread with the timeline; everything
/// in here is called from the window's thread and returns at once. Moves inside an iteration only
/// change the position; others are worked out by the worker, the latest request wins.
class Session : public QObject {
    Q_OBJECT

public:
    explicit Session(QObject* parent = nullptr);
    ~Session() override;

    /// Begins a new run of a lesson.
    void open(std::shared_ptr<const Lesson> lesson);
    [[nodiscard]] const std::shared_ptr<const Lesson>& lesson() const { return m_lesson; }
    /// Takes another version of the open lesson that runs the same: everything stays where it is.
    void retell(const Lesson& lesson);

    /// Steps through another run of the lesson (empty: its own), with other runs beside it, and
    /// goes to a position of it, or to where it was left.
    void useRun(const std::string& run, const std::vector<std::string>& compared,
                const std::optional<PositionName>& start);
    [[nodiscard]] const std::string& run() const { return m_run; }
    /// The runs beside it that the lesson names.
    [[nodiscard]] const std::vector<std::string>& comparedNames() const { return m_compared; }
    /// Shows runs of the user's own choice beside this one.
    void compare(std::vector<Run> runs);
    [[nodiscard]] const std::vector<Run>& ownCompared() const { return m_ownCompared; }

    /// Begins the lesson's own run anew with another experiment of the same lesson (null: with its
    /// own), from the same start. Questions are still judged in the lesson's own.
    void useVariant(std::shared_ptr<const Experiment> experiment, std::vector<Override> changes);
    /// What the variant changes; empty where there is none.
    [[nodiscard]] const std::vector<Override>& changes() const { return m_changes; }
    /// What is run: the lesson's own experiment, a variant of it, or that of a run.
    [[nodiscard]] std::shared_ptr<const Experiment> experiment() const;
    /// Begins the run anew from the same start, without the user's edits, and runs as far as it had
    /// come (or as `reached` says), or where nothing had been run as far as the lesson plans.
    void again(std::optional<std::int64_t> reached = {});

    /// Fields that may hold what the run does not have yet.
    [[nodiscard]] TypedFields& typed() { return m_typed; }
    /// Acts once what was changed last is there: at once where nothing is under way.
    void afterChanges(std::function<void()> act);

    /// Keeps the curves of this run under a name, until another lesson is opened. False where
    /// nothing has been run or mostPinned runs are pinned already.
    bool pin(const QString& name);
    void unpin(std::size_t which);
    void renamePinned(std::size_t which, const QString& name);
    [[nodiscard]] const std::vector<PinnedRun>& pinned() const { return m_pinned; }

    /// True once the first snapshot of the lesson is there.
    [[nodiscard]] bool isReady() const { return m_now.snapshot.iteration != nullptr; }
    [[nodiscard]] const Snapshot& snapshot() const { return m_now.snapshot; }
    [[nodiscard]] const Published& published() const { return m_now; }
    /// True while the worker is on a long way or runs freely.
    [[nodiscard]] bool isBusy() const { return m_awaited > 0; }
    [[nodiscard]] bool isRunning() const { return m_running; }

    /// One move of a level. False when there is nowhere to go.
    bool stepForward(Level level);
    bool stepBackward(Level level);
    void seek(Position target);
    void seek(const PositionName& target);
    /// Runs freely until an iteration is reached, publishing at most 30 times a second.
    void runTo(std::int64_t iteration);
    /// Ends a run or a long way; what has been reached is shown.
    void stop();
    [[nodiscard]] bool canStepForward() const;
    [[nodiscard]] bool canStepBackward() const;

    /// The last position that may be looked at while a question is open: moves beyond it end there
    /// and say so by blocked().
    void setBarrier(std::optional<Position> barrier) { m_barrier = barrier; }
    [[nodiscard]] std::optional<Position> barrier() const { return m_barrier; }

    /// Goes on to the first position where a condition holds. An open question stands in the way.
    void advanceUntil(const Condition& condition);

    /// Changes quantities from a position on and goes there, or where `then` says. What the model
    /// refuses stays as it is, and refused() says why.
    void edit(const std::vector<std::pair<Quantity, double>>& changes, Position at,
              std::optional<Position> then = {});

    /// Takes the last change of this run back, or makes it again, and stays where it is.
    void undo();
    void redo();
    /// False also while a question is open or another undo is under way.
    [[nodiscard]] bool canUndo() const { return !m_barrier && m_undo == 0 && m_now.canUndo; }
    [[nodiscard]] bool canRedo() const { return !m_barrier && m_undo == 0 && m_now.canRedo; }

    /// Makes changes of an earlier day again, in their order, each in its run; stays where it is.
    /// An open question does not stand in the way: they were made before.
    void replay(std::vector<RunEdit> edits);

    /// Works out what judging a question needs, from a position on in a run of its own. `tag` comes
    /// back with answerFound().
    void findAnswer(const Question& question, Position start, int tag);

    /// Questions whose states are watched for at the end of every iteration that is passed, by
    /// their tags, which come back with stateReached().
    void watch(std::vector<std::pair<int, Question>> questions);

    /// Works out expressions over other runs and positions, as seen from `here` in this run; `tag`
    /// comes back with valuesFound().
    void lookUp(const std::vector<Expression>& expressions, Position here, int tag);

    /// The quantity that the views point at (empty name: none): hovered or tabbed to somewhere.
    void highlight(const Quantity& quantity);
    [[nodiscard]] const Quantity& highlighted() const { return m_highlighted; }
    /// The quantity that is selected.
    void select(const Quantity& quantity);
    [[nodiscard]] const Quantity& selected() const { return m_selected; }
    /// Quantities that the lesson points at, and those that an open question asks for.
    void setFocus(std::vector<Quantity> focus);
    [[nodiscard]] const std::vector<Quantity>& focus() const { return m_focus; }
    void setAsked(std::vector<Quantity> asked);
    [[nodiscard]] const std::vector<Quantity>& asked() const { return m_asked; }
    /// True when a quantity must show "?" because an open question asks for it. The value that
    /// State still has from before the quantity's own step is no secret.
    [[nodiscard]] bool isHidden(const Quantity& quantity) const;
    /// A quantity as every view shows it: in the number style, "·" when it is not known yet, "?"
    /// when it is asked for.
    [[nodiscard]] QString shown(const Quantity& quantity) const;
    /// The same in a picture, where room is scarce.
    [[nodiscard]] QString shownInPicture(const Quantity& quantity) const;
    /// The same with all digits, never a fraction.
    [[nodiscard]] QString exact(const Quantity& quantity) const;
    /// Why the number of the current step is what it is; null before the first step.
    [[nodiscard]] std::shared_ptr<const Explanation> explanation() const;

Q_SIGNALS:
    void opened();
    /// Another run is stepped through, or the same from its start; its first snapshot is there and
    /// changed() follows.
    void restarted();
    /// The position or what can be seen there has changed.
    void changed();
    void runningChanged(bool running);
    void busyChanged(bool busy);
    void blocked();
    void highlightChanged();
    void selectionChanged();
    void focusChanged();
    void pinnedChanged();
    /// The user has changed quantities of a run from a position on.
    void edited(const std::string& run,
                const std::vector<std::pair<gradus::Quantity, double>>& changes,
                gradus::Position at);
    /// Changes of a run were taken back or made again: these are there now.
    void undone(const std::string& run, const std::vector<gradus::Edit>& edits);
    /// The settings of the run have changed, or it begins anew: its edits are gone.
    void varied();
    /// The model refused a change; why, in words.
    void refused(const QString& why);
    void valuesFound(int tag, const std::vector<std::optional<gradus::Array>>& values);
    /// Null when the answer never becomes known.
    void answerFound(int tag, const std::shared_ptr<const gradus::AnswerKey>& key);
    /// What is watched for is there at the end of an iteration.
    void stateReached(int tag, qint64 iteration);

private:
    /// Changes that are told of only after an earlier undo.
    struct LaterEdit {
        std::string run;
        std::vector<std::pair<Quantity, double>> changes;
        Position at;
    };

    [[nodiscard]] QString text(const Quantity& quantity, const NumberStyle& style) const;
    void goTo(Position target);
    void send(const std::function<void(Worker&, int)>& work);
    void request(Position target);
    void receive(const std::shared_ptr<const gradus::Published>& published, int request);
    void receiveLog(const std::string& run, const std::vector<Edit>& edits, int request);
    void sendUndo(const std::function<void(Worker&, int)>& work);
    void forgetUndo();
    void setRunning(bool running);
    void forgetStrangers();
    /// True while a change is under way: what is shown is what was before it.
    [[nodiscard]] bool isChanging() const { return m_restarting || m_altering > 0; }

    void sendCompared();

    std::shared_ptr<const Lesson> m_lesson;
    std::string m_run; ///< the run that is stepped through; empty: the lesson's own
    std::vector<std::string> m_compared;
    std::vector<Run> m_ownCompared;
    std::vector<PinnedRun> m_pinned;
    std::shared_ptr<const Experiment> m_variant;
    std::vector<Override> m_changes; ///< that made m_variant
    Published m_now;
    QThread m_thread;
    std::unique_ptr<Worker> m_worker;
    int m_request = 0;
    int m_stopped = 0; ///< the run that stop() ended
    int m_awaited = 0; ///< the request whose end is waited for; 0: none
    bool m_running = false;
    int m_undo = 0; ///< the request to undo or redo whose log is waited for; 0: none
    std::vector<LaterEdit> m_later; ///< made since then
    bool m_restarting = false; ///< the next snapshot is of another run
    int m_altering = 0; ///< the request that changes quantities; 0: none is under way
    std::vector<std::function<void()>> m_afterChanges;
    TypedFields m_typed;
    std::optional<Position> m_barrier;
    Quantity m_highlighted;
    Quantity m_selected;
    std::vector<Quantity> m_focus;
    std::vector<Quantity> m_asked;
    mutable std::shared_ptr<const Explanation> m_explanation; ///< of m_explained
    mutable Snapshot m_explained;
    mutable Quantity m_explainedOfEpoch; ///< in place of the step
};

} // namespace gradus
