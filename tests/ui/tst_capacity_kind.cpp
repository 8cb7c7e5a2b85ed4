// SPDX-License-Identifier: GPL-3.0-or-later
#include "hopfield/capacity.h"
#include "support/hopfield.h"
#include "support/lab.h"

using namespace gradus;

namespace {

std::shared_ptr<const Lesson> netOfUnits(int units, const std::string& more = "")
{
    return lessonOf(hopfieldYaml(
        "units: " + std::to_string(units) + ", patterns: {random: 2}" + more, "start: {seed: 3}"));
}

enum Field { Units_, Trials_, Loads_, Probes_, Noise_, Overlap_, Sweeps_, Values_, Seed_ };

// Small enough to be quick, with a fall through one half.
void typeSmall(const Lab& lab)
{
    lab.type(Units_, QStringLiteral("60"));
    lab.type(Trials_, QStringLiteral("6"));
    lab.type(Loads_, QStringLiteral("0.4, 0.05, 0.15"));
    lab.type(Probes_, QStringLiteral("2"));
    lab.type(Noise_, QStringLiteral("0.1"));
    lab.type(Overlap_, QStringLiteral("0.8"));
    lab.type(Sweeps_, QStringLiteral("7"));
    lab.type(Seed_, QStringLiteral("9"));
}

CapacityPlan smallPlan()
{
    CapacityPlan plan;
    plan.units = 60;
    plan.trials = 6;
    plan.loads = {0.4, 0.05, 0.15};
    plan.probes = 2;
    plan.noise = 0.1;
    plan.overlap = 0.8;
    plan.sweeps = 7;
    plan.seed = 9;
    return plan;
}

QLineEdit* editOf(const Lab& lab, Field field)
{
    return qobject_cast<QLineEdit*>(lab.dialog->form().field(field));
}

} // namespace

class TestCapacityKind : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isOfferedForNets();
    void beginsWithTheLesson_data();
    void beginsWithTheLesson();
    void isTheEngines();
    void drawsRetrievalAgainstTheLoad();
    void zeroOneHasAnotherTheory();
    void saysWhatCameOut_data();
    void saysWhatCameOut();
    void badFieldsAreSaid_data();
    void badFieldsAreSaid();
    void stopsAndKeepsWhatIsWhole();
    void countsTrialsBetweenRows();
    void savesTheColumnsOfTheCommand();
    void fitsSmallScreens();
};

void TestCapacityKind::isOfferedForNets()
{
    const Lab lab(netOfUnits(9));
    QCOMPARE(lab.offered(), QStringList{QStringLiteral("capacity")});
    QVERIFY(lab.button(QStringLiteral("Start"))->isEnabled());
    QVERIFY(!lab.says(QStringLiteral("nothing to compare")));
}

void TestCapacityKind::beginsWithTheLesson_data()
{
    QTest::addColumn<int>("units");
    QTest::addColumn<std::string>("more");
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("values");
    const auto row = [](const char* name, int units, const char* more, const char* start,
                        const char* values) {
        QTest::newRow(name) << units << std::string(more) << QString::fromLatin1(start)
                            << QString::fromLatin1(values);
    };
    row("few units say little", 9, "", "500", "-1,1");
    row("those of the lesson", 900, "", "900", "-1,1");
    row("many take too long", 1500, "", "1000", "-1,1");
    row("units 0 and 1", 9, ", values: [0, 1]", "500", "0,1");
    row("0 and 1, but the same net", 9, ", values: [0, 1], thresholds: converted", "500", "-1,1");
}

void TestCapacityKind::beginsWithTheLesson()
{
    QFETCH(int, units);
    QFETCH(std::string, more);
    QFETCH(QString, start);
    QFETCH(QString, values);
    const Lab lab(netOfUnits(units, more));
    QCOMPARE(editOf(lab, Units_)->text(), start);
    QCOMPARE(qobject_cast<QComboBox*>(lab.dialog->form().field(Values_))->currentData().toString(),
             values);
    QVERIFY(editOf(lab, Loads_)->text().contains(QStringLiteral("0.138")));
    QVERIFY(editOf(lab, Sweeps_)->text().isEmpty());
}

