// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/lesson_argument.h"
#include "lesson/condition.h"
#include "trace/number.h"

#include <QCoreApplication>
#include <QFile>
#include <QSaveFile>

#include <sys/resource.h>

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

struct TrainOptions {
    std::optional<std::int64_t> iterations;
    std::optional<std::int64_t> epochs;
    std::optional<std::string> until;
    std::vector<Override> overrides;
    QString curve, save, load;
    bool json = false;
};

/// What a run did.
struct Summary {
    std::int64_t iterations = 0;
    double epochs = 0;
    std::int64_t samples = 0;
    double seconds = 0; ///< training only
    Score score;
    std::uint64_t hash = 0;
};

// Says now and then how far a run is, and writes the curve.
class RunReporter {
public:
    explicit RunReporter(QSaveFile* curve) : m_curve(curve)
    {
        if (m_curve)
            m_curve->write("iteration,cost\n");
    }

    void completed(std::int64_t iteration, double cost)
    {
        if (m_curve && iteration > 0)
            m_curve->write((std::to_string(iteration) + ',' + exactText(cost) + '\n').c_str());
        // The clock is read seldom: a small network's iteration takes less time than that.
        if ((++m_count & 63) == 0 && secondsSince(m_said) > 1) {
            m_said = Clock::now();
            complain(runText(QT_TRANSLATE_NOOP("cli", "iteration %1, cost %2"))
                         .arg(iteration)
                         .arg(QString::fromStdString(shownText(cost)))
                         .toStdString());
        }
    }

private:
    QSaveFile* m_curve;
    unsigned m_count = 0;
    Clock::time_point m_said = Clock::now();
};

void declareRun(QCommandLineParser& parser)
{
    declareStudent(parser);
    const auto add = [&](const char* name, const char* text, const char* value) {
        parser.addOption({QString::fromLatin1(name), runText(text), QString::fromLatin1(value)});
    };
    add("iterations",
        QT_TRANSLATE_NOOP("cli", "how many iterations (default: what the lesson plans)"), "n");
    add("epochs", QT_TRANSLATE_NOOP("cli", "how many epochs"), "n");
    add("until", QT_TRANSLATE_NOOP("cli", "stop when this holds, as in \"C < 0.1\""), "condition");
    add("set", QT_TRANSLATE_NOOP("cli", "a value in place of the lesson's: training.rate=0.1"),
        "key=value");
    add("curve", QT_TRANSLATE_NOOP("cli", "write the cost of every iteration to this CSV file"),
        "file");
    add("save", QT_TRANSLATE_NOOP("cli", "write the state at the end to this file"), "file");
    add("load", QT_TRANSLATE_NOOP("cli", "begin with a state that --save wrote"), "file");
    declareParameters(parser);
    parser.addOption({QStringLiteral("format"),
                      runText(QT_TRANSLATE_NOOP("cli", "text (default) or json")),
                      QStringLiteral("format"), QStringLiteral("text")});
}

std::optional<std::int64_t> readCount(const QCommandLineParser& parser, const char* option,
                                      bool& good)
{
    const QString name = QString::fromLatin1(option);
    if (!parser.isSet(name))
        return std::nullopt;
    bool read = false;
    const qlonglong count = parser.value(name).toLongLong(&read);
    if (read && count >= 0)
        return count;
    complain(runText(QT_TRANSLATE_NOOP("cli", "--%1 is a whole number")).arg(name).toStdString());
    good = false;
    return std::nullopt;
}

std::optional<TrainOptions> readTrainOptions(const QCommandLineParser& parser)
{
    TrainOptions options;
    bool good = true;
    options.iterations = readCount(parser, "iterations", good);
    options.epochs = readCount(parser, "epochs", good);
    for (const QString& change : parser.values(QStringLiteral("set"))) {
        const qsizetype equals = change.indexOf(QLatin1Char('='));
        if (equals < 1) {
            complain(runText(QT_TRANSLATE_NOOP(
                                 "cli", "--set is written key=value, as in training.rate=0.1"))
                         .toStdString());
            good = false;
        }
        options.overrides.push_back(
            {change.left(equals).toStdString(), change.mid(equals + 1).toStdString()});
    }
    if (parser.isSet(QStringLiteral("until")))
        options.until = parser.value(QStringLiteral("until")).toStdString();
    options.curve = parser.value(QStringLiteral("curve"));
    options.save = parser.value(QStringLiteral("save"));
    options.load = parser.value(QStringLiteral("load"));
    const QString format = parser.value(QStringLiteral("format"));
    options.json = format == QStringLiteral("json");
    if (!options.json && format != QStringLiteral("text")) {
        complain(runText(QT_TRANSLATE_NOOP("cli", "--format is text or json")).toStdString());
        good = false;
    }
    if ((options.iterations ? 1 : 0) + (options.epochs ? 1 : 0) > 1) {
        complain(runText(QT_TRANSLATE_NOOP("cli", "give --iterations or --epochs, not both"))
                     .toStdString());
        good = false;
    }
    if (!options.load.isEmpty() && parser.isSet(QStringLiteral("parameters"))) {
        complain(runText(QT_TRANSLATE_NOOP("cli", "give --load or --parameters, not both"))
                     .toStdString());
        good = false;
    }
    return good ? std::optional(options) : std::nullopt;
}

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

