// SPDX-License-Identifier: GPL-3.0-or-later
#include "approximation/piece_sweep.h"
#include "descent/gradient_noise.h"
#include "figures/figure.h"
#include "network/delta_norms.h"
#include "network/size_sweep.h"
#include "support/lab.h"
#include "support/places.h"

#include <QAbstractItemModelTester>
#include <QClipboard>

using namespace gradus;

namespace {

std::shared_ptr<const Lesson> functionNetwork(
    const std::string& hidden = "{size: 3, activation: tanh}, ")
{
    return lessonOf("gradus: 1\nid: net\ntitle: A\nmodel:\n  kind: network\n  layers: [{size: 1}, "
                    + hidden
                    + "{size: 1, activation: identity}]\n  initial: lecun-normal\ndata: "
                      "{function: \"sin(3*x)\", samples: 20, test: 10}\n"
                      "training: {rate: 0.1, batch: 5, iterations: 40}\n");
}

std::shared_ptr<const Lesson> approximationOn(const std::string& model)
{
    return lessonOf("gradus: 1\nid: bumps\ntitle: A\nmodel: {kind: approximation, " + model
                    + "}\n");
}

const std::string wavyModel =
    "function: \"0.2 + 0.4*x^2 + 0.3*x*sin(15*x) + 0.05*cos(50*x)\", pieces: 5";

template <typename Kind> const Kind& experimentOf(const TestDesk& t)
{
    return dynamic_cast<const Kind&>(*t.session.experiment());
}

const std::string stochasticLesson = lessonPath("stochastic");

} // namespace

class TestExperiments : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void offersWhatFits_data();
    void offersWhatFits();
    void piecesAreTheEngines();
    void piecesSayWhatOneSees_data();
    void piecesSayWhatOneSees();
    void sizesAreTheEngines();
    void sizesDrawADepthEach();
    void sizesSayWhatDiverged();
    void deltasAreTheEngines();
    void noiseIsTheEngines();
    void badFieldsAreSaid_data();
    void badFieldsAreSaid();
    void escStopsThenCloses();
    void stopsInTheMiddleOfARun();
    void closingEndsTheThread();
    void anotherLessonBeginsAnew();
    void settingsThatChangedAreSaid();
    void fieldsStayTyped();
    void savesAsCsv();
    void savesThePicture();
    void copiesAllDigits();
    void everythingHasAName();
    void fitsSmallScreens();
};

void TestExperiments::offersWhatFits_data()
{
    QTest::addColumn<std::shared_ptr<const Lesson>>("lesson");
    QTest::addColumn<QStringList>("kinds");
    const QString sizes = QStringLiteral("sizes");
    const QString deltas = QStringLiteral("deltas");
    QTest::newRow("network") << functionNetwork() << QStringList{sizes, deltas};
    QTest::newRow("one layer") << functionNetwork("") << QStringList{sizes};
    QTest::newRow("approximation")
        << approximationOn(wavyModel) << QStringList{QStringLiteral("pieces")};
    QTest::newRow("mean over samples")
        << readLesson(stochasticLesson).lesson << QStringList{QStringLiteral("noise")};
    QTest::newRow("function") << descentOn("x^2", "[x]", "[1]") << QStringList{};
}

void TestExperiments::offersWhatFits()
{
    QFETCH(std::shared_ptr<const Lesson>, lesson);
    QFETCH(QStringList, kinds);
    const Lab lab(lesson);
    QCOMPARE(lab.offered(), kinds);
    QCOMPARE(lab.button(QStringLiteral("Start"))->isEnabled(), !kinds.isEmpty());
    QCOMPARE(lab.says(QStringLiteral("nothing to compare")), kinds.isEmpty());
    QVERIFY(kindsFor(nullptr).empty());
}

