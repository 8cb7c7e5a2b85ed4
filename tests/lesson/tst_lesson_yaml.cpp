// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/lesson_library.h"
#include "lesson/lesson_writer.h"
#include "lesson/lesson_yaml.h"
#include "lesson/yaml_document.h"
#include "support/lessons.h"

#include <QRegularExpression>

using namespace gradus;

namespace {

std::string head(const std::string& model)
{
    return "gradus: 1\nid: y\ntitle: Y\nmodel:\n" + model;
}

std::unique_ptr<Timeline> timelineOf(const std::string& text)
{
    return std::make_unique<Timeline>(lessonOf(text)->experiment->start());
}

std::string yamlAt(Timeline& timeline, LessonPart part, const std::string& position)
{
    const auto text = lessonYaml(part, go(timeline, position));
    if (const auto* message = std::get_if<Message>(&text))
        qFatal("%s", english(*message).c_str());
    return std::get<std::string>(text);
}

// The lesson with the lines that begin with a key, and those that are indented deeper, replaced.
std::string withLines(const std::string& text, const std::string& key, const std::string& lines)
{
    static const QRegularExpression name(QStringLiteral("[a-z]+"));
    const QRegularExpression old(QStringLiteral("^  %1:.*\n(    .*\n)*").arg(str(key)),
                                 QRegularExpression::MultilineOption);
    QString changed = str(text);
    if (changed.count(old) != 1)
        qFatal("not once: %s", key.c_str());
    return changed.replace(old, str(lines)).toStdString();
}

// All that is known at the start of two lessons, bit by bit, but for some names.
void compareStarts(const std::string& a, Timeline& there, const std::string& position,
                   const std::vector<std::string>& names)
{
    const auto fresh = timelineOf(a);
    const Snapshot now = go(*fresh, "1:0");
    const Snapshot then = go(there, position);
    int compared = 0;
    for (const Quantity& quantity : now.iteration->quantities()) {
        if (std::find(names.begin(), names.end(), quantity.name) == names.end())
            continue;
        const Reading left = now.read(quantity), right = then.read(quantity);
        if (!left.isKnown())
            continue;
        QVERIFY2(right.isKnown() && left.value == right.value, print(quantity).c_str());
        ++compared;
    }
    QVERIFY(compared > 0);
}

const std::string descent = head("  kind: descent\n"
                                 "  function: {mean: \"(w*x + b - y)^2\", over: samples}\n"
                                 "  variables: [w, b]\n"
                                 "  start: [0.25, -0.5]\n")
    + "data:\n  samples:\n    - {x: [0.5], y: [1]}\n    - {x: [0.1], y: [0.7]}\n"
      "    - {x: [-3], y: [1e-7]}\ntraining: {rate: 0.1, batch: 2}\n";

const std::string graph = head("  kind: graph\n"
                               "  given:\n"
                               "    x: [1, 0.1]\n"
                               "    W: [[1, 2], [3, -4e-9]]\n"
                               "    c: 0.3\n"
                               "  nodes: {z: \"W @ x\", C: \"c*sum(z^2)\"}\n");

const std::string approximation = head("  kind: approximation\n"
                                       "  function: \"sin(x)\"\n"
                                       "  x: [0, 3]\n"
                                       "  pieces: 7\n");

std::string hopfield(const std::string& values)
{
    return head("  kind: hopfield\n"
                "  units: 6\n"
                "  patterns:\n"
                "    - [1, 1, 1, 0, 0, 0]\n"
                "    - [1, 0, 1, 0, 1, 0]\n"
                + values)
        + "recall:\n  start: [1, 0, 0, 0, 0, 0]\n  order: [1, 2, 3, 4, 5, 6]\n";
}

} // namespace

class TestLessonYaml : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void parametersOfANetwork_data();
    void parametersOfANetwork();
    void samplesOfABatch();
    void aSampleThatWasChanged();
    void startAndSamplesOfADescent();
    void whatAGraphIsGiven();
    void whatAGraphLearns();
    void piecesOfAnApproximation();
    void patternsAndStateOfANet_data();
    void patternsAndStateOfANet();
    void positionsByQuantity();
    void views();
    void whatThereIsNot();
    void numbersThatAreNotFinite();
    void aTreeReadsBackTheSame_data();
    void aTreeReadsBackTheSame();
    void awkwardTextsReadBack();
};

