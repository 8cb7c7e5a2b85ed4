// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/lesson_reader.h"

#include "lesson/kinds.h"
#include "lesson/lesson_archive.h"
#include "lesson/lesson_files.h"
#include "lesson/lesson_library.h"
#include "lesson/section_reader.h"
#include "lesson/variant.h"
#include "lesson/yaml_document.h"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace gradus {

namespace {

// Where a lesson comes from.
struct LessonOrigin {
    std::filesystem::path file; // as it was opened
    std::filesystem::path folder;
    std::string name; // of the lesson's own file
    std::shared_ptr<const UnpackedLesson> unpacked; // null: `file` is the lesson's own

    [[nodiscard]] std::filesystem::path lesson() const { return folder / name; }
    [[nodiscard]] std::string placesIn() const
    {
        return unpacked ? (file / name).string() : file.string();
    }
};

std::optional<std::string> fileBytes(const std::filesystem::path& file, Faults& faults)
{
    std::error_code error;
    if (!std::filesystem::is_regular_file(file, error)) {
        faults.push_back({{}, {GRADUS_TEXT("core", "there is no such file")}});
        return std::nullopt;
    }
    std::ifstream stream(file, std::ios::binary);
    // One byte more than a lesson may have shows that it has too many.
    const std::uintmax_t size = std::filesystem::file_size(file, error);
    std::string bytes(error ? 0 : std::min<std::uintmax_t>(size, largestLesson + 1), '\0');
    stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (error || stream.bad() || !stream.is_open()) {
        faults.push_back({{}, {GRADUS_TEXT("core", "the file cannot be read")}});
        return std::nullopt;
    }
    bytes.resize(static_cast<std::size_t>(stream.gcount()));
    return bytes;
}

bool isRunName(const std::string& name)
{
    const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    return !name.empty() && name.size() <= 32 && letter(name.front())
        && std::all_of(name.begin(), name.end(),
                       [&](char c) { return letter(c) || (c >= '0' && c <= '9'); });
}

// Reads the top level; a member function per part.
class LessonReading {
public:
    /// `changed`: what the script speaks of may not be there any more and is not looked up.
    LessonReading(const Value& root, const LessonOrigin& origin, bool changed, Faults& faults)
        : m_root(root)
        , m_fields(root, "the lesson", faults)
        , m_changed(changed)
        , m_faults(faults)
    {
        m_lesson->file = origin.file;
        m_lesson->folder = origin.folder;
        m_lesson->placesIn = origin.placesIn();
        m_lesson->unpacked = origin.unpacked;
        m_lesson->tree = std::make_shared<const Value>(root);
    }

    std::shared_ptr<Lesson> read()
    {
        readHead();
        readModel();
        readRuns();
        if (const Value* controls = m_fields.optional("controls"))
            m_lesson->controls = readControls(*controls, m_root, m_faults);
        readSections();
        readRest();
        m_fields.finish();
        return m_lesson;
    }

private:
    void readHead()
    {
        if (m_fields.required("gradus") && m_fields.wholeNumber("gradus", 1) != 1)
            m_fields.fault(
                *m_fields.optional("gradus"),
                {GRADUS_TEXT("core", "this program reads version 1 of the lesson format")});
        if (const Value* id = m_fields.required("id")) {
            m_lesson->id = id->text();
            if (!isLessonId(m_lesson->id))
                m_fields.fault(*id,
                               {GRADUS_TEXT("core",
                                            "id is made of small letters, digits and -, as "
                                            "in chain-rule")});
        }
        if (const Value* title = m_fields.required("title"))
            m_lesson->title = readText(*title, "title", m_faults);
        if (const Value* summary = m_fields.optional("summary"))
            m_lesson->summary = readText(*summary, "summary", m_faults);
        m_lesson->level = static_cast<int>(m_fields.wholeNumber("level", 1, {1, 3}));
    }

