// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/data_file.h"
#include "data/idx.h"
#include "support/places.h"
#include "support/text.h"

#include <QFile>
#include <QTemporaryDir>

#include <zlib.h>

using namespace gradus;

namespace {

QByteArray bigEndian(quint32 number)
{
    QByteArray bytes;
    for (int shift = 24; shift >= 0; shift -= 8)
        bytes += char(number >> shift & 0xFF);
    return bytes;
}

QByteArray images(quint32 count, quint32 rows, quint32 columns, qsizetype pixels)
{
    return QByteArray("\0\0\x08\x03", 4) + bigEndian(count) + bigEndian(rows) + bigEndian(columns)
        + QByteArray(pixels, char(128));
}

QByteArray labels(const QByteArray& values)
{
    return QByteArray("\0\0\x08\x01", 4) + bigEndian(quint32(values.size())) + values;
}

QByteArray gzipped(const QByteArray& bytes)
{
    QByteArray packed(bytes.size() + 200, 0);
    z_stream stream{};
    constexpr int gzipFormat = 15 + 16;
    deflateInit2(&stream, 9, Z_DEFLATED, gzipFormat, 8, Z_DEFAULT_STRATEGY);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = uInt(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = uInt(packed.size());
    deflate(&stream, Z_FINISH);
    packed.truncate(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return packed;
}

} // namespace

class TestIdx : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsPictures();
    void readsPackedPictures();
    void refuses_data();
    void refuses();
    void readsTheDigits();
    void staysInItsFolder();
    void boundsWhatIsUnpacked();

private:
    std::filesystem::path write(const char* name, const QByteArray& bytes)
    {
        QFile file(m_folder.filePath(QString::fromLatin1(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        return file.fileName().toStdString();
    }
    QTemporaryDir m_folder;
};

void TestIdx::readsPictures()
{
    const auto result =
        readIdx(write("i", images(2, 3, 2, 12)), write("l", labels(QByteArray("\1\0", 2))), 2);
    const auto* data = std::get_if<std::shared_ptr<const DataSet>>(&result);
    QVERIFY(data);
    QCOMPARE((*data)->sampleCount(), 2);
    QCOMPARE((*data)->inputSize(), 6);
    QCOMPARE((*data)->picture()->rows, 3);
}

void TestIdx::readsPackedPictures()
{
    const auto result = readIdx(write("i.gz", gzipped(images(2, 3, 2, 12))),
                                write("l.gz", gzipped(labels(QByteArray("\1\0", 2)))), 2);
    QVERIFY(std::holds_alternative<std::shared_ptr<const DataSet>>(result));
}

void TestIdx::refuses_data()
{
    QTest::addColumn<QByteArray>("images");
    QTest::addColumn<QByteArray>("labels");
    QTest::addColumn<QString>("part");
    const QByteArray good = images(2, 3, 2, 12);
    const QByteArray two = labels(QByteArray("\1\0", 2));
    QTest::newRow("cut short") << good.left(20) << two << "";
    QTest::newRow("too long") << good + "x" << two << "";
    QTest::newRow("empty") << QByteArray() << two << "";
    QTest::newRow("no IDX") << QByteArray("hello, world, this is text") << two << "";
    QTest::newRow("huge counts") << images(4000000000u, 60000, 60000, 12) << two << "";
    QTest::newRow("no samples") << images(0, 3, 2, 0) << labels({}) << "";
    QTest::newRow("other number of labels") << good << labels(QByteArray("\1", 1)) << "";
    QTest::newRow("label too large") << good << labels(QByteArray("\1\5", 2)) << "5";
    QTest::newRow("labels are pictures") << good << good << "";
    QTest::newRow("damaged gzip") << gzipped(good).left(20) << two << "";
}

void TestIdx::refuses()
{
    QFETCH(QByteArray, images);
    QFETCH(QByteArray, labels);
    QFETCH(QString, part);
    const auto result = readIdx(write("bad-i", images), write("bad-l", labels), 2);
    const auto* message = std::get_if<Message>(&result);
    QVERIFY(message);
    QVERIFY(english(*message).find("bad-") != std::string::npos); // it names the file
    QVERIFY(str(english(*message)).contains(part));
}

void TestIdx::readsTheDigits()
{
    const std::string folder = sourcePath("resources/data/digits-");
    const auto train =
        readIdx(folder + "train-images-idx3-ubyte.gz", folder + "train-labels-idx1-ubyte.gz", 10);
    const auto test =
        readIdx(folder + "test-images-idx3-ubyte.gz", folder + "test-labels-idx1-ubyte.gz", 10);
    QCOMPARE(std::get<0>(train)->sampleCount(), 8000);
    QCOMPARE(std::get<0>(test)->sampleCount(), 2000);
    QCOMPARE(std::get<0>(train)->inputSize(), 784);
    QCOMPARE(std::get<0>(train)->targetSize(), 10);
}

void TestIdx::staysInItsFolder()
{
    write("inside.csv", "1,2\n");
    const std::filesystem::path folder = m_folder.path().toStdString();
    QVERIFY(std::holds_alternative<std::filesystem::path>(fileInFolder(folder, "inside.csv")));
    for (const char* name : {"../x", "/etc/passwd", "missing.csv", "", ".", "a/../../x"})
        QVERIFY2(std::holds_alternative<Message>(fileInFolder(folder, name)), name);
    QVERIFY(
        QFile::link(QStringLiteral("/etc/passwd"), m_folder.filePath(QStringLiteral("link.csv"))));
    QVERIFY(std::holds_alternative<Message>(fileInFolder(folder, "link.csv")));
}

void TestIdx::boundsWhatIsUnpacked()
{
    const auto why = [](const std::variant<std::string, Message>& read) {
        return english(std::get<Message>(read));
    };
    const auto bomb = write("bomb.gz", gzipped(QByteArray(10'000'000, 0)));
    QCOMPARE(why(readBytes(bomb, 1000)), std::string("bomb.gz is larger than 1000 bytes"));
    QCOMPARE(why(readBytes(bomb)), std::string("bomb.gz is more than 200 times as large unpacked"));
    const auto small = readBytes(write("small.gz", gzipped(QByteArray(900'000, 0))));
    QCOMPARE(std::get<std::string>(small).size(), std::size_t(900'000));
    QByteArray data;
    for (int i = 0; data.size() < 3'000'000; ++i)
        data += QByteArray::number(qint64(i) * i % 100'003) + ',';
    const auto whole = readBytes(write("whole.gz", gzipped(data)));
    QCOMPARE(std::get<std::string>(whole).size(), std::size_t(data.size()));
    const auto plain = write("plain", QByteArray(2000, 'x'));
    QCOMPARE(why(readBytes(plain, 1000)), std::string("plain is larger than 1000 bytes"));
    QCOMPARE(std::get<std::string>(readBytes(plain)).size(), std::size_t(2000));
    QVERIFY(std::holds_alternative<Message>(
        readBytes(m_folder.filePath(QStringLiteral("none")).toStdString())));
}

QTEST_APPLESS_MAIN(TestIdx)
#include "tst_idx.moc"
