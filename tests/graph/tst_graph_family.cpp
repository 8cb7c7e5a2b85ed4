// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/graph_iteration.h"
#include "support/golden.h"
#include "support/lessons.h"
#include "support/places.h"
#include "trace/number.h"

#include <QDir>

#include <cmath>

using namespace gradus;

namespace {

const std::string batchNorm =
    "  given: {X: [[1, 50], [2, 30], [4, 70]], g: [[1.5, 0.5]], b: [[0.1, -0.2]], Y: [[1, 0], "
    "[0, 1], [1, 1]]}\n  nodes: {mu: \"mean_rows(X)\", D: \"X - mu\", var: \"mean_rows(D^2)\", "
    "s: \"sqrt(var + 1e-5)\", N: \"D / s\", O: \"g*N + b\", C: \"sum((O - Y)^2)/2\"}\n";
const std::string layers =
    "  given: {x: [0.5, -1], W: [[0.3, -0.2], [0.8, 0.4], [1, 0]], b: [0.1, 0, -0.1], V: [[1, -1, "
    "2], [0.5, 0.5, 0.5]], y: [1, 0]}\n  nodes: {z: \"W @ x + b\", a: \"sigmoid(z)\", p: "
    "\"softmax(V @ a)\", C: \"-sum(y*ln(p))\"}\n";
// Written as people do; entries, the largest, the smallest, the norm.
const std::string reducing =
    "  given: {x: [0.5, -1, 2], W: [[0.3, -0.2], [0.8, 0.4]], y: 3}\n  nodes: {a: \"max(x) + "
    "2min(W)\", n: \"norm(W)\", t: \"max(y, x[3], a)\", C: \"2a·n + x[2]W[2,1]y² - t + "
    "entry(W, 1, 2)(x[1] > 0)\"}\n";
const std::string twoPaths = "  given: {x: 2, y: 3}\n  nodes: {u: \"x*y\", C: \"u*x + x^3/y\"}\n";

std::string yaml(const std::string& model)
{
    return "gradus: 1\nid: case\ntitle: A case\nmodel:\n  kind: graph\n" + model;
}

std::unique_ptr<Timeline> timelineOf(const std::string& model)
{
    return std::make_unique<Timeline>(lessonOf(yaml(model))->experiment->start());
}

double valueAt(const Timeline& timeline, const std::string& quantity)
{
    const Reading reading = timeline.now().read(q(quantity.c_str()));
    if (!reading.isKnown())
        qFatal("%s is not known", quantity.c_str());
    return reading.value;
}

} // namespace

class TestGraphFamily : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void gradientsAreCentralDifferences_data();
    void gradientsAreCentralDifferences();
    void gradientIsUpstreamTimesJacobian();
    void twoPathsAreAdded();
    void stepsHaveOneNumberEach();
    void formulasComeToTheResult();
    void valuesAreKnownFromTheirStep();
    void nodesAreGroups();
    void addresses();
    void editsAreReplayed();
    void savesItsState();
    void halts();
    void programsKeepTheLaws_data();
    void programsKeepTheLaws();
    void faults_data();
    void faults();
};

void TestGraphFamily::gradientsAreCentralDifferences_data()
{
    QTest::addColumn<QString>("model");
    QTest::newRow("batch norm") << str(batchNorm);
    QTest::newRow("layers") << str(layers);
    QTest::newRow("two paths") << str(twoPaths);
    QTest::newRow("reduced") << str(reducing);
}

void TestGraphFamily::gradientsAreCentralDifferences()
{
    QFETCH(QString, model);
    const auto timeline = timelineOf(model.toStdString());
    timeline->seek({1, 100000});
    const auto& iteration = dynamic_cast<const GraphIteration&>(*timeline->now().iteration);
    const GraphExperiment& experiment = iteration.experiment();
    const ArrayGraph& graph = experiment.graph();
    const auto costWith = [&](std::size_t entry, double change) {
        std::vector<double> state = iteration.state().numbers;
        std::vector<double> values(graph.sampleNumbers());
        state[entry] += change;
        experiment.pass().forward(state.data(), values.data());
        return values[graph.node(graph.output()).offset];
    };
    for (const int node : experiment.stateNodes())
        for (std::size_t i = 0; i < graph.node(node).shape.size(); ++i) {
            const std::size_t at = graph.node(node).offset + i;
            const double measured = (costWith(at, 1e-5) - costWith(at, -1e-5)) / 2e-5;
            const double slope = iteration.gradient(node, i, 1);
            QVERIFY(std::abs(slope - measured) < 1e-6 * std::max(1.0, std::abs(slope)));
        }
}