void TestLessonYaml::parametersOfANetwork_data()
{
    QTest::addColumn<QString>("position");
    QTest::newRow("start") << "1:0";
    QTest::newRow("in the middle of an update") << "3:w[1][2,1]";
    QTest::newRow("later") << "20:end";
}

void TestLessonYaml::parametersOfANetwork()
{
    QFETCH(QString, position);
    NetworkCase network;
    network.parameters = "initial: {scheme: uniform, low: -1, high: 1, seed: 11}";
    const auto run = network.timeline();
    const std::string lines = yamlAt(*run, LessonPart::Parameters, position.toStdString());
    QCOMPARE(str(lines).count(QLatin1Char('\n')), 3); // a line a layer
    const std::string text = withLines(network.yaml(), "initial", lines);
    compareStarts(text, *run, position.toStdString(), {"w", "b"});
}

void TestLessonYaml::samplesOfABatch()
{
    NetworkCase network;
    network.training = "{optimizer: sgd, rate: 0.5, batch: 2}";
    const auto run = network.timeline();
    QCOMPARE(str(yamlAt(*run, LessonPart::Data, "1:0")),
             QStringLiteral("  samples:\n    - {x: [0.5, -1.25], y: [0.25, 0.75]}\n"
                            "    - {x: [-0.75, 0.4], y: [0.9, 0.1]}\n"));
    QCOMPARE(str(yamlAt(*run, LessonPart::Data, "2:end")), // the rest of the epoch
             QStringLiteral("  samples:\n    - {x: [1.5, 0.3], y: [0.4, 0.6]}\n"));
}

void TestLessonYaml::aSampleThatWasChanged()
{
    const NetworkCase network;
    const auto run = network.timeline();
    go(*run, "2:0");
    QVERIFY(!run->edit(q("x[2]"), 0.1 + 0.2));
    NetworkCase other;
    const std::string lines = yamlAt(*run, LessonPart::Data, "2:0");
    const std::string text = str(other.yaml())
                                 .replace(QRegularExpression(QStringLiteral("data: .*\n")),
                                          QStringLiteral("data:\n") + str(lines))
                                 .toStdString();
    compareStarts(text, *run, "2:0", {"x", "y"});
    QCOMPARE(valueOf(go(*timelineOf(text), "1:0"), "x[2]"), 0.1 + 0.2);
}

void TestLessonYaml::startAndSamplesOfADescent()
{
    const auto run = timelineOf(descent);
    std::string text = withLines(descent, "start", yamlAt(*run, LessonPart::Parameters, "5:end"));
    compareStarts(text, *run, "5:end", {"w", "b"});
    text = withLines(descent, "samples", yamlAt(*run, LessonPart::Data, "1:0"));
    compareStarts(text, *run, "1:0", {"x", "y"});
    QVERIFY(text.find("-3") == std::string::npos); // not of this batch
}

void TestLessonYaml::whatAGraphIsGiven()
{
    const auto run = timelineOf(graph);
    QVERIFY(!run->edit(q("v[W][2,2]"), -1.0 / 3));
    const std::string lines = yamlAt(*run, LessonPart::Parameters, "1:end");
    const std::string text = withLines(graph, "given", lines);
    compareStarts(text, *run, "1:end", {"v"});
    QCOMPARE(valueOf(go(*timelineOf(text), "1:0"), "v[W][2,2]"), -1.0 / 3);
}

