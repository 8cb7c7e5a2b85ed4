// SPDX-License-Identifier: GPL-3.0-or-later
#include "approximation/approximations.h"
#include "data/array_file.h"
#include "export/export_parameters.h"
#include "network/network_parameters.h"
#include "support/hopfield.h"
#include "support/lessons.h"

#include <QDir>

#include <algorithm>
#include <cmath>

using namespace gradus;

namespace {

const NamedArray& array(const NamedArrays& arrays, const char* name)
{
    for (const NamedArray& one : arrays)
        if (one.name == name)
            return one;
    qFatal("no array %s", name);
}

std::shared_ptr<const Experiment> changed(const std::shared_ptr<const Experiment>& experiment,
                                          const NamedArrays& arrays)
{
    const auto result = withParameters(experiment, arrays);
    if (const auto* message = std::get_if<Message>(&result))
        qFatal("%s", english(*message).c_str());
    return std::get<std::shared_ptr<const Experiment>>(result);
}

QString refusal(const std::shared_ptr<const Experiment>& experiment, const NamedArrays& arrays)
{
    const auto result = withParameters(experiment, arrays);
    const auto* message = std::get_if<Message>(&result);
    return message ? str(english(*message)) : QString();
}

std::shared_ptr<const Experiment> descent()
{
    return lessonOf("gradus: 1\nid: case\ntitle: A case\nmodel: {kind: descent, function: \"x^2 + "
                    "3*y\", variables: [x, y], start: [1, 2]}\ntraining: {rate: 0.1}\n")
        ->experiment;
}

std::shared_ptr<const Experiment> graph()
{
    return lessonOf("gradus: 1\nid: case\ntitle: A case\nmodel:\n  kind: graph\n  given: {x: [0.5, "
                    "-1], W: [[0.3, -0.2], [0.8, 0.4]], c: 2}\n  nodes: {z: \"W @ x\", C: "
                    "\"c*sum(z)\"}\n")
        ->experiment;
}

const char* const net = "units: 4, patterns: [[1, -1, 1, -1], [1, 1, -1, -1]]";

} // namespace

class TestParameters : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void networksHaveWeightsAndBiases();
    void halfwayThroughAnUpdate();
    void aRunGoesOnFromItsParameters();
    void refusesOtherNetworks_data();
    void refusesOtherNetworks();
    void namesOfOtherPrograms_data();
    void namesOfOtherPrograms();
    void squareWeights_data();
    void squareWeights();
    void whatIsThereIsListed();
    void numbersOfHalfPrecision();
    void lessonsSayWhichIsWhich();
    void descentsHaveVariables();
    void graphsHaveWhatIsGiven();
    void netsHaveCouplings();
    void refusesOtherNets_data();
    void refusesOtherNets();
    void approximationsAreNetworks_data();
    void approximationsAreNetworks();
    void lessonsNameAFile();
    void lessonsWithAWrongFile_data();
    void lessonsWithAWrongFile();
};

void TestParameters::networksHaveWeightsAndBiases()
{
    const auto timeline = NetworkCase().timeline();
    const Snapshot& now = go(*timeline, "3:0");
    const NamedArrays arrays = parametersAt(now);
    QCOMPARE(arrays.size(), std::size_t(4));
    const NamedArray& w = array(arrays, "w1");
    QVERIFY(w.shape == std::vector<std::size_t>({3, 2}));
    QCOMPARE(w.numbers[3], valueOf(now, "w[1][2,2]")); // row by row
    QVERIFY(array(arrays, "b2").shape == std::vector<std::size_t>({2}));
    QCOMPARE(array(arrays, "b2").numbers[1], valueOf(now, "b[2][2]"));
}

// What a position shows is what is written: some are new already, some still old.
void TestParameters::halfwayThroughAnUpdate()
{
    const auto timeline = NetworkCase().timeline();
    const double before = valueOf(go(*timeline, "1:0"), "w[2][2,3]");
    const Snapshot& now = go(*timeline, "1:w[1][1,1]");
    const NamedArrays arrays = parametersAt(now);
    QCOMPARE(array(arrays, "w2").numbers[5], before);
    QVERIFY(array(arrays, "w1").numbers[0]
            != array(parametersAt(go(*timeline, "1:0")), "w1").numbers[0]);
    QVERIFY(array(parametersAt(go(*timeline, "1:end")), "w2").numbers[5] != before);
}

