// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/array_file.h"
#include "export/export_parameters.h"
#include "exports/export_dialog.h"
#include "exports/parameters_dialog.h"
#include "report/report_dialog.h"
#include "report/report_source.h"
#include "support/desk.h"

#include <QClipboard>
#include <QLabel>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace gradus;
using What = ExportDialog::What;

namespace {

// What a dialog writes.
QByteArray written(ExportDialog& dialog, What what, const QString& ending)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("x.") + ending);
    dialog.choose(what);
    dialog.setFormat(ending);
    QSignalSpy ended(&dialog, &ExportDialog::ended);
    dialog.saveTo(file);
    if (ended.isEmpty() && !ended.wait(20'000))
        return {};
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

} // namespace

class TestExports : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyKindIsWritten_data();
    void everyKindIsWritten();
    void editsAreInIt();
    void nothingBeyondAnOpenQuestion();
    void copies();
    void parametersComeBack();
    void parametersThatDoNotFit();
    void parametersAreShownBeforeTheyAreTaken();
    void reportOfALesson();
    void partsCanBeLeftOut();
    void templatesAreChecked();
};

void TestExports::everyKindIsWritten_data()
{
    QTest::addColumn<int>("what");
    QTest::addColumn<QString>("ending");
    QTest::addColumn<QByteArray>("part");
    const auto row = [](const char* name, What what, const char* ending, const char* part) {
        QTest::newRow(name) << static_cast<int>(what) << QString::fromLatin1(ending)
                            << QByteArray(part);
    };
    row("values", What::Values, "csv", "\ndelta[2][1],");
    row("pass", What::Pass, "csv", "backward");
    row("iteration", What::Iteration, "json", "\"quantity\":\"delta[2][1]\"");
    row("run", What::Run, "csv", "1,1,1,forward");
    row("curve", What::Curve, "csv", "iteration,cost");
    row("npz", What::Parameters, "npz", "w1.npy");
    row("safetensors", What::Parameters, "safetensors", "\"w1\"");
    row("latex", What::Solution, "tex", "\\begin{document}");
    row("html", What::Solution, "html", "<math");
    row("formula", What::Formula, "tex", "\\delta");
    row("script", What::Script, "py", "import numpy");
}

void TestExports::everyKindIsWritten()
{
    QFETCH(int, what);
    QFETCH(QString, ending);
    QFETCH(QByteArray, part);
    TestDesk t;
    t.open(NetworkCase{.training = "{optimizer: sgd, rate: 0.5, batch: 1}"}.lesson());
    t.seek("3:delta[2][1]");
    ExportDialog dialog(t.desk());
    const QByteArray bytes = written(dialog, static_cast<What>(what), ending);
    QVERIFY2(bytes.contains(part), bytes.left(400).constData());
}

void TestExports::editsAreInIt()
{
    TestDesk t;
    t.open(NetworkCase{}.lesson());
    t.session.edit({{q("w[1][1,1]"), 0.015625}}, {1, 0});
    t.settle();
    t.seek("2:0");
    ExportDialog dialog(t.desk());
    t.seek("1:0");
    const QByteArray values = written(dialog, What::Values, QStringLiteral("csv"));
    QVERIFY2(values.contains("\"w[1][1,1]\",0.015625"), values.constData());
}

void TestExports::nothingBeyondAnOpenQuestion()
{
    TestDesk t;
    t.openFile("chain-rule");
    t.progress.goTo(1);
    t.settle();
    t.waitForAnswers();
    QVERIFY(t.session.barrier());
    ExportDialog dialog(t.desk());
    dialog.choose(What::Script);
    QVERIFY(!dialog.obstacle().isEmpty());
    dialog.choose(What::Curve);
    QVERIFY(!dialog.obstacle().isEmpty());
    t.session.stepForward(Level::Iteration); // as far as the question lets
    t.settle();
    const Position here = t.position();
    const QByteArray steps = written(dialog, What::Iteration, QStringLiteral("csv"));
    QCOMPARE(steps.count('\n'), qsizetype(here.step) + 1);
    QVERIFY(!steps.contains("z[2][1]"));
}

void TestExports::copies()
{
    TestDesk t;
    t.open(NetworkCase{}.lesson());
    t.seek("1:3");
    ExportDialog dialog(t.desk());
    dialog.choose(What::Formula);
    dialog.setFormat(QStringLiteral("txt"));
    QSignalSpy ended(&dialog, &ExportDialog::ended);
    dialog.copy();
    QVERIFY(ended.wait(20'000));
    QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("z")));
}

void TestExports::parametersComeBack()
{
    TestDesk t;
    t.open(NetworkCase{}.lesson());
    t.seek("5:0");
    const QTemporaryDir folder;
    const auto bytes = writeArrays(parametersAt(t.session.snapshot()), ArrayFormat::Npz);
    const std::string file = writeFile(folder, QStringLiteral("p.npz"),
                                       QByteArray::fromStdString(std::get<std::string>(bytes)));
    const double wanted = valueOf(t.session.snapshot(), "w[1][1,1]");
    const auto edits = editsFor(t.session.experiment(), file);
    const auto& changes = std::get<std::vector<std::pair<Quantity, double>>>(edits);
    QCOMPARE(changes.size(), std::size_t(3 * 2 + 3 + 2 * 3 + 2));
    t.session.edit(changes, {1, 0}, Position{1, 0});
    t.settle();
    QCOMPARE(valueOf(t.session.snapshot(), "w[1][1,1]"), wanted);
}

