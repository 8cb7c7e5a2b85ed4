// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/lesson_reader.h"
#include "network/network_iteration.h"
#include "support/text.h"
#include "trace/timeline.h"

#include <QFile>
#include <QTemporaryDir>

#include <initializer_list>

namespace gradus {

/// Writes a file into a folder and gives its path.
inline std::string writeFile(const QTemporaryDir& folder, const QString& name,
                             const QByteArray& bytes)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write a file");
    return file.fileName().toStdString();
}

/// Reads a lesson from its text.
inline LessonResult readLessonText(const std::string& text,
                                   const std::vector<Override>& overrides = {})
{
    const QTemporaryDir folder;
    return readLesson(
        writeFile(folder, QStringLiteral("lesson.yaml"), QByteArray::fromStdString(text)),
        overrides);
}

/// A lesson from its text; the test ends where it has a fault.
inline std::shared_ptr<const Lesson> lessonOf(const std::string& text,
                                              const std::vector<Override>& overrides = {})
{
    const LessonResult result = readLessonText(text, overrides);
    if (!result.lesson)
        qFatal("%s", describeAll(result.faults).c_str());
    return result.lesson;
}

/// A small network as a lesson: 2-3-2 with fixed parameters and three samples unless changed.
struct NetworkCase {
    std::string layers = "[{size: 2}, {size: 3, activation: tanh}, {size: 2, activation: sigmoid}]";
    std::string cost = "half-squared-error";
    std::string parameters = "initial: {scheme: uniform, low: -1, high: 1, seed: 11}";
    std::string samples = "[{x: [0.5, -1.25], y: [0.25, 0.75]}, {x: [-0.75, 0.4], y: [0.9, 0.1]}, "
                          "{x: [1.5, 0.3], y: [0.4, 0.6]}]";
    std::string training = "{optimizer: sgd, rate: 0.5}";

    [[nodiscard]] std::string yaml() const
    {
        return "gradus: 1\nid: case\ntitle: A case\nmodel:\n  kind: network\n  layers: " + layers
            + "\n  cost: " + cost + "\n  " + parameters + "\ndata: {samples: " + samples
            + "}\ntraining: " + training + "\n";
    }
    [[nodiscard]] std::shared_ptr<const Lesson> lesson() const { return lessonOf(yaml()); }
    [[nodiscard]] std::shared_ptr<const NetworkExperiment> experiment() const
    {
        return std::dynamic_pointer_cast<const NetworkExperiment>(lesson()->experiment);
    }
    [[nodiscard]] std::unique_ptr<Timeline> timeline(CheckpointPolicy policy = {}) const
    {
        return std::make_unique<Timeline>(lesson()->experiment->start(), policy);
    }
};

/// Goes to a position by name; the test ends where there is no such place.
inline const Snapshot& go(Timeline& timeline, const std::string& position)
{
    Timeline::Outcome outcome{};
    if (const auto message = timeline.seek(at(position), outcome))
        qFatal("%s", english(*message).c_str());
    return timeline.now();
}

/// The value of a quantity that must be known.
inline double valueOf(const Snapshot& snapshot, const std::string& quantity)
{
    const Reading reading = snapshot.read(q(quantity));
    if (!reading.isKnown())
        qFatal("%s is not known", quantity.c_str());
    return reading.value;
}

inline const NetworkIteration& networkOf(const Snapshot& snapshot)
{
    return dynamic_cast<const NetworkIteration&>(*snapshot.iteration);
}

} // namespace gradus
