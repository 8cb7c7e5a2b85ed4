// SPDX-License-Identifier: GPL-3.0-or-later
#include "operation/operation_parts.h"

#include <cmath>

namespace gradus {

namespace {

enum class Reduce { Sum, Mean, Max, Min, Norm };

// Lines of numbers that become one number each: entry k of line (o, i) lies at (o·length + k)·inner
// + i.
struct Lines {
    std::size_t outer = 1;
    std::size_t length = 1;
    std::size_t inner = 1;

    [[nodiscard]] std::size_t entry(std::size_t line, std::size_t k) const
    {
        return (line / inner * length + k) * inner + line % inner;
    }
    [[nodiscard]] std::size_t lineOf(std::size_t entry) const
    {
        return entry / (length * inner) * inner + entry % inner;
    }
    [[nodiscard]] std::size_t count() const { return outer * inner; }
};

// All entries, or those along an axis, which stays with the length 1.
class Reduction final : public ArrayOperation {
public:
    // `axis` from 0; negative: counted from the last (−1); none: all entries.
    Reduction(Reduce kind, std::optional<int> axis, double written)
        : m_kind(kind)
        , m_axis(axis)
        , m_written(written)
    { }

    std::variant<Shape, Message> shape(std::span<const Shape> o) const override
    {
        if (!m_axis)
            return Shape();
        const int axis = axisIn(o[0]);
        if (axis < 0)
            return Message{GRADUS_TEXT("core",
                                       "an axis is a whole number from 1 to %1: the shape here is "
                                       "%2. To compare with a number write it first: max(2, A)"),
                           {std::to_string(o[0].axes()), axesText(o[0])}};
        FewNumbers lengths;
        for (std::size_t i = 0; i < o[0].axes(); ++i)
            lengths.push(static_cast<int>(i) == axis ? 1 : o[0].length(i));
        return Shape(std::span(lengths.begin(), lengths.size()));
    }
    void value(Operands o, const Shape&, double* result) const override
    {
        const Lines lines = linesOf(o[0].shape);
        for (std::size_t line = 0; line < lines.count(); ++line)
            result[line] = reduced(o[0], lines, line);
    }
    void pullBack(Operands o, const ArrayView& y, const double* g, std::size_t,
                  double* gradient) const override
    {
        const Lines lines = linesOf(o[0].shape);
        for (std::size_t line = 0; line < lines.count(); ++line) {
            if (m_kind == Reduce::Max || m_kind == Reduce::Min) {
                gradient[chosen(o[0], lines, line)] += g[line];
                continue;
            }
            for (std::size_t k = 0; k < lines.length; ++k) {
                const std::size_t entry = lines.entry(line, k);
                gradient[entry] += g[line] * slope(o[0], y, line, entry, lines);
            }
        }
    }
    std::vector<Dependent> dependents(Operands o, const ArrayView& y, std::size_t,
                                      std::size_t entry) const override
    {
        const Lines lines = linesOf(o[0].shape);
        const std::size_t line = lines.lineOf(entry);
        if (m_kind == Reduce::Max || m_kind == Reduce::Min)
            return chosen(o[0], lines, line) == entry ? std::vector<Dependent>{{line, 1}}
                                                      : std::vector<Dependent>{};
        return {{line, slope(o[0], y, line, entry, lines)}};
    }
    Formula formula(Operands o, const ArrayView&, std::size_t line,
                    const EntryFormula& of) const override
    {
        constexpr std::size_t few = 8;
        const Lines lines = linesOf(o[0].shape);
        const auto part = [&](std::size_t k) { return of(0, lines.entry(line, k)); };
        const auto length = static_cast<double>(lines.length);
        switch (m_kind) {
        case Reduce::Sum:
            return sumFormula(lines.length, part);
        case Reduce::Mean:
            return lines.length == 1
                ? part(0)
                : Formula::fraction(sumFormula(lines.length, part), Formula::number(length));
        case Reduce::Norm:
            return Formula::root(sumFormula(
                lines.length,
                [&](std::size_t k) { return Formula::power(part(k), Formula::number(2)); },
                "\\dots^2", "squares"));
        case Reduce::Max:
        case Reduce::Min:
            break;
        }
        if (lines.length > few) // the one that counts
            return of(0, chosen(o[0], lines, line));
        std::vector<Formula> all;
        for (std::size_t k = 0; k < lines.length; ++k)
            all.push_back(part(k));
        return Formula::apply(m_kind == Reduce::Max ? "max" : "min", std::move(all));
    }
    std::optional<Formula> slopeFormula(Operands o, const ArrayView&, std::size_t, std::size_t,
                                        std::size_t entry, const EntryFormula& of,
                                        const Formula& self) const override
    {
        if (m_kind == Reduce::Mean)
            return Formula::fraction(
                Formula::number(1),
                Formula::number(static_cast<double>(linesOf(o[0].shape).length)));
        if (m_kind == Reduce::Norm)
            return Formula::fraction(of(0, entry), self);
        return Formula::number(1);
    }
    std::string python(std::span<const std::string> x, std::span<const Shape> s) const override
    {
        static constexpr const char* names[] = {"sum", "mean", "max", "min"};
        if (m_kind == Reduce::Norm)
            return "np.sqrt((" + x[0] + " * " + x[0] + ").sum(keepdims=True)).reshape(1, 1)";
        const std::string call = x[0] + "." + names[static_cast<int>(m_kind)] + "(";
        return m_axis ? call + "axis=" + std::to_string(axisIn(s[0])) + ", keepdims=True)"
                      : call + ").reshape(1, 1)";
    }
    std::string pythonPullBack(std::span<const std::string> x, std::span<const Shape> s,
                               const std::string& y, const std::string& g,
                               std::size_t) const override
    {
        const std::string ones = g + " * np.ones_like(" + x[0] + ")";
        switch (m_kind) {
        case Reduce::Sum:
            return m_axis ? ones : g + ".item() * np.ones_like(" + x[0] + ")";
        case Reduce::Mean:
            return (m_axis ? ones : g + ".item() * np.ones_like(" + x[0] + ")") + " / "
                + std::to_string(linesOf(s[0]).length);
        case Reduce::Norm:
            return g + ".item() * " + x[0] + " / np.where(" + y + ".item() == 0, 1.0, " + y
                + ".item())";
        case Reduce::Max:
        case Reduce::Min:
            break;
        }
        return std::string("through_") + (m_kind == Reduce::Max ? "max(" : "min(") + g + ", " + x[0]
            + ", " + (m_axis ? std::to_string(axisIn(s[0])) : std::string("None")) + ")";
    }
    std::string_view pythonDefinition() const override
    {
        if (m_kind != Reduce::Max && m_kind != Reduce::Min)
            return {};
        return m_kind == Reduce::Max ? "def through_max(g, x, axis):\n"
                                       "    back = np.zeros_like(x)\n"
                                       "    if axis is None:\n"
                                       "        back.reshape(-1)[x.argmax()] = g.item()\n"
                                       "    else:\n"
                                       "        at = np.expand_dims(x.argmax(axis=axis), axis)\n"
                                       "        np.put_along_axis(back, at, g, axis=axis)\n"
                                       "    return back\n"
                                     : "def through_min(g, x, axis):\n"
                                       "    back = np.zeros_like(x)\n"
                                       "    if axis is None:\n"
                                       "        back.reshape(-1)[x.argmin()] = g.item()\n"
                                       "    else:\n"
                                       "        at = np.expand_dims(x.argmin(axis=axis), axis)\n"
                                       "        np.put_along_axis(back, at, g, axis=axis)\n"
                                       "    return back\n";
    }

private:
    [[nodiscard]] int axisIn(const Shape& shape) const
    {
        if (m_axis && *m_axis < 0)
            return static_cast<int>(shape.axes()) + *m_axis;
        return axisOf(m_written, shape.axes());
    }
    [[nodiscard]] Lines linesOf(const Shape& shape) const
    {
        Lines lines;
        if (!m_axis) {
            lines.length = shape.size();
            return lines;
        }
        const auto axis = static_cast<std::size_t>(axisIn(shape));
        for (std::size_t i = 0; i < shape.axes(); ++i)
            (i < axis        ? lines.outer
                 : i == axis ? lines.length
                             : lines.inner) *= static_cast<std::size_t>(shape.length(i));
        return lines;
    }
    [[nodiscard]] double reduced(const ArrayView& x, const Lines& lines, std::size_t line) const
    {
        if (m_kind == Reduce::Max || m_kind == Reduce::Min)
            return x[chosen(x, lines, line)];
        double sum = 0;
        for (std::size_t k = 0; k < lines.length; ++k) {
            const double entry = x[lines.entry(line, k)];
            sum += m_kind == Reduce::Norm ? entry * entry : entry;
        }
        return m_kind == Reduce::Norm ? std::sqrt(sum)
            : m_kind == Reduce::Mean  ? sum / static_cast<double>(lines.length)
                                      : sum;
    }
    [[nodiscard]] double slope(const ArrayView& x, const ArrayView& y, std::size_t line,
                               std::size_t entry, const Lines& lines) const
    {
        if (m_kind == Reduce::Norm)
            return y[line] == 0 ? 0 : x[entry] / y[line];
        return m_kind == Reduce::Mean ? 1 / static_cast<double>(lines.length) : 1;
    }
    // The first of equal ones; what is no number counts before all others.
    [[nodiscard]] std::size_t chosen(const ArrayView& x, const Lines& lines, std::size_t line) const
    {
        std::size_t best = lines.entry(line, 0);
        for (std::size_t k = 1; k < lines.length && !std::isnan(x[best]); ++k) {
            const std::size_t entry = lines.entry(line, k);
            const bool more = m_kind == Reduce::Max ? x[entry] > x[best] : x[entry] < x[best];
            if (more || std::isnan(x[entry]))
                best = entry;
        }
        return best;
    }

