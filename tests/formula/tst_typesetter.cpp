// SPDX-License-Identifier: GPL-3.0-or-later
#include "formula/formula_label.h"
#include "formula/typesetter.h"
#include "formula/typesetting_engine.h"
#include "lesson/lesson_library.h"
#include "support/lessons.h"
#include "support/places.h"

#include <QPainter>
#include <QRegularExpression>
#include <QSignalSpy>

#include <random>
#include <set>

using namespace gradus;

namespace {

std::shared_ptr<const FormulaPicture> typeset(Typesetter& typesetter, const QString& tex)
{
    std::shared_ptr<const FormulaPicture> picture;
    const bool done = QTest::qWaitFor(
        [&] { return (picture = typesetter.picture(tex, true)) != nullptr; }, 30'000);
    if (!done)
        qFatal("no picture of %s", qPrintable(tex));
    return picture;
}

// The formulas of a Markdown text.
QStringList formulasIn(const std::string& text)
{
    static const QRegularExpression pattern(QStringLiteral("\\$\\$(.+?)\\$\\$|\\$(.+?)\\$"),
                                            QRegularExpression::DotMatchesEverythingOption);
    QStringList all;
    for (auto match = pattern.globalMatch(str(text)); match.hasNext();) {
        const auto found = match.next();
        all += found.captured(1).isEmpty() ? found.captured(2) : found.captured(1);
    }
    return all;
}

int inkIn(const QImage& image, QRgb ground)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += image.pixel(x, y) != ground ? 1 : 0;
    return count;
}

} // namespace

class TestTypesetter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void makesPictures();
    void measuresWordsOfOtherScripts();
    void labelIsLowerWhereItIsNarrow();
    void findsTerms();
    void remembers();
    void paintsInColours();
    void reportsMistakes_data();
    void reportsMistakes();
    void survivesHostileTex();
    void survivesInterruptions();
    void everyLessonFormulaIsGood_data();
    void everyLessonFormulaIsGood();
    void everyExplanationIsGood();
    void labelAnswersToKeys();
    void labelAnswersToTheMouse();

private:
    Typesetter m_typesetter;
};

void TestTypesetter::makesPictures()
{
    const auto small = typeset(m_typesetter, QStringLiteral("x"));
    QVERIFY(!small->isError());
    QVERIFY(small->width() > 0.3 && small->width() < 1.2);
    const auto fraction = typeset(m_typesetter, QStringLiteral("\\frac{1}{1+e^{-z}}"));
    QVERIFY(fraction->width() > small->width());
    QVERIFY(fraction->ascent() > small->ascent());
    QVERIFY(fraction->descent() > 0.3);
}

// MathJax has no Chinese letters; the system's font draws them, each about one em wide.
void TestTypesetter::measuresWordsOfOtherScripts()
{
    const auto two = typeset(m_typesetter, QStringLiteral("\\text{另项}"));
    QVERIFY2(two->width() > 1.2 && two->width() < 2.4, qPrintable(QString::number(two->width())));
    const auto under =
        typeset(m_typesetter, QStringLiteral("\\underbrace{0.01}_{\\text{另 10 项}}"));
    QVERIFY2(under->width() > 2 && under->width() < 4, qPrintable(QString::number(under->width())));
}

void TestTypesetter::labelIsLowerWhereItIsNarrow()
{
    const QString tex = QStringLiteral("\\frac{aaaaaaaaaaaaaaaaaaaa}{bbbbbbbbbbbbbbbbbbbb}");
    (void)typeset(m_typesetter, tex);
    FormulaLabel label(m_typesetter);
    label.setFormula(tex, QString());
    label.resize(2000, 100);
    const QSize wide = label.sizeHint();
    label.resize(wide.width() * 3 / 4, 100);
    const QSize narrow = label.sizeHint();
    QVERIFY(narrow.height() < wide.height() && narrow.height() > wide.height() / 2);
    QCOMPARE(narrow.width(), wide.width()); // what it would like stays
}