void TestExperiments::piecesAreTheEngines()
{
    const Lab lab(approximationOn(wavyModel));
    lab.typeAll({QStringLiteral("3, 12,7"), QStringLiteral("250")});
    QVERIFY(lab.runToEnd());
    const auto points =
        sweepPieces(experimentOf<ApproximationExperiment>(lab.t), std::array{3, 12, 7}, 250.0);
    QCOMPARE(lab.rows().size(), std::size_t(3));
    for (std::size_t i = 0; i < 3; ++i) {
        QCOMPARE(lab.number(i, 0), double(points[i].n));
        QCOMPARE(lab.number(i, 1), double(points[i].units));
        QCOMPARE(lab.number(i, 2), 250.0);
        QCOMPARE(lab.number(i, 3), points[i].mean);
        QCOMPARE(lab.number(i, 4), points[i].largest);
    }
    const ResultPicture& picture = lab.picture();
    QVERIFY(picture.x.logarithmic && picture.y.logarithmic);
    QCOMPARE(picture.series.size(), std::size_t(2));
    QCOMPARE(picture.series[1].line[1], QPointF(7, points[2].largest)); // in order of n
    QVERIFY(lab.says(QStringLiteral("3 of 3")));
}

void TestExperiments::piecesSayWhatOneSees_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<QStringList>("fields");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char* name, const std::string& model, const char* counts,
                        const char* steepness, const char* sentence) {
        QTest::newRow(name) << str(
            model) << QStringList{QString::fromLatin1(counts), QString::fromLatin1(steepness)}
                            << QString::fromLatin1(sentence);
    };
    row("falls", wavyModel, "100, 20, 5", "",
        "From 5 to 100 bumps the mean error fell 19.5 times.");
    row("rises", wavyModel, "20, 50, 100", "40", "bumps the mean error rose 1.21 times.");
    row("best in the middle", wavyModel, "1, 20, 100", "40", "It is least, 0.03572, with 20 bumps");
    row("one", wavyModel, "5", "", "With 5 bumps the mean error is 0.08512 and the largest error");
    row("towers", "function: \"x*y\", variables: [x, y], pieces: 2", "1, 4", "",
        "From 1 to 4 towers a side");
    row("jump", "function: \"step(x - 0.5)\", pieces: 2", "2, 10", "",
        "The function jumps at x = 0.5000: there the largest error stays at least half the jump, "
        "0.5");
}

void TestExperiments::piecesSayWhatOneSees()
{
    QFETCH(QString, model);
    QFETCH(QStringList, fields);
    QFETCH(QString, sentence);
    const Lab lab(approximationOn(model.toStdString()));
    lab.typeAll(fields);
    QVERIFY(lab.runToEnd());
    QVERIFY2(lab.says(sentence), qPrintable(lab.dialog->chart().accessibleDescription()));
}

void TestExperiments::sizesAreTheEngines()
{
    const Lab lab(functionNetwork());
    lab.typeAll({QStringLiteral("4, 0, 2-2"), QStringLiteral("2"), {}, QStringLiteral("3")});
    auto* const activation = qobject_cast<QComboBox*>(lab.dialog->form().field(4));
    activation->setCurrentText(QStringLiteral("sine"));
    QVERIFY(lab.runToEnd());
    const auto rows = sweepSizes(
        experimentOf<NetworkExperiment>(lab.t),
        {.shapes = {{4}, {}, {2, 2}}, .seeds = 2, .epochs = 3, .activation = Activation::Sine});
    QCOMPARE(lab.dialog->table().columnCount(), 7); // nothing is classified: no accuracy
    QCOMPARE(lab.rows().size(), std::size_t(6));
    for (std::size_t i = 0; i < 6; ++i) {
        QCOMPARE(shownCell(lab.rows()[i][0]), str(hiddenText(rows[i].hidden)));
        QCOMPARE(lab.number(i, 1), double(rows[i].depth));
        QCOMPARE(lab.number(i, 2), double(rows[i].parameters));
        QCOMPARE(lab.number(i, 3), double(rows[i].seed));
        QCOMPARE(lab.number(i, 4), *rows[i].score.cost);
        QCOMPARE(lab.number(i, 5), *rows[i].score.testCost);
        QCOMPARE(lab.number(i, 6), *rows[i].score.largestError);
    }
}

