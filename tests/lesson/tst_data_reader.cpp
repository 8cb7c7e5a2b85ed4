// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/data_reader.h"
#include "lesson/yaml_document.h"
#include "support/lessons.h"
#include "support/places.h"

using namespace gradus;

namespace {

struct Read {
    LoadedData data;
    Faults faults;
};

Read readYamlData(const std::string& yaml, const QTemporaryDir& folder, int inputs = 2,
                  int targets = 1)
{
    Read result;
    const Value tree = readYaml(yaml, false, result.faults);
    const DataContext context{folder.path().toStdString(), sourcePath("resources/data"), inputs,
                              targets};
    result.data = readData(tree, context, result.faults);
    return result;
}

} // namespace

class TestDataReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsSamples();
    void readsCsvWithItsOptions();
    void readsTheDigits();
    void readsIdx();
    void digitsNeedTheirSizes();
    void refuses_data();
    void refuses();

private:
    QTemporaryDir m_folder;
};

void TestDataReader::readsSamples()
{
    const Read read =
        readYamlData("samples: [{x: [1, 2], y: [3]}, {x: [4, 5], y: [6]}]\n", m_folder);
    QVERIFY2(read.data.train, describeAll(read.faults).c_str());
    QCOMPARE(read.data.train->sampleCount(), 2);
    QVERIFY(!read.data.test);
}

void TestDataReader::readsCsvWithItsOptions()
{
    writeFile(m_folder, QStringLiteral("t.csv"), "y;b;a\n1;2;3\n4;5;6\n");
    const Read read = readYamlData(
        "csv: {file: t.csv, separator: ';', header: true, inputs: [a, b], targets: [y]}\n",
        m_folder);
    QVERIFY2(read.data.train, describeAll(read.faults).c_str());
    Eigen::MatrixXd x(2, 1);
    Eigen::MatrixXd y(1, 1);
    const std::int32_t second[] = {1};
    read.data.train->gather(second, x, y);
    QCOMPARE(x(0, 0), 6.0);
    QCOMPARE(x(1, 0), 5.0);
    QCOMPARE(y(0, 0), 4.0);
}

void TestDataReader::readsTheDigits()
{
    const Read read = readYamlData("builtin: digits\n", m_folder, 784, 10);
    QVERIFY2(read.data.train, describeAll(read.faults).c_str());
    QCOMPARE(read.data.train->sampleCount(), 8000);
    QCOMPARE(read.data.test->sampleCount(), 2000);
    QCOMPARE(read.data.train->picture()->columns, 28);
    QVERIFY(read.data.train->isClassification());
    Eigen::MatrixXd x(784, 1);
    Eigen::MatrixXd y(10, 1);
    const std::int32_t first[] = {0};
    read.data.train->gather(first, x, y);
    QVERIFY(x.minCoeff() >= 0 && x.maxCoeff() <= 1 && x.sum() > 20);
    QCOMPARE(y.sum(), 1.0);
}

void TestDataReader::readsIdx()
{
    const QByteArray images("\0\0\x08\x03\0\0\0\x01\0\0\0\x01\0\0\0\x02\xFF\x00", 18);
    const QByteArray labels("\0\0\x08\x01\0\0\0\x01\x00", 9);
    writeFile(m_folder, QStringLiteral("images"), images);
    writeFile(m_folder, QStringLiteral("labels"), labels);
    const Read read = readYamlData("idx: {images: images, labels: labels}\n", m_folder, 2, 2);
    QVERIFY2(read.data.train, describeAll(read.faults).c_str());
    QCOMPARE(read.data.train->sampleCount(), 1);
}

void TestDataReader::digitsNeedTheirSizes()
{
    const Read read = readYamlData("builtin: digits\n", m_folder, 64, 10);
    QVERIFY(!read.data.train);
    QVERIFY(describeAll(read.faults).find("784") != std::string::npos);
}

void TestDataReader::refuses_data()
{
    QTest::addColumn<QString>("yaml");
    QTest::addColumn<QString>("part");
    const auto row = [](const char* name, const char* yaml, const char* part) {
        QTest::newRow(name) << QString::fromLatin1(yaml) << QString::fromLatin1(part);
    };
    row("nothing", "{}", "exactly one");
    row("two", "{builtin: digits, csv: a.csv}", "exactly one");
    row("a list", "[1, 2]", "map");
    row("a generator", "{generator: moons}", "not available");
    row("other key", "{samples: [{x: [1, 2], y: [3]}], sampels: 1}", "samples");
    row("missing file", "{csv: none.csv}", "no file");
    row("outside", "{csv: ../x.csv}", "outside");
    row("wide separator", "{csv: {file: none.csv, separator: ab}}", "one character");
    row("idx without labels", "{idx: {images: a}}", "labels");
    row("no target", "{samples: [{x: [1, 2]}]}", "\"y\"");
}

void TestDataReader::refuses()
{
    QFETCH(QString, yaml);
    QFETCH(QString, part);
    const Read read = readYamlData(yaml.toStdString(), m_folder);
    QVERIFY(hasErrors(read.faults));
    const std::string all = describeAll(read.faults);
    QVERIFY2(str(all).contains(part), all.c_str());
}

QTEST_APPLESS_MAIN(TestDataReader)
#include "tst_data_reader.moc"
