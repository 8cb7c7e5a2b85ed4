// SPDX-License-Identifier: GPL-3.0-or-later
#include "stages/landscape_stage.h"
#include "stages/landscape_words.h"
#include "support/desk.h"
#include "support/hopfield.h"

#include <numeric>
#include <set>

using namespace gradus;

namespace {

std::shared_ptr<const Lesson> nineUnits()
{
    return lessonOf(hopfieldYaml("units: 9, patterns: {random: 2, seed: 4}",
                                 "start: {pattern: 1, flip: [1, 4, 5]}"));
}

// Three patterns that are orthogonal, and a warm start in their mixture.
std::shared_ptr<const Lesson> sixteenUnits()
{
    return lessonOf(hopfieldYaml(
        "units: 16, patterns: [['##..', '##..', '##..', '##..'], ['####', '####', '....', '....'],"
        " ['#.#.', '#.#.', '#.#.', '#.#.']]",
        "start: ['###.', '###.', '#...', '#...'], temperature: 0.5, seed: 1, iterations: 192"));
}

std::shared_ptr<const Lesson> thirtyUnits()
{
    return lessonOf(hopfieldYaml("units: 30, patterns: {random: 3, seed: 4}",
                                 "start: {pattern: 1, noise: 0.2, seed: 3}"));
}

// A stage that is shown, and its landscape worked out.
struct ShownStage {
    LandscapeStage stage;

    explicit ShownStage(TestDesk& t, QSize size = {800, 480}) : stage(t.session, t.look, nullptr)
    {
        stage.resize(size);
        stage.show();
    }
    [[nodiscard]] bool waits()
    {
        return QTest::qWaitFor([this] { return stage.hasLandscape(); }, 20'000);
    }
};

std::int64_t sumOfColumns(const LandscapeLayout& layout)
{
    std::int64_t sum = 0;
    for (const auto& column : layout.columns())
        sum += column.basin;
    return sum;
}

QString listed(const LandscapeStage& stage, int row)
{
    return stage.list().item(row)->data(Qt::AccessibleTextRole).toString();
}

// The states of a run, one after the other, each unlike the one before.
std::vector<std::uint32_t> walked(TestDesk& t, std::int64_t iterations)
{
    const auto& net = dynamic_cast<const HopfieldExperiment&>(*t.session.experiment());
    const auto simulation = net.start();
    std::vector<std::uint32_t> walk;
    while (simulation->iteration() <= iterations) {
        const auto state = landscapeNumber(netState(simulation->checkpoint()).units);
        if (simulation->iteration() > 0 && (walk.empty() || walk.back() != state))
            walk.push_back(state);
        if (!simulation->advance())
            break;
    }
    return walk;
}

} // namespace

class TestLandscape : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void minimaAreListedWithTheirNames();
    void statesBelongToColumns();
    void whatHasNoRoomIsGathered();
    void widerBasinsAreWider();
    void currentStateIsWhereItsEnergyIs();
    void positionInsideAnIteration();
    void walkIsTheRun();
    void walkFollowsEdits();
    void nothingBeforeItIsStored();
    void thresholdsAreFollowed();
    void zeroAndOne();
    void estimateSaysItsSample();
    void estimateIsStopped();
    void askedEnergiesAreHidden();
    void askedFieldsHideStates();
    void keysGoFromMinimumToMinimum();
    void pointingSaysWhereAStateLeads();
    void threadEndsWithTheStage();
    void smallRoomShowsPictureOrList();
};

void TestLandscape::minimaAreListedWithTheirNames()
{
    TestDesk t;
    t.open(sixteenUnits());
    t.seek("1:0");
    ShownStage s(t);
    QVERIFY(s.waits());
    QCOMPARE(s.stage.list().count(), 14);
    QVERIFY2(listed(s.stage, 0).startsWith(QStringLiteral("pattern 1: E = −6.5, basin ")),
             qPrintable(listed(s.stage, 0)));
    QVERIFY(listed(s.stage, 0).contains(QStringLiteral(" of 65536 states, ")));
    QVERIFY(listed(s.stage, 4).startsWith(QStringLiteral("the inverse of pattern 2: E = −6.5")));
    QVERIFY2(listed(s.stage, 8).startsWith(QStringLiteral("a mixture of 1, −2 and 3: E = −4.5")),
             qPrintable(listed(s.stage, 8)));
    std::set<QChar> marks;
    for (int row = 0; row < 14; ++row)
        marks.insert(s.stage.list().item(row)->text().front());
    QCOMPARE(marks.size(), std::size_t(3)); // told apart without colour
    QVERIFY(s.stage.note().contains(QStringLiteral("65536")));
}