void TestExperiments::sizesDrawADepthEach()
{
    const Lab lab(functionNetwork());
    lab.typeAll({QStringLiteral("4, 2, 2-2"), QStringLiteral("2"), QStringLiteral("10")});
    QVERIFY(lab.runToEnd());
    const auto& series = lab.picture().series;
    QCOMPARE(series.size(), std::size_t(2));
    QCOMPARE(series[0].name, QStringLiteral("depth 2"));
    QCOMPARE(series[0].points.size(), 4);
    QCOMPARE(series[0].points[0], QPointF(lab.number(0, 2), lab.number(0, 6)));
    QCOMPARE(series[0].line.size(), 2); // the medians, by the number of parameters
    for (const std::size_t shape : {0, 1}) {
        const double median = (lab.number(2 * shape, 6) + lab.number(2 * shape + 1, 6)) / 2;
        QVERIFY(lab.number(2 * shape, 6) != lab.number(2 * shape + 1, 6));
        QCOMPARE(series[0].line[shape == 0 ? 1 : 0], QPointF(lab.number(2 * shape, 2), median));
    }
    QCOMPARE(series[1].name, QStringLiteral("depth 3"));
    QCOMPARE(lab.picture().y.title, QStringLiteral("largest error"));
    QVERIFY(lab.says(QStringLiteral("Least median of the largest error: ")));
    const Lab samples(NetworkCase{}.lesson()); // no function is known, and no test data
    samples.typeAll({QStringLiteral("2"), QStringLiteral("1")});
    QVERIFY(samples.runToEnd());
    QCOMPARE(samples.picture().y.title, QStringLiteral("cost"));
}

void TestExperiments::sizesSayWhatDiverged()
{
    NetworkCase wild;
    wild.layers = "[{size: 2}, {size: 3, activation: identity}, {size: 2, activation: identity}]";
    wild.training = "{optimizer: sgd, rate: 1000}";
    const Lab lab(wild.lesson());
    lab.typeAll({QStringLiteral("3"), QStringLiteral("2"), QStringLiteral("500")});
    QVERIFY(lab.runToEnd());
    QVERIFY(lab.says(QStringLiteral("2 of 2 runs diverged")));
    QCOMPARE(exactCell(lab.rows()[0][4]), QStringLiteral("inf"));
    QVERIFY(!lab.dialog->chart().placeOf(0, 0)); // no place for it
}

void TestExperiments::deltasAreTheEngines()
{
    const Lab lab(functionNetwork("{size: 3, activation: tanh}, {size: 4, activation: sigmoid}, "));
    QVERIFY(lab.dialog->choose(QStringLiteral("deltas")));
    QVERIFY(!lab.dialog->choose(QStringLiteral("noise")));
    lab.typeAll({QStringLiteral("4"), QStringLiteral("9")});
    QVERIFY(lab.runToEnd());
    const auto starts =
        measureDeltas(experimentOf<NetworkExperiment>(lab.t), {.seeds = 4, .samples = 9});
    QCOMPARE(lab.rows().size(), std::size_t(15));
    for (std::size_t i = 0; i < 12; ++i) {
        const int layer = int(i % 3) + 1;
        QCOMPARE(exactCell(lab.rows()[i][0]), QStringLiteral("run"));
        QCOMPARE(lab.number(i, 1), double(starts[i / 3].seed));
        QCOMPARE(lab.number(i, 2), double(layer));
        QCOMPARE(lab.number(i, 4), starts[i / 3].norms[i % 3]);
        QCOMPARE(std::isnan(lab.number(i, 5)), layer == 1);
        if (layer > 1)
            QCOMPARE(lab.number(i, 5), starts[i / 3].ratio(layer));
    }
    QCOMPARE(exactCell(lab.rows()[13][0]), QStringLiteral("median"));
    QCOMPARE(lab.number(13, 4), normSpread(starts, 2)->median);
    QCOMPARE(lab.number(14, 5), ratioSpread(starts, 3)->median);
    const auto& series = lab.picture().series;
    QCOMPARE(series[0].points[1], QPointF(2, normSpread(starts, 2)->median));
    QCOMPARE(series[1].points[2].y(), normSpread(starts, 3)->least);
    QCOMPARE(series[2].points[0].y(), normSpread(starts, 1)->greatest);
    const double shrinks = normSpread(starts, 3)->median / normSpread(starts, 1)->median;
    QVERIFY(shrinks > 1);
    QVERIFY(lab.says(QStringLiteral("from layer 3 to layer 1 the median |δ| shrinks %1 times")
                         .arg(plainNumber(shrinks, 3))));
}

