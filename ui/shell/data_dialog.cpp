// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/data_dialog.h"

#include "data/data_card.h"
#include "lesson/lesson_data.h"
#include "lesson/localized.h"

#include <QDialogButtonBox>
#include <QScreen>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace gradus {

namespace {

QString sentence(const Message& message)
{
    return QString::fromStdString(localized(message)).toHtmlEscaped();
}

QString cellsOf(const std::vector<Message>& cells, const char* tag)
{
    QString html;
    for (const Message& cell : cells)
        html +=
            QStringLiteral("<%1 align=\"left\">%2</%1>").arg(QLatin1String(tag), sentence(cell));
    return QStringLiteral("<tr>%1</tr>").arg(html);
}

QString sectionOf(const CardSection& section)
{
    QString html = QStringLiteral("<h3>%1</h3>").arg(sentence(section.title));
    for (const Message& line : section.lines)
        html += QStringLiteral("<p>%1</p>").arg(sentence(line));
    if (section.heads.empty())
        return html;
    html += QStringLiteral("<table cellspacing=\"0\" cellpadding=\"4\">")
        + cellsOf(section.heads, "th");
    for (const auto& row : section.rows)
        html += cellsOf(row, "td");
    return html + QStringLiteral("</table>");
}

} // namespace

bool hasDataCard(const Session& session)
{
    const auto& lesson = session.lesson();
    return lesson && lesson->experiment && dataOf(*lesson->experiment).train;
}

DataDialog::DataDialog(Session& session, const Look& look, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_page(new QTextBrowser)
{
    setWindowTitle(tr("Data"));
    const QSize room = screen()->availableSize() - QSize(16, 48); // for the frame of the window
    resize(QSize(look.px(820), look.px(640)).boundedTo(room));
    m_page->setAccessibleName(tr("The card of the data"));
    m_page->setFont(look.text(13));
    m_page->setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->addWidget(m_page, 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&session, &Session::opened, this, &DataDialog::renew);
    renew();
}

QString DataDialog::page() const
{
    if (!hasDataCard(m_session))
        return QStringLiteral("<p>%1</p>").arg(tr("What is open has no data.").toHtmlEscaped());
    const ExperimentData own = dataOf(*m_session.lesson()->experiment);
    QString html;
    for (const CardSection& section : dataCard(*own.train, own.test))
        html += sectionOf(section);
    return html;
}

void DataDialog::renew() { m_page->setHtml(page()); }

} // namespace gradus
