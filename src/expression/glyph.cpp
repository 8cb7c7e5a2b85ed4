// SPDX-License-Identifier: GPL-3.0-or-later
#include "expression/glyph.h"

#include "trace/utf8.h"

#include <algorithm>
#include <array>

namespace gradus {

namespace {

constexpr char32_t noCharacter = 0xFFFD;

// The next character; bytes that are no UTF-8 are taken one by one.
char32_t nextCode(std::string_view text, std::size_t& at)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const std::size_t length = utf8Length(text, at);
    const unsigned char first = byte(at++);
    if (length <= 1)
        return length == 1 ? first : noCharacter;
    char32_t code = first & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i)
        code = code << 6 | (byte(at++) & 0x3FU);
    return code;
}

struct PlainForm {
    char32_t code;
    char plain;
};
// Signs that stand for one in plain ASCII.
constexpr std::array plainSigns{
    PlainForm{0x00A0, ' '},  PlainForm{0x2002, ' '},  PlainForm{0x2003, ' '},
    PlainForm{0x2009, ' '},  PlainForm{0x200A, ' '},  PlainForm{0x202F, ' '},
    PlainForm{0x205F, ' '},  PlainForm{0x2062, ' '},  PlainForm{0x2061, ' '},
    PlainForm{0x3000, ' '},  PlainForm{0x2010, '-'},  PlainForm{0x2011, '-'},
    PlainForm{0x2012, '-'},  PlainForm{0x2013, '-'},  PlainForm{0x2014, '-'},
    PlainForm{0x2212, '-'},  PlainForm{0x00B7, '*'},  PlainForm{0x00D7, '*'},
    PlainForm{0x22C5, '*'},  PlainForm{0x2219, '*'},  PlainForm{0x2022, '*'},
    PlainForm{0x2217, '*'},  PlainForm{0x2299, '*'},  PlainForm{0x00F7, '/'},
    PlainForm{0x2215, '/'},  PlainForm{0x2044, '/'},  PlainForm{0x2018, '\''},
    PlainForm{0x2019, '\''}, PlainForm{0x2032, '\''}, PlainForm{0x201C, '"'},
    PlainForm{0x201D, '"'},  PlainForm{0x201E, '"'},  PlainForm{0x2223, '|'},
    PlainForm{0x210E, 'h'},  PlainForm{0x3010, '['},  PlainForm{0x3011, ']'},
};
constexpr std::array raisedSigns{
    PlainForm{0x00B2, '2'}, PlainForm{0x00B3, '3'}, PlainForm{0x00B9, '1'}, PlainForm{0x2070, '0'},
    PlainForm{0x2071, 'i'}, PlainForm{0x207A, '+'}, PlainForm{0x207B, '-'}, PlainForm{0x207D, '('},
    PlainForm{0x207E, ')'}, PlainForm{0x207F, 'n'}, PlainForm{0x1D43, 'a'}, PlainForm{0x1D47, 'b'},
    PlainForm{0x1D9C, 'c'}, PlainForm{0x1D48, 'd'}, PlainForm{0x1D49, 'e'}, PlainForm{0x1DA0, 'f'},
    PlainForm{0x1D4D, 'g'}, PlainForm{0x02B0, 'h'}, PlainForm{0x02B2, 'j'}, PlainForm{0x1D4F, 'k'},
    PlainForm{0x02E1, 'l'}, PlainForm{0x1D50, 'm'}, PlainForm{0x1D52, 'o'}, PlainForm{0x1D56, 'p'},
    PlainForm{0x02B3, 'r'}, PlainForm{0x02E2, 's'}, PlainForm{0x1D57, 't'}, PlainForm{0x1D58, 'u'},
    PlainForm{0x1D5B, 'v'}, PlainForm{0x02B7, 'w'}, PlainForm{0x02E3, 'x'}, PlainForm{0x02B8, 'y'},
    PlainForm{0x1DBB, 'z'},
};

template <std::size_t size> char plainIn(const std::array<PlainForm, size>& forms, char32_t code)
{
    const auto found = std::find_if(forms.begin(), forms.end(),
                                    [code](const PlainForm& form) { return form.code == code; });
    return found == forms.end() ? Glyph::otherSign : found->plain;
}

// Letters and digits in the styles of mathematical text: 𝑥, 𝐖, 𝟐.
char plainOfStyle(char32_t code)
{
    if (code >= 0x1D400 && code <= 0x1D6A3) {
        const auto letter = static_cast<int>((code - 0x1D400) % 52);
        return static_cast<char>(letter < 26 ? 'A' + letter : 'a' + letter - 26);
    }
    if (code >= 0x1D7CE && code <= 0x1D7FF)
        return static_cast<char>('0' + (code - 0x1D7CE) % 10);
    return Glyph::otherSign;
}

Glyph glyphOf(char32_t code)
{
    if (code == '\t' || code == '\n' || code == '\r')
        return {' ', code};
    if (code < 0x80)
        return {code >= ' ' ? static_cast<char>(code) : Glyph::otherSign, code};
    if (code >= 0xFF01 && code <= 0xFF5E) // full-width forms
        return {static_cast<char>(code - 0xFEE0), code};
    if (const char raised = plainIn(raisedSigns, code); raised != Glyph::otherSign)
        return {raised, code, Glyph::Level::Raised};
    if (code >= 0x2074 && code <= 0x2079)
        return {static_cast<char>('4' + (code - 0x2074)), code, Glyph::Level::Raised};
    if (code >= 0x2080 && code <= 0x2089)
        return {static_cast<char>('0' + (code - 0x2080)), code, Glyph::Level::Lowered};
    const char plain = plainIn(plainSigns, code);
    return {plain != Glyph::otherSign ? plain : plainOfStyle(code), code};
}

struct LetterForm {
    char32_t code;
    std::string_view name;
};
constexpr std::array letters{
    LetterForm{0x3B1, "alpha"}, LetterForm{0x3B2, "beta"},    LetterForm{0x3B3, "gamma"},
    LetterForm{0x3B4, "delta"}, LetterForm{0x3B5, "epsilon"}, LetterForm{0x3F5, "epsilon"},
    LetterForm{0x3B6, "zeta"},  LetterForm{0x3B7, "eta"},     LetterForm{0x3B8, "theta"},
    LetterForm{0x3D1, "theta"}, LetterForm{0x3BA, "kappa"},   LetterForm{0x3BB, "lambda"},
    LetterForm{0x3BC, "mu"},    LetterForm{0xB5, "mu"},       LetterForm{0x3BD, "nu"},
    LetterForm{0x3BE, "xi"},    LetterForm{0x3C0, "pi"},      LetterForm{0x3C1, "rho"},
    LetterForm{0x3C3, "sigma"}, LetterForm{0x3C4, "tau"},     LetterForm{0x3C6, "phi"},
    LetterForm{0x3D5, "phi"},   LetterForm{0x3C7, "chi"},     LetterForm{0x3C8, "psi"},
    LetterForm{0x3C9, "omega"}, LetterForm{0x2202, "d"},
};

} // namespace

std::vector<Glyph> glyphsOf(std::string_view text)
{
    std::vector<Glyph> glyphs;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t byte = at;
        glyphs.push_back(glyphOf(nextCode(text, at)));
        glyphs.back().byte = byte;
    }
    return glyphs;
}

std::string_view letterName(char32_t code)
{
    const auto found = std::find_if(letters.begin(), letters.end(),
                                    [code](const LetterForm& form) { return form.code == code; });
    return found == letters.end() ? std::string_view() : found->name;
}

} // namespace gradus
