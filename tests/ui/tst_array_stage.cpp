// SPDX-License-Identifier: GPL-3.0-or-later
#include "stages/array_stage.h"
#include "support/desk.h"

#include <QElapsedTimer>

using namespace gradus;

namespace {

// Two heads, an expression of several pieces, a part within a part.
constexpr const char* blockLesson = R"yaml(
gradus: 1
id: case
title: A case
model:
  kind: graph
  inputs: {x: [3, 4], y: [3, 4]}
  parameters: {Z: {shape: [4, 4], initial: {scheme: normal, sd: 0.5, seed: 4}}}
  parts:
    head:
      parameters:
        Q: {shape: [4, 2], initial: {scheme: normal, sd: 0.5, seed: 1}}
        V: {shape: [4, 4], initial: {scheme: normal, sd: 0.5, seed: 2}}
      nodes: {q: "u @ Q", S: "q @ transpose(q)", A: "causal_softmax(S)", o: "A @ (u @ V)"}
    block:
      nodes:
        h1: {part: head, of: {u: u}}
        h2: {part: head, of: {u: u}}
        r: "u + h1 + h2"
        o: "tanh(r)"
  nodes:
    b1: {part: block, of: {u: x}}
    b2: {part: block, of: {u: b1}}
    z: "b2 @ Z"
    C: "mean((z - y)^2)"
data:
  samples:
    - {x: [1, 0, 0.5, -1, 0.2, 1, -0.3, 0.4, -1, 0.6, 1, 0.1],
       y: [0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0]}
training: {rate: 0.1}
)yaml";

constexpr const char* convolutionLesson = R"yaml(
gradus: 1
id: case
title: A case
model:
  kind: graph
  inputs: {x: [1, 9, 9], y: [2]}
  parameters:
    K: {shape: [2, 1, 3, 3], initial: {scheme: normal, sd: 0.5, seed: 1}}
    W: {shape: [2, 98], initial: {scheme: normal, sd: 0.5, seed: 2}}
  nodes: {c: "conv(x, K)", f: "flatten(c)", z: "W @ f", C: "softmax_cross_entropy(z, y)"}
data:
  samples:
    - {x: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 0, 0, 0, 0,
           0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
           0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1],
       y: [1, 0]}
training: {rate: 0.1}
)yaml";

struct StageDesk : TestDesk {
    std::unique_ptr<ArrayStage> stage;

    explicit StageDesk(const char* lesson, QSize size = {700, 430})
    {
        open(lessonOf(lesson));
        stage = std::make_unique<ArrayStage>(session, look);
        stage->resize(size);
        stage->show();
    }
    [[nodiscard]] int nodeOf(const std::string& name) const
    {
        return dynamic_cast<const GraphIteration&>(*session.snapshot().iteration)
            .experiment()
            .graph()
            .find(name);
    }
    [[nodiscard]] int box(const std::string& node) const
    {
        return stage->scene().seen(nodeOf(node));
    }
    [[nodiscard]] int groupBox(const std::string& name) const
    {
        const GraphOutline& outline = stage->scene().outline;
        for (int g = 0; g < int(outline.groups().size()); ++g)
            if (outline.group(g).name == name && !outline.group(g).expression)
                return outline.boxOfGroup(g);
        return -1;
    }
    [[nodiscard]] QPoint drawn(QPointF point) const { return stage->drawn(point).toPoint(); }
    [[nodiscard]] QRectF seenRect() const { return QRectF(stage->rect()).adjusted(0, 0, 0, -28); }
};

