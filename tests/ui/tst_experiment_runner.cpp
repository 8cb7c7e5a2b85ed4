// SPDX-License-Identifier: GPL-3.0-or-later
#include "experiments/experiment_runner.h"
#include "experiments/measured_table_model.h"
#include "support/desk.h"

#include <QAbstractItemModelTester>

using namespace gradus;

namespace {

// Hands over numbered rows as fast as it can: `total` of them, or until it is stopped.
class CountingPlan final : public ExperimentPlan {
public:
    explicit CountingPlan(int total) : m_total(total) { }

    [[nodiscard]] int total() const override { return m_total; }
    [[nodiscard]] std::vector<MeasuredColumn> columns() const override
    {
        return {{QStringLiteral("i"), QStringLiteral("I")}};
    }
    void run(const TakeRows& take, const GoOn& goOn) const override
    {
        for (std::int64_t i = 1; i <= m_total && goOn(); ++i)
            if (!take(int(i), {{i}}))
                return;
    }
    [[nodiscard]] ResultPicture picture(const MeasuredRows&) const override { return {}; }
    [[nodiscard]] QString sentence(const MeasuredRows&) const override { return {}; }

private:
    int m_total;
};

} // namespace

class TestExperimentRunner : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void handsEverythingOverInFewPieces();
    void beginningAnewEndsWhatRan();
    void endsWithItsOwner();
    void modelKeepsTheContract();
    void cellsAreWritten();
};

void TestExperimentRunner::handsEverythingOverInFewPieces()
{
    ExperimentRunner runner;
    std::int64_t next = 1;
    int times = 0;
    const QThread* thread = nullptr;
    connect(&runner, &ExperimentRunner::measured, this, [&](const MeasuredRows& rows, int done) {
        ++times;
        thread = QThread::currentThread();
        for (const MeasuredRow& row : rows)
            QCOMPARE(std::get<std::int64_t>(row[0]), next++);
        QCOMPARE(done, int(next - 1));
    });
    QSignalSpy ended(&runner, &ExperimentRunner::ended);
    constexpr int total = 100'000;
    runner.start(std::make_shared<const CountingPlan>(total));
    QVERIFY(runner.isRunning());
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 60'000);
    QVERIFY(ended[0][0].toBool());
    QCOMPARE(next, std::int64_t(total + 1));
    QVERIFY(times < total / 100);
    QCOMPARE(thread, QThread::currentThread());
    QVERIFY(!runner.isRunning());
}

void TestExperimentRunner::beginningAnewEndsWhatRan()
{
    ExperimentRunner runner;
    QSignalSpy ended(&runner, &ExperimentRunner::ended);
    runner.start(std::make_shared<const CountingPlan>(std::numeric_limits<int>::max()));
    runner.start(std::make_shared<const CountingPlan>(5'000'000));
    QCOMPARE(ended.size(), 1);
    QVERIFY(!ended[0][0].toBool());
    QCoreApplication::processEvents(); // the end of the first thread is not that of the second
    QVERIFY(runner.isRunning());
    runner.stopAndWait();
    QCOMPARE(ended.size(), 2);
    QVERIFY(!ended[1][0].toBool());
    runner.start(std::make_shared<const CountingPlan>(3));
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 3, 20'000);
    QVERIFY(ended[2][0].toBool());
    runner.stopAndWait(); // nothing to wait for
    QCOMPARE(ended.size(), 3);
}

void TestExperimentRunner::endsWithItsOwner()
{
    auto runner = std::make_unique<ExperimentRunner>();
    const auto plan = std::make_shared<const CountingPlan>(std::numeric_limits<int>::max());
    runner->start(plan);
    runner.reset();
    QCOMPARE(plan.use_count(), 1L); // no thread holds it
}

void TestExperimentRunner::modelKeepsTheContract()
{
    const Look look;
    MeasuredTableModel model(look);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.columnCount(), 0);
    model.begin(
        {{QStringLiteral("a"), QStringLiteral("A")}, {QStringLiteral("b"), QStringLiteral("B")}});
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    model.add(
        {{std::int64_t(1), 0.1}, {MeasuredWord{QStringLiteral("k"), QStringLiteral("T")}, {}}});
    model.add({});
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.rowCount(model.index(0, 0)), 0);
    QCOMPARE(model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("B"));
    QCOMPARE(model.index(1, 0).data().toString(), QStringLiteral("T"));
    QCOMPARE(model.csv(), QStringLiteral("a,b\n1,0.1\nk,\n"));
    model.begin({});
    QCOMPARE(model.rowCount(), 0);
}

void TestExperimentRunner::cellsAreWritten()
{
    QCOMPARE(shownCell(-1.0 / 3), QStringLiteral("−0.3333"));
    QCOMPARE(exactCell(-1.0 / 3), QStringLiteral("-0.3333333333333333"));
    QCOMPARE(exactCell(HUGE_VAL), QStringLiteral("inf"));
    QCOMPARE(shownCell({}), QStringLiteral("–"));
    QCOMPARE(exactCell({}), QString());
    QVERIFY(std::isnan(numberIn({})));
    QCOMPARE(csvLine({QStringLiteral("a,b"), QStringLiteral("say \"c\""), QStringLiteral("d")}),
             QStringLiteral("\"a,b\",\"say \"\"c\"\"\",d"));
}

QTEST_MAIN(TestExperimentRunner)
#include "tst_experiment_runner.moc"
