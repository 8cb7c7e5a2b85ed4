// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/lessons.h"

using namespace gradus;

namespace {

const std::string script = R"(
script:
  - title: {en: One, zh: 一}
    goto: "1:z[1][1]"
    say:
      en: |
        It is {{ z[1][1] }}.
      zh: |
        它是 {{ z[1][1] }}。
    focus: ["z[1][1]", "w[1]", delta]
    until: "C < 0.9 and not C < 0"
    within: 50
    ask:
      - id: first
        text: How much?
        answer: "dC/dw[1][1,1] * 2"
        tolerance: 2%
        points: 3
        attempts: 2
        hints: [{text: Think., cost: 1}, Look.]
        feedback: after-hand-in
      - kind: choice
        text: Which?
        choices: [this, {en: that, zh: 那}]
        answer: 2
  - say: Two.
    until: "2:end"
learned: All of it.
next: another
terms: {weight: A number.}
controls: [training.rate]
expect:
  - {at: "1:end", that: "C > 0"}
)";

std::string withScript()
{
    std::string text = NetworkCase{}.yaml() + script;
    text.replace(text.find(", delta]"), 8, "]");
    return text;
}

} // namespace

class TestLessonReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsEverything();
    void readsQuestions();
    void reportsAllFaultsAtOnce();
    void faultsAreSorted();
    void overridesStandIn();
    void refusesBadOverrides();
    void missingFileIsAFault();
    void warnsOfUnwisePairs();
    void warnsOfStepsThatLearnNothing_data();
    void warnsOfStepsThatLearnNothing();
    void networkHasItsSettings();
    void initialisesBySeed();
    void dataBesideTheLesson();
    void faultsOfDataNameTheirFile();
    void lessonInJson();
};

void TestLessonReader::readsEverything()
{
    const auto lesson = lessonOf(withScript());
    QCOMPARE(lesson->id, std::string("case"));
    QCOMPARE(lesson->kind, std::string("network"));
    QCOMPARE(lesson->level, 1);
    QCOMPARE(lesson->sections.size(), std::size_t(2));
    const Section& first = lesson->sections[0];
    QCOMPARE(first.title.in("zh"), std::string("一"));
    QCOMPARE(first.title.in("fr"), std::string("One"));
    QVERIFY(first.start == at("1:z[1][1]"));
    QCOMPARE(first.focus.size(), std::size_t(2));
    QVERIFY(first.until->kind == Condition::Kind::Expression);
    QCOMPARE(first.until->within, 50);
    QVERIFY(lesson->sections[1].until->kind == Condition::Kind::Position);
    QCOMPARE(lesson->learned.in("en"), std::string("All of it."));
    QCOMPARE(lesson->next, std::string("another"));
    QCOMPARE(lesson->terms.at("weight").in("en"), std::string("A number."));
    QCOMPARE(lesson->controls.size(), std::size_t(1));
    QCOMPARE(lesson->controls.front().key, "training.rate");
    QCOMPARE(lesson->expectations.size(), std::size_t(1));
}

void TestLessonReader::readsQuestions()
{
    const auto lesson = lessonOf(withScript());
    const auto& questions = lesson->sections[0].questions;
    QCOMPARE(questions.size(), std::size_t(2));
    QVERIFY(questions[0].kind == Question::Kind::Number);
    QCOMPARE(questions[0].id, std::string("first"));
    QVERIFY(questions[0].tolerance.kind == Tolerance::Kind::Relative);
    QCOMPARE(questions[0].tolerance.amount, 0.02);
    QCOMPARE(questions[0].points, 3.0);
    QCOMPARE(questions[0].attempts, 2);
    QCOMPARE(questions[0].hints.size(), std::size_t(2));
    QCOMPARE(questions[0].hints[0].cost, 1.0);
    QVERIFY(!questions[0].feedbackNow);
    QVERIFY(questions[1].kind == Question::Kind::Choice);
    QCOMPARE(questions[1].rightChoices, std::vector<int>{2});
    QCOMPARE(questions[1].choices[1].in("zh"), std::string("那"));
}

