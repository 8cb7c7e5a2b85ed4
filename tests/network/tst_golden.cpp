// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/golden.h"
#include "support/lessons.h"
#include "support/places.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace gradus;

namespace {

constexpr int goldenFiles = 32 + 24;
constexpr int goldenValues = 8822 + 240 + 7060;

double numberOf(const QJsonValue& value)
{
    if (!value.isString())
        return value.toDouble();
    const QString text = value.toString();
    const double inf = std::numeric_limits<double>::infinity();
    return text == QStringLiteral("inf") ? inf
        : text == QStringLiteral("-inf") ? -inf
                                         : std::numeric_limits<double>::quiet_NaN();
}

QJsonObject readGolden(const QString& name)
{
    QFile file(qSourcePath("tests/golden/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no golden file %s", qPrintable(name));
    return QJsonDocument::fromJson(file.readAll()).object();
}

} // namespace

class TestGolden : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void agrees_data();
    void agrees();
    void wasComplete();

private:
    int m_files = 0;
    int m_values = 0;
};

void TestGolden::agrees_data()
{
    QTest::addColumn<QString>("name");
    const QDir folder(qSourcePath("tests/golden"));
    for (const QString& name :
         folder.entryList({QStringLiteral("network-*.json"), QStringLiteral("descent-*.json"),
                           QStringLiteral("program-*.json")}))
        QTest::newRow(qPrintable(name)) << name;
}

// Law 5: what an automatic-differentiation oracle says, to 1e-12 at 1:end, 1e-11 later.
void TestGolden::agrees()
{
    QFETCH(QString, name);
    const QJsonObject golden = readGolden(name);
    const QTemporaryDir folder;
    const LessonResult result =
        readLesson(writeFile(folder, QStringLiteral("lesson.json"), goldenLesson(name)));
    QVERIFY2(result.lesson, describeAll(result.faults).c_str());
    Timeline timeline(result.lesson->experiment->start());
    ++m_files;
    const QJsonObject expected = golden.value(QStringLiteral("expected")).toObject();
    for (auto at = expected.begin(); at != expected.end(); ++at) {
        const Snapshot& now = go(timeline, at.key().toStdString());
        const double allowed = at.key() == QStringLiteral("1:end") ? 1e-12 : 1e-11;
        const QJsonObject values = at.value().toObject();
        for (auto value = values.begin(); value != values.end(); ++value) {
            ++m_values;
            const double ours = valueOf(now, value.key().toStdString());
            const double theirs = numberOf(value.value());
            QVERIFY2(relativeError(ours, theirs) <= allowed,
                     qPrintable(QStringLiteral("%1 at %2: %3, not %4")
                                    .arg(value.key(), at.key())
                                    .arg(ours, 0, 'g', 17)
                                    .arg(theirs, 0, 'g', 17)));
        }
    }
}

void TestGolden::wasComplete()
{
    QCOMPARE(m_files, goldenFiles);
    QCOMPARE(m_values, goldenValues);
}

QTEST_APPLESS_MAIN(TestGolden)
#include "tst_golden.moc"
