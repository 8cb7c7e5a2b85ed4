// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/array_file.h"
#include "data/json_arrays.h"
#include "data/little_endian.h"
#include "data/npy.h"
#include "data/npz.h"
#include "data/safetensors.h"
#include "support/lessons.h"
#include "support/python.h"

#include <cmath>
#include <limits>

using namespace gradus;

namespace {

NamedArrays someArrays()
{
    return {{"w1", {2, 3}, {0.1, -2.5, 1e-300, 1.0 / 3, 0, -0.0}},
            {"b1", {2}, {5e-324, 1e300}},
            {"rate", {}, {0.5}},
            {"cube", {2, 1, 2}, {1, 2, 3, 4}}};
}

std::string bytesOf(const NamedArrays& arrays, ArrayFormat format)
{
    const auto bytes = writeArrays(arrays, format);
    if (const auto* message = std::get_if<Message>(&bytes))
        qFatal("%s", english(*message).c_str());
    return std::get<std::string>(bytes);
}

// An array of a type and order of our choice, as NumPy would write it.
std::string npyOf(const std::string& header, const std::string& body)
{
    std::string bytes("\x93NUMPY\x01\x00", 8);
    addLittleEndian(bytes, header.size(), 2);
    return bytes + header + body;
}

std::string npzOf(const std::string& name, const NamedArray& array)
{
    NamedArray named = array;
    named.name = name;
    return std::get<std::string>(writeNpz({named}));
}

std::string tensors(const std::string& header, const std::string& body)
{
    std::string bytes;
    addLittleEndian(bytes, header.size(), 8);
    return bytes + header + body;
}

// What a result has instead of a value.
template <typename Result> std::string why(const Result& result)
{
    const auto* message = std::get_if<Message>(&result);
    return message ? english(*message) : std::string();
}

QString faultOf(const std::string& bytes) { return str(why(readArrays(bytes))); }

} // namespace

class TestArrayFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsBackTheSameBits_data();
    void readsBackTheSameBits();
    void theSameArraysMakeTheSameBytes();
    void readsFloatsAndColumnsFirst();
    void readsFloatTensors();
    void numPyReadsAndWrites();
    void hostileFiles_data();
    void hostileFiles();
    void neverReadsBeyondTheEnd();
    void manyNamesAreNoTrouble();
    void everyCutIsAFault_data();
    void everyCutIsAFault();
    void everyFlippedByteIsReadOrRefused();
    void refusesWhatUnpacksToTooMuch();
    void formatsHaveNames();
    void filesAreReadByTheirContent();
};

void TestArrayFile::readsBackTheSameBits_data()
{
    QTest::addColumn<int>("format");
    QTest::newRow("npz") << static_cast<int>(ArrayFormat::Npz);
    QTest::newRow("safetensors") << static_cast<int>(ArrayFormat::Safetensors);
    QTest::newRow("json") << static_cast<int>(ArrayFormat::Json);
}

void TestArrayFile::readsBackTheSameBits()
{
    QFETCH(int, format);
    const auto read = readArrays(bytesOf(someArrays(), static_cast<ArrayFormat>(format)));
    const auto* arrays = std::get_if<NamedArrays>(&read);
    QVERIFY2(arrays, why(read).c_str());
    QCOMPARE(arrays->size(), someArrays().size());
    for (const NamedArray& array : someArrays()) {
        const auto found = std::find_if(arrays->begin(), arrays->end(), [&](const NamedArray& one) {
            return one.name == array.name;
        });
        QVERIFY2(found != arrays->end(), array.name.c_str());
        QVERIFY2(*found == array, array.name.c_str());
        for (std::size_t i = 0; i < array.numbers.size(); ++i)
            QCOMPARE(std::signbit(found->numbers[i]), std::signbit(array.numbers[i]));
    }
}

void TestArrayFile::theSameArraysMakeTheSameBytes()
{
    QVERIFY(bytesOf(someArrays(), ArrayFormat::Npz) == bytesOf(someArrays(), ArrayFormat::Npz));
    const std::string npy = writeNpy(someArrays().front());
    QCOMPARE(npy.size(), std::size_t(128 + 48)); // the header ends on 64 bytes
}

