// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/lesson_library.h"
#include "models/network_tables.h"
#include "panels/values_panel.h"
#include "support/desk.h"

#include <QAbstractItemModelTester>

using namespace gradus;

namespace {

QString cell(const QuantityTableModel& model, int row, int column)
{
    return model.data(model.index(row, column), Qt::DisplayRole).toString();
}

int rowNamed(const QuantityTableModel& model, const QString& name)
{
    for (int row = 0; row < model.rowCount(); ++row)
        if (model.headerData(row, Qt::Vertical, Qt::DisplayRole).toString() == name)
            return row;
    return -1;
}

} // namespace

class TestModels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsTheContractOfModels();
    void showsWhatIsKnown();
    void marksTheCurrentNumber();
    void hidesWhatIsAsked();
    void copiesAllDigits();
    void findsCells();
    void rowsAreWhatTheNetworkHas_data();
    void rowsAreWhatTheNetworkHas();
    void matricesHaveTheirKinds();
    void followsAnotherLesson();
    void everyHeadingExplainsItself_data();
    void everyHeadingExplainsItself();
};

void TestModels::keepsTheContractOfModels()
{
    TestDesk t;
    t.open(NetworkCase{}.lesson());
    QuantityTableModel model(t.session, t.look);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    const NetworkView view(t.session, 1);
    for (int layer = 0; layer <= 2; ++layer) {
        model.setTable(neuronTable(view, layer));
        t.session.stepForward(Level::Layer);
    }
    model.setTable(matrixTable(view, 1, NetworkPart::Parameter));
    model.setTable({});
    QCOMPARE(model.rowCount(), 0);
}

void TestModels::showsWhatIsKnown()
{
    TestDesk t;
    t.open(NetworkCase{}.lesson());
    QuantityTableModel model(t.session, t.look);
    model.setTable(neuronTable(NetworkView(t.session, 1), 1));
    const int z = rowNamed(model, QStringLiteral("z"));
    QCOMPARE(cell(model, z, 0), QStringLiteral("·"));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    t.session.stepForward(Level::Quantity);
    QVERIFY(changed.size() >= 1);
    QCOMPARE(cell(model, z, 0), numberText(valueOf(t.session.snapshot(), "z[1][1]")));
    QCOMPARE(cell(model, z, 1), QStringLiteral("·"));
    QVERIFY(cell(model, rowNamed(model, QStringLiteral("b")), 2) != QStringLiteral("·"));
    const QModelIndex index = model.index(z, 0);
    QVERIFY(model.data(index, Qt::ToolTipRole).toString().contains(QStringLiteral("z⁽¹⁾₁ = ")));
    t.session.stepBackward(Level::Quantity); // never yesterday's number
    QCOMPARE(cell(model, z, 0), QStringLiteral("·"));
}

void TestModels::marksTheCurrentNumber()
{
    TestDesk t;
    t.open(NetworkCase{}.lesson());
    QuantityTableModel model(t.session, t.look);
    model.setTable(neuronTable(NetworkView(t.session, 1), 1));
    t.seek("1:a[1][2]");
    const QModelIndex at = model.index(rowNamed(model, QStringLiteral("a")), 1);
    QCOMPARE(model.data(at, Qt::BackgroundRole).value<QColor>(), t.look.theme.current);
    QVERIFY(model.data(at, Qt::FontRole).value<QFont>().bold()); // not by colour alone
    QVERIFY(!model.data(model.index(0, 0), Qt::BackgroundRole).isValid());
    t.session.highlight(q("z[1][1]"));
    QVERIFY(model.data(model.index(rowNamed(model, QStringLiteral("z")), 0), Qt::BackgroundRole)
                .isValid());
}

void TestModels::hidesWhatIsAsked()
{
    TestDesk t;
    t.open(NetworkCase{}.lesson());
    QuantityTableModel model(t.session, t.look);
    model.setTable(neuronTable(NetworkView(t.session, 1), 1));
    t.seek("1:end");
    t.session.setAsked({q("delta[1][1]")});
    const QModelIndex at = model.index(rowNamed(model, QStringLiteral("δ")), 0);
    QCOMPARE(model.data(at, Qt::DisplayRole).toString(), QStringLiteral("?"));
    for (const int role : {Qt::ToolTipRole, Qt::AccessibleTextRole})
        QVERIFY(
            model.data(at, role).toString().split(QLatin1Char('<')).filter(QStringLiteral(" = "))
            == QStringList(role == Qt::ToolTipRole ? QStringLiteral("p>δ⁽¹⁾₁ = ?")
                                                   : QStringLiteral("δ⁽¹⁾₁ = ?")));
    QCOMPARE(model.copied({at}), QStringLiteral("?"));
}

