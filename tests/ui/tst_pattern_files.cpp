// SPDX-License-Identifier: GPL-3.0-or-later
#include "patterns/picture_dialog.h"
#include "patterns/picture_file.h"
#include "support/pattern_editor.h"

#include <QBuffer>
#include <QImage>
#include <QTimer>

using namespace gradus;

namespace {

QString written(const QTemporaryDir& folder, const char* name, const QByteArray& bytes)
{
    QFile file(folder.filePath(QString::fromLatin1(name)));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", name);
    return file.fileName();
}

} // namespace

class TestPatternFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textsAreLoadedAndSaved();
    void texts_data();
    void texts();
    void picturesAreInk();
    void picturesAskForALevel();
    void filesThatCannotBe_data();
    void filesThatCannotBe();
};

void TestPatternFiles::textsAreLoadedAndSaved()
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

void TestPatternFiles::texts_data()
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

void TestPatternFiles::texts()
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

void TestPatternFiles::picturesAreInk()
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

void TestPatternFiles::picturesAskForALevel()
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

void TestPatternFiles::filesThatCannotBe_data()
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

void TestPatternFiles::filesThatCannotBe()
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

QTEST_MAIN(TestPatternFiles)
#include "tst_pattern_files.moc"