void TestArrayFile::readsFloatsAndColumnsFirst()
{
    std::string body;
    for (const float number : {1.0F, 4.0F, 2.0F, 5.0F, 3.0F, 6.5F})
        addLittleEndian(body, std::bit_cast<std::uint32_t>(number), 4);
    const auto read =
        readNpy(npyOf("{'shape': (2, 3), \"fortran_order\": True, 'descr': '<f4'}\n", body), "w");
    const auto* array = std::get_if<NamedArray>(&read);
    QVERIFY2(array, why(read).c_str());
    const NamedArray expected{"w", {2, 3}, {1, 2, 3, 4, 5, 6.5}};
    QVERIFY(*array == expected);
}

void TestArrayFile::readsFloatTensors()
{
    std::string body;
    for (const float number : {0.5F, -2.0F})
        addLittleEndian(body, std::bit_cast<std::uint32_t>(number), 4);
    const auto read = readArrays(
        tensors("{\"__metadata__\":{\"by\":\"hand\"},\"b\":{\"dtype\":\"F32\",\"shape\":[2],"
                "\"data_offsets\":[0,8]}}  ",
                body));
    const NamedArrays expected{{"b", {2}, {0.5, -2}}};
    QVERIFY(std::get<NamedArrays>(read) == expected);
}

// What we write NumPy reads; what NumPy writes (packed, columns first) we read.
void TestArrayFile::numPyReadsAndWrites()
{
    if (!hasPython())
        QSKIP("no Python with NumPy");
    const QTemporaryDir folder;
    const std::string ours =
        writeFile(folder, QStringLiteral("ours.npz"),
                  QByteArray::fromStdString(bytesOf(someArrays(), ArrayFormat::Npz)));
    const QString theirs = folder.filePath(QStringLiteral("theirs.npz"));
    const PythonRun run = runPython(
        {QStringLiteral("-c"),
         QStringLiteral("import numpy as np, sys\n"
                        "a = dict(np.load(sys.argv[1]))\n"
                        "assert a['w1'].shape == (2, 3) and a['w1'][1, 0] == 1 / 3\n"
                        "assert a['rate'].shape == () and a['cube'].dtype == np.float64\n"
                        "np.savez_compressed(sys.argv[2], **{k: np.asfortranarray(a[k]).reshape("
                        "a[k].shape, order='A') if k == 'w1' else a[k] for k in a})\n"),
         str(ours), theirs});
    QVERIFY2(run.status == 0, run.err);
    const auto back = readArrayFile(theirs.toStdString());
    QVERIFY2(std::holds_alternative<NamedArrays>(back), why(back).c_str());
    const NamedArrays expected = someArrays();
    QVERIFY(std::get<NamedArrays>(back) == expected);
}