void TestExperiments::noiseIsTheEngines()
{
    const Lab lab(stochasticLesson);
    lab.typeAll({QStringLiteral("16, 1, 4"), QStringLiteral("60"), QStringLiteral("3")});
    QVERIFY(lab.runToEnd());
    const auto& descent = experimentOf<DescentExperiment>(lab.t);
    const auto noise = measureNoise(descent, descent.spec().start, {16, 1, 4}, 60, 3);
    QCOMPARE(lab.rows().size(), std::size_t(3));
    for (std::size_t i = 0; i < 3; ++i) {
        QCOMPARE(lab.number(i, 0), double(noise[i].batch));
        QCOMPARE(lab.number(i, 1), noise[i].scatter);
        QCOMPARE(lab.number(i, 2), noise[i].scatter * std::sqrt(noise[i].batch));
    }
    const auto& series = lab.picture().series;
    QCOMPARE(series[0].points[0], QPointF(1, noise[1].scatter));
    QCOMPARE(series[1].line[2], QPointF(16, noise[1].scatter / 4)); // what 1/√batch would be
    QVERIFY(lab.says(QStringLiteral("the scatter fell %1 times; the root of 16 is 4.")
                         .arg(plainNumber(noise[1].scatter / noise[0].scatter, 3))));
}

void TestExperiments::badFieldsAreSaid_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    const auto row = [](const char* kind, int field, const QString& text, const char* words) {
        QTest::newRow(qPrintable(
            QStringLiteral("%1 %2 %3").arg(QLatin1String(kind)).arg(field).arg(text.left(20))))
            << QString::fromLatin1(kind) << field << text << QString::fromUtf8(words);
    };
    row("pieces", 0, QStringLiteral("5, x"),
        "Numbers of bumps: “x” is no whole number from 1 to "
        "1000");
    row("pieces", 0, {}, "a whole number from 1 to 1000 is missing");
    row("pieces", 0, QStringLiteral("1001"), "“1001” is no whole number");
    row("pieces", 0, QStringLiteral("1") + QStringLiteral(",1").repeated(1000),
        "at most 1000 items");
    row("pieces", 1, QStringLiteral("-4"), "Steepness: “-4” is no number above 0");
    row("pieces", 1, QStringLiteral("inf"), "“inf” is no number");
    row("towers", 0, QStringLiteral("33"), "Towers a side: “33” is no whole number from 1 to 32");
    row("sizes", 0, QStringLiteral("8, 4x4"), "Hidden layers: a network is written 8 or 4-4");
    row("sizes", 0, QStringLiteral("9000-9000"), "the limit is 10000000");
    row("sizes", 1, QStringLiteral("0"), "Starts of each: “0” is no whole number from 1 to 1000");
    row("sizes", 2, QStringLiteral("1.5"), "Iterations: “1.5” is no whole number");
    row("deltas", 1, QStringLiteral("many"), "Samples: “many” is no whole number from 1 to 10000");
    row("noise", 1, {}, "Batches of each size: a whole number from 1 to 1000000 is missing");
    row("noise", 2, QStringLiteral("1e3"), "Seed: “1e3” is no whole number");
}

void TestExperiments::badFieldsAreSaid()
{
    QFETCH(QString, kind);
    QFETCH(int, field);
    QFETCH(QString, text);
    QFETCH(QString, words);
    const auto lesson = kind == QStringLiteral("pieces") ? approximationOn(wavyModel)
        : kind == QStringLiteral("towers")
        ? approximationOn("function: \"x*y\", variables: [x, y], pieces: 2")
        : kind == QStringLiteral("noise") ? readLesson(stochasticLesson).lesson
                                          : functionNetwork();
    const Lab lab(lesson);
    (void)lab.dialog->choose(kind);
    const QString good = qobject_cast<QLineEdit*>(lab.dialog->form().field(field))->text();
    lab.type(field, text);
    QVERIFY2(lab.says(words), qPrintable(words));
    QVERIFY(!lab.button(QStringLiteral("Start"))->isEnabled());
    lab.dialog->start();
    QVERIFY(!lab.dialog->isRunning());
    lab.type(field, good);
    QVERIFY(!lab.says(words));
    QVERIFY(lab.button(QStringLiteral("Start"))->isEnabled());
    if (kind == QStringLiteral("sizes") && field == 2) {
        lab.type(2, QStringLiteral("5"));
        lab.type(3, QStringLiteral("5"));
        QVERIFY(lab.says(QStringLiteral("give iterations or epochs, not both")));
    }
}

// Years of work, with a first row at once: the second shape never ends.
static void startLong(const Lab& lab)
{
    lab.typeAll({QStringLiteral("2"), QStringLiteral("1000"), QStringLiteral("100000")});
    QTest::mouseClick(lab.button(QStringLiteral("Start")), Qt::LeftButton);
    QVERIFY(lab.dialog->isRunning());
    lab.waitForRows();
}

