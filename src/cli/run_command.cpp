// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/interrupts.h"
#include "cli/lesson_argument.h"
#include "cli/run_options.h"
#include "lesson/condition.h"
#include "lesson/written_file.h"
#include "trace/number.h"

#include <QCoreApplication>
#include <QFile>

#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cmath>

namespace gradus {

namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

double peakMemoryMb()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

QString runText(const char* source) { return QCoreApplication::translate("cli", source); }

/// What a run did.
struct Summary {
    std::int64_t iterations = 0;
    double epochs = 0;
    std::int64_t samples = 0;
    double seconds = 0; ///< training only
    Score score;
    std::uint64_t hash = 0;
};

// Beats often enough for a person who waits, and seldom enough for a network whose iteration takes
// less time than a look at the clock.
class Pulse {
public:
    /// True where it is time to look.
    bool beats()
    {
        if (--m_left > 0)
            return false;
        const auto now = Clock::now();
        const auto passed = now - m_last;
        if (passed < std::chrono::milliseconds(2))
            m_stride = std::min(2 * m_stride, 4096);
        else if (passed > std::chrono::milliseconds(20))
            m_stride = std::max(m_stride / 4, 1);
        m_last = now;
        m_left = m_stride;
        return true;
    }
    [[nodiscard]] Clock::time_point last() const { return m_last; }

private:
    int m_stride = 1;
    int m_left = 1;
    Clock::time_point m_last = Clock::now();
};

// Says now and then how far a run is, writes the curve, and notices Ctrl-C.
class RunReporter {
public:
    explicit RunReporter(WrittenFile* curve) : m_curve(curve)
    {
        if (m_curve)
            m_curve->write("iteration,cost\n");
    }

    void completed(std::int64_t iteration, double cost)
    {
        if (m_curve && iteration > 0)
            m_curve->write(std::to_string(iteration) + ',' + exactText(cost) + '\n');
        if (!m_pulse.beats())
            return;
        m_interrupted = m_interrupts.came();
        if (m_pulse.last() - m_said < std::chrono::seconds(1))
            return;
        m_said = m_pulse.last();
        complain(runText(QT_TRANSLATE_NOOP("cli", "iteration %1, cost %2"))
                     .arg(iteration)
                     .arg(QString::fromStdString(shownText(cost)))
                     .toStdString());
    }

    [[nodiscard]] bool isInterrupted() const { return m_interrupted; }

private:
    WrittenFile* m_curve;
    Pulse m_pulse;
    Interrupts m_interrupts; ///< only while it trains: what comes after ends by the next Ctrl-C
    bool m_interrupted = false;
    Clock::time_point m_said = Clock::now();
};

/// How training ended.
enum class End { Done, NotTrue, Interrupted, Halted, Refused };

void printSummary(const Summary& s, bool json)
{
    const auto number = [](std::optional<double> value) {
        return value ? jsonNumber(*value) : std::string("null");
    };
    const std::optional<double> speed =
        s.seconds > 0 ? std::optional(static_cast<double>(s.samples) / s.seconds) : std::nullopt;
    char hash[17];
    std::snprintf(hash, sizeof hash, "%016llx", static_cast<unsigned long long>(s.hash));
    const std::vector<std::pair<const char*, std::string>> fields{
        {"iterations", std::to_string(s.iterations)},
        {"epochs", jsonNumber(s.epochs)},
        {"samples", std::to_string(s.samples)},
        {"seconds", jsonNumber(s.seconds)},
        {"samples_per_second", number(speed)},
        {"cost", number(s.score.cost)},
        {"accuracy", number(s.score.accuracy)},
        {"test_cost", number(s.score.testCost)},
        {"test_accuracy", number(s.score.testAccuracy)},
        {"largest_error", number(s.score.largestError)},
        {"peak_rss_mb", jsonNumber(peakMemoryMb())},
        {"state_hash", '"' + std::string(hash) + '"'},
    };
    Output out;
    std::string text = json ? "{" : "";
    for (const auto& [name, value] : fields) {
        if (json)
            text += (text.size() > 1 ? ", \"" : "\"") + std::string(name) + "\": " + value;
        else if (value != "null")
            text += std::string(name) + ": " + value + "\n";
    }
    out << text << (json ? "}\n" : "");
}

// Trains for a number of iterations. Where it halts the simulation is void.
End trainFor(Simulation& simulation, std::int64_t iterations, RunReporter& reporter)
{
    const std::int64_t last = simulation.iteration() + iterations;
    while (simulation.iteration() < last) {
        if (reporter.isInterrupted())
            return End::Interrupted;
        const std::int64_t here = simulation.iteration();
        if (!simulation.advance())
            return End::Halted;
        reporter.completed(here, simulation.cost());
        if (const auto stop = simulation.stop()) {
            complain(localized(*stop));
            break;
        }
    }
    return End::Done;
}

// Reads and checks --until against the lesson; nullopt after a complaint.
std::optional<Condition> readUntil(const std::string& text, const Iteration& iteration)
{
    auto parsed = parseExpression(text);
    if (const auto* fault = std::get_if<ExpressionFault>(&parsed)) {
        complain("--until:" + std::to_string(fault->column) + ": " + localized(fault->message));
        return std::nullopt;
    }
    const SnapshotResolver resolver(
        {{iteration.number(), 0}, {std::shared_ptr<void>(), &iteration}});
    Condition condition{.kind = Condition::Kind::Expression,
                        .expression = std::get<Expression>(parsed)};
    const Evaluation kind = check(*condition.expression, resolver);
    if (kind.state == Evaluation::State::Fault)
        complain("--until:" + std::to_string(kind.fault.column) + ": "
                 + localized(kind.fault.message));
    else if (!kind.isTruth())
        complain(runText(QT_TRANSLATE_NOOP("cli", "--until is a comparison, as in \"C < 0.1\""))
                     .toStdString());
    return kind.isTruth() ? std::optional(condition) : std::nullopt;
}

class Training {
public:
    Training(const Lesson& lesson, const TrainOptions& options)
        : m_lesson(lesson)
        , m_options(options)
        , m_curve(options.curve)
        , m_simulation(lesson.experiment->start())
    { }

