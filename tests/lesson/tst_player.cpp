// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/player.h"
#include "support/lessons.h"

using namespace gradus;

namespace {

Faults played(const std::string& rest) { return play(*lessonOf(NetworkCase{}.yaml() + rest)); }

} // namespace

class TestPlayer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void playsToTheEnd()
    {
        const Faults faults = played("script:\n"
                                     "  - {say: a, until: \"delta[1]\"}\n"
                                     "  - {say: b, goto: \"2:C\", until: \"3:end\"}\n"
                                     "expect: [{at: \"1:end\", that: \"C > 0\"}]\n");
        QVERIFY2(faults.empty(), describeAll(faults).c_str());
    }
    void reportsAFalseExpectationWithItsValues()
    {
        const Faults faults = played("expect: [{at: \"1:C\", that: \"C > 10\"}]\n");
        QCOMPARE(faults.size(), std::size_t(1));
        QCOMPARE(faults[0].place.line, 11);
        const std::string message = english(faults[0].message);
        QVERIFY(message.find("C > 10") != std::string::npos);
        QVERIFY(message.find("C = ") != std::string::npos);
    }
    void reportsEveryFalseExpectation()
    {
        const Faults faults = played("expect:\n  - {at: \"1:C\", that: \"C > 10\"}\n"
                                     "  - {at: \"1:C\", that: \"C > 0\"}\n"
                                     "  - {at: \"2:C\", that: \"C > 10\"}\n");
        QCOMPARE(faults.size(), std::size_t(2));
    }
    void reportsAConditionThatNeverHolds()
    {
        const Faults faults = played("script: [{say: a, until: \"C < 0\", within: 5}]\n");
        QCOMPARE(faults.size(), std::size_t(1));
        QVERIFY(english(faults[0].message).find("5") != std::string::npos);
    }
    void reportsAnAnswerThatIsNotFinite()
    {
        const Faults faults = played("script: [{say: a, ask: [{text: b, answer: \"log(-C)\"}]}]\n");
        QCOMPARE(faults.size(), std::size_t(1));
    }
    void answersDoNotMoveTheLesson()
    {
        // The second section starts where the first one ended, not where its answer was found.
        const Faults faults =
            played("script:\n"
                   "  - {say: a, ask: [{text: b, answer: \"w[2][2,1]\", tolerance: 1e-9}], until: "
                   "\"z[1][1]\"}\n"
                   "  - {say: c, until: \"1:2\"}\n");
        QVERIFY2(faults.empty(), describeAll(faults).c_str());
    }
    void policiesMakeNoDifference()
    {
        const auto lesson = lessonOf(NetworkCase{}.yaml()
                                     + "expect: [{at: \"40:end\", that: \"C > 0\"}, "
                                       "{at: \"2:C\", that: \"C > 0\"}]\n");
        QVERIFY(play(*lesson, {.budget = 0, .recent = 0}).empty());
        QVERIFY(play(*lesson, {.budget = 1000, .recent = 2}).empty());
    }
};

QTEST_APPLESS_MAIN(TestPlayer)
#include "tst_player.moc"