void TestLandscape::statesBelongToColumns()
{
    TestDesk t;
    t.open(nineUnits());
    t.seek("1:0");
    ShownStage s(t);
    QVERIFY(s.waits());
    const LandscapeLayout& layout = s.stage.valleys().arrangement();
    const Landscape& landscape = *s.stage.scene().landscape;
    QCOMPARE(layout.gathered(), 0);
    QCOMPARE(sumOfColumns(layout), std::int64_t(512));
    const auto& places = s.stage.valleys().picture().places();
    QCOMPARE(places.size(), std::size_t(512));
    for (std::uint32_t n = 0; n < 512; ++n) {
        QCOMPARE(layout.columnAt(places[n]), landscape.leadsTo[n]);
        QCOMPARE(places[n].y(), layout.heightOf(landscape.energies[n]));
    }
    for (std::size_t k = 0; k < landscape.minima.size(); ++k)
        QCOMPARE(places[landscapeNumber(landscape.minima[k].units)].x(),
                 layout.columns()[k].middle());
}

void TestLandscape::whatHasNoRoomIsGathered()
{
    TestDesk t;
    t.open(sixteenUnits());
    t.seek("1:0");
    ShownStage s(t, {600, 300});
    QVERIFY(s.waits());
    const LandscapeLayout& layout = s.stage.valleys().arrangement();
    QVERIFY(layout.gathered() > 1);
    QCOMPARE(int(layout.columns().size()) - 1 + layout.gathered(), 14);
    QCOMPARE(layout.columns().back().minimum, -1);
    QCOMPARE(sumOfColumns(layout), std::int64_t(65536));
    QCOMPARE(s.stage.list().count(), 14); // the list has all
}

void TestLandscape::widerBasinsAreWider()
{
    TestDesk t;
    t.open(sixteenUnits());
    t.seek("1:0");
    ShownStage s(t, {1400, 480});
    QVERIFY(s.waits());
    const auto& columns = s.stage.valleys().arrangement().columns();
    QCOMPARE(columns.size(), std::size_t(14));
    QVERIFY(columns[0].basin > 3 * columns[8].basin);
    QVERIFY(columns[0].width > columns[8].width + 20);
}

void TestLandscape::currentStateIsWhereItsEnergyIs()
{
    TestDesk t;
    t.open(nineUnits());
    t.seek("1:0");
    ShownStage s(t);
    QVERIFY(s.waits());
    for (const char* const position : {"1:0", "5:0", "9:end"}) {
        t.seek(position);
        const auto place = s.stage.valleys().arrangement().currentPlace(s.stage.scene());
        QVERIFY(place);
        const double energy = t.session.snapshot().read(q("E")).value;
        QCOMPARE(place->y(), s.stage.valleys().arrangement().heightOf(energy));
        QCOMPARE(s.stage.valleys().way().back(), *place);
    }
}

// The state is the old one until its unit's step.
void TestLandscape::positionInsideAnIteration()
{
    TestDesk t;
    t.open(nineUnits());
    const std::vector<std::uint32_t> walk = walked(t, 10);
    QVERIFY(walk.size() > 2);
    ShownStage s(t);
    t.seek("1:0");
    std::int64_t turning = 1; // the iteration that turns a unit for the first time
    while (walked(t, turning + 1).size() == 1)
        ++turning;
    const auto i = std::to_string(turning);
    const int unit = [&] {
        t.seek(i + ":0");
        return netOf(t.session.snapshot()).update().first + 1;
    }();
    t.seek(i + ":h[" + std::to_string(unit) + "]");
    QCOMPARE(s.stage.scene().walk, std::vector<std::uint32_t>{walk[0]});
    t.seek(i + ":s[" + std::to_string(unit) + "]");
    QCOMPARE(s.stage.scene().walk, (std::vector<std::uint32_t>{walk[0], walk[1]}));
}

void TestLandscape::walkIsTheRun()
{
    TestDesk t;
    t.open(sixteenUnits());
    ShownStage s(t);
    t.seek("60:0");
    const std::vector<std::uint32_t> whole = walked(t, 60);
    QVERIFY(whole.size() > 5);
    QCOMPARE(s.stage.scene().walk, whole);
    QVERIFY(s.waits());
    QCOMPARE(std::size_t(s.stage.valleys().way().size()), whole.size());
    t.seek("20:0"); // what comes later is not shown again
    QCOMPARE(s.stage.scene().walk, walked(t, 20));
    QVERIFY(s.stage.scene().walk.size() < whole.size());
}

void TestLandscape::walkFollowsEdits()
{
    TestDesk t;
    t.open(nineUnits());
    ShownStage s(t);
    t.seek("1:0");
    const std::uint32_t before = s.stage.scene().walk.back();
    const double turned = -t.session.snapshot().read(q("s[9]")).value;
    t.session.edit({{q("s[9]"), turned}}, {1, 0});
    t.settle();
    QCOMPARE(s.stage.scene().walk.back(), before ^ (1U << 8));
    QCOMPARE(s.stage.scene().walk.size(), std::size_t(1)); // it began there
}