void TestCapacityKind::isTheEngines()
{
    const Lab lab(netOfUnits(9));
    typeSmall(lab);
    QVERIFY(lab.runToEnd());
    const auto points = measureCapacity(smallPlan());
    QCOMPARE(lab.rows().size(), points.size());
    for (std::size_t i = 0; i < points.size(); ++i) {
        QCOMPARE(lab.number(i, 0), points[i].load);
        QCOMPARE(lab.number(i, 1), double(points[i].patterns));
        QCOMPARE(lab.number(i, 2), double(points[i].recalls));
        QCOMPARE(lab.number(i, 3), points[i].retrieved);
        QCOMPARE(lab.number(i, 4), points[i].retrievedError);
        QCOMPARE(lab.number(i, 5), points[i].faultless);
        QCOMPARE(lab.number(i, 6), points[i].overlap);
        QCOMPARE(lab.number(i, 7), points[i].sweeps);
    }
}

void TestCapacityKind::drawsRetrievalAgainstTheLoad()
{
    const Lab lab(netOfUnits(9));
    typeSmall(lab);
    QVERIFY(lab.runToEnd());
    QCoreApplication::processEvents();
    const ResultSeries& retrieved = lab.picture().series[0];
    QCOMPARE(retrieved.points.size(), 3);
    QCOMPARE(retrieved.points[0], QPointF(lab.number(1, 0), lab.number(1, 3))); // by load
    QCOMPARE(retrieved.points[2], QPointF(lab.number(0, 0), lab.number(0, 3)));
    QCOMPARE(retrieved.errors[2], lab.number(0, 4));
    QCOMPARE(retrieved.line, retrieved.points);
    QCOMPARE(lab.picture().series[1].points[0].y(), lab.number(1, 5));
    QCOMPARE(lab.picture().marks.size(), std::size_t(1));
    QCOMPARE(lab.picture().marks[0].text, QStringLiteral("0.138, theory for large N"));
    const double mark = *lab.dialog->chart().placeOfMark(0);
    QVERIFY(mark > lab.dialog->chart().placeOf(0, 0)->x()); // between 0.05 and 0.15
    QVERIFY(mark < lab.dialog->chart().placeOf(0, 1)->x());
}

void TestCapacityKind::zeroOneHasAnotherTheory()
{
    const Lab lab(netOfUnits(9, ", values: [0, 1]"));
    typeSmall(lab);
    QVERIFY(lab.runToEnd());
    QVERIFY(lab.picture().marks.empty());
    QVERIFY(!lab.says(QStringLiteral("theory")));
    CapacityPlan plan = smallPlan();
    plan.zeroOne = true;
    QCOMPARE(lab.number(1, 6), measureCapacity(plan)[1].overlap);
}

void TestCapacityKind::saysWhatCameOut_data()
{
    QTest::addColumn<QString>("loads");
    QTest::addColumn<QString>("words");
    QTest::newRow("falls") << QStringLiteral("0.4, 0.05")
                           << QStringLiteral("With 60 units retrieval falls through one half at a "
                                             "load of about 0.225, or 14 patterns.");
    QTest::newRow("holds") << QStringLiteral("0.02, 0.05")
                           << QStringLiteral("With 60 units at least half of the recalls succeed "
                                             "up to a load of 0.05.");
    QTest::newRow("too many") << QStringLiteral("0.4, 0.6")
                              << QStringLiteral("With 60 units fewer than half of the recalls "
                                                "succeed already at a load of 0.4.");
}

void TestCapacityKind::saysWhatCameOut()
{
    QFETCH(QString, loads);
    QFETCH(QString, words);
    const Lab lab(netOfUnits(9));
    lab.type(Units_, QStringLiteral("60"));
    lab.type(Trials_, QStringLiteral("5"));
    lab.type(Loads_, loads);
    QVERIFY(lab.runToEnd());
    QVERIFY2(lab.says(words), qPrintable(lab.dialog->chart().accessibleDescription()));
    QVERIFY(lab.says(QStringLiteral("For very many units the theory says 0.138.")));
}

