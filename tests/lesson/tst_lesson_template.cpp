// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/kinds.h"
#include "lesson/lesson_library.h"
#include "lesson/lesson_template.h"
#include "lesson/player.h"
#include "lesson/student_check.h"
#include "support/lessons.h"

#include <QDir>

#include <set>

using namespace gradus;

namespace {

std::string templateOf(const std::string& kind, const std::string& id = {})
{
    const auto made = lessonTemplate(kind, id);
    if (const auto* message = std::get_if<Message>(&made))
        qFatal("%s", english(*message).c_str());
    return std::get<std::string>(made);
}

bool isBilingual(const LessonText& text)
{
    return text.empty() || text.byLanguage.size() == lessonLanguages().size();
}

} // namespace

class TestLessonTemplate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyKindHasOne_data();
    void everyKindHasOne();
    void nothingElseIsThere();
    void takesAnId();
    void unknownKindsAreRefused();
};

void TestLessonTemplate::everyKindHasOne_data()
{
    QTest::addColumn<QString>("kind");
    for (const std::string& kind : kindNames())
        QTest::newRow(kind.c_str()) << str(kind);
}

void TestLessonTemplate::everyKindHasOne()
{
    QFETCH(QString, kind);
    const std::string text = templateOf(kind.toStdString());
    const LessonResult result = readLessonText(text);
    QCOMPARE(describeAll(result.faults), std::string()); // no warnings either
    const Lesson& lesson = *result.lesson;
    QCOMPARE(str(lesson.kind), kind);
    QCOMPARE(str(lesson.id), QStringLiteral("my-") + kind);
    QCOMPARE(describeAll(play(lesson)), std::string());
    QVERIFY(lesson.sections.size() >= 2 && !lesson.expectations.empty());
    std::set<Question::Kind> kinds;
    for (const Section& section : lesson.sections) {
        QVERIFY(isBilingual(section.title) && isBilingual(section.say));
        for (const Question& question : section.questions) {
            QVERIFY(isBilingual(question.text));
            kinds.insert(question.kind);
        }
    }
    QVERIFY2(kinds.size() >= 2, "two kinds of question show that there are more");
    QVERIFY(isBilingual(lesson.title) && isBilingual(lesson.summary)
            && isBilingual(lesson.learned));
    QVERIFY(str(text).count(QStringLiteral("# ")) >= 12); // it explains itself
}

void TestLessonTemplate::nothingElseIsThere()
{
    const QDir folder(str(templatesFolder().string()));
    QCOMPARE(folder.entryList(QDir::Files).size(), qsizetype(kindNames().size()));
}

void TestLessonTemplate::takesAnId()
{
    const std::string text = templateOf("graph", "jacobian-2");
    QCOMPARE(lessonOf(text)->id, std::string("jacobian-2"));
    for (const char* none : {"", "My lesson", "-a", "über"})
        QCOMPARE(templateOf("graph", none), templateOf("graph"));
}

void TestLessonTemplate::unknownKindsAreRefused()
{
    const auto faultOf = [](const char* kind) {
        const auto made = lessonTemplate(kind);
        const auto* message = std::get_if<Message>(&made);
        return message ? str(english(*message)) : QStringLiteral("a lesson");
    };
    QCOMPARE(faultOf("hopfeild"),
             QStringLiteral("there is no kind \"hopfeild\"; did you mean hopfield?"));
    QCOMPARE(
        faultOf("../../lessons/towers"),
        QStringLiteral("there is no kind \"../../lessons/towers\"; there are network, descent, "
                       "graph, approximation, hopfield"));
    const QTemporaryDir empty;
    qputenv("GRADUS_NEW", empty.path().toUtf8());
    QVERIFY(faultOf("graph").endsWith(QStringLiteral("graph.yaml cannot be opened")));
    qunsetenv("GRADUS_NEW");
}

QTEST_APPLESS_MAIN(TestLessonTemplate)
#include "tst_lesson_template.moc"