void TestExperiments::escStopsThenCloses()
{
    const Lab lab(functionNetwork());
    startLong(lab);
    QVERIFY(!lab.dialog->form().isEnabled());
    QVERIFY(lab.button(QStringLiteral("Stop")));
    QSignalSpy ended(lab.dialog.get(), &ExperimentsDialog::ended);
    QTest::keyClick(lab.dialog.get(), Qt::Key_Escape);
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 20'000);
    QVERIFY(!ended[0][0].toBool());
    QVERIFY(lab.dialog->isVisible());
    const auto rows = lab.rows().size();
    QVERIFY(rows >= 1 && rows < 1000);
    for (std::size_t i = 0; i < rows; ++i)
        QCOMPARE(lab.number(i, 3), double(i + 1));
    QVERIFY(lab.says(QStringLiteral("Stopped after %1 of 1000.").arg(rows)));
    QVERIFY(lab.button(QStringLiteral("Start"))->isEnabled());
    QTest::keyClick(lab.dialog.get(), Qt::Key_Escape);
    QVERIFY(!lab.dialog->isVisible());
}

void TestExperiments::stopsInTheMiddleOfARun()
{
    const Lab lab(functionNetwork());
    lab.typeAll({QStringLiteral("50-50"), QStringLiteral("1"), QStringLiteral("1000000000")});
    lab.dialog->start();
    QSignalSpy ended(lab.dialog.get(), &ExperimentsDialog::ended);
    QTest::mouseClick(lab.button(QStringLiteral("Stop")), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 20'000);
    QVERIFY(lab.rows().empty());
    QVERIFY(lab.says(QStringLiteral("Stopped after 0 of 1.")));
    QVERIFY(!lab.button(QStringLiteral("Save as CSV…"))->isEnabled());
}

void TestExperiments::closingEndsTheThread()
{
    Lab lab(functionNetwork());
    startLong(lab);
    QVERIFY(lab.dialog->close());
    QVERIFY(!lab.dialog->isRunning() && !lab.dialog->isVisible());
    QVERIFY(!lab.rows().empty()); // there when it is shown again
    lab.dialog->show();
    startLong(lab);
    lab.dialog.reset(); // another theme makes another window
}

void TestExperiments::anotherLessonBeginsAnew()
{
    Lab lab(functionNetwork());
    startLong(lab);
    lab.t.open(approximationOn(wavyModel));
    QVERIFY(!lab.dialog->isRunning());
    QVERIFY(lab.rows().empty());
    QCOMPARE(lab.offered(), QStringList{QStringLiteral("pieces")});
    lab.type(0, QStringLiteral("2"));
    QVERIFY(lab.runToEnd());
    QCOMPARE(lab.rows().size(), std::size_t(1));
    lab.t.open(descentOn("x^2", "[x]", "[1]"));
    QVERIFY(lab.offered().isEmpty());
    lab.t.open(functionNetwork());
    QCOMPARE(qobject_cast<QLineEdit*>(lab.dialog->form().field(0))->text(),
             QStringLiteral("8, 4-4, 3-3-3"));
}

void TestExperiments::settingsThatChangedAreSaid()
{
    Lab lab(functionNetwork());
    lab.typeAll({QStringLiteral("2"), QStringLiteral("1")});
    QVERIFY(lab.runToEnd());
    const QString words = QStringLiteral("The run has changed since then");
    QVERIFY(!lab.says(words));
    const double before = lab.number(0, 4);
    const auto faster = functionNetwork();
    auto spec = dynamic_cast<const NetworkExperiment&>(*faster->experiment).spec();
    spec.training.rate = 0.3;
    lab.t.session.useVariant(std::make_shared<const NetworkExperiment>(std::move(spec)), {});
    lab.t.settle();
    QTRY_VERIFY(lab.says(words));
    QCOMPARE(lab.rows().size(), std::size_t(1));
    QVERIFY(lab.runToEnd());
    QVERIFY(!lab.says(words));
    QVERIFY(lab.number(0, 4) != before);
}

void TestExperiments::fieldsStayTyped()
{
    const Lab lab(functionNetwork());
    lab.type(0, QStringLiteral("7-7"));
    QVERIFY(lab.dialog->choose(QStringLiteral("deltas")));
    QVERIFY(lab.dialog->choose(QStringLiteral("sizes")));
    QCOMPARE(qobject_cast<QLineEdit*>(lab.dialog->form().field(0))->text(), QStringLiteral("7-7"));
}

void TestExperiments::savesAsCsv()
{
    const Lab lab(approximationOn(wavyModel));
    lab.typeAll({QStringLiteral("5,10"), {}});
    QVERIFY(lab.runToEnd());
    QVERIFY(lab.button(QStringLiteral("Save as CSV…"))->isEnabled());
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("a.csv"));
    QCOMPARE(lab.dialog->save(file), QString());
    QFile saved(file);
    QVERIFY(saved.open(QIODevice::ReadOnly));
    const auto lines = saved.readAll().split('\n');
    QCOMPARE(lines.size(), 4); // the last is empty
    QCOMPARE(lines[0], QByteArray("pieces,units,steepness,error_mean,error_max"));
    QVERIFY2(lines[1].startsWith("5,10,200,0.0"), lines[1]);
    QCOMPARE(lines[2].split(',')[3].toDouble(), lab.number(1, 3)); // the same double
    const QString nowhere = folder.filePath(QStringLiteral("no/such/folder.csv"));
    QVERIFY(lab.dialog->save(nowhere).contains(QStringLiteral("cannot be written")));
}