// Parameters taken at 3:0 and put in at 1:0 make the same next iteration; to the last bit.
void TestParameters::aRunGoesOnFromItsParameters()
{
    const auto experiment = NetworkCase().experiment();
    Timeline timeline(experiment->start());
    const NamedArrays at3 = parametersAt(go(timeline, "4:0")); // an epoch has 3 samples
    Timeline again(changed(experiment, at3)->start());
    go(again, "1:end");
    go(timeline, "4:end");
    for (const Quantity& quantity : timeline.now().iteration->quantities())
        QVERIFY(again.now().read(quantity).value == timeline.now().read(quantity).value);
}

void TestParameters::refusesOtherNetworks_data()
{
    QTest::addColumn<QString>("without");
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("columns");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char* name, const char* without, const char* added, int rows,
                        int columns, const char* fault) {
        QTest::newRow(name) << without << added << rows << columns << QString::fromUtf8(fault);
    };
    row("missing", "b2", "", 0, 0,
        "there is no array b2; this network needs w1 (3 × 2), b1 (3), w2 (2 × 3), b2 (2); here are "
        "w1 "
        "(3 × 2), b1 (3), w2 (2 × 3)");
    row("turned", "w1", "w1", 2, 3,
        "the array w1 has the shape 2 × 3, but 3 × 2 is needed: rows are the neurons of the layer, "
        "columns its inputs; transpose it (w1.T), or say transposed: true");
    row("another size", "w2", "w2", 2, 4, "the array w2 has the shape 2 × 4, but 2 × 3 is needed");
    row("too deep", "", "w3", 2, 2,
        "no layer takes the array w3; this network has w1 (3 × 2), b1 (3), w2 (2 × 3), b2 (2)");
    row("twice", "", "w1", 3, 2, "there are two arrays \"w1\"");
}

void TestParameters::refusesOtherNetworks()
{
    QFETCH(QString, without);
    QFETCH(QString, name);
    QFETCH(int, rows);
    QFETCH(int, columns);
    QFETCH(QString, fault);
    const auto experiment = NetworkCase().experiment();
    Timeline timeline(experiment->start());
    NamedArrays arrays = parametersAt(go(timeline, "1:0"));
    std::erase_if(arrays, [&](const NamedArray& one) { return str(one.name) == without; });
    const auto r = static_cast<std::size_t>(rows);
    const auto c = static_cast<std::size_t>(columns);
    if (!name.isEmpty())
        arrays.push_back({name.toStdString(), {r, c}, std::vector<double>(r * c)});
    QCOMPARE(refusal(experiment, arrays), fault);
}

// 2-3-2: what other programs call w1 … b2, in which shapes; the numbers count up in the order of
// the file, so each finds its place.
void TestParameters::namesOfOtherPrograms_data()
{
    QTest::addColumn<QString>("names"); // of w1, b1, w2, b2
    QTest::addColumn<bool>("turned");
    QTest::addColumn<QString>("says");
    const auto row = [](const char* name, const char* names, bool turned, const char* says) {
        QTest::newRow(name) << names << turned << says;
    };
    row("PyTorch", "fc1.weight fc1.bias fc2.weight fc2.bias", false, "the names are PyTorch's");
    row("PyTorch's Sequential", "0.weight 0.bias 2.weight 2.bias", false, "PyTorch");
    row("more than nine", "layers.9.weight layers.9.bias layers.10.weight layers.10.bias", false,
        "PyTorch");
    row("words, ordered by shape", "out.weight out.bias hidden.weight hidden.bias", false,
        "PyTorch");
    row("Keras", "dense/kernel:0 dense/bias:0 dense_1/kernel:0 dense_1/bias:0", true, "Keras");
    row("get_weights()", "arr_0 arr_1 arr_2 arr_3", true, "Keras");
    row("scikit-learn", "coefs_[0] intercepts_[0] coefs_[1] intercepts_[1]", true, "scikit-learn");
    row("by shape", "W1 b1 W2 b2", true, "they were turned");
    row("counted from 0", "w0 b0 w1 b1", false, "w1 = w0 (3 × 2)");
    row("weights and biases", "weights_1 biases_1 weights_2 biases_2", true, "they were turned");
}

