// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/lesson_archive.h"

#include "data/data_file.h"
#include "data/zip_file.h"
#include "lesson/lesson_files.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>

namespace gradus {

namespace fs = std::filesystem;

namespace {

Message archiveDamaged()
{
    return {GRADUS_TEXT("core", "this is no .gradus archive, or it is damaged")};
}

Message archiveTooLarge()
{
    return {GRADUS_TEXT("core", "an archive has at most %1 bytes"),
            {std::to_string(ArchiveLimits::file)}};
}

std::vector<std::string> partsOf(const std::string& name)
{
    std::vector<std::string> parts(1);
    for (const char c : name) {
        if (c == '/')
            parts.emplace_back();
        else
            parts.back() += c;
    }
    return parts;
}

// Names that every system takes for a place inside the folder.
bool isPlainName(const std::string& name)
{
    if (name.empty() || name.size() > ArchiveLimits::name)
        return false;
    for (const char c : name)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F || c == '\\' || c == ':')
            return false;
    const std::vector<std::string> parts = partsOf(name);
    return parts.size() <= ArchiveLimits::folders + 1
        && std::none_of(parts.begin(), parts.end(), [](const std::string& part) {
               return part.empty() || part == "." || part == "..";
           });
}

bool isLessonName(const std::string& name, std::initializer_list<const char*> endings)
{
    return name.find('/') == std::string::npos
        && std::any_of(endings.begin(), endings.end(),
                       [&](const char* ending) { return name.ends_with(ending); });
}

// Looks through an archive before anything is unpacked.
class ArchiveCheck {
public:
    explicit ArchiveCheck(const ZipFile& archive) : m_archive(archive) { }

    std::optional<Message> fault()
    {
        if (m_archive.size() > ArchiveLimits::entries)
            return Message{GRADUS_TEXT("core", "the archive has more than %1 entries"),
                           {std::to_string(ArchiveLimits::entries)}};
        for (std::size_t i = 0; i < m_archive.size(); ++i)
            if (auto message = entryFault(i))
                return message;
        return std::nullopt;
    }

    [[nodiscard]] const std::vector<std::pair<std::string, std::size_t>>& files() const
    {
        return m_files;
    }

    /// The lesson at the top: a YAML file, else a JSON file.
    [[nodiscard]] std::variant<std::string, Message> lesson() const
    {
        for (const auto& endings : {std::initializer_list<const char*>{".yaml", ".yml"},
                                    std::initializer_list<const char*>{".json"}}) {
            std::vector<std::string> found;
            for (const auto& [name, index] : m_files)
                if (isLessonName(name, endings))
                    found.push_back(name);
            if (found.size() == 1)
                return found.front();
            if (found.size() > 1)
                return Message{GRADUS_TEXT("core",
                                           "the archive holds more than one lesson: %1, %2; pack "
                                           "each by itself"),
                               {found[0], found[1]}};
        }
        return Message{GRADUS_TEXT("core",
                                   "the archive holds no lesson: a .yaml file must stand at its "
                                   "top, in no folder")};
    }

private:
    std::optional<Message> entryFault(std::size_t index)
    {
        const auto entry = m_archive.entry(index);
        if (!entry)
            return archiveDamaged();
        std::string name = entry->name;
        const bool folder = name.ends_with('/');
        if (folder)
            name.pop_back();
        if (!isPlainName(name))
            return Message{GRADUS_TEXT("core",
                                       "the archive names \"%1\", which is no plain name of a file "
                                       "inside a folder"),
                           {name.substr(0, ArchiveLimits::name)}};
        if (auto message = kindFault(*entry, name))
            return message;
        if (auto message = sizeFault(*entry, name))
            return message;
        if (!isNew(name, folder))
            return Message{GRADUS_TEXT("core",
                                       "the archive names \"%1\" twice (small and capital letters "
                                       "count as the same)"),
                           {name}};
        if (!folder)
            m_files.emplace_back(name, index);
        return std::nullopt;
    }

    static std::optional<Message> kindFault(const ZipEntry& entry, const std::string& name)
    {
        if (entry.special)
            return Message{
                GRADUS_TEXT("core", "\"%1\" in the archive is a link or a device, not a file"),
                {name}};
        if (entry.encrypted)
            return Message{GRADUS_TEXT("core",
                                       "\"%1\" in the archive is encrypted; lessons are packed "
                                       "without a password"),
                           {name}};
        return std::nullopt;
    }

    std::optional<Message> sizeFault(const ZipEntry& entry, const std::string& name)
    {
        if (entry.size > ArchiveLimits::unpacked - m_unpacked)
            return Message{GRADUS_TEXT("core", "unpacked, the archive is larger than %1 bytes"),
                           {std::to_string(ArchiveLimits::unpacked)}};
        m_unpacked += entry.size;
        if (entry.size > ArchiveLimits::smallFile
            && entry.size / ArchiveLimits::expansion > entry.packedSize)
            return Message{GRADUS_TEXT("core",
                                       "unpacked, \"%1\" is more than %2 times as large as in the "
                                       "archive"),
                           {name, std::to_string(ArchiveLimits::expansion)}};
        return std::nullopt;
    }

