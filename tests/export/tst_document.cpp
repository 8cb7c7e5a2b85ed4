// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/document.h"
#include "export/solution.h"
#include "lesson/localized.h"
#include "support/lessons.h"
#include "support/places.h"
#include "trace/number.h"

#include <QDir>
#include <QRegularExpression>
#include <QXmlStreamReader>

using namespace gradus;

namespace {

std::string solutionOf(const Experiment& experiment, const std::string& from, const std::string& to,
                       DocumentFormat format, SolutionOptions options = {})
{
    Timeline timeline(experiment.start());
    const std::int64_t first = go(timeline, from).position.step + 1;
    const Snapshot& end = go(timeline, to);
    if (options.title.empty())
        options.title = "A case";
    Solution solution(std::move(options));
    if (const auto message = solution.add(*end.iteration, first, end.position.step))
        qFatal("%s", english(*message).c_str());
    return printDocument(solution.finish(end), format);
}

// True when the text is XML (the void elements of HTML closed first).
QString xmlFault(std::string html)
{
    QString text = str(html);
    text.remove(QStringLiteral("<!DOCTYPE html>"));
    text.replace(QRegularExpression(QStringLiteral("<(meta [^>]*)>")), QStringLiteral("<\\1/>"));
    QXmlStreamReader reader(text);
    while (!reader.atEnd())
        reader.readNext();
    return reader.hasError()
        ? reader.errorString() + QStringLiteral(" ") + QString::number(reader.lineNumber())
        : QString();
}

// Braces, environments and dollars of LaTeX that do not fit together.
QString latexFault(const std::string& tex)
{
    int depth = 0;
    int dollars = 0;
    for (std::size_t i = 0; i < tex.size(); ++i) {
        if (tex[i] == '\\') {
            ++i;
            continue;
        }
        depth += tex[i] == '{' ? 1 : tex[i] == '}' ? -1 : 0;
        dollars += tex[i] == '$' ? 1 : 0;
        if (depth < 0)
            return QStringLiteral("a brace too many at %1").arg(i);
        if (static_cast<unsigned char>(tex[i]) >= 0x80 && static_cast<unsigned char>(tex[i]) != 0xc3
            && static_cast<unsigned char>(tex[i]) > 0xbf)
            return QStringLiteral("pdflatex does not know what stands at: ")
                + str(tex.substr(i > 20 ? i - 20 : 0, 40));
    }
    const QString text = str(tex);
    const auto count = [&](const char* what) { return text.count(QLatin1String(what)); };
    if (depth != 0 || dollars % 2 != 0 || count("\\begin{") != count("\\end{")
        || count("\\left(") != count("\\right)"))
        return QStringLiteral("something is not closed");
    return {};
}

} // namespace

class TestDocument : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyStepOfEveryLesson_data();
    void everyStepOfEveryLesson();
    void aSolutionHasAllItsParts();
    void numbersHaveTheirDigits();
    void coarserLevelsHaveFewerSteps();
    void samplesHaveHeadings();
    void speaksChinese();
    void titlesAreEscaped();
    void latexTextIsHarmless_data();
    void latexTextIsHarmless();
    void singleFormulas();
    void refusesTooManySteps();
    void longTablesAreCut();
};

void TestDocument::everyStepOfEveryLesson_data()
{
    QTest::addColumn<QString>("file");
    const QDir folder(qSourcePath("lessons"));
    for (const QString& file : folder.entryList({QStringLiteral("*.yaml")}))
        QTest::newRow(qPrintable(file)) << folder.filePath(file);
}