    int run()
    {
        if (!prepare())
            return BadInput;
        const End end = train();
        if (end == End::Refused)
            return BadInput; // it has been said why
        if (end == End::Halted) {
            keepCurve();
            explainHalt();
            return BadInput;
        }
        summarize();
        if (end == End::Interrupted)
            complain(runText(QT_TRANSLATE_NOOP("cli", "interrupted after iteration %1"))
                         .arg(m_summary.iterations)
                         .toStdString());
        const bool kept = finish();
        if (end == End::Interrupted)
            return Interrupted;
        return kept && end == End::Done ? Done : BadInput;
    }

private:
    End train()
    {
        RunReporter reporter(m_options.curve.isEmpty() ? nullptr : &m_curve);
        m_begin = m_simulation->checkpoint();
        const auto start = Clock::now();
        const End end =
            m_options.until ? trainUntil(reporter) : trainFor(*m_simulation, limit(), reporter);
        m_summary.seconds = secondsSince(start);
        return end;
    }

    // Goes there once more to say where and why.
    void explainHalt()
    {
        m_simulation->restore(*m_begin);
        Timeline timeline(std::move(m_simulation), {.budget = 0, .recent = 0});
        if (timeline.seek({m_begin->iteration() + limit() + 1, 0}) == Timeline::Outcome::Halted)
            complain(localized(timeline.now().iteration->halt()->why));
    }

    [[nodiscard]] std::int64_t limit() const
    {
        if (m_options.iterations)
            return *m_options.iterations;
        const std::int64_t perEpoch = m_lesson.experiment->iterationsPerEpoch();
        if (m_options.epochs)
            return *m_options.epochs * std::max<std::int64_t>(1, perEpoch);
        return m_simulation->plannedIterations();
    }

    bool prepare()
    {
        if (!m_options.curve.isEmpty() && !m_curve.open())
            return cannotWrite(m_options.curve);
        if (!m_options.load.isEmpty() && !loadState())
            return false;
        while (m_simulation->iteration() < 1 && m_simulation->advance()) { }
        return true;
    }

    bool loadState()
    {
        QFile file(m_options.load);
        if (!file.open(QIODevice::ReadOnly)) {
            complain(runText(QT_TRANSLATE_NOOP("cli", "%1 cannot be read"))
                         .arg(m_options.load)
                         .toStdString());
            return false;
        }
        const QByteArray bytes = file.readAll();
        const auto message =
            m_simulation->load({bytes.constData(), static_cast<std::size_t>(bytes.size())});
        if (message)
            complain(m_options.load.toStdString() + ": " + localized(*message));
        return !message;
    }