// ∂C/∂(entry) = Σ over all consumers of upstream gradient × Jacobian.
void TestGraphFamily::gradientIsUpstreamTimesJacobian()
{
    for (const std::string& model : {batchNorm, layers, twoPaths}) {
        const auto timeline = timelineOf(model);
        timeline->seek({1, 100000});
        const auto& iteration = dynamic_cast<const GraphIteration&>(*timeline->now().iteration);
        const ArrayGraph& graph = iteration.experiment().graph();
        for (int n = 0; n + 1 < graph.size(); ++n)
            for (std::size_t j = 0; !graph.node(n).isConstant() && j < graph.node(n).shape.size();
                 ++j) {
                double sum = 0;
                for (const int above : iteration.experiment().consumers(n))
                    for (std::size_t i = 0; i < graph.node(above).shape.size(); ++i)
                        sum += iteration.gradient(above, i, 1)
                            * iteration.value(
                                GraphExperiment::JacobianPlace{above, n, i, j, 1, false});
                QVERIFY(std::abs(sum - iteration.gradient(n, j, 1))
                        < 1e-12 * std::max(1.0, std::abs(sum)));
            }
    }
}

void TestGraphFamily::twoPathsAreAdded()
{
    const auto timeline = timelineOf(twoPaths); // C = x²y + x³/y
    timeline->seek({1, 1000});
    QCOMPARE(valueAt(*timeline, "C"), 12 + 8.0 / 3);
    QVERIFY(std::abs(valueAt(*timeline, "dC/dv[x]") - (12 + 4.0)) < 1e-14);
    QVERIFY(std::abs(valueAt(*timeline, "dC/dv[y]") - (4 - 8.0 / 9)) < 1e-14);
    QCOMPARE(valueAt(*timeline, "dv/dv[3,1]"), 3.0); // ∂u/∂x = y
}

// Law 8, and all that is listed can be read at the end.
void TestGraphFamily::stepsHaveOneNumberEach()
{
    for (const std::string& model : {batchNorm, layers, twoPaths}) {
        const auto timeline = timelineOf(model);
        const Iteration& iteration = *timeline->now().iteration;
        for (std::int64_t k = 1; k <= iteration.stepCount(); ++k) {
            const Quantity quantity = iteration.step(k).quantity;
            QCOMPARE(iteration.indexOf(quantity), std::optional(k));
            QVERIFY(iteration.read(quantity, k).isKnown());
            QVERIFY(!iteration.read(quantity, k - 1).isKnown());
            QVERIFY(std::get<Quantity>(parseQuantity(print(quantity))) == quantity);
        }
        for (const Quantity& quantity : iteration.quantities())
            QVERIFY(iteration.read(quantity, iteration.stepCount()).isKnown());
    }
}

void TestGraphFamily::formulasComeToTheResult()
{
    for (const std::string& model : {batchNorm, layers, twoPaths}) {
        const auto timeline = timelineOf(model);
        const Iteration& iteration = *timeline->now().iteration;
        for (std::int64_t k = 1; k <= iteration.stepCount(); ++k) {
            const Explanation explanation = iteration.explain(k);
            const double value = explanation.formula.evaluate();
            QVERIFY2(std::abs(value - explanation.result) < 1e-10 * std::max(1.0, std::abs(value)),
                     (print(explanation.quantity) + ": " + plainText(explanation.formula)).c_str());
        }
    }
}

void TestGraphFamily::valuesAreKnownFromTheirStep()
{
    const auto timeline = timelineOf(layers);
    timeline->seek({1, 0});
    QVERIFY(timeline->now().read(q("v[W][2,1]")).isKnown());
    QVERIFY(!timeline->now().read(q("dC/dv[C]")).isKnown());
    QVERIFY(!timeline->now().read(q("dv/dv[7,6]")).isKnown()); // z by W @ x
    timeline->seek({1, 1000});
    QVERIFY(timeline->now().read(q("dv/dv[7,6][1,1]")).isKnown());
    QCOMPARE(valueAt(*timeline, "dC/dv[C]"), 1.0);
}

