// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/cost_panel.h"
#include "figures/figure_dialog.h"
#include "figures/figure_sources.h"
#include "figures/svg_device.h"
#include "lesson/lesson_library.h"
#include "stages/stage_panel.h"
#include "support/desk.h"
#include "support/places.h"

#include <QClipboard>
#include <QPainter>
#include <QProcess>
#include <QStandardPaths>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>

using namespace gradus;

namespace {

QImage drawn(const QByteArray& svg, QSize size)
{
    if (!QStandardPaths::findExecutable(QStringLiteral("rsvg-convert")).isEmpty()) {
        QProcess viewer; // knows clips; Qt's own does not
        viewer.start(QStringLiteral("rsvg-convert"), {});
        viewer.write(svg);
        viewer.closeWriteChannel();
        viewer.waitForFinished();
        return QImage::fromData(viewer.readAllStandardOutput())
            .convertToFormat(QImage::Format_RGB32);
    }
    QSvgRenderer renderer(svg);
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    renderer.render(&painter);
    return image;
}

// How unlike two pictures are: the mean difference of a pixel's green, 0 … 255.
double difference(const QImage& one, const QImage& other)
{
    double sum = 0;
    for (int y = 0; y < one.height(); ++y)
        for (int x = 0; x < one.width(); ++x)
            sum += std::abs(qGreen(one.pixel(x, y)) - qGreen(other.pixel(x, y)));
    return sum / (one.width() * one.height());
}

} // namespace

class TestFigures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shapesInSvg();
    void clipsInSvg();
    void textNeedsNoFont();
    void everyPictureOfEveryLesson_data();
    void everyPictureOfEveryLesson();
    void theThemeIsItsOwn();
    void looksAsInTheWindow();
    void aHiddenNumberStaysHidden();
    void curveOfTheCost();
    void pdfHasItsFonts();
    void dialogSaves();
    void dialogCopies();
};

void TestFigures::shapesInSvg()
{
    SvgDevice device({100, 50}, QStringLiteral("a < b"));
    QPainter painter(&device);
    painter.fillRect(QRect(0, 0, 100, 50), Qt::white);
    painter.translate(10, 10);
    painter.fillRect(QRect(0, 0, 20, 20), QColor(0, 128, 0));
    painter.setPen(QPen(Qt::blue, 4, Qt::DashLine));
    painter.drawLine(QPointF(30, 5), QPointF(80, 5));
    painter.end();
    const QByteArray svg = device.svg();
    QVERIFY(svg.contains("<title>a &lt; b</title>"));
    QVERIFY(svg.contains("stroke-dasharray=\"16 8\""));
    const QImage image = drawn(svg, {100, 50});
    QCOMPARE(image.pixelColor(20, 20), QColor(0, 128, 0));
    QCOMPARE(image.pixelColor(5, 5), QColor(Qt::white));
    QCOMPARE(image.pixelColor(45, 15), QColor(Qt::blue));
    QCOMPARE(image.pixelColor(60, 15), QColor(Qt::white)); // between two dashes
}

void TestFigures::clipsInSvg()
{
    SvgDevice device({100, 50}, {});
    QPainter painter(&device);
    painter.setClipRect(QRect(0, 0, 10, 50));
    painter.fillRect(QRect(0, 0, 100, 50), Qt::red);
    painter.setClipping(false);
    painter.fillRect(QRect(90, 0, 10, 50), Qt::blue);
    painter.end();
    const QByteArray svg = device.svg();
    QCOMPARE(svg.count("<clipPath"), 1);
    QCOMPARE(svg.count("<g clip-path=\"url(#c1)\"><path"), 1);
    QVERIFY(svg.contains("<clipPath id=\"c1\"><path d=\"M0 0L10 0L10 50L0 50"));
}

void TestFigures::textNeedsNoFont()
{
    SvgDevice device({200, 50}, {});
    QPainter painter(&device);
    painter.fillRect(QRect(0, 0, 200, 50), Qt::white);
    painter.drawText(QPointF(10, 30), QStringLiteral("δ = 0.0123"));
    painter.end();
    const QByteArray svg = device.svg();
    QVERIFY(!svg.contains("<text"));
    QVERIFY(!svg.contains("font-family"));
    QCOMPARE(drawn(svg, {200, 50}).pixelColor(190, 25), QColor(Qt::white));
    QImage white(200, 50, QImage::Format_RGB32);
    white.fill(Qt::white);
    QVERIFY(difference(drawn(svg, {200, 50}), white) > 1);
}

void TestFigures::everyPictureOfEveryLesson_data()
{
    QTest::addColumn<QString>("file");
    for (const auto& file : lessonFiles(sourcePath("lessons")))
        QTest::newRow(file.stem().c_str()) << QString::fromStdString(file.stem());
}

