// SPDX-License-Identifier: GPL-3.0-or-later
#include "formula/typesetting_engine.h"

#include <QFile>
#include <QFont>
#include <QFontMetricsF>
#include <QJSEngine>
#include <QLoggingCategory>

namespace gradus {

double WordMeasure::width(const QString& word) const
{
    constexpr int size = 100;
    QFont font(QStringLiteral("sans-serif"));
    font.setPixelSize(size);
    return QFontMetricsF(font).horizontalAdvance(word) / size;
}

// Qt's compiler of scripts crashes when what it has compiled is interrupted; its interpreter does
// not, and MathJax is as quick with it.
TypesettingEngine::TypesettingEngine() { qputenv("QV4_FORCE_INTERPRETER", "1"); }

TypesettingEngine::~TypesettingEngine() = default;

void TypesettingEngine::start()
{
    // Qt remarks on the style of minified scripts; nobody can act on that.
    QLoggingCategory::setFilterRules(QStringLiteral("qt.qml.compiler=false"));
    m_engine = std::make_unique<QJSEngine>();
    QJSEngine::setObjectOwnership(&m_measure, QJSEngine::CppOwnership);
    QFile file(QStringLiteral(":/formula/mathjax.js"));
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QJSValue loaded =
        m_engine->evaluate(QString::fromUtf8(file.readAll()), QStringLiteral("mathjax.js"));
    if (loaded.isError())
        qWarning("MathJax does not start: %s", qPrintable(loaded.toString()));
    m_engine->globalObject().setProperty(QStringLiteral("gradusMeasure"),
                                         m_engine->newQObject(&m_measure));
}

void TypesettingEngine::typeset(const QString& tex, bool display)
{
    if (!m_engine)
        start();
    QJSValue function = m_engine->globalObject().property(QStringLiteral("gradusTypeset"));
    m_engine->setInterrupted(false);
    m_running = m_engine.get();
    const QJSValue result = function.call({tex, display});
    m_running = nullptr;
    const bool good = result.isString() && !m_engine->isInterrupted();
    Q_EMIT finished(tex, display,
                    good ? result.toString() : QStringLiteral("ERR:") + result.toString());
}

void TypesettingEngine::interrupt()
{
    if (QJSEngine* const engine = m_running)
        engine->setInterrupted(true);
}

} // namespace gradus
