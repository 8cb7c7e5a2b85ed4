// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/settings.h"
#include "support/desk.h"

#include <QCheckBox>
#include <QRadioButton>

using namespace gradus;

namespace {

double luminance(const QColor& colour)
{
    const auto linear = [](double c) {
        return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
        + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor& a, const QColor& b)
{
    const double high = std::max(luminance(a), luminance(b));
    const double low = std::min(luminance(a), luminance(b));
    return (high + 0.05) / (low + 0.05);
}

// How a colour looks without the red-sensitive cones (Viénot, Brettel & Mollon 1999).
QColor protanope(const QColor& c)
{
    const double r = c.redF(), g = c.greenF(), b = c.blueF();
    const auto part = [](double v) { return int(std::clamp(v, 0.0, 1.0) * 255); };
    return {part(0.11238 * r + 0.88762 * g), part(0.11238 * r + 0.88762 * g),
            part(0.00401 * r - 0.00401 * g + b)};
}

double distance(const QColor& a, const QColor& b)
{
    return std::hypot(a.red() - b.red(), std::hypot(a.green() - b.green(), a.blue() - b.blue()));
}

} // namespace

class TestTheme : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textIsReadable_data();
    void textIsReadable();
    void signsAreToldApartWithoutRed_data();
    void signsAreToldApartWithoutRed();
    void passesHaveColours();
    void buttonsToMarkAreSeen_data();
    void buttonsToMarkAreSeen();
    void mixes();
    void chooses_data();
    void chooses();
    void sizesGrow();
    void remembersSettings();
    void forgetsNonsense();
    void keepsRecentFilesShort();
    void remembersProgress();

private:
    TestSettings m_settings;
};

void TestTheme::textIsReadable_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

// 4.5:1 for text, 3:1 for marks.
void TestTheme::textIsReadable()
{
    QFETCH(bool, dark);
    const Theme& theme = dark ? darkTheme() : lightTheme();
    for (const QColor& ground : {theme.panel, theme.ground}) {
        QVERIFY(contrast(theme.text, ground) >= 7);
        QVERIFY(contrast(theme.quiet, ground) >= 4.4);
        for (const Pass pass : {Pass::Forward, Pass::Cost, Pass::Backward, Pass::Update})
            QVERIFY2(contrast(theme.of(pass), ground) >= 4.4, passName(pass).data());
        QVERIFY(contrast(theme.positive, ground) >= 3);
        QVERIFY(contrast(theme.negative, ground) >= 3);
    }
    QVERIFY(contrast(theme.text, theme.current) >= 4.5);
    for (const Pass pass : {Pass::Forward, Pass::Cost, Pass::Backward, Pass::Update})
        QVERIFY(contrast(readableOn(theme.of(pass)), theme.of(pass)) >= 4.5);
}

void TestTheme::signsAreToldApartWithoutRed_data() { textIsReadable_data(); }

void TestTheme::signsAreToldApartWithoutRed()
{
    QFETCH(bool, dark);
    const Theme& theme = dark ? darkTheme() : lightTheme();
    QVERIFY(distance(protanope(theme.positive), protanope(theme.negative)) > 80);
}

void TestTheme::passesHaveColours()
{
    const Theme& theme = lightTheme();
    QCOMPARE(theme.of(Pass::Forward), QColor(0x00, 0x7A, 0x59));
    QCOMPARE(theme.of(std::nullopt), theme.text);
    const FormulaStyle style = theme.formulaStyle();
    QCOMPARE(style.classes.value(QStringLiteral("backward")), theme.backward);
    QCOMPARE(style.classes.value(QStringLiteral("parameter")), theme.text);
    QCOMPARE(style.text, theme.text);
}

void TestTheme::buttonsToMarkAreSeen_data() { textIsReadable_data(); }

// Radio buttons and check boxes, marked or not: their border stands out from the panel.
void TestTheme::buttonsToMarkAreSeen()
{
    QFETCH(bool, dark);
    const Theme& theme = dark ? darkTheme() : lightTheme();
    const Look look{theme};
    dress(*qApp, look);
    QWidget page;
    page.setObjectName(QStringLiteral("page"));
    page.setAttribute(Qt::WA_StyledBackground);
    page.resize(60, 80);
    QRadioButton radio(&page);
    QCheckBox box(&page);
    radio.setGeometry(10, 10, 30, 24);
    box.setGeometry(10, 44, 30, 24);
    page.show();
    for (const bool marked : {false, true}) {
        radio.setChecked(marked);
        box.setChecked(marked);
        const QImage image = page.grab().toImage();
        for (const QWidget* const button :
             {static_cast<QWidget*>(&radio), static_cast<QWidget*>(&box)}) {
            double best = 1;
            for (int y = button->y(); y < button->geometry().bottom(); ++y)
                for (int x = button->x(); x < button->geometry().right(); ++x)
                    best = std::max(best, contrast(image.pixelColor(x, y), theme.panel));
            QVERIFY2(best >= 3, qPrintable(QString::number(best)));
        }
    }
}