// Whatever formulas the families have: LaTeX that closes what it opens, in letters that pdflatex
// knows; HTML that is well-formed; MathML without anything that is not known.
void TestDocument::everyStepOfEveryLesson()
{
    QFETCH(QString, file);
    const LessonResult lesson = readLesson(file.toStdString());
    QVERIFY(lesson.lesson);
    Timeline timeline(lesson.lesson->experiment->start());
    for (const std::int64_t i : {0, 1, 2}) {
        if (timeline.seek({i, 0}) != Timeline::Outcome::Reached)
            break;
        const Iteration& iteration = *timeline.now().iteration;
        const std::int64_t last = std::min<std::int64_t>(iteration.stepCount(), 1500);
        Solution solution({.title = "A case"});
        QVERIFY(!solution.add(iteration, 1, last));
        const Document document = solution.finish({{i, last}, timeline.now().iteration});
        const std::string tex = printDocument(document, DocumentFormat::Latex);
        QVERIFY2(latexFault(tex).isEmpty(), qPrintable(latexFault(tex)));
        const std::string html = printDocument(document, DocumentFormat::Html);
        QVERIFY2(xmlFault(html).isEmpty(), qPrintable(xmlFault(html)));
        QVERIFY(html.find("<merror>") == std::string::npos);
        QVERIFY(html.find("http") == std::string::npos); // nothing is fetched
        QVERIFY(!printDocument(document, DocumentFormat::Text).empty());
    }
}

void TestDocument::aSolutionHasAllItsParts()
{
    const auto experiment = NetworkCase().experiment();
    const std::string text = solutionOf(*experiment, "1:0", "1:end", DocumentFormat::Text);
    std::size_t at = 0;
    for (const char* part :
         {"A case", "# Given", "w[1][1,1] = ", "# Iteration 1", "## Forward", "### Layer 1",
          "Weighted sum", "z[1][1] = w[1][1,1] * x[1] + w[1][1,2] * x[2] + b[1][1]", "### Layer 2",
          "## Cost", "## Backward", "BP1", "BP2", "## Update", "# What came out",
          "w[1][1,1] = ", "C = "}) {
        const std::size_t found = text.find(part, at);
        QVERIFY2(found != std::string::npos, part);
        at = found;
    }
    const std::string tex = solutionOf(*experiment, "1:0", "1:end", DocumentFormat::Latex);
    const auto steps = experiment->start()->publish();
    Timeline timeline(experiment->start());
    QCOMPARE(str(tex).count(QStringLiteral("\\begin{align*}")),
             go(timeline, "1:0").iteration->stepCount());
}

void TestDocument::numbersHaveTheirDigits()
{
    const auto experiment = NetworkCase().experiment();
    Timeline timeline(experiment->start());
    const double z = valueOf(go(timeline, "1:end"), "z[1][1]");
    const std::string four = solutionOf(*experiment, "1:0", "1:z[1][1]", DocumentFormat::Text);
    const std::string all =
        solutionOf(*experiment, "1:0", "1:z[1][1]", DocumentFormat::Text, {.digits = 0});
    QVERIFY(four.find("= " + shownText(z, 4) + "\n") != std::string::npos);
    QVERIFY(all.find("= " + exactText(z) + "\n") != std::string::npos);
    QVERIFY(four.find(exactText(z)) == std::string::npos);
}

void TestDocument::coarserLevelsHaveFewerSteps()
{
    const auto experiment = NetworkCase().experiment();
    const std::string tex =
        solutionOf(*experiment, "1:0", "1:end", DocumentFormat::Latex, {.level = Level::Pass});
    QCOMPARE(str(tex).count(QStringLiteral("\\begin{align*}")), 4);
}

void TestDocument::samplesHaveHeadings()
{
    NetworkCase batch;
    batch.training = "{rate: 0.5, batch: 3}";
    const std::string text = solutionOf(*batch.experiment(), "1:0", "1:end", DocumentFormat::Text);
    for (const char* heading : {"## Sample 1\n", "## Sample 2\n", "## Sample 3\n"})
        QCOMPARE(str(text).count(QLatin1String(heading)), 1);
}

void TestDocument::speaksChinese()
{
    const auto experiment = NetworkCase().experiment();
    const SolutionOptions chinese{.chinese = true, .words = wordsIn(QStringLiteral("zh"))};
    const std::string html = solutionOf(*experiment, "1:0", "1:end", DocumentFormat::Html, chinese);
    QVERIFY(html.find("<html lang=\"zh\">") != std::string::npos);
    QVERIFY(html.find("加权和") != std::string::npos);
    const std::string tex = solutionOf(*experiment, "1:0", "1:end", DocumentFormat::Latex, chinese);
    QVERIFY(tex.find("{ctexart}") != std::string::npos);
    QVERIFY(tex.find("加权和") != std::string::npos);
    const std::string english = solutionOf(*experiment, "1:0", "1:end", DocumentFormat::Latex);
    QVERIFY(english.find("{article}") != std::string::npos);
}