void TestGraphFamily::nodesAreGroups()
{
    const auto timeline = timelineOf(layers);
    QVERIFY(timeline->now().iteration->hasLevel(Level::Layer));
    const auto has = [](const std::string& model, Level level) {
        return timelineOf(model)->now().iteration->hasLevel(level);
    };
    QVERIFY(has(layers, Level::Neuron)); // W has rows of several numbers
    QVERIFY(!has("  given: {x: [1, 2], y: [[3, 4]]}\n  nodes: {C: \"y @ x\"}\n", Level::Neuron));
    QVERIFY(!has(twoPaths, Level::Layer)); // numbers alone
    QVERIFY(!has(layers, Level::Part) && !has(layers, Level::Sample) && !has(layers, Level::Epoch));
    QVERIFY(timeline->forward(Level::Layer)); // the three entries of W @ x
    QCOMPARE(timeline->now().position.step, 3);
    QVERIFY(timeline->forward(Level::Pass));
    QCOMPARE(print(timeline->now().nextStep()->quantity), std::string("v[C]"));
}

void TestGraphFamily::addresses()
{
    const auto timeline = timelineOf(layers);
    const Iteration& iteration = *timeline->now().iteration;
    const auto shapeOf = [&](const char* quantity) {
        const auto shape = iteration.shape(q(quantity));
        const auto* message = std::get_if<Message>(&shape);
        return message ? english(*message) : lengthsText(std::get<Shape>(shape));
    };
    QCOMPARE(shapeOf("v[W]"), "3×2");
    QCOMPARE(shapeOf("v[2]"), "3×2"); // the same by its number
    QCOMPARE(shapeOf("v[x][2]"), "1×1");
    QCOMPARE(shapeOf("dv/dv[8,7]"), "3×3");
    QCOMPARE(shapeOf("dv/dv[6,W]"), "3×6"); // the same by name
    QCOMPARE(shapeOf("dv/dv[6,W][3][2,1]"), "1×1");
    QCOMPARE(shapeOf("dv/dv[6,W][3,5]"), "1×1"); // in places among all entries
    QVERIFY(shapeOf("dv/dv[6,W][3][4,1]").ends_with("the node has the shape 3×6"));
    QVERIFY(shapeOf("dv/dv[6,nope]").starts_with("dv/dv[6,nope]: a Jacobian is that"));
    const auto entries = iteration.elements(q("dv/dv[6,W]"));
    QCOMPARE(print(entries[17]), std::string("dv/dv[6,W][3][3,2]"));
    timeline->seek({1, 1000});
    QCOMPARE(valueAt(*timeline, "dv/dv[6,W][3][2,1]"), valueAt(*timeline, "dv/dv[6,2][3,3]"));
    QCOMPARE(shapeOf("v[x][3]"), "v[x][3]: the node has the shape 2×1");
    QCOMPARE(shapeOf("v[W][1]"), "v[W][1]: the node has the shape 3×2");
    QVERIFY(shapeOf("dv/dv[1,2]").starts_with("dv/dv[1,2]: a Jacobian is that"));
    QCOMPARE(shapeOf("v[nope]"), "there is no quantity v[nope] here");
    QCOMPARE(iteration.elements(q("dC/dv[W]")).size(), std::size_t(6));
    QCOMPARE(latex(q("dC/dv[W][2,1]")), "\\frac{\\partial C}{\\partial W_{21}}");
    QCOMPARE(shortText(q("v[z][1]")), "z₁");
}

void TestGraphFamily::editsAreReplayed()
{
    const auto timeline = timelineOf(twoPaths);
    QVERIFY(!timeline->edit(q("v[x]"), 1));
    timeline->seek({1, 1000});
    QCOMPARE(valueAt(*timeline, "C"), 3 + 1.0 / 3);
    QVERIFY(timeline->edit(q("v[u]"), 1));
    QVERIFY(timeline->edit(q("dC/dv[x]"), 1));
    QVERIFY(timeline->edit(q("v[x]"), NAN));
    timeline->seek({5, 0});
    const std::uint64_t hash = timeline->hash();
    timeline->seek({1, 0});
    timeline->seek({5, 0});
    QCOMPARE(timeline->hash(), hash);
    QVERIFY(timeline->undo());
    timeline->seek({1, 1000});
    QCOMPARE(valueAt(*timeline, "v[x]"), 2.0);
}

void TestGraphFamily::savesItsState()
{
    const auto experiment = lessonOf(yaml(layers))->experiment;
    const auto simulation = experiment->start();
    QVERIFY(simulation->advance() && simulation->advance());
    QVERIFY(!simulation->apply({simulation->iteration(), q("v[W][1,2]"), 9}));
    const auto other = experiment->start();
    QVERIFY(!other->load(simulation->save()));
    QCOMPARE(other->checkpoint()->hash(), simulation->checkpoint()->hash());
    std::string damaged = simulation->save();
    damaged[damaged.size() / 2] ^= 1;
    QVERIFY(other->load(damaged));
    QVERIFY(other->load("nonsense"));
    const auto first = experiment->start()->checkpoint()->hash();
    QVERIFY(first != other->checkpoint()->hash()); // every field counts
}

