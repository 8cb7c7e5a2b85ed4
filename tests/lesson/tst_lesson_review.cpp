// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/free_answers.h"
#include "lesson/lesson_library.h"
#include "lesson/lesson_review.h"
#include "lesson/lesson_teaching.h"
#include "lesson/player.h"
#include "lesson/reading_length.h"
#include "support/lessons.h"
#include "support/places.h"

using namespace gradus;

namespace {

std::string reviewed(const std::string& rest)
{
    return describeAll(reviewTexts(*lessonOf(NetworkCase{}.yaml() + rest)));
}

// What is said of the questions when the lesson is played.
std::string played(const std::string& rest)
{
    return describeAll(play(*lessonOf(NetworkCase{}.yaml() + rest)));
}

std::string playedQuestion(const std::string& question, const std::string& start = "1:0")
{
    return played("script: [{goto: \"" + start + "\", ask: [" + question + "]}]\n");
}

bool says(const std::string& faults, const char* part)
{
    return faults.find(part) != std::string::npos;
}

} // namespace

class TestLessonReview : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void formIsReviewed_data();
    void formIsReviewed();
    void whatComesByItselfIsSaid();
    void teachingIsReviewed_data();
    void teachingIsReviewed();
    void aLessonThatTeachesIsClean();
    void freeAnswersAreSaid();
    void readingIsCounted();
    void aLessonInOneLanguageIsFine();
    void findsMissingTranslations_data();
    void findsMissingTranslations();
    void textsWithoutWordsNeedNone_data();
    void textsWithoutWordsNeedNone();
    void placesAreThoseOfTheTexts();
    void predictionsAreAskedBefore();
    void numbersAreAskedBefore();
    void generousTolerances();
    void sumsThatCancelAreFine();
    void saysWhatIsNeverReached();
    void suggestsQuantities_data();
    void suggestsQuantities();
    void shippedLessonsHaveNoWarnings();
};

void TestLessonReview::aLessonInOneLanguageIsFine()
{
    QCOMPARE(reviewed("summary: Some words\nscript: [{title: A word, say: Other words}]\n"),
             std::string());
    QCOMPARE(reviewed("summary: {en: Some words}\nscript: [{title: A word}]\n"), std::string());
}

void TestLessonReview::findsMissingTranslations_data()
{
    QTest::addColumn<QString>("rest");
    const auto row = [](const char* name, const char* rest) {
        QTest::newRow(name) << QString::fromUtf8(rest);
    };
    row("summary", "summary: Some words\n");
    row("map", "summary: {en: Some words}\n");
    row("empty", "summary: {en: Some words, zh: ''}\n");
    row("learned", "learned: Some words\n");
    row("term", "terms: {word: {en: Some words}}\n");
    row("section title", "script: [{title: Some words}]\n");
    row("say", "script: [{say: 'Look at $z$'}]\n");
    row("question", "script: [{ask: [{text: How much, answer: 'C'}]}]\n");
    row("hint", "script: [{ask: [{text: '1', answer: 'C', hints: [Some words]}]}]\n");
    row("hint that costs",
        "script: [{ask: [{text: '1', answer: 'C', hints: [{text: Some words, cost: 1}]}]}]\n");
    row("choice",
        "script: [{ask: [{kind: choice, text: '1', choices: [Some words, '2'], answer: 1}]}]\n");
    row("claim",
        "script: [{ask: [{kind: prediction, text: '1', choices: [{text: Some words, that: 'C > "
        "0'}, "
        "{text: '2', that: 'C < 0'}]}]}]\n");
    row("slip",
        "script: [{ask: [{text: '1', answer: 'C', slips: [{value: '5', say: Some words}]}]}]\n");
}

void TestLessonReview::findsMissingTranslations()
{
    QFETCH(QString, rest);
    // Something else of the lesson is written in Chinese; `x-` keys are nobody's business.
    const std::string faults = reviewed(rest.toStdString() + "next: a\nx-note: Some words\n"
                                        + (rest.contains(QStringLiteral("terms"))
                                               ? "summary: {en: Word, zh: 词}\n"
                                               : "terms: {other: {en: Word, zh: 词}}\n"));
    QCOMPARE(str(faults).count(QLatin1Char('\n')), 2); // the title of NetworkCase is English, too
    QVERIFY(says(faults, "f:3:8: warning: this text is missing in Chinese (zh)"));
}

