// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/step_actions.h"

#include <QMenu>

namespace gradus {

namespace {

constexpr std::array<std::int64_t, 4> runLengths{1, 10, 100, 1000};

// What a level's two moves are called, their keys and their tips.
struct LevelWords {
    Level level;
    const char* forward;
    const char* backward;
    QList<QKeySequence> keys;
    const char* tip;
};

QKeySequence reversed(const QKeySequence& key)
{
    return QKeySequence(
        QKeyCombination(key[0].keyboardModifiers() | Qt::AltModifier, key[0].key()));
}

} // namespace

StepActions::StepActions(Session& session, Playback& playback, QWidget* window)
    : QObject(window)
    , m_session(session)
    , m_playback(playback)
    , m_window(window)
{
    makeLevels();
    makeRuns();
    connect(&session, &Session::changed, this, &StepActions::refresh);
    connect(&session, &Session::opened, this, &StepActions::refresh);
    connect(&session.typed(), &TypedFields::waitingChanged, this, &StepActions::refresh);
    connect(&playback, &Playback::playingChanged, this, &StepActions::refresh);
    refresh();
}

QAction* StepActions::make(const QString& text, const QList<QKeySequence>& keys, const QString& tip)
{
    auto* const action = new QAction(text, this);
    action->setShortcuts(keys);
    QStringList names;
    for (const QKeySequence& key : keys)
        names += key.toString(QKeySequence::NativeText);
    action->setToolTip(names.isEmpty()
                           ? tip
                           : tip + QStringLiteral(" (%1)").arg(names.join(QStringLiteral(", "))));
    m_window->addAction(action);
    return action;
}

void StepActions::act(QAction* action, const std::function<void()>& move)
{
    connect(action, &QAction::triggered, this, [this, move] {
        if (m_session.typed().take())
            m_session.afterChanges(move);
    });
}

void StepActions::makeLevels()
{
    const LevelWords words[] = {
        {Level::Quantity,
         QT_TR_NOOP("Next number"),
         QT_TR_NOOP("Back a number"),
         {Qt::Key_N, Qt::Key_F11},
         QT_TR_NOOP("One number; a debugger calls it step into")},
        {Level::Neuron,
         QT_TR_NOOP("Finish neuron"),
         QT_TR_NOOP("Back a neuron"),
         {Qt::Key_F9},
         QT_TR_NOOP("All numbers of a neuron")},
        {Level::Layer,
         QT_TR_NOOP("Finish layer"),
         QT_TR_NOOP("Back a layer"),
         {Qt::Key_F10},
         QT_TR_NOOP("All numbers of a layer; a debugger calls it step over")},
        {Level::Part,
         QT_TR_NOOP("Finish part"),
         QT_TR_NOOP("Back a part"),
         {Qt::CTRL | Qt::Key_F10},
         QT_TR_NOOP("All numbers of a part of the graph, forwards or backwards")},
        {Level::Pass,
         QT_TR_NOOP("Finish pass"),
         QT_TR_NOOP("Back a pass"),
         {Qt::SHIFT | Qt::Key_F11},
         QT_TR_NOOP("All of the forward pass, the backward pass or the update; a debugger calls it "
                    "step out")},
        {Level::Sample,
         QT_TR_NOOP("Finish sample"),
         QT_TR_NOOP("Back a sample"),
         {Qt::Key_F7},
         QT_TR_NOOP("All numbers of a sample of the batch")},
        {Level::Iteration,
         QT_TR_NOOP("Finish iteration"),
         QT_TR_NOOP("Back an iteration"),
         {Qt::Key_F12},
         QT_TR_NOOP("To the end of the iteration, with its update")},
        {Level::Epoch,
         QT_TR_NOOP("Finish epoch"),
         QT_TR_NOOP("Back an epoch"),
         {Qt::SHIFT | Qt::Key_F12},
         QT_TR_NOOP("Until every sample has been seen once")},
    };
    for (const LevelWords& word : words) {
        const Level level = word.level;
        QList<QKeySequence> back;
        if (level == Level::Quantity)
            back += QKeySequence(Qt::Key_P);
        back += reversed(word.keys.last());
        QAction* const forward = make(tr(word.forward), word.keys, tr(word.tip));
        QAction* const backward =
            make(tr(word.backward), back, tr("The same way back, to the very same numbers"));
        act(forward, [this, level] { m_session.stepForward(level); });
        act(backward, [this, level] { m_session.stepBackward(level); });
        m_forward[index(level)] = forward;
        m_backward[index(level)] = backward;
    }
}

void StepActions::makeRuns()
{
    toStart = make(tr("To the start of the run"), {Qt::CTRL | Qt::Key_Home},
                   tr("Before the first number"));
    iterationStart = make(tr("To the start of the iteration"), {Qt::Key_Home},
                          tr("Before the first number of this iteration"));
    play = make(tr("Play"), {Qt::Key_Space}, tr("Steps by itself, at the chosen speed"));
    run =
        make(tr("Run"), {Qt::Key_F5}, tr("Trains as fast as possible, as far as the lesson plans"));
    act(toStart, [this] { m_session.seek(Position{m_session.published().first, 0}); });
    act(iterationStart, [this] {
        if (m_session.isReady())
            m_session.seek(Position{m_session.snapshot().position.iteration, 0});
    });
    connect(play, &QAction::triggered, this, [this] {
        if (m_playback.isPlaying())
            m_playback.pause();
        else if (m_session.typed().take())
            m_session.afterChanges([this] { m_playback.play(); });
    });
    connect(run, &QAction::triggered, this, &StepActions::runOrStop);
    again = make(tr("Again from the same start"), {Qt::Key_A},
                 tr("Begins the run anew and runs as far as it had come"));
    connect(again, &QAction::triggered, this, [this] {
        const std::int64_t reached = m_session.published().furthest;
        if (m_session.typed().take())
            m_session.afterChanges([this, reached] { m_session.again(reached); });
    });
    stop = make(tr("Stop what is running"), {Qt::Key_Escape}, tr("Stays where it has got to"));
    connect(stop, &QAction::triggered, &m_playback, &Playback::pause);
    connect(&m_session, &Session::busyChanged, stop, &QAction::setEnabled);
    for (std::size_t i = 0; i < runLengths.size(); ++i) {
        const std::int64_t length = runLengths[i];
        runSome[i] = make(tr("Run %n iteration(s)", nullptr, static_cast<int>(length)), {},
                          tr("Trains as fast as possible"));
        act(runSome[i], [this, length] {
            if (!m_session.isReady())
                return;
            const Snapshot& now = m_session.snapshot();
            const bool done = now.position.step >= now.stepCount();
            m_session.runTo(now.position.iteration + length - (done ? 0 : 1));
        });
    }
}

// To what the lesson plans; from there on as far again.
void StepActions::runOrStop()
{
    if (m_session.isRunning()) {
        m_session.stop();
        return;
    }
    if (!m_session.typed().take())
        return;
    m_session.afterChanges([this] {
        const Published& now = m_session.published();
        const std::int64_t here = now.snapshot.position.iteration;
        m_session.runTo(here < now.planned ? now.planned : here + now.planned);
    });
}

QString StepActions::nextText() const
{
    if (!m_session.isReady())
        return tr("Next number");
    if (const auto next = m_session.snapshot().nextStep())
        return tr("Next number → %1").arg(nameText(next->quantity));
    return tr("Next iteration");
}

void StepActions::refresh()
{
    const bool ready = m_session.isReady();
    // What is typed may lead on where the run as it is cannot go.
    const bool ahead = m_session.canStepForward() || (ready && m_session.typed().isWaiting());
    const bool behind = m_session.canStepBackward();
    for (std::size_t i = 0; i < m_forward.size(); ++i) {
        const bool there =
            !ready || m_session.snapshot().iteration->hasLevel(static_cast<Level>(i));
        m_forward[i]->setVisible(there);
        m_forward[i]->setEnabled(ahead);
        m_backward[i]->setVisible(there);
        m_backward[i]->setEnabled(behind);
    }
    const bool nodes = ready && m_session.snapshot().iteration->hasNodes();
    m_forward[index(Level::Neuron)]->setText(nodes ? tr("Finish row") : tr("Finish neuron"));
    m_backward[index(Level::Neuron)]->setText(nodes ? tr("Back a row") : tr("Back a neuron"));
    m_forward[index(Level::Layer)]->setText(nodes ? tr("Finish node") : tr("Finish layer"));
    m_backward[index(Level::Layer)]->setText(nodes ? tr("Back a node") : tr("Back a layer"));
    toStart->setEnabled(behind);
    iterationStart->setEnabled(ready && m_session.snapshot().position.step > 0);
    play->setEnabled(ahead || m_playback.isPlaying());
    play->setText(m_playback.isPlaying() ? tr("Pause") : tr("Play"));
    run->setEnabled(ahead || m_session.isRunning());
    run->setText(m_session.isRunning() ? tr("Stop") : tr("Run"));
    again->setEnabled(ready && !m_session.barrier());
    stop->setEnabled(m_playback.isPlaying() || m_session.isBusy());
    for (QAction* const action : runSome)
        action->setEnabled(ahead);
    Q_EMIT refreshed();
}

void StepActions::fillStepMenu(QMenu* menu) const
{
    for (QAction* const action : m_forward)
        menu->addAction(action);
    menu->addSeparator();
    for (QAction* const action : m_backward)
        menu->addAction(action);
    menu->addSeparator();
    menu->addAction(iterationStart);
    menu->addAction(toStart);
}

void StepActions::fillRunMenu(QMenu* menu) const
{
    menu->addAction(play);
    menu->addAction(run);
    menu->addAction(again);
    menu->addAction(stop);
    menu->addSeparator();
    for (QAction* const action : runSome)
        menu->addAction(action);
}

} // namespace gradus