// What parts have is given by their full names, where the lesson has its parameters.
void TestLessonYaml::whatAGraphLearns()
{
    const std::string learning =
        head("  kind: graph\n"
             "  inputs: {x: [2], y: [1]}\n"
             "  parameters:\n"
             "    V: [[0.3, -0.2]]\n"
             "  parts:\n"
             "    inner: {parameters: {b: [0.1, 0.2]}, nodes: {o: \"u + b\"}}\n"
             "    unit:\n"
             "      parameters: {W: {shape: [2, 2], initial: {scheme: xavier-normal, seed: 3}}}\n"
             "      nodes: {s: {part: inner, of: {u: u}}, a: \"tanh(W @ s)\"}\n"
             "  nodes:\n"
             "    h1: {part: unit, of: {u: x}}\n"
             "    h2: {part: unit, of: {u: h1}, parameters: {W: [[1, 0], [0, 1]]}}\n"
             "    C: \"sum((V @ h2 - y)^2)\"\n")
        + "data: {samples: [{x: [1, 0.5], y: [1]}, {x: [-1, 0], y: [0]}]}\n"
          "training: {optimizer: sgd, rate: 0.05, batch: 2}\n";
    const auto run = timelineOf(learning);
    const std::string text =
        withLines(learning, "parameters", yamlAt(*run, LessonPart::Parameters, "7:end"));
    compareStarts(text, *run, "7:end", {"v"});
    const LessonResult wrong = readLessonText(withLines(
        learning, "parameters", "  parameters:\n    V: [[1, 2]]\n    h1.X: [1]\n    h3.W: [1]\n"));
    const std::string faults = describeAll(wrong.faults);
    QVERIFY2(faults.find("the part unit has no parameter X") != std::string::npos, faults.c_str());
}

void TestLessonYaml::piecesOfAnApproximation()
{
    const auto run = timelineOf(approximation);
    go(*run, "2:0");
    QVERIFY(!run->edit(q("height[3]"), 1.0 / 3));
    const std::string lines = yamlAt(*run, LessonPart::Parameters, "3:end");
    const std::string text = withLines(approximation, "pieces", lines);
    const auto other = timelineOf(text);
    const Snapshot now = go(*other, "7:end"), then = go(*run, "7:end");
    QCOMPARE(valueOf(now, "height[3]"), 1.0 / 3);
    for (const Quantity& quantity : then.iteration->quantities())
        QVERIFY2(now.read(quantity).value == then.read(quantity).value, print(quantity).c_str());
}

void TestLessonYaml::patternsAndStateOfANet_data()
{
    QTest::addColumn<QString>("values");
    QTest::newRow("0 and 1") << "  values: [0, 1]\n";
    QTest::newRow("with thresholds") << "  values: [0, 1]\n  thresholds: [0.1, 0, 0, 0, 0, -0.3]\n";
    QTest::newRow("converted") << "  values: [0, 1]\n  thresholds: converted\n";
}

void TestLessonYaml::patternsAndStateOfANet()
{
    QFETCH(QString, values);
    const std::string lesson = hopfield(values.toStdString());
    const auto run = timelineOf(lesson);
    std::string text = withLines(lesson, "start", yamlAt(*run, LessonPart::Data, "4:end"));
    QString patterns = str(yamlAt(*run, LessonPart::Parameters, "4:end"));
    if (patterns.contains(QStringLiteral("thresholds"))) // theirs in place of the old ones
        text = str(text).remove(values.mid(values.indexOf(QStringLiteral("  thr")))).toStdString();
    text = withLines(text, "patterns", patterns.toStdString());
    compareStarts(text, *run, "4:end", {"s", "W", "theta"});
}

void TestLessonYaml::positionsByQuantity()
{
    const NetworkCase network;
    const auto run = network.timeline();
    for (const char* position : {"3:delta[1][2]", "1:0", "2:C", "7:w[2][1,2]", "3:end"}) {
        const std::string line = yamlAt(*run, LessonPart::Position, position);
        const Position here = run->now().position;
        const auto lesson = lessonOf(network.yaml() + "script:\n  - say: here\n" + line);
        go(*run, "1:0");
        go(*run, print(*lesson->sections[0].start));
        QVERIFY2(run->now().position == here, line.c_str());
    }
    QCOMPARE(str(yamlAt(*run, LessonPart::Position, "3:delta[1][2]")),
             QStringLiteral("    goto: \"3:delta[1][2]\"\n"));
}

void TestLessonYaml::views()
{
    LessonView view{"surface", std::pair{-3.0, 0.1}, std::pair{1e-9, 2.0}};
    const std::string line = viewYaml(view);
    const auto lesson = lessonOf(head("  {kind: descent, function: \"x*y\", variables: [x, y], "
                                      "start: [1, 1]}\n")
                                 + "script:\n  - say: here\n" + line);
    QVERIFY(lesson->sections[0].view == view);
    QCOMPARE(str(viewYaml({"network", {}, {}})), QStringLiteral("    view: {stage: network}\n"));
}

