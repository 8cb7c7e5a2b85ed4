// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/control_words.h"

#include "trace/quantity.h"

#include <QCoreApplication>
#include <QStringList>

#include <array>
#include <optional>

namespace gradus {

namespace {

struct ControlWords {
    const char* key;
    const char* words;
    const char* help;
};
constexpr std::array controlWords{
    ControlWords{"training.rate", QT_TRANSLATE_NOOP("Controls", "rate η"),
                 QT_TRANSLATE_NOOP("Controls", "How far each update goes against the slope.")},
    ControlWords{"training.optimizer", QT_TRANSLATE_NOOP("Controls", "optimiser"),
                 QT_TRANSLATE_NOOP("Controls", "The rule by which slopes become changes.")},
    ControlWords{
        "training.batch", QT_TRANSLATE_NOOP("Controls", "batch"),
        QT_TRANSLATE_NOOP("Controls", "How many samples are looked at before each update.")},
    ControlWords{
        "training.shuffle", QT_TRANSLATE_NOOP("Controls", "shuffle"),
        QT_TRANSLATE_NOOP("Controls", "Whether the samples come in another order in every epoch.")},
    ControlWords{
        "training.seed", QT_TRANSLATE_NOOP("Controls", "seed of the order"),
        QT_TRANSLATE_NOOP("Controls", "Another number gives another order of the samples.")},
    ControlWords{
        "training.momentum", QT_TRANSLATE_NOOP("Controls", "momentum β"),
        QT_TRANSLATE_NOOP("Controls", "How much of the last change goes on into the next.")},
    ControlWords{"training.l1", QT_TRANSLATE_NOOP("Controls", "penalty λ₁"),
                 QT_TRANSLATE_NOOP("Controls", "How much the sizes of the weights cost.")},
    ControlWords{"training.l2", QT_TRANSLATE_NOOP("Controls", "penalty λ₂"),
                 QT_TRANSLATE_NOOP("Controls", "How much the squares of the weights cost.")},
    ControlWords{"training.iterations", QT_TRANSLATE_NOOP("Controls", "iterations"),
                 QT_TRANSLATE_NOOP("Controls", "How many updates Run makes.")},
    ControlWords{"model.cost", QT_TRANSLATE_NOOP("Controls", "cost"),
                 QT_TRANSLATE_NOOP("Controls", "How the distance from the targets is measured.")},
    ControlWords{
        "model.initial.seed", QT_TRANSLATE_NOOP("Controls", "seed of the start"),
        QT_TRANSLATE_NOOP("Controls", "Another number gives other weights to begin with.")},
    ControlWords{"model.function", QT_TRANSLATE_NOOP("Controls", "function"),
                 QT_TRANSLATE_NOOP("Controls", "The function that the run is about.")},
    ControlWords{"model.pieces", QT_TRANSLATE_NOOP("Controls", "pieces"),
                 QT_TRANSLATE_NOOP("Controls", "How many pieces are added up.")},
    ControlWords{"model.steepness", QT_TRANSLATE_NOOP("Controls", "steepness"),
                 QT_TRANSLATE_NOOP("Controls", "How suddenly each step rises.")},
    ControlWords{"data.function", QT_TRANSLATE_NOOP("Controls", "function"),
                 QT_TRANSLATE_NOOP("Controls", "The function that is to be learned.")},
    ControlWords{"data.samples", QT_TRANSLATE_NOOP("Controls", "samples"),
                 QT_TRANSLATE_NOOP("Controls", "How many samples there are to learn from.")},
    ControlWords{"data.noise", QT_TRANSLATE_NOOP("Controls", "noise"),
                 QT_TRANSLATE_NOOP("Controls", "How far the samples are scattered by chance.")},
    ControlWords{
        "recall.seed", QT_TRANSLATE_NOOP("Controls", "seed"),
        QT_TRANSLATE_NOOP("Controls",
                          "Another number gives another order of the units, and other chance.")},
    ControlWords{"recall.mode", QT_TRANSLATE_NOOP("Controls", "order"),
                 QT_TRANSLATE_NOOP("Controls", "In which order the units turn.")},
    ControlWords{"recall.start.pattern", QT_TRANSLATE_NOOP("Controls", "pattern of the cue"),
                 QT_TRANSLATE_NOOP("Controls", "The stored pattern that the net begins near.")},
    ControlWords{"recall.start.noise", QT_TRANSLATE_NOOP("Controls", "noise of the cue"),
                 QT_TRANSLATE_NOOP(
                     "Controls", "The share of the units that is turned by chance at the start.")},
    ControlWords{"recall.start.seed", QT_TRANSLATE_NOOP("Controls", "seed of the noise"),
                 QT_TRANSLATE_NOOP("Controls", "Another number turns other units.")},
    ControlWords{"model.rule", QT_TRANSLATE_NOOP("Controls", "rule"),
                 QT_TRANSLATE_NOOP("Controls", "How the couplings are made of the patterns.")},
    ControlWords{"recall.temperature", QT_TRANSLATE_NOOP("Controls", "temperature T"),
                 QT_TRANSLATE_NOOP("Controls", "How much chance there is in each turn.")},
};

QString controlTr(const char* words) { return QCoreApplication::translate("Controls", words); }

// `model.parameters.0.w.0.2` is w[1][1,3], and `model.parameters.0.b.1` is b[1][2]: lists count
// from 0, layers and neurons from 1.
std::optional<Quantity> parameterOf(const std::string& key)
{
    const QStringList parts = QString::fromStdString(key).split(QLatin1Char('.'));
    if (parts.size() < 5 || parts[1] != QStringLiteral("parameters"))
        return std::nullopt;
    const auto place = [&](qsizetype i) { return parts[i].toInt() + 1; };
    if (parts[3] == QStringLiteral("b") && parts.size() == 5)
        return Quantity::neuron("b", place(2), place(4));
    if (parts[3] == QStringLiteral("w") && parts.size() == 6)
        return Quantity::edge("w", place(2), place(4), place(5));
    return std::nullopt;
}

} // namespace

QString controlName(const std::string& key)
{
    for (const ControlWords& known : controlWords)
        if (key == known.key)
            return controlTr(known.words);
    if (const auto parameter = parameterOf(key))
        return QString::fromStdString(shortText(*parameter));
    const QStringList parts = QString::fromStdString(key).split(QLatin1Char('.'));
    const bool layer = parts.size() == 4 && parts[1] == QStringLiteral("layers");
    if (layer && parts[3] == QStringLiteral("size"))
        return controlTr(QT_TRANSLATE_NOOP("Controls", "units in layer %1")).arg(parts[2]);
    if (layer && parts[3] == QStringLiteral("activation"))
        return controlTr(QT_TRANSLATE_NOOP("Controls", "activation of layer %1")).arg(parts[2]);
    return parts.last();
}

QString controlHelp(const std::string& key)
{
    for (const ControlWords& known : controlWords)
        if (key == known.key)
            return controlTr(known.help);
    if (const auto parameter = parameterOf(key))
        return controlTr(QT_TRANSLATE_NOOP("Controls", "What this parameter is at the start."));
    if (key.ends_with(".size"))
        return controlTr(QT_TRANSLATE_NOOP("Controls", "How many neurons the layer has."));
    if (key.ends_with(".activation"))
        return controlTr(
            QT_TRANSLATE_NOOP("Controls", "The function that makes a of z in this layer."));
    return {};
}

} // namespace gradus