void TestTypesetter::findsTerms()
{
    const auto picture = typeset(
        m_typesetter,
        QStringLiteral(
            "\\cssId{q0}{\\class{parameter}{w}} \\times \\cssId{q1}{\\class{backward}{\\delta}}"));
    QCOMPARE(picture->terms().size(), std::size_t(2));
    const QRectF first = picture->terms()[0].rect;
    const QRectF second = picture->terms()[1].rect;
    QCOMPARE(picture->terms()[0].id, QStringLiteral("q0"));
    QVERIFY(first.right() < second.left());
    QCOMPARE(picture->idAt(first.center()), QStringLiteral("q0"));
    QCOMPARE(picture->idAt(second.center()), QStringLiteral("q1"));
    QVERIFY(picture->idAt({-5, 0}).isEmpty());
}

void TestTypesetter::remembers()
{
    const auto once = typeset(m_typesetter, QStringLiteral("a+b"));
    QVERIFY(m_typesetter.picture(QStringLiteral("a+b"), true) == once);
}

void TestTypesetter::paintsInColours()
{
    const auto picture = typeset(m_typesetter, QStringLiteral("\\class{backward}{\\blacksquare}"));
    QImage image(60, 60, QImage::Format_RGB32);
    const auto paint = [&](const QColor& colour) {
        image.fill(Qt::white);
        FormulaStyle style;
        style.text = Qt::black;
        style.classes.insert(QStringLiteral("backward"), colour);
        QPainter painter(&image);
        picture->paint(painter, {10, 40}, 40, style);
    };
    paint(Qt::red);
    int red = 0;
    for (int y = 0; y < 60; ++y)
        for (int x = 0; x < 60; ++x)
            red += image.pixelColor(x, y) == QColor(Qt::red) ? 1 : 0;
    QVERIFY(red > 100);
    paint(Qt::white);
    QCOMPARE(inkIn(image, qRgb(255, 255, 255)), 0);
}

void TestTypesetter::reportsMistakes_data()
{
    QTest::addColumn<QString>("tex");
    QTest::newRow("open brace") << "\\frac{1}{2";
    QTest::newRow("unknown command") << "\\nonsense x";
    QTest::newRow("double index") << "a_1_2";
    QTest::newRow("recursion") << "\\def\\a{\\a\\a}\\a";
}

void TestTypesetter::reportsMistakes()
{
    QFETCH(QString, tex);
    const auto picture = typeset(m_typesetter, tex);
    QVERIFY(picture->isError());
    QVERIFY(!picture->error().isEmpty());
}

void TestTypesetter::survivesHostileTex()
{
    QVERIFY(
        typeset(m_typesetter, QString(Typesetter::longestTex + 1, QLatin1Char('x')))->isError());
    (void)typeset(m_typesetter, QString(1500, QLatin1Char('{')) + QString(1500, QLatin1Char('}')));
    QVERIFY(!typeset(m_typesetter, QStringLiteral("y"))->isError()); // it goes on after that
}

