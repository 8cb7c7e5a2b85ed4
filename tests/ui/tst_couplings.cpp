// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/cell_keys.h"
#include "stages/couplings_stage.h"
#include "support/desk.h"
#include "support/hopfield.h"

#include <QAccessible>
#include <QKeyEvent>

using namespace gradus;

namespace {

std::shared_ptr<const Lesson> netOf(const std::string& model)
{
    return lessonOf(hopfieldYaml(model, "start: {seed: 5}"));
}

const std::string sixUnits = "units: 6, patterns: [[1, 1, 1, -1, -1, -1], [1, -1, 1, -1, 1, -1]]";
const std::string manyUnits = "units: 60, patterns: {random: 3, seed: 4}";

// The picture on a lesson, shown and with the focus.
struct ShownPicture {
    TestDesk t;
    std::unique_ptr<CouplingsStage> stage;

    explicit ShownPicture(const std::string& model)
    {
        t.open(netOf(model));
        stage = std::make_unique<CouplingsStage>(t.session, t.look, nullptr);
        stage->resize(500, 500);
        stage->show();
        QApplication::setActiveWindow(stage.get());
        stage->setFocus();
        if (!QTest::qWaitFor([this] { return stage->hasFocus(); }))
            qFatal("no focus");
    }
    QString press(Qt::Key key, Qt::KeyboardModifiers with = {}) const
    {
        QTest::keyClick(stage.get(), key, with);
        return stage->accessibleDescription();
    }
    [[nodiscard]] QColor at(int row, int column) const
    {
        return stage->image().pixelColor(column, row);
    }
};

} // namespace

class TestCouplings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keysMoveAsInTables_data();
    void keysMoveAsInTables();
    void theFirstKeyShowsTheCursor();
    void keysSayWhatIsThere();
    void screenReadersAreTold();
    void returnSelects();
    void theCursorIsSeen();
    void askedCouplingsAreHidden_data();
    void askedCouplingsAreHidden();
    void couplingsGrow_data();
    void couplingsGrow();
    void veryManyUnitsAreSampled();
};

void TestCouplings::keysMoveAsInTables_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<bool>("ctrl");
    QTest::addColumn<QPoint>("from");
    QTest::addColumn<QPoint>("to");
    const auto row = [](const char* name, int key, bool ctrl, QPoint from, QPoint to) {
        QTest::newRow(name) << key << ctrl << from << to;
    };
    row("right", Qt::Key_Right, false, {2, 3}, {3, 3});
    row("right at the end", Qt::Key_Right, false, {29, 3}, {29, 3});
    row("left", Qt::Key_Left, false, {2, 3}, {1, 3});
    row("left at the end", Qt::Key_Left, false, {0, 3}, {0, 3});
    row("up", Qt::Key_Up, false, {2, 3}, {2, 2});
    row("up at the top", Qt::Key_Up, false, {2, 0}, {2, 0});
    row("down", Qt::Key_Down, false, {2, 3}, {2, 4});
    row("down at the bottom", Qt::Key_Down, false, {2, 39}, {2, 39});
    row("home", Qt::Key_Home, false, {2, 3}, {0, 3});
    row("end", Qt::Key_End, false, {2, 3}, {29, 3});
    row("first", Qt::Key_Home, true, {2, 3}, {0, 0});
    row("last", Qt::Key_End, true, {2, 3}, {29, 39});
    row("page down", Qt::Key_PageDown, false, {2, 3}, {2, 13});
    row("page down at the bottom", Qt::Key_PageDown, false, {2, 35}, {2, 39});
    row("page up", Qt::Key_PageUp, false, {2, 13}, {2, 3});
    row("page up at the top", Qt::Key_PageUp, false, {2, 3}, {2, 0});
}

void TestCouplings::keysMoveAsInTables()
{
    QFETCH(int, key);
    QFETCH(bool, ctrl);
    QFETCH(QPoint, from);
    QFETCH(QPoint, to);
    const QKeyEvent event(QEvent::KeyPress, key, ctrl ? Qt::ControlModifier : Qt::NoModifier);
    QCOMPARE(*movedCell(event, from, {30, 40}), to);
    QVERIFY(!movedCell(QKeyEvent(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier), from, {30, 40}));
}

void TestCouplings::theFirstKeyShowsTheCursor()
{
    const ShownPicture p(sixUnits);
    QCOMPARE(p.stage->cursor(), QPoint(-1, -1));
    p.press(Qt::Key_Right);
    QCOMPARE(p.stage->cursor(), QPoint(0, 0));
    ShownPicture storing(sixUnits);
    storing.t.seek("0:W[2,5]#1");
    storing.press(Qt::Key_Right); // where the lesson is
    QCOMPARE(storing.stage->cursor(), QPoint(4, 1));
    storing.press(Qt::Key_A);
    QCOMPARE(storing.stage->cursor(), QPoint(4, 1));
}