// Trains for a number of iterations; false when the run halted (the simulation is then void).
bool trainFor(Simulation& simulation, std::int64_t iterations, RunReporter& reporter)
{
    const std::int64_t last = simulation.iteration() + iterations;
    while (simulation.iteration() < last) {
        const std::int64_t here = simulation.iteration();
        if (!simulation.advance())
            return false;
        reporter.completed(here, simulation.cost());
        if (const auto stop = simulation.stop()) {
            complain(localized(*stop));
            break;
        }
    }
    return true;
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
        RunReporter reporter(m_options.curve.isEmpty() ? nullptr : &m_curve);
        const std::int64_t first = m_simulation->iteration();
        const auto start = Clock::now();
        const bool whole =
            m_options.until ? trainUntil(reporter) : trainFor(*m_simulation, limit(), reporter);
        m_summary.seconds = secondsSince(start);
        if (!whole)
            return BadInput; // trainUntil has said why
        summarize(first);
        return finish();
    }

    // The run halted: says where and why.
    void explainHalt()
    {
        Timeline timeline(m_lesson.experiment->start(), {.budget = 0, .recent = 0});
        if (timeline.seek({limit() + 1, 0}) == Timeline::Outcome::Halted)
            complain(localized(timeline.now().iteration->halt()->why));
    }

private:
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
        if (!m_options.curve.isEmpty() && !m_curve.open(QIODevice::WriteOnly)) {
            complain(runText(QT_TRANSLATE_NOOP("cli", "%1 cannot be written"))
                         .arg(m_options.curve)
                         .toStdString());
            return false;
        }
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

    bool trainUntil(RunReporter& reporter)
    {
        const auto condition = readUntil(*m_options.until, *m_simulation->publish());
        if (!condition)
            return false;
        const std::int64_t last = m_simulation->iteration() + limit();
        while (m_simulation->iteration() < last) {
            const std::int64_t here = m_simulation->iteration();
            if (holdsDuring(*condition))
                return true;
            if (!m_simulation->advance())
                return false;
            reporter.completed(here, m_simulation->cost());
        }
        complain(runText(QT_TRANSLATE_NOOP("cli", "%1 did not come true within %2 iterations"))
                     .arg(QString::fromStdString(*m_options.until))
                     .arg(limit())
                     .toStdString());
        return false;
    }

    // True when the condition comes true at some step of the iteration that is next.
    bool holdsDuring(const Condition& condition)
    {
        const auto iteration = m_simulation->publish();
        return comesTrueIn(condition, *iteration);
    }

    void summarize(std::int64_t first)
    {
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

    int finish()
    {
        bool good = true;
        if (!m_options.curve.isEmpty() && !m_curve.commit()) {
            complain(runText(QT_TRANSLATE_NOOP("cli", "%1 cannot be written"))
                         .arg(m_options.curve)
                         .toStdString());
            good = false;
        }
        if (!m_options.save.isEmpty()) {
            QSaveFile file(m_options.save);
            const std::string bytes = m_simulation->save();
            good = file.open(QIODevice::WriteOnly)
                && file.write(bytes.data(), static_cast<qint64>(bytes.size()))
                    == static_cast<qint64>(bytes.size())
                && file.commit() && good;
            if (!good)
                complain(runText(QT_TRANSLATE_NOOP("cli", "%1 cannot be written"))
                             .arg(m_options.save)
                             .toStdString());
        }
        printSummary(m_summary, m_options.json);
        return good ? Done : BadInput;
    }

    const Lesson& m_lesson;
    const TrainOptions& m_options;
    QSaveFile m_curve;
    std::unique_ptr<Simulation> m_simulation;
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
    Training training(*argument.lesson, *options);
    const int status = training.run();
    if (status != Done)
        training.explainHalt();
    return status;
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