void verifyLayout(const ArrayStage& stage)
{
    const ArrayScene& scene = stage.scene();
    const auto& boxes = scene.layout.boxes();
    const QRectF all(QPointF(), scene.layout.size());
    for (const int a : boxes) {
        QVERIFY(all.contains(scene.layout.rect(a)));
        for (const int b : boxes) {
            if (a >= b || scene.outline.parentOf(a) != scene.outline.parentOf(b))
                continue;
            QVERIFY2(!scene.layout.rect(a).intersects(scene.layout.rect(b)),
                     qPrintable(QStringLiteral("%1 and %2").arg(a).arg(b)));
        }
        const int parent = scene.outline.parentOf(a);
        if (parent < 0)
            continue;
        const int around = scene.outline.boxOfGroup(parent);
        QVERIFY(scene.layout.rect(around).contains(scene.layout.rect(a)));
        QVERIFY(!scene.layout.handle(around).intersects(scene.layout.rect(a)));
    }
    for (const OutlineLayout::Line& line : scene.layout.lines()) {
        const QRectF from = scene.layout.rect(line.from);
        const QRectF to = scene.layout.rect(line.to);
        const QPainterPath path = scene.layout.path(line);
        QCOMPARE(path.pointAtPercent(0), QPointF(from.right(), from.center().y()));
        const QPointF end = path.pointAtPercent(1);
        QVERIFY(std::abs(end.x() - to.left()) < 0.01 && std::abs(end.y() - to.center().y()) < 0.01);
    }
    for (const auto& [number, box] : scene.boxes) { // no text without room
        QVERIFY(QRectF(QPointF(), box.size).contains(box.headingRect));
        QVERIFY(QRectF(QPointF(), box.size).contains(QRectF(box.values, box.sheet.size())));
        QVERIFY(!box.headingRect.intersects(QRectF(box.values, box.sheet.size())));
        QVERIFY(box.caption.isEmpty()
                || !box.caption.intersects(QRectF(box.values, box.sheet.size())));
    }
}

} // namespace

class TestArrayStage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void partsAreClosedWhereRoomIsScarce();
    void smallGraphsAreOpen();
    void boxesNeverOverlap_data();
    void boxesNeverOverlap();
    void linesEndAtClosedBoxes();
    void theCurrentNumberIsSeen();
    void headingsOpenAndClose();
    void keysOpenAndClose();
    void theWindowOfAConvolutionIsLit();
    void rowAndColumnAreLit();
    void slopesAreLitBackwards();
    void theLineSaysTheNumber();
    void questionsAreNotAnswered();
    void clickSelectsANumber();
    void keysGoFromNumberToNumber();
    void picturesFollowThePass();
    void aStepMakesOnePictureAnew();
};

void TestArrayStage::partsAreClosedWhereRoomIsScarce()
{
    const StageDesk t(blockLesson);
    const ArrayScene& scene = t.stage->scene();
    QVERIFY(t.stage->isFolded());
    QCOMPARE(t.box("b1.h1.q"), t.groupBox("b1"));
    QCOMPARE(t.box("b1.o"), t.groupBox("b1"));
    QVERIFY(scene.layout.rect(t.groupBox("b1.h1")).isEmpty());
    QCOMPARE(scene.outline.group(scene.outline.groupAt(t.groupBox("b1.h1"))).title,
             QStringLiteral("h1: head"));
    QCOMPARE(scene.outline.cellOf(t.groupBox("b1")),
             std::size_t(scene.outline.cellOfNode(t.nodeOf("b1.o")))); // what it gives
}

void TestArrayStage::smallGraphsAreOpen()
{
    TestDesk t;
    t.openFile("computational-graph");
    t.progress.goTo(t.progress.sectionCount());
    ArrayStage stage(t.session, t.look);
    stage.resize(1400, 900);
    stage.show();
    QVERIFY(!stage.isFolded());
    verifyLayout(stage);
}

void TestArrayStage::boxesNeverOverlap_data()
{
    QTest::addColumn<bool>("open");
    QTest::addColumn<int>("choice");
    QTest::newRow("closed") << false << int(ArrayChoice::Follow);
    QTest::newRow("open") << true << int(ArrayChoice::Follow);
    QTest::newRow("open, with slopes") << true << int(ArrayChoice::Both);
}

void TestArrayStage::boxesNeverOverlap()
{
    QFETCH(bool, open);
    QFETCH(int, choice);
    const StageDesk t(blockLesson);
    t.stage->openAll(open);
    t.stage->setChoice(static_cast<ArrayChoice>(choice));
    verifyLayout(*t.stage);
    QCOMPARE(t.stage->scene().layout.rect(t.groupBox("b2.h2")).isEmpty(), !open);
}

void TestArrayStage::linesEndAtClosedBoxes()
{
    const StageDesk t(blockLesson);
    const OutlineLayout& layout = t.stage->scene().layout;
    QVERIFY(layout.line(t.box("x"), t.groupBox("b1")));
    QVERIFY(layout.line(t.groupBox("b1"), t.groupBox("b2")));
    t.stage->setOpen("b1", true);
    QVERIFY(!t.stage->scene().layout.line(t.box("x"), t.groupBox("b1")));
    QVERIFY(t.stage->scene().layout.line(t.box("x"), t.groupBox("b1.h1")));
    QVERIFY(t.stage->scene().layout.line(t.box("b1.o"), t.groupBox("b2")));
    verifyLayout(*t.stage);
}

