// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/text.h"
#include "trace/meaning.h"

using namespace gradus;

class TestQuantity : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void printsWhatItParsed_data();
    void printsWhatItParsed();
    void takesApart();
    void refusesWhatIsNoAddress_data();
    void refusesWhatIsNoAddress();
    void findsAnAddressAtTheStart_data();
    void findsAnAddressAtTheStart();
    void typesets_data();
    void typesets();
    void isShort_data();
    void isShort();
    void speaks();
    void speaksAnotherLanguage();
    void hashesAllOfIt();
    void everyKindHasAMeaning_data();
    void everyKindHasAMeaning();
    void variablesHaveNone();
    void variablesMayHaveNamesOfKinds();
    void whatHasNoLetterHasWords();
    void entriesAndIndicesAreOneAnother_data();
    void entriesAndIndicesAreOneAnother();
};

void TestQuantity::printsWhatItParsed_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"x[1]",
                             "y[12]",
                             "z[1][2]",
                             "a[3][10]@4",
                             "da/dz[2][1]",
                             "da/dz[2][1,3]",
                             "dC/da[0][7]",
                             "delta[1][2]@3",
                             "w[2][1,3]",
                             "b[1][4]",
                             "dC/dw[2][1,1]",
                             "dC/db[1][1]@2",
                             "C",
                             "C@1",
                             "R",
                             "J",
                             "dR/dw[1][2,2]",
                             "m.w[1][1,1]",
                             "v.b[2][1]",
                             "mhat.w[1][1,2]",
                             "vhat.b[1][1]",
                             "Dw[1][1,1]",
                             "Db[2][2]",
                             "eta",
                             "delta[1]",
                             "w[2]",
                             "f",
                             "df/dx",
                             "v[3]",
                             "v[name]",
                             "v[name][1,2]",
                             "dC/dv[sum]",
                             "dv/dv[4,2]",
                             "dv/dv[A,S]",
                             "dv/dv[4,S][2,3]",
                             "dv/dv[A,S][3,1][1,2]",
                             "dv/dv[C,S][][1,2]",
                             "v[h1.Q][2,3]",
                             "dC/dv[b.h1.K][1,2,3,4]@2",
                             "v[a][1,2,3,4,5,6,7,8]",
                             "dv/dv[h1.o,h1.S][1,2,3][4,5]",
                             "mhat.v[h1.Q][1,2]",
                             "Dv[K][1,1,2,2]",
                             "A[1,2][3,4]",
                             "s[1]",
                             "h[25]",
                             "W[1,2]",
                             "W[1,2]#4",
                             "E",
                             "DE",
                             "theta[3]",
                             "m[2]"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestQuantity::printsWhatItParsed()
{
    QFETCH(QString, text);
    QCOMPARE(str(print(q(text.toStdString()))), text);
}

void TestQuantity::takesApart()
{
    const Quantity entry = q("dv/dv[A,S][3,1][1,2]"); // one notation, everywhere
    QCOMPARE(str(shortText(entry)), QStringLiteral("∂A₃₁/∂S₁₂"));
    QCOMPARE(str(latex(entry)), QStringLiteral("\\frac{\\partial A_{31}}{\\partial S_{12}}"));
    QCOMPARE(str(shortText(q("dv/dv[C,S][][1,2]"))), QStringLiteral("∂C/∂S₁₂"));
    QCOMPARE(str(shortText(q("dv/dv[4,2]"))), QStringLiteral("∂v₄/∂v₂"));
    for (const char* const wrong :
         {"dv/dv[A,S][3]", "dv/dv[A,]", "dv/dv[A,9999999999]", "v[A,S]", "v[h1.]", "v[.h1]",
          "v[h1.2]", "v[a][1,2,3,4,5,6,7,8,9]", "dv/dv[h1.,S]"})
        QVERIFY2(std::holds_alternative<Message>(parseQuantity(wrong)), wrong);
    const Quantity weight = q("dC/dw[2][1,3]@4");
    QCOMPARE(weight.name, std::string("dC/dw"));
    QVERIFY(weight.first == FewNumbers{2});
    QVERIFY((weight.second == FewNumbers{1, 3}));
    QCOMPARE(weight.sample, 4);
    QVERIFY(weight == Quantity::edge("dC/dw", 2, 1, 3, 4));
    QVERIFY(q("z[1][2]") == Quantity::neuron("z", 1, 2));
    QVERIFY(q("x[5]@2") == Quantity::vector("x", 5, 2));
    QVERIFY(q("C@3") == Quantity::plain("C", 3));
    QCOMPARE(q("v[sum][1,2]").node, std::string("sum"));
    QCOMPARE(q("W[1,2]#4").pattern, 4);
}