void TestLessonReview::textsWithoutWordsNeedNone_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"0.5", "25 × 24 / 2", "$w_{11}\\,\\sigma(z)$", "η = {{ abs(eta) }}",
                             "`some code`", "f(0.5)", "$$\\frac12$$", "x y", "−(1 − a)"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestLessonReview::textsWithoutWordsNeedNone()
{
    QFETCH(QString, text);
    const std::string faults =
        reviewed("terms: {a: {en: Word, zh: 词}}\nlearned: '" + text.toStdString() + "'\n");
    QCOMPARE(str(faults).count(QLatin1Char('\n')), 1); // the title of NetworkCase
}

void TestLessonReview::placesAreThoseOfTheTexts()
{
    const std::string faults = reviewed("terms: {a: {en: Word, zh: 词}}\n"
                                        "script:\n  - say: Words here\n");
    QVERIFY2(says(faults, "f:13:10: warning: this text is missing in Chinese (zh)"),
             faults.c_str());
}

void TestLessonReview::predictionsAreAskedBefore()
{
    const std::string claims = "{kind: prediction, text: a, choices: [{text: b, that: 'C > 0'}, "
                               "{text: c, that: 'C <= 0'}]}";
    QCOMPARE(playedQuestion(claims, "1:0"), std::string());
    QCOMPARE(playedQuestion(claims, "2:0"), std::string());
    QVERIFY(says(playedQuestion(claims, "1:C"), "can be seen from the section's start"));
    const std::string number = "{kind: prediction, text: a, answer: 'at(\"2:C\", C)'}";
    QCOMPARE(playedQuestion(number, "1:end"), std::string());
    QVERIFY(says(playedQuestion(number, "2:C"), "can be seen from the section's start"));
    // What does not speak of this run is not on the screen.
    QCOMPARE(played("runs: {slow: {set: {training.rate: 0.01}}}\n"
                    "script: [{goto: \"1:end\", ask: [{kind: prediction, text: a, answer: "
                    "'of(slow, at(\"1:end\", C))'}]}]\n"),
             std::string());
}

void TestLessonReview::numbersAreAskedBefore()
{
    const std::string number = "{text: a, answer: 'z[1][2]'}";
    QCOMPARE(playedQuestion(number, "1:z[1][1]"), std::string());
    QVERIFY(says(playedQuestion(number, "1:z[1][2]"), "can be seen from the section's start"));
    QVERIFY(says(playedQuestion("{text: a, answer: 'at(\"1:C\", C)'}", "2:0"),
                 "can be seen from the section's start"));
    // What has to be worked out from known numbers is a question; a weight before its step, too.
    QCOMPARE(playedQuestion("{text: a, answer: 'z[1][2] + 1'}", "1:z[1][2]"), std::string());
    QCOMPARE(playedQuestion("{text: a, answer: '300'}", "1:C"), std::string());
}

void TestLessonReview::generousTolerances()
{
    const auto with = [](const char* tolerance) {
        return playedQuestion(std::string("{text: a, answer: '0.2 + 0*C', tolerance: ") + tolerance
                              + "}");
    };
    QCOMPARE(with("1%"), std::string());
    QCOMPARE(with("0.19"), std::string());
    QVERIFY(says(with("0.2"), "takes 0 for right"));
    QVERIFY(says(with("100%"), "takes 0 for right"));
    QVERIFY(says(with("0.4"), "takes the wrong sign for right"));
    QVERIFY(!says(with("0.4"), "takes 0 for right"));
    // A weight changes little in one update.
    const std::string weight = "{text: a, answer: 'w[2][1,1]', tolerance: ";
    QVERIFY(says(playedQuestion(weight + "0.5}"), "takes the value before the step for right"));
    QCOMPARE(playedQuestion(weight + "0.00001}"), std::string());
}

void TestLessonReview::sumsThatCancelAreFine()
{
    QCOMPARE(playedQuestion("{text: a, answer: '(C + 0.3) - 0.3 - C', tolerance: 0.001}"),
             std::string());
    QCOMPARE(playedQuestion("{text: a, answer: 'C - C', tolerance: 0.001}"), std::string());
}