void TestArrayFile::hostileFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char* name, const std::string& bytes, const char* fault) {
        QTest::newRow(name) << QByteArray::fromStdString(bytes) << QString::fromUtf8(fault);
    };
    const char* const none = "this is no file of arrays: .npz, .safetensors or .json";
    row("nothing", "", none);
    row("a word", "hello, world", none);
    row("a single array", writeNpy(someArrays().front()), "this is a single array;");
    row("zip that is none", "PK\x03\x04 and so on", "this is no .npz archive, or it is damaged");
    const NamedArray one{"w", {1}, {1}};
    row(
        "no array inside",
        [&] {
            std::string bytes = npzOf("w", one);
            for (std::size_t at = bytes.find("w.npy"); at != std::string::npos;
                 at = bytes.find("w.npy"))
                bytes.replace(at, 5, "w.txt");
            return bytes;
        }(),
        "the entry \"w.txt\" is no array (.npy)");
    row("two of one name", std::get<std::string>(writeNpz({{"a", {}, {1}}, {"b", {}, {2}}})), "");
    const std::string header = "{\"w\":{\"dtype\":\"F64\",\"shape\":[1],\"data_offsets\":[0,8]}}";
    const std::string eight(8, '\0');
    row("header longer than the file", tensors(header, eight).substr(0, 40), none);
    row("header length of all bits", std::string(8, '\xff') + "{}", none);
    row("header no JSON", tensors("{\"w\":", ""),
        "the header of the arrays is no JSON, or too deep");
    std::string deep = "{\"w\":";
    deep += std::string(100000, '[') + std::string(100000, ']') + "}";
    row("deep header", tensors(deep, ""), "the header of the arrays is no JSON, or too deep");
    row("two like keys",
        tensors("{\"a\":{\"dtype\":\"F64\",\"shape\":[1],\"data_offsets\":[0,8]},"
                "\"a\":{\"dtype\":\"F64\",\"shape\":[1],\"data_offsets\":[0,8]}}",
                eight),
        "the header of the arrays is no JSON, or too deep");
    row("no offsets", tensors("{\"w\":{\"dtype\":\"F64\",\"shape\":[1]}}", eight),
        "the header must give dtype, shape and data_offsets of w");
    row("negative size",
        tensors("{\"w\":{\"dtype\":\"F64\",\"shape\":[-1],\"data_offsets\":[0,8]}}", eight),
        "the header must give dtype, shape and data_offsets of w");
    row("eight bits",
        tensors("{\"w\":{\"dtype\":\"I8\",\"shape\":[1],\"data_offsets\":[0,1]}}", "a"),
        "the array w is of type I8; F64, F32, F16 and BF16 are read");
    row("infinite in half precision",
        tensors("{\"w\":{\"dtype\":\"F16\",\"shape\":[1],\"data_offsets\":[0,2]}}",
                std::string("\0\x7c", 2)),
        "the array w holds inf; every number must be finite");
    row("outside",
        tensors("{\"w\":{\"dtype\":\"F64\",\"shape\":[1],\"data_offsets\":[8,16]}}", eight),
        "the array w lies outside the file");
    row("backwards",
        tensors("{\"w\":{\"dtype\":\"F64\",\"shape\":[1],\"data_offsets\":[8,0]}}", eight),
        "the array w lies outside the file");
    row("shape that does not fit",
        tensors("{\"w\":{\"dtype\":\"F64\",\"shape\":[2],\"data_offsets\":[0,8]}}", eight),
        "the array w is damaged: its shape 2 does not fit the 8 bytes of it");
    row("shape that overflows",
        tensors(
            "{\"w\":{\"dtype\":\"F64\",\"shape\":[4294967296,4294967296],\"data_offsets\":[0,8]}}",
            eight),
        "the array w is damaged: its shape 4294967296 × 4294967296 does not fit the 8 bytes of it");
    row("overlap",
        tensors("{\"a\":{\"dtype\":\"F64\",\"shape\":[1],\"data_offsets\":[0,8]},"
                "\"b\":{\"dtype\":\"F64\",\"shape\":[1],\"data_offsets\":[4,12]}}",
                eight + "1234"),
        "the array b overlaps another one");
    row("gap",
        tensors("{\"a\":{\"dtype\":\"F64\",\"shape\":[1],\"data_offsets\":[8,16]}}", eight + eight),
        "there is a gap before the array a");
    row("bytes too many", tensors(header, eight + "1234"), "4 bytes at the end belong to no array");
    row("not a number", tensors(header, std::string(6, '\0') + "\xf8\x7f"),
        "the array w holds nan; every number must be finite");
    row("infinite", tensors(header, std::string(6, '\0') + "\xf0\xff"),
        "the array w holds -inf; every number must be finite");
    const char* const noJson = "this is no JSON of arrays";
    row("JSON cut off", "{\"w\": [1, 2", noJson);
    row("JSON of a word", "{\"w\": \"one\"}", "the array w is no number, list of numbers");
    row("JSON of unlike rows", "{\"w\": [[1, 2], [3]]}",
        "the array w is no number, list of numbers");
    row("JSON of mixed depth", "{\"w\": [[1, 2], 3]}", "the array w is no number, list of numbers");
    row("JSON too deep", "{\"w\": " + std::string(50000, '[') + std::string(50000, ']') + "}",
        noJson);
    row("JSON too large a number", "{\"w\": [1e400]}", noJson);
    row("JSON twice the same", "{\"w\": [1], \"w\": [2]}", noJson);
}

void TestArrayFile::hostileFiles()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, fault);
    const QString found = faultOf(bytes.toStdString());
    QVERIFY2(fault.isEmpty() ? found.isEmpty() : found.startsWith(fault), qPrintable(found));
}

// Eight bytes say that no header follows, and none does: what stands in memory there is not read.
void TestArrayFile::neverReadsBeyondTheEnd()
{
    const std::string bytes = std::string(8, '\0') + '{';
    const auto read = readSafetensors(std::string_view(bytes).substr(0, 8));
    QCOMPARE(str(why(read)),
             QStringLiteral("this is no file of arrays: .npz, .safetensors or .json"));
}