void TestModels::copiesAllDigits()
{
    TestDesk t;
    t.open(NetworkCase{}.lesson());
    QuantityTableModel model(t.session, t.look);
    model.setTable(matrixTable(NetworkView(t.session, 1), 1, NetworkPart::Parameter));
    QModelIndexList all;
    for (int row = 2; row >= 0; --row) // in any order
        for (int column = 0; column < 2; ++column)
            all += model.index(row, column);
    const QStringList lines = model.copied(all).split(QLatin1Char('\n'));
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines[1].split(QLatin1Char('\t'))[0].toDouble(),
             valueOf(t.session.snapshot(), "w[1][2,1]"));
    QVERIFY(model.copied({}).isEmpty());
}

void TestModels::findsCells()
{
    TestDesk t;
    t.open(NetworkCase{}.lesson());
    QuantityTableModel model(t.session, t.look);
    model.setTable(neuronTable(NetworkView(t.session, 1), 2));
    const QModelIndex at = model.indexOf(q("delta[2][2]"));
    QVERIFY(at.isValid());
    QVERIFY(model.quantity(at) == q("delta[2][2]"));
    QVERIFY(!model.indexOf(q("delta[1][2]")).isValid());
    QVERIFY(model.quantity({}).name.empty());
}

void TestModels::rowsAreWhatTheNetworkHas_data()
{
    QTest::addColumn<QString>("training");
    QTest::addColumn<QString>("rows");
    QTest::newRow("sgd") << "{rate: 0.1}" << QStringLiteral("z a y ∂C/∂a σ′(z) δ b ∂C/∂b Δb");
    QTest::newRow("batch") << "{rate: 0.1, batch: 2}"
                           << QStringLiteral("z a y ∂C/∂a σ′(z) δ b ∂C/∂b mean∂C/∂b Δb");
    QTest::newRow("momentum") << "{rate: 0.1, optimizer: momentum}"
                              << QStringLiteral("z a y ∂C/∂a σ′(z) δ b ∂C/∂b v Δb");
}

void TestModels::rowsAreWhatTheNetworkHas()
{
    QFETCH(QString, training);
    QFETCH(QString, rows);
    NetworkCase c;
    c.training = training.toStdString();
    TestDesk t;
    t.open(c.lesson());
    const QuantityTable table = neuronTable(NetworkView(t.session, 1), 2);
    QStringList names;
    for (QString name : table.rows)
        names += name.remove(QLatin1Char(' '));
    QCOMPARE(names.join(QLatin1Char(' ')), rows);
    QCOMPARE(neuronTable(NetworkView(t.session, 1), 0).rows.size(), 2);
}

void TestModels::matricesHaveTheirKinds()
{
    NetworkCase c;
    c.layers = "[{size: 2}, {size: 3, activation: tanh}, {size: 2, activation: softmax}]";
    c.training = "{rate: 0.1, optimizer: adam, l2: 0.1}";
    TestDesk t;
    t.open(c.lesson());
    const NetworkView view(t.session, 1);
    const auto names = [&](int layer) {
        QStringList all;
        for (const MatrixKind& kind : matrixKinds(view, layer))
            all += kind.name;
        return all.join(QLatin1Char(' '));
    };
    QCOMPARE(names(1), QStringLiteral("w ∂C/∂w ∂R/∂w ∂J/∂w m v m̂ v̂ Δw"));
    QVERIFY(names(2).endsWith(QStringLiteral("∂a/∂z"))); // the Jacobian
    QCOMPARE(names(0), QString());
    QCOMPARE(matrixTable(view, 2, NetworkPart::Slope).columns.size(), 2);
}

void TestModels::followsAnotherLesson()
{
    TestDesk t;
    t.open(NetworkCase{}.lesson());
    QuantityTableModel model(t.session, t.look);
    model.setTable(neuronTable(NetworkView(t.session, 1), 1));
    t.openFile("chain-rule");
    model.setTable(neuronTable(NetworkView(t.session, 1), 1));
    QCOMPARE(model.columnCount(), 1);
}

void TestModels::everyHeadingExplainsItself_data()
{
    QTest::addColumn<QString>("file");
    for (const auto& file : lessonFiles(lessonsFolder()))
        QTest::newRow(file.filename().c_str()) << str(file.stem().string());
}

// In the tables of every lesson, in the middle of a run as at its start.
void TestModels::everyHeadingExplainsItself()
{
    QFETCH(QString, file);
    TestDesk t;
    t.openFile(qPrintable(file));
    ValuesPanel values(t.desk());
    for (const int iterations : {0, 1}) {
        if (iterations > 0)
            t.seek("1:end");
        for (const QuantityTableModel* model : {&values.view()->first(), &values.view()->second()})
            for (const Qt::Orientation way : {Qt::Horizontal, Qt::Vertical})
                for (int i = 0;
                     i < (way == Qt::Vertical ? model->rowCount() : model->columnCount()); ++i)
                    QVERIFY2(!model->headerData(i, way, Qt::ToolTipRole).toString().isEmpty(),
                             qPrintable(model->headerData(i, way, Qt::DisplayRole).toString()));
    }
}

QTEST_MAIN(TestModels)
#include "tst_models.moc"