void TestQuantity::refusesWhatIsNoAddress_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"",           "[1]",
                             "z[",         "z[]",
                             "z[1",        "z[1]]",
                             "z[1][2",     "z[1][2,]",
                             "z[1][,2]",   "z[1][2,3,",
                             "z[1][2][3]", "z[1.5][2]",
                             "z[0x1]",     "z[99999999999]",
                             "z@",         "z@0",
                             "z[1]@x",     "W[1,2]#",
                             "z[1] [2",    "1z",
                             "z[1][2]x",   "z z",
                             "z[1]@2@3",   "delta[-1][1]",
                             "\xff"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestQuantity::refusesWhatIsNoAddress()
{
    QFETCH(QString, text);
    const auto parsed = parseQuantity(text.toLatin1().toStdString());
    QVERIFY(std::holds_alternative<Message>(parsed));
    QVERIFY(!english(std::get<Message>(parsed)).empty());
}

void TestQuantity::findsAnAddressAtTheStart_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("length");
    QTest::newRow("all") << "z[1][2]" << 7;
    QTest::newRow("then an operator") << "z[1][2]+3" << 7;
    QTest::newRow("a slope before a division") << "dC/dw[2][1,1] / 2" << 13;
    QTest::newRow("a plain letter") << "C < 0.1" << 1;
    QTest::newRow("with a sample") << "C@12*2" << 4;
    QTest::newRow("a number") << "12" << 0;
    QTest::newRow("nothing") << "" << 0;
    QTest::newRow("an operator") << "+z" << 0;
}

void TestQuantity::findsAnAddressAtTheStart()
{
    QFETCH(QString, text);
    QFETCH(int, length);
    QCOMPARE(quantityLength(text.toStdString()), std::size_t(length));
}

void TestQuantity::typesets_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("tex");
    QTest::newRow("z") << "z[1][2]"
                       << "z^{(1)}_{2}";
    QTest::newRow("x") << "x[3]"
                       << "x_{3}";
    QTest::newRow("delta") << "delta[2][1]"
                           << "\\delta^{(2)}_{1}";
    QTest::newRow("weight") << "w[2][1,3]"
                            << "w^{(2)}_{13}";
    QTest::newRow("wide weight") << "w[1][3,784]"
                                 << "w^{(1)}_{3,784}";
    QTest::newRow("slope of the cost") << "dC/dw[2][1,1]"
                                       << "\\frac{\\partial C}{\\partial w^{(2)}_{11}}";
    QTest::newRow("C") << "C"
                       << "C";
    QTest::newRow("eta") << "eta"
                         << "\\eta";
    QTest::newRow("edge") << "left[12]"
                          << "\\mathit{left}_{12}";
    QTest::newRow("middle") << "middle[3,2]"
                            << "\\mathit{middle}_{32}";
    QTest::newRow("error") << "error.mean"
                           << "\\mathit{error}_{\\mathrm{mean}}";
    QTest::newRow("both brackets") << "A[1,2][3,4]"
                                   << "A^{(12)}_{34}";
    QTest::newRow("four axes") << "v[K][1,2,3,4]"
                               << "K_{1,2,3,4}";
    QTest::newRow("within a part") << "dC/dv[h1.Q][2,3]"
                                   << "\\frac{\\partial C}{\\partial \\mathit{h1.Q}_{23}}";
    QTest::newRow("change of a parameter") << "Dv[K][1,2]"
                                           << "\\Delta K_{12}";
    QTest::newRow("moment of a parameter") << "mhat.v[K][4]"
                                           << "\\hat m_{K_{4}}";
}

void TestQuantity::typesets()
{
    QFETCH(QString, text);
    QFETCH(QString, tex);
    QCOMPARE(str(latex(q(text.toStdString()))), tex);
}

