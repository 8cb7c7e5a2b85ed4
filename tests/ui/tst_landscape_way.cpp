// SPDX-License-Identifier: GPL-3.0-or-later
#include "stages/landscape_stage.h"
#include "support/desk.h"
#include "support/hopfield.h"

#include <QImage>

using namespace gradus;

namespace {

std::shared_ptr<const Lesson> netOfUnits(int units)
{
    return lessonOf(hopfieldYaml("units: " + std::to_string(units)
                                     + ", patterns: {random: 3, seed: 4}, thresholds: 0.05",
                                 "start: {pattern: 1, noise: 0.3, seed: 2}"));
}

struct ShownWay {
    LandscapeStage stage;
    WayView& way;

    explicit ShownWay(TestDesk& t)
        : stage(t.session, t.look, nullptr)
        , way(const_cast<WayView&>(stage.way()))
    {
        stage.resize(700, 400);
        stage.show();
        stage.showWay(true);
        if (!QTest::qWaitFor([this] { return stage.hasLandscape(); }, 20'000))
            qFatal("no landscape");
    }
    void choose(const char* from, const char* to)
    {
        way.from().setCurrentIndex(way.from().findData(QLatin1String(from)));
        way.to().setCurrentIndex(way.to().findData(QLatin1String(to)));
    }
};

} // namespace

class TestLandscapeWay : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void endsAreTheEnergies_data();
    void endsAreTheEnergies();
    void chooserOffersStates();
    void climbIsSaid();
    void currentEndMoves();
    void keysGoAlong();
    void askedIsHidden();
    void sameStateHasNoWay();
};

void TestLandscapeWay::endsAreTheEnergies_data()
{
    QTest::addColumn<int>("units");
    QTest::newRow("exact") << 9;
    QTest::newRow("estimate") << 30;
}

void TestLandscapeWay::endsAreTheEnergies()
{
    QFETCH(const int, units);
    TestDesk t;
    t.open(netOfUnits(units));
    t.seek("3:0");
    ShownWay s(t);
    s.choose("now", "inverse2");
    const double E = t.session.snapshot().read(q("E")).value;
    QVERIFY(std::abs(s.way.way().energies.front() - E) < 1e-12);
    const HopfieldExperiment& net = *s.stage.scene().experiment;
    Units inverse = net.pattern(1);
    for (std::int8_t& unit : inverse)
        unit = static_cast<std::int8_t>(-unit);
    QVERIFY(std::abs(s.way.way().energies.back() - net.energy(inverse, net.spec().thresholds))
            < 1e-12);
    QCOMPARE(s.way.way().energies.size(), s.way.way().turned.size() + 1);
    QCOMPARE(int(s.way.way().turned.size()), unitsApart(s.stage.scene().current, inverse));
}

void TestLandscapeWay::chooserOffersStates()
{
    TestDesk t;
    t.open(netOfUnits(9));
    t.seek("1:0");
    ShownWay s(t);
    for (const char* const id : {"now", "cue", "pattern3", "inverse3"})
        QVERIFY2(s.way.to().findData(QLatin1String(id)) >= 0, id);
    int others = 0;
    for (const LandscapeMinimum& minimum : s.stage.scene().landscape->minima)
        others +=
            minimum.name.kind == MinimumKind::Mixture || minimum.name.kind == MinimumKind::Spurious;
    QCOMPARE(s.way.to().count(), 2 + 3 + 3 + others);
    QCOMPARE(s.way.from().currentData().toString(), QStringLiteral("now"));
    QCOMPARE(s.way.to().currentData().toString(), QStringLiteral("pattern1"));
}

void TestLandscapeWay::climbIsSaid()
{
    TestDesk t;
    t.open(netOfUnits(9));
    t.seek("1:0");
    ShownWay s(t);
    s.choose("pattern1", "pattern2");
    const EnergyWay& way = s.way.way();
    double highest = way.energies[0];
    for (const double energy : way.energies)
        highest = std::max(highest, energy);
    QVERIFY(highest > way.energies[0]);
    QCOMPARE(way.climb(), highest - way.energies[0]);
    const QString words = s.way.reading();
    QVERIFY2(words.contains(QStringLiteral("has to climb ") + numberText(way.climb())),
             qPrintable(words));
    QVERIFY(words.startsWith(QString::number(way.turned.size())));
    const EnergyWay down{{3, 2, 1}, {0, 1}};
    QCOMPARE(down.climb(), 0.0);
    QVERIFY(wayText(down, false).contains(QStringLiteral("never rises")));
}

void TestLandscapeWay::currentEndMoves()
{
    TestDesk t;
    t.open(netOfUnits(9));
    t.seek("1:0");
    ShownWay s(t);
    s.choose("now", "pattern2");
    for (const char* const position : {"4:0", "18:end", "2:0"}) {
        t.seek(position);
        const double E = t.session.snapshot().read(q("E")).value;
        QVERIFY(std::abs(s.way.way().energies.front() - E) < 1e-12);
        QCOMPARE(s.way.to().currentData().toString(), QStringLiteral("pattern2"));
    }
}

void TestLandscapeWay::keysGoAlong()
{
    TestDesk t;
    t.open(netOfUnits(9));
    t.seek("1:0");
    ShownWay s(t);
    s.choose("pattern1", "inverse1");
    QCOMPARE(s.way.cursor(), -1);
    QTest::keyClick(&s.way, Qt::Key_Right);
    QCOMPARE(s.way.cursor(), 0);
    QTest::keyClick(&s.way, Qt::Key_Right);
    QTest::keyClick(&s.way, Qt::Key_Right);
    QVERIFY2(s.way.accessibleDescription().contains(QStringLiteral("2 of 9")),
             qPrintable(s.way.accessibleDescription()));
    QVERIFY(s.way.accessibleDescription().contains(numberText(s.way.way().energies[2])));
    QTest::keyClick(&s.way, Qt::Key_End);
    QTest::keyClick(&s.way, Qt::Key_Right);
    QCOMPARE(s.way.cursor(), 9);
    QTest::keyClick(&s.way, Qt::Key_Left);
    QCOMPARE(s.way.cursor(), 8);
}

// Neither in words nor to be measured.
void TestLandscapeWay::askedIsHidden()
{
    TestDesk t;
    t.open(netOfUnits(9));
    t.seek("1:0");
    ShownWay s(t);
    s.choose("now", "pattern2");
    const QString climb = numberText(s.way.way().climb());
    t.session.setAsked({q("h[1]")});
    QVERIFY(!s.way.reading().contains(climb));
    QVERIFY(s.way.reading().contains(QLatin1Char('?')));
    QTest::keyClick(&s.way, Qt::Key_Right);
    QVERIFY(s.way.reading().contains(QStringLiteral("E = ?")));
    const auto middle = [&] { return s.way.grab().toImage().copy(150, 120, 300, 150); };
    const QImage hidden = middle();
    s.choose("now", "inverse2"); // another curve is the same nothing
    QTest::keyClick(&s.way, Qt::Key_Right);
    QCOMPARE(middle(), hidden);
    t.session.setAsked({});
    QVERIFY(middle() != hidden);
}

void TestLandscapeWay::sameStateHasNoWay()
{
    TestDesk t;
    t.open(netOfUnits(9));
    t.seek("1:0");
    ShownWay s(t);
    s.choose("pattern1", "pattern1");
    QCOMPARE(s.way.way().energies.size(), std::size_t(1));
    QVERIFY(s.way.reading().contains(QStringLiteral("same state")));
    QVERIFY(!s.way.grab().isNull()); // and can be painted
}

QTEST_MAIN(TestLandscapeWay)
#include "tst_landscape_way.moc"
