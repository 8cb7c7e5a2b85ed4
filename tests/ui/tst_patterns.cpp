// SPDX-License-Identifier: GPL-3.0-or-later
#include "patterns/cue_box.h"
#include "patterns/net_box.h"
#include "patterns/presets_box.h"
#include "support/hopfield.h"
#include "support/pattern_editor.h"

#include <QAbstractItemModelTester>

using namespace gradus;

class TestPatterns : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theCueIsAPatternWithNoise();
    void patternsAreAddedAndRemoved();
    void sizes();
    void returnEndsWhatIsTyped();
    void presets();
    void theNetIsMade();
    void settingsOfTheNet();
    void whatCannotBeStoredIsSaid();
    void theOpenNetIsTakenUp();
    void theListIsAModel();
    void everythingHasAName();
    void nothingIsClipped_data();
    void nothingIsClipped();
};

void TestPatterns::theCueIsAPatternWithNoise()
{
    Editor e;
    auto* const box = e.dialog.findChild<CueBox*>();
    auto* const from = e.field<QComboBox>("Start from", box);
    QCOMPARE(from->count(), 5);
    from->setCurrentIndex(2);
    Q_EMIT from->activated(2);
    for (int percent = 0; percent <= 100; percent += 4) {
        e.field<QSpinBox>("Turned", box)->setValue(percent);
        QCOMPARE(differing(e.dialog.draft().start(), letter('C')), percent / 4);
    }
    e.field<QSlider>("Turned units, percent", box)->setValue(32);
    QCOMPARE(e.dialog.draft().cue.percent, 32);
    const Units first = e.dialog.draft().start();
    e.field<QSpinBox>("Seed", box)->setValue(5);
    QVERIFY(e.dialog.draft().start() != first);
    QCOMPARE(differing(e.dialog.draft().start(), letter('C')), 8);
    e.dialog.choose(0);
    e.press("Turn so many of the cells, drawn at random"); // 10 % more
    QCOMPARE(e.dialog.draft().cue.percent, 42);
    // All that the slider did is one step back.
    e.press("Undo");
    e.press("Undo");
    e.press("Undo");
    QCOMPARE(e.dialog.draft().cue.percent, 20);
    QCOMPARE(e.dialog.draft().cue.pattern, std::optional(2));
}

void TestPatterns::patternsAreAddedAndRemoved()
{
    Editor e;
    e.dialog.choose(2);
    e.press("A new pattern to draw");
    QCOMPARE(e.patterns(), std::size_t(5));
    QCOMPARE(e.dialog.entry(), 3);
    QVERIFY(e.shown() == Units(25, -1));
    e.dialog.choose(2);
    e.press("A copy of this as a new pattern");
    QCOMPARE(e.dialog.entry(), 3);
    QVERIFY(e.shown() == letter('X'));
    e.press("This pattern earlier");
    e.press("This pattern earlier");
    QCOMPARE(e.dialog.entry(), 1);
    QVERIFY(e.dialog.draft().pictures.patterns[1] == letter('T'));
    QVERIFY(!e.field<QToolButton>("This pattern earlier")->isEnabled());
    e.press("This pattern later");
    QCOMPARE(e.dialog.entry(), 2);
    e.press("Remove this pattern");
    QCOMPARE(e.patterns(), std::size_t(5));
    QVERIFY(e.dialog.draft().pictures.patterns[1] == letter('X'));
    e.press("Remove all patterns");
    QCOMPARE(e.patterns(), std::size_t(0));
    QCOMPARE(e.dialog.entry(), 0);
    QVERIFY(!e.field<QToolButton>("Remove this pattern")->isEnabled());
    e.dialog.accept();
    QVERIFY2(e.dialog.says().contains(QStringLiteral("no pattern")), qPrintable(e.dialog.says()));
    e.press("A new pattern to draw");
    QCOMPARE(e.dialog.entry(), 1);
}

