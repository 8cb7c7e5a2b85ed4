// SPDX-License-Identifier: GPL-3.0-or-later
#include "approximation/approximation_experiment.h"
#include "data/data_file.h"
#include "data/named_array.h"
#include "data/samples.h"
#include "descent/descent_experiment.h"
#include "expression/expression.h"
#include "graph/array_graph.h"
#include "hopfield/hopfield_experiment.h"
#include "lesson/kinds.h"
#include "lesson/lesson_archive.h"
#include "lesson/lesson_files.h"
#include "lesson/lesson_review.h"
#include "lesson/player.h"
#include "lesson/schema.h"
#include "lesson/student_check.h"
#include "lesson/yaml_document.h"
#include "network/activation.h"
#include "network/cost.h"
#include "network/network_experiment.h"
#include "network/network_initial.h"
#include "support/lessons.h"
#include "support/places.h"
#include "support/schema_check.h"
#include "support/value_json.h"

#include <QRegularExpression>

#include <set>

using namespace gradus;
using Json = nlohmann::json;

namespace {

QString formatText()
{
    QFile file(qSourcePath("lessons/FORMAT.md"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no FORMAT.md");
    return QString::fromUtf8(file.readAll());
}

struct Block {
    QString kind; ///< `yaml lesson`, `yaml`, `csv heights.csv`
    QString text;
};

QList<Block> blocks()
{
    static const QRegularExpression fence(QStringLiteral("^```([^\\n]+)\\n(.*?)^```$"),
                                          QRegularExpression::MultilineOption
                                              | QRegularExpression::DotMatchesEverythingOption);
    QList<Block> all;
    const QString text = formatText();
    for (auto match = fence.globalMatch(text); match.hasNext();) {
        const auto found = match.next();
        all.append({found.captured(1), found.captured(2)});
    }
    return all;
}

void collectKeys(const Json& schema, std::set<std::string>& keys)
{
    if (schema.is_object() && schema.contains("properties"))
        for (const auto& [key, rule] : schema["properties"].items())
            keys.insert(key);
    if (schema.is_structured())
        for (const auto& [name, part] : schema.items())
            collectKeys(part, keys);
}

// 1048576 as people write it: 1,048,576.
QString grouped(std::uint64_t number)
{
    return QLocale(QLocale::English, QLocale::UnitedStates).toString(qulonglong(number));
}

} // namespace

class TestFormat : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wholeLessonsAreGood_data();
    void wholeLessonsAreGood();
    void everyKindHasAWholeLesson();
    void partsAreYaml();
    void namesEveryKey();
    void namesEveryWord();
    void statesEveryLimit_data();
    void statesEveryLimit();
};

void TestFormat::wholeLessonsAreGood_data()
{
    QTest::addColumn<QString>("text");
    int count = 0;
    for (const Block& block : blocks())
        if (block.kind == QStringLiteral("yaml lesson"))
            QTest::newRow(qPrintable(QString::number(++count))) << block.text;
}

void TestFormat::wholeLessonsAreGood()
{
    QFETCH(QString, text);
    const QTemporaryDir folder;
    for (const Block& block : blocks())
        if (block.kind.startsWith(QStringLiteral("csv ")))
            writeFile(folder, block.kind.mid(4), block.text.toUtf8());
    const auto result = readLesson(writeFile(folder, QStringLiteral("a.yaml"), text.toUtf8()));
    QCOMPARE(describeAll(result.faults), std::string());
    QCOMPARE(describeAll(play(*result.lesson)), std::string());
    QCOMPARE(describeAll(reviewTexts(*result.lesson)), std::string());
    QVERIFY(!hasErrors(checkStudents(*result.lesson)));
    const SchemaCheck schema(lessonSchema());
    const auto faults = schema.faults(jsonOf(*result.lesson->source));
    QVERIFY2(faults.empty(), faults.empty() ? "" : faults.front().c_str());
}

void TestFormat::everyKindHasAWholeLesson()
{
    QString all;
    for (const Block& block : blocks())
        if (block.kind == QStringLiteral("yaml lesson"))
            all += block.text;
    for (const std::string& kind : kindNames())
        QVERIFY2(all.contains(QStringLiteral("kind: ") + str(kind)), kind.c_str());
    for (const std::string& kind : questionKindNames())
        QVERIFY2(kind == "number" || all.contains(QStringLiteral("kind: ") + str(kind)),
                 kind.c_str());
}

void TestFormat::partsAreYaml()
{
    int count = 0;
    for (const Block& block : blocks()) {
        if (block.kind != QStringLiteral("yaml") || block.text.startsWith(QLatin1Char('#')))
            continue;
        Faults faults;
        // A part may show a key in several ways, one below the other: it stands there twice.
        const Value tree = readYaml(block.text.toStdString(), false, faults);
        QVERIFY2(!tree.isNull(), describeAll(faults).c_str());
        ++count;
    }
    QVERIFY(count >= 3);
}

void TestFormat::namesEveryKey()
{
    std::set<std::string> keys;
    collectKeys(Json::parse(lessonSchema()), keys);
    QVERIFY(keys.size() > 120);
    const QString text = formatText();
    for (const std::string& key : keys) {
        const QString quoted = QRegularExpression::escape(str(key));
        const QRegularExpression named(QStringLiteral("`%1`|(?<![\\w-])%1:").arg(quoted));
        QVERIFY2(text.contains(named), key.c_str());
    }
}

void TestFormat::namesEveryWord()
{
    const QString text = formatText();
    std::vector<std::string> words = activationNames();
    for (const auto* more : {&costNames(), &optimizerNames(), &initialNames(), &stageNames()})
        words.insert(words.end(), more->begin(), more->end());
    for (const std::string& word : words) {
        const QRegularExpression named(QStringLiteral("(?<![\\w-])%1(?![\\w-])").arg(str(word)));
        QVERIFY2(text.contains(named), word.c_str());
    }
}

void TestFormat::statesEveryLimit_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<qulonglong>("limit");
    const auto row = [](const char* what, std::uint64_t limit) {
        QTest::newRow((std::string(what) + " " + std::to_string(limit)).c_str())
            << QString::fromLatin1(what) << qulonglong(limit);
    };
    row("the lesson file", largestLesson);
    row("nesting", deepestLesson);
    row("values in the file", mostLessonNodes);
    row("an expression", longestExpression);
    row("an expression", deepestExpression);
    row("layers", mostLayers);
    row("layers", mostParameters);
    row("samples", mostSamples);
    row("a data file", largestDataFile);
    row("a file of parameters", largestArrayFile);
    row("a file of parameters", mostArrays);
    row("a picture", largestPicture);
    row("a picture", largestDrawing);
    row("a picture", mostPicturePixels);
    row("variables of a descent", DescentExperiment::mostVariables);
    row("nodes of a graph", mostGraphNodes);
    row("parameters of a graph", mostGraphParameters);
    row("numbers of a graph's iteration", mostGraphNumbers);
    row("pieces", mostPieces);
    row("pieces", mostTowersPerSide);
    row("units", HopfieldExperiment::mostUnits);
    row("runs", mostRuns);
    row("runs", mostCompared);
    row("names in `vary`", mostVaried);
    row("names in `vary`", mostVariedValues);
    row("an archive", ArchiveLimits::file);
    row("an archive", ArchiveLimits::unpacked);
    row("an archive", ArchiveLimits::entries);
    row("an archive", ArchiveLimits::name);
    row("an archive", ArchiveLimits::folders);
    row("an archive", ArchiveLimits::smallFile);
    row("an archive", ArchiveLimits::expansion);
}

// The row of the table that begins with these words has this number in it.
void TestFormat::statesEveryLimit()
{
    QFETCH(QString, what);
    QFETCH(qulonglong, limit);
    const QString text = formatText();
    const qsizetype start = text.indexOf(QStringLiteral("\n| ") + what);
    QVERIFY(start >= 0);
    const QString line =
        text.mid(start + 1, text.indexOf(QLatin1Char('\n'), start + 1) - start - 1);
    const QRegularExpression number(
        QStringLiteral("(?<![\\d,])%1(?![\\d]|,\\d)").arg(grouped(limit)));
    QVERIFY2(line.contains(number), qPrintable(line));
}

QTEST_APPLESS_MAIN(TestFormat)
#include "tst_format.moc"