// A formula may be given up at any moment: when it takes too long, and when the program ends.
void TestTypesetter::survivesInterruptions()
{
    QThread thread;
    TypesettingEngine engine;
    engine.moveToThread(&thread);
    std::atomic<int> made = 0;
    connect(
        &engine, &TypesettingEngine::finished, &engine, [&made] { ++made; }, Qt::DirectConnection);
    thread.start();
    std::mt19937 random(1);
    constexpr int formulas = 300;
    for (int i = 0; i < formulas; ++i) {
        QMetaObject::invokeMethod(&engine, [&engine, i] {
            engine.typeset(QStringLiteral("\\frac{\\partial C}{\\partial w_{%1}}").arg(i), true);
        });
        QThread::usleep(random() % 6000);
        engine.interrupt();
        QVERIFY(QTest::qWaitFor([&] { return made > i; }, 30'000));
    }
    thread.quit();
    QVERIFY(thread.wait(30'000));
}

void TestTypesetter::everyLessonFormulaIsGood_data()
{
    QTest::addColumn<QString>("file");
    for (const auto& file : lessonFiles(sourcePath("lessons")))
        QTest::newRow(file.filename().c_str()) << str(file.string());
}

void TestTypesetter::everyLessonFormulaIsGood()
{
    QFETCH(QString, file);
    const auto lesson = readLesson(file.toStdString()).lesson;
    QVERIFY(lesson);
    std::vector<LessonText> texts{lesson->learned};
    for (const Section& section : lesson->sections) {
        texts.push_back(section.say);
        for (const Question& question : section.questions) {
            texts.push_back(question.text);
            for (const Hint& hint : question.hints)
                texts.push_back(hint.text);
        }
    }
    int formulas = 0;
    for (const LessonText& text : texts) {
        for (const char* language : {"en", "zh"}) {
            const std::string filled =
                fillIn(text.in(language), [](const Expression&) { return std::string("0.5"); });
            for (const QString& tex : formulasIn(filled)) {
                const auto picture = typeset(m_typesetter, tex);
                QVERIFY2(!picture->isError(),
                         qPrintable(tex + QStringLiteral(": ") + picture->error()));
                ++formulas;
            }
        }
    }
    QVERIFY(formulas > 5);
}

// What the formula panel shows for every kind of step can be set.
void TestTypesetter::everyExplanationIsGood()
{
    NetworkCase c;
    c.layers = "[{size: 2}, {size: 2, activation: gelu}, {size: 2, activation: softmax}]";
    c.training = "{optimizer: adamw, rate: 0.1, batch: 2, l1: 0.1, l2: 0.1}";
    const auto timeline = c.timeline();
    const Iteration& iteration = *timeline->now().iteration;
    std::set<std::string> rules;
    for (std::int64_t k = 1; k <= iteration.stepCount(); ++k) {
        const Explanation x = iteration.explain(k);
        if (!rules.insert(std::string(x.rule) + x.quantity.name).second)
            continue;
        for (const Face face : {Face::Symbols, Face::Numbers}) {
            Printing printing;
            printing.face = face;
            printing.ids = true;
            const QString tex = str(latex(x, printing));
            const auto picture = typeset(m_typesetter, tex);
            QVERIFY2(!picture->isError(),
                     qPrintable(tex + QStringLiteral(": ") + picture->error()));
            if (face == Face::Symbols)
                QVERIFY2(!picture->idAt(picture->terms().front().rect.center()).isEmpty(),
                         qPrintable(tex));
        }
    }
    QVERIFY(rules.size() > 12);
}

void TestTypesetter::labelAnswersToKeys()
{
    FormulaLabel label(m_typesetter);
    label.resize(400, 60);
    const QString tex = QStringLiteral("\\cssId{q0}{a}+\\cssId{q1}{b}");
    label.setFormula(tex, QStringLiteral("a plus b"));
    QCOMPARE(label.accessibleName(), QStringLiteral("a plus b"));
    (void)typeset(m_typesetter, tex);
    QTRY_VERIFY(label.sizeHint().width() > 20);
    QTRY_VERIFY(m_typesetter.picture(tex, true));
    QTest::qWait(20);
    QSignalSpy hovered(&label, &FormulaLabel::hovered);
    QTest::keyClick(&label, Qt::Key_Right);
    QTest::keyClick(&label, Qt::Key_Right);
    QTest::keyClick(&label, Qt::Key_Left);
    QCOMPARE(hovered.size(), 3);
    QCOMPARE(hovered[0][0].toString(), QStringLiteral("q0"));
    QCOMPARE(hovered[1][0].toString(), QStringLiteral("q1"));
    QCOMPARE(hovered[2][0].toString(), QStringLiteral("q0"));
    label.setHighlighted(QStringLiteral("q0"));
    QSignalSpy clicked(&label, &FormulaLabel::clicked);
    QTest::keyClick(&label, Qt::Key_Return);
    QCOMPARE(clicked[0][0].toString(), QStringLiteral("q0"));
}

void TestTypesetter::labelAnswersToTheMouse()
{
    FormulaLabel label(m_typesetter);
    label.resize(400, 60);
    label.setPixelsPerEm(30);
    const QString tex = QStringLiteral("\\cssId{q0}{M}");
    label.setFormula(tex, {});
    const auto picture = typeset(m_typesetter, tex);
    QTest::qWait(20);
    QSignalSpy clicked(&label, &FormulaLabel::clicked);
    const int x = 4 + int(picture->width() * 15);
    QTest::mouseClick(&label, Qt::LeftButton, {}, QPoint(x, 30));
    QCOMPARE(clicked.size(), 1);
    QTest::mouseClick(&label, Qt::LeftButton, {}, QPoint(390, 30));
    QCOMPARE(clicked.size(), 1);
}

QTEST_MAIN(TestTypesetter)
#include "tst_typesetter.moc"