void TestExperiments::savesThePicture()
{
    const Lab lab(approximationOn(wavyModel));
    QVERIFY(!lab.button(QStringLiteral("Save the picture…"))->isEnabled());
    lab.typeAll({QStringLiteral("5,10"), {}});
    QVERIFY(lab.runToEnd());
    QVERIFY(lab.button(QStringLiteral("Save the picture…"))->isEnabled());
    const auto figures = lab.dialog->figures();
    QCOMPARE(figures.size(), std::size_t(1));
    const QByteArray svg =
        Figure(figures[0], {.size = {600, 400}}, QStringLiteral("en")).bytes(FigureFormat::Svg);
    QVERIFY(svg.count("<path") > 20);
    QVERIFY(!svg.contains("<image"));
}

void TestExperiments::copiesAllDigits()
{
    const Lab lab(approximationOn(wavyModel));
    lab.typeAll({QStringLiteral("5,10"), {}});
    QVERIFY(lab.runToEnd());
    auto* const view = lab.dialog->findChild<QTableView*>();
    view->selectAll();
    view->setFocus();
    QTest::keyClick(view, Qt::Key_C, Qt::ControlModifier);
    const auto lines = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'));
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines[1].split(QLatin1Char('\t'))[4].toDouble(), lab.number(1, 4));
}

void TestExperiments::everythingHasAName()
{
    const Lab lab(functionNetwork());
    int named = 0;
    for (const QWidget* const widget : lab.dialog->findChildren<QWidget*>()) {
        const bool walked = widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus) != 0;
        if (!walked || widget->focusProxy()) // what has a proxy is part of it
            continue;
        const auto* const button = qobject_cast<const QPushButton*>(widget);
        QVERIFY2((button && !button->text().isEmpty()) || !widget->accessibleName().isEmpty(),
                 widget->metaObject()->className());
        ++named;
    }
    QVERIFY(named >= 9);
    QWidget* at = lab.dialog->findChild<QComboBox*>(); // from the kind through fields to Start
    at->setFocus();
    for (int i = 0; i < 5; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), lab.dialog->form().field(i));
    }
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), lab.button(QStringLiteral("Start")));
}

// At 200 % of the text on the smallest screen that the window is made for.
void TestExperiments::fitsSmallScreens()
{
    for (const auto& lesson :
         {functionNetwork(), approximationOn(wavyModel), readLesson(stochasticLesson).lesson}) {
        TestDesk t;
        t.look.scale = 2;
        qApp->setFont(t.look.text(13));
        t.open(lesson);
        ExperimentsDialog dialog(t.session, t.look);
        dialog.show();
        const QSize least = dialog.minimumSizeHint();
        QVERIFY2(least.width() <= 1008 && least.height() <= 652,
                 qPrintable(QStringLiteral("%1 x %2").arg(least.width()).arg(least.height())));
    }
    qApp->setFont(Look().text(13));
}

QTEST_MAIN(TestExperiments)
#include "tst_experiments.moc"
