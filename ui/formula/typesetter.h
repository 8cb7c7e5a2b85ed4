// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formula/formula_picture.h"

#include <QCache>
#include <QObject>
#include <QThread>
#include <QTimer>

#include <memory>
#include <vector>

namespace gradus {

class TypesettingEngine;

/// Turns TeX into pictures on a thread of its own and remembers them. One formula at a time is
/// under way, the newest wish first. Hostile TeX ends with an error: it is cut off after two
/// seconds and must not be longer than longestTex.
class Typesetter : public QObject {
    Q_OBJECT

public:
    static constexpr int longestTex =
        4000; ///< characters; time grows with the square of the length

    explicit Typesetter(QObject* parent = nullptr);
    ~Typesetter() override;

    /// The picture of a formula, or null: then it is made, and ready() tells when to ask again.
    [[nodiscard]] std::shared_ptr<const FormulaPicture> picture(const QString& tex, bool display);

Q_SIGNALS:
    /// New pictures are there.
    void ready();

private:
    struct Wish {
        QString tex;
        bool display;
        bool operator==(const Wish&) const = default;
    };
    void startNext();
    void receive(const QString& tex, bool display, const QString& svg);
    void remember(const QString& tex, bool display, const QString& svg);

    QThread m_thread;
    std::unique_ptr<TypesettingEngine> m_engine;
    QCache<QString, std::shared_ptr<const FormulaPicture>> m_pictures;
    std::vector<Wish> m_wishes; ///< the newest last
    bool m_busy = false;
    QTimer m_watchdog;
    QTimer m_announce; ///< several pictures are announced together
};

} // namespace gradus