void TestLessonReview::saysWhatIsNeverReached()
{
    const std::string faults = played("script:\n"
                                      "  - {say: a, until: \"C < 0\", within: 3}\n"
                                      "  - {say: b}\n"
                                      "  - {say: c}\n");
    QVERIFY(says(faults, "f:12:21: error: this does not come true within 3 iterations"));
    QVERIFY(says(faults, "f:13:5: warning: this section is never reached"));
    QCOMPARE(str(faults).count(QStringLiteral("never reached")), 1);
    QVERIFY(!says(played("script:\n  - {say: a, until: \"C > 0\"}\n  - {say: b}\n"), "warning"));
}

void TestLessonReview::suggestsQuantities_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<QString>("wrong");
    QTest::addColumn<QString>("right");
    const auto row = [](const char* model, const char* wrong, const char* right) {
        QTest::newRow(wrong) << QString::fromLatin1(model) << QString::fromLatin1(wrong)
                             << QString::fromLatin1(right);
    };
    const char* const descent = "model: {kind: descent, function: \"x^2\", variables: [x], start: "
                                "[1]}\ntraining: {rate: 0.1}\n";
    row(descent, "df/dz", "df/dx");
    row(descent, "dx", "Dx");
    row("model: {kind: hopfield, units: 2, patterns: [[1, -1]]}\nrecall: {start: [1, 1]}\n",
        "hh[1]", "h[1]");
}

void TestLessonReview::suggestsQuantities()
{
    QFETCH(QString, model);
    QFETCH(QString, wrong);
    QFETCH(QString, right);
    const std::string start = "gradus: 1\nid: a\ntitle: a\n" + model.toStdString();
    const QString suggestion = QStringLiteral("did you mean %1?").arg(right);
    for (const char* script : {"script: [{focus: ['%1']}]\n", "script: [{until: '%1 > 0'}]\n",
                               "script: [{goto: '1:%1'}]\n"}) {
        const std::string faults = describeAll(
            readLessonText(start + QString::fromLatin1(script).arg(wrong).toStdString()).faults);
        QVERIFY2(str(faults).contains(suggestion), faults.c_str());
    }
}

// No false alarms: whoever warns of a good lesson is not listened to.
void TestLessonReview::shippedLessonsHaveNoWarnings()
{
    for (const auto& file : lessonFiles(sourcePath("lessons"))) {
        const LessonResult result = readLesson(file);
        QVERIFY(result.lesson);
        QCOMPARE(describeAll(result.faults), std::string());
        QCOMPARE(describeAll(reviewTexts(*result.lesson)), std::string());
        QCOMPARE(describeAll(reviewForm(*result.lesson)), std::string());
        QCOMPARE(describeAll(play(*result.lesson)), std::string());
    }
}

void TestLessonReview::formIsReviewed_data()
{
    QTest::addColumn<QString>("section");
    QTest::addColumn<QString>("words");
    const auto row = [](const char* section, const char* words) {
        QTest::newRow(section) << QString::fromLatin1(section) << QString::fromLatin1(words);
    };
    row("say: 'a [b](term:slop)'", "the lesson has no term \"slop\"; did you mean slope?");
    row("say: 'a [b](term:something)'", "the lesson has no term \"something\"");
    row("say: {en: a, zh: '$x'}", "a formula that begins with $ in this text has no end");
    row("say: 'a lone $C'", "a formula that begins with $ in this text has no end");
    row("ask: [{kind: choice, text: t, choices: [a, b, a], answer: 2}]",
        "two choices of this question say the same");
    row("ask: [{kind: choice, text: t, choices: [a, b], answer: [1, 2]}]",
        "all choices of this question are right");
    row("ask: [{kind: prediction, text: t, choices: [{text: a, that: C > 1}, {text: b, that: C > "
        "1}]}]",
        "two predictions have the same condition: C > 1");
    row("ask: [{id: q, text: t, answer: C, points: 1, hints: [{text: a, cost: 0.5}, {text: b, "
        "cost: 1}]}]",
        "the hints of this question cost 1.5 points, but it gives 1");
    row("ask: [{kind: choice, text: t, choices: [{text: a, say: s}, b], answer: 1}]",
        "choice 1 of this question is right, so what it says to who gives it is never read");
    row("ask: [{kind: choice, text: t, choices: [{text: a, say: s}, b], answer: 2}]", "");
    row("ask: [{kind: choice, text: t, choices: [{text: a, say: 'a [b](term:slop)'}, b], answer: "
        "2}]",
        "the lesson has no term \"slop\"");
    row("say: 'it costs \\$5, and $x$ and `$y` and {{ C }}'", "");
    row("ask: [{id: q, text: t, answer: C, points: 2, hints: [{text: a, cost: 2}]}]", "");
}