void TestArrayStage::theCurrentNumberIsSeen()
{
    StageDesk t(blockLesson);
    for (const char* const step :
         {"1:v[b1.h1.q][2,1]", "1:v[b2.h2.A][3,2]", "1:C", "1:dC/dv[b1.h2.S][1,1]",
          "1:dC/dv[b2.h1.Q][3,2]", "1:v[b1.h1.V][1,1]"}) {
        t.seek(step);
        const ArrayScene& scene = t.stage->scene();
        QVERIFY(scene.lit.current());
        const auto rect = scene.rectOf(*scene.lit.current(), t.session);
        QVERIFY2(rect, step);
        QVERIFY2(t.seenRect().contains(
                     QRectF(t.stage->drawn(rect->topLeft()), rect->size() * t.stage->zoom())),
                 step);
        verifyLayout(*t.stage);
    }
    t.seek("1:v[b1.h1.q][2,1]");
    QVERIFY(t.groupBox("b2") == t.box("b2.h1.q")); // what was open for a step has closed
}

void TestArrayStage::headingsOpenAndClose()
{
    const StageDesk t(blockLesson);
    const auto heading = [&] {
        return t.drawn(t.stage->scene().layout.rect(t.groupBox("b1")).topLeft() + QPointF(14, 12));
    };
    QTest::mouseClick(t.stage.get(), Qt::LeftButton, {}, heading());
    QVERIFY(t.box("b1.r") != t.groupBox("b1"));
    QTest::mouseClick(t.stage.get(), Qt::LeftButton, {}, heading());
    QCOMPARE(t.box("b1.r"), t.groupBox("b1"));
}

void TestArrayStage::keysOpenAndClose()
{
    const StageDesk t(blockLesson);
    ArrayStage& stage = *t.stage;
    t.stage->setFocus();
    for (int i = 0; i < 12 && stage.scene().cursor != t.groupBox("b1"); ++i)
        QTest::keyClick(&stage, i == 0 ? Qt::Key_Left : Qt::Key_Right);
    QCOMPARE(stage.scene().cursor, t.groupBox("b1"));
    QVERIFY(stage.accessibleDescription().contains(QStringLiteral("b1: block")));
    QVERIFY(stage.accessibleDescription().contains(QStringLiteral("closed")));
    QTest::keyClick(&stage, Qt::Key_Return);
    QVERIFY(stage.accessibleDescription().contains(QStringLiteral("open")));
    QVERIFY(t.box("b1.r") != t.groupBox("b1"));
    QKeyEvent space(QEvent::ShortcutOverride, Qt::Key_Space, Qt::NoModifier);
    space.ignore();
    QCoreApplication::sendEvent(&stage, &space);
    QVERIFY(space.isAccepted()); // here it does not play
    QTest::keyClick(&stage, Qt::Key_Space);
    QCOMPARE(t.box("b1.r"), t.groupBox("b1"));
}

// Also where the pixels are 0.
void TestArrayStage::theWindowOfAConvolutionIsLit()
{
    StageDesk t(convolutionLesson);
    t.seek("1:v[c][2,3,4]");
    const LitEntries& lit = t.stage->scene().lit;
    QCOMPARE(lit.current(), std::optional(ArrayEntry{t.nodeOf("c"), false, 49 + 2 * 7 + 3}));
    std::vector<std::size_t> window;
    for (std::size_t row = 2; row < 5; ++row)
        for (std::size_t column = 3; column < 6; ++column)
            window.push_back(row * 9 + column);
    QCOMPARE(lit.operands(t.nodeOf("x"), false), window);
    const auto kernel = lit.operands(t.nodeOf("K"), false);
    QCOMPARE(kernel.size(), std::size_t(9));
    QCOMPARE(kernel.front(), std::size_t(9)); // of the second map
    const int x = t.box("x");
    QCOMPARE(framesRound(window, t.stage->scene().boxes.at(x).sheet).size(), std::size_t(1));
}

// All of them, not only the largest terms that the formula shows.
void TestArrayStage::rowAndColumnAreLit()
{
    StageDesk t(convolutionLesson);
    t.seek("1:v[z][2]");
    const LitEntries& lit = t.stage->scene().lit;
    const auto row = lit.operands(t.nodeOf("W"), false);
    QCOMPARE(row.size(), std::size_t(98));
    QCOMPARE(row.front(), std::size_t(98));
    QCOMPARE(lit.operands(t.nodeOf("f"), false).size(), std::size_t(98));
    QVERIFY(lit.operands(t.nodeOf("c"), false).empty());
}

