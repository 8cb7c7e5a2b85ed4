// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/places.h"
#include "support/program.h"
#include "support/text.h"

#include <QDirIterator>
#include <QProcess>
#include <QRegularExpression>

using namespace gradus;

namespace {

// The layers in order: each may use those before it and itself.
const QStringList& layers()
{
    static const QStringList names{
        QStringLiteral("trace"),    QStringLiteral("expression"), QStringLiteral("operation"),
        QStringLiteral("data"),     QStringLiteral("optimizer"),  QStringLiteral("network"),
        QStringLiteral("descent"),  QStringLiteral("graph"),      QStringLiteral("approximation"),
        QStringLiteral("hopfield"), QStringLiteral("lesson"),     QStringLiteral("homework"),
        QStringLiteral("export"),   QStringLiteral("cli")};
    return names;
}

// What each layer uses besides the project and the standard library.
const QHash<QString, QStringList>& outside()
{
    static const QHash<QString, QStringList> allowed{
        {QStringLiteral("trace"), {QStringLiteral("Eigen/")}},
        {QStringLiteral("expression"), {QStringLiteral("Eigen/")}},
        {QStringLiteral("operation"), {QStringLiteral("Eigen/")}},
        {QStringLiteral("data"),
         {QStringLiteral("Eigen/"), QStringLiteral("zlib.h"), QStringLiteral("zip.h"),
          QStringLiteral("nlohmann/")}},
        {QStringLiteral("optimizer"), {QStringLiteral("Eigen/")}},
        {QStringLiteral("network"), {QStringLiteral("Eigen/"), QStringLiteral("immintrin.h")}},
        {QStringLiteral("descent"), {}},
        {QStringLiteral("graph"), {}},
        {QStringLiteral("approximation"), {}},
        {QStringLiteral("hopfield"), {QStringLiteral("Eigen/")}},
        {QStringLiteral("lesson"),
         {QStringLiteral("yaml-cpp/"), QStringLiteral("nlohmann/"), QStringLiteral("Q"),
          QStringLiteral("unistd.h")}},
        {QStringLiteral("homework"),
         {QStringLiteral("Eigen/"), QStringLiteral("nlohmann/"), QStringLiteral("Q"),
          QStringLiteral("unistd.h"), QStringLiteral("fcntl.h")}},
        {QStringLiteral("export"), {QStringLiteral("Eigen/")}},
        {QStringLiteral("cli"),
         {QStringLiteral("Q"), QStringLiteral("sys/"), QStringLiteral("unistd.h"),
          QStringLiteral("fcntl.h")}},
    };
    return allowed;
}

struct Include {
    QString file;
    QString target;
    bool own; ///< in quotes
};

QList<Include> includesBelow(const QString& folder)
{
    QList<Include> all;
    static const QRegularExpression pattern(QStringLiteral("^#include ([<\"])([^>\"]+)[>\"]"),
                                            QRegularExpression::MultilineOption);
    QDirIterator files(folder, {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QString text = QString::fromUtf8(file.readAll());
        for (auto match = pattern.globalMatch(text); match.hasNext();) {
            const auto found = match.next();
            all.append(
                {file.fileName(), found.captured(2), found.captured(1) == QStringLiteral("\"")});
        }
    }
    return all;
}

bool isStandard(const QString& header)
{
    return !header.contains(QLatin1Char('.')) && !header.contains(QLatin1Char('/'))
        && header[0].isLower();
}

} // namespace

class TestArchitecture : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void layersUseOnlyThoseBefore();
    void noLayerKnowsAWindow();
    void onlyChartsNamesQtCharts();
    void commandLineLoadsNoWindow();
    void everyFileSaysItsLicence();
    void noFileIsTooLong();
};

void TestArchitecture::layersUseOnlyThoseBefore()
{
    for (const QString& layer : layers()) {
        const auto includes = includesBelow(qSourcePath("src/") + layer);
        QVERIFY2(!includes.isEmpty(), qPrintable(layer));
        for (const Include& include : includes) {
            if (!include.own)
                continue;
            const qsizetype used = layers().indexOf(include.target.section(QLatin1Char('/'), 0, 0));
            QVERIFY2(used >= 0 && used <= layers().indexOf(layer),
                     qPrintable(include.file + QStringLiteral(" includes ") + include.target));
        }
    }
}

void TestArchitecture::noLayerKnowsAWindow()
{
    for (const QString& layer : layers()) {
        for (const Include& include : includesBelow(qSourcePath("src/") + layer)) {
            if (include.own || isStandard(include.target))
                continue;
            bool allowed = false;
            for (const QString& prefix : outside().value(layer))
                allowed = allowed || include.target.startsWith(prefix);
            QVERIFY2(allowed,
                     qPrintable(include.file + QStringLiteral(" includes ") + include.target));
            for (const char* window : {"QWidget", "QGui", "QPaint", "QApplication", "QPixmap",
                                       "QImage", "QColor", "QFont", "QChart", "QSvg"})
                QVERIFY2(!include.target.startsWith(QString::fromLatin1(window)),
                         qPrintable(include.file));
        }
    }
}

void TestArchitecture::onlyChartsNamesQtCharts()
{
    for (const Include& include : includesBelow(qSourcePath("ui"))) {
        const bool chart = include.target.startsWith(QStringLiteral("QChart"))
            || include.target.startsWith(QStringLiteral("QtChart"))
            || include.target.endsWith(QStringLiteral("Series"));
        if (chart && !include.own)
            QVERIFY2(include.file.contains(QStringLiteral("/charts/")), qPrintable(include.file));
    }
}

void TestArchitecture::commandLineLoadsNoWindow()
{
    QProcess ldd;
    ldd.start(QStringLiteral("ldd"), {programPath()});
    QVERIFY(ldd.waitForFinished());
    const QString libraries = QString::fromLocal8Bit(ldd.readAllStandardOutput());
    QVERIFY(libraries.contains(QStringLiteral("Qt6Core")));
    for (const char* window : {"Qt6Gui", "Qt6Widgets", "Qt6Charts", "Qt6Svg", "Qt6Qml", "libGL"})
        QVERIFY2(!libraries.contains(QString::fromLatin1(window)), window);
}

void TestArchitecture::everyFileSaysItsLicence()
{
    for (const char* folder : {"/src", "/ui", "/tests"}) {
        QDirIterator files(
            qSourcePath("") + QString::fromLatin1(folder),
            {QStringLiteral("*.h"), QStringLiteral("*.cpp"), QStringLiteral("CMakeLists.txt")},
            QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(file.readLine().contains("SPDX-License-Identifier: GPL-3.0-or-later"),
                     qPrintable(file.fileName()));
        }
    }
}

void TestArchitecture::noFileIsTooLong()
{
    constexpr int longest = 600;
    for (const char* folder : {"/src", "/ui"}) {
        QDirIterator files(qSourcePath("") + QString::fromLatin1(folder),
                           {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(file.readAll().count('\n') < longest, qPrintable(file.fileName()));
        }
    }
}

QTEST_GUILESS_MAIN(TestArchitecture)
#include "tst_architecture.moc"
