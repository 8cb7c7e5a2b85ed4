// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/question_check.h"
#include "support/questions.h"
#include "trace/number.h"

#include <algorithm>
#include <set>

using namespace gradus;

namespace {

using VerdictIs = Verdict::Kind;
using OutcomeIs = QuestionState::Outcome;

const char* const order = "{kind: order, id: o, text: how, choices: [a, b, c, d]}";
const char* const foretold = "{kind: prediction, text: how, choices: ["
                             "{text: falls, that: 'at(\"2:C\", C) < at(\"1:C\", C)'}, "
                             "{text: rises, that: 'at(\"2:C\", C) > at(\"1:C\", C)'}]}";

const NetworkCase wholeBatch{.training = "{rate: 0.5, batch: all}"};

} // namespace

class TestJudge : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void numbers()
    {
        const Asked asked("{text: how, answer: \"delta[2][1]\"}");
        const double right = *asked.key().number;
        QVERIFY(asked.kindOf(exactText(right)) == VerdictIs::Right);
        QVERIFY(asked.kindOf(shownText(right, 3)) == VerdictIs::Right);
        QVERIFY(asked.kindOf(exactText(right * 1.5)) == VerdictIs::Wrong);
        QVERIFY(asked.kindOf("a lot") == VerdictIs::Unreadable);
        QVERIFY(asked.kindOf("") == VerdictIs::Unreadable);
        QVERIFY(asked.kindOf("delta[2][1]") == VerdictIs::Unreadable);
        QVERIFY(asked.key().why);
    }
    void digits()
    {
        const Asked asked("{text: how, answer: \"0.13849\", digits: 3}");
        QVERIFY(asked.kindOf("0.138") == VerdictIs::Right);
        QVERIFY(asked.kindOf("0.13849") == VerdictIs::Right);
        QVERIFY(asked.kindOf("0.1385") == VerdictIs::Right); // rounded to four
        QVERIFY(asked.kindOf("0.139") == VerdictIs::Wrong);
        QVERIFY(asked.kindOf("0.14") == VerdictIs::Wrong);
        QVERIFY(asked.kindOf("0.137") == VerdictIs::Wrong);
    }
    void oneChoice()
    {
        const Asked asked("{kind: choice, text: how, choices: [a, b, c], answer: 2}");
        QVERIFY(!asked.question().several);
        QVERIFY(asked.kindOf("2") == VerdictIs::Right);
        QVERIFY(asked.kindOf("1") == VerdictIs::Wrong);
        QVERIFY(asked.kindOf("2,3") == VerdictIs::Wrong);
    }
    void severalChoices()
    {
        const Asked asked("{kind: choice, text: how, choices: [a, b, c], answer: [3, 1]}");
        QVERIFY(asked.question().several);
        QVERIFY(asked.kindOf("1,3") == VerdictIs::Right);
        QVERIFY(asked.kindOf("3, 1") == VerdictIs::Right);
        QVERIFY(asked.kindOf("1") == VerdictIs::Wrong);
        QVERIFY(asked.kindOf("1,2,3") == VerdictIs::Wrong);
    }
    void aWrongChoiceIsAnswered()
    {
        const Asked asked(
            "{kind: choice, text: how, choices: [{text: a, say: {en: uphill, zh: 上坡}}, "
            "b, c], answer: 2}");
        QCOMPARE(asked.give("1").say.in("en"), std::string("uphill"));
        QCOMPARE(asked.give("1").say.in("zh"), std::string("上坡"));
        QVERIFY(asked.give("2").say.empty());
        QVERIFY(asked.give("3").kind == VerdictIs::Wrong);
        QVERIFY(asked.give("3").say.empty());
    }
    void ofSeveralWrongChoicesEachIsAnswered()
    {
        const Asked asked("{kind: choice, text: how, answer: [1], choices: [{text: a, say: never}, "
                          "{text: b, say: first}, {text: c, say: second}]}");
        QCOMPARE(asked.give("1,2").say.in("en"), std::string("first"));
        QCOMPARE(asked.give("3,2").say.in("en"), std::string("first\n\nsecond"));
    }
    void aWrongPredictionIsAnsweredWhenItIsSeen()
    {
        const Asked asked("{kind: prediction, text: how, choices: ["
                          "{text: falls, that: 'at(\"2:C\", C) < at(\"1:C\", C)', say: no}, "
                          "{text: rises, that: 'at(\"2:C\", C) > at(\"1:C\", C)', say: downhill}]}",
                          wholeBatch);
        QVERIFY(asked.give("2", Position{1, 0}).say.empty());
        QCOMPARE(asked.give("2").say.in("en"), std::string("downhill"));
        QVERIFY(asked.give("1").say.empty());
    }
    void nonsenseIsNoChoice_data()
    {
        QTest::addColumn<QString>("given");
        for (const char* given : {"", "0", "4", "a", "1,1", "1,", ",1", "1.5", "-1", "1e9", "nan"})
            QTest::newRow(given) << QString::fromLatin1(given);
    }
    void nonsenseIsNoChoice()
    {
        QFETCH(QString, given);
        for (const char* question : {"{kind: choice, text: how, choices: [a, b, c], answer: 1}",
                                     "{kind: choice, text: how, choices: [a, b, c], answer: [1]}",
                                     "{kind: order, id: o, text: how, choices: [a, b, c]}"})
            QVERIFY(Asked(question).kindOf(given.toStdString()) == VerdictIs::Unreadable);
    }
    void orders()
    {
        const Asked asked(order);
        QVERIFY(asked.kindOf("1,2,3,4") == VerdictIs::Right);
        QVERIFY(asked.kindOf("1,2,4,3") == VerdictIs::Wrong);
        QVERIFY(asked.kindOf("1,2,3") == VerdictIs::Unreadable);
    }
    void ordersAreShuffledForEachStudent()
    {
        const Asked asked(order);
        std::set<std::vector<int>> seen;
        for (int i = 0; i < 50; ++i) {
            std::vector<int> shown = shuffledOrder(asked.question(), std::to_string(i));
            QCOMPARE(shown, shuffledOrder(asked.question(), std::to_string(i)));
            seen.insert(shown);
            QVERIFY(!std::is_sorted(shown.begin(), shown.end()));
            std::sort(shown.begin(), shown.end());
            QCOMPARE(shown, (std::vector<int>{1, 2, 3, 4}));
        }
        QVERIFY(seen.size() > 10);
    }
    void predictionsWaitForWhatTheySpeakOf()
    {
        const Asked asked(foretold, wholeBatch);
        const Position known = *asked.key().position;
        QCOMPARE(known.iteration, 2);
        QCOMPARE(asked.key().choices, std::vector<int>{1});
        const Position before{known.iteration, known.step - 1};
        QVERIFY(asked.give("1", before).kind == VerdictIs::Waiting);
        QVERIFY(asked.give("2", before).kind == VerdictIs::Waiting);
        QVERIFY(asked.give("1", known).kind == VerdictIs::Right);
        QVERIFY(asked.give("2", known).kind == VerdictIs::Wrong);
        QVERIFY(asked.give("1").kind == VerdictIs::Right);
        QVERIFY(asked.give("7", before).kind == VerdictIs::Unreadable);
    }
    void predictionsOfNumbers()
    {
        const Asked asked("{kind: prediction, text: how, answer: 'at(\"3:C\", C)', tolerance: 5%}");
        QCOMPARE(asked.key().position->iteration, 3);
        const std::string right = exactText(*asked.key().number);
        QVERIFY(asked.give(right, Position{3, 1}).kind == VerdictIs::Waiting);
        QVERIFY(asked.give(right, Position{4, 0}).kind == VerdictIs::Right);
        QVERIFY(asked.give("-5", Position{4, 0}).kind == VerdictIs::Wrong);
    }
    void predictionsAreMadeOnce()
    {
        const Asked asked(foretold, wholeBatch);
        QuestionState state;
        (void)attempt(asked.question(), asked.key(), state, "2", Position{1, 0});
        QVERIFY(state.outcome == OutcomeIs::Waiting);
        (void)attempt(asked.question(), asked.key(), state, "1", Position{1, 0});
        QCOMPARE(state.given, std::string("2"));
        QVERIFY(!judgeWaiting(asked.question(), asked.key(), state, {1, 3}));
        QVERIFY(state.outcome == OutcomeIs::Waiting);
        QVERIFY(judgeWaiting(asked.question(), asked.key(), state, {3, 0}));
        QVERIFY(state.outcome == OutcomeIs::Wrong);
        QVERIFY(isSettled(asked.question(), state));
        QVERIFY(!judgeWaiting(asked.question(), asked.key(), state, {3, 0}));
    }
    void statesAreReachedInTime()
    {
        const Asked asked("{kind: reach, text: how, that: \"C < 0.01\", within: 20}", {},
                          "    goto: \"3:end\"\n");
        QCOMPARE(asked.key().firstIteration, 4);
        QVERIFY(asked.kindOf("4:end") == VerdictIs::Right);
        QVERIFY(asked.kindOf("23:end") == VerdictIs::Right);
        QVERIFY(asked.kindOf("24:end") == VerdictIs::Wrong);
        QVERIFY(asked.kindOf("3:end") == VerdictIs::Wrong);
        QVERIFY(asked.remark("30:end").find("27") != std::string::npos);
        for (const char* nonsense : {"", "12", "12:C", "12:0", "end", "-1:end"})
            QVERIFY2(asked.kindOf(nonsense) == VerdictIs::Unreadable, nonsense);
        QCOMPARE(iterationsUsed(asked.key(), {3, 99}), 0);
        QCOMPARE(iterationsUsed(asked.key(), {13, 5}), 10);
    }
    void statesAreJudgedAtTheEndOfAnIteration()
    {
        Asked asked("{kind: reach, text: how, that: \"C < 0.05\"}");
        int first = 0;
        for (int i = 1; i < 500 && first == 0; ++i) {
            go(asked.timeline(), std::to_string(i) + ":0");
            if (holdsAtEnd(asked.question(), asked.timeline().now().iteration))
                first = i;
        }
        QVERIFY(first > 1);
        QVERIFY(valueOf(go(asked.timeline(), std::to_string(first) + ":end"), "C") < 0.05);
        QVERIFY(valueOf(go(asked.timeline(), std::to_string(first - 1) + ":end"), "C") >= 0.05);
    }
    void textsAreNotJudged()
    {
        const Asked asked("{kind: text, id: t, text: why, points: 2, attempts: 1}");
        QuestionState state;
        for (const char* words : {"Because.", "Because of that.\nAnd more."}) {
            QVERIFY(attempt(asked.question(), asked.key(), state, words).kind
                    == VerdictIs::NotJudged);
            QCOMPARE(state.given, std::string(words));
        }
        QVERIFY(state.outcome == OutcomeIs::Given);
        QCOMPARE(state.attempts, 2); // each is kept
        QVERIFY(!isSettled(asked.question(), state));
        QCOMPARE(pointsFor(asked.question(), state.outcome, state.attempts, 0), 2.0);
    }
    void attemptsAreCounted()
    {
        const Asked asked("{text: how, answer: \"2\", attempts: 2}");
        QuestionState state;
        (void)attempt(asked.question(), asked.key(), state, "two");
        QCOMPARE(attemptsLeft(asked.question(), state), 2);
        QVERIFY(state.outcome == OutcomeIs::Open);
        (void)attempt(asked.question(), asked.key(), state, "3");
        QVERIFY(!isSettled(asked.question(), state));
        (void)attempt(asked.question(), asked.key(), state, "4");
        QVERIFY(isSettled(asked.question(), state));
        (void)attempt(asked.question(), asked.key(), state, "2");
        QVERIFY(state.outcome == OutcomeIs::Wrong);
        QCOMPARE(state.attempts, 2);
        QCOMPARE(state.given, std::string("4"));
    }
    void pointsLessHints()
    {
        const Asked asked("{text: how, id: a, points: 3, attempts: 2, answer: \"2\", "
                          "hints: [a, {text: b, cost: 1}, {text: c, cost: 4}]}");
        const Question& question = asked.question();
        QCOMPARE(pointsFor(question, OutcomeIs::Right, 1, 0), 3.0);
        QCOMPARE(pointsFor(question, OutcomeIs::Right, 2, 1), 3.0);
        QCOMPARE(pointsFor(question, OutcomeIs::Right, 1, 2), 2.0);
        QCOMPARE(pointsFor(question, OutcomeIs::Right, 1, 3), 0.0);
        QCOMPARE(pointsFor(question, OutcomeIs::Right, 1, 99), 0.0);
        QCOMPARE(pointsFor(question, OutcomeIs::Right, 3, 0), 0.0);
        for (const OutcomeIs other :
             {OutcomeIs::Open, OutcomeIs::Wrong, OutcomeIs::Shown, OutcomeIs::Waiting})
            QCOMPARE(pointsFor(question, other, 1, 0), 0.0);
    }
    void theEnginesOwnAnswerIsRight_data()
    {
        QTest::addColumn<QString>("question");
        for (const char* question :
             {"{text: how, answer: \"dC/dw[1][2,1]\"}", "{text: how, answer: \"1/3\", digits: 2}",
              "{kind: formula, id: f, text: how, variables: {x: [-2, 2]}, answer: \"x*exp(-x^2)\"}",
              "{kind: choice, text: how, choices: [a, b], answer: [1, 2]}", order, foretold,
              "{kind: reach, text: how, that: \"C < 0.05\", solution: {set: {training.rate: 2}}}",
              "{kind: reach, text: how, that: \"b[2][1] > 4\", within: 1, solution: {edit: [{at: "
              "\"1:0\", set: {\"b[2][1]\": 5}}]}}",
              "{kind: text, text: why}"})
            QTest::newRow(question) << QString::fromLatin1(question);
    }
    void theEnginesOwnAnswerIsRight()
    {
        QFETCH(QString, question);
        Asked asked(question.toStdString());
        go(asked.timeline(), "1:0");
        RunSet runs(asked.lesson().experiment, {});
        const Faults faults = checkQuestion(asked.lesson(), asked.lesson().sections[0],
                                            asked.question(), asked.timeline(), runs);
        QVERIFY2(faults.empty(), describeAll(faults).c_str());
    }
    void warnsOfSlipsThatAreTakenForRight()
    {
        Asked asked("{text: how, answer: \"C\", slips: [{value: \"C*1.001\", say: near}, "
                    "{value: \"2*C\", say: far}]}");
        go(asked.timeline(), "1:0");
        RunSet runs(asked.lesson().experiment, {});
        const Faults faults = checkQuestion(asked.lesson(), asked.lesson().sections[0],
                                            asked.question(), asked.timeline(), runs);
        QCOMPARE(faults.size(), std::size_t(1));
        QVERIFY(faults[0].severity == Severity::Warning);
        QCOMPARE(faults[0].place, asked.question().slips[0].place);
    }
};

QTEST_APPLESS_MAIN(TestJudge)
#include "tst_judge.moc"
