// SPDX-License-Identifier: GPL-3.0-or-later
#include "approximation/approximations.h"
#include "export/python_script.h"
#include "lesson/localized.h"
#include "support/golden.h"
#include "support/hopfield.h"
#include "support/lessons.h"
#include "support/places.h"
#include "support/python.h"
#include "trace/number.h"

#include <QDir>

using namespace gradus;

namespace {

std::string scriptOf(const Iteration& iteration, const Words& words = {})
{
    const auto script = pythonScript(iteration, {.title = "A title", .words = words});
    if (const auto* message = std::get_if<Message>(&script))
        qFatal("%s", english(*message).c_str());
    return std::get<std::string>(script);
}

std::shared_ptr<const Iteration> iterationOf(const Experiment& experiment, std::int64_t i)
{
    Timeline timeline(experiment.start());
    if (timeline.seek({i, 0}) != Timeline::Outcome::Reached)
        return nullptr;
    return timeline.now().iteration;
}

QString write(const QTemporaryDir& folder, const std::string& script)
{
    return str(writeFile(folder, QStringLiteral("script.py"), QByteArray::fromStdString(script)));
}

// Runs the script of an iteration: every line is a step of ours, in order, with our number.
void agreesWithNumPy(const Iteration& iteration)
{
    const QTemporaryDir folder;
    const PythonRun run = runPython({write(folder, scriptOf(iteration))});
    QVERIFY2(run.status == 0, run.out.right(300) + run.err);
    const QList<QByteArray> lines = run.out.trimmed().split('\n');
    QCOMPARE(lines.size(), iteration.stepCount() + 1);
    for (std::int64_t k = 1; k <= iteration.stepCount(); ++k) {
        const QList<QByteArray> words = lines[k - 1].split(' ');
        const Quantity quantity = iteration.step(k).quantity;
        QCOMPARE(words.first().toStdString(), print(quantity));
        const double ours = iteration.read(quantity, k).value;
        const double theirs = words.last() == "inf" ? std::numeric_limits<double>::infinity()
            : words.last() == "-inf"                ? -std::numeric_limits<double>::infinity()
                                                    : words.last().toDouble();
        QVERIFY2(relativeError(theirs, ours) <= 1e-12, lines[k - 1]);
    }
    QVERIFY(lines.last().startsWith("largest relative difference: "));
}

std::string descentYaml(const std::string& model, const std::string& rest)
{
    return "gradus: 1\nid: case\ntitle: A case\nmodel: {kind: descent, " + model + "}\n" + rest;
}

std::string graphYaml(const std::string& model)
{
    return "gradus: 1\nid: case\ntitle: A case\nmodel:\n  kind: graph\n" + model;
}

} // namespace

class TestPythonScript : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void shippedLessons_data();
    void shippedLessons();
    void goldenLessons_data();
    void goldenLessons();
    void networks_data();
    void networks();
    void descents_data();
    void descents();
    void graphs_data();
    void graphs();
    void nets_data();
    void nets();
    void approximations_data();
    void approximations();
    void tables_data();
    void tables();
    void tablesOfDescents();
    void saturatedUnitsAreJudgedByTheirRounding_data();
    void saturatedUnitsAreJudgedByTheirRounding();
    void noticesWhatIsWrong();
    void laterIterationsHaveTheirOwnNumbers();
    void commentsSpeakTheLanguage();
    void aTitleIsNoCode();
    void refusesWhatIsTooLarge();
};

void TestPythonScript::init()
{
    const QByteArray test = QTest::currentTestFunction();
    const bool alone =
        test.startsWith("comments") || test.startsWith("refuses") || test.startsWith("later");
    if (!hasPython() && !alone)
        QSKIP("no Python with NumPy");
}

void TestPythonScript::shippedLessons_data()
{
    QTest::addColumn<QString>("file");
    const QDir folder(qSourcePath("lessons"));
    const QStringList files = folder.entryList({QStringLiteral("*.yaml")});
    QVERIFY(files.size() >= 16);
    for (const QString& file : files)
        QTest::newRow(qPrintable(file)) << folder.filePath(file);
}

// At the first iterations, and at a storing where there is one.
void TestPythonScript::shippedLessons()
{
    QFETCH(QString, file);
    const LessonResult lesson = readLesson(file.toStdString());
    QVERIFY2(lesson.lesson, describeAll(lesson.faults).c_str());
    int compared = 0;
    for (const std::int64_t i : {0, 1, 4}) {
        const auto iteration = iterationOf(*lesson.lesson->experiment, i);
        if (!iteration || iteration->stepCount() == 0)
            continue;
        agreesWithNumPy(*iteration);
        ++compared;
    }
    QVERIFY(compared >= 2);
}

