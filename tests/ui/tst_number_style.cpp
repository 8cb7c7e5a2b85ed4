// SPDX-License-Identifier: GPL-3.0-or-later
#include "families/whole_numbers.h"
#include "formula/formula_label.h"
#include "models/quantity_table_model.h"
#include "panels/formula_panel.h"
#include "support/desk.h"
#include "support/desktop.h"
#include "support/places.h"
#include "support/text.h"

#include <QElapsedTimer>
#include <QLabel>
#include <QMenuBar>
#include <QTableView>

using namespace gradus;

namespace {

// The program at δ of the first hidden neuron, with the section that tells η.
struct Studying {
    Program program{*qApp};

    Studying()
    {
        program.start(qLessonPath("four-equations"));
        settleProgram(program);
        program.progress().goTo(program.progress().sectionCount());
        settleProgram(program);
        program.session().seek(Position{1, 24});
        settleProgram(program);
    }
    // An item of View ▸ Numbers.
    [[nodiscard]] QAction* item(const QString& start) const
    {
        for (QMenu* const menu : program.window().menuBar()->findChildren<QMenu*>())
            for (QAction* const action : menu->actions())
                if (action->text().remove(QLatin1Char('&')).startsWith(start))
                    return action;
        return nullptr;
    }
    void choose(const QString& start)
    {
        QVERIFY(item(start));
        item(start)->trigger();
        settleProgram(program);
        QVERIFY(item(start)->isChecked());
    }
    // What the formula panel says the number is.
    [[nodiscard]] QString result() const
    {
        for (const QLabel* const label :
             program.window().findChild<FormulaPanel*>()->findChildren<QLabel*>())
            if (label->text().startsWith(QStringLiteral("= ")))
                return label->text().mid(2);
        return {};
    }
    // All numbers of the tables.
    [[nodiscard]] QStringList cells() const
    {
        QStringList all;
        for (const QTableView* const table : program.window().findChildren<QTableView*>()) {
            const auto* const model = qobject_cast<QuantityTableModel*>(table->model());
            for (int row = 0; model && row < model->rowCount(); ++row)
                for (int column = 0; column < model->columnCount(); ++column)
                    all += model->index(row, column).data().toString();
        }
        return all;
    }
};

} // namespace

class TestNumberStyle : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { beginAfresh(); }
    void cleanup() { setNumberStyle({}); }
    void everyViewFollows();
    void copiesHaveAllDigits();
    void numbersOfTextsFollow();
    void isRemembered();
    void nonsenseIsForgotten();
    void axesStay();
    void aRunningFormulaAddsUp();
    void digitsAreNeverCut();
    void numbersOfAFormulaAreNoQuantities();

private:
    TestSettings m_settings;
};

// Terms and result are seen together, however fast the run is: typesetting takes its time.
void TestNumberStyle::aRunningFormulaAddsUp()
{
    Studying r;
    r.program.session().seek(Position{1, 0});
    settleProgram(r.program);
    const auto labels =
        r.program.window().findChild<FormulaPanel*>()->findChildren<FormulaLabel*>();
    QCOMPARE(labels.size(), 2);
    const FormulaLabel* const numbers = labels[1];
    const QString before = numbers->shownFormula(); // of where it was
    r.program.session().runTo(9'000'000);
    QMap<QString, QString> seen; // the result beside each formula
    QElapsedTimer clock;
    clock.start();
    // A busy machine typesets few formulas before the run's numbers no longer change.
    while (clock.elapsed() < 60'000 && seen.size() < 3
           && (seen.isEmpty() || r.program.session().isRunning())) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        if (!r.program.session().isRunning() || !numbers->isShown()
            || numbers->shownFormula() == before)
            continue;
        if (!seen.contains(numbers->shownFormula()))
            seen[numbers->shownFormula()] = r.result();
        QCOMPARE(r.result(), seen[numbers->shownFormula()]);
    }
    QVERIFY(!seen.isEmpty());
    r.program.session().stop();
    settleProgram(r.program);
}

void TestNumberStyle::everyViewFollows()
{
    Studying r;
    const double b = 0.35; // of the layer that is shown
    QVERIFY(r.item(QStringLiteral("Usual"))->isChecked());
    QVERIFY(r.item(QStringLiteral("4 digits"))->isChecked());
    QCOMPARE(r.result(), QStringLiteral("0.008771"));
    QVERIFY(r.cells().contains(QStringLiteral("0.35")));

    r.choose(QStringLiteral("8 digits"));
    QCOMPARE(r.result(), QStringLiteral("0.0087713547"));
    QVERIFY(r.cells().contains(QStringLiteral("0.59326999"))); // a⁽¹⁾₁

    r.choose(QStringLiteral("Scientific"));
    QCOMPARE(r.result(), QStringLiteral("8.7713547e−3"));
    QCOMPARE(numberText(b), QStringLiteral("3.5e−1"));
    QVERIFY(r.cells().contains(numberText(b)));

    r.choose(QStringLiteral("3 digits"));
    r.choose(QStringLiteral("Fractions"));
    QCOMPARE(r.result(), QStringLiteral("0.00877")); // no fraction
    QVERIFY(r.cells().contains(QStringLiteral("7/20")));
    QVERIFY(!r.cells().contains(QStringLiteral("0.35")));
}