void TestGraphFamily::halts()
{
    const auto timeline = timelineOf("  given: {x: -1}\n  nodes: {C: \"ln(x)\"}\n");
    const auto halt = timeline->now().iteration->halt();
    QVERIFY(halt && halt->quantity == q("v[C]"));
    // Nothing here has a rate that could be smaller.
    const auto why = [](const char* model) {
        return english(timelineOf(model)->now().iteration->halt()->why);
    };
    QCOMPARE(english(halt->why),
             std::string("the logarithm of -1 is not a finite number; it needs a positive one"));
    QCOMPARE(why("  given: {x: [0, 4]}\n  nodes: {C: \"sum(√x)\"}\n"),
             std::string("the slope of sqrt at 0 is not a finite number"));
    QVERIFY(why("  given: {x: 800}\n  nodes: {C: \"exp(x)\"}\n")
                .starts_with("v[C] is not a finite number"));
    QVERIFY(timeline->seek({2, 0}) == Timeline::Outcome::Halted);
}

void TestGraphFamily::programsKeepTheLaws_data()
{
    QTest::addColumn<QString>("name");
    const QDir folder(qSourcePath("tests/golden"));
    for (const QString& name : folder.entryList({QStringLiteral("program-*.json")}))
        QTest::newRow(qPrintable(name)) << name;
}

// Every step is found by its quantity, its formula comes to its value, and values are known from
// their step on; the way back and a saved state lead to the same numbers.
void TestGraphFamily::programsKeepTheLaws()
{
    QFETCH(QString, name);
    const auto lesson = lessonOf(goldenLesson(name).toStdString());
    Timeline timeline(lesson->experiment->start());
    timeline.seek({2, 0});
    const auto iteration = timeline.now().iteration;
    const std::int64_t stride = std::max<std::int64_t>(1, iteration->stepCount() / 400);
    for (std::int64_t k = 1; k <= iteration->stepCount(); k += stride) {
        const Step step = iteration->step(k);
        QCOMPARE(iteration->indexOf(step.quantity), std::optional(k));
        QVERIFY(iteration->read(step.quantity, k).isKnown());
        const Explanation explanation = iteration->explain(k);
        const double value = iteration->read(step.quantity, k).value;
        QCOMPARE(explanation.result, value);
        QVERIFY2(std::abs(explanation.formula.evaluate() - value)
                     <= 1e-11 * std::max(1.0, std::abs(value)),
                 qPrintable(str(print(step.quantity)) + u' '
                            + str(plainText(explanation, {.face = Face::Numbers}))));
        for (const Level level :
             {Level::Neuron, Level::Layer, Level::Part, Level::Pass, Level::Sample}) {
            const std::int64_t end = iteration->groupEnd(k, level);
            QVERIFY(iteration->groupBegin(end, level) <= k && end >= k);
        }
    }
    timeline.seek({3, 0});
    const std::uint64_t hash = timeline.hash();
    const auto simulation = lesson->experiment->start();
    while (simulation->iteration() < 3)
        QVERIFY(simulation->advance());
    QCOMPARE(simulation->checkpoint()->hash(), hash);
    const auto other = lesson->experiment->start();
    QVERIFY(!other->load(simulation->save()));
    QCOMPARE(other->checkpoint()->hash(), hash);
    timeline.seek({1, 5});
    timeline.seek({3, 0});
    QCOMPARE(timeline.hash(), hash);
}

