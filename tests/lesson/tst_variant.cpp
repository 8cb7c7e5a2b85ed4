// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/variant.h"
#include "support/lessons.h"

#include <QTest>

using namespace gradus;

namespace {

std::string withControls(const std::string& controls, const std::string& script = {})
{
    return NetworkCase{}.yaml() + "controls: " + controls + "\n" + script;
}

std::vector<std::string> keysOf(const std::vector<Control>& controls)
{
    std::vector<std::string> keys;
    for (const Control& control : controls)
        keys.push_back(control.key);
    return keys;
}

const NetworkExperiment& networkIn(const ExperimentResult& result)
{
    return dynamic_cast<const NetworkExperiment&>(*result.experiment);
}

} // namespace

class TestVariant : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void controlsHaveTheLessonsValues();
    void sectionsMayHaveTheirOwn();
    void unknownSettingsAreFaults_data();
    void unknownSettingsAreFaults();
    void aSettingThatIsNotGivenIsNotProposed();
    void changesMakeAnotherExperiment();
    void changesOfLayers();
    void nonsenseIsSaid();
    void textsMayLookLikeNumbers();
};

void TestVariant::controlsHaveTheLessonsValues()
{
    const auto lesson = lessonOf(withControls(
        "[training.rate, training.optimizer, model.layers.1.size, model.layers.2.activation]"));
    QCOMPARE(lesson->controls.size(), std::size_t(4));
    QCOMPARE(lesson->controls[0].value, "0.5");
    QCOMPARE(lesson->controls[0].kind, Control::Kind::Number);
    QCOMPARE(lesson->controls[1].value, "sgd");
    QCOMPARE(lesson->controls[1].kind, Control::Kind::Choice);
    QVERIFY(lesson->controls[1].choices.size() >= 7);
    QCOMPARE(lesson->controls[2].value, "3");
    QCOMPARE(lesson->controls[3].value, "sigmoid");
}

void TestVariant::sectionsMayHaveTheirOwn()
{
    const auto lesson = lessonOf(withControls(
        "[training.rate]",
        "script:\n  - {title: A}\n  - {title: B, controls: [training.batch]}\n  - {title: C, "
        "controls: []}\n"));
    QCOMPARE(keysOf(lesson->sections[0].controls), std::vector<std::string>{"training.rate"});
    QCOMPARE(keysOf(lesson->sections[1].controls), std::vector<std::string>{"training.batch"});
    QVERIFY(lesson->sections[2].controls.empty());
}

void TestVariant::unknownSettingsAreFaults_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("says");
    QTest::newRow("a slip") << "training.rat"
                            << "did you mean training.rate?";
    QTest::newRow("no such layer") << "model.layers.7.size"
                                   << "single setting";
    QTest::newRow("not one setting") << "model.layers"
                                     << "single setting";
    QTest::newRow("not of the model") << "title"
                                      << "single setting";
}

void TestVariant::unknownSettingsAreFaults()
{
    QFETCH(QString, key);
    QFETCH(QString, says);
    const LessonResult result = readLessonText(withControls("[" + key.toStdString() + "]"));
    QVERIFY(!result.lesson);
    QCOMPARE(result.faults.size(), std::size_t(1));
    QVERIFY2(QString::fromStdString(english(result.faults[0].message)).contains(says),
             english(result.faults[0].message).c_str());
    QVERIFY(result.faults[0].place.line > 1);
}

// As where the key above it is misspelt.
void TestVariant::aSettingThatIsNotGivenIsNotProposed()
{
    std::string yaml = withControls("[training.rate]");
    yaml.replace(yaml.find("\ntraining:"), 10, "\ntrainig:");
    const std::string faults = describeAll(readLessonText(yaml).faults);
    QVERIFY2(faults.find("does not say what training.rate is") != std::string::npos,
             faults.c_str());
    QVERIFY2(faults.find("did you mean training.rate") == std::string::npos, faults.c_str());
}

void TestVariant::changesMakeAnotherExperiment()
{
    const auto lesson = lessonOf(withControls("[training.rate, training.batch]"));
    const ExperimentResult result =
        readVariant(*lesson, {{"training.rate", "0.25"}, {"training.batch", "2"}});
    QVERIFY(result.experiment);
    QCOMPARE(networkIn(result).training().rate, 0.25);
    QCOMPARE(networkIn(result).training().batch, 2);
    const auto& own = dynamic_cast<const NetworkExperiment&>(*lesson->experiment);
    QCOMPARE(own.training().rate, 0.5); // the lesson stays what it is
    QCOMPARE(own.training().batch, 1);
}

void TestVariant::changesOfLayers()
{
    const auto lesson = lessonOf(withControls("[model.layers.1.size]"));
    const ExperimentResult result =
        readVariant(*lesson, {{"model.layers.1.size", "8"}, {"model.layers.1.activation", "relu"}});
    QVERIFY(result.experiment);
    QCOMPARE(networkIn(result).size(1), 8);
    QCOMPARE(networkIn(result).activation(1), Activation::Relu);
    QCOMPARE(networkIn(result).size(2), 2);
}

void TestVariant::nonsenseIsSaid()
{
    const auto lesson = lessonOf(withControls("[training.rate]"));
    for (const char* value : {"-1", "0", "fast", "1e999", ""}) {
        const ExperimentResult result = readVariant(*lesson, {{"training.rate", value}});
        QVERIFY2(!result.experiment, value);
        QVERIFY(hasErrors(result.faults));
    }
}

void TestVariant::textsMayLookLikeNumbers()
{
    const auto lesson =
        lessonOf("gradus: 1\nid: case\ntitle: A case\nmodel: {kind: descent, function: \"x^2\", "
                 "variables: [x], start: [1]}\ntraining: {rate: 0.1}\ncontrols: "
                 "[model.function]\n");
    QCOMPARE(lesson->controls[0].kind, Control::Kind::Text);
    const ExperimentResult result = readVariant(*lesson, {{"model.function", "3"}});
    QVERIFY(result.experiment); // a function, not a number that is no text
}

QTEST_APPLESS_MAIN(TestVariant)
#include "tst_variant.moc"