void TestDocument::titlesAreEscaped()
{
    const auto experiment = NetworkCase().experiment();
    const SolutionOptions options{.title = "<script>alert(\"1\") & 'x'</script> \\input{y} 50%_#"};
    const std::string html =
        solutionOf(*experiment, "1:0", "1:z[1][1]", DocumentFormat::Html, options);
    QVERIFY(html.find("<script") == std::string::npos);
    QVERIFY(html.find("&lt;script&gt;alert(&quot;1&quot;) &amp; &#39;x&#39;") != std::string::npos);
    const std::string tex =
        solutionOf(*experiment, "1:0", "1:z[1][1]", DocumentFormat::Latex, options);
    QVERIFY(tex.find("\\input") == std::string::npos);
    QVERIFY(tex.find("\\textbackslash{}input\\{y\\} 50\\%\\_\\#") != std::string::npos);
}

void TestDocument::latexTextIsHarmless_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("tex");
    const auto row = [](const char* text, const char* tex) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(tex);
    };
    row("a & b", "a \\& b");
    row("x_1^2 ~ {y}", "x\\_1\\textasciicircum{}2 \\textasciitilde{} \\{y\\}");
    row("BP1 · the error", "BP1 $\\cdot$ the error");
    row("1 − β₁ᵗ", "1 $-$ $\\beta$$_{1}$$^{t}$");
    row("σ′", "$\\sigma$$'$");
    row("链式法则", "链式法则");
}

void TestDocument::latexTextIsHarmless()
{
    QFETCH(QString, text);
    QFETCH(QString, tex);
    QCOMPARE(str(latexText(text.toStdString())), tex);
}

void TestDocument::singleFormulas()
{
    const auto timeline = NetworkCase().timeline();
    const Iteration& iteration = *go(*timeline, "1:end").iteration;
    const Explanation explanation = iteration.explain(*iteration.indexOf(q("a[1][1]")));
    QVERIFY(printFormula(explanation, DocumentFormat::Latex, 4)
                .starts_with("\\begin{align*}\na^{(1)}_{1} &= \\sigma\\left(z"));
    const std::string html = printFormula(explanation, DocumentFormat::Html, 4);
    QVERIFY2(html.starts_with("<math display=\"block\">"), html.c_str());
    QVERIFY(xmlFault(html).isEmpty());
    QVERIFY(printFormula(explanation, DocumentFormat::Text, 4).starts_with("  a[1][1] = "));
    // A bias's slope is one number: no line says it twice.
    const Explanation bias = iteration.explain(*iteration.indexOf(q("dC/db[1][1]")));
    QCOMPARE(str(printFormula(bias, DocumentFormat::Text, 4)).count(QLatin1Char('\n')), 2);
}

void TestDocument::refusesTooManySteps()
{
    NetworkCase large;
    large.layers = "[{size: 2}, {size: 900, activation: tanh}, {size: 2, activation: sigmoid}]";
    const auto timeline = large.timeline();
    const Iteration& iteration = *go(*timeline, "1:0").iteration;
    Solution solution({.title = "A case"});
    const auto message = solution.add(iteration, 1, iteration.stepCount());
    QVERIFY(message);
    QVERIFY(english(*message).find("at most 5000 steps") != std::string::npos);
    Solution coarse({.title = "A case", .level = Level::Layer});
    QVERIFY(!coarse.add(iteration, 1, iteration.stepCount()));
}

void TestDocument::longTablesAreCut()
{
    NetworkCase large;
    large.layers = "[{size: 2}, {size: 200, activation: tanh}, {size: 2, activation: sigmoid}]";
    const std::string text =
        solutionOf(*large.experiment(), "1:0", "1:z[1][1]", DocumentFormat::Text);
    // 1002 parameters, five numbers of data and rate, 300 of which are shown.
    QVERIFY2(text.find("\n707 more\n") != std::string::npos, text.substr(0, 200).c_str());
}

QTEST_APPLESS_MAIN(TestDocument)
#include "tst_document.moc"
