// SPDX-License-Identifier: GPL-3.0-or-later
#include "patterns/draft_edits.h"

#include <algorithm>

namespace gradus {

namespace {

// The cue as a drawing of what it is.
void drawCue(HopfieldDraft& draft)
{
    draft.cue.picture = draft.start();
    draft.cue.pattern.reset();
}

std::ptrdiff_t place(int entry) { return static_cast<std::ptrdiff_t>(entry) - 1; }

} // namespace

Units entryUnits(const HopfieldDraft& draft, int entry)
{
    return entry == 0 ? draft.start()
                      : draft.pictures.patterns[static_cast<std::size_t>(place(entry))];
}

HopfieldDraft withEntry(HopfieldDraft draft, int entry, Units units)
{
    if (entry == 0) {
        draft.cue.pattern.reset();
        draft.cue.picture = std::move(units);
    } else {
        draft.pictures.patterns[static_cast<std::size_t>(place(entry))] = std::move(units);
    }
    return draft;
}

HopfieldDraft withPatterns(HopfieldDraft draft, int behind, const std::vector<Units>& patterns)
{
    std::vector<Units>& all = draft.pictures.patterns;
    all.insert(all.begin() + behind, patterns.begin(), patterns.end());
    if (draft.cue.pattern && *draft.cue.pattern >= behind)
        *draft.cue.pattern += static_cast<int>(patterns.size());
    return draft;
}

HopfieldDraft without(HopfieldDraft draft, int entry)
{
    if (draft.cue.pattern == place(entry))
        drawCue(draft);
    else if (draft.cue.pattern && *draft.cue.pattern > place(entry))
        --*draft.cue.pattern;
    draft.pictures.patterns.erase(draft.pictures.patterns.begin() + place(entry));
    return draft;
}

HopfieldDraft swapped(HopfieldDraft draft, int entry, int with)
{
    std::swap(draft.pictures.patterns[static_cast<std::size_t>(place(entry))],
              draft.pictures.patterns[static_cast<std::size_t>(place(with))]);
    if (draft.cue.pattern == place(entry))
        draft.cue.pattern = with - 1;
    else if (draft.cue.pattern == place(with))
        draft.cue.pattern = entry - 1;
    return draft;
}

HopfieldDraft withNoise(HopfieldDraft draft, int entry, int percent, std::uint64_t seed)
{
    if (entry == 0 && draft.cue.pattern) {
        draft.cue.percent = std::min(100, draft.cue.percent + percent);
        return draft;
    }
    Units units = entryUnits(draft, entry);
    turnShare(units, percent / 100.0, seed);
    return withEntry(std::move(draft), entry, std::move(units));
}

std::optional<HopfieldDraft> withPictures(const HopfieldDraft& draft,
                                          const PatternPictures& pictures)
{
    const bool first = draft.pictures.patterns.empty();
    const int width = first ? pictures.width : std::max(draft.pictures.width, pictures.width);
    const int height = first ? pictures.height : std::max(draft.pictures.height, pictures.height);
    const int count = static_cast<int>(draft.pictures.patterns.size());
    const bool fits = width * height <= HopfieldExperiment::mostUnits
        && count + static_cast<int>(pictures.patterns.size()) <= HopfieldExperiment::mostPatterns;
    if (!fits)
        return std::nullopt;
    const bool same = width == draft.pictures.width && height == draft.pictures.height;
    HopfieldDraft grown = same ? draft : draft.resized(width, height);
    for (const Units& units : pictures.patterns)
        grown.pictures.patterns.push_back(onCanvas(units, pictures.width, width, height));
    return grown;
}

} // namespace gradus
