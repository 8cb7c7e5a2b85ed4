// SPDX-License-Identifier: GPL-3.0-or-later
#include "formula/typesetter.h"

#include "formula/typesetting_engine.h"

#include <algorithm>

namespace gradus {

namespace {

constexpr int mostPictures = 2000;
constexpr std::size_t mostWishes = 200; // older ones are asked for again when they are still wanted
constexpr int longestMilliseconds = 2000;

QString keyOf(const QString& tex, bool display)
{
    return (display ? QLatin1Char('d') : QLatin1Char('i')) + tex;
}

} // namespace

Typesetter::Typesetter(QObject* parent)
    : QObject(parent)
    , m_engine(std::make_unique<TypesettingEngine>())
    , m_pictures(mostPictures)
{
    m_engine->moveToThread(&m_thread);
    connect(m_engine.get(), &TypesettingEngine::finished, this, &Typesetter::receive);
    m_thread.setObjectName(QStringLiteral("typesetting"));
    m_thread.start();
    m_watchdog.setSingleShot(true);
    m_watchdog.setInterval(longestMilliseconds);
    connect(&m_watchdog, &QTimer::timeout, m_engine.get(), &TypesettingEngine::interrupt,
            Qt::DirectConnection);
    m_announce.setSingleShot(true);
    m_announce.setInterval(0);
    connect(&m_announce, &QTimer::timeout, this, &Typesetter::ready);
    // The first formula costs the start of MathJax: it is made before anybody asks.
    (void)picture(QStringLiteral("x"), false);
}

Typesetter::~Typesetter()
{
    m_wishes.clear();
    m_thread.quit();
    while (!m_thread.wait(10))
        m_engine->interrupt();
}

std::shared_ptr<const FormulaPicture> Typesetter::picture(const QString& tex, bool display)
{
    if (const auto* known = m_pictures.object(keyOf(tex, display)))
        return *known;
    if (tex.size() > longestTex) {
        remember(tex, display, QStringLiteral("ERR:") + tr("this formula is too long"));
        return *m_pictures.object(keyOf(tex, display));
    }
    const Wish wish{tex, display};
    std::erase(m_wishes, wish);
    m_wishes.push_back(wish);
    if (m_wishes.size() > mostWishes)
        m_wishes.erase(m_wishes.begin());
    startNext();
    return nullptr;
}

void Typesetter::startNext()
{
    if (m_busy || m_wishes.empty())
        return;
    m_busy = true;
    const Wish wish = m_wishes.back();
    m_wishes.pop_back();
    m_watchdog.start();
    TypesettingEngine* const engine = m_engine.get();
    QMetaObject::invokeMethod(engine, [engine, wish] { engine->typeset(wish.tex, wish.display); });
}

void Typesetter::receive(const QString& tex, bool display, const QString& svg)
{
    m_watchdog.stop();
    m_busy = false;
    std::erase(m_wishes, Wish{tex, display}); // asked for again while it was under way
    remember(tex, display, svg);
    startNext();
    m_announce.start();
}

void Typesetter::remember(const QString& tex, bool display, const QString& svg)
{
    m_pictures.insert(
        keyOf(tex, display),
        new std::shared_ptr<const FormulaPicture>(std::make_shared<const FormulaPicture>(svg)));
}

} // namespace gradus
