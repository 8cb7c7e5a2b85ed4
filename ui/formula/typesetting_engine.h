// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <atomic>
#include <memory>

class QJSEngine;

namespace gradus {

/// Says how wide a word is in a font of the system, for words that MathJax has no letters for.
class WordMeasure : public QObject {
    Q_OBJECT

public:
    /// Width in em.
    Q_INVOKABLE double width(const QString& word) const;
};

/// MathJax in an engine of its own; lives on the typesetter's thread.
class TypesettingEngine : public QObject {
    Q_OBJECT

public:
    TypesettingEngine();
    ~TypesettingEngine() override;

    void typeset(const QString& tex, bool display);
    /// Stops a formula that takes too long; from any thread.
    void interrupt();

Q_SIGNALS:
    /// An SVG, or a text that begins with "ERR:".
    void finished(const QString& tex, bool display, const QString& svg);

private:
    void start();

    std::unique_ptr<QJSEngine> m_engine;
    std::atomic<QJSEngine*> m_running{nullptr};
    WordMeasure m_measure;
};

} // namespace gradus
