// SPDX-License-Identifier: GPL-3.0-or-later
#include "expression/tex_command.h"

#include "expression/word_meaning.h"

#include <algorithm>
#include <array>
#include <utility>

namespace gradus {

namespace {

using CommandKind = TexCommand::Kind;

struct CommandRow {
    std::string_view name;
    CommandKind kind;
    std::string_view text;
    bool loose = false;
};
constexpr std::array commandRows{
    CommandRow{"cdot", CommandKind::Sign, "*", true},
    CommandRow{"times", CommandKind::Sign, "*", true},
    CommandRow{"ast", CommandKind::Sign, "*"},
    CommandRow{"odot", CommandKind::Sign, "*"},
    CommandRow{"div", CommandKind::Sign, "/"},
    CommandRow{"frac", CommandKind::Sign, "\\frac"},
    CommandRow{"dfrac", CommandKind::Sign, "\\frac"},
    CommandRow{"tfrac", CommandKind::Sign, "\\frac"},
    CommandRow{"sqrt", CommandKind::Sign, "√"},
    CommandRow{"le", CommandKind::Sign, "<="},
    CommandRow{"leq", CommandKind::Sign, "<="},
    CommandRow{"ge", CommandKind::Sign, ">="},
    CommandRow{"geq", CommandKind::Sign, ">="},
    CommandRow{"ne", CommandKind::Sign, "!="},
    CommandRow{"neq", CommandKind::Sign, "!="},
    CommandRow{"lt", CommandKind::Sign, "<"},
    CommandRow{"gt", CommandKind::Sign, ">"},
    CommandRow{"vert", CommandKind::Sign, "|"},
    CommandRow{"lvert", CommandKind::Sign, "|"},
    CommandRow{"rvert", CommandKind::Sign, "|"},
    CommandRow{"{", CommandKind::Sign, "{"},
    CommandRow{"}", CommandKind::Sign, "}"},
    CommandRow{"mathrm", CommandKind::Braces, {}},
    CommandRow{"mathit", CommandKind::Braces, {}},
    CommandRow{"mathbf", CommandKind::Braces, {}},
    CommandRow{"text", CommandKind::Braces, {}},
    CommandRow{"operatorname", CommandKind::Braces, {}},
    CommandRow{"left", CommandKind::Blank, {}},
    CommandRow{"right", CommandKind::Blank, {}},
    CommandRow{"big", CommandKind::Blank, {}},
    CommandRow{"Big", CommandKind::Blank, {}},
    CommandRow{"bigl", CommandKind::Blank, {}},
    CommandRow{"bigr", CommandKind::Blank, {}},
    CommandRow{"displaystyle", CommandKind::Blank, {}},
    CommandRow{"quad", CommandKind::Blank, {}},
    CommandRow{",", CommandKind::Blank, {}},
    CommandRow{";", CommandKind::Blank, {}},
    CommandRow{":", CommandKind::Blank, {}},
    CommandRow{"!", CommandKind::Blank, {}},
    CommandRow{" ", CommandKind::Blank, {}},
};

constexpr std::array<std::string_view, 23> greek{
    "alpha", "beta",   "gamma", "delta", "epsilon", "zeta",       "eta",   "theta",
    "kappa", "lambda", "mu",    "nu",    "xi",      "pi",         "rho",   "sigma",
    "tau",   "phi",    "chi",   "psi",   "omega",   "varepsilon", "varphi"};

} // namespace

TexCommand texCommand(std::string_view name)
{
    const auto found = std::find_if(commandRows.begin(), commandRows.end(),
                                    [name](const CommandRow& row) { return row.name == name; });
    if (found != commandRows.end())
        return {found->kind, std::string(found->text), found->loose};
    if (std::find(greek.begin(), greek.end(), name) != greek.end())
        return {CommandKind::Word, std::string(name.starts_with("var") ? name.substr(3) : name)};
    if (!canonicalFunction(name).empty())
        return {CommandKind::Word, std::string(name)};
    return {};
}

} // namespace gradus