void TestPatterns::sizes()
{
    Editor e;
    auto* const columns = e.field<QSpinBox>("Columns");
    auto* const rows = e.field<QSpinBox>("Rows");
    columns->setValue(7);
    rows->setValue(6);
    QCOMPARE(e.dialog.draft().pictures.units(), 42);
    QVERIFY(e.shown() == onCanvas(letter('T'), 5, 7, 6));
    rows->setValue(4096);
    QCOMPARE(e.dialog.draft().pictures.height, 6); // nothing is lost
    QCOMPARE(rows->value(), 4096);
    bool said = false;
    for (const QLabel* const label : e.dialog.findChildren<QLabel*>())
        said = said || (label->isVisible() && label->text().contains(QStringLiteral("28672")));
    QVERIFY(said);
    e.dialog.accept();
    QVERIFY(e.field<QListView>("Cue and patterns")->isEnabled()); // nothing is being made
    rows->setValue(5);
    QVERIFY(e.shown() == onCanvas(letter('T'), 5, 7, 5));
    QTest::keyClick(&e.grid(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(rows->value(), 6);
}

void TestPatterns::returnEndsWhatIsTyped()
{
    Editor e;
    auto* const columns = e.field<QSpinBox>("Columns");
    columns->setFocus();
    columns->selectAll();
    QTest::keyClicks(columns, QStringLiteral("12"));
    QCOMPARE(e.dialog.draft().pictures.width, 5); // it may become 120
    QTest::keyClick(columns, Qt::Key_Return);
    QCOMPARE(e.dialog.draft().pictures.width, 12);
    auto* const letters = e.field<QLineEdit>("Letters");
    letters->setFocus();
    letters->setText(QStringLiteral("Z"));
    QTest::keyClick(letters, Qt::Key_Return);
    QCOMPARE(e.patterns(), std::size_t(5));
    QVERIFY(e.field<QListView>("Cue and patterns")->isEnabled()); // nothing is being made
    QVERIFY(!e.dialog.lesson());
    e.grid().setFocus();
    QTest::keyClick(&e.grid(), Qt::Key_Return);
    QTRY_COMPARE(e.dialog.result(), int(QDialog::Accepted));
}

void TestPatterns::presets()
{
    Editor e;
    auto* const box = e.dialog.findChild<PresetsBox*>();
    auto* const kind = e.field<QComboBox>("Kind", box);
    auto* const add = box->findChild<QPushButton*>();
    auto* const letters = e.field<QLineEdit>("Letters", box);
    const auto says = [&] {
        QStringList all;
        for (const QLabel* const label : box->findChildren<QLabel*>())
            if (label->isVisible())
                all += label->text();
        return all.join(QLatin1Char('\n'));
    };
    letters->setText(QStringLiteral("a, L"));
    add->click();
    QCOMPARE(e.patterns(), std::size_t(6));
    QVERIFY(e.dialog.draft().pictures.patterns[5] == letter('L'));
    QCOMPARE(e.dialog.entry(), 5);
    letters->setText(QStringLiteral("A7"));
    add->click();
    QCOMPARE(e.patterns(), std::size_t(6));
    QVERIFY2(says().contains(QStringLiteral("7 is not one of the letters")), qPrintable(says()));
    letters->setText(QStringLiteral("Ł")); // its last byte is that of A
    add->click();
    QCOMPARE(e.patterns(), std::size_t(6));
    kind->setCurrentIndex(2);
    add->click();
    QVERIFY2(says().contains(QStringLiteral("at least 7 × 7")), qPrintable(says()));
    e.field<QSpinBox>("Columns")->setValue(14);
    e.field<QSpinBox>("Rows")->setValue(14);
    QVERIFY(!says().contains(QStringLiteral("at least")));
    add->click();
    QCOMPARE(e.patterns(), std::size_t(16));
    kind->setCurrentIndex(1);
    e.field<QSpinBox>("How many", box)->setValue(2);
    e.field<QSpinBox>("Seed", box)->setValue(9);
    add->click();
    QCOMPARE(e.patterns(), std::size_t(18));
    const Patterns drawn = Patterns::random(196, 2, 9);
    QVERIFY(std::ranges::equal(e.dialog.draft().pictures.patterns[17], drawn.row(1)));
}

void TestPatterns::theNetIsMade()
{
    Editor e;
    e.dialog.choose(4);
    e.drag({0, 1}); // the H loses two cells
    const Units h = e.shown();
    e.dialog.choose(0);
    e.drag({12});
    const Units cue = e.dialog.draft().start();
    const auto net = e.net();
    QVERIFY(net);
    QCOMPARE(net->patterns(), 4);
    QCOMPARE(net->gridWidth(), 5);
    QVERIFY(net->pattern(0) == letter('T'));
    QVERIFY(net->pattern(3) == h);
    QVERIFY(net->recall().start == cue);
    // It runs, and remembers.
    TestDesk t;
    t.open(e.dialog.lesson());
    QCOMPARE(t.progress.section()->controls.size(), std::size_t(2));
    t.seek("75:end");
    QCOMPARE(valueOf(t.session.snapshot(), "m[1]"), 1.0);
}

void TestPatterns::settingsOfTheNet()
{
    Editor e;
    auto* const box = e.dialog.findChild<NetBox*>();
    const auto choose = [&](const char* name, int index) {
        auto* const field = e.field<QComboBox>(name, box);
        field->setCurrentIndex(index);
        Q_EMIT field->activated(index);
    };
    choose("Rule", 2);
    choose("Values", 2);
    choose("Order", 2);
    QCOMPARE(int(e.grid().units()[0]), 1);
    const auto net = e.net();
    QVERIFY(net);
    QCOMPARE(net->storing().rule(), StoringRule::Storkey);
    QCOMPARE(net->low(), 0);
    QVERIFY(net->spec().converted);
    QVERIFY(net->isSynchronous());
    QCOMPARE(net->recall().iterations, 10);
    // The made lesson can be changed without the editor.
    const Lesson& lesson = *e.dialog.lesson();
    QCOMPARE(lesson.controls.size(), std::size_t(5));
    QCOMPARE(lesson.controls[0].choices.size(), std::size_t(3));
    QCOMPARE(lesson.controls[1].value, std::string("synchronous"));
    const auto other =
        readVariant(lesson, {{"recall.start.noise", "0.4"}, {"model.rule", "hebbian"}});
    QVERIFY(other.experiment);
}

void TestPatterns::whatCannotBeStoredIsSaid()
{
    HopfieldDraft draft = HopfieldDraft::letters();
    draft.rule = StoringRule::PseudoInverse;
    draft.pictures.patterns.push_back(draft.pictures.patterns[0]);
    Editor e(draft);
    auto* const box = e.dialog.findChild<NetBox*>();
    const auto said = [&] {
        for (const QLabel* const label : box->findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(QStringLiteral("pseudo-inverse")))
                return true;
        return false;
    };
    QVERIFY(!said());
    e.dialog.accept();
    QTRY_VERIFY(said());
    QVERIFY(e.dialog.isVisible() && !e.dialog.lesson());
    QCOMPARE(e.patterns(), std::size_t(5));
    e.dialog.choose(5);
    e.press("Remove this pattern");
    QVERIFY(!said());
    QVERIFY(e.net());
}

void TestPatterns::theOpenNetIsTakenUp()
{
    const auto open =
        hopfieldOf("units: 6, patterns: [[\"#.#\", \".#.\"], [\"###\", \"...\"]], rule: storkey, "
                   "thresholds: [0, 0.1, 0, 0, 0, 0]",
                   "start: [\"##.\", \"...\"], temperature: 0.4, seed: 8");
    Editor e(HopfieldDraft::of(*open));
    QCOMPARE(e.dialog.entry(), 1);
    QVERIFY(e.shown() == open->pattern(0));
    QCOMPARE(e.field<QSpinBox>("Columns")->value(), 3);
    QCOMPARE(e.field<QComboBox>("Rule")->currentIndex(), 2);
    QVERIFY(e.dialog.draft().start() == open->recall().start);
    const auto net = e.net();
    QVERIFY(net->recall().start == open->recall().start);
    QCOMPARE(net->recall().temperature, 0.4);
    QCOMPARE(net->recall().seed, std::uint64_t(8));
    QCOMPARE(net->spec().thresholds, open->spec().thresholds);
}

void TestPatterns::theListIsAModel()
{
    const Look look;
    PatternListModel model(look, nullptr);
    const QAbstractItemModelTester tester(&model);
    HopfieldDraft draft = HopfieldDraft::letters();
    model.setDraft(draft);
    QCOMPARE(model.rowCount(), 5);
    QCOMPARE(model.data(model.index(0), Qt::DisplayRole).toString(), QStringLiteral("Cue"));
    QCOMPARE(model.data(model.index(4), Qt::DisplayRole).toString(), QStringLiteral("Pattern 4"));
    const auto picture = [&](int row) {
        const auto icon = model.data(model.index(row), Qt::DecorationRole).value<QIcon>();
        const QImage plain = icon.pixmap(44).toImage();
        return plain == icon.pixmap(44, QIcon::Selected).toImage() ? plain : QImage();
    };
    QVERIFY(!picture(1).isNull()); // chosen or not, it is the same
    QVERIFY(picture(1) != picture(2));
    model.setDraft(without(draft, 1));
    QCOMPARE(model.rowCount(), 4);
    draft.pictures.patterns.clear();
    draft.cue = {.pattern = std::nullopt, .percent = 0, .seed = 1, .picture = Units(25, 1)};
    model.setDraft(draft);
    QCOMPARE(model.rowCount(), 1);
}

void TestPatterns::everythingHasAName()
{
    Editor e;
    for (const QWidget* const widget : e.dialog.findChildren<QWidget*>()) {
        const bool control = qobject_cast<const QAbstractButton*>(widget)
            || qobject_cast<const QAbstractSpinBox*>(widget)
            || qobject_cast<const QComboBox*>(widget) || qobject_cast<const QSlider*>(widget)
            || qobject_cast<const QListView*>(widget) || qobject_cast<const QLineEdit*>(widget)
            || qobject_cast<const PatternGrid*>(widget);
        const bool part = widget->objectName().startsWith(QStringLiteral("qt_"))
            || qobject_cast<const QComboBox*>(widget->parent())
            || qobject_cast<const QAbstractSpinBox*>(widget->parent())
            || QLatin1String(widget->metaObject()->className()).startsWith(QLatin1String("QCombo"));
        if (!control || part)
            continue;
        const auto* const button = qobject_cast<const QAbstractButton*>(widget);
        QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                 widget->metaObject()->className());
    }
}

void TestPatterns::nothingIsClipped_data()
{
    QTest::addColumn<double>("scale");
    for (const double scale : {1.0, 1.25, 1.5, 2.0})
        QTest::addRow("%g", scale) << scale;
}

// Words on buttons and in choices have room, whatever the size of the text.
void TestPatterns::nothingIsClipped()
{
    QFETCH(const double, scale);
    Look look;
    look.scale = scale;
    dress(*qApp, look);
    Editor e(HopfieldDraft::letters(), look);
    e.dialog.resize(scale > 1.2 ? QSize(1440, 860) : QSize(1008, 652));
    QCoreApplication::processEvents();
    for (const QToolButton* const button : e.dialog.findChildren<QToolButton*>()) {
        const int words = button->fontMetrics().horizontalAdvance(button->text());
        QVERIFY2(!button->isVisible() || button->width() >= words + 12, qPrintable(button->text()));
    }
    const QRect shown(e.grid().mapTo(&e.dialog, QPoint(0, 0)), e.grid().size());
    QVERIFY(e.dialog.rect().contains(shown));
    QVERIFY(e.grid().grid().side() >= 20);
    dress(*qApp, Look());
}

QTEST_MAIN(TestPatterns)
#include "tst_patterns.moc"
