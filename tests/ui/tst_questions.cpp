// SPDX-License-Identifier: GPL-3.0-or-later
#include "formula/formula_label.h"
#include "formula/markdown_view.h"
#include "panels/question_view.h"
#include "panels/questions/order_editor.h"
#include "support/desk.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>

using namespace gradus;

namespace {

using OutcomeIs = QuestionState::Outcome;

const char* const foretold = "{kind: prediction, id: p, points: 1, text: how, choices: ["
                             "{text: falls, that: 'at(\"2:C\", C) < at(\"1:C\", C)'}, "
                             "{text: rises, that: 'at(\"2:C\", C) > at(\"1:C\", C)'}]}";

// A lesson that asks one question, and its view.
struct AskedView {
    TestDesk t;
    std::unique_ptr<QuestionView> view;

    explicit AskedView(const std::string& question, const std::string& rest = "")
    {
        const NetworkCase network{.training = "{rate: 0.5, batch: all}"};
        t.open(lessonOf(network.yaml() + "script:\n  - say: hello\n    goto: \"1:0\"\n    ask: ["
                        + question + "]\n" + rest));
        t.waitForAnswers();
        view = std::make_unique<QuestionView>(t.desk(), 0);
        view->resize(400, 500);
        view->show();
    }

    [[nodiscard]] QPushButton* button(const QString& text) const
    {
        for (QPushButton* const button : view->findChildren<QPushButton*>())
            if (button->text() == text && !button->isHidden())
                return button;
        return nullptr;
    }
    [[nodiscard]] bool says(const QString& part) const
    {
        for (const QLabel* const label : view->findChildren<QLabel*>())
            if (!label->isHidden() && label->text().contains(part))
                return true;
        for (const MarkdownView* const text : view->findChildren<MarkdownView*>())
            if (!text->isHidden() && text->toPlainText().contains(part))
                return true;
        return false;
    }
    [[nodiscard]] OutcomeIs outcome() const { return t.progress.question(0).outcome; }
};

} // namespace

