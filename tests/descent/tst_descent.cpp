// SPDX-License-Identifier: GPL-3.0-or-later
#include "descent/descent_iteration.h"
#include "descent/descent_simulation.h"
#include "descent/typed_function.h"
#include "support/lessons.h"
#include "trace/meaning.h"
#include "trace/number.h"

#include <cmath>

using namespace gradus;

namespace {

constexpr const char* valley = "(1 - x)^2 + 100*(y - x^2)^2";

std::string descentYaml(const std::string& function, const std::string& training,
                        const std::string& start = "[-1.2, 1]")
{
    return "gradus: 1\nid: case\ntitle: A case\nmodel: {kind: descent, function: \"" + function
        + "\", variables: [x, y], start: " + start + "}\ntraining: " + training + "\n";
}

std::shared_ptr<const DescentExperiment> experimentOf(const std::string& function,
                                                      const std::string& training,
                                                      const std::string& start = "[-1.2, 1]")
{
    return std::dynamic_pointer_cast<const DescentExperiment>(
        lessonOf(descentYaml(function, training, start))->experiment);
}

std::unique_ptr<Timeline> timelineOf(const std::string& function, const std::string& training,
                                     CheckpointPolicy policy = {},
                                     const std::string& start = "[-1.2, 1]")
{
    return std::make_unique<Timeline>(experimentOf(function, training, start)->start(), policy);
}

std::string trainingOf(const std::string& optimizer, double rate = 0.001)
{
    return "{optimizer: " + optimizer + ", rate: " + exactText(rate) + "}";
}

} // namespace

class TestDescent : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyRuleIsReplayed_data();
    void everyRuleIsReplayed();
    void everyFieldOfStateCounts();
    void refusesForeignStates();
    void stepsHaveOneNumberEach();
    void stepsAreInOrder();
    void formulasComeToTheResult_data();
    void formulasComeToTheResult();
    void everyPathIsAdded();
    void valuesAreKnownFromTheirStep();
    void unusedVariablesStay();
    void quantitiesCanBeNamed();
    void editsHold();
    void theTrailFollowsEdits();
    void typedFunctions_data();
    void typedFunctions();
    void slopesAreWrittenOut();
    void editsAreRefused_data();
    void editsAreRefused();
    void theNormHasTheSlopesOfAGraph_data();
    void theNormHasTheSlopesOfAGraph();
    void variablesAreNoKinds();
    void haltsInWords_data();
    void haltsInWords();
    void scoresAState();
};

void TestDescent::everyRuleIsReplayed_data()
{
    QTest::addColumn<QString>("optimizer");
    for (const std::string& name : optimizerNames())
        QTest::newRow(name.c_str()) << str(name);
}

// Laws 1 and 2: stepping = running = replaying = reloading; back and forward restores.
void TestDescent::everyRuleIsReplayed()
{
    QFETCH(QString, optimizer);
    const std::string training = trainingOf(optimizer.toStdString());
    constexpr std::int64_t n = 40;
    const auto experiment = experimentOf(valley, training);
    DescentSimulation straight(experiment);
    while (straight.iteration() < n)
        QVERIFY(straight.advance());
    const std::uint64_t hash = straight.checkpoint()->hash();

    const auto stepped = timelineOf(valley, training);
    while (stepped->now().position < Position{n, 0})
        QVERIFY(stepped->forward(Level::Quantity));
    QCOMPARE(stepped->hash(), hash);
    for (int i = 0; i < 60; ++i)
        QVERIFY(stepped->backward(Level::Quantity));
    for (int i = 0; i < 60; ++i)
        QVERIFY(stepped->forward(Level::Quantity));
    QCOMPARE(stepped->hash(), hash);

    for (const CheckpointPolicy policy :
         {CheckpointPolicy{.budget = 0, .recent = 0}, CheckpointPolicy{.budget = 2000}}) {
        const auto travelled = timelineOf(valley, training, policy);
        travelled->seek({2 * n, 3});
        travelled->seek({n, 0});
        QCOMPARE(travelled->hash(), hash);
    }

    DescentSimulation first(experiment);
    while (first.iteration() < 11)
        QVERIFY(first.advance());
    DescentSimulation reloaded(experiment);
    QVERIFY(!reloaded.load(first.save()));
    while (reloaded.iteration() < n)
        QVERIFY(reloaded.advance());
    QCOMPARE(reloaded.checkpoint()->hash(), hash);
}