// Each as SVG and as pixels looks the same, and is made of shapes.
void TestFigures::everyPictureOfEveryLesson()
{
    QFETCH(QString, file);
    TestDesk desk;
    desk.openFile(qPrintable(file));
    StagePanel panel(desk.desk());
    const auto figures = workbenchFigures(desk.desk(), &panel, nullptr);
    QCOMPARE(figures.size(), panel.choices().size());
    for (const FigureSource& source : figures) {
        const Figure figure(source, {.size = {600, 400}}, QStringLiteral("en"));
        QVERIFY2(figure.wait(200'000), qPrintable(source.name));
        const QImage pixels = figure.image(1);
        const QByteArray svg = figure.bytes(FigureFormat::Svg);
        QVERIFY2(svg.count("<path") > 2, qPrintable(source.name));
        if (QFile out(
                QDir::temp().filePath(QStringLiteral("figs/%1-%2.svg").arg(file, source.name)));
            out.open(QIODevice::WriteOnly))
            out.write(svg);
        const double off = difference(drawn(svg, {600, 400}), pixels);
        QVERIFY2(off < 4, qPrintable(QStringLiteral("%1: %2").arg(source.name).arg(off)));
    }
}

void TestFigures::theThemeIsItsOwn()
{
    TestDesk desk;
    desk.look.theme = darkTheme();
    desk.openFile("chain-rule");
    StagePanel panel(desk.desk());
    const auto figures = workbenchFigures(desk.desk(), &panel, nullptr);
    const QImage light = Figure(figures[0], {}, QStringLiteral("en")).image(1);
    const QImage dark = Figure(figures[0], {.dark = true}, QStringLiteral("en")).image(1);
    QCOMPARE(light.pixelColor(1, 1), lightTheme().panel);
    QCOMPARE(dark.pixelColor(1, 1), darkTheme().panel);
}

// The landscape that has been turned is turned on paper, too.
void TestFigures::looksAsInTheWindow()
{
    TestDesk desk;
    desk.openFile("descent-2d");
    StagePanel panel(desk.desk());
    panel.resize(700, 500);
    const auto before = workbenchFigures(desk.desk(), &panel, nullptr);
    const QImage straight = Figure(before[0], {}, QStringLiteral("en")).image(1);
    panel.stage()->setView({.stage = {}, .x = std::pair(-20.0, 20.0), .y = std::pair(-20.0, 20.0)});
    const auto after = workbenchFigures(desk.desk(), &panel, nullptr);
    const QImage other = Figure(after[0], {}, QStringLiteral("en")).image(1);
    QVERIFY(difference(straight, other) > 1);
}

void TestFigures::aHiddenNumberStaysHidden()
{
    TestDesk desk;
    desk.openFile("chain-rule");
    StagePanel panel(desk.desk());
    desk.seek("1:end");
    const auto figures = workbenchFigures(desk.desk(), &panel, nullptr);
    const QImage seen = Figure(figures[0], {}, QStringLiteral("en")).image(1);
    desk.session.setAsked({q("z[1][1]")});
    const QImage hidden = Figure(figures[0], {}, QStringLiteral("en")).image(1);
    QVERIFY(seen != hidden);
}

void TestFigures::curveOfTheCost()
{
    TestDesk desk;
    desk.openFile("chain-rule");
    StagePanel panel(desk.desk());
    CostPanel cost(desk.desk());
    const auto none = workbenchFigures(desk.desk(), &panel, &cost);
    desk.session.setBarrier({});
    desk.session.runTo(20);
    desk.settle();
    const auto figures = workbenchFigures(desk.desk(), &panel, &cost);
    QCOMPARE(figures.size(), none.size() + 1);
    const Figure figure(figures.back(), {.size = {600, 400}}, QStringLiteral("en"));
    const QByteArray svg = figure.bytes(FigureFormat::Svg);
    QVERIFY(!svg.contains("<image"));
    QVERIFY(difference(drawn(svg, {600, 400}), figure.image(1)) < 3);
}

void TestFigures::pdfHasItsFonts()
{
    TestDesk desk;
    desk.openFile("chain-rule");
    StagePanel panel(desk.desk());
    const auto figures = workbenchFigures(desk.desk(), &panel, nullptr);
    const Figure figure(figures[0], {.size = {800, 400}}, QStringLiteral("en"));
    const QByteArray pdf = figure.bytes(FigureFormat::Pdf);
    QVERIFY(pdf.startsWith("%PDF-"));
    QVERIFY(pdf.contains("/FontFile"));
    QVERIFY(pdf.contains("/MediaBox [0 0 600.000000 300.000000]")
            || pdf.contains("/MediaBox [0 0 600 300]"));
}

void TestFigures::dialogSaves()
{
    TestDesk desk;
    desk.openFile("descent-2d");
    StagePanel panel(desk.desk());
    FigureDialog dialog(workbenchFigures(desk.desk(), &panel, nullptr), QStringLiteral("x"),
                        desk.look);
    dialog.setShape({.size = {500, 300}, .sharpness = 3});
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("a.PNG"));
    QCOMPARE(dialog.save(file), QString());
    QCOMPARE(QImage(file).size(), QSize(1500, 900));
    QVERIFY(!dialog.save(folder.filePath(QStringLiteral("a.gif"))).isEmpty());
    QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("a.gif"))));
    QVERIFY(!dialog.save(folder.filePath(QStringLiteral("none/a.svg"))).isEmpty());
    QCOMPARE(dialog.save(folder.filePath(QStringLiteral("a.svg"))), QString());
    QVERIFY(QSvgRenderer(folder.filePath(QStringLiteral("a.svg"))).isValid());
}

void TestFigures::dialogCopies()
{
    TestDesk desk;
    desk.openFile("descent-2d");
    StagePanel panel(desk.desk());
    FigureDialog dialog(workbenchFigures(desk.desk(), &panel, nullptr), QStringLiteral("x"),
                        desk.look);
    dialog.setShape({.size = {500, 300}, .sharpness = 2});
    dialog.copy();
    const QMimeData* const data = QGuiApplication::clipboard()->mimeData();
    QVERIFY(data->hasFormat(QStringLiteral("image/svg+xml")));
    QCOMPARE(qvariant_cast<QImage>(data->imageData()).size(), QSize(1000, 600));
}

QTEST_MAIN(TestFigures)
#include "tst_figures.moc"