void TestLessonReader::reportsAllFaultsAtOnce()
{
    std::string text = withScript();
    text.replace(text.find("rate: 0.5"), 9, "rate: -5 ");
    text.replace(text.find("tanh"), 4, "tahn");
    text.replace(text.find("points: 3"), 9, "pionts: 3");
    const LessonResult result = readLessonText(text);
    QVERIFY(!result.lesson);
    QCOMPARE(result.faults.size(), std::size_t(3));
}

void TestLessonReader::faultsAreSorted()
{
    std::string text = withScript();
    text.replace(text.find("rate: 0.5"), 9, "rate: -5 ");
    text.replace(text.find("next: another"), 13, "nxet: another");
    text.replace(text.find("id: case"), 8, "id: CASE");
    const LessonResult result = readLessonText(text);
    for (std::size_t i = 1; i < result.faults.size(); ++i)
        QVERIFY(result.faults[i - 1].place <= result.faults[i].place);
}

void TestLessonReader::overridesStandIn()
{
    const auto lesson = lessonOf(NetworkCase{}.yaml(),
                                 {{"training.rate", "0.125"}, {"training.optimizer", "momentum"}});
    const auto& experiment = dynamic_cast<const NetworkExperiment&>(*lesson->experiment);
    QCOMPARE(experiment.training().rate, 0.125);
    QVERIFY(experiment.training().optimizer.kind == Optimizer::Momentum);
}

void TestLessonReader::refusesBadOverrides()
{
    QVERIFY(!readLessonText(NetworkCase{}.yaml(), {{"training.rate", "-1"}}).lesson);
    QVERIFY(!readLessonText(NetworkCase{}.yaml(), {{"training.raet", "1"}}).lesson);
    QVERIFY(!readLessonText(NetworkCase{}.yaml(), {{"", "1"}}).lesson);
    QVERIFY(!readLessonText(NetworkCase{}.yaml(), {{"a.b.c.d", "1"}}).lesson);
}

void TestLessonReader::missingFileIsAFault()
{
    const LessonResult result = readLesson("/nowhere/at/all.yaml");
    QVERIFY(!result.lesson);
    QVERIFY(hasErrors(result.faults));
    QVERIFY(!readLesson(std::filesystem::path("/")).lesson);
}

void TestLessonReader::warnsOfUnwisePairs()
{
    NetworkCase c;
    c.layers = "[{size: 2}, {size: 2, activation: relu}]";
    c.cost = "binary-cross-entropy";
    c.samples = "[{x: [1, 1], y: [0, 1]}]";
    const LessonResult result = readLessonText(c.yaml());
    QVERIFY(result.lesson); // allowed, but said
    QCOMPARE(result.faults.size(), std::size_t(1));
    QVERIFY(result.faults[0].severity == Severity::Warning);
}

void TestLessonReader::warnsOfStepsThatLearnNothing_data()
{
    QTest::addColumn<QString>("layers");
    QTest::addColumn<QString>("said");
    const auto row = [](const char* name, const char* layers, const char* said) {
        QTest::newRow(name) << QString::fromLatin1(layers) << QString::fromLatin1(said);
    };
    row("hidden", "{size: 3, activation: step}, {size: 2, activation: sigmoid}",
        "so the layers 1 to 1 learn nothing");
    row("output", "{size: 3, activation: tanh}, {size: 2, activation: step}",
        "so this network learns nothing");
    row("only weights learn",
        "{size: 3, activation: step, fixed: biases}, {size: 2, activation: tanh}",
        "so the layers 1 to 1 learn nothing");
    row("what learns lies before",
        "{size: 3, activation: tanh}, {size: 2, activation: step, fixed: true}, {size: 2, "
        "activation: tanh}",
        "so the layers 1 to 2 learn nothing");
    row("nothing learns before it",
        "{size: 3, activation: step, fixed: true}, {size: 2, activation: tanh}", "");
}

void TestLessonReader::warnsOfStepsThatLearnNothing()
{
    QFETCH(QString, layers);
    QFETCH(QString, said);
    NetworkCase c;
    c.layers = "[{size: 2}, " + layers.toStdString() + "]";
    const LessonResult result = readLessonText(c.yaml());
    QVERIFY(result.lesson);
    QCOMPARE(result.faults.size(), std::size_t(said.isEmpty() ? 0 : 1));
    QVERIFY2(str(describeAll(result.faults)).contains(said), describeAll(result.faults).c_str());
    // Where nothing is trained nothing need learn.
    std::string untrained = c.yaml();
    untrained.erase(untrained.find("training:"));
    QVERIFY(readLessonText(untrained).faults.empty());
}