void TestArrayStage::slopesAreLitBackwards()
{
    StageDesk t(convolutionLesson);
    t.seek("1:dC/dv[f][7]");
    const LitEntries& lit = t.stage->scene().lit;
    QCOMPARE(lit.operands(t.nodeOf("z"), true), (std::vector<std::size_t>{0, 1}));
    QCOMPARE(lit.operands(t.nodeOf("W"), false), (std::vector<std::size_t>{6, 98 + 6}));
    QVERIFY(t.stage->scene().sheetAt(t.box("f"), true, t.session));
}

void TestArrayStage::theLineSaysTheNumber()
{
    StageDesk t(convolutionLesson);
    t.seek("1:v[c][1,1,1]");
    QVERIFY(t.stage->statusText().startsWith(nameText(q("v[c][1,1,1]"))));
    const auto rect = t.stage->scene().rectOf({t.nodeOf("x"), false, 2 * 9 + 3}, t.session);
    QVERIFY(rect);
    QTest::mouseMove(t.stage.get(), t.drawn(rect->center()));
    QCOMPARE(t.session.highlighted(), q("v[x][1,3,4]"));
    QCOMPARE(t.stage->statusText(), nameText(q("v[x][1,3,4]")) + QStringLiteral(" = 2"));
}

void TestArrayStage::questionsAreNotAnswered()
{
    StageDesk t(convolutionLesson);
    t.seek("1:v[c][1,1,3]");
    const int node = t.nodeOf("c");
    QVERIFY(!std::isnan(ArrayNumbers(t.session, node, false, 1)[2]));
    t.session.setAsked({q("v[c][1,1,3]")});
    const ArrayNumbers numbers(t.session, node, false, 1);
    QVERIFY(numbers.isHidden(2) && std::isnan(numbers[2]));
    QVERIFY(!numbers.isHidden(1) && !std::isnan(numbers[1]));
    QVERIFY(!numbers.isKnown(3) && std::isnan(numbers[3]));
    QVERIFY(t.stage->statusText().endsWith(QStringLiteral("= ?")));
}

void TestArrayStage::clickSelectsANumber()
{
    StageDesk t(convolutionLesson);
    t.seek("1:v[c][1,1,1]");
    const auto rect = t.stage->scene().rectOf({t.nodeOf("c"), false, 3 * 7 + 5}, t.session);
    QVERIFY(rect);
    QTest::mouseClick(t.stage.get(), Qt::LeftButton, {}, t.drawn(rect->center()));
    QCOMPARE(t.session.selected(), q("v[c][1,4,6]"));
}

void TestArrayStage::keysGoFromNumberToNumber()
{
    StageDesk t(convolutionLesson);
    t.seek("1:v[c][1,1,1]");
    t.session.select(q("v[x]"));
    QTest::keyClick(t.stage.get(), Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(t.session.selected(), q("v[x][1,1,1]"));
    QTest::keyClick(t.stage.get(), Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(t.stage.get(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(t.stage.get(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(t.stage.get(), Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(t.session.selected(), q("v[x][1,3,3]"));
    QVERIFY(t.stage->accessibleDescription().contains(nameText(q("v[x][1,3,3]"))
                                                      + QStringLiteral(" = 1")));
}

void TestArrayStage::picturesFollowThePass()
{
    StageDesk t(convolutionLesson);
    const auto shows = [&](const char* node, bool slope) {
        return t.stage->scene().sheetAt(t.box(node), slope, t.session).has_value();
    };
    t.seek("1:v[z][1]");
    QVERIFY(shows("c", false) && !shows("c", true));
    t.seek("1:dC/dv[c][1,1,1]");
    QVERIFY(shows("c", true) && !shows("c", false));
    t.stage->setChoice(ArrayChoice::Values);
    QVERIFY(shows("c", false) && !shows("c", true));
    t.stage->setChoice(ArrayChoice::Both);
    QVERIFY(shows("c", false) && shows("c", true));
    QVERIFY(shows("x", false) && !shows("y", true)); // no gradient flows to y
}

void TestArrayStage::aStepMakesOnePictureAnew()
{
    StageDesk t(convolutionLesson, {1400, 800});
    t.seek("1:v[c][1,2,3]");
    (void)t.stage->grab();
    const std::size_t before = t.stage->gallery().made();
    t.session.stepForward(Level::Quantity);
    t.settle();
    (void)t.stage->grab();
    QCOMPARE(t.stage->gallery().made(), before + 1);
}

QTEST_MAIN(TestArrayStage)
#include "tst_array_stage.moc"