void TestParameters::namesOfOtherPrograms()
{
    QFETCH(QString, names);
    QFETCH(bool, turned);
    QFETCH(QString, says);
    const auto experiment = NetworkCase().experiment();
    const QStringList name = names.split(QLatin1Char(' '));
    const std::size_t sizes[] = {2, 3, 2};
    NamedArrays arrays;
    double number = 0;
    const auto count = [&](std::size_t n) {
        std::vector<double> all(n);
        for (double& one : all)
            one = ++number;
        return all;
    };
    for (std::size_t l = 1; l <= 2; ++l) {
        const std::size_t to = sizes[l];
        const std::size_t from = sizes[l - 1];
        const auto at = static_cast<qsizetype>(2 * l - 2);
        arrays.push_back({name[at].toStdString(),
                          turned ? std::vector{from, to} : std::vector{to, from},
                          count(to * from)});
        arrays.push_back({name[at + 1].toStdString(),
                          names.startsWith(QStringLiteral("arr")) ? std::vector{to}
                                                                  : std::vector<std::size_t>{to, 1},
                          count(to)}); // a column is taken
    }
    if (names.startsWith(QStringLiteral("out"))) // here the first layer is the one called hidden
        for (const auto& [a, b] : {std::pair(0, 2), std::pair(1, 3)})
            std::swap(arrays[std::size_t(a)].name, arrays[std::size_t(b)].name);
    const auto now = changed(experiment, arrays);
    Timeline timeline(now->start());
    const Snapshot& start = go(timeline, "1:0");
    QCOMPARE(valueOf(start, "w[1][2,1]"), turned ? 2.0 : 3.0);
    QCOMPARE(valueOf(start, "w[1][1,2]"), turned ? 4.0 : 2.0);
    QCOMPARE(valueOf(start, "b[1][3]"), 9.0);
    QCOMPARE(valueOf(start, "w[2][2,1]"), turned ? 11.0 : 13.0);
    QCOMPARE(valueOf(start, "b[2][2]"), 17.0);
    QString notes;
    for (const Message& note : parameterNotes(*now))
        notes += str(english(note)) + QLatin1Char('\n');
    QVERIFY2(notes.contains(says), qPrintable(notes));
}

// 2-2-2: no shape tells a row of neurons from a row of inputs.
void TestParameters::squareWeights_data()
{
    QTest::addColumn<QString>("names");
    QTest::addColumn<double>("first"); // w[1][1,2], or 0 where it is refused
    QTest::newRow("ours") << "w1 b1 w2 b2" << 2.0;
    QTest::newRow("PyTorch") << "a1.weight a1.bias a2.weight a2.bias" << 2.0;
    QTest::newRow("Keras") << "dense/kernel dense/bias dense_1/kernel dense_1/bias" << 3.0;
    QTest::newRow("get_weights()") << "arr_0 arr_1 arr_2 arr_3" << 3.0;
    QTest::newRow("scikit-learn") << "coefs_0 intercepts_0 coefs_1 intercepts_1" << 3.0;
    QTest::newRow("nobody's") << "W1 B1 W2 B2" << 0.0;
    QTest::newRow("no order") << "in.weight in.bias hidden.weight hidden.bias" << 0.0;
}

void TestParameters::squareWeights()
{
    QFETCH(QString, names);
    QFETCH(double, first);
    NetworkCase c;
    c.layers = "[{size: 2}, {size: 2, activation: tanh}, {size: 2, activation: sigmoid}]";
    const auto experiment = c.experiment();
    NamedArrays arrays;
    for (const QString& name : names.split(QLatin1Char(' '))) {
        const bool weights = arrays.size() % 2 == 0;
        arrays.push_back({name.toStdString(),
                          weights ? std::vector<std::size_t>{2, 2} : std::vector<std::size_t>{2},
                          weights ? std::vector<double>{1, 2, 3, 4} : std::vector<double>{5, 6}});
    }
    if (first == 0) {
        const QString why = refusal(experiment, arrays);
        QVERIFY2(why.contains(QStringLiteral("say transposed: false"))
                     || why.contains(QStringLiteral("is the first layer?")),
                 qPrintable(why));
        return;
    }
    Timeline timeline(changed(experiment, arrays)->start());
    QCOMPARE(valueOf(go(timeline, "1:0"), "w[1][1,2]"), first);
    const auto said = withParameters(experiment, arrays, {.transposed = true});
    Timeline turned(std::get<std::shared_ptr<const Experiment>>(said)->start());
    QCOMPARE(valueOf(go(turned, "1:0"), "w[1][1,2]"), 3.0);
    const auto notes = parameterNotes(*changed(experiment, arrays));
    const bool told = std::any_of(notes.begin(), notes.end(), [](const Message& note) {
        return english(note).find("taken for granted") != std::string::npos;
    });
    QCOMPARE(told, names.startsWith(QStringLiteral("arr"))); // only a custom says it: that is told
}

