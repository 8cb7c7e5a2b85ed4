// SPDX-License-Identifier: GPL-3.0-or-later
#include "marking/marking_run.h"

#include "export/marks_table.h"
#include "export/points_table.h"
#include "exports/saving.h"

#include <QDateTime>
#include <QDir>
#include <QElapsedTimer>

namespace gradus {

namespace {

constexpr qint64 longestWork = 10'000; // milliseconds for one submission

// Asked while one submission is marked: is there still time?
GoOn timeLeft()
{
    QElapsedTimer timer;
    timer.start();
    return [timer] { return timer.elapsed() < longestWork; };
}

} // namespace

MarkingRun::MarkingRun(QObject* parent) : QObject(parent)
{
    constexpr int often = 50; // milliseconds
    m_timer.setInterval(often);
    connect(&m_timer, &QTimer::timeout, this, &MarkingRun::tell);
}

MarkingRun::~MarkingRun()
{
    const QSignalBlocker quiet(this);
    stopAndWait();
}

void MarkingRun::start(const QString& lesson, const QString& folder)
{
    stopAndWait();
    m_works.clear();
    m_lesson.reset();
    m_pointsFaults.clear();
    m_folder = folder;
    m_stopped = false;
    m_done = 0;
    m_total = 0;
    m_thread.reset(QThread::create([this, lesson, folder] { mark(lesson, folder); }));
    connect(m_thread.get(), &QThread::finished, this, [this, run = ++m_run] {
        if (run == m_run && isRunning())
            finish();
    });
    m_timer.start();
    m_thread->start(QThread::LowPriority);
}

void MarkingRun::mark(const QString& lesson, const QString& folder)
{
    const auto files = submissionsIn({folder.toStdString()});
    m_total = static_cast<int>(files.size());
    const Marker marker(lesson.toStdString(),
                        QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toStdString());
    m_lesson = marker.lesson();
    if (!m_lesson)
        return;
    m_works = markClass(
        marker, files, 0,
        [this](std::size_t done, const MarkedWork&) { m_done = static_cast<int>(done); }, timeLeft,
        [this] { return !m_stopped; });
    QFile points(pointsFile());
    if (!points.open(QIODevice::ReadOnly))
        return;
    PointsTable table =
        readPoints(points.read(static_cast<qint64>(PointsLimits::file) + 1).toStdString());
    m_pointsFaults = std::move(table.faults);
    for (Fault& fault : enterPoints(m_works, table.points))
        m_pointsFaults.push_back(std::move(fault));
}

QString MarkingRun::pointsFile() const
{
    return QDir(m_folder).filePath(QStringLiteral("gradus-points.csv"));
}

QString MarkingRun::enter(int work, int question, std::optional<double> points)
{
    MarkedWork& of = m_works[static_cast<std::size_t>(work)];
    of.questions[static_cast<std::size_t>(question)].enter(points);
    of.addUp();
    return saveFile(pointsFile(),
                    QByteArray::fromStdString(utf8Mark + pointsCsv(enteredPoints(m_works))));
}

void MarkingRun::stopAndWait()
{
    if (!isRunning())
        return;
    stop();
    finish();
}

void MarkingRun::tell() { Q_EMIT progressed(m_done, m_total); }

void MarkingRun::finish()
{
    m_thread->wait();
    m_thread.reset();
    m_timer.stop();
    const bool whole = m_lesson && static_cast<int>(m_works.size()) == m_total;
    if (!whole)
        m_works.clear();
    tell();
    Q_EMIT ended(whole);
}

} // namespace gradus