class TestQuestions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFormulaIsTypesetAsOneTypes()
    {
        AskedView a("{kind: formula, id: f, text: how, variables: [x], answer: \"2*x\"}");
        auto* const line = a.view->findChild<QLineEdit*>();
        auto* const preview = a.view->findChild<FormulaLabel*>();
        QVERIFY(preview->isHidden());
        QTest::keyClicks(line, QStringLiteral("x+x"));
        QVERIFY(!preview->isHidden());
        line->setText(QStringLiteral("x + z"));
        QVERIFY(preview->isHidden());
        QVERIFY(a.says(QStringLiteral("the variables are x")));
        line->setText(QStringLiteral("-2*x"));
        QTest::keyClick(line, Qt::Key_Return);
        QVERIFY(a.says(QStringLiteral("The sign is turned")));
        line->setText(QStringLiteral("x + x"));
        QTest::keyClick(line, Qt::Key_Return);
        QVERIFY(a.outcome() == OutcomeIs::Right);
        QVERIFY(line->isReadOnly());
    }
    void severalChoicesAreMarked()
    {
        AskedView a("{kind: choice, text: how, choices: [a, b, c], answer: [1, 3]}");
        const auto boxes = a.view->findChildren<QCheckBox*>();
        QCOMPARE(boxes.size(), 3);
        QVERIFY(a.view->findChildren<QRadioButton*>().isEmpty());
        boxes[0]->click();
        a.button(QStringLiteral("Check"))->click();
        QVERIFY(a.outcome() == OutcomeIs::Wrong);
        QTest::mouseClick(boxes[2]->parentWidget()->findChild<QLabel*>(), Qt::LeftButton);
        a.button(QStringLiteral("Check"))->click();
        QVERIFY(a.outcome() == OutcomeIs::Right);
        QVERIFY(!boxes[1]->isEnabled());
    }
    void aWrongChoiceIsAnswered()
    {
        AskedView a("{kind: choice, text: how, answer: 2, choices: [{text: a, say: 'uphill {{ "
                    "x[1]@1 }}'}, b]}");
        a.view->findChildren<QRadioButton*>()[0]->click();
        a.button(QStringLiteral("Check"))->click();
        QVERIFY(a.says(QStringLiteral("Not yet.")));
        QTRY_VERIFY(a.says(QStringLiteral("uphill 0.5")));
        a.view->findChildren<QRadioButton*>()[1]->click();
        a.button(QStringLiteral("Check"))->click();
        QVERIFY(!a.says(QStringLiteral("uphill")));
    }
    void anOrderIsMadeWithTheKeyboard()
    {
        AskedView a("{kind: order, id: o, text: how, choices: [a, b, c]}");
        auto* const list = a.view->findChild<OrderList*>();
        QCOMPARE(list->count(), 3);
        // Whatever the shuffled order is, each goes up to its place.
        for (int place = 0; place < 3; ++place) {
            int row = place;
            while (list->item(row)->data(Qt::UserRole).toInt() != place + 1)
                ++row;
            list->setCurrentRow(row);
            for (; row > place; --row)
                QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
        }
        QVERIFY(list->item(0)->text().startsWith(QStringLiteral("1.  a")));
        QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier | Qt::KeypadModifier);
        QTest::keyClick(list, Qt::Key_Down, Qt::AltModifier);
        QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
        a.button(QStringLiteral("Check"))->click();
        QVERIFY(!a.says(QStringLiteral("cannot be read")));
        QVERIFY(a.t.progress.question(0).attempts == 1);
    }
    void aPredictionIsCommittedToAndJudgedLater()
    {
        AskedView a(foretold, "  - say: later\n");
        a.t.session.seek(Position{5, 0});
        a.t.settle();
        const Position held = a.t.position();
        QVERIFY(held.iteration < 3); // the run does not show what is to be foretold
        QVERIFY(a.view->insist());
        a.view->findChildren<QRadioButton*>()[0]->click();
        a.button(QStringLiteral("Commit"))->click();
        QVERIFY(a.outcome() == OutcomeIs::Waiting);
        QVERIFY(a.says(QStringLiteral("I predicted this")));
        QVERIFY(!a.button(QStringLiteral("Commit"))->isEnabled());
        QVERIFY(!a.button(QStringLiteral("Show me")));
        QVERIFY(a.t.position() == held); // the student makes the step
        a.t.seek("3:0");
        QVERIFY(a.outcome() == OutcomeIs::Right);
        QVERIFY(a.says(QStringLiteral("I predicted right")));
        QVERIFY(a.says(QStringLiteral("1 of 1 points")));
    }
    void aPredictionIsJudgedInALaterSection()
    {
        AskedView a(foretold, "  - say: later\n");
        QSignalSpy kept(&a.t.progress, &LessonProgress::stateChanged);
        a.t.progress.submit(0, QStringLiteral("2"));
        QCOMPARE(kept.size(), 1);
        a.view.reset();
        a.t.progress.next();
        a.t.settle();
        a.t.seek("3:0");
        QCOMPARE(kept.size(), 2);
        QCOMPARE(kept[1][0].toInt(), 0);
        QVERIFY(a.t.progress.states()[0][0].outcome == OutcomeIs::Wrong);
    }
    void aStateIsReachedByRunning_data()
    {
        QTest::addColumn<QString>("way");
        for (const char* way : {"run", "seek", "steps"})
            QTest::newRow(way) << QString::fromLatin1(way);
    }
    // It holds for one iteration only, so every end must be looked at.
    void aStateIsReachedByRunning()
    {
        QFETCH(QString, way);
        const NetworkCase network{.training = "{rate: 0.5, batch: all}"};
        Timeline own(network.lesson()->experiment->start());
        const double before = valueOf(go(own, "9:end"), "C");
        const double here = valueOf(go(own, "10:end"), "C");
        const double after = valueOf(go(own, "11:end"), "C");
        AskedView a("{kind: reach, text: how, that: \"C < " + exactText((before + here) / 2)
                    + " and C > " + exactText((here + after) / 2) + "\", within: 20}");
        QVERIFY(a.says(QStringLiteral("of 20")));
        if (way == QStringLiteral("run"))
            a.t.session.runTo(40);
        else if (way == QStringLiteral("seek"))
            a.t.session.seek(Position{40, 3});
        for (int i = 0; way == QStringLiteral("steps") && i < 25; ++i) {
            a.t.session.stepForward(Level::Iteration);
            a.t.settle();
        }
        a.t.settle();
        QTRY_VERIFY(a.outcome() == OutcomeIs::Right);
        QCOMPARE(a.t.progress.question(0).given, std::string("10:end"));
        QVERIFY(a.says(QStringLiteral("10:end")));
    }
    // What is wanted stands in the question's own words.
    void theConditionIsShownOnDemand()
    {
        AskedView a("{kind: reach, text: how, that: \"C < 0.03\", within: 2}");
        const auto* const condition = a.view->findChild<QLabel*>(QStringLiteral("condition"));
        QVERIFY(condition && condition->isHidden());
        a.button(QStringLiteral("Condition"))->click();
        QVERIFY(!condition->isHidden());
        QCOMPARE(condition->text(), QStringLiteral("C < 0.03"));
        a.button(QStringLiteral("Condition"))->click();
        QVERIFY(condition->isHidden());
    }
    void aStateReachedTooLateIsNotRight()
    {
        AskedView a("{kind: reach, text: how, that: \"C < 0.03\", within: 2}");
        a.t.session.runTo(3000);
        a.t.settle();
        QTRY_VERIFY(a.says(QStringLiteral("More than 2 iteration")));
        QVERIFY(a.outcome() == OutcomeIs::Open);
        QCOMPARE(a.t.progress.question(0).attempts, 0);
    }
    void wordsAreKept()
    {
        AskedView a("{kind: text, id: w, text: why}");
        auto* const words = a.view->findChild<QPlainTextEdit*>();
        words->setPlainText(QStringLiteral("Because.\nOf that."));
        a.button(QStringLiteral("Keep"))->click();
        QVERIFY(a.outcome() == OutcomeIs::Given);
        QCOMPARE(a.t.progress.question(0).given, std::string("Because.\nOf that."));
        QVERIFY(!words->isReadOnly());
        QVERIFY(!a.button(QStringLiteral("Show me")));
    }
    void slipsPointsAndAttempts()
    {
        AskedView a("{text: how, id: n, points: 3, attempts: 3, answer: \"delta[1][2]@1\", hints: "
                    "[{text: a, cost: 1}]}");
        QVERIFY(a.says(QStringLiteral("up to 3 points")));
        QVERIFY(a.says(QStringLiteral("3 attempt")));
        a.button(QStringLiteral("Hint (−1 point)"))->click();
        QVERIFY(a.says(QStringLiteral("up to 2 points")));
        const double right = *a.t.progress.asked(0).key->number;
        a.t.progress.submit(0, plainNumber(-right, 0));
        QVERIFY(a.says(QStringLiteral("The size is right, the sign is not.")));
        QVERIFY(!a.button(QStringLiteral("Show me why")));
        a.t.progress.submit(0, plainNumber(right, 0));
        QVERIFY(a.says(QStringLiteral("2 of 3 points")));
        QCOMPARE(a.t.progress.points(), std::pair(2.0, 3.0));
        a.t.seek("1:0");
        a.button(QStringLiteral("Show me why"))->click();
        a.t.settle();
        QCOMPARE(print(a.t.session.snapshot().currentStep()->quantity),
                 std::string("delta[1][2]@1"));
    }
    void usedUpAttemptsSettleIt()
    {
        AskedView a("{text: how, id: n, points: 1, attempts: 1, answer: \"delta[1][2]@1\"}");
        a.t.progress.submit(0, QStringLiteral("77"));
        QVERIFY(a.t.progress.isSettled(0));
        QVERIFY(a.says(QStringLiteral("Right is:")));
        QVERIFY(a.says(QStringLiteral("0 of 1 points")));
        QVERIFY(!a.t.session.barrier());
    }
    void whatIsJudgedLaterIsOnlyKept()
    {
        AskedView a("{text: how, id: n, answer: \"delta[1][2]@1\", feedback: after-hand-in}");
        a.t.progress.submit(0, QStringLiteral("77"));
        QVERIFY(a.outcome() == OutcomeIs::Given);
        QVERIFY(a.says(QStringLiteral("judged when handed in")));
        a.t.settle();
        QVERIFY(!a.t.session.snapshot().read(q("delta[1][2]@1")).isKnown()); // no step is made
        a.t.progress.submit(0, QStringLiteral("78")); // not seen yet
        QCOMPARE(a.t.progress.question(0).given, std::string("78"));
        a.t.seek("1:end");
        a.t.progress.submit(0, QStringLiteral("79"));
        QCOMPARE(a.t.progress.question(0).given, std::string("78"));
        const auto states = a.t.progress.states();
        a.t.progress.goTo(0); // and another day
        QVERIFY(a.t.progress.restore(states));
        QVERIFY(a.t.progress.isSettled(0));
        QCOMPARE(a.t.progress.score(), (std::pair<int, int>{0, 0}));
    }
    void statesAreTakenBack()
    {
        AskedView a("{text: how, id: n, answer: \"delta[1][2]@1\", hints: [a]}");
        auto states = a.t.progress.states();
        states[0][0] = {OutcomeIs::Right, 2, 1, "0.5"};
        QVERIFY(a.t.session.barrier());
        QVERIFY(a.t.progress.restore(states));
        QVERIFY(a.t.progress.question(0) == states[0][0]);
        QVERIFY(!a.t.session.barrier());
        states[0][0].hints = 9; // of an older version of the lesson
        QVERIFY(a.t.progress.restore(states));
        QCOMPARE(a.t.progress.question(0).hints, 1);
        states[0].emplace_back();
        QVERIFY(!a.t.progress.restore(states)); // of another lesson
        QCOMPARE(a.t.progress.states()[0].size(), std::size_t(1));
    }
};

QTEST_MAIN(TestQuestions)
#include "tst_questions.moc"
