// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/student_check.h"
#include "support/lessons.h"

using namespace gradus;

namespace {

// Walks down p·x² from x = 1; `vary` and questions as given.
QString faultsOf(const std::string& vary, const std::string& questions,
                 const std::string& rest = {})
{
    const std::string text = "gradus: 1\nid: tried\ntitle: A case\n" + vary
        + "model: {kind: descent, function: \"x^2\", variables: [x], start: [=p]}\n"
          "training: {rate: 0.1}\n"
          "script: [{goto: \"1:0\", ask: ["
        + questions + "]}]\n" + rest;
    const QTemporaryDir folder;
    const auto result = readLesson(
        writeFile(folder, QStringLiteral("lesson.yaml"), QByteArray::fromStdString(text)));
    if (!result.lesson)
        qFatal("%s", describeAll(result.faults).c_str());
    return str(describeAll(checkStudents(*result.lesson)));
}

const std::string many = "vary: {p: {from: 1.5, to: 9.5, step: 0.5}}\n";
const std::string howSteep = "{id: slope, text: How steep, answer: \"df/dx\"}";

} // namespace

class TestStudentCheck : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void twentyAreMadeUp()
    {
        QCOMPARE(madeUpStudents().size(), std::size_t(20));
        for (const std::string& student : madeUpStudents())
            QCOMPARE(foldedStudent(student), student);
    }
    void soundLessonsPass() { QCOMPARE(faultsOf(many, howSteep), QString()); }
    void lessonsThatDoNotVaryAreLeftAlone()
    {
        const auto lesson = NetworkCase().lesson();
        QVERIFY(checkStudents(*lesson).empty());
    }
    void constantAnswersAreReported()
    {
        const QString faults =
            faultsOf(many, howSteep + ", {id: still, text: How fast, answer: \"2 * eta\"}");
        QCOMPARE(faults,
                 QStringLiteral("f:7:77: warning: the answer is 0.2 for every student, "
                                "although the lesson varies\n"));
    }
    void factsMayBeConstant()
    {
        QCOMPARE(faultsOf(many, howSteep + ", {id: fact, text: Two and two, answer: 4}"),
                 QString());
    }
    void zerosAreReported()
    {
        const QString faults = faultsOf("vary: {p: {choose: [3, 0]}}\n",
                                        "{id: slope, text: How steep, answer: \"df/dx\"}");
        QVERIFY2(faults.contains(QStringLiteral("f:7:30: warning: for ")), qPrintable(faults));
        QVERIFY2(faults.contains(QStringLiteral("(p = 0): the answer is 0")), qPrintable(faults));
    }
    void coincidencesAreReported()
    {
        // df/dx = 2p and x² = p² are one number for p = 2, and p² is p for p = 1.
        const QString faults = faultsOf("vary: {p: {choose: [3, 2, 1, 4]}}\n",
                                        howSteep + ", {id: height, text: How high, answer: f}");
        QVERIFY2(faults.contains(QStringLiteral("(p = 2): the answer to the question \"height\" "
                                                "counts as right here")),
                 qPrintable(faults));
        QVERIFY2(faults.contains(QStringLiteral("(p = 1): the given number p counts as right "
                                                "here")),
                 qPrintable(faults));
        QVERIFY(!faults.contains(QStringLiteral("(p = 3)")));
    }
    void whatIsMeantIsNotReported()
    {
        QCOMPARE(faultsOf(many, howSteep + ", {id: again, text: And once more, answer: \"df/dx\"}"),
                 QString());
    }
    // The faults that only some students' numbers bring are errors, each said once.
    void expectationsHoldForEverybody()
    {
        const QString faults = faultsOf("vary: {p: {choose: [1, 2, 3]}}\n", howSteep,
                                        "expect: [{at: \"1:end\", that: \"f < 2\"}]\n");
        QVERIFY2(faults.startsWith(QStringLiteral("f:8:30: error: for the student student")),
                 qPrintable(faults));
        QVERIFY2(faults.contains(QStringLiteral("): this does not hold at 1:end")),
                 qPrintable(faults));
        QCOMPARE(faults.count(QLatin1Char('\n')), 1);
    }
    void brokenModelsAreReported()
    {
        const QString faults = faultsOf("vary: {p: {choose: [1, 2]}, r: {choose: [0.1, 0]}}\n",
                                        howSteep, "runs: {other: {set: {training.rate: =r}}}\n");
        QVERIFY2(faults.contains(QStringLiteral("f:8:37: error: for the student ")),
                 qPrintable(faults));
        QVERIFY2(faults.contains(QStringLiteral("r = 0): ")), qPrintable(faults));
    }
};

QTEST_APPLESS_MAIN(TestStudentCheck)
#include "tst_student_check.moc"