void TestCouplings::keysSayWhatIsThere()
{
    ShownPicture p(sixUnits);
    p.t.seek("1:0");
    p.press(Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(p.press(Qt::Key_Right), QStringLiteral("W[1,2] = 0"));
    QCOMPARE(p.press(Qt::Key_Right), QStringLiteral("W[1,3] = 0.3333"));
    QCOMPARE(p.press(Qt::Key_End), QStringLiteral("W[1,6] = −0.3333"));
    QVERIFY(p.press(Qt::Key_PageDown).startsWith(QStringLiteral("W[6,6]: No unit")));
    QCOMPARE(p.stage->reading(), p.stage->accessibleDescription());
    QVERIFY(p.t.session.highlighted() == q("W[1,6]"));
    p.press(Qt::Key_Left);
    QVERIFY(p.t.session.highlighted() == q("W[6,5]"));
    p.stage->clearFocus(); // the pictures's own words again
    QVERIFY(!p.stage->accessibleDescription().startsWith(QStringLiteral("W[6,5]")));
}

// Setting a description also says that it has changed.
void TestCouplings::screenReadersAreTold()
{
    ShownPicture p(sixUnits);
    p.t.seek("1:0");
    QAccessibleInterface* const read = QAccessible::queryAccessibleInterface(p.stage.get());
    QCOMPARE(read->text(QAccessible::Name), QStringLiteral("Couplings between the units"));
    p.press(Qt::Key_Home, Qt::ControlModifier);
    p.press(Qt::Key_Right);
    QCOMPARE(read->text(QAccessible::Description), QStringLiteral("W[1,2] = 0"));
    p.press(Qt::Key_Right);
    QCOMPARE(read->text(QAccessible::Description), QStringLiteral("W[1,3] = 0.3333"));
    p.t.seek("0:0"); // it is 0 here still
    QCOMPARE(read->text(QAccessible::Description), QStringLiteral("W[1,3] = 0"));
}

void TestCouplings::returnSelects()
{
    const ShownPicture p(sixUnits);
    p.press(Qt::Key_Return); // nothing is chosen yet
    QVERIFY(p.t.session.selected().name.empty());
    p.press(Qt::Key_Home, Qt::ControlModifier);
    p.press(Qt::Key_Return); // no unit is coupled to itself
    QVERIFY(p.t.session.selected().name.empty());
    p.press(Qt::Key_Right);
    p.press(Qt::Key_Down);
    p.press(Qt::Key_Down);
    p.press(Qt::Key_Enter);
    QVERIFY(p.t.session.selected() == q("W[3,2]"));
    const QRectF place = p.stage->matrix(); // the keys go on from where the mouse was
    const double side = place.width() / 6;
    QTest::mouseClick(p.stage.get(), Qt::LeftButton, {},
                      (place.topLeft() + QPointF(4.5, 0.5) * side).toPoint());
    QVERIFY(p.t.session.selected() == q("W[1,5]"));
    QCOMPARE(p.stage->cursor(), QPoint(4, 0));
}

void TestCouplings::theCursorIsSeen()
{
    for (const std::string& model : {sixUnits, std::string("units: 900, patterns: {random: 2}")}) {
        const ShownPicture p(model);
        const QImage before = p.stage->grab().toImage();
        p.press(Qt::Key_Right);
        const QImage after = p.stage->grab().toImage();
        const QColor colour = p.stage->palette().color(QPalette::Highlight);
        int ink = 0;
        for (int y = 0; y < after.height(); ++y)
            for (int x = 0; x < after.width(); ++x)
                ink += after.pixelColor(x, y) == colour && before.pixelColor(x, y) != colour;
        QVERIFY2(ink >= 12, qPrintable(QString::number(ink)));
    }
}

void TestCouplings::askedCouplingsAreHidden_data()
{
    QTest::addColumn<std::string>("model");
    QTest::addColumn<std::string>("place");
    for (const char* const place : {"0:end", "2:1"}) {
        QTest::addRow("few %s", place) << sixUnits << std::string(place);
        QTest::addRow("many %s", place) << manyUnits << std::string(place);
    }
}

void TestCouplings::askedCouplingsAreHidden()
{
    QFETCH(std::string, model);
    QFETCH(std::string, place);
    ShownPicture p(model);
    p.t.seek(place);
    const QColor unknown = mixed(p.t.look.theme.panel, p.t.look.theme.line, 0.5);
    QVERIFY(p.at(2, 4) != unknown);
    p.t.session.setAsked({q("W[3,5]")});
    QCOMPARE(p.at(2, 4), unknown);
    QCOMPARE(p.at(4, 2), unknown); // W is symmetric
    QVERIFY(p.at(2, 3) != unknown);
    p.press(Qt::Key_Home, Qt::ControlModifier);
    for (const Qt::Key key :
         {Qt::Key_Down, Qt::Key_Down, Qt::Key_Right, Qt::Key_Right, Qt::Key_Right, Qt::Key_Right})
        p.press(key);
    QCOMPARE(p.stage->reading(), QStringLiteral("W[3,5] = ?"));
    p.t.session.setAsked({});
    QVERIFY(p.at(2, 4) != unknown);
    QVERIFY(!p.stage->reading().contains(QLatin1Char('?')));
}

void TestCouplings::couplingsGrow_data()
{
    QTest::addColumn<std::string>("model");
    QTest::newRow("few") << sixUnits;
    QTest::newRow("many") << manyUnits;
    QTest::newRow("storkey") << std::string("units: 50, patterns: {random: 3}, rule: storkey");
    QTest::newRow("pseudo-inverse")
        << std::string("units: 50, patterns: {random: 3, seed: 2}, rule: pseudo-inverse");
    QTest::newRow("unlearning") << std::string("units: 50, patterns: {random: 2}, unlearn: {from: "
                                               "random, times: 2, strength: 0.3}");
    QTest::newRow("unlearning the pseudo-inverse")
        << std::string("units: 50, patterns: {random: 2, seed: 3}, rule: pseudo-inverse, unlearn: "
                       "{from: random, times: 1, strength: 0.3}");
}

// At every place of the preparation the picture shows what is read there, whichever way it came.
void TestCouplings::couplingsGrow()
{
    QFETCH(std::string, model);
    ShownPicture p(model);
    const int units = p.stage->image().width();
    const std::int64_t steps = p.t.session.snapshot().stepCount();
    for (const std::int64_t step :
         {std::int64_t(0), std::int64_t(1), std::int64_t(3), steps / 2, steps / 2 + 1,
          steps / 2 - 2, steps / 3, steps - 7, steps, steps / 4}) {
        p.t.session.seek(Position{0, step});
        p.t.settle();
        CouplingsStage fresh(p.t.session, p.t.look, nullptr);
        QVERIFY(p.stage->image() == fresh.image());
        double greatest = 0;
        const auto& net = hopfieldIteration(p.t.session)->experiment();
        for (int i = 0; i < units; ++i)
            for (int j = 0; j < i; ++j)
                greatest = std::max(greatest, std::abs(net.couplings().value(i, j)));
        for (int i = 0; i < units; i += 3) {
            for (int j = 0; j < units; ++j) {
                const double value = i == j
                    ? 0
                    : p.t.session.snapshot()
                          .read(hopfieldQuantity({HopfieldPart::Coupling, i, j}))
                          .value;
                const Theme& theme = p.t.look.theme;
                const double shade = std::min(1.0, std::abs(value) / greatest);
                const QColor right =
                    mixed(theme.panel, value < 0 ? theme.negative : theme.positive, shade);
                const QColor seen = p.at(i, j);
                QVERIFY(std::abs(seen.red() - right.red()) <= 2
                        && std::abs(seen.green() - right.green()) <= 2
                        && std::abs(seen.blue() - right.blue()) <= 2);
            }
        }
    }
}

void TestCouplings::veryManyUnitsAreSampled()
{
    ShownPicture p("units: 1100, patterns: {random: 4, seed: 2}");
    QCOMPARE(p.stage->image().width(), 512);
    p.t.seek("0:W[700,900]#2");
    const QImage fresh = CouplingsStage(p.t.session, p.t.look, nullptr).image();
    QVERIFY(p.stage->image() == fresh);
    QVERIFY(!p.stage->image().allGray()); // something has grown
    const Position here = p.t.position();
    p.t.session.seek(Position{0, here.step + 20'000}); // on by its steps alone
    p.t.settle();
    const QImage later = CouplingsStage(p.t.session, p.t.look, nullptr).image();
    QVERIFY(later != fresh);
    QVERIFY(p.stage->image() == later);
    p.t.seek("1:0");
    QCOMPARE(p.stage->image().width(), 1100);
    p.t.seek("0:W[700,900]#2");
    QVERIFY(p.stage->image() == fresh);
    QCOMPARE(p.stage->reading().left(11), QStringLiteral("W[700,900] "));
}

QTEST_MAIN(TestCouplings)
#include "tst_couplings.moc"