void TestParameters::whatIsThereIsListed()
{
    const NamedArrays arrays{{"fc1.weight", {4, 2}, std::vector<double>(8)},
                             {"fc1.bias", {4}, std::vector<double>(4)}};
    QCOMPARE(
        refusal(NetworkCase().experiment(), arrays),
        QString::fromUtf8("these arrays do not fit this network. It needs w1 (3 × 2), b1 (3), w2 "
                          "(2 × 3), b2 (2); here are fc1.weight (4 × 2), fc1.bias (4). Which is "
                          "which can be said: parameters: {file: …, names: {w1: …}}"));
}

void TestParameters::numbersOfHalfPrecision()
{
    // 1, −2 and 1/3 in half precision; as bfloat16 1, −2 and 0.333984375.
    const QByteArray half = QByteArray::fromHex("003c00c05535");
    const QByteArray brain = QByteArray::fromHex("803f00c0ab3e");
    for (const char* type : {"F16", "BF16"}) {
        const QByteArray header =
            "{\"v\":{\"dtype\":\"" + QByteArray(type) + "\",\"shape\":[3],\"data_offsets\":[0,6]}}";
        QByteArray bytes(8, '\0');
        bytes[0] = static_cast<char>(header.size());
        bytes += header + (type[0] == 'F' ? half : brain);
        const auto read = readArrays(std::string_view(bytes.data(), std::size_t(bytes.size())));
        const auto* arrays = std::get_if<NamedArrays>(&read);
        QVERIFY(arrays);
        const double third = type[0] == 'F' ? 0.333251953125 : 0.333984375;
        QVERIFY(arrays->front().numbers == (std::vector<double>{1, -2, third}));
    }
}

// A file that network2.py saves, and what a lesson says of another.
void TestParameters::lessonsSayWhichIsWhich()
{
    const QTemporaryDir folder;
    writeFile(folder, QStringLiteral("network2.json"),
              "{\"sizes\": [2, 3, 2], \"weights\": [[[1, 2], [3, 4], [5, 6]], [[7, 8, 9], [10, 11, "
              "12]]], \"biases\": [[[0.1], [0.2], [0.3]], [[0.4], [0.5]]], \"cost\": "
              "\"CrossEntropyCost\"}");
    writeFile(
        folder, QStringLiteral("mine.json"),
        "{\"first\": [[1, 3, 5], [2, 4, 6]], \"c\": [0.1, 0.2, 0.3], \"w2\": [[7, 10], [8, 11], "
        "[9, 12]], \"b2\": [0.4, 0.5], \"other\": 1}");
    for (const char* parameters :
         {"parameters: network2.json", "parameters: {file: network2.json}",
          "parameters: {file: mine.json, names: {w1: first, b1: c}, transposed: true}"}) {
        NetworkCase named;
        named.parameters = parameters;
        const LessonResult lesson = readLesson(writeFile(folder, QStringLiteral("lesson.yaml"),
                                                         QByteArray::fromStdString(named.yaml())));
        QVERIFY2(lesson.lesson, describeAll(lesson.faults).c_str());
        Timeline timeline(lesson.lesson->experiment->start());
        const Snapshot& now = go(timeline, "1:0");
        QCOMPARE(valueOf(now, "w[1][2,1]"), 3.0);
        QCOMPARE(valueOf(now, "w[2][1,3]"), 9.0);
        QCOMPARE(valueOf(now, "b[2][2]"), 0.5);
        QVERIFY(!parameterNotes(*lesson.lesson->experiment).empty());
    }
    NetworkCase wrong;
    wrong.parameters = "parameters: {file: mine.json, names: {w1: second, b1: c}}";
    const LessonResult lesson = readLesson(
        writeFile(folder, QStringLiteral("lesson.yaml"), QByteArray::fromStdString(wrong.yaml())));
    QVERIFY(
        describeAll(lesson.faults)
            .find("names: there is no array \"second\" for w1; here are b2 (2), c (3), first (2 × "
                  "3)")
        != std::string::npos);
}