    void readModel()
    {
        const Value* model = m_fields.required("model");
        const Value* data = m_fields.optional("data");
        const Value* training = m_fields.optional("training");
        const Value* recall = m_fields.optional("recall");
        if (!model)
            return;
        const Value* kind = model->find("kind");
        if (!model->isMap() || !kind) {
            m_fields.fault(
                *model, {GRADUS_TEXT("core", "model needs the key \"kind\": {kind: network, …}")});
            return;
        }
        m_lesson->kind = kind->text();
        if (readChoice(*kind, "kind", kindNames(), m_faults)) {
            const ExperimentSource source{
                *model,          data, training, recall, m_lesson->folder, builtinDataFolder(),
                m_fields.place()};
            m_lesson->experiment = kindReader(kind->text())(source, m_faults);
        }
    }

    // `runs: {slow: {set: {training.rate: 0.01}}}`.
    void readRuns()
    {
        const Value* runs = m_fields.optional("runs");
        if (!runs)
            return;
        if (!runs->isMap() || runs->members().size() > mostRuns)
            m_fields.fault(*runs,
                           {GRADUS_TEXT("core",
                                        "runs is a map of up to %1 names: {slow: {set: "
                                        "{training.rate: 0.01}}}"),
                            {std::to_string(mostRuns)}});
        for (const auto& [name, value] : runs->members()) {
            if (!isRunName(name.text()))
                m_fields.fault(name,
                               {GRADUS_TEXT("core",
                                            "the name of a run is a letter, and letters or "
                                            "digits behind it: slow, run2")});
            m_lesson->runs.push_back(readRun(name.text(), value));
        }
    }

    Run readRun(const std::string& name, const Value& value)
    {
        Run run{name, {}, nullptr};
        Fields fields(value, "a run", m_faults);
        const Value* set = fields.required("set");
        fields.finish();
        if (!set)
            return run;
        if (!set->isMap() || set->members().empty())
            m_fields.fault(*set, {GRADUS_TEXT("core", "set is a map: {training.rate: 0.01}")});
        if (tooManySettings(*set, m_faults))
            return run;
        Value changed = m_root;
        for (const auto& [key, setting] : set->members()) {
            const bool allowed = key.text().starts_with("training.")
                || key.text().starts_with("model.") || key.text().starts_with("recall.");
            if (!allowed || !setting.isScalar() || key.text().size() > longestSetting)
                m_fields.fault(key,
                               {GRADUS_TEXT("core",
                                            "a run changes single settings of training or model: "
                                            "training.rate")});
            else
                changed = withOverride(changed, key.text(), setting);
            run.changes.emplace_back(key.text(), setting.text());
        }
        const Value* model = changed.find("model");
        if (m_lesson->experiment && model && model->isMap())
            run.experiment = kindReader(m_lesson->kind)(
                {*model, changed.find("data"), changed.find("training"), changed.find("recall"),
                 m_lesson->folder, builtinDataFolder(), m_fields.place()},
                m_faults);
        return run;
    }

    void readSections()
    {
        if (m_lesson->experiment && !m_changed) {
            m_probes.try_emplace("", m_lesson->experiment);
            for (const Run& run : m_lesson->runs)
                if (run.experiment)
                    m_probes.try_emplace(run.name, run.experiment);
        }
        SectionReader reader(m_root, m_probes, m_lesson->folder, m_faults);
        if (const Value* view = m_fields.optional("view")) {
            m_lesson->view = reader.readView(*view);
            reader.checkView(m_lesson->view, *m_lesson, {}, *view);
        }
        if (const Value* picture = m_fields.optional("picture"))
            m_lesson->picture = reader.readPicture(*picture);
        if (const Value* script = m_fields.optional("script"))
            m_lesson->sections = reader.readScript(*script, *m_lesson);
        if (const Value* expect = m_fields.optional("expect"))
            m_lesson->expectations = reader.readExpectations(*expect);
    }

    void readRest()
    {
        if (const Value* learned = m_fields.optional("learned"))
            m_lesson->learned = readText(*learned, "learned", m_faults);
        m_lesson->next = m_fields.text("next");
        if (const Value* terms = m_fields.optional("terms")) {
            for (const auto& [key, value] : terms->members())
                m_lesson->terms[key.text()] = readText(value, "terms", m_faults);
            if (!terms->isMap())
                m_fields.fault(*terms, {GRADUS_TEXT("core", "terms is a map from words to texts")});
        }
        (void)m_fields.optional("vary"); // read before
    }