// Law 6.
void TestDescent::everyFieldOfStateCounts()
{
    const DescentState state(*experimentOf(valley, trainingOf("adam")));
    const auto differs = [&](auto change) {
        DescentState other = state;
        change(other);
        return other.hash() != state.hash();
    };
    QVERIFY(differs([](DescentState& s) { ++s.next; }));
    QVERIFY(differs([](DescentState& s) { s.rate *= 2; }));
    QVERIFY(differs([](DescentState& s) { s.x[1] = 0.5; }));
    QVERIFY(differs([](DescentState& s) { s.m[0] = 0.5; }));
    QVERIFY(differs([](DescentState& s) { s.v[1] = 0.5; }));
    QVERIFY(!differs([](DescentState&) {}));
}

void TestDescent::refusesForeignStates()
{
    DescentSimulation simulation(experimentOf(valley, trainingOf("momentum")));
    QVERIFY(simulation.advance());
    std::string bytes = simulation.save();
    const std::uint64_t before = simulation.checkpoint()->hash();
    QVERIFY(simulation.load("").has_value());
    QVERIFY(simulation.load(bytes + "x").has_value());
    QVERIFY(simulation.load(bytes.substr(0, bytes.size() - 8)).has_value());
    bytes[40] = char(bytes[40] ^ 1);
    QVERIFY(simulation.load(bytes).has_value());
    QCOMPARE(simulation.checkpoint()->hash(), before);
    QVERIFY(DescentSimulation(experimentOf(valley, trainingOf("sgd")))
                .load(simulation.save())
                .has_value());
}

// Law 8.
void TestDescent::stepsHaveOneNumberEach()
{
    for (const std::string& optimizer : optimizerNames()) {
        const auto timeline = timelineOf(valley, trainingOf(optimizer));
        const Iteration& iteration = *go(*timeline, "3:0").iteration;
        for (std::int64_t k = 1; k <= iteration.stepCount(); ++k)
            QCOMPARE(iteration.indexOf(iteration.step(k).quantity), std::optional(k));
    }
}

void TestDescent::stepsAreInOrder()
{
    const auto timeline = timelineOf("x*y + sin(x*y)", trainingOf("momentum"));
    const Iteration& iteration = *go(*timeline, "1:0").iteration;
    std::string order;
    for (std::int64_t k = 1; k <= iteration.stepCount(); ++k)
        order += print(iteration.step(k).quantity) + " ";
    QCOMPARE(order, std::string("v[1] v[2] f df/dv[2] df/dv[1] df/dx v.x Dx x df/dy v.y Dy y "));
    QVERIFY(iteration.step(1).pass == Pass::Forward);
    QVERIFY(iteration.step(3).pass == Pass::Cost);
    QVERIFY(iteration.step(5).pass == Pass::Backward);
    QVERIFY(iteration.step(6).pass == Pass::Update);
}

void TestDescent::formulasComeToTheResult_data()
{
    QTest::addColumn<QString>("function");
    for (const char* function :
         {valley, "sin(x)*cos(y) + tan(x/3)", "exp(x)/(1 + y^2)", "log(2 + x^2) - sqrt(3 + y)",
          "asin(x/2) + acos(y/2) + atan(x*y)", "sinh(x) + cosh(y) + tanh(x)", "sigmoid(x)*relu(y)",
          "softplus(x) + abs(y) + sign(x)*y", "max(x, y) + min(x^2, y)", "2^x + pow(2 + x, y)",
          "-x*pi + e^y", "x", "x*x", "7", "x^2", "x^3/y", "step(x) + y"})
        QTest::newRow(function) << QString::fromLatin1(function);
}

// What is shown is what is worked out: every step, every rule.
void TestDescent::formulasComeToTheResult()
{
    QFETCH(QString, function);
    for (const std::string& optimizer : optimizerNames()) {
        const auto timeline =
            timelineOf(function.toStdString(), trainingOf(optimizer), {}, "[0.6, 0.9]");
        const Iteration& iteration = *go(*timeline, "3:0").iteration;
        for (std::int64_t k = 1; k <= iteration.stepCount(); ++k) {
            const Explanation x = iteration.explain(k);
            QVERIFY2(relativeError(x.formula.evaluate(), x.result) < 1e-14,
                     plainText(x, {.face = Face::Numbers}).c_str());
            QVERIFY(!english(x.ruleName).empty() && !english(x.sentence).empty());
            QVERIFY(!x.rule.empty());
        }
    }
}

