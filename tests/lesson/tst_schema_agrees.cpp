// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/lesson_library.h"
#include "lesson/schema.h"
#include "lesson/yaml_document.h"
#include "support/lessons.h"
#include "support/places.h"
#include "support/schema_check.h"
#include "support/value_json.h"

#include <QDir>

#include <fstream>
#include <iterator>

using namespace gradus;
using Json = nlohmann::json;

namespace {

std::string bytesOf(const std::filesystem::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

// A file's tree; nullopt where it is no YAML.
std::optional<Json> treeOf(const std::filesystem::path& file)
{
    Faults faults;
    const Value value = readYaml(bytesOf(file), file.extension() == ".json", faults);
    return faults.empty() ? std::optional(jsonOf(value)) : std::nullopt;
}

const SchemaCheck& schema()
{
    static const SchemaCheck check(lessonSchema());
    return check;
}

QString firstOf(const std::vector<std::string>& faults)
{
    return faults.empty() ? QString() : str(faults.front());
}

// What the reader says of a tree in a folder with the lesson's files.
Faults readerFaults(const QTemporaryDir& folder, const Json& tree)
{
    return readLesson(writeFile(folder, QStringLiteral("changed.json"),
                                QByteArray::fromStdString(tree.dump())))
        .faults;
}

bool saysUnknownKey(const Faults& faults, const std::string& key)
{
    return std::any_of(faults.begin(), faults.end(), [&key](const Fault& fault) {
        return fault.message.source.find("has no key") != std::string::npos
            && fault.message.arguments.at(1) == key;
    });
}

// Keys that a schema cannot know: they are other keys' names, or a variable's.
bool isFreeKey(const Json::json_pointer& place, const Json& value)
{
    const bool setting = place.to_string().starts_with("/runs/");
    const bool interval = value.is_array() && value.size() == 2 && value[0].is_number();
    return setting || interval;
}

// The JSON Pointers of all values below the top, and at most `most` of them, evenly spread.
std::vector<Json::json_pointer> placesIn(const Json& tree, std::size_t most)
{
    std::vector<Json::json_pointer> all;
    const Json flat = tree.flatten();
    for (const auto& [pointer, leaf] : flat.items()) {
        Json::json_pointer place(pointer);
        for (; !place.empty(); place = place.parent_pointer())
            if (std::find(all.begin(), all.end(), place) == all.end())
                all.push_back(place);
    }
    std::sort(all.begin(), all.end(),
              [](const auto& a, const auto& b) { return a.to_string() < b.to_string(); });
    std::vector<Json::json_pointer> some;
    const std::size_t stride = std::max<std::size_t>(1, all.size() / most);
    for (std::size_t i = 0; i < all.size(); i += stride)
        some.push_back(all[i]);
    return some;
}

std::vector<std::filesystem::path> lessonsToChange()
{
    std::vector<std::filesystem::path> files = lessonFiles(sourcePath("lessons"));
    for (const auto& file : lessonFiles(templatesFolder()))
        files.push_back(file);
    return files;
}

} // namespace

class TestSchemaAgrees : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theShippedSchemaIsTheProgram();
    void goodLessonsAreGood_data();
    void goodLessonsAreGood();
    void theReaderRefusesWhatTheSchemaRefuses_data();
    void theReaderRefusesWhatTheSchemaRefuses();
    void theSchemaFindsSimpleFaults_data();
    void theSchemaFindsSimpleFaults();
    void changedLessons_data();
    void changedLessons();
};

void TestSchemaAgrees::theShippedSchemaIsTheProgram()
{
    QVERIFY2(bytesOf(sourcePath("resources/lesson.schema.json")) == lessonSchema() + "\n",
             "run: gradus-cli schema > resources/lesson.schema.json");
}

void TestSchemaAgrees::goodLessonsAreGood_data()
{
    QTest::addColumn<QString>("file");
    for (const auto& file : lessonsToChange())
        QTest::newRow(file.filename().c_str()) << str(file.string());
}