void TestTheme::mixes()
{
    QCOMPARE(mixed(Qt::black, Qt::white, 0), QColor(Qt::black));
    QCOMPARE(mixed(Qt::black, Qt::white, 1), QColor(Qt::white));
    QCOMPARE(mixed(QColor(0, 100, 200), QColor(100, 200, 0), 0.5), QColor(50, 150, 100));
    QCOMPARE(readableOn(Qt::white), QColor(Qt::black));
    QCOMPARE(readableOn(Qt::black), QColor(Qt::white));
}

void TestTheme::chooses_data()
{
    QTest::addColumn<int>("choice");
    QTest::addColumn<bool>("systemDark");
    QTest::addColumn<bool>("dark");
    using Choice = Settings::ThemeChoice;
    QTest::newRow("system, light") << int(Choice::System) << false << false;
    QTest::newRow("system, dark") << int(Choice::System) << true << true;
    QTest::newRow("light") << int(Choice::Light) << true << false;
    QTest::newRow("dark") << int(Choice::Dark) << false << true;
}

void TestTheme::chooses()
{
    QFETCH(int, choice);
    QFETCH(bool, systemDark);
    QFETCH(bool, dark);
    Settings settings;
    settings.theme = Settings::ThemeChoice(choice);
    QPalette system;
    system.setColor(QPalette::Window, systemDark ? Qt::black : Qt::white);
    QCOMPARE(settings.look(system).theme.dark, dark);
    settings.language = QStringLiteral("zh");
    QCOMPARE(settings.look(system).language, QStringLiteral("zh"));
}

void TestTheme::sizesGrow()
{
    Look look;
    QCOMPARE(look.text(15).pixelSize(), 15);
    look.scale = 2;
    QCOMPARE(look.text(15).pixelSize(), 30);
    QCOMPARE(look.number(12, true).pixelSize(), 24);
    QVERIFY(look.number(12, true).bold());
    QCOMPARE(look.px(8), 16);
}

void TestTheme::remembersSettings()
{
    Settings settings;
    settings.theme = Settings::ThemeChoice::Dark;
    settings.language = QStringLiteral("zh");
    settings.scale = 1.5;
    settings.motion = false;
    settings.addRecent(QStringLiteral("/a.yaml"));
    settings.save();
    const Settings loaded = Settings::load();
    QVERIFY(loaded.theme == Settings::ThemeChoice::Dark);
    QCOMPARE(loaded.language, QStringLiteral("zh"));
    QCOMPARE(loaded.scale, 1.5);
    QVERIFY(!loaded.motion);
    QCOMPARE(loaded.recent, QStringList{QStringLiteral("/a.yaml")});
}

void TestTheme::forgetsNonsense()
{
    QSettings file;
    file.setValue(QStringLiteral("theme"), 99);
    file.setValue(QStringLiteral("scale"), -3);
    const Settings loaded = Settings::load();
    QCOMPARE(loaded.scale, 1.0);
    QVERIFY(int(loaded.theme) <= 2);
    file.setValue(QStringLiteral("scale"), QStringLiteral("large"));
    QCOMPARE(Settings::load().scale, 1.0);
}

void TestTheme::keepsRecentFilesShort()
{
    Settings settings;
    for (int i = 0; i < 20; ++i)
        settings.addRecent(QStringLiteral("/%1.yaml").arg(i));
    QCOMPARE(settings.recent.size(), Settings::mostRecent);
    QCOMPARE(settings.recent.first(), QStringLiteral("/19.yaml"));
    settings.addRecent(QStringLiteral("/15.yaml"));
    QCOMPARE(settings.recent.first(), QStringLiteral("/15.yaml"));
    QCOMPARE(settings.recent.count(QStringLiteral("/15.yaml")), 1);
}

void TestTheme::remembersProgress()
{
    QCOMPARE(loadProgress(QStringLiteral("some-lesson")), 0);
    saveProgress(QStringLiteral("some-lesson"), 4);
    QCOMPARE(loadProgress(QStringLiteral("some-lesson")), 4);
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
