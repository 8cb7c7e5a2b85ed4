// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/data_set.h"
#include "data/samples.h"
#include "support/text.h"

using namespace gradus;

namespace {

Value numberList(const std::vector<double>& numbers, Place place = {1, 1})
{
    std::vector<Value> items;
    for (const double number : numbers)
        items.push_back(Value::scalar(QString::number(number).toStdString(), false, place));
    return Value::list(std::move(items), place);
}

Value sampleValue(const std::vector<double>& x, const std::vector<double>& y, int line)
{
    return Value::map({{Value::scalar("x", false, {line, 2}), numberList(x, {line, 5})},
                       {Value::scalar("y", false, {line, 20}), numberList(y, {line, 23})}},
                      {line, 1});
}

} // namespace

class TestDataSet : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void gathersTheSamplesAskedFor()
    {
        Eigen::MatrixXd x(2, 3);
        x << 1, 2, 3, 4, 5, 6;
        Eigen::MatrixXd y(1, 3);
        y << 7, 8, 9;
        const DenseDataSet data(x, y);
        Eigen::MatrixXd gotX(2, 2);
        Eigen::MatrixXd gotY(1, 2);
        const std::int32_t wanted[] = {2, 0};
        data.gather(wanted, gotX, gotY);
        QCOMPARE(gotX(0, 0), 3.0);
        QCOMPARE(gotX(1, 1), 4.0);
        QCOMPARE(gotY(0, 0), 9.0);
        QVERIFY(!data.isClassification());
        QVERIFY(!data.picture());
    }
    void recognisesClasses()
    {
        const auto classes = [](const Eigen::MatrixXd& y) {
            return DenseDataSet(Eigen::MatrixXd::Zero(1, y.cols()), y).isClassification();
        };
        Eigen::MatrixXd y(2, 2);
        y << 1, 0, 0, 1;
        QVERIFY(classes(y));
        y << 1, 1, 0, 1; // two ones
        QVERIFY(!classes(y));
        y << 0.9, 0, 0.1, 1;
        QVERIFY(!classes(y));
        QVERIFY(!classes(Eigen::MatrixXd::Ones(1, 3))); // a single output is no class
    }
    void twoNumbersOfOneOutputAreClassesWhereItsRangeSaysSo()
    {
        const auto coding = [](double first, double second, OutputRange range) {
            Eigen::MatrixXd y(1, 3);
            y << first, second, first;
            return codingOf(y, range);
        };
        QVERIFY(!coding(0, 1, OutputRange::Any));
        QVERIFY(!coding(0, 0.5, OutputRange::Unit));
        QVERIFY(!coding(1, 1, OutputRange::Unit)); // only one of them
        QVERIFY(!coding(0, 1, OutputRange::Signed));
        const auto unit = coding(0, 1, OutputRange::Unit);
        const auto sign = coding(-1, 1, OutputRange::Signed);
        QCOMPARE(unit->threshold(), 0.5);
        QCOMPARE(sign->threshold(), 0.0);
        QCOMPARE(sign->count(), 2);
        QCOMPARE(sign->name(0), std::string("-1"));
        QCOMPARE(unit->classOf(Eigen::VectorXd::Constant(1, 0.6)), 1);
        QCOMPARE(unit->classOf(Eigen::VectorXd::Constant(1, 0.5)), 0);
        Eigen::VectorXd target(1);
        sign->write(0, target);
        QCOMPARE(target(0), -1.0);
    }
    void bytesBecomeNumbersOnlyWhenGathered()
    {
        const ByteDataSet data({0, 51, 102, 255, 255, 255, 0, 0}, {2, 0}, {2, 2}, 3);
        QCOMPARE(data.sampleCount(), 2);
        QCOMPARE(data.inputSize(), 4);
        QCOMPARE(data.targetSize(), 3);
        QVERIFY(data.isClassification());
        QCOMPARE(data.picture()->rows, 2);
        Eigen::MatrixXd x(4, 1);
        Eigen::MatrixXd y(3, 1);
        const std::int32_t first[] = {0};
        data.gather(first, x, y);
        QCOMPARE(x(1, 0), 51 / 255.0);
        QCOMPARE(x(3, 0), 1.0);
        QCOMPARE(y(2, 0), 1.0);
        QCOMPARE(y.sum(), 1.0);
        QCOMPARE(int(data.label(0)), 2);
        QCOMPARE(data.classes()->name(2), std::string("2"));
        QCOMPARE(data.labels().outputs.front(), std::string("0"));
    }
    void readsSamples()
    {
        Faults faults;
        const Value list =
            Value::list({sampleValue({1, 2}, {3}, 1), sampleValue({4, 5}, {6}, 2)}, {1, 1});
        const auto data = readSamples(list, 2, 1, faults);
        QVERIFY2(data, describeAll(faults).c_str());
        QCOMPARE(data->sampleCount(), 2);
    }
    void reportsWrongSizesWithTheirPlace()
    {
        Faults faults;
        const Value list =
            Value::list({sampleValue({1, 2}, {3}, 1), sampleValue({4}, {5, 6}, 2)}, {1, 1});
        QVERIFY(!readSamples(list, 2, 1, faults));
        QCOMPARE(faults.size(), std::size_t(2)); // all of them, not only the first
        QCOMPARE(faults[0].place.line, 2);
        QVERIFY(english(faults[0].message).find('2') != std::string::npos);
    }
    void refusesNoSamples()
    {
        Faults faults;
        QVERIFY(!readSamples(Value::list({}, {3, 4}), 2, 1, faults));
        QVERIFY(!readSamples(Value::scalar("none", false, {5, 1}), 2, 1, faults));
        QCOMPARE(faults.size(), std::size_t(2));
    }
};

QTEST_APPLESS_MAIN(TestDataSet)
#include "tst_data_set.moc"