void TestLandscape::nothingBeforeItIsStored()
{
    TestDesk t;
    t.open(nineUnits());
    ShownStage s(t);
    t.seek("0:W[1,2]#1");
    QVERIFY(!s.stage.scene().experiment);
    QVERIFY(s.stage.note().contains(QStringLiteral("still being stored")));
    QVERIFY(!s.stage.valleys().isVisible());
    t.seek("0:end");
    QVERIFY(s.waits());
    QVERIFY(s.stage.valleys().isVisible());
}

void TestLandscape::thresholdsAreFollowed()
{
    TestDesk t;
    t.open(nineUnits());
    t.seek("1:0");
    ShownStage s(t);
    QVERIFY(s.waits());
    const double before = s.stage.scene().landscape->minima[0].energy;
    t.session.edit({{q("theta[1]"), 3.0}}, {1, 0});
    t.settle();
    QVERIFY(s.waits());
    const auto& net = *s.stage.scene().experiment;
    const std::vector<double> thresholds{3, 0, 0, 0, 0, 0, 0, 0, 0};
    QCOMPARE(s.stage.scene().landscape->energies, exactLandscape(net, thresholds).energies);
    QVERIFY(s.stage.scene().landscape->minima[0].energy < before - 2);
}

void TestLandscape::zeroAndOne()
{
    TestDesk t;
    t.open(lessonOf(hopfieldYaml(
        "units: 9, patterns: {random: 2, seed: 8}, values: [0, 1], thresholds: converted",
        "start: {seed: 5}")));
    t.seek("3:end");
    ShownStage s(t);
    QVERIFY(s.waits());
    const double energy = t.session.snapshot().read(q("E")).value;
    QCOMPARE(currentEnergy(s.stage.scene()), energy);
    QCOMPARE(sumOfColumns(s.stage.valleys().arrangement()), std::int64_t(512));
}

void TestLandscape::estimateSaysItsSample()
{
    TestDesk t;
    t.open(thirtyUnits());
    t.seek("1:0");
    ShownStage s(t);
    QVERIFY(s.waits());
    QVERIFY2(
        s.stage.note().startsWith(QStringLiteral("1000 random starts; only what they reached")),
        qPrintable(s.stage.note()));
    QCOMPARE(sumOfColumns(s.stage.valleys().arrangement()), std::int64_t(1000));
    s.stage.setStarts(100);
    QVERIFY(s.waits());
    QCOMPARE(s.stage.scene().landscape->sample, std::int64_t(100));
    QVERIFY(s.stage.scene().walk.empty());
    const auto place = s.stage.valleys().arrangement().currentPlace(s.stage.scene());
    QVERIFY(place);
    QCOMPARE(place->y(),
             s.stage.valleys().arrangement().heightOf(t.session.snapshot().read(q("E")).value));
    QVERIFY2(s.stage.valleys().reading().contains(QStringLiteral("nearest is")),
             qPrintable(s.stage.valleys().reading()));
}

void TestLandscape::estimateIsStopped()
{
    TestDesk t;
    t.open(thirtyUnits());
    t.seek("1:0");
    ShownStage s(t);
    QVERIFY(s.waits());
    constexpr int many = 1'000'000'000;
    s.stage.setStarts(many);
    QVERIFY(!s.stage.hasLandscape());
    QTRY_VERIFY(s.stage.note().startsWith(QStringLiteral("Estimating: ")));
    s.stage.stop();
    QVERIFY(s.waits());
    const std::int64_t sample = s.stage.scene().landscape->sample;
    QVERIFY(sample > 0 && sample < many);
    QVERIFY(s.stage.note().startsWith(QString::number(sample)));
}

void TestLandscape::askedEnergiesAreHidden()
{
    TestDesk t;
    t.open(nineUnits());
    t.seek("1:0");
    ShownStage s(t);
    QVERIFY(s.waits());
    const QString energy = minimumEnergyText(s.stage.scene(), 0);
    QVERIFY(listed(s.stage, 0).contains(energy));
    const QImage before = s.stage.valleys().picture().pixmap().toImage();
    t.session.setAsked({q("DE")});
    QVERIFY(s.stage.scene().energiesHidden);
    for (int row = 0; row < s.stage.list().count(); ++row) {
        QVERIFY(listed(s.stage, row).contains(QStringLiteral("E = ?")));
        QVERIFY(!s.stage.list().item(row)->text().contains(energy));
        QVERIFY(!s.stage.list().item(row)->toolTip().contains(energy));
    }
    QVERIFY(s.stage.valleys().reading().contains(QStringLiteral("E = ?")));
    QVERIFY(s.stage.valleys().picture().pixmap().toImage() != before);
    t.session.setAsked({});
    QCOMPARE(s.stage.valleys().picture().pixmap().toImage(), before);
}