void TestPythonScript::goldenLessons_data()
{
    QTest::addColumn<QString>("file");
    const QDir folder(qSourcePath("tests/golden"));
    const QStringList files = folder.entryList({QStringLiteral("*.json")});
    QVERIFY(files.size() >= 40);
    for (const QString& file : files)
        QTest::newRow(qPrintable(file)) << file;
}

void TestPythonScript::goldenLessons()
{
    QFETCH(QString, file);
    const auto read = lessonOf(goldenLesson(file).toStdString());
    agreesWithNumPy(*iterationOf(*read->experiment, 3));
}

void TestPythonScript::networks_data()
{
    QTest::addColumn<QString>("layers");
    QTest::addColumn<QString>("cost");
    QTest::addColumn<QString>("training");
    const auto row = [](const char* name, const char* hidden, const char* output, const char* cost,
                        const char* training) {
        QTest::newRow(name) << QStringLiteral("[{size: 2}, {size: 3, activation: %1}, {size: 2, "
                                              "activation: %2}]")
                                   .arg(QString::fromLatin1(hidden), QString::fromLatin1(output))
                            << cost << training;
    };
    const char* const sgd = "{rate: 0.5}";
    for (const char* activation : {"identity", "sigmoid", "tanh", "relu", "leaky-relu", "elu",
                                   "softplus", "gelu", "sine", "step", "softmax"})
        row(activation, activation, "identity", "squared-error", sgd);
    row("softmax at the end", "tanh", "softmax", "mean-squared-error", sgd);
    row("softmax that cancels", "softmax", "softmax", "categorical-cross-entropy", sgd);
    row("sigmoid that cancels", "relu", "sigmoid", "binary-cross-entropy", sgd);
    row("entropy by itself", "tanh", "softmax", "binary-cross-entropy", sgd);
    row("shares of others", "tanh", "sigmoid", "categorical-cross-entropy", sgd);
    const auto layers = [](const char* name, const char* list, const char* training) {
        QTest::newRow(name) << list << "half-squared-error" << training;
    };
    layers("no biases", "[{size: 2}, {size: 2, activation: sigmoid, bias: false}]", sgd);
    layers("biases in one layer",
           "[{size: 2}, {size: 3, activation: tanh, bias: false}, {size: 2, activation: sigmoid}]",
           "{rate: 0.5, optimizer: momentum}");
    layers(
        "what is fixed",
        "[{size: 2}, {size: 3, activation: tanh, fixed: true}, {size: 3, activation: tanh, fixed: "
        "biases}, {size: 2, activation: sigmoid}]",
        "{rate: 0.1, optimizer: adamw, batch: 2, l1: 0.1, l2: 0.2}");
    for (const char* optimizer :
         {"sgd", "momentum", "nesterov", "adagrad", "rmsprop", "adam", "adamw"})
        QTest::addRow("%s with penalty in batches", optimizer)
            << NetworkCase().layers.c_str() << "half-squared-error"
            << QStringLiteral("{optimizer: %1, rate: 0.05, batch: 2, shuffle: true, l1: 0.01, l2: "
                              "0.02}")
                   .arg(QLatin1String(optimizer));
}

void TestPythonScript::networks()
{
    QFETCH(QString, layers);
    QFETCH(QString, cost);
    QFETCH(QString, training);
    NetworkCase network;
    network.layers = layers.toStdString();
    network.cost = cost.toStdString();
    network.training = training.toStdString();
    for (const std::int64_t i : {1, 4}) // with batches of two samples and of one
        agreesWithNumPy(*iterationOf(*network.experiment(), i));
}

