// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"
#include "shell/theme.h"

#include <QDialog>

class QTextBrowser;

namespace gradus {

/// The card of the data of what is open: where they come from, columns, classes, scaling, parts, a
/// first look at samples. It stays open beside the workbench and follows what is opened.
class DataDialog : public QDialog {
    Q_OBJECT

public:
    DataDialog(Session& session, const Look& look, QWidget* parent = nullptr);

    /// The card as HTML; what data say stands in it as text.
    [[nodiscard]] QString page() const;

private:
    void renew();

    Session& m_session;
    QTextBrowser* m_page;
};

/// True when what is open has data that a card can be made of.
[[nodiscard]] bool hasDataCard(const Session& session);

} // namespace gradus