    End trainUntil(RunReporter& reporter)
    {
        const auto condition = readUntil(*m_options.until, *m_simulation->publish());
        if (!condition)
            return End::Refused;
        const bool epochs = waitsForEpochs(*condition, *m_simulation->publish());
        const std::int64_t perEpoch = m_lesson.experiment->iterationsPerEpoch();
        const std::int64_t last = m_simulation->iteration() + limit();
        while (m_simulation->iteration() < last) {
            const std::int64_t here = m_simulation->iteration();
            if (!epochs || here % perEpoch == 0) {
                const auto iteration = m_simulation->publish();
                if (const auto step = comesTrueIn(*condition, *iteration))
                    return arrive(*iteration, *step, reporter);
            }
            if (reporter.isInterrupted())
                return End::Interrupted;
            if (!m_simulation->advance())
                return End::Halted;
            reporter.completed(here, m_simulation->cost());
        }
        complain(runText(QT_TRANSLATE_NOOP("cli", "%1 did not come true within %2 iterations"))
                     .arg(QString::fromStdString(*m_options.until))
                     .arg(limit())
                     .toStdString());
        return End::NotTrue;
    }

    // The condition holds after this step of the iteration that is next. What holds at its end
    // alone holds after its update.
    End arrive(const Iteration& iteration, std::int64_t step, RunReporter& reporter)
    {
        if (step < iteration.stepCount() || step == 0)
            return End::Done;
        if (!m_simulation->advance())
            return End::Halted;
        reporter.completed(iteration.number(), m_simulation->cost());
        return End::Done;
    }

    void summarize()
    {
        const std::int64_t first = m_begin->iteration();
        const Experiment& experiment = *m_lesson.experiment;
        const auto state = m_simulation->checkpoint();
        const std::int64_t perEpoch = experiment.iterationsPerEpoch();
        m_summary.iterations = state->iteration() - 1;
        m_summary.samples =
            experiment.samplesIn(m_summary.iterations) - experiment.samplesIn(first - 1);
        m_summary.epochs = perEpoch == 0
            ? 0
            : static_cast<double>(m_summary.iterations) / static_cast<double>(perEpoch);
        m_summary.score = experiment.score(*state);
        m_summary.hash = state->hash();
    }

    bool cannotWrite(const QString& file)
    {
        complain(runText(QT_TRANSLATE_NOOP("cli", "%1 cannot be written")).arg(file).toStdString());
        return false;
    }

    bool keepCurve()
    {
        return m_options.curve.isEmpty() || m_curve.commit() || cannotWrite(m_options.curve);
    }

    bool keepState()
    {
        if (m_options.save.isEmpty())
            return true;
        WrittenFile file(m_options.save);
        return (file.open() && file.write(m_simulation->save()) && file.commit())
            || cannotWrite(m_options.save);
    }

    // What was reached is kept, however training ended.
    bool finish()
    {
        const bool curve = keepCurve();
        const bool state = keepState();
        printSummary(m_summary, m_options.json);
        return curve && state;
    }

    const Lesson& m_lesson;
    const TrainOptions& m_options;
    WrittenFile m_curve;
    std::unique_ptr<Simulation> m_simulation;
    std::shared_ptr<const State> m_begin; ///< where training began
    Summary m_summary;
};

int runRun(const QCommandLineParser& parser)
{
    const auto options = readTrainOptions(parser);
    if (!options)
        return WrongUsage;
    const LessonArgument argument = readLessonArgument(parser, false, options->overrides);
    if (!argument.lesson)
        return argument.status;
    return Training(*argument.lesson, *options).run();
}

} // namespace

const Command trainCommand{
    "run",
    QT_TRANSLATE_NOOP("cli", "Trains at full speed and sums up."),
    "LESSON [--iterations N | --epochs N | --until COND] [--set KEY=VALUE]… [--curve FILE] "
    "[--save FILE] [--load FILE | --parameters FILE] [--format text|json]",
    "gradus-cli run lessons/one-example.yaml --epochs 3 --set training.rate=3 --format json",
    declareRun,
    runRun};

} // namespace gradus