void TestCapacityKind::badFieldsAreSaid_data()
{
    QTest::addColumn<int>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    const auto row = [](int field, const char* text, const char* words) {
        QTest::newRow(words) << field << QString::fromLatin1(text) << QString::fromUtf8(words);
    };
    row(Units_, "1", "Units: at least 2");
    row(Units_, "2001", "Units: “2001” is no whole number from 1 to 2000");
    row(Trials_, "0", "Trials: “0” is no whole number");
    row(Loads_, "0.1, 1.5", "Loads: “1.5” is no number from 0 to 1");
    row(Loads_, "0.1,", "Loads: a number from 0 to 1 is missing");
    row(Noise_, "0.1, 0.2", "Noise: “0.1, 0.2” is no number from 0 to 1");
    row(Overlap_, "nan", "Overlap: “nan” is no number from 0 to 1");
    row(Sweeps_, "-1", "Most sweeps: “-1” is no whole number");
    row(Seed_, "x", "Seed: “x” is no whole number");
}

void TestCapacityKind::badFieldsAreSaid()
{
    QFETCH(int, field);
    QFETCH(QString, text);
    QFETCH(QString, words);
    const Lab lab(netOfUnits(9));
    lab.type(field, text);
    QVERIFY2(lab.says(words), qPrintable(words));
    QVERIFY(!lab.button(QStringLiteral("Start"))->isEnabled());
}

void TestCapacityKind::stopsAndKeepsWhatIsWhole()
{
    const Lab lab(netOfUnits(9));
    lab.type(Units_, QStringLiteral("100"));
    lab.type(Trials_, QStringLiteral("500"));
    lab.type(Loads_, QStringLiteral("0.05") + QStringLiteral(", 0.2").repeated(999));
    QSignalSpy ended(lab.dialog.get(), &ExperimentsDialog::ended);
    lab.dialog->start();
    lab.waitForRows();
    lab.dialog->stop();
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 60'000);
    QVERIFY(!ended[0][0].toBool());
    QVERIFY(!lab.rows().empty() && lab.rows().size() < 1000);
    QCOMPARE(lab.number(0, 2), 500.0); // all its trials
    QVERIFY(lab.says(QStringLiteral("Stopped after ")));
}

// One load is one row, at the very end; the bar moves all the same.
void TestCapacityKind::countsTrialsBetweenRows()
{
    const Lab lab(netOfUnits(9));
    lab.type(Units_, QStringLiteral("200"));
    lab.type(Trials_, QStringLiteral("100000"));
    lab.type(Loads_, QStringLiteral("0.1"));
    lab.dialog->start();
    const auto* const bar = lab.dialog->findChild<QProgressBar*>();
    QCOMPARE(bar->maximum(), 100'000);
    QTRY_VERIFY_WITH_TIMEOUT(bar->value() > 0, 60'000);
    QVERIFY(lab.rows().empty());
    lab.dialog->stop();
    QTRY_VERIFY_WITH_TIMEOUT(!lab.dialog->isRunning(), 60'000);
}

void TestCapacityKind::savesTheColumnsOfTheCommand()
{
    const Lab lab(netOfUnits(9));
    typeSmall(lab);
    QVERIFY(lab.runToEnd());
    const QStringList lines = lab.dialog->table().csv().split(QLatin1Char('\n'));
    QCOMPARE(lines[0],
             QStringLiteral("load,patterns,recalls,retrieved,error,faultless,overlap,sweeps"));
    QCOMPARE(lines.size(), 5); // with the end of the last line
}

void TestCapacityKind::fitsSmallScreens()
{
    const Lab lab(netOfUnits(9));
    QVERIFY2(lab.dialog->minimumSizeHint().width() <= 1008,
             qPrintable(QString::number(lab.dialog->minimumSizeHint().width())));
    QVERIFY(lab.dialog->minimumSizeHint().height() <= 640);
}

QTEST_MAIN(TestCapacityKind)
#include "tst_capacity_kind.moc"