void TestDescent::everyPathIsAdded()
{
    const auto timeline = timelineOf("x*x + x", trainingOf("sgd"), {}, "[3, 0]");
    const Snapshot& now = go(*timeline, "1:df/dx");
    const Explanation x = now.iteration->explain(now.position.step);
    QCOMPARE(plainText(x, {.face = Face::Symbols}),
             std::string("df/dx = 1 + df/dv[1] * x + df/dv[1] * x"));
    QCOMPARE(x.result, 7.0);
    QVERIFY(str(english(x.sentence)).contains(QStringLiteral("3 ways")));
}

void TestDescent::valuesAreKnownFromTheirStep()
{
    const auto timeline = timelineOf(valley, trainingOf("adam"));
    const Snapshot& before = go(*timeline, "1:0");
    QCOMPARE(valueOf(before, "x"), -1.2);
    QCOMPARE(valueOf(before, "m.x"), 0.0);
    for (const char* later : {"f", "v[1]", "df/dv[2]", "df/dx", "mhat.x", "Dx"})
        QVERIFY2(!before.read(std::get<Quantity>(parseQuantity(later))).isKnown(), later);
    const Snapshot& slope = go(*timeline, "1:df/dx");
    QCOMPARE(valueOf(slope, "x"), -1.2);
    QVERIFY(relativeError(valueOf(slope, "df/dx"), -215.6) < 1e-14);
    const Snapshot& end = go(*timeline, "1:end");
    QVERIFY(valueOf(end, "x") != -1.2);
    QCOMPARE(valueOf(end, "x"), -1.2 + valueOf(end, "Dx"));
    QCOMPARE(valueOf(go(*timeline, "2:0"), "x"), valueOf(go(*timeline, "1:end"), "x"));
}

void TestDescent::unusedVariablesStay()
{
    const auto timeline = timelineOf("x^2", trainingOf("sgd", 0.1));
    const Snapshot& end = go(*timeline, "5:end");
    QCOMPARE(valueOf(end, "df/dy"), 0.0);
    QCOMPARE(valueOf(end, "y"), 1.0);
    const Explanation x = end.iteration->explain(*end.iteration->indexOf(Quantity::plain("df/dy")));
    QVERIFY(str(english(x.sentence)).contains(QStringLiteral("does not depend on y")));
}

void TestDescent::quantitiesCanBeNamed()
{
    const auto timeline = timelineOf(valley, trainingOf("adam"));
    const Iteration& iteration = *go(*timeline, "1:end").iteration;
    for (const Quantity& quantity : iteration.quantities()) {
        const auto read = parseQuantity(print(quantity));
        QVERIFY2(std::holds_alternative<Quantity>(read), print(quantity).c_str());
        QVERIFY(std::get<Quantity>(read) == quantity);
    }
    QCOMPARE(std::get<Shape>(iteration.shape(Quantity::plain("v"))), (Shape{6, 1}));
    QCOMPARE(iteration.elements(Quantity::plain("df/dv")).size(), std::size_t(6));
    QVERIFY(std::holds_alternative<Message>(iteration.shape(Quantity::plain("z"))));
    QVERIFY(iteration.read(Quantity::vector("v", 7), 1).isFault());
    QCOMPARE(latex(Quantity::plain("Dy")), std::string("\\Delta y"));
    QCOMPARE(latex(Quantity::vector("v", 3)), std::string("v_{3}"));
    QCOMPARE(latex(Quantity::vector("df/dv", 3)),
             std::string("\\frac{\\partial f}{\\partial v_{3}}"));
    QCOMPARE(shortText(Quantity::vector("v", 3)), std::string("v₃"));
}

// Law 3.
void TestDescent::editsHold()
{
    const auto timeline = timelineOf(valley, trainingOf("sgd"));
    const std::uint64_t before = (timeline->seek({5, 0}), timeline->hash());
    timeline->seek({8, 0});
    QVERIFY(!timeline->edit(Quantity::plain("x"), 0.25));
    QCOMPARE(valueOf(timeline->now(), "x"), 0.25);
    QVERIFY(!timeline->edit(Quantity::plain("eta"), 0.002));
    timeline->seek({20, 0});
    const std::uint64_t after = timeline->hash();
    timeline->seek({5, 0});
    QCOMPARE(timeline->hash(), before);
    timeline->seek({20, 0});
    QCOMPARE(timeline->hash(), after);
}