    const Value& m_root;
    Fields m_fields;
    bool m_changed;
    Faults& m_faults;
    std::shared_ptr<Lesson> m_lesson = std::make_shared<Lesson>();
    Probes m_probes;
};

LessonResult readSource(const Value& source, const LessonOrigin& origin,
                        const std::vector<Override>& overrides, const std::string& student,
                        Faults found = {})
{
    LessonResult result{nullptr, std::move(found)};
    DrawnLesson drawn = drawNumbers(source, student, result.faults);
    for (const Override& change : overrides)
        drawn.tree = withOverride(drawn.tree, change.key, Value::scalar(change.value, false, {}));
    checkPicturesInTexts(source, origin.folder, result.faults);
    const auto lesson = LessonReading(drawn.tree, origin, !overrides.empty(), result.faults).read();
    lesson->source = std::make_shared<const Value>(source);
    lesson->student = foldedStudent(student);
    lesson->drawn = std::move(drawn.drawn);
    if (!hasErrors(result.faults))
        result.lesson = lesson;
    return result;
}

// Faults in an archive name the file inside it, those of data files by their place in it.
void nameFilesInside(const LessonOrigin& origin, Faults& faults)
{
    const std::string folder = origin.folder.string();
    for (Fault& fault : faults) {
        if (fault.file.empty())
            fault.file = origin.placesIn();
        else if (fault.file.starts_with(folder))
            fault.file = origin.file.string() + fault.file.substr(folder.size());
    }
}

void sortByPlace(Faults& faults)
{
    std::stable_sort(faults.begin(), faults.end(),
                     [](const Fault& a, const Fault& b) { return a.place < b.place; });
}

// The lesson's own file, in a folder of its own where it comes in an archive.
std::optional<LessonOrigin> openOrigin(const std::filesystem::path& file, Faults& faults)
{
    LessonOrigin origin{file, file.parent_path(), file.filename().string(), nullptr};
    std::string start(4, '\0');
    std::error_code error;
    if (std::filesystem::is_regular_file(file, error))
        std::ifstream(file, std::ios::binary).read(start.data(), 4);
    if (!std::filesystem::is_regular_file(file, error) || !isArchive(file, start))
        return origin;
    Unpacked unpacked = unpackLesson(file);
    if (auto* message = std::get_if<Message>(&unpacked)) {
        faults.push_back({{}, std::move(*message)});
        return std::nullopt;
    }
    origin.unpacked = std::get<std::shared_ptr<const UnpackedLesson>>(std::move(unpacked));
    origin.folder = origin.unpacked->folder();
    origin.name = origin.unpacked->lesson();
    return origin;
}

} // namespace

bool isLessonId(const std::string& id)
{
    const auto plain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
    return !id.empty() && id.size() <= 64 && plain(id.front())
        && std::all_of(id.begin(), id.end(), [&](char c) { return plain(c) || c == '-'; });
}

LessonResult readLesson(const std::filesystem::path& file, const std::vector<Override>& overrides,
                        const std::string& student)
{
    LessonResult result;
    const auto origin = openOrigin(file, result.faults);
    const auto bytes = origin ? fileBytes(origin->lesson(), result.faults) : std::nullopt;
    if (!bytes)
        return result;
    const Value source = readYaml(*bytes, origin->lesson().extension() == ".json", result.faults);
    if (result.faults.empty() || !source.isNull())
        result = readSource(source, *origin, overrides, student, std::move(result.faults));
    if (origin->unpacked)
        nameFilesInside(*origin, result.faults);
    sortByPlace(result.faults);
    return result;
}

LessonResult readAgain(const Lesson& lesson, const std::string& student)
{
    const LessonOrigin origin{lesson.file, lesson.folder,
                              std::filesystem::path(lesson.placesIn).filename().string(),
                              lesson.unpacked};
    LessonResult result = readSource(*lesson.source, origin, {}, student);
    if (origin.unpacked)
        nameFilesInside(origin, result.faults);
    sortByPlace(result.faults);
    return result;
}

} // namespace gradus