void TestLessonReview::formIsReviewed()
{
    QFETCH(QString, section);
    QFETCH(QString, words);
    const std::string faults = describeAll(reviewForm(*lessonOf(
        NetworkCase{}.yaml() + "terms: {slope: s}\nscript: [{" + section.toStdString() + "}]\n")));
    if (words.isEmpty())
        QCOMPARE(faults, std::string());
    else
        QVERIFY2(says(faults, qPrintable(words)), faults.c_str());
}

void TestLessonReview::whatComesByItselfIsSaid()
{
    const char* const words = "comes with the first iteration";
    QVERIFY(says(playedQuestion("{kind: reach, text: t, that: C < 1000}"), words));
    QVERIFY(!says(playedQuestion("{kind: reach, text: t, that: C < 1e-9}"), words));
}

namespace {

// A small lesson that does everything as it should, and what may stand in the place of its parts.
std::string taughtLesson(const QString& say = QStringLiteral("The *slope* of f. Press N."),
                         const QString& ask = {}, const QString& rest = {})
{
    const QString usual = QStringLiteral(
        R"(      - {id: number, text: How steep, answer: "df/dx", slips: [{value: "-df/dx", say: Uphill.}]}
      - id: first
        kind: prediction
        text: Where to
        choices: [{text: down, that: 'at("2:f", f) < at("1:f", f)'}, {text: up, that: 'at("2:f", f) > at("1:f", f)', say: No.}]
      - id: second
        kind: prediction
        text: And then
        choices: [{text: down, that: 'at("3:f", f) < at("2:f", f)'}, {text: up, that: 'at("3:f", f) > at("2:f", f)', say: No.}]
)");
    const QString lesson = QStringLiteral(R"(gradus: 1
id: taught
title: Taught
model: {kind: descent, function: "x^2", variables: [x], start: [2]}
training: {rate: 0.1}
view: {stage: curve}
learned: Something.
script:
  - goto: "1:0"
    say: '%1'
    until: "df/dx"
    ask:
%2%3  - goto: "1:0"
    say: Now you.
    controls: [training.rate]
    ask:
      - {id: reached, kind: reach, text: Get down, that: "f < 0.01", within: 5, solution: {set: {training.rate: 0.5}}}
)");
    return lesson.arg(say, ask.isEmpty() ? usual : ask, rest).toStdString();
}

std::string teachingOf(const std::string& text)
{
    return describeAll(reviewTeaching(*lessonOf(text)));
}

QString manyWords(int count, const QString& word)
{
    return (word + u' ').repeated(count).trimmed();
}

} // namespace

void TestLessonReview::aLessonThatTeachesIsClean()
{
    QCOMPARE(teachingOf(taughtLesson()), std::string());
}

