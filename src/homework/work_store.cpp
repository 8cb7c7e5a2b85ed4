// SPDX-License-Identifier: GPL-3.0-or-later
#include "homework/work_store.h"

#include <QCryptographicHash>

#include <algorithm>
#include <cstdio>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <set>
#include <unistd.h>

namespace gradus {

namespace {

namespace fs = std::filesystem;

constexpr int mostBroken = 1000;

fs::path withEnding(fs::path file, const std::string& ending) { return file += ending; }

std::optional<std::string> bytesOf(const fs::path& file)
{
    std::error_code error;
    if (!fs::is_regular_file(file, error) || fs::file_size(file, error) > WorkLimits::kept)
        return std::nullopt;
    std::ifstream stream(file, std::ios::binary);
    return stream ? std::optional(std::string(std::istreambuf_iterator<char>(stream), {}))
                  : std::nullopt;
}

// Writes all bytes with the system's own calls: nothing may wait in a buffer of this process.
bool writeAll(int descriptor, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written <= 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

fs::path journalOf(const fs::path& file) { return withEnding(file, ".journal"); }

// The bytes replace the file, which stays as `.last`; else nothing has happened. While neither has
// the name, the journal still holds everything. `toDisk`: before the old file is gone.
bool replaceFile(const fs::path& file, std::string_view bytes, bool toDisk)
{
    const fs::path fresh = withEnding(file, ".new");
    const int descriptor = ::open(fresh.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return false;
    const bool written = writeAll(descriptor, bytes) && (!toDisk || ::fsync(descriptor) == 0);
    if (::close(descriptor) != 0 || !written)
        return false;
    (void)std::rename(file.c_str(), withEnding(file, ".last").c_str());
    return std::rename(fresh.c_str(), file.c_str()) == 0;
}

// A line at the end. It begins a new line, since the last one may not have been finished.
bool appendLine(const fs::path& file, std::string_view line)
{
    const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return false;
    const bool written = writeAll(descriptor, '\n' + std::string(line));
    return ::close(descriptor) == 0 && written;
}

void fsyncPath(const fs::path& path)
{
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fsync(descriptor);
    ::close(descriptor);
}

// A name of its own for a file that cannot be read.
fs::path keptAside(const fs::path& file)
{
    std::error_code error;
    for (int number = 1; number < mostBroken; ++number) {
        const fs::path aside = withEnding(
            file, number == 1 ? std::string(".broken") : ".broken-" + std::to_string(number));
        if (fs::exists(aside, error))
            continue;
        fs::rename(file, aside, error);
        return error ? fs::path() : aside;
    }
    return {};
}

// Work that was put aside: the first one has no number.
fs::path asideFile(const fs::path& file, int number)
{
    return withEnding(file, number == 1 ? std::string(".old") : ".old-" + std::to_string(number));
}

// The numbers of what was put aside, the latest first.
std::set<int, std::greater<>> asideNumbers(const fs::path& file)
{
    constexpr std::size_t mostDigits = 6;
    std::set<int, std::greater<>> numbers;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(file.parent_path(), error)) {
        std::string name = entry.path().filename().string();
        const std::string begin = file.filename().string() + ".old";
        if (!name.starts_with(begin))
            continue;
        name.erase(0, begin.size());
        if (name.empty())
            numbers.insert(1);
        else if (name.front() == '-' && name.size() > 1 && name.size() <= mostDigits + 1
                 && name.find_first_not_of("0123456789", 1) == std::string::npos)
            numbers.insert(std::stoi(name.substr(1)));
    }
    return numbers;
}

bool isOf(const StudentWork& work, const std::string& student, const std::string& lesson)
{
    return foldedStudent(work.student) == foldedStudent(student) && work.lesson == lesson;
}

// What a file or journal holds.
struct Found {
    std::optional<StudentWork> work;
    std::string json; ///< of the work
    bool broken = false; ///< something in it could not be read
};

bool take(Found& found, std::string_view json, const StudentWork* owner)
{
    auto result = readWork(json, WorkLimits::kept);
    if (!result.work || (owner && !isOf(*result.work, owner->student, owner->lesson)))
        return false;
    found.work = std::move(result.work);
    found.json = json;
    return true;
}

Found inFile(const fs::path& file, const StudentWork* owner)
{
    Found found;
    std::error_code error;
    if (const auto bytes = bytesOf(file))
        found.broken = !take(found, *bytes, owner);
    else
        found.broken = fs::exists(file, error);
    return found;
}

// The last line that can be read. One that was not finished is no damage: the program was ended
// while it wrote.
Found inJournal(const fs::path& file, const StudentWork* owner)
{
    Found found;
    const auto bytes = bytesOf(file);
    if (!bytes) {
        std::error_code error;
        found.broken = fs::exists(file, error);
        return found;
    }
    std::string_view rest = *bytes;
    rest = rest.substr(0, rest.rfind('\n') + 1);
    while (!found.work && !rest.empty()) {
        rest.remove_suffix(1);
        const std::size_t begin = rest.rfind('\n') + 1;
        const std::string_view line = rest.substr(begin);
        found.broken = (!line.empty() && !take(found, line, owner)) || found.broken;
        rest = rest.substr(0, begin);
    }
    return found;
}

// What is newest: the journal, where there is one, else the file.
Found newest(const fs::path& file, const StudentWork* owner)
{
    Found found = inJournal(journalOf(file), owner);
    return found.work ? found : inFile(file, owner);
}

// All that there may be of some work, the newest first, each with what it holds.
std::vector<std::pair<fs::path, Found>> copiesOf(const fs::path& file)
{
    const fs::path last = withEnding(file, ".last");
    return {{journalOf(file), inJournal(journalOf(file), nullptr)},
            {file, inFile(file, nullptr)},
            {last, inFile(last, nullptr)}};
}

// Removes a file, unless it cannot be read: that is kept under another name.
bool clearAway(const fs::path& file, bool broken)
{
    if (broken)
        return !keptAside(file).empty();
    std::error_code error;
    fs::remove(file, error);
    return !error;
}

// Puts the journal's work into the file.
bool settleJournal(const fs::path& file, bool toDisk)
{
    const Found found = inJournal(journalOf(file), nullptr);
    if (!found.work || !replaceFile(file, workJson(*found.work), toDisk))
        return false;
    std::error_code error;
    fs::remove(journalOf(file), error);
    return true;
}

} // namespace

fs::path WorkStore::fileOf(const std::string& student, const std::string& lesson) const
{
    // Of an identifier, which may hold anything, only letters that every file system takes.
    const QByteArray hash = QCryptographicHash::hash(
        QByteArray::fromStdString(foldedStudent(student)), QCryptographicHash::Sha256);
    return m_folder / (lesson + '.' + hash.toHex().left(16).toStdString() + ".json");
}

WorkStore::Loaded WorkStore::load(const std::string& student, const std::string& lesson) const
{
    const fs::path file = fileOf(student, lesson);
    StudentWork owner;
    owner.student = student;
    owner.lesson = lesson;
    const Found journal = inJournal(journalOf(file), &owner);
    const Found whole = inFile(file, &owner);
    std::string aside;
    if (journal.broken)
        aside = keptAside(journalOf(file)).filename().string();
    if (whole.broken)
        aside += (aside.empty() ? "" : ", ") + keptAside(file).filename().string();
    Loaded loaded{journal.work ? journal.work : whole.work, {}};
    std::error_code error;
    const bool lost = !loaded.work && fs::exists(withEnding(file, ".last"), error);
    if (lost)
        loaded.work = inFile(withEnding(file, ".last"), &owner).work;
    if (!aside.empty() || (lost && loaded.work))
        loaded.trouble = {loaded.work
                              ? GRADUS_TEXT("core",
                                            "The work that was kept could not be read whole; here "
                                            "is the last copy of it. What is broken is kept as %1.")
                              : GRADUS_TEXT("core",
                                            "The work that was kept cannot be read. The broken "
                                            "file is kept as %1."),
                          {aside.empty() ? file.filename().string() : aside}};
    // What is set aside must not be all that there is.
    if (!aside.empty() && loaded.work)
        (void)save(*loaded.work);
    return loaded;
}

std::optional<Message> WorkStore::save(const StudentWork& work) const
{
    std::error_code error;
    const fs::path file = fileOf(work.student, work.lesson);
    const std::string line = workJson(work, JsonForm::OneLine);
    if (!appendLine(journalOf(file), line)) {
        fs::create_directories(m_folder, error);
        if (!appendLine(journalOf(file), line))
            return Message{GRADUS_TEXT("core", "the work cannot be kept in the folder %1"),
                           {m_folder.string()}};
    }
    if (fs::file_size(journalOf(file), error) > m_longest && !error)
        (void)settleJournal(file, false);
    return std::nullopt;
}

void WorkStore::settle(const std::string& student, const std::string& lesson) const
{
    (void)settleJournal(fileOf(student, lesson), true);
    fsyncPath(m_folder);
}

std::optional<Message> WorkStore::putAside(const std::string& student,
                                           const std::string& lesson) const
{
    const fs::path file = fileOf(student, lesson);
    const auto copies = copiesOf(file);
    const Message refused{GRADUS_TEXT("core",
                                      "the work cannot be put aside in the folder %1, so it stays "
                                      "as it is"),
                          {m_folder.string()}};
    const auto newest = std::find_if(copies.begin(), copies.end(),
                                     [](const auto& copy) { return copy.second.work; });
    if (newest != copies.end()) {
        const StudentWork& work = *newest->second.work;
        const auto numbers = asideNumbers(file);
        const int number = numbers.empty() ? 1 : *numbers.begin() + 1;
        if ((hasProgress(work) || !work.notes.empty())
            && !replaceFile(asideFile(file, number), workJson(work), true))
            return refused;
    }
    // The oldest goes first: whatever ends this in between, the newest is still there.
    for (auto copy = copies.rbegin(); copy != copies.rend(); ++copy)
        if (!clearAway(copy->first, copy->second.broken))
            return refused;
    return std::nullopt;
}

std::vector<WorkStore::Aside> WorkStore::asides(const std::string& student,
                                                const std::string& lesson) const
{
    StudentWork owner;
    owner.student = student;
    owner.lesson = lesson;
    const fs::path file = fileOf(student, lesson);
    std::vector<Aside> all;
    for (const int number : asideNumbers(file))
        if (auto found = inFile(asideFile(file, number), &owner); found.work)
            all.push_back({asideFile(file, number), std::move(*found.work)});
    return all;
}

std::optional<Message> WorkStore::bringBack(const fs::path& aside) const
{
    const Found found = inFile(aside, nullptr);
    if (!found.work)
        return Message{GRADUS_TEXT("core", "the work in %1 cannot be read"),
                       {aside.filename().string()}};
    if (auto message = putAside(found.work->student, found.work->lesson))
        return message;
    if (auto message = save(*found.work))
        return message;
    settle(found.work->student, found.work->lesson);
    std::error_code error;
    fs::remove(aside, error);
    return std::nullopt;
}

std::vector<StudentWork> WorkStore::list() const
{
    std::set<fs::path> files;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(m_folder, error)) {
        fs::path path = entry.path();
        if (path.extension() == ".journal")
            path.replace_extension();
        if (path.extension() == ".json")
            files.insert(std::move(path));
    }
    std::vector<StudentWork> all;
    for (const fs::path& file : files)
        if (auto found = newest(file, nullptr); found.work)
            all.push_back(std::move(*found.work));
    return all;
}

} // namespace gradus