void TestDescent::typedFunctions_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("says"); // the slopes, or the fault
    QTest::newRow("square") << "x^2"
                            << "2 * x";
    QTest::newRow("two") << "a*b + b"
                         << "b; a + 1";
    QTest::newRow("order of appearance") << "y - x"
                                         << "1; -1";
    QTest::newRow("nothing") << ""
                             << "1: the expression ends too early: a number, a quantity or "
                                "( is missing";
    QTest::newRow("no variable") << "2 + 3"
                                 << "1: a function to descend has one to 8 variables, such as x "
                                    "and y";
    QTest::newRow("taken") << "x + eta"
                           << "5: eta has a meaning of its own; choose another name for the "
                              "variable";
    QTest::newRow("indices") << "x[1]"
                             << "1: a variable is a letter, and letters or digits behind it: x, y, "
                                "w1";
    QTest::newRow("comparison") << "x < 2"
                                << "0";
    QTest::newRow("as people write it")
        << "f(x, y) = (1-x)² + 100(y-x²)²"
        << "-2 * (1 - x) + (-400) * ((y - x^2) * x); 200 * (y - x^2)";
    QTest::newRow("two letters, two variables") << "x^2 + xy + y^2"
                                                << "2 * x + y; x + 2 * y";
    QTest::newRow("one word") << "loss^2"
                              << "2 * loss";
    QTest::newRow("m and C are free") << "m^2 + C"
                                      << "2 * m; 1";
    QTest::newRow("v is not")
        << "v^2"
        << "1: v has a meaning of its own; choose another name for the variable";
    QTest::newRow("decimal comma") << "0,5x"
                                   << "0.5";
    QTest::newRow("a function before a letter")
        << "sinx"
        << "1: sinx is no name; a function's argument stands in parentheses, as in sin(x), and * "
           "between factors";
}

void TestDescent::typedFunctions()
{
    QFETCH(QString, text);
    QFETCH(QString, says);
    const auto read = readTypedFunction(text.toStdString());
    std::string found;
    if (const auto* fault = std::get_if<ExpressionFault>(&read)) {
        found = std::to_string(fault->column) + ": " + english(fault->message);
    } else {
        for (const std::string& slope : std::get<TypedFunction>(read).gradient)
            found += (found.empty() ? "" : "; ") + slope;
    }
    QCOMPARE(str(found), says);
}

void TestDescent::slopesAreWrittenOut()
{
    const auto timeline = timelineOf("x^2 + 3*x*y", "{rate: 0.1}", {}, "[2, 1]");
    timeline->seek({1, 0});
    const Iteration& iteration = *timeline->now().iteration;
    const Explanation x = iteration.explain(*iteration.indexOf(q("df/dx")));
    QCOMPARE(x.notes.size(), std::size_t(1));
    QCOMPARE(english(x.notes[0]),
             std::string("Written out in the variables, the slope is 2 * x + 3 * y."));
    QVERIFY(iteration.explain(*iteration.indexOf(q("df/dv[1]"))).notes.empty());
}

// The trail tells where the run was, whichever way it was travelled, and only of the present log.
void TestDescent::theTrailFollowsEdits()
{
    const auto timeline = timelineOf("x^2 + y^2", "{rate: 0.25}", {}, "[1, 2]");
    const auto firstOf = [&] {
        std::vector<double> all;
        for (const Trail::Point& point : timeline->trail().points())
            all.push_back(point.place[0]);
        return all;
    };
    timeline->seek({4, 0});
    QCOMPARE(firstOf(), (std::vector<double>{1, 0.5, 0.25, 0.125}));
    timeline->seek({2, 3});
    QCOMPARE(timeline->trail().points().size(), std::size_t(4));
    QVERIFY(!timeline->edit(q("x"), 8));
    QCOMPARE(firstOf(), (std::vector<double>{1, 8}));
    timeline->seek({3, 0});
    QCOMPARE(firstOf(), (std::vector<double>{1, 8, 4}));
    timeline->seek({1, 0});
    QVERIFY(!timeline->edit(q("x"), -2));
    QCOMPARE(firstOf(), (std::vector<double>{-2}));
    QVERIFY(timeline->undo());
    timeline->seek({3, 0});
    QCOMPARE(firstOf(), (std::vector<double>{1, 8, 4}));
}

void TestDescent::editsAreRefused_data()
{
    QTest::addColumn<QString>("quantity");
    QTest::addColumn<double>("value");
    QTest::newRow("follows") << "df/dx" << 1.0;
    QTest::newRow("unknown") << "q" << 1.0;
    QTest::newRow("rate 0") << "eta" << 0.0;
    QTest::newRow("no number") << "x" << std::nan("");
    QTest::newRow("infinite") << "y" << HUGE_VAL;
}