// Like keys are looked for; were every key compared with all before it, this would take minutes.
void TestArrayFile::manyNamesAreNoTrouble()
{
    std::string names = "{\"last\": 1";
    for (int i = 0; i < 400'000; ++i)
        names += ", \"" + std::to_string(i) + "\": 1";
    const QString fault = QStringLiteral("this is no JSON of arrays");
    QVERIFY(faultOf(names + "}").startsWith(fault));
    QVERIFY(faultOf(names + ", \"last\": 1}").startsWith(fault));
}

void TestArrayFile::everyCutIsAFault_data() { readsBackTheSameBits_data(); }

// However much of a file is missing at its end.
void TestArrayFile::everyCutIsAFault()
{
    QFETCH(int, format);
    std::string whole = bytesOf(someArrays(), static_cast<ArrayFormat>(format));
    while (!whole.empty() && whole.back() == '\n')
        whole.pop_back();
    for (std::size_t length = 0; length < whole.size(); ++length)
        QVERIFY2(!faultOf(whole.substr(0, length)).isEmpty(), qPrintable(QString::number(length)));
}

// No byte can be changed such that reading does more than read or refuse.
void TestArrayFile::everyFlippedByteIsReadOrRefused()
{
    int refused = 0;
    for (const ArrayFormat format : {ArrayFormat::Npz, ArrayFormat::Safetensors}) {
        const std::string whole = bytesOf(someArrays(), format);
        for (std::size_t at = 0; at < whole.size(); ++at)
            for (const int flip : {0x01, 0x80, 0xff}) {
                std::string changed = whole;
                changed[at] = static_cast<char>(changed[at] ^ flip);
                refused += faultOf(changed).isEmpty() ? 0 : 1;
            }
    }
    QVERIFY(refused > 500);
    // Of .npz a checksum guards the numbers.
    std::string changed = bytesOf(someArrays(), ArrayFormat::Npz);
    const std::size_t at = changed.find("NUMPY") + 130;
    changed[at] = static_cast<char>(changed[at] ^ 1);
    QVERIFY2(faultOf(changed).contains(QStringLiteral("damaged")), qPrintable(faultOf(changed)));
}

// A megabyte that would unpack to hundreds.
void TestArrayFile::refusesWhatUnpacksToTooMuch()
{
    if (!hasPython())
        QSKIP("no Python with NumPy");
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("bomb.npz"));
    const PythonRun run = runPython(
        {QStringLiteral("-c"),
         QStringLiteral(
             "import numpy as np, sys\n"
             "np.savez_compressed(sys.argv[1], a=np.zeros(8000000), b=np.zeros(8000000))"),
         file});
    QVERIFY2(run.status == 0, run.err);
    QVERIFY(QFile(file).size() < 1'000'000);
    const auto read = readArrayFile(file.toStdString());
    QCOMPARE(str(english(std::get<Message>(read))),
             QStringLiteral("unpacked, the arrays are larger than 100000000 bytes"));
}

void TestArrayFile::formatsHaveNames()
{
    QVERIFY(arrayFormatNamed("npz") == ArrayFormat::Npz);
    QVERIFY(arrayFormatNamed("safetensors") == ArrayFormat::Safetensors);
    QVERIFY(arrayFormatNamed("json") == ArrayFormat::Json);
    QVERIFY(!arrayFormatNamed("csv"));
    QVERIFY(std::holds_alternative<Message>(writeArrays({}, ArrayFormat::Npz)));
}

void TestArrayFile::filesAreReadByTheirContent()
{
    const QTemporaryDir folder;
    const NamedArrays arrays = someArrays();
    const std::string path =
        writeFile(folder, QStringLiteral("numbers.bin"),
                  QByteArray::fromStdString(bytesOf(arrays, ArrayFormat::Safetensors)));
    QCOMPARE(std::get<NamedArrays>(readArrayFile(path)).size(), arrays.size());
    const auto none = readArrayFile(path + "x");
    QCOMPARE(str(english(std::get<Message>(none))),
             QStringLiteral("numbers.binx cannot be opened"));
}

QTEST_APPLESS_MAIN(TestArrayFile)
#include "tst_array_file.moc"
