// SPDX-License-Identifier: GPL-3.0-or-later
#include "operation_case.h"
#include "support/python.h"
#include "trace/number.h"

#include <QTemporaryDir>

using namespace gradus;

namespace {

QString arrayText(const Numbers& numbers, const Shape& shape)
{
    std::string text = "np.array([";
    for (const double number : numbers)
        text += exactText(number) + ", ";
    text += "], float).reshape(";
    for (const std::int32_t length : shape.lengths())
        text += std::to_string(length) + ", ";
    return str(text + ")");
}

} // namespace

/// The NumPy expressions of all operations against their own arithmetic, in one script.
class TestOperationPython : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void saysTheSame_data() { addOperationRows(); }
    void saysTheSame();
    void cleanupTestCase();

private:
    QString m_script;
    QStringList m_definitions;
    int m_count = 0;
};

void TestOperationPython::initTestCase()
{
    if (!hasPython())
        QSKIP("no Python with NumPy");
    m_script = QStringLiteral("def fit(g, shape):\n"
                              "    while g.ndim > len(shape):\n"
                              "        g = g.sum(axis=0)\n"
                              "    for axis in range(len(shape)):\n"
                              "        if shape[axis] == 1:\n"
                              "            g = g.sum(axis=axis, keepdims=True)\n"
                              "    return g\n"
                              "def check(what, ours, theirs):\n"
                              "    off = np.abs(ours - theirs) / np.maximum(1, np.abs(ours))\n"
                              "    if ours.shape != theirs.shape or not off.max() <= 1e-12:\n"
                              "        print(what, ours.tolist(), theirs.tolist())\n");
}

// Writes what is to be compared; it is run when all has been written.
void TestOperationPython::saysTheSame()
{
    QFETCH(QString, name);
    QFETCH(QList<double>, numbers);
    QFETCH(QList<QList<int>>, shapes);
    const Case one = caseOf(name, numbers, shapes);
    const Numbers y = one.value();
    Random random(5);
    Numbers upstream(y.size());
    for (double& g : upstream)
        g = random.uniform(-1, 1);
    std::vector<std::string> names;
    for (std::size_t k = 0; k < one.shapes.size(); ++k) {
        names.push_back("x" + std::to_string(k));
        m_script += str(names.back()) + QStringLiteral(" = ")
            + arrayText(one.numbers[k], one.shapes[k]) + QLatin1Char('\n');
    }
    const QString definition = str(std::string(one.operation->pythonDefinition()));
    if (!definition.isEmpty() && !m_definitions.contains(definition))
        m_definitions << definition;
    const QString label = QString::fromUtf8(QTest::currentDataTag());
    m_script += QStringLiteral("y = %1\ncheck(\"%2\", %3, y)\ng = %4\n")
                    .arg(str(one.operation->python(names, one.shapes)), label,
                         arrayText(y, one.shape), arrayText(upstream, one.shape));
    for (std::size_t k = 0; k < names.size(); ++k) {
        if (!one.operation->flowsTo(k))
            continue;
        Numbers gradient(one.shapes[k].size());
        one.operation->pullBack(one.views(), {one.shape, y.data()}, upstream.data(), k,
                                gradient.data());
        m_script += QStringLiteral("check(\"%1 back to %2\", %3, fit(%4, x%2.shape))\n")
                        .arg(label)
                        .arg(k)
                        .arg(arrayText(gradient, one.shapes[k]),
                             str(one.operation->pythonPullBack(names, one.shapes, "y", "g", k)));
    }
    ++m_count;
}

void TestOperationPython::cleanupTestCase()
{
    if (!hasPython())
        return;
    QVERIFY(m_count > 60);
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("operations.py")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("import numpy as np\n\n" + m_definitions.join(QStringLiteral("\n\n")).toUtf8()
               + "\n\n" + m_script.toUtf8() + "print(\"done\")\n");
    file.close();
    const PythonRun run = runPython({file.fileName()});
    QVERIFY2(run.status == 0, run.err.constData());
    QCOMPARE(run.out, QByteArray("done\n"));
}

QTEST_GUILESS_MAIN(TestOperationPython)
#include "tst_operation_python.moc"