void TestExports::parametersThatDoNotFit()
{
    TestDesk t;
    t.open(NetworkCase{}.lesson());
    const QTemporaryDir folder;
    for (const char* const text : {"", "nonsense", "{\"w1\": [[1, 2]]}"}) {
        const std::string file = writeFile(folder, QStringLiteral("p.json"), text);
        const auto edits = editsFor(t.session.experiment(), file);
        QVERIFY(std::holds_alternative<Message>(edits));
    }
}

void TestExports::parametersAreShownBeforeTheyAreTaken()
{
    TestDesk t;
    NetworkCase c;
    c.layers = "[{size: 2}, {size: 2, activation: identity}, {size: 1, activation: identity}]";
    c.samples = "[{x: [1, 10], y: [0.5]}]";
    t.open(c.lesson());
    const auto network = std::dynamic_pointer_cast<const NetworkExperiment>(t.session.experiment());
    const NamedArrays keras{{"dense/kernel:0", {2, 2}, {1, 2, 3, 4}},
                            {"dense/bias:0", {2}, {0, 0}},
                            {"dense_1/kernel:0", {2, 1}, {1, 100}},
                            {"dense_1/bias:0", {1}, {0.5}}};
    ParametersDialog dialog(t.desk().look, network, keras);
    const auto* const rows = dialog.findChild<QTableWidget*>();
    const auto says = [&](const QString& part) {
        const auto labels = dialog.findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel* label) { return label->text().contains(part); });
    };
    QVERIFY(dialog.canTake());
    QCOMPARE(rows->rowCount(), 4);
    QCOMPARE(rows->item(2, 0)->text(), QStringLiteral("w2"));
    QCOMPARE(rows->item(2, 1)->text(), QStringLiteral("dense_1/kernel:0"));
    QVERIFY(rows->item(0, 2)->text().contains(QStringLiteral("turned")));
    QVERIFY(says(QStringLiteral("Keras")));
    QVERIFY(says(QStringLiteral("a = (4232)"))); // 1·1 + 3·10 = 31, 2·1 + 4·10 = 42
    dialog.setTransposed(false); // then the second layer does not fit
    QVERIFY(!dialog.canTake());
    QVERIFY(says(QStringLiteral("has the shape 2 × 1, but 1 × 2 is needed")));
    dialog.setTransposed(true);
    QVERIFY(dialog.canTake());
    QVERIFY(dialog.naming().transposed == std::optional(true));
}

void TestExports::reportOfALesson()
{
    TestDesk t;
    t.openFile("chain-rule");
    t.progress.goTo(1);
    t.settle();
    t.waitForAnswers();
    t.progress.submit(0, QStringLiteral("1.5*0.5987-0.4"));
    t.settle();
    ReportDialog dialog(t.desk(), reportContent(t.desk(), {}));
    const ReportContent content = dialog.content();
    QCOMPARE(content.answers[0].given, QStringLiteral("1.5*0.5987-0.4"));
    QVERIFY(content.answers[0].verdict.startsWith(QStringLiteral("✓")));
    QCOMPARE(content.answers[1].given, QString());
    const QTemporaryDir folder;
    QCOMPARE(dialog.save(folder.filePath(QStringLiteral("r.pdf"))), QString());
    QCOMPARE(dialog.save(folder.filePath(QStringLiteral("r.html"))), QString());
    QVERIFY(!dialog.save(folder.filePath(QStringLiteral("r.doc"))).isEmpty());
    QFile page(folder.filePath(QStringLiteral("r.html")));
    QVERIFY(page.open(QIODevice::ReadOnly));
    QVERIFY(page.readAll().contains("1.5*0.5987-0.4"));
}

void TestExports::partsCanBeLeftOut()
{
    TestDesk t;
    t.openFile("chain-rule");
    t.progress.goTo(1);
    t.settle();
    ReportDialog dialog(t.desk(), reportContent(t.desk(), {}));
    QVERIFY(!dialog.content().answers.empty());
    QVERIFY(dialog.content().tables.empty());
    for (int row = 0; row < dialog.parts().count(); ++row) {
        QListWidgetItem* const item = dialog.parts().item(row);
        item->setCheckState(item->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
    }
    QVERIFY(dialog.content().answers.empty());
    QVERIFY(!dialog.content().tables.empty());
}

void TestExports::templatesAreChecked()
{
    TestDesk t;
    t.openFile("chain-rule");
    ReportDialog dialog(t.desk(), reportContent(t.desk(), {}));
    const QTemporaryDir folder;
    const auto file = [&](const char* text) {
        return QString::fromStdString(writeFile(folder, QStringLiteral("t.md"), text));
    };
    QVERIFY(dialog.useTemplate(file("{{nobody}}")).contains(QStringLiteral("nobody")));
    QVERIFY(!dialog.useTemplate(folder.filePath(QStringLiteral("none.md"))).isEmpty());
    QCOMPARE(dialog.useTemplate(file("Work of {{lesson}}")), QString());
    QCOMPARE(dialog.report()->document().toPlainText(),
             QStringLiteral("Work of The chain rule, one neuron per layer"));
}

QTEST_MAIN(TestExports)
#include "tst_exports.moc"
