// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/console.h"
#include "lesson/lesson_reader.h"
#include "trace/timeline.h"

#include <QCommandLineParser>

namespace gradus {

/// The lesson that a command was given, or the exit status with which to stop (everything has been
/// said then). `others` more arguments may follow the lesson. Where the command has the option
/// --parameters and it is given, all runs of the lesson start with those of the file.
struct LessonArgument {
    std::shared_ptr<const Lesson> lesson;
    int status = Done;
};
[[nodiscard]] LessonArgument readLessonArgument(const QCommandLineParser& parser, bool others,
                                                const std::vector<Override>& overrides = {});

/// Adds the option --parameters.
void declareParameters(QCommandLineParser& parser);
/// --student, in every command that plays a lesson: whose numbers the lesson has.
void declareStudent(QCommandLineParser& parser);
[[nodiscard]] std::string studentOption(const QCommandLineParser& parser);

/// The format of --format; nullopt after a complaint.
[[nodiscard]] std::optional<Format> readFormat(const QString& name);
void declareFormat(QCommandLineParser& parser);

/// The option --level, and what it says; nullopt after a complaint.
void declareLevel(QCommandLineParser& parser);
[[nodiscard]] std::optional<Level> readLevel(const QCommandLineParser& parser);

/// A position from an option; nullopt after a complaint.
[[nodiscard]] std::optional<PositionName> readPositionOption(const QString& text);

/// Says every second how far a long way has come; it never stops one.
[[nodiscard]] Timeline::Interrupt sayProgress();

/// Goes to a position; the exit status is Done when it was reached, else everything has been said.
[[nodiscard]] int seekOrComplain(Timeline& timeline, const PositionName& position);

/// The first argument behind the command and the lesson's name.
[[nodiscard]] QStringList argumentsAfterLesson(const QCommandLineParser& parser);

} // namespace gradus