void TestQuantity::isShort_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("delta") << "delta[1][2]" << QStringLiteral("δ⁽¹⁾₂");
    QTest::newRow("weight") << "w[2][1,1]" << QStringLiteral("w⁽²⁾₁₁");
    QTest::newRow("wide") << "w[1][12,3]" << QStringLiteral("w⁽¹⁾₁₂,₃");
    QTest::newRow("input") << "x[10]" << QStringLiteral("x₁₀");
    QTest::newRow("slope") << "dC/db[2][1]" << QStringLiteral("∂C/∂b⁽²⁾₁");
    QTest::newRow("edge") << "left[12]" << QStringLiteral("left₁₂");
    QTest::newRow("error") << "error.mean" << QStringLiteral("error.mean");
    QTest::newRow("change") << "Dw[1][1,2]" << QStringLiteral("Δw⁽¹⁾₁₂");
    QTest::newRow("change of a parameter") << "Dv[h1.Q][3]" << QStringLiteral("Δh1.Q₃");
    QTest::newRow("three axes") << "dC/dv[x][1,2,3]@2" << QStringLiteral("∂C/∂x₁,₂,₃ @2");
}

void TestQuantity::isShort()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    QCOMPARE(str(shortText(q(text.toStdString()))), shown);
}

void TestQuantity::speaks()
{
    QCOMPARE(spoken(q("delta[1][2]")), std::string("the error of neuron 2 in layer 1"));
    QCOMPARE(spoken(q("w[2][1,3]")),
             std::string("the weight from neuron 3 to neuron 1 of layer 2"));
    QCOMPARE(spoken(q("x[7]")), std::string("input 7"));
    QCOMPARE(spoken(q("left[3]")), std::string("the left edge of piece 3"));
    QCOMPARE(spoken(q("error.max")), std::string("the largest error"));
    QCOMPARE(spoken(q("h[7]")), std::string("the field of unit 7"));
    QCOMPARE(spoken(q("h")), std::string("h"));
    QCOMPARE(spoken(q("W[1,2]#3")), std::string("the coupling of the units 1 and 2, pattern 3"));
    QCOMPARE(latex(q("xi[2]#3")), std::string("\\xi_{2}{\\scriptstyle \\#3}"));
    QCOMPARE(shortText(q("theta[12]")), std::string("θ₁₂"));
    QCOMPARE(latex(q("Qinv[1,2]")), std::string("Q^{-1}_{12}"));
    QVERIFY(spoken(q("z[1][2]@3")).find('3') != std::string::npos);
}

void TestQuantity::speaksAnotherLanguage()
{
    const Words words = [](const Message& message) { return "<" + message.source + ">"; };
    QVERIFY(spoken(q("delta[1][2]"), words).starts_with("<"));
}

void TestQuantity::hashesAllOfIt()
{
    const QuantityHash hash;
    const Quantity base = q("dC/dw[2][1,3]@4");
    for (const char* other : {"dC/dw[2][1,3]@5", "dC/dw[2][1,4]@4", "dC/dw[2][2,3]@4",
                              "dC/dw[1][1,3]@4", "dR/dw[2][1,3]@4", "dC/dw[2][1,3]"})
        QVERIFY2(hash(base) != hash(q(other)), other);
    QCOMPARE(hash(base), hash(q("dC/dw[2][1,3]@4")));
}

void TestQuantity::everyKindHasAMeaning_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("part");
    const auto row = [](const char* text, const char* part) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(part);
    };
    row("x[1]", "input");
    row("y[1]", "target");
    row("z[1][2]", "weighted input");
    row("a[1][2]@3", "activation");
    row("da/dz[1][2]", "slope of the activation");
    row("dC/da[1][2]", "cost changes");
    row("delta[1][2]", "error of a neuron");
    row("w[1][2,3]", "weight");
    row("b[1][2]", "bias");
    row("dC/dw[1][2,3]", "this weight");
    row("dC/db[1][2]", "this bias");
    row("dR/dw[1][2,3]", "penalty");
    row("Dw[1][2,3]", "adds to the weight");
    row("Db[1][2]", "adds to the bias");
    row("m.w[1][2,3]", "running mean of the slopes");
    row("v.b[1][2]", "squared slopes");
    row("mhat.x", "corrected");
    row("C", "cost");
    row("R", "penalty");
    row("J", "objective");
    row("eta", "learning rate");
    row("f", "function");
    row("df/dx", "f changes when x");
    row("Dx", "adds to x");
    row("v[3]", "node");
    row("v[sum][1,2]", "node");
    row("dC/dv[3]", "C changes when v");
    row("dv/dv[4,2]", "Jacobian");
    row("left[1]", "rises");
    row("right[1]", "falls");
    row("height[1]", "adds to the sum");
    row("error.max", "largest");
    row("error.mean", "mean");
    row("steepness", "suddenly");
    row("s[1]", "state of a unit");
    row("h[1]", "field");
    row("p[1]", "likely");
    row("r[1]", "random");
    row("W[1,2]", "coupling");
    row("W[1,2]#3", "coupling");
    row("theta[1]", "threshold");
    row("E", "energy");
    row("DE", "energy changes");
    row("m[1]", "overlap");
    row("T", "temperature");
    row("Q[1,2]", "alike");
    row("xi[1]#2", "stored pattern");
}