void TestParameters::descentsHaveVariables()
{
    const auto experiment = descent();
    Timeline timeline(experiment->start());
    const NamedArrays arrays = parametersAt(go(timeline, "2:0"));
    QVERIFY(arrays == NamedArrays({{"x", {}, {0.8}}, {"y", {}, {2 - 0.1 * 3}}}));
    Timeline again(changed(experiment, {{"y", {1}, {7.5}}})->start());
    QCOMPARE(valueOf(go(again, "1:0"), "y"), 7.5);
    QCOMPARE(valueOf(again.now(), "x"), 1.0); // what is not there stays
    QCOMPARE(refusal(experiment, {{"z", {}, {1}}}),
             QStringLiteral("nothing here takes the array z; there are x, y"));
    QCOMPARE(refusal(experiment, {{"x", {2}, {1, 2}}}),
             QStringLiteral("the array x has the shape 2, but 1 is needed"));
    QCOMPARE(refusal(experiment, {{"x", {}, {std::nan("")}}}),
             QStringLiteral("the array x holds nan; every number must be finite"));
}

void TestParameters::graphsHaveWhatIsGiven()
{
    const auto experiment = graph();
    Timeline timeline(experiment->start());
    const NamedArrays arrays = parametersAt(go(timeline, "1:0"));
    QVERIFY(array(arrays, "x") == NamedArray({"x", {2}, {0.5, -1}}));
    QVERIFY(array(arrays, "W") == NamedArray({"W", {2, 2}, {0.3, -0.2, 0.8, 0.4}}));
    QVERIFY(array(arrays, "c") == NamedArray({"c", {}, {2}}));
    for (const std::vector<std::size_t>& shape : {std::vector<std::size_t>{2}, {2, 1}}) {
        Timeline again(changed(experiment, {{"x", shape, {3, 4}}})->start());
        QCOMPARE(valueOf(go(again, "1:0"), "v[x][2]"), 4.0);
    }
    QCOMPARE(refusal(experiment, {{"x", {1, 2}, {3, 4}}}),
             QString::fromUtf8("the array x has the shape 1 × 2, but 2 is needed"));
    QVERIFY(refusal(experiment, {{"z", {2}, {3, 4}}}).startsWith(QStringLiteral("nothing here")));
}

void TestParameters::netsHaveCouplings()
{
    const auto experiment = hopfieldOf(net, "start: [1, 1, 1, 1]");
    Timeline timeline(experiment->start());
    NamedArrays arrays = parametersAt(go(timeline, "1:0"));
    QVERIFY(array(arrays, "W").shape == std::vector<std::size_t>({4, 4}));
    QCOMPARE(array(arrays, "W").numbers[3], valueOf(timeline.now(), "W[1,4]"));
    QVERIFY(array(arrays, "s") == NamedArray({"s", {4}, {1, 1, 1, 1}}));
    arrays.back().numbers = {1, -1, -1, 1};
    arrays[1].numbers = {0.5, 0, 0, 0.25};
    Timeline again(changed(experiment, arrays)->start());
    QCOMPARE(valueOf(go(again, "1:0"), "s[2]"), -1.0);
    QCOMPARE(valueOf(again.now(), "theta[4]"), 0.25);
}

void TestParameters::refusesOtherNets_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("size");
    QTest::addColumn<double>("number");
    QTest::addColumn<QString>("fault");
    QTest::newRow("no unit") << "s" << 4 << 0.5 << "a unit is -1 or 1";
    QTest::newRow("too few") << "theta" << 3 << 0.0
                             << "the array theta has the shape 3, but 4 is needed";
    QTest::newRow("unknown") << "w1" << 4 << 0.0
                             << "nothing here takes the array w1; there are W, theta, s";
}

void TestParameters::refusesOtherNets()
{
    QFETCH(QString, name);
    QFETCH(int, size);
    QFETCH(double, number);
    QFETCH(QString, fault);
    const auto experiment = hopfieldOf(net, "start: [1, 1, 1, 1]");
    const auto count = static_cast<std::size_t>(size);
    QCOMPARE(
        refusal(experiment, {{name.toStdString(), {count}, std::vector<double>(count, number)}}),
        fault);
    QVERIFY(refusal(experiment, {{"W", {4, 4}, std::vector<double>(16, 0.5)}})
                .startsWith(QStringLiteral("the couplings W follow from the patterns")));
}

void TestParameters::approximationsAreNetworks_data()
{
    QTest::addColumn<QString>("model");
    for (const std::string& model : approximationModels())
        QTest::newRow(model.c_str()) << str(model);
}

