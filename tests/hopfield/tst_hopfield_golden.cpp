// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/lessons.h"
#include "support/places.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>

using namespace gradus;

namespace {

constexpr int goldenNets = 8;
constexpr int goldenNumbers = 5884;

} // namespace

class TestHopfieldGolden : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void agreesExactly_data();
    void agreesExactly();
    void wasComplete();

private:
    int m_nets = 0;
    int m_numbers = 0;
};

void TestHopfieldGolden::agreesExactly_data()
{
    QTest::addColumn<QString>("name");
    const QDir folder(qSourcePath("tests/golden"));
    for (const QString& name : folder.entryList({QStringLiteral("hopfield-*.json")}))
        QTest::newRow(qPrintable(name)) << name;
}

// Law 5 for nets: sums are whole numbers, so every number is the oracle's to the last bit.
void TestHopfieldGolden::agreesExactly()
{
    QFETCH(QString, name);
    QFile file(qSourcePath("tests/golden/") + name);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject golden = QJsonDocument::fromJson(file.readAll()).object();
    const QTemporaryDir folder;
    const QByteArray text =
        QJsonDocument(golden.value(QStringLiteral("lesson")).toObject()).toJson();
    const LessonResult result = readLesson(writeFile(folder, QStringLiteral("lesson.json"), text));
    QVERIFY2(result.lesson, describeAll(result.faults).c_str());
    Timeline timeline(result.lesson->experiment->start());
    ++m_nets;
    const QJsonObject expected = golden.value(QStringLiteral("expected")).toObject();
    for (auto at = expected.begin(); at != expected.end(); ++at) {
        const Snapshot& now = go(timeline, at.key().toStdString());
        const QJsonObject values = at.value().toObject();
        for (auto value = values.begin(); value != values.end(); ++value) {
            ++m_numbers;
            const double ours = valueOf(now, value.key().toStdString());
            QVERIFY2(ours == value.value().toDouble(),
                     qPrintable(QStringLiteral("%1 at %2: %3, not %4")
                                    .arg(value.key(), at.key())
                                    .arg(ours, 0, 'g', 17)
                                    .arg(value.value().toDouble(), 0, 'g', 17)));
        }
    }
}

void TestHopfieldGolden::wasComplete()
{
    QCOMPARE(m_nets, goldenNets);
    QCOMPARE(m_numbers, goldenNumbers);
}

QTEST_APPLESS_MAIN(TestHopfieldGolden)
#include "tst_hopfield_golden.moc"