void TestQuantity::everyKindHasAMeaning()
{
    QFETCH(QString, text);
    QFETCH(QString, part);
    const QString said = str(english(meaning(q(text.toStdString()))));
    QVERIFY2(said.contains(part), qPrintable(said));
    QVERIFY(said.endsWith(QLatin1Char('.')));
}

void TestQuantity::variablesHaveNone()
{
    for (const char* name : {"x", "y", "w", "b", "u", "m", "s", "h"})
        QVERIFY2(meaning(q(name)).empty(), name);
}

// A lesson may call its variables as quantities of other families are called.
void TestQuantity::variablesMayHaveNamesOfKinds()
{
    const std::vector<std::string> variables{"R", "T", "E", "DE", "C", "Q", "J", "pieces"};
    for (const std::string& name : variables) {
        QVERIFY(!meaning(q(name)).empty());
        QVERIFY2(meaning(q(name), variables).empty(), name.c_str());
    }
    const std::vector<std::string> energy{"E"};
    QCOMPARE(english(meaning(q("DE"), energy)), std::string("What this update adds to E."));
    QVERIFY(english(meaning(q("m.E"), energy)).find("running mean") != std::string::npos);
    QCOMPARE(meaning(q("R"), energy), meaning(q("R")));
}

void TestQuantity::whatHasNoLetterHasWords()
{
    QCOMPARE(english(wordsFor(q("error.mean"))), std::string("mean error"));
    QVERIFY(wordsFor(q("delta[1][2]")).empty());
}

void TestQuantity::entriesAndIndicesAreOneAnother_data()
{
    QTest::addColumn<QList<int>>("lengths");
    QTest::addColumn<int>("indices");
    QTest::newRow("number") << QList<int>{1, 1} << 0;
    QTest::newRow("number of four axes") << QList<int>{1, 1, 1, 1} << 0;
    QTest::newRow("column") << QList<int>{5} << 1;
    QTest::newRow("row") << QList<int>{1, 5} << 1;
    QTest::newRow("matrix") << QList<int>{2, 3} << 2;
    QTest::newRow("maps") << QList<int>{2, 1, 4} << 3;
    QTest::newRow("kernels") << QList<int>{2, 3, 2, 2} << 4;
}

void TestQuantity::entriesAndIndicesAreOneAnother()
{
    QFETCH(QList<int>, lengths);
    QFETCH(int, indices);
    const Shape shape(std::span<const std::int32_t>(lengths.data(), std::size_t(lengths.size())));
    for (std::size_t entry = 0; entry < shape.size(); ++entry) {
        QCOMPARE(indicesOf(shape, entry).size(), std::size_t(indices));
        QCOMPARE(entryAt(shape, indicesOf(shape, entry)), entry);
    }
    for (int at = 0; at < indices; ++at)
        for (const int wrong : {0, shape.length(shape.axes() - 1) * 100}) {
            FewNumbers outside = indicesOf(shape, 0);
            outside[std::size_t(at)] = wrong;
            QCOMPARE(entryAt(shape, outside), shape.size());
        }
    FewNumbers more = indicesOf(shape, 0);
    while (more.size() <= shape.axes())
        more.push(1);
    QCOMPARE(entryAt(shape, more), shape.size());
}

QTEST_APPLESS_MAIN(TestQuantity)
#include "tst_quantity.moc"