// The exported network is the sum: worked out by hand, at some places.
void TestParameters::approximationsAreNetworks()
{
    QFETCH(QString, model);
    const auto timeline = approximating(model.toStdString());
    const Snapshot& now = go(*timeline, "3:end");
    const auto& sum = approximationOf(now);
    const NamedArrays arrays = parametersAt(now);
    const auto inputs = static_cast<std::size_t>(sum.experiment().inputs());
    const NamedArray& w1 = array(arrays, "w1");
    const auto sigmoid = [](double z) { return 1 / (1 + std::exp(-z)); };
    for (const double at : {0.11, 0.43, 0.77}) {
        const std::vector<double> x(inputs, at);
        std::vector<double> a;
        for (std::size_t j = 0; j < w1.shape[0]; ++j) {
            double z = array(arrays, "b1").numbers[j];
            for (std::size_t k = 0; k < inputs; ++k)
                z += w1.numbers[j * inputs + k] * x[k];
            a.push_back(sigmoid(z));
        }
        const NamedArray& w2 = array(arrays, "w2");
        std::vector<double> out(w2.shape[0], 0);
        for (std::size_t i = 0; i < out.size(); ++i)
            for (std::size_t j = 0; j < a.size(); ++j)
                out[i] += w2.numbers[i * a.size() + j] * a[j];
        double g = inputs == 1 ? out[0] : 0;
        for (std::size_t i = 0; inputs == 2 && i < out.size(); ++i)
            g += array(arrays, "w3").numbers[i] * sigmoid(out[i] + array(arrays, "b2").numbers[i]);
        QVERIFY(std::abs(g - sum.sum(x, now.position.step)) < 1e-12);
    }
    QVERIFY(!refusal(approximationOf(model.toStdString()), arrays).isEmpty());
}

void TestParameters::lessonsNameAFile()
{
    const auto experiment = NetworkCase().experiment();
    Timeline timeline(experiment->start());
    const auto bytes = writeArrays(parametersAt(go(timeline, "3:0")), ArrayFormat::Safetensors);
    const QTemporaryDir folder;
    writeFile(folder, QStringLiteral("trained.safetensors"),
              QByteArray::fromStdString(std::get<std::string>(bytes)));
    NetworkCase named;
    named.parameters = "parameters: trained.safetensors";
    const LessonResult lesson = readLesson(
        writeFile(folder, QStringLiteral("lesson.yaml"), QByteArray::fromStdString(named.yaml())));
    QVERIFY2(lesson.lesson, describeAll(lesson.faults).c_str());
    Timeline again(lesson.lesson->experiment->start());
    QCOMPARE(valueOf(go(again, "1:0"), "w[1][3,2]"), valueOf(timeline.now(), "w[1][3,2]"));
}

void TestParameters::lessonsWithAWrongFile_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("fault");
    QTest::newRow("missing") << "none.npz"
                             << "there is no file \"none.npz\" in the lesson's folder";
    QTest::newRow("above") << "../secret.npz"
                           << "\"../secret.npz\" is outside the lesson's folder";
    QTest::newRow("absolute") << "/etc/passwd"
                              << "\"/etc/passwd\" is outside the lesson's folder";
    QTest::newRow("linked away") << "link.npz"
                                 << "\"link.npz\" leads outside the lesson's folder";
    QTest::newRow("no arrays") << "lesson.yaml"
                               << "this is no file of arrays";
    QTest::newRow("another network") << "other.json"
                                     << "there is no array b1; this network needs";
}

void TestParameters::lessonsWithAWrongFile()
{
    QFETCH(QString, name);
    QFETCH(QString, fault);
    const QTemporaryDir folder;
    writeFile(folder, QStringLiteral("other.json"), "{\"w1\": [[1, 2], [1, 2], [3, 4]]}");
    QVERIFY(
        QFile::link(QStringLiteral("/etc/hostname"), folder.filePath(QStringLiteral("link.npz"))));
    NetworkCase named;
    named.parameters = "parameters: \"" + name.toStdString() + "\"";
    const LessonResult lesson = readLesson(
        writeFile(folder, QStringLiteral("lesson.yaml"), QByteArray::fromStdString(named.yaml())));
    QVERIFY(!lesson.lesson);
    QCOMPARE(lesson.faults.size(), std::size_t(1));
    QCOMPARE(lesson.faults.front().place.line, 8);
    const QString found = str(english(lesson.faults.front().message));
    QVERIFY2(found.startsWith(fault), qPrintable(found));
}

QTEST_APPLESS_MAIN(TestParameters)
#include "tst_parameters.moc"
