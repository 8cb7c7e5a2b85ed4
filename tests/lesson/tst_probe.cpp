// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/player.h"
#include "lesson/section_reader.h"
#include "support/hopfield.h"

using namespace gradus;

namespace {

// Unit 3 is updated in iterations 1, 4, …, unit 1 in 2, 5, …, unit 2 in 3, 6, ….
const char* const model = "units: 3, patterns: [[1, 1, -1]]";
const char* const recall = "start: [1, -1, -1], order: [3, 1, 2]";

std::string withRest(const std::string& rest) { return hopfieldYaml(model, recall) + rest; }

std::string faultOf(const std::string& rest)
{
    return describeAll(readLessonText(withRest(rest)).faults);
}

std::string messageOf(Probe& probe, const std::string& position)
{
    const auto step = probe.stepOf(at(position));
    const auto* const message = std::get_if<Message>(&step);
    return message ? english(*message) : std::to_string(std::get<std::int64_t>(step));
}

} // namespace

class TestProbe : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void laterIterationsHaveOtherSteps();
    void everyPlaceOfAPositionIsLookedUp();
    void whatIsNowhereIsRefused_data();
    void whatIsNowhereIsRefused();
    void placesComeInAnyOrder();
    void farPlacesAreRefused();
    void lookingUpHasALimit();
    void runsThatHaltAreLeftToPlaying();
};

void TestProbe::laterIterationsHaveOtherSteps()
{
    const auto lesson = lessonOf(withRest("script: [{say: hello, goto: \"2:s[1]\", until: "
                                          "\"6:h[2]\"}]\n"
                                          "expect: [{at: \"3:s[2]\", that: \"s[2] == 1\"}]\n"));
    QVERIFY(lesson->sections[0].start.has_value());
    const Faults faults = play(*lesson);
    QVERIFY2(faults.empty(), describeAll(faults).c_str());
}

void TestProbe::everyPlaceOfAPositionIsLookedUp()
{
    const auto lesson =
        lessonOf(withRest("runs: {other: {set: {recall.seed: 2}}}\n"
                          "expect: [{at: \"1:end\", that: \"at('3:s[2]', s[2]) == 1 and "
                          "of(other, at('2:h[1]', s[1])) == 1\"}]\n"));
    const Faults faults = play(*lesson);
    QVERIFY2(faults.empty(), describeAll(faults).c_str());
}

void TestProbe::whatIsNowhereIsRefused_data()
{
    QTest::addColumn<QString>("rest");
    QTest::addColumn<QString>("message");
    const auto row = [](const char* name, const char* rest, const char* message) {
        QTest::newRow(name) << rest << message;
    };
    row("goto", "script: [{say: hello, goto: \"2:s[2]\"}]\n",
        "no step of iteration 2 computes s[2]");
    row("until", "script: [{say: hello, until: \"4:h[1]\"}]\n",
        "no step of iteration 4 computes h[1]");
    row("expect", "expect: [{at: \"7:s[1]\", that: \"E < 0\"}]\n",
        "no step of iteration 7 computes s[1]");
    row("inside", "expect: [{at: \"1:end\", that: \"at('3:s[1]', E) < 0\"}]\n",
        "no step of iteration 3 computes s[1]");
    row("first", "script: [{say: hello, goto: \"1:s[1]\"}]\n",
        "no step of iteration 1 computes s[1]");
    row("no unit", "script: [{say: hello, goto: \"2:s[9]\"}]\n", "9");
    row("steps", "script: [{say: hello, goto: \"2:77\"}]\n", "iteration 2 has only 5 steps");
}

void TestProbe::whatIsNowhereIsRefused()
{
    QFETCH(QString, rest);
    QFETCH(QString, message);
    const std::string faults = faultOf(rest.toStdString());
    QVERIFY2(QString::fromStdString(faults).contains(message), faults.c_str());
}

void TestProbe::placesComeInAnyOrder()
{
    Probe probe(lessonOf(withRest(""))->experiment);
    for (const char* position : {"9:s[2]", "2:s[1]", "900:s[2]", "3:s[2]", "1:s[3]"})
        QCOMPARE(messageOf(probe, position), std::string("2"));
    QCOMPARE(messageOf(probe, "5:E"), std::string("4"));
}

void TestProbe::farPlacesAreRefused()
{
    Probe probe(lessonOf(withRest(""))->experiment);
    QCOMPARE(messageOf(probe, "10000:s[3]"), std::string("2")); // not looked at: it is in the first
    QCOMPARE(messageOf(probe, "9999:s[2]"), std::string("2"));
    QVERIFY(messageOf(probe, "10001:s[1]").find("iteration 10001 is too far") != std::string::npos);
    QCOMPARE(messageOf(probe, "10001:E"), std::string("4"));
}

void TestProbe::lookingUpHasALimit()
{
    Probe probe(lessonOf(withRest(""))->experiment);
    int ways = 0;
    while (ways < 1000 && messageOf(probe, ways % 2 == 0 ? "9999:s[2]" : "2:s[1]") == "2")
        ++ways;
    QVERIFY2(ways > 100 && ways < 1000, std::to_string(ways).c_str());
}

void TestProbe::runsThatHaltAreLeftToPlaying()
{
    const auto lesson = lessonOf("gradus: 1\nid: a\ntitle: A\nmodel: {kind: descent, function: "
                                 "\"x^4\", variables: [x], start: [9]}\n"
                                 "training: {rate: 9}\n"
                                 "script: [{say: hello, goto: \"90:50\"}]\n");
    const Faults faults = play(*lesson);
    QCOMPARE(faults.size(), std::size_t(1));
    QVERIFY2(describeAll(faults).find("not finite") != std::string::npos
                 || describeAll(faults).find("inf") != std::string::npos,
             describeAll(faults).c_str());
}

QTEST_APPLESS_MAIN(TestProbe)
#include "tst_probe.moc"