void TestPythonScript::descents_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<QString>("rest");
    const auto row = [](const char* name, const char* model, const char* rest) {
        QTest::newRow(name) << model << rest;
    };
    row("every function",
        "function: \"sin(x)*cos(y) + tan(x/5) - asin(x/9)*acos(y/9) + atan(x*y) + "
        "sinh(x/3)/cosh(y) + tanh(x) + exp(-x) + log(4 + x) + ln(5 + y) + sqrt(x + 3) + abs(y) + "
        "sign(x) + sigmoid(x) + relu(y) + softplus(x) + step(x)\", variables: [x, y], start: [0.7, "
        "-1.2]",
        "training: {rate: 0.1}\n");
    row("least and greatest",
        "function: \"max(x, y, 2*x) * min(x^2, y) + pow(x, y)\", variables: "
        "[x, y], start: [1.5, 2.5]",
        "training: {rate: 0.01, optimizer: adam}\n");
    row("powers",
        "function: \"x^3 - 2^x + x^0.5 + x^-1 + (x + 1)^1 + mean(x, 3)\", variables: [x], "
        "start: [1.25]",
        "training: {rate: 0.01, optimizer: nesterov}\n");
    row("words of Python",
        "function: \"lambda*in^2 + 2*pi*lambda\", variables: [lambda, in], "
        "start: [0.5, -0.25]",
        "training: {rate: 0.1, optimizer: rmsprop}\n");
    row("a variable alone", "function: \"x\", variables: [x, y], start: [0.5, 1]",
        "training: {rate: 0.1}\n");
    const char* const mean =
        "function: {mean: \"(w*x + b - y)^2\", over: samples}, variables: [w, b], start: [-1, 2]";
    const char* const data = "data: {samples: [{x: [1], y: [2]}, {x: [2], y: [3.5]}, {x: [-1], y: "
                             "[0.5]}]}\ntraining: {rate: 0.05, batch: ";
    QTest::newRow("all samples") << mean << QString::fromLatin1(data) + QStringLiteral("all}\n");
    QTest::newRow("two samples") << mean << QString::fromLatin1(data) + QStringLiteral("2}\n");
    QTest::newRow("one sample") << mean << QString::fromLatin1(data) + QStringLiteral("1}\n");
}

void TestPythonScript::descents()
{
    QFETCH(QString, model);
    QFETCH(QString, rest);
    const auto lesson = lessonOf(descentYaml(model.toStdString(), rest.toStdString()));
    for (const std::int64_t i : {1, 4})
        agreesWithNumPy(*iterationOf(*lesson->experiment, i));
}

void TestPythonScript::graphs_data()
{
    QTest::addColumn<QString>("model");
    QTest::newRow("softmax of a vector")
        << "  given: {x: [0.5, -1], W: [[0.3, -0.2], [0.8, 0.4], [1, 0]], b: [0.1, 0, -0.1], y: "
           "[1, 0, 0]}\n  nodes: {z: \"W @ x + b\", p: \"softmax(z)\", C: \"-sum(y*ln(p))\"}\n";
    QTest::newRow("softmax by rows, a transpose, means of all sorts")
        << "  given: {A: [[0.5, -1, 2], [0.3, 0.2, -0.4]], c: 3}\n  nodes: {S: \"softmax(A)\", T: "
           "\"transpose(S) @ A\", r: \"sum_rows(T) - mean_rows(T)/c\", k: \"sum_columns(S)*"
           "mean_columns(A)\", C: \"mean(r) + sum(k) + mean(-A)\"}\n";
    QTest::newRow("powers and quotients that are repeated")
        << "  given: {A: [[1.5, 2], [0.5, 3]], v: [1.2, 0.7], s: 2.5}\n  nodes: {P: \"A^v\", Q: "
           "\"s/A + (A/v)^2 + 2^A + A^s\", C: \"sum(relu(P - Q)) + sum(sigmoid(Q))\"}\n";
    QTest::newRow("numbers, two ways")
        << "  given: {x: 2, in: 3}\n  nodes: {u: \"x*in\", C: \"u*x + "
           "x^3/in - (1 - 4)*x\"}\n";
}

void TestPythonScript::graphs()
{
    QFETCH(QString, model);
    const auto lesson = lessonOf(graphYaml(model.toStdString()));
    agreesWithNumPy(*iterationOf(*lesson->experiment, 1));
}

void TestPythonScript::nets_data() { addNetRows(); }

void TestPythonScript::nets()
{
    QFETCH(QString, model);
    QFETCH(QString, recall);
    const auto net = hopfieldOf(model.toStdString(), recall.toStdString());
    for (const std::int64_t i : {0, 1, 3})
        agreesWithNumPy(*iterationOf(*net, i));
}

void TestPythonScript::approximations_data()
{
    QTest::addColumn<QString>("model");
    for (const std::string& model : approximationModels())
        QTest::newRow(model.c_str()) << str(model);
    QTest::newRow("a jump") << "function: \"sign(x - 0.5)*0.5 + x\", pieces: 4";
    QTest::newRow("a constant") << "function: \"2*pi\", pieces: 2";
}

void TestPythonScript::approximations()
{
    QFETCH(QString, model);
    const auto sum = approximationOf(model.toStdString());
    for (const std::int64_t i : {1, 2, 4})
        agreesWithNumPy(*iterationOf(*sum, i));
}

