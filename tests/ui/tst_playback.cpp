// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/desk.h"

using namespace gradus;

class TestPlayback : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void playsAndPauses()
    {
        TestDesk t;
        t.open(NetworkCase{}.lesson());
        t.playback.setSpeed(6); // 30 steps a second
        QSignalSpy playing(&t.playback, &Playback::playingChanged);
        t.playback.play();
        QVERIFY(t.playback.isPlaying());
        QTRY_VERIFY(t.position().step >= 3);
        t.playback.toggle();
        QVERIFY(!t.playback.isPlaying());
        const Position stopped = t.position();
        QTest::qWait(100);
        QVERIFY(t.position() == stopped);
        QVERIFY(playing.size() >= 2);
    }
    void slowestAndFastest()
    {
        TestDesk t;
        t.open(NetworkCase{}.lesson());
        t.playback.setSpeed(-5);
        QCOMPARE(t.playback.speed(), 0);
        QCOMPARE(t.playback.stepsPerSecond(), 0.5);
        t.playback.setSpeed(99);
        QCOMPARE(t.playback.speed(), Playback::speedCount - 1);
        QCOMPARE(t.playback.stepsPerSecond(), 0.0); // as fast as possible
        t.playback.play();
        t.settle();
        QCOMPARE(t.position().iteration, t.session.published().planned);
        t.playback.play(); // again as far
        t.settle();
        QCOMPARE(t.position().iteration, 2 * t.session.published().planned);
    }
    void crossesIterations()
    {
        TestDesk t;
        t.open(NetworkCase{}.lesson());
        t.seek("1:end");
        t.session.stepBackward(Level::Quantity);
        t.playback.setSpeed(6);
        t.playback.play();
        QTRY_VERIFY(t.position().iteration == 2 && t.position().step > 1);
        t.playback.pause();
    }
    void stopsAtAnOpenQuestion()
    {
        TestDesk t;
        t.openFile("four-equations");
        t.waitForAnswers();
        t.playback.setSpeed(6);
        t.playback.play();
        QTRY_VERIFY(!t.playback.isPlaying());
        QVERIFY(t.position() == (Position{1, 0}));
    }
    void stopsAtTheEndOfADivergedRun()
    {
        NetworkCase c;
        c.layers = "[{size: 1}, {size: 1, activation: identity}]";
        c.parameters = "parameters: [{w: [[1]], b: [0]}]";
        c.samples = "[{x: [100], y: [0]}]";
        c.training = "{optimizer: sgd, rate: 10}";
        TestDesk t;
        t.open(c.lesson());
        t.session.runTo(100'000);
        t.settle();
        t.playback.setSpeed(6);
        t.playback.play();
        QTRY_VERIFY_WITH_TIMEOUT(!t.playback.isPlaying(), 10'000);
    }
};

QTEST_MAIN(TestPlayback)
#include "tst_playback.moc"