void TestDescent::editsAreRefused()
{
    QFETCH(QString, quantity);
    QFETCH(double, value);
    DescentSimulation simulation(experimentOf(valley, trainingOf("sgd")));
    const std::uint64_t before = simulation.checkpoint()->hash();
    const auto refused =
        simulation.apply({1, std::get<Quantity>(parseQuantity(quantity.toStdString())), value});
    QVERIFY(refused && !english(*refused).empty());
    QCOMPARE(simulation.checkpoint()->hash(), before);
}

void TestDescent::theNormHasTheSlopesOfAGraph_data()
{
    QTest::addColumn<QString>("at");
    for (const char* at : {"[0, 0]", "[3, 4]", "[0, -2]", "[1e-9, 0]"})
        QTest::newRow(at) << QString::fromLatin1(at);
}

// At the origin, where the norm has no slope, too: there it is 0.
void TestDescent::theNormHasTheSlopesOfAGraph()
{
    QFETCH(QString, at);
    const std::string point = at.toStdString();
    const auto descent = timelineOf("norm(x, y)", trainingOf("sgd"), {}, point);
    QCOMPARE(descent->seek({2, 0}), Timeline::Outcome::Reached);
    const Snapshot& walked = go(*descent, "1:end");
    QVERIFY(!walked.iteration->halt());
    Timeline graph(lessonOf("gradus: 1\nid: case\ntitle: A case\nmodel:\n  kind: graph\n  "
                            "given: {x: "
                            + point + "}\n  nodes: {C: \"norm(x)\"}\n")
                       ->experiment->start());
    const Snapshot& worked = go(graph, "1:end");
    for (const auto& [mine, its] : {std::pair{"f", "C"}, std::pair{"df/dx", "dC/dv[x][1]"},
                                    std::pair{"df/dy", "dC/dv[x][2]"}}) {
        const double expected = worked.read(q(its)).value;
        QVERIFY2(std::abs(walked.read(q(mine)).value - expected) <= 1e-15 * std::abs(expected),
                 mine);
    }
    for (std::int64_t k = 1; k <= walked.stepCount(); ++k) {
        const Explanation x = walked.iteration->explain(k);
        QVERIFY2(relativeError(x.formula.evaluate(), x.result) < 1e-14, print(x.quantity).c_str());
    }
}

void TestDescent::variablesAreNoKinds()
{
    const auto lesson =
        lessonOf("gradus: 1\nid: case\ntitle: A case\nmodel: {kind: descent, function: "
                 "\"R^2 + T^2\", variables: [R, T], start: [1, 2]}\ntraining: {rate: 0.1}\n");
    Timeline timeline(lesson->experiment->start());
    const Snapshot& now = go(timeline, "1:end");
    const auto variables = now.iteration->variables();
    QCOMPARE(variables.size(), std::size_t(2));
    for (const Quantity& quantity : now.iteration->quantities()) {
        const std::string said = english(meaning(quantity, variables));
        QVERIFY2(said.find("penalty") == std::string::npos
                     && said.find("temperature") == std::string::npos,
                 said.c_str());
    }
}

void TestDescent::haltsInWords_data()
{
    QTest::addColumn<QString>("function");
    QTest::addColumn<QString>("quantity");
    QTest::addColumn<QString>("part");
    QTest::newRow("logarithm") << "y + log(x)"
                               << "v[1]"
                               << "the logarithm of -1.2";
    QTest::newRow("root") << "sqrt(x)*y"
                          << "v[1]"
                          << "no real square root";
    QTest::newRow("division") << "y/(x + 1.2)"
                              << "f"
                              << "divided by 0";
    QTest::newRow("steep") << "x^4*1e150"
                           << "v[1]"
                           << "The run diverged";
}

void TestDescent::haltsInWords()
{
    QFETCH(QString, function);
    QFETCH(QString, quantity);
    QFETCH(QString, part);
    const auto timeline = timelineOf(function.toStdString(), trainingOf("sgd", 1e30));
    Timeline::Outcome outcome = timeline->seek({10, 0});
    QVERIFY(outcome != Timeline::Outcome::Reached);
    const auto halt = timeline->now().iteration->halt();
    QVERIFY(halt);
    QCOMPARE(str(print(halt->quantity)), quantity);
    QVERIFY2(str(english(halt->why)).contains(part), english(halt->why).c_str());
}

void TestDescent::scoresAState()
{
    const auto experiment = experimentOf("x^2 + y^2", trainingOf("sgd"));
    const Score score = experiment->score(DescentState(*experiment));
    QCOMPARE(score.cost, std::optional(1.44 + 1));
    QVERIFY(!score.accuracy && !score.testCost);
}

QTEST_APPLESS_MAIN(TestDescent)
#include "tst_descent.moc"