    Reduce m_kind;
    std::optional<int> m_axis;
    double m_written;
};

} // namespace

MadeOperation makeReduction(const OperationCall& call)
{
    struct Row {
        std::string_view name;
        Reduce kind;
        std::optional<int> axis;
    };
    static constexpr std::array rows{
        Row{"sum", Reduce::Sum, std::nullopt},   Row{"mean", Reduce::Mean, std::nullopt},
        Row{"max", Reduce::Max, std::nullopt},   Row{"min", Reduce::Min, std::nullopt},
        Row{"norm", Reduce::Norm, std::nullopt}, Row{"sum_rows", Reduce::Sum, -2},
        Row{"mean_rows", Reduce::Mean, -2},      Row{"sum_columns", Reduce::Sum, -1},
        Row{"mean_columns", Reduce::Mean, -1},
    };
    for (const Row& row : rows) {
        if (row.name != call.name || call.operands != 1)
            continue;
        const bool mayChoose = !row.axis && row.kind != Reduce::Norm;
        if (call.numbers.size() > (mayChoose ? 1 : 0))
            return Message{GRADUS_TEXT("core", "%1 takes one array, as in %1(z)"),
                           {std::string(call.name)}};
        if (call.numbers.empty())
            return std::make_shared<Reduction>(row.kind, row.axis, 0);
        return std::make_shared<Reduction>(row.kind, 0, call.numbers[0]);
    }
    return std::shared_ptr<const ArrayOperation>();
}

} // namespace gradus
