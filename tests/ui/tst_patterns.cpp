// SPDX-License-Identifier: GPL-3.0-or-later
#include "hopfield/letter_patterns.h"
#include "patterns/cue_box.h"
#include "patterns/draft_edits.h"
#include "patterns/net_box.h"
#include "patterns/pattern_grid.h"
#include "patterns/patterns_dialog.h"
#include "patterns/picture_dialog.h"
#include "patterns/picture_file.h"
#include "patterns/presets_box.h"
#include "support/desk.h"
#include "support/hopfield.h"

#include <QAbstractItemModelTester>
#include <QBuffer>
#include <QImage>
#include <QTimer>

using namespace gradus;

namespace {

// The dialog as it is shown, and its fields by the names that a screen reader says.
struct Editor {
    Look look;
    PatternsDialog dialog;

    explicit Editor(HopfieldDraft draft = HopfieldDraft::letters()) : dialog(draft, look)
    {
        dialog.show();
        dialog.activateWindow();
        if (!QTest::qWaitForWindowExposed(&dialog))
            qFatal("the dialog is not shown");
    }
    template <typename Kind> Kind* field(const char* name, QWidget* within = nullptr) const
    {
        for (Kind* const each : (within ? within : &dialog)->findChildren<Kind*>())
            if (each->accessibleName() == QString::fromUtf8(name))
                return each;
        qFatal("there is no field %s", name);
        return nullptr;
    }
    void press(const char* name) const { field<QToolButton>(name)->click(); }
    [[nodiscard]] PatternGrid& grid() const { return dialog.grid(); }
    [[nodiscard]] QPoint at(int cell) const { return grid().grid().cell(cell).center().toPoint(); }
    void drag(const std::vector<int>& cells) const
    {
        QTest::mousePress(&grid(), Qt::LeftButton, {}, at(cells.front()));
        for (const int cell : cells)
            QTest::mouseMove(&grid(), at(cell));
        QTest::mouseRelease(&grid(), Qt::LeftButton, {}, at(cells.back()));
    }
    [[nodiscard]] Units shown() const { return entryUnits(dialog.draft(), dialog.entry()); }
    [[nodiscard]] std::size_t patterns() const { return dialog.draft().pictures.patterns.size(); }
    [[nodiscard]] std::shared_ptr<const HopfieldExperiment> net()
    {
        dialog.accept();
        if (!QTest::qWaitFor([this] { return dialog.result() == QDialog::Accepted; }, 10'000))
            return nullptr;
        return std::dynamic_pointer_cast<const HopfieldExperiment>(dialog.lesson()->experiment);
    }
};

int differing(const Units& a, const Units& b)
{
    int count = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        count += a[i] != b[i];
    return count;
}

Units letter(char name) { return *letterPattern(name, 5, 5); }

Units changed(Units units, const std::vector<int>& cells)
{
    for (const int cell : cells)
        units[std::size_t(cell)] *= -1;
    return units;
}

QString written(const QTemporaryDir& folder, const char* name, const QByteArray& bytes)
{
    QFile file(folder.filePath(QString::fromLatin1(name)));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", name);
    return file.fileName();
}

} // namespace

class TestPatterns : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void strokesDraw();
    void quickStrokesLeaveNothingOut();
    void keysDraw();
    void keysReachTheEnds();
    void theCellIsSaid();
    void noiseBrushTurnsNearby();
    void aShareIsTurned();
    void theCueIsAPatternWithNoise();
    void drawingOnTheCue();
    void patternsAreAddedAndRemoved();
    void theCueFollowsItsPattern();
    void clearInvertUndo();
    void sizes();
    void returnEndsWhatIsTyped();
    void presets();
    void textsAreLoadedAndSaved();
    void texts_data();
    void texts();
    void picturesAreInk();
    void picturesAskForALevel();
    void filesThatCannotBe_data();
    void filesThatCannotBe();
    void theNetIsMade();
    void settingsOfTheNet();
    void whatCannotBeStoredIsSaid();
    void theOpenNetIsTakenUp();
    void theListIsAModel();
    void everythingHasAName();
};

void TestPatterns::strokesDraw()
{
    Editor e;
    QCOMPARE(e.dialog.entry(), 1);
    QVERIFY(e.shown() == letter('T'));
    e.drag({5, 6, 7, 8}); // the first is down: all go up, also the one that is
    QVERIFY(e.shown() == changed(letter('T'), {5, 6, 8}));
    e.drag({0, 5, 10}); // up: all go down, also the one that is
    QVERIFY(e.shown() == changed(letter('T'), {5, 6, 8, 0, 5}));
    QTest::mouseClick(&e.grid(), Qt::LeftButton, {}, e.at(24));
    QCOMPARE(int(e.shown()[24]), 1);
    const Units before = e.shown();
    QTest::mouseClick(&e.grid(), Qt::RightButton, {}, e.at(0));
    QTest::mouseClick(&e.grid(), Qt::LeftButton, {}, QPoint(1, 1)); // beside the cells
    QVERIFY(e.shown() == before);
}

void TestPatterns::quickStrokesLeaveNothingOut()
{
    Editor e;
    e.dialog.choose(3);
    e.press("All cells down");
    e.drag({10, 14});
    QVERIFY(e.shown() == changed(Units(25, -1), {10, 11, 12, 13, 14}));
}

void TestPatterns::keysDraw()
{
    Editor e;
    e.press("All cells down");
    e.grid().setFocus();
    QTest::keyClick(&e.grid(), Qt::Key_Home, Qt::ControlModifier);
    QTest::keyClick(&e.grid(), Qt::Key_Right);
    QTest::keyClick(&e.grid(), Qt::Key_Down);
    QCOMPARE(e.grid().cursor(), 6);
    QTest::keyClick(&e.grid(), Qt::Key_Space);
    QVERIFY(e.shown() == changed(Units(25, -1), {6}));
    QTest::keyClick(&e.grid(), Qt::Key_Right, Qt::ShiftModifier); // draws on
    QTest::keyClick(&e.grid(), Qt::Key_Down, Qt::ShiftModifier);
    QVERIFY(e.shown() == changed(Units(25, -1), {6, 7, 12}));
    QTest::keyClick(&e.grid(), Qt::Key_Up, Qt::ShiftModifier); // does not turn what is drawn
    QTest::keyClick(&e.grid(), Qt::Key_Down, Qt::ShiftModifier);
    QVERIFY(e.shown() == changed(Units(25, -1), {6, 7, 12}));
    QTest::keyClick(&e.grid(), Qt::Key_Space);
    QVERIFY(e.shown() == changed(Units(25, -1), {6, 7}));
}

void TestPatterns::keysReachTheEnds()
{
    Editor e;
    const auto after = [&](Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(&e.grid(), key, modifiers);
        return e.grid().cursor();
    };
    QCOMPARE(after(Qt::Key_End, Qt::ControlModifier), 24);
    QCOMPARE(after(Qt::Key_Right), 24);
    QCOMPARE(after(Qt::Key_Down), 24);
    QCOMPARE(after(Qt::Key_Home), 20);
    QCOMPARE(after(Qt::Key_Left), 20);
    QCOMPARE(after(Qt::Key_Up), 15);
    QCOMPARE(after(Qt::Key_End), 19);
    QCOMPARE(after(Qt::Key_Home, Qt::ControlModifier), 0);
    QVERIFY(e.shown() == letter('T'));
}

void TestPatterns::theCellIsSaid()
{
    Editor e;
    e.dialog.choose(2);
    QTest::keyClick(&e.grid(), Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(e.grid().accessibleName(), QStringLiteral("Pattern 2, row 1, column 1: up"));
    QTest::keyClick(&e.grid(), Qt::Key_Right);
    QCOMPARE(e.grid().accessibleName(), QStringLiteral("Pattern 2, row 1, column 2: down"));
    QTest::keyClick(&e.grid(), Qt::Key_Space);
    QCOMPARE(e.grid().accessibleName(), QStringLiteral("Pattern 2, row 1, column 2: up"));
    e.dialog.choose(0);
    QVERIFY(e.grid().accessibleName().startsWith(QStringLiteral("Cue, row 1, column 2")));
}

// Some cells around it, each at most once; none elsewhere.
void TestPatterns::noiseBrushTurnsNearby()
{
    Editor e(HopfieldDraft::letters().resized(20, 20));
    e.press("Dragging turns cells around it at random");
    const Units before = e.shown();
    std::vector<int> cells;
    for (int column = 2; column < 18; ++column)
        cells.push_back(10 * 20 + column);
    e.drag(cells);
    const Units after = e.shown();
    int inside = 0;
    for (int i = 0; i < 400; ++i) {
        const bool turned = before[std::size_t(i)] != after[std::size_t(i)];
        const bool near = i / 20 >= 9 && i / 20 <= 11 && i % 20 >= 1 && i % 20 <= 18;
        QVERIFY2(near || !turned, qPrintable(QString::number(i)));
        inside += turned;
    }
    QVERIFY2(inside > 10 && inside < 23,
             qPrintable(QString::number(inside))); // of 54, with chance 0.3
    e.drag(cells);
    QVERIFY(e.shown() != after && e.shown() != before);
}

void TestPatterns::aShareIsTurned()
{
    Editor e;
    e.field<QSpinBox>("Cells to turn, percent")->setValue(20);
    e.press("Turn so many of the cells, drawn at random");
    QCOMPARE(differing(e.shown(), letter('T')), 5);
    const Units once = e.shown();
    e.press("Turn so many of the cells, drawn at random");
    QCOMPARE(differing(e.shown(), once), 5);
    QVERIFY(e.shown() != letter('T')); // others this time
}

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

void TestPatterns::drawingOnTheCue()
{
    Editor e;
    const Units before = e.dialog.draft().start();
    e.dialog.choose(0);
    e.drag({12});
    QVERIFY(!e.dialog.draft().cue.pattern);
    QVERIFY(e.dialog.draft().start() == changed(before, {12}));
    auto* const box = e.dialog.findChild<CueBox*>();
    QCOMPARE(e.field<QComboBox>("Start from", box)->currentText(), QStringLiteral("a drawing"));
    QVERIFY(!e.field<QSpinBox>("Turned", box)->isEnabled());
    e.press("Turn so many of the cells, drawn at random"); // of a drawing, too: 2.5, so 3
    QCOMPARE(differing(e.dialog.draft().start(), changed(before, {12})), 3);
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

void TestPatterns::theCueFollowsItsPattern()
{
    HopfieldDraft draft = HopfieldDraft::letters();
    draft.cue.pattern = 1;
    const Units start = draft.start();
    QCOMPARE(swapped(draft, 2, 3).cue.pattern, std::optional(2));
    QCOMPARE(swapped(draft, 3, 2).cue.pattern, std::optional(2));
    QCOMPARE(swapped(draft, 4, 3).cue.pattern, std::optional(1));
    QCOMPARE(without(draft, 1).cue.pattern, std::optional(0));
    QCOMPARE(without(draft, 3).cue.pattern, std::optional(1));
    QCOMPARE(withPatterns(draft, 1, {start}).cue.pattern, std::optional(2));
    QCOMPARE(withPatterns(draft, 2, {start}).cue.pattern, std::optional(1));
    const HopfieldDraft drawn = without(draft, 2);
    QVERIFY(!drawn.cue.pattern);
    QVERIFY(drawn.start() == start);
    draft.cue.percent = 95;
    QCOMPARE(withNoise(draft, 0, 10, 1).cue.percent, 100);
}

void TestPatterns::clearInvertUndo()
{
    Editor e;
    e.press("Turn all cells");
    QCOMPARE(differing(e.shown(), letter('T')), 25);
    e.press("All cells down");
    QVERIFY(e.shown() == Units(25, -1));
    QTest::keyClick(&e.grid(), Qt::Key_Z, Qt::ControlModifier);
    QTest::keyClick(&e.grid(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(e.shown() == letter('T'));
    QVERIFY(!e.field<QToolButton>("Undo")->isEnabled());
    QTest::keyClick(&e.grid(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(differing(e.shown(), letter('T')), 25);
    e.drag({3}); // the other future is gone
    QVERIFY(!e.field<QToolButton>("Redo")->isEnabled());
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

void TestPatterns::textsAreLoadedAndSaved()
{
    const QTemporaryDir folder;
    Editor e;
    const QString file = folder.filePath(QStringLiteral("own.txt"));
    e.dialog.save(file);
    QVERIFY(e.dialog.says().contains(QStringLiteral("own.txt")));
    const HopfieldDraft before = e.dialog.draft();
    e.press("Remove all patterns");
    e.dialog.load(file);
    QCOMPARE(e.dialog.draft().pictures, before.pictures);
    e.dialog.save(folder.filePath(QStringLiteral("none/own.txt")));
    QVERIFY2(e.dialog.says().contains(QStringLiteral("cannot be written")),
             qPrintable(e.dialog.says()));
}

void TestPatterns::texts_data()
{
    QTest::addColumn<bool>("first");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("drawn");
    QTest::addColumn<int>("width");
    QTest::newRow("smaller") << false << QByteArray("##\n.#\n")
                             << QStringLiteral("##... .#... ..... ..... .....") << 5;
    QTest::newRow("wider") << false << QByteArray("######\n")
                           << QStringLiteral("###### ...... ...... ...... ......") << 6;
    QTest::newRow("the first") << true << QByteArray("##\n.#\n") << QStringLiteral("## .#") << 2;
}

void TestPatterns::texts()
{
    QFETCH(const bool, first);
    QFETCH(const QByteArray, text);
    QFETCH(const QString, drawn);
    QFETCH(const int, width);
    const QTemporaryDir folder;
    Editor e;
    if (first)
        e.press("Remove all patterns");
    e.dialog.load(written(folder, "a.txt", text));
    QCOMPARE(e.dialog.draft().pictures.width, width);
    QCOMPARE(e.dialog.entry(), first ? 1 : 5);
    QString shown;
    for (const std::int8_t unit : e.shown())
        shown += QLatin1Char(unit > 0 ? '#' : '.');
    QCOMPARE(shown, QString(drawn).remove(QLatin1Char(' ')));
    QVERIFY2(e.dialog.says().contains(QStringLiteral("a.txt")), qPrintable(e.dialog.says()));
}

void TestPatterns::picturesAreInk()
{
    const QTemporaryDir folder;
    QImage image(8, 4, QImage::Format_ARGB32);
    image.fill(Qt::white);
    for (int y = 0; y < 4; ++y)
        for (int x = 0; x < 2; ++x) {
            image.setPixelColor(x, y, Qt::black);
            image.setPixelColor(6 + x, y, Qt::transparent);
        }
    for (const char* const format : {"png", "bmp"}) {
        const QString file = folder.filePath(QStringLiteral("ink.") + QLatin1String(format));
        QVERIFY(image.save(file));
        const auto read = readPatternFile(file);
        const auto* picture = std::get_if<InkPicture>(&read);
        QVERIFY(picture);
        QCOMPARE(picture->shape.columns, 8);
        QCOMPARE(picture->ink[0], 1.0);
        QCOMPARE(picture->ink[3], 0.0);
        QCOMPARE(picture->middle(), 0.5);
    }
    const auto read = readPatternFile(folder.filePath(QStringLiteral("ink.png")));
    const auto& picture = std::get<InkPicture>(read);
    QCOMPARE(picture.ink[7], 0.0); // what is seen through is no ink
    // On 4 × 4 it is 4 × 2, in the middle, and nothing is added above and below.
    const Units dark = thresholded(picture.on(4, 4, false), 0.5);
    QVERIFY(dark == changed(Units(16, -1), {4, 8}));
    const Units light = thresholded(picture.on(4, 4, true), 0.5);
    QVERIFY(light == changed(Units(16, -1), {5, 6, 7, 9, 10, 11}));
}

void TestPatterns::picturesAskForALevel()
{
    const QTemporaryDir folder;
    QImage image(5, 5, QImage::Format_Grayscale8);
    image.fill(255);
    image.setPixelColor(0, 0, QColor(0, 0, 0));
    image.setPixelColor(1, 0, QColor(180, 180, 180));
    const QString file = folder.filePath(QStringLiteral("grey.png"));
    QVERIFY(image.save(file));
    Editor e;
    const auto answer = [&e](auto act) {
        QTimer::singleShot(0, &e.dialog, [&e, act] {
            auto* const asks = e.dialog.findChild<PictureDialog*>();
            act(asks);
        });
    };
    answer([](PictureDialog* asks) { asks->reject(); });
    e.dialog.load(file);
    QCOMPARE(e.patterns(), std::size_t(4));
    answer([](PictureDialog* asks) { asks->accept(); });
    e.dialog.load(file);
    QVERIFY(e.shown() == changed(Units(25, -1), {0}));
    answer([](PictureDialog* asks) {
        asks->findChild<QSlider*>()->setValue(20);
        asks->accept();
    });
    e.dialog.load(file);
    QCOMPARE(e.patterns(), std::size_t(6));
    QVERIFY(e.shown() == changed(Units(25, -1), {0, 1}));
}

void TestPatterns::filesThatCannotBe_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");
    const auto row = [](const char* name, const QByteArray& bytes, const char* says) {
        QTest::newRow(name) << QString::fromLatin1(name) << bytes << QString::fromUtf8(says);
    };
    const auto encoded = [](int width, int height, const char* format) {
        QImage image(width, height, QImage::Format_Mono);
        image.fill(1);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        image.save(&buffer, format);
        return bytes;
    };
    row("letters.txt", "#.#\nabc\n", "letters.txt: line 2, column 1");
    row("empty.txt", "", "empty.txt: there is no picture");
    row("binary.bin",
        QByteArray("\x7f"
                   "ELF\0\0",
                   6),
        "line 1, column 1");
    row("huge.png", encoded(5000, 1000, "png"), "5000 × 1000 pixels");
    row("damaged.png", encoded(40, 40, "png").left(45), "damaged");
    row("other.ppm", encoded(10, 10, "ppm"), "PNG, JPEG, BMP or GIF");
    row("fat.bmp", encoded(10, 10, "bmp") + QByteArray(9 << 20, '\0'), "more than 8 MB");
    row("long.txt", QByteArray((1 << 20) + 5, '#'), "more than 1048576 bytes");
    row("large.txt", QByteArray(4000, '#'), "too much for a net"); // beside patterns of 5 rows
}

// Nothing that was drawn is lost.
void TestPatterns::filesThatCannotBe()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, says);
    const QTemporaryDir folder;
    Editor e;
    e.drag({20});
    e.dialog.load(written(folder, name.toLatin1().constData(), bytes));
    QVERIFY2(e.dialog.says().contains(says), qPrintable(e.dialog.says()));
    QCOMPARE(e.patterns(), std::size_t(4));
    QVERIFY(e.shown() == changed(letter('T'), {20}));
    e.dialog.load(folder.path());
    QVERIFY2(e.dialog.says().contains(QStringLiteral("cannot be read")),
             qPrintable(e.dialog.says()));
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

QTEST_MAIN(TestPatterns)
#include "tst_patterns.moc"