void TestPythonScript::tables_data()
{
    QTest::addColumn<QString>("layers");
    QTest::addColumn<QString>("data");
    QTest::newRow("scaled features of classes")
        << "[{size: 3}, {size: 2, activation: tanh}, {size: 3, activation: softmax}]"
        << "features: [\"max(a, x2)^2\", sigmoid(x1), \"the length\"]\n  scale: standardise\n"
           "  one-hot: {low: 0.01, high: 0.99}\n  test: {share: 0.25, stratified: false}";
    QTest::newRow("a constant feature, scaled by column")
        << "[{size: 2}, {size: 3, activation: sigmoid}]"
        << "features: [\"1\", \"a/2\"]\n  scale: {a: min-max, \"the length\": {divide: 255}}";
    QTest::newRow("classes alone") << "[{size: 2}, {size: 3, activation: sigmoid}]"
                                   << "x-note: 1";
}

// What a lesson does to a table the script does, too, from what the table holds.
void TestPythonScript::tables()
{
    QFETCH(QString, layers);
    QFETCH(QString, data);
    const QTemporaryDir folder;
    writeFile(folder, QStringLiteral("t.csv"),
              "a;the length;kind\n1,5;30;rosea\n2,5;12;\"al\"\"ba\"\n0,1;7;tarda\n4;-3;rosea\n"
              "2;2;tarda\n");
    const std::string yaml =
        "gradus: 1\nid: case\ntitle: A case\nmodel:\n  kind: network\n  layers: "
        + layers.toStdString() + "\n  initial: {scheme: normal, sd: 1}\ndata:\n  csv: t.csv\n  "
        + data.toStdString() + "\ntraining: {rate: 0.5, batch: 3, shuffle: true}\n";
    const LessonResult lesson =
        readLesson(writeFile(folder, QStringLiteral("l.yaml"), QByteArray::fromStdString(yaml)));
    QVERIFY2(lesson.lesson, describeAll(lesson.faults).c_str());
    for (const std::int64_t i : {1, 2, 3}) {
        const auto iteration = iterationOf(*lesson.lesson->experiment, i);
        agreesWithNumPy(*iteration);
        const std::string script = scriptOf(*iteration);
        QVERIFY(script.find("labels = [\"") != std::string::npos);
        QCOMPARE(script.find("minus = ") != std::string::npos, data.contains(u"scale"));
        QCOMPARE(script.find("features = [") != std::string::npos, data.contains(u"features"));
    }
}

// A descent over a table, too; its variables may be called what the script would call its own.
void TestPythonScript::tablesOfDescents()
{
    const QTemporaryDir folder;
    writeFile(folder, QStringLiteral("t.csv"), "a;b;kind\n1,5;30;u\n2,5;12;v\n0,1;7;v\n");
    const LessonResult lesson = readLesson(writeFile(
        folder, QStringLiteral("l.yaml"),
        "gradus: 1\nid: case\ntitle: A case\nmodel: {kind: descent, function: {mean: "
        "\"(minus*x[1] + which*x[2] - y)^2\", over: samples}, variables: [minus, which], start: "
        "[1, 2]}\ndata: {csv: t.csv, scale: standardise, features: [a, \"a*b\"]}\ntraining: "
        "{rate: 0.1, batch: 2, shuffle: true}\n"));
    QVERIFY2(lesson.lesson, describeAll(lesson.faults).c_str());
    for (const std::int64_t i : {1, 2, 4}) {
        agreesWithNumPy(*iterationOf(*lesson.lesson->experiment, i));
        QVERIFY(scriptOf(*iterationOf(*lesson.lesson->experiment, i)).find("minus = np.array")
                != std::string::npos);
    }
}

// A student's script with a mistake in it ends with 1 and says how far it is off.
void TestPythonScript::saturatedUnitsAreJudgedByTheirRounding_data()
{
    QTest::addColumn<double>("z");
    for (const double z : {4.0, 7.3, 9.1, 11.7, 13.9, 16.2, 18.4, 21.0})
        QTest::addRow("%g", z) << z;
}

