// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/localized.h"
#include "support/places.h"
#include "support/text.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTranslator>
#include <QXmlStreamReader>

using namespace gradus;

namespace {

struct Text {
    QString source;
    QStringList translations;
    bool finished = true;
};

QList<Text> readTexts(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no texts at %s", qPrintable(path));
    QXmlStreamReader xml(&file);
    QList<Text> texts;
    while (!xml.atEnd()) {
        if (!xml.readNextStartElement() && !xml.isEndElement())
            continue;
        if (!xml.isStartElement())
            continue;
        if (xml.name() == QStringLiteral("message"))
            texts.append(Text{});
        else if (xml.name() == QStringLiteral("source"))
            texts.last().source = xml.readElementText();
        else if (xml.name() == QStringLiteral("translation")) {
            texts.last().finished = !xml.attributes().hasAttribute(QStringLiteral("type"));
            const QString text =
                xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
            texts.last().translations.append(text);
        }
    }
    return texts;
}

QString textsOf(const char* language)
{
    return qSourcePath("resources/i18n/gradus_%1.ts").arg(QString::fromLatin1(language));
}

// %1 … %9 and %n of a sentence, sorted.
QStringList placeholders(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral("%([1-9n])"));
    QStringList all;
    for (auto match = pattern.globalMatch(text); match.hasNext();)
        all += match.next().captured(1);
    all.removeDuplicates();
    all.sort();
    return all;
}

} // namespace

class TestTexts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void allAreTranslated_data();
    void allAreTranslated();
    void placeholdersSurvive();
    void filesAreUpToDate();
    void languageIsInstalled();
};

void TestTexts::allAreTranslated_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("least");
    QTest::newRow("en") << "en" << 2;
    QTest::newRow("zh") << "zh" << 400;
}

void TestTexts::allAreTranslated()
{
    QFETCH(QString, language);
    QFETCH(int, least);
    const auto texts = readTexts(textsOf(qPrintable(language)));
    QVERIFY(texts.size() >= least);
    for (const Text& text : texts) {
        QVERIFY2(text.finished, qPrintable(text.source));
        QVERIFY2(!text.translations.join(QString()).isEmpty(), qPrintable(text.source));
    }
}

void TestTexts::placeholdersSurvive()
{
    for (const Text& text : readTexts(textsOf("zh")))
        for (const QString& translation : text.translations)
            QVERIFY2(placeholders(translation) == placeholders(text.source),
                     qPrintable(text.source));
}

// Every sentence in the source is in the files: collecting them again finds nothing new.
void TestTexts::filesAreUpToDate()
{
    const QTemporaryDir folder;
    const QString copy = folder.filePath(QStringLiteral("gradus_zh.ts"));
    QVERIFY(QFile::copy(textsOf("zh"), copy));
    QProcess collect;
    collect.setWorkingDirectory(qSourcePath(""));
    collect.start(QStringLiteral(GRADUS_LUPDATE),
                  {QStringLiteral("-silent"), QStringLiteral("-locations"), QStringLiteral("none"),
                   QStringLiteral("-tr-function-alias"),
                   QStringLiteral("QT_TRANSLATE_NOOP+=GRADUS_TEXT"), QStringLiteral("src"),
                   QStringLiteral("ui"), QStringLiteral("-ts"), copy});
    QVERIFY(collect.waitForFinished(120'000));
    QCOMPARE(collect.exitCode(), 0);
    for (const Text& text : readTexts(copy))
        QVERIFY2(text.finished, qPrintable(text.source));
}

void TestTexts::languageIsInstalled()
{
    QTranslator translator;
    installTexts(translator, QStringLiteral("zh"));
    QCOMPARE(localized({"Weighted sum"}), std::string("加权和"));
    QCOMPARE(localized({"%1 is not known at %2", {"C", "1:0"}}),
             std::string("C 在 1:0 处还不知道"));
    installTexts(translator, QStringLiteral("en"));
    QCOMPARE(localized({"Weighted sum"}), std::string("Weighted sum"));
    installTexts(translator, QStringLiteral("xx"));
    QCOMPARE(localized({"Weighted sum"}), std::string("Weighted sum"));
}

QTEST_GUILESS_MAIN(TestTexts)
#include "tst_texts.moc"
