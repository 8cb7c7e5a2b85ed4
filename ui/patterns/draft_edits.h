// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hopfield/hopfield_draft.h"

namespace gradus {

/// What a person does to the patterns of a draft; entries are 0 for the cue, then the patterns from
/// 1. The cue follows its pattern, and becomes a drawing of what it was when that goes.

/// The units that an entry shows, −1 and 1.
[[nodiscard]] Units entryUnits(const HopfieldDraft& draft, int entry);
/// Other units for an entry; the cue becomes a drawing.
[[nodiscard]] HopfieldDraft withEntry(HopfieldDraft draft, int entry, Units units);
/// New patterns behind an entry.
[[nodiscard]] HopfieldDraft withPatterns(HopfieldDraft draft, int behind,
                                         const std::vector<Units>& patterns);
/// Without a pattern.
[[nodiscard]] HopfieldDraft without(HopfieldDraft draft, int entry);
/// Two neighbours in the other order.
[[nodiscard]] HopfieldDraft swapped(HopfieldDraft draft, int entry, int with);
/// A share of an entry's units turned; a cue that starts from a pattern gets more percent.
[[nodiscard]] HopfieldDraft withNoise(HopfieldDraft draft, int entry, int percent,
                                      std::uint64_t seed);
/// Patterns from elsewhere behind all others. The grid takes their size where there are no
/// patterns yet, and else grows as far as they need; where that is too large it is empty.
[[nodiscard]] std::optional<HopfieldDraft> withPictures(const HopfieldDraft& draft,
                                                        const PatternPictures& pictures);

} // namespace gradus