    // A name and the folders that lead to it; a folder may be named again, a file may not.
    bool isNew(const std::string& name, bool folder)
    {
        std::string path;
        const std::vector<std::string> parts = partsOf(name);
        for (std::size_t i = 0; i < parts.size(); ++i) {
            path += (i == 0 ? "" : "/") + parts[i];
            const bool isFolder = folder || i + 1 < parts.size();
            const std::string folded = QString::fromStdString(path)
                                           .normalized(QString::NormalizationForm_KC)
                                           .toCaseFolded()
                                           .toStdString();
            const auto [found, fresh] = m_names.emplace(folded, Name{path, isFolder});
            const bool sameFolder = isFolder && found->second.folder && found->second.path == path;
            if (!fresh && !sameFolder)
                return false;
        }
        return true;
    }

    struct Name {
        std::string path;
        bool folder;
    };

    const ZipFile& m_archive;
    std::size_t m_unpacked = 0;
    std::map<std::string, Name> m_names; ///< by what a careless file system takes for the same
    std::vector<std::pair<std::string, std::size_t>> m_files; ///< name and entry
};

bool writeUnpacked(const QDir& folder, const std::string& name, const std::string& bytes)
{
    const QString path = folder.filePath(QString::fromStdString(name));
    if (!QDir().mkpath(QFileInfo(path).path()))
        return false;
    QFile file(path);
    const auto size = static_cast<qint64>(bytes.size());
    return file.open(QIODevice::WriteOnly | QIODevice::NewOnly)
        && file.write(bytes.data(), size) == size && file.flush();
}

std::optional<Message> unpackFiles(const ZipFile& archive, const ArchiveCheck& check,
                                   const QDir& folder)
{
    for (const auto& [name, index] : check.files()) {
        const auto bytes = archive.read(index);
        if (!bytes)
            return Message{
                GRADUS_TEXT("core", "\"%1\" in the archive is damaged: it cannot be unpacked"),
                {name}};
        if (!writeUnpacked(folder, name, *bytes))
            return Message{GRADUS_TEXT("core", "\"%1\" cannot be written to the folder %2"),
                           {name, folder.path().toStdString()}};
    }
    return std::nullopt;
}

// A file of a lesson as an entry of its archive; a message where it cannot be read.
std::optional<Message> addFile(std::vector<ZipInput>& entries, const fs::path& folder,
                               const std::string& name)
{
    const auto found = fileInFolder(folder, name);
    if (const auto* message = std::get_if<Message>(&found))
        return *message;
    std::ifstream stream(std::get<fs::path>(found), std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(stream), {}};
    if (!stream.is_open() || stream.bad())
        return Message{GRADUS_TEXT("core", "%1 cannot be opened"), {name}};
    entries.emplace_back(fs::path(name).lexically_normal().generic_string(), std::move(bytes));
    return std::nullopt;
}

} // namespace

UnpackedLesson::UnpackedLesson(std::unique_ptr<QTemporaryDir> folder, std::string lesson)
    : m_folder(std::move(folder))
    , m_lesson(std::move(lesson))
{ }

UnpackedLesson::~UnpackedLesson() = default;

fs::path UnpackedLesson::folder() const { return m_folder->path().toStdString(); }

bool isArchive(const fs::path& file, std::string_view firstBytes)
{
    return file.extension() == archiveEnding || firstBytes.starts_with("PK\x03\x04");
}

Unpacked unpackLessonBytes(std::string_view bytes)
{
    if (bytes.size() > ArchiveLimits::file)
        return archiveTooLarge();
    const auto archive = ZipFile::open(bytes);
    if (!archive)
        return archiveDamaged();
    ArchiveCheck check(*archive);
    if (auto message = check.fault())
        return std::move(*message);
    auto lesson = check.lesson();
    if (auto* message = std::get_if<Message>(&lesson))
        return std::move(*message);
    auto folder = std::make_unique<QTemporaryDir>(); // readable by its owner alone
    if (!folder->isValid())
        return Message{GRADUS_TEXT("core", "the archive cannot be unpacked: %1"),
                       {folder->errorString().toStdString()}};
    if (auto message = unpackFiles(*archive, check, QDir(folder->path())))
        return std::move(*message);
    return std::make_shared<const UnpackedLesson>(std::move(folder),
                                                  std::get<std::string>(std::move(lesson)));
}

Unpacked unpackLesson(const fs::path& archive)
{
    std::error_code error;
    if (fs::file_size(archive, error) > ArchiveLimits::file && !error)
        return archiveTooLarge();
    std::ifstream stream(archive, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
    if (!stream.is_open() || stream.bad())
        return Message{GRADUS_TEXT("core", "the file cannot be read")};
    return unpackLessonBytes(bytes);
}

std::variant<std::string, Message> packLesson(const Lesson& lesson)
{
    const std::string name = fs::path(lesson.placesIn).filename().string();
    std::vector<ZipInput> entries;
    std::optional<Message> fault = addFile(entries, lesson.folder, name);
    for (const std::string& file : filesNamedIn(*lesson.source))
        if (!fault)
            fault = addFile(entries, lesson.folder, file);
    if (fault)
        return std::move(*fault);
    std::sort(entries.begin(), entries.end());
    entries.erase(std::unique(entries.begin(), entries.end()), entries.end());
    // What would be taken for a bomb is written as it is. Whatever was written can be opened.
    for (const ZipPacking packing : {ZipPacking::Deflated, ZipPacking::Stored}) {
        auto bytes = writeZip(entries, packing);
        if (!bytes)
            return Message{GRADUS_TEXT("core", "the archive cannot be written: no memory is left")};
        const Unpacked opened = unpackLessonBytes(*bytes);
        if (std::holds_alternative<std::shared_ptr<const UnpackedLesson>>(opened))
            return std::move(*bytes);
        fault = std::get<Message>(opened);
    }
    return std::move(*fault);
}

} // namespace gradus
