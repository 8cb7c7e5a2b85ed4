// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "trace/simulation.h"

#include <cmath>
#include <functional>

namespace gradus {

/// The smallest family of models: a number that is doubled each iteration and to which a setting is
/// added. Three steps an iteration: `p` (forward), `q` (backward), `s` (update). It counts how
/// often it advances, so tests can see replays.
struct CounterState final : State {
    std::int64_t next = 1;
    double value = 1;
    double extra = 0;

    [[nodiscard]] std::int64_t iteration() const override { return next; }
    [[nodiscard]] std::size_t bytes() const override { return sizeof(CounterState); }
    [[nodiscard]] std::uint64_t hash() const override
    {
        const std::hash<double> hash;
        return std::uint64_t(next) * 1'000'003u ^ hash(value) * 31u ^ hash(extra);
    }
};

class CounterIteration final : public Iteration {
public:
    explicit CounterIteration(CounterState state) : m_state(state) { }

    [[nodiscard]] std::int64_t number() const override { return m_state.next; }
    [[nodiscard]] std::int64_t stepCount() const override { return 3; }
    [[nodiscard]] Step step(std::int64_t k) const override
    {
        static constexpr const char* names[] = {"p", "q", "s"};
        static constexpr Pass passes[] = {Pass::Forward, Pass::Backward, Pass::Update};
        return {.number = k,
                .quantity = Quantity::plain(names[k - 1]),
                .pass = passes[k - 1],
                .rule = "count"};
    }
    [[nodiscard]] std::optional<std::int64_t> indexOf(const Quantity& quantity) const override
    {
        for (std::int64_t k = 1; k <= 3; ++k)
            if (step(k).quantity == quantity)
                return k;
        return std::nullopt;
    }
    [[nodiscard]] Reading read(const Quantity& quantity, std::int64_t k) const override
    {
        const double fresh = m_state.value * 2 + m_state.extra;
        if (quantity.name == "s")
            return Reading::known(k >= 3 ? fresh : m_state.value);
        const auto at = indexOf(quantity);
        if (!at)
            return Reading::fault({"there is no such number"});
        return *at <= k ? Reading::known(fresh * double(*at)) : Reading::notYet();
    }
    [[nodiscard]] std::variant<Shape, Message> shape(const Quantity& quantity) const override
    {
        if (indexOf(quantity))
            return Shape{};
        return Message{"there is no such number"};
    }
    [[nodiscard]] std::vector<Quantity> elements(const Quantity& quantity) const override
    {
        return {quantity};
    }
    [[nodiscard]] std::vector<Quantity> quantities() const override
    {
        return {step(1).quantity, step(2).quantity, step(3).quantity};
    }
    [[nodiscard]] Explanation explain(std::int64_t k) const override
    {
        Explanation explanation;
        explanation.quantity = step(k).quantity;
        return explanation;
    }
    [[nodiscard]] std::optional<Halt> halt() const override
    {
        if (std::abs(m_state.value * 2) < 1e6)
            return std::nullopt;
        return Halt{2, step(2).quantity, {"it grew too large"}};
    }
    [[nodiscard]] std::int64_t epoch() const override { return (m_state.next - 1) / 4 + 1; }
    [[nodiscard]] std::int64_t firstOfEpoch() const override { return (epoch() - 1) * 4 + 1; }
    [[nodiscard]] std::int64_t lastOfEpoch() const override { return epoch() * 4; }
    [[nodiscard]] int sampleCount() const override { return 1; }
    [[nodiscard]] std::optional<Quantity> costQuantity() const override { return step(1).quantity; }

private:
    CounterState m_state;
};

class CounterSimulation final : public Simulation {
public:
    explicit CounterSimulation(double start = 1, int* advanced = nullptr) : m_advanced(advanced)
    {
        m_state.value = start;
    }

    [[nodiscard]] std::shared_ptr<const State> checkpoint() const override
    {
        return std::make_shared<CounterState>(m_state);
    }
    void restore(const State& state) override
    {
        m_state = dynamic_cast<const CounterState&>(state);
    }
    [[nodiscard]] std::string save() const override { return {}; }
    [[nodiscard]] std::optional<Message> load(std::string_view) override
    {
        return Message{"not here"};
    }
    [[nodiscard]] std::int64_t iteration() const override { return m_state.next; }
    [[nodiscard]] bool advance() override
    {
        if (m_advanced)
            ++*m_advanced;
        if (CounterIteration(m_state).halt())
            return false;
        m_state.value = m_state.value * 2 + m_state.extra;
        m_cost = m_state.value;
        ++m_state.next;
        return true;
    }
    [[nodiscard]] double cost() const override { return m_cost; }
    [[nodiscard]] std::shared_ptr<const Iteration> publish() override
    {
        return std::make_shared<CounterIteration>(m_state);
    }
    [[nodiscard]] std::optional<Message> apply(const Edit& edit) override
    {
        if (edit.quantity.name != "extra")
            return Message{"only extra can be changed"};
        m_state.extra = edit.value;
        return std::nullopt;
    }
    [[nodiscard]] std::int64_t plannedIterations() const override { return 10; }

private:
    CounterState m_state;
    double m_cost = 0;
    int* m_advanced;
};

} // namespace gradus
