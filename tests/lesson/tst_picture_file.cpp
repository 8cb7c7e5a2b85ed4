// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/lesson_files.h"
#include "support/lessons.h"

using namespace gradus;

namespace {

QString faultOf(const QByteArray& bytes)
{
    const QTemporaryDir folder;
    const auto fault = pictureFault(writeFile(folder, QStringLiteral("p"), bytes));
    return fault ? str(english(*fault)) : QString();
}

QByteArray pngOf(const char* width, const char* height)
{
    return QByteArray::fromHex("89504e470d0a1a0a0000000d49484452") + QByteArray::fromHex(width)
        + QByteArray::fromHex(height) + QByteArray::fromHex("0806");
}

// A comment of two bytes, a table, and a frame: precision, height, width.
QByteArray jpegOf(const char* height, const char* width)
{
    return QByteArray::fromHex("ffd8fffe00044142ffc40003aaffc0000b08") + QByteArray::fromHex(height)
        + QByteArray::fromHex(width) + QByteArray::fromHex("010111000000");
}

QByteArray svgOf(const QByteArray& attributes, const QByteArray& inside = {})
{
    return "<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" " + attributes + ">"
        + inside + "</svg>";
}

} // namespace

class TestPictureFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takesPictures_data();
    void takesPictures();
    void refusesOthers_data();
    void refusesOthers();
    void refusesLargeFiles();
};

void TestPictureFile::takesPictures_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("PNG") << pngOf("00000fa0", "00000fa0"); // 4000 × 4000, all that is allowed
    QTest::newRow("GIF 87") << QByteArray("GIF87a\x40\x01\xf0\x00", 10);
    QTest::newRow("GIF 89") << QByteArray("GIF89a\x40\x01\xf0\x00", 10);
    QTest::newRow("JPEG") << jpegOf("0fa0", "0fa0");
    QTest::newRow("SVG") << svgOf("width=\"300\" height='200px'");
    QTest::newRow("SVG of no size") << svgOf("viewBox=\"0 0 10 10\"");
    QTest::newRow("links within") << svgOf({},
                                           "<use xlink:href=\"#a\"/><path fill='url(#b)'/><image "
                                           "href=\"data:image/png;base64,AAAA\"/>");
}

void TestPictureFile::takesPictures()
{
    QFETCH(QByteArray, bytes);
    QCOMPARE(faultOf(bytes), QString());
}

void TestPictureFile::refusesOthers_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("part");
    const auto row = [](const char* name, const QByteArray& bytes, const char* part) {
        QTest::newRow(name) << bytes << QString::fromLatin1(part);
    };
    const char* const none = "p is no picture: PNG, JPEG, GIF and SVG can be shown";
    row("empty", {}, none);
    row("words", "words", none);
    row("PNG cut", pngOf("00000fa0", "").left(20), none);
    row("PNG without its head", QByteArray(pngOf("00000001", "00000001")).replace("IHDR", "IDAT"),
        none);
    row("GIF cut", "GIF89a", none);
    row("JPEG cut", jpegOf("0010", "0010").left(12), none);
    row("JPEG of tables", QByteArray::fromHex("ffd8ffc40003aa") + QByteArray(20, '\0'), none);
    row("packed SVG", QByteArray::fromHex("1f8b") + svgOf({}), none);
    row("HTML", "<html><body></body></html>", none);
    const char* const pixels = "the picture p has more than 16000000 pixels";
    row("PNG", pngOf("00000fa0", "00000fa1"), pixels);
    row("PNG of 2^31", pngOf("7fffffff", "7fffffff"), pixels);
    row("PNG in one row", pngOf("7fffffff", "00000000"), pixels);
    row("JPEG", jpegOf("0fa0", "0fa1"), pixels);
    row("GIF", QByteArray("GIF89a\xff\xff\xff\xff", 10), pixels);
    row("SVG", svgOf("height=\"4000.5\"\n width=\"4000\""), pixels);
    row("SVG by exponent", svgOf("width='1e9' height='1'"), pixels);
    const char* const out = "loads something from elsewhere";
    row("address", svgOf({}, "<image href=\"http://example.org/a.png\"/>"), out);
    row("file", svgOf({}, "<image xlink:href = 'a.png'/>"), out);
    row("style", svgOf({}, "<path style=\"fill: url( http://example.org/ )\"/>"), out);
    row("script", svgOf({}, "<SCRIPT>1</SCRIPT>"), out);
    row("entities", "<!DOCTYPE svg [<!ENTITY a \"aaaa\">]>" + svgOf({}, "&a;"), out);
    row("data of another kind", svgOf({}, "<image href=\"data:text/html,x\"/>"), out);
}

void TestPictureFile::refusesOthers()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, part);
    const QString fault = faultOf(bytes);
    QVERIFY2(fault.contains(part), qPrintable(fault));
}

void TestPictureFile::refusesLargeFiles()
{
    const QByteArray png = pngOf("00000001", "00000001");
    QCOMPARE(faultOf(png + QByteArray(qsizetype(largestPicture) - png.size(), ' ')), QString());
    QCOMPARE(faultOf(png + QByteArray(qsizetype(largestPicture) - png.size() + 1, ' ')),
             QStringLiteral("the picture p is larger than 10000000 bytes"));
    QCOMPARE(faultOf(svgOf({}, QByteArray(qsizetype(largestDrawing), ' '))),
             QStringLiteral("the picture p is larger than 1000000 bytes"));
}

QTEST_APPLESS_MAIN(TestPictureFile)
#include "tst_picture_file.moc"