void TestGraphFamily::faults_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<QString>("message");
    const auto row = [](const char* name, const char* model, const char* message) {
        QTest::newRow(name) << model << message;
    };
    row("nothing given", "  nodes: {C: \"1\"}\n", "model needs the key \"given\"");
    row("shapes", "  given: {a: [1, 2], b: [1, 2, 3]}\n  nodes: {C: \"sum(a + b)\"}\n",
        "7:21: error: the shapes 2×1 and 3×1 do not fit");
    row("product", "  given: {a: [1, 2], b: [1, 2]}\n  nodes: {C: \"a @ b\"}\n",
        "the product of 2×1 and 2×1 does not exist");
    row("unknown", "  given: {alpha: 1}\n  nodes: {C: \"alhpa\"}\n", "did you mean alpha?");
    row("later", "  given: {a: 1}\n  nodes: {b: \"c\", c: \"a\"}\n",
        "there is no node \"c\" before");
    row("twice", "  given: {a: 1}\n  nodes: {a: \"2\"}\n", "there are two nodes a");
    row("name", "  given: {2a: 1}\n  nodes: {C: \"1\"}\n", "the name of a node");
    row("taken", "  given: {exp: 1}\n  nodes: {C: \"1\"}\n", "exp has a meaning of its own");
    row("ragged", "  given: {a: [[1, 2], [3]]}\n  nodes: {C: \"sum(a)\"}\n", "of like length");
    row("word", "  given: {a: [1, x]}\n  nodes: {C: \"sum(a)\"}\n", "an array is a number");
    row("empty", "  given: {a: []}\n  nodes: {C: \"sum(a)\"}\n", "an array is a number");
    row("no number", "  given: {a: [1, 2]}\n  nodes: {C: \"a\"}\n",
        "this one has the shape 2×1: take sum or mean");
    row("comparison", "  given: {a: 1}\n  nodes: {C: \"a == 2\"}\n", "which are 0 or 1");
    row("a matrix and a column",
        "  given: {W: [[1, 2], [3, 4]], x: [1, 2]}\n  nodes: {z: \"W*x\", "
        "C: \"sum(z)\"}\n",
        "7:16: warning: of the shapes 2×2 and 2×1 this may be the product of matrices or one entry "
        "by "
        "entry: write @ or *");
    row("a product without a sign",
        "  given: {W: [[1, 2], [3, 4]], x: [1, 2]}\n  nodes: {C: "
        "\"sum(W x)\"}\n",
        "error: of the shapes 2×2 and 2×1 this may be the product of matrices");
    row("a product with a point", "  given: {a: [1, 2], b: [1, 2]}\n  nodes: {C: \"sum(a·b)\"}\n",
        "error: of the shapes 2×1 and 2×1 this may be");
    row("a product that does not fit",
        "  given: {W: [[1, 2, 3], [4, 5, 6]], x: [1, 2, 3]}\n  nodes: "
        "{C: \"sum(W*x)\"}\n",
        "error: of the shapes 2×3 and 3×1 this may be");
    row("a capital", "  given: {x: 2}\n  nodes: {C: \"X^2\"}\n", "warning: X is read as x");
    row("no such entry", "  given: {z: [1, 2]}\n  nodes: {C: \"z[3]\"}\n", "counted from 1");
    row("elsewhere", "  given: {a: 1}\n  nodes: {C: \"at('1:0', a)\"}\n",
        "of and at have no place here");
    row("a part in itself",
        "  given: {a: 1}\n  parts: {p: {nodes: {z: {part: p, of: {}}}}}\n  nodes: {b: {part: p}, "
        "C: "
        "\"b\"}\n",
        "a part cannot stand within itself: p");
    row("no such part", "  given: {a: 1}\n  nodes: {b: {part: q}, C: \"b\"}\n",
        "there is no part \"q\"");
    row("a foreign name",
        "  given: {a: 1, b: 2}\n  parts: {p: {nodes: {z: \"u + b\"}}}\n  nodes: {c: {part: p, of: "
        "{u: "
        "a}}, C: \"c\"}\n",
        "there is no node \"b\" before");
    row("no such parameter",
        "  given: {a: 1}\n  parts: {p: {parameters: {W: 2}, nodes: {z: \"W*u\"}}}\n  nodes: {c: "
        "{part: "
        "p, of: {u: a}, parameters: {V: 3}}, C: \"c\"}\n",
        "the part p has no parameter V");
    row("an axis", "  given: {a: [1, 2]}\n  nodes: {C: \"sum(sum(a, 3))\"}\n",
        "an axis is a whole number from 1 to 2");
    row("kernels", "  given: {a: [1, 2]}\n  nodes: {C: \"sum(conv(a, a))\"}\n",
        "conv(x, K, stride, padding) takes an image");
    row("inputs without data", "  inputs: {x: [2]}\n  nodes: {C: \"sum(x)\"}\n",
        "the lesson needs data");
    row("training", "  given: {a: 1}\n  nodes: {C: \"a\"}\ntraining: {rate: 1}\n",
        "what is trained are parameters");
    row("too large",
        "  given: {a: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]}\n  nodes: {b: \"a @ transpose(a)\", "
        "c: \"sum_columns(b) @ sum_rows(b)\", C: \"pow(a)\"}\n",
        "pow has 1 arguments here");
}

void TestGraphFamily::faults()
{
    QFETCH(QString, model);
    QFETCH(QString, message);
    const std::string found = describeAll(readLessonText(yaml(model.toStdString())).faults);
    QVERIFY2(found.find(message.toStdString()) != std::string::npos, found.c_str());
}

QTEST_APPLESS_MAIN(TestGraphFamily)
#include "tst_graph_family.moc"