void TestNumberStyle::copiesHaveAllDigits()
{
    Studying r;
    r.choose(QStringLiteral("Fractions"));
    const QString text = r.program.window().findChild<FormulaPanel*>()->asText();
    QVERIFY2(text.contains(QStringLiteral("0.4 × 0.1384985616")), qPrintable(text));
    const auto tables = r.program.window().findChildren<QTableView*>();
    for (const QTableView* const table : tables)
        if (const auto* const model = qobject_cast<QuantityTableModel*>(table->model()))
            for (int row = 0; row < model->rowCount(); ++row)
                QVERIFY(!model->copied({model->index(row, 0)}).contains(QLatin1Char('/')));
}

void TestNumberStyle::numbersOfTextsFollow()
{
    Studying r;
    r.choose(QStringLiteral("Fractions"));
    const Lesson& lesson = *r.program.session().lesson();
    const auto update =
        std::find_if(lesson.sections.begin(), lesson.sections.end(),
                     [](const Section& section) { return section.title.in("en") == "The update"; });
    QVERIFY(update != lesson.sections.end());
    r.program.progress().goTo(static_cast<int>(update - lesson.sections.begin()));
    settleProgram(r.program);
    const QString words = r.program.progress().filled(update->say, QStringLiteral("en"));
    QVERIFY2(words.contains(QStringLiteral("\\eta = 1/2")), qPrintable(words));
    QCOMPARE(messageText({"%1", {0.75}}), QStringLiteral("3/4"));
}

void TestNumberStyle::isRemembered()
{
    {
        Studying r;
        r.choose(QStringLiteral("Scientific"));
        r.choose(QStringLiteral("6 digits"));
    }
    setNumberStyle({});
    Studying again;
    QCOMPARE(again.result(), QStringLiteral("8.77135e−3"));
}

void TestNumberStyle::nonsenseIsForgotten()
{
    QSettings().setValue(QStringLiteral("number-form"), 17);
    QSettings().setValue(QStringLiteral("digits"), -5);
    const Settings settings = Settings::load();
    QVERIFY(settings.numbers.form <= NumberStyle::Form::Fraction);
    QCOMPARE(settings.numbers.digits, shownDigits);
}

void TestNumberStyle::axesStay()
{
    setNumberStyle({NumberStyle::Form::Scientific, 8});
    QCOMPARE(plainNumber(0.25), QStringLiteral("0.25"));
    QCOMPARE(plainNumber(-1.0 / 3, 0), QStringLiteral("−0.3333333333333333"));
}

// "734e−4" must not be read for 4.734e−4.
void TestNumberStyle::digitsAreNeverCut()
{
    const QFontMetrics metrics{QFont()};
    const QString number = QStringLiteral("4.734e−4");
    const int wide = metrics.horizontalAdvance(number);
    QCOMPARE(WholeNumbers::shown(number, metrics, wide), number);
    QCOMPARE(WholeNumbers::shown(number, metrics, wide - 1), QStringLiteral("…"));
    Studying r;
    for (const QTableView* const table : r.program.window().findChildren<QTableView*>())
        if (qobject_cast<QuantityTableModel*>(table->model()))
            QVERIFY(qobject_cast<WholeNumbers*>(table->itemDelegate()));
}

// Neither 2·10⁰ for the exponent nor 1·10⁰/2·10⁰ for the ½ of a formula.
void TestNumberStyle::numbersOfAFormulaAreNoQuantities()
{
    const Formula half = Formula::fraction(Formula::number(1), Formula::number(2));
    const Formula all = Formula::product(
        {half,
         Formula::power(Formula::operand(Quantity::plain("C"), 0.5, {}), Formula::number(2))});
    Printing printing;
    printing.numbers.form = NumberStyle::Form::Scientific;
    printing.face = Face::Symbols;
    QVERIFY2(latex(all, printing).find("10^") == std::string::npos, latex(all, printing).c_str());
    printing.face = Face::Numbers;
    const std::string numbers = latex(all, printing);
    QVERIFY2(numbers.find("\\frac{1}{2}") != std::string::npos, numbers.c_str());
    QVERIFY2(numbers.find("5\\cdot 10^{-1}") != std::string::npos, numbers.c_str());
}

QTEST_MAIN(TestNumberStyle)
#include "tst_number_style.moc"