void TestLessonReview::teachingIsReviewed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("said");
    const auto row = [](const char* name, const std::string& text, const char* said) {
        QTest::newRow(name) << str(text) << QString::fromUtf8(said);
    };
    const QString word = QStringLiteral("word");
    row("91 words", taughtLesson(manyWords(91, word)),
        ":10:10: warning: 91 words are read here before something is to be done, at most 90");
    row("90 words", taughtLesson(manyWords(90, word)), "");
    row("a formula is one word", taughtLesson(manyWords(89, word) + QStringLiteral(" $a + b + c$")),
        "");
    row("text of a question",
        taughtLesson(
            word,
            QStringLiteral("      - {id: q, kind: text, text: '%1'}\n").arg(manyWords(91, word))),
        "91 words are read here");
    row("each at its place",
        taughtLesson(
            manyWords(91, word),
            QStringLiteral("      - {id: q, kind: text, text: '%1'}\n").arg(manyWords(91, word))),
        ":13:35: warning: 91 words are read here");
    row("words add up over sections",
        taughtLesson(word, {},
                     QStringLiteral("  - say: '%1'\n  - say: '%1'\n    until: \"2:f\"\n")
                         .arg(manyWords(50, word))),
        "100 words are read here");
    row("words at the end",
        taughtLesson() + QStringLiteral("  - say: '%1'\n").arg(manyWords(91, word)).toStdString(),
        "91 words are read here");
    row("nothing to do", taughtLesson(word, {}, QStringLiteral("  - say: Only words.\n")),
        "there is nothing to do in this section");
    row("controls are something to do",
        taughtLesson(word, {}, QStringLiteral("  - say: Try.\n    controls: [training.rate]\n")),
        "");
    row("silent number",
        taughtLesson(word, QStringLiteral("      - {id: q, text: How, answer: \"df/dx\"}\n")),
        "this question knows no wrong number");
    row("silent choice",
        taughtLesson(word,
                     QStringLiteral("      - {id: q, kind: choice, text: How, answer: 2, choices: "
                                    "[a, b, {text: c, say: no}, d]}\n")),
        "these wrong choices are not answered: 1, 4");
    row("silent predictions",
        taughtLesson(word,
                     QStringLiteral("      - {id: q, kind: prediction, text: How, choices: "
                                    "[{text: a, that: f > 1}, {text: b, that: f < 1}]}\n")),
        "these have none: 1, 2");
    row("numbers",
        taughtLesson(word,
                     QStringLiteral("      - {id: q, text: How, answer: \"df/dx\"}\n"
                                    "      - {id: r, text: How, answer: f}\n")),
        "2 of 3 questions ask for a number");
    row("predictions",
        taughtLesson(word, QStringLiteral("      - {id: q, kind: text, text: How}\n")),
        "questions that are predictions: 0");
    row("a word of the field", taughtLesson(QStringLiteral("The gradient is long.")),
        ":10:15: warning: \"gradient\" is used and explained nowhere");
    row("explained in italics", taughtLesson(QStringLiteral("The *gradient* is long.")), "");
    row("a letter", taughtLesson(QStringLiteral("It is $\\eta f$.")),
        "η is used and nothing says what it is");
    row("a letter with its name", taughtLesson(QStringLiteral("The *rate* $\\eta$.")), "");
}

void TestLessonReview::teachingIsReviewed()
{
    QFETCH(QString, text);
    QFETCH(QString, said);
    const std::string warnings = teachingOf(text.toStdString());
    if (said.isEmpty())
        QCOMPARE(warnings, std::string());
    else
        QVERIFY2(says(warnings, said.toUtf8().constData()), warnings.c_str());
}

void TestLessonReview::freeAnswersAreSaid()
{
    const auto hinted = [](const std::string& hint) {
        const auto lesson = lessonOf(
            taughtLesson(QStringLiteral("word"),
                         str("      - {id: q, text: How, answer: \"df/dx\", points: 1, hints: ["
                             + hint + "]}\n")));
        return describeAll(reviewFreeAnswers(lesson->sections[0].questions[0], 4));
    };
    QVERIFY(says(hinted("'2 × 2'"), "is the finished answer, \"2 × 2\""));
    QVERIFY(says(hinted("'That is 8 / 2.'"), "is the finished answer, \"8 / 2\""));
    QVERIFY(says(hinted("'It is $8 \\times 0.5$'"), "is the finished answer"));
    QCOMPARE(hinted("{text: '2 × 2', cost: 0.5}"), std::string());
    QCOMPARE(hinted("'Twice 3.'"), std::string());
    QCOMPARE(hinted("'There are 4 of them.'"), std::string());
}

void TestLessonReview::readingIsCounted()
{
    QCOMPARE(readingLength("Two words", "en"), std::size_t(2));
    QCOMPARE(readingLength("One $a + b$ more, {{ x }}: $$c = d$$", "en"), std::size_t(5));
    QCOMPARE(readingLength("see [the slope](term:slope) ![of it](picture.png) - now", "en"),
             std::size_t(4));
    QCOMPARE(readingLength("**bold** well-known", "en"), std::size_t(2));
    QCOMPARE(readingLength("按 `N` 走一步，看 $z$。", "zh"), std::size_t(7));
    QCOMPARE(readingLength("sigmoid 函数", "zh"), std::size_t(3));
    QCOMPARE(readingLength("", "en"), std::size_t(0));
    // What begins many times and never ends is not searched to its end each time.
    for (const char* begin : {"{{ ", "$$", "](", "![", "[a](term:", "*a"}) {
        const QString many = QString::fromLatin1(begin).repeated(200'000);
        (void)readingLength(many.toStdString(), "en");
        (void)readingLength(many.toStdString(), "zh");
    }
}

QTEST_APPLESS_MAIN(TestLessonReview)
#include "tst_lesson_review.moc"