void TestLessonReader::networkHasItsSettings()
{
    NetworkCase c;
    c.training = "{optimizer: adamw, rate: 0.01, batch: all, shuffle: true, seed: 9, beta1: 0.8, "
                 "beta2: 0.99, epsilon: 1e-6, weight-decay: 0.2, l1: 0.1, l2: 0.3, iterations: 77}";
    const auto experiment = c.experiment();
    const NetworkTraining& training = experiment->training();
    QCOMPARE(training.batch, 3);
    QVERIFY(training.shuffle);
    QCOMPARE(training.seed, std::uint64_t(9));
    QCOMPARE(training.optimizer.beta1, 0.8);
    QCOMPARE(training.optimizer.beta2, 0.99);
    QCOMPARE(training.optimizer.epsilon, 1e-6);
    QCOMPARE(training.optimizer.weightDecay, 0.2);
    QCOMPARE(training.l1, 0.1);
    QCOMPARE(training.l2, 0.3);
    QCOMPARE(training.iterations, 77);
    QCOMPARE(Timeline(experiment->start()).plannedIterations(), 77);
}

void TestLessonReader::initialisesBySeed()
{
    NetworkCase c;
    c.parameters = "initial: {scheme: xavier-normal, seed: 7, round: 2}";
    const auto first = c.experiment();
    QVERIFY(first->initialParameters() == c.experiment()->initialParameters());
    const double w = first->initialParameters()(first->layout().weight(1, 1, 1));
    QVERIFY(std::abs(w * 100 - std::round(w * 100)) < 1e-9);
    c.parameters = "initial: zeros";
    QVERIFY(c.experiment()->initialParameters().isZero());
}

void TestLessonReader::dataBesideTheLesson()
{
    const QTemporaryDir folder;
    writeFile(folder, QStringLiteral("points.csv"), "a;b;kind\n1;2;red\n3;4;blue\n5;6;red\n");
    std::string text = NetworkCase{}.yaml();
    const auto begin = text.find("data:");
    text.replace(begin, text.find('\n', begin) - begin, "data: {csv: points.csv}");
    const LessonResult result = readLesson(
        writeFile(folder, QStringLiteral("lesson.yaml"), QByteArray::fromStdString(text)));
    QVERIFY2(result.lesson, describeAll(result.faults).c_str());
    const auto& experiment = dynamic_cast<const NetworkExperiment&>(*result.lesson->experiment);
    QCOMPARE(experiment.train().sampleCount(), 3);
    QVERIFY(experiment.train().isClassification());
}

void TestLessonReader::faultsOfDataNameTheirFile()
{
    const QTemporaryDir folder;
    writeFile(folder, QStringLiteral("points.csv"), "1,2,0,1\n3,oops,1,0\n");
    std::string text = NetworkCase{}.yaml();
    const auto begin = text.find("data:");
    text.replace(begin, text.find('\n', begin) - begin, "data: {csv: points.csv}");
    const LessonResult result = readLesson(
        writeFile(folder, QStringLiteral("lesson.yaml"), QByteArray::fromStdString(text)));
    QVERIFY(!result.lesson);
    const std::string message = describe(result.faults.at(0), "lesson.yaml");
    QVERIFY2(message.find("points.csv:2:3: error") != std::string::npos, message.c_str());
}

void TestLessonReader::lessonInJson()
{
    const QTemporaryDir folder;
    const QByteArray json = R"({"gradus": 1, "id": "j", "title": "J",
        "model": {"kind": "network", "layers": [{"size": 1}, {"size": 1, "activation": "sigmoid"}],
                  "cost": "half-squared-error", "parameters": [{"w": [[1]], "b": [0]}]},
        "data": {"samples": [{"x": [1], "y": [1]}]}, "training": {"rate": 1}})";
    QVERIFY(readLesson(writeFile(folder, QStringLiteral("lesson.json"), json)).lesson);
}

QTEST_APPLESS_MAIN(TestLessonReader)
#include "tst_lesson_reader.moc"