void TestSchemaAgrees::goodLessonsAreGood()
{
    QFETCH(QString, file);
    const auto tree = treeOf(file.toStdString());
    QVERIFY(tree);
    QCOMPARE(firstOf(schema().faults(*tree)), QString());
    QVERIFY(readLesson(file.toStdString()).lesson);
}

void TestSchemaAgrees::theReaderRefusesWhatTheSchemaRefuses_data()
{
    QTest::addColumn<QString>("name");
    for (const QString& name :
         QDir(qSourcePath("tests/hostile")).entryList({QStringLiteral("*.yaml")}))
        QTest::newRow(qPrintable(name)) << name;
}

void TestSchemaAgrees::theReaderRefusesWhatTheSchemaRefuses()
{
    QFETCH(QString, name);
    const std::string file = (qSourcePath("tests/hostile/") + name).toStdString();
    const auto tree = treeOf(file);
    if (tree && !schema().faults(*tree).empty())
        QVERIFY2(hasErrors(readLesson(file).faults), qPrintable(firstOf(schema().faults(*tree))));
}

// What an editor can show while a lesson is written.
void TestSchemaAgrees::theSchemaFindsSimpleFaults_data()
{
    QTest::addColumn<QString>("name");
    for (const char* name : {"bad-id",
                             "digits-many",
                             "hopfield-rule",
                             "hopfield-units-many",
                             "layer-size-zero",
                             "level-too-high",
                             "missing-id",
                             "missing-model",
                             "only-a-list",
                             "other-version",
                             "rate-negative",
                             "rate-word",
                             "rate-zero",
                             "script-a-map",
                             "slips-no-list",
                             "text-unknown-language",
                             "text-without-english",
                             "unknown-activation",
                             "unknown-builtin",
                             "unknown-cost",
                             "unknown-key",
                             "unknown-kind",
                             "vary-both",
                             "question-unknown-kind"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestSchemaAgrees::theSchemaFindsSimpleFaults()
{
    QFETCH(QString, name);
    const auto tree = treeOf((qSourcePath("tests/hostile/%1.yaml").arg(name)).toStdString());
    QVERIFY(tree);
    QVERIFY(!schema().faults(*tree).empty());
}

void TestSchemaAgrees::changedLessons_data() { goodLessonsAreGood_data(); }

// Every part of a good lesson is taken out, renamed, or made something else in turn. What the
// schema refuses, the reader refuses; and a key that the reader does not know, the schema knows as
// little.
void TestSchemaAgrees::changedLessons()
{
    QFETCH(QString, file);
    constexpr std::size_t mostPlaces = 25;
    const auto lesson = treeOf(file.toStdString());
    QVERIFY(lesson);
    const QTemporaryDir folder;
    int refused = 0;
    // `unknown`: a key that nobody knows, if one was put in.
    const auto test = [&](const Json& changed, const std::string& what,
                          const std::string& unknown = {}) {
        const auto bySchema = schema().faults(changed);
        const Faults byReader = readerFaults(folder, changed);
        refused += bySchema.empty() ? 0 : 1;
        const std::string both = what + "\nschema: " + firstOf(bySchema).toStdString()
            + "\nreader: " + describeAll(byReader);
        QVERIFY2(bySchema.empty() || hasErrors(byReader), both.c_str());
        QVERIFY2(!saysUnknownKey(byReader, unknown) || !bySchema.empty(), both.c_str());
    };
    for (const auto& place : placesIn(*lesson, mostPlaces)) {
        const std::string name = place.to_string();
        for (const Json& other : {Json("nonsense"), Json(-7), Json(true), Json{{"nonsense", 1}}}) {
            Json changed = *lesson;
            changed[place] = other;
            test(changed, name + " = " + other.dump());
        }
        if (!lesson->at(place.parent_pointer()).is_object())
            continue;
        Json changed = *lesson;
        Json& map = changed[place.parent_pointer()];
        const Json value = map[place.back()];
        map.erase(place.back());
        test(changed, "without " + name);
        const std::string key = place.back() + "q";
        map[key] = value;
        test(changed, name + "q", isFreeKey(place, value) ? "" : key);
    }
    QVERIFY(refused > 25);
}

QTEST_APPLESS_MAIN(TestSchemaAgrees)
#include "tst_schema_agrees.moc"