// The energy of a neighbour would tell the field; those of minima do not.
void TestLandscape::askedFieldsHideStates()
{
    TestDesk t;
    t.open(nineUnits());
    t.seek("1:0");
    ShownStage s(t);
    QVERIFY(s.waits());
    t.session.setAsked({q("h[2]")});
    QVERIFY(!listed(s.stage, 0).contains(QLatin1Char('?')));
    const std::uint32_t neighbour = landscapeNumber(s.stage.scene().current) ^ 2U;
    QVERIFY(stateText(s.stage.scene(), neighbour).contains(QStringLiteral("E = ?")));
    const QString reading = s.stage.valleys().reading();
    QTest::mouseMove(const_cast<ValleysView*>(&s.stage.valleys()),
                     s.stage.valleys().picture().places()[neighbour].toPoint());
    QCOMPARE(s.stage.valleys().reading(), reading);
}

void TestLandscape::keysGoFromMinimumToMinimum()
{
    TestDesk t;
    t.open(nineUnits());
    t.seek("1:0");
    ShownStage s(t);
    QVERIFY(s.waits());
    auto* const valleys = const_cast<ValleysView*>(&s.stage.valleys());
    const int last = s.stage.list().count() - 1;
    QVERIFY(last > 0);
    QTest::keyClick(valleys, Qt::Key_Right); // to where the net is
    QCOMPARE(valleys->selected(), currentMinimum(s.stage.scene()));
    QTest::keyClick(valleys, Qt::Key_Home);
    QTest::keyClick(valleys, Qt::Key_Right);
    QCOMPARE(valleys->selected(), 1);
    QCOMPARE(s.stage.list().currentRow(), 1);
    QCOMPARE(valleys->accessibleDescription(), listed(s.stage, 1));
    QTest::keyClick(valleys, Qt::Key_End);
    QTest::keyClick(valleys, Qt::Key_Right);
    QCOMPARE(valleys->selected(), last);
    QTest::keyClick(const_cast<QListWidget*>(&s.stage.list()), Qt::Key_Up);
    QCOMPARE(valleys->selected(), last - 1);
}

void TestLandscape::pointingSaysWhereAStateLeads()
{
    TestDesk t;
    t.open(nineUnits());
    t.seek("1:0");
    ShownStage s(t);
    QVERIFY(s.waits());
    auto* const valleys = const_cast<ValleysView*>(&s.stage.valleys());
    const Landscape& landscape = *s.stage.scene().landscape;
    const QPointF place = valleys->picture().places()[5];
    const auto found = valleys->picture().stateAt(place, 6);
    QVERIFY(found);
    QCOMPARE(landscape.leadsTo[*found], landscape.leadsTo[5]);
    QVERIFY(!valleys->picture().stateAt({-100, -100}, 6));
    const int minimum = landscape.leadsTo[5];
    QTest::mouseClick(valleys, Qt::LeftButton, {}, place.toPoint());
    QCOMPARE(valleys->selected(), minimum);
    QVERIFY(stateText(s.stage.scene(), 5)
                .startsWith(QStringLiteral("E = ") + numberText(landscape.energies[5])));
}

void TestLandscape::threadEndsWithTheStage()
{
    TestDesk t;
    t.open(thirtyUnits());
    t.seek("1:0");
    {
        ShownStage s(t);
        s.stage.setStarts(1'000'000'000);
    }
    t.seek("2:0"); // still alive: closing did not wait for all the starts
    QVERIFY(t.position() == (Position{2, 0}));
}

void TestLandscape::smallRoomShowsPictureOrList()
{
    TestDesk t;
    t.look.scale = 2;
    t.open(nineUnits());
    t.seek("1:0");
    ShownStage s(t, {890, 250});
    QVERIFY(s.waits());
    const QList<QWidget*> tools = s.stage.makeTools();
    auto* const list = dynamic_cast<QToolButton*>(tools[0]);
    QVERIFY(list && !list->isChecked());
    QVERIFY(s.stage.valleys().isVisible() && !s.stage.list().isVisible());
    QVERIFY(s.stage.valleys().arrangement().plot().height() > 60);
    list->click();
    QVERIFY(!s.stage.valleys().isVisible() && s.stage.list().isVisible());
    s.stage.resize(1400, 700);
    QVERIFY(s.stage.valleys().isVisible() && s.stage.list().isVisible());
    qDeleteAll(tools);
}

QTEST_MAIN(TestLandscape)
#include "tst_landscape.moc"