// 1 − a² of a tanh near 1 is made of a's last bits, and Adam divides by the slope's size: NumPy's
// tanh may differ there, and is right. What is really wrong is found all the same.
void TestPythonScript::saturatedUnitsAreJudgedByTheirRounding()
{
    QFETCH(double, z);
    const std::string w = exactText(z);
    NetworkCase c;
    c.layers = "[{size: 2}, {size: 2, activation: tanh}, {size: 1, activation: tanh}]";
    c.parameters = "parameters: [{w: [[" + w + ", 0.1], [0.3, -" + w + "]], b: [0.1, 0.2]}, {w: [["
        + w + ", 1.3]], b: [0.7]}]";
    c.samples = "[{x: [1, 0.9], y: [-1]}, {x: [0.8, -1], y: [1]}]";
    c.training = "{optimizer: adam, rate: 0.1}";
    const QTemporaryDir folder;
    for (const std::int64_t i : {1, 4}) {
        const std::string script = scriptOf(*iterationOf(*c.experiment(), i));
        const PythonRun run = runPython({write(folder, script)});
        QVERIFY2(run.status == 0, run.out.right(300) + run.err);
        std::vector<std::pair<std::string, std::string>> planted{
            {"1 - a * a", "1.000001 - a * a"}, {"dCda[L] = a[L] - y", "dCda[L] = a[L] + y"}};
        if (z < 8) // beyond, the slopes are too small for a wrong setting to show
            planted.emplace_back("beta1 = 0.9\n", "beta1 = 0.9001\n");
        for (const auto& [right, wrong] : planted) {
            std::string other = script;
            const std::size_t at = other.find(right);
            QVERIFY2(at != std::string::npos, right.c_str());
            other.replace(at, right.size(), wrong);
            QVERIFY2(runPython({write(folder, other)}).status == 1, wrong.c_str());
        }
    }
}

void TestPythonScript::noticesWhatIsWrong()
{
    std::string script = scriptOf(*iterationOf(*NetworkCase().experiment(), 1));
    const std::string right = "w[l + 1].T @ delta[l + 1]";
    const std::size_t at = script.find(right);
    QVERIFY(at != std::string::npos);
    script.replace(at, right.size(), "2 * " + right);
    const QTemporaryDir folder;
    const PythonRun run = runPython({write(folder, script)});
    QCOMPARE(run.status, 1);
    QVERIFY2(run.out.contains("largest relative difference: "), run.err);
    QVERIFY(!run.out.contains("largest relative difference: 0\n"));
}

void TestPythonScript::laterIterationsHaveTheirOwnNumbers()
{
    const auto experiment = NetworkCase().experiment();
    const auto first = iterationOf(*experiment, 1);
    const auto third = iterationOf(*experiment, 3);
    const double w = third->read(q("w[1][1,1]"), 0).value;
    QVERIFY(w != first->read(q("w[1][1,1]"), 0).value);
    const std::string number = "np.array([[" + exactText(w);
    QVERIFY(scriptOf(*third).find(number) != std::string::npos);
    QVERIFY(scriptOf(*first).find(number) == std::string::npos);
}

void TestPythonScript::commentsSpeakTheLanguage()
{
    const auto iteration = iterationOf(*NetworkCase().experiment(), 1);
    QVERIFY(scriptOf(*iteration).find("# BP1: the error at the output") != std::string::npos);
    QVERIFY(scriptOf(*iteration).find("# Forward, layer by layer.") != std::string::npos);
    const Words backwards = [](const Message& message) { return "<" + english(message) + ">"; };
    const std::string script = scriptOf(*iteration, backwards);
    QVERIFY(script.find("# <Forward, layer by layer.>") != std::string::npos);
    QVERIFY(script.find("<z[") == std::string::npos); // code and addresses stay
}

// Whatever a title holds stays a comment.
void TestPythonScript::aTitleIsNoCode()
{
    const auto iteration = iterationOf(*NetworkCase().experiment(), 1);
    const auto script =
        pythonScript(*iteration, {.title = "A title\nraise SystemExit(7)\r\fprint(\"\"\"\\"});
    const QTemporaryDir folder;
    const PythonRun run = runPython({write(folder, std::get<std::string>(script))});
    QVERIFY2(run.status == 0, run.err);
}

void TestPythonScript::refusesWhatIsTooLarge()
{
    NetworkCase large;
    large.layers = "[{size: 2}, {size: 15000, activation: tanh}, {size: 2, activation: sigmoid}]";
    const auto script = pythonScript(*iterationOf(*large.experiment(), 1), {});
    QVERIFY(english(std::get<Message>(script)).find("at most 100000") != std::string::npos);
    const auto none = pythonScript(*iterationOf(*NetworkCase().experiment(), 0), {});
    QCOMPARE(str(english(std::get<Message>(none))),
             QStringLiteral("iteration 0 has no steps to repeat; ask for the next"));
}

QTEST_APPLESS_MAIN(TestPythonScript)
#include "tst_python_script.moc"
