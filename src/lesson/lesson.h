// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/question.h"
#include "lesson/runs.h"
#include "lesson/variant.h"
#include "lesson/vary.h"
#include "trace/experiment.h"
#include "trace/position.h"

#include <filesystem>
#include <memory>

namespace gradus {

/// What a section waits for: a quantity (just after its step), a position, or a condition.
struct Condition {
    enum class Kind { Quantity, Position, Expression };

    Kind kind = Kind::Quantity;
    gradus::Quantity quantity;
    PositionName position;
    std::optional<gradus::Expression> expression;
    std::int64_t within = 10'000; ///< iterations to wait at most
    Place place;
};

/// A picture beside the lesson.
struct Picture {
    std::string file; ///< a name inside the lesson's folder
    LessonText alt;
};

/// Which picture a section shows, and which part of the plane.
struct LessonView {
    std::string stage; ///< one of stageNames(); empty: the family's first
    std::optional<std::pair<double, double>> x, y; ///< low < high

    bool operator==(const LessonView&) const = default;
};
/// The names of the pictures that a lesson may ask for.
[[nodiscard]] const std::vector<std::string>& stageNames();

struct Section {
    LessonText title;
    LessonText say;
    std::optional<PositionName> start; ///< `goto`; none: where the last section ended
    std::vector<Quantity> focus;
    std::optional<Condition> until;
    std::vector<Question> questions;
    std::optional<Picture> picture;
    std::string run; ///< which run is stepped through; empty: the lesson's own
    std::vector<std::string> compared; ///< runs that are shown beside it
    LessonView view; ///< the lesson's own where the section has none
    std::vector<Control> controls; ///< settings that the student may change; likewise
    Place place;
};

/// What must hold at a position when the lesson is played.
struct Expectation {
    PositionName at;
    Expression that;
    Place place;
};

class UnpackedLesson;

/// A lesson file, read and checked.
struct Lesson {
    std::filesystem::path file; ///< as it was opened: a lesson's own file or an archive
    std::filesystem::path folder; ///< where the lesson's data and pictures are
    std::string placesIn; ///< the file that places speak of: `file`, or `x.gradus/lesson.yaml`
    std::shared_ptr<const UnpackedLesson> unpacked; ///< keeps the folder of an archive; else null
    std::string id;
    LessonText title;
    LessonText summary;
    int level = 1;
    std::vector<Section> sections;
    std::vector<Expectation> expectations;
    std::optional<Picture> picture; ///< the first section's, where it has none of its own
    LessonText learned;
    std::string next; ///< id of the lesson that follows
    std::map<std::string, LessonText> terms; ///< words that explain themselves
    std::vector<Control> controls; ///< settings that the student may change, in all sections that
                                   ///< have none of their own
    std::shared_ptr<const Value> source; ///< the whole file as it stands, before numbers are drawn
    std::shared_ptr<const Value> tree; ///< the file with this student's numbers and with overrides;
                                       ///< null for a lesson that has no file
    std::string student; ///< the folded identifier; empty: the demonstration student
    std::vector<DrawnNumber> drawn; ///< what was drawn for the student; empty: nothing varies
    std::string kind; ///< the model's family: `network`
    std::shared_ptr<const Experiment> experiment;
    LessonView view; ///< of sections that have none of their own
    std::vector<Run> runs; ///< variants of the lesson's own run
};

} // namespace gradus