void TestLessonYaml::whatThereIsNot()
{
    for (const std::string& lesson : {graph, approximation})
        QVERIFY(std::holds_alternative<Message>(
            lessonYaml(LessonPart::Data, go(*timelineOf(lesson), "1:0"))));
    const auto plain = timelineOf(head("  {kind: descent, function: \"x^2\", variables: [x], "
                                       "start: [1]}\n"));
    QVERIFY(std::holds_alternative<Message>(lessonYaml(LessonPart::Data, go(*plain, "1:0"))));
}

void TestLessonYaml::numbersThatAreNotFinite()
{
    const auto run = timelineOf(head("  {kind: descent, function: \"x^4\", variables: [x], "
                                     "start: [1e60]}\n")
                                + "training: {rate: 1}\n");
    go(*run, "1:0");
    QVERIFY(std::holds_alternative<std::string>(lessonYaml(LessonPart::Parameters, run->now())));
    run->seek({40, 0}); // it halts on the way
    run->seek({run->now().position.iteration, std::numeric_limits<std::int64_t>::max()});
    QVERIFY(!std::isfinite(run->now().read(q("x")).value));
    QVERIFY(std::holds_alternative<Message>(lessonYaml(LessonPart::Parameters, run->now())));
}

namespace {

bool isSame(const Value& a, const Value& b)
{
    const auto sameScalar = [&] {
        const bool number = a.number().has_value() && b.number().has_value();
        return a.text() == b.text() && (number || !a.number()) && (number || !b.number());
    };
    if (a.kind() != b.kind() || a.items().size() != b.items().size()
        || a.members().size() != b.members().size() || (a.isScalar() && !sameScalar()))
        return false;
    for (std::size_t i = 0; i < a.items().size(); ++i)
        if (!isSame(a.items()[i], b.items()[i]))
            return false;
    for (std::size_t i = 0; i < a.members().size(); ++i)
        if (!isSame(a.members()[i].first, b.members()[i].first)
            || !isSame(a.members()[i].second, b.members()[i].second))
            return false;
    return true;
}

} // namespace

void TestLessonYaml::aTreeReadsBackTheSame_data()
{
    QTest::addColumn<QString>("file");
    for (const auto& folder : {lessonsFolder(), templatesFolder()})
        for (const auto& file : lessonFiles(folder))
            QTest::newRow(file.filename().c_str()) << str(file.string());
}

void TestLessonYaml::aTreeReadsBackTheSame()
{
    QFETCH(QString, file);
    QFile bytes(file);
    QVERIFY(bytes.open(QIODevice::ReadOnly));
    Faults faults;
    const Value tree = readYaml(bytes.readAll().toStdString(), false, faults);
    const Value again = readYaml(yamlText(tree), false, faults);
    QVERIFY2(faults.empty(), describeAll(faults).c_str());
    QVERIFY(isSame(tree, again));
}

void TestLessonYaml::awkwardTextsReadBack()
{
    std::vector<Value> items;
    for (const char* text : {"",
                             " a ",
                             "it's",
                             "a: b",
                             "- c",
                             "# d",
                             "1/3",
                             "1e5",
                             "true",
                             "null",
                             "two\nlines",
                             "one end\n",
                             "two ends\n\n",
                             "a gap\n\nbetween",
                             "  indented\n more\n",
                             "a \\n \"b\" \\\\",
                             "# no\n- comment\n",
                             "中文",
                             "=x",
                             "~",
                             "-"})
        items.push_back(Value::scalar(text, true, {}));
    items.push_back(
        Value::map({{Value::scalar("say", false, {}), Value::scalar("a\nb", true, {})}}, {}));
    items.push_back(Value::list({}, {}));
    items.push_back(Value::map({}, {}));
    for (const char* number : {"-1.5e-3", "1/3", "1 / 3", "-1/3"})
        items.push_back(Value::scalar(number, false, {}));
    const Value tree = Value::map({{Value::scalar("all", false, {}), Value::list(items, {})}}, {});
    Faults faults;
    const Value again = readYaml(yamlText(tree), false, faults);
    QVERIFY2(faults.empty(), (yamlText(tree) + describeAll(faults)).c_str());
    QVERIFY2(isSame(tree, again), yamlText(tree).c_str());
}

QTEST_GUILESS_MAIN(TestLessonYaml)
#include "tst_lesson_yaml.moc"
