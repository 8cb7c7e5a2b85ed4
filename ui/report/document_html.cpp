// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/document_html.h"

#include <QTextBlock>
#include <QTextDocument>
#include <QTextList>
#include <QTextTable>

namespace gradus {

namespace {

QString element(const QString& name, const QString& inside)
{
    return QStringLiteral("<%1>%2</%1>").arg(name, inside);
}

class HtmlWriter {
public:
    explicit HtmlWriter(const std::function<QString(const QTextCharFormat&)>& object)
        : m_object(object)
    { }

    QString write(const QTextFrame& frame)
    {
        for (auto it = frame.begin(); !it.atEnd(); ++it) {
            if (auto* const table = qobject_cast<QTextTable*>(it.currentFrame()))
                addTable(*table);
            else if (it.currentFrame())
                addToText(HtmlWriter(m_object).write(*it.currentFrame()));
            else if (it.currentBlock().isValid())
                addBlock(it.currentBlock());
        }
        leaveLists(0);
        return m_text;
    }

private:
    void addToText(const QString& text) { m_text += text + QLatin1Char('\n'); }

    [[nodiscard]] QString fragmentText(const QTextFragment& fragment) const
    {
        const QTextCharFormat format = fragment.charFormat();
        if (fragment.text().startsWith(QChar::ObjectReplacementCharacter)) {
            QString objects; // like ones that follow each other are one fragment
            for (qsizetype i = 0; i < fragment.text().size(); ++i)
                objects += m_object(format);
            return objects;
        }
        QString text = fragment.text().toHtmlEscaped();
        text.replace(QChar::LineSeparator, QStringLiteral("<br>"));
        if (format.fontFixedPitch())
            text = element(QStringLiteral("code"), text);
        if (format.fontItalic())
            text = element(QStringLiteral("em"), text);
        if (format.fontWeight() > QFont::Medium)
            text = element(QStringLiteral("strong"), text);
        return format.fontStrikeOut() ? element(QStringLiteral("del"), text) : text;
    }

    [[nodiscard]] QString lineText(const QTextBlock& block) const
    {
        QString text;
        for (auto it = block.begin(); !it.atEnd(); ++it)
            if (it.fragment().isValid())
                text += fragmentText(it.fragment());
        return text;
    }

    void addBlock(const QTextBlock& block)
    {
        const QTextBlockFormat format = block.blockFormat();
        if (const QTextList* const list = block.textList())
            return addItem(*list, block);
        leaveLists(0);
        const QString text = lineText(block);
        if (format.hasProperty(QTextFormat::BlockTrailingHorizontalRulerWidth))
            addToText(QStringLiteral("<hr>"));
        else if (format.headingLevel() > 0)
            // A heading is strong anyway.
            addToText(element(QStringLiteral("h%1").arg(std::min(format.headingLevel(), 6)),
                              plain(text)));
        else if (format.hasProperty(QTextFormat::BlockCodeFence)
                 || format.hasProperty(QTextFormat::BlockCodeLanguage))
            addToText(element(QStringLiteral("pre"), text));
        else if (format.intProperty(QTextFormat::BlockQuoteLevel) > 0)
            addToText(element(QStringLiteral("blockquote"), text));
        else if (!text.isEmpty())
            addToText(element(QStringLiteral("p"), text));
    }

    static QString plain(QString text)
    {
        return text.remove(QStringLiteral("<strong>")).remove(QStringLiteral("</strong>"));
    }

    void addItem(const QTextList& list, const QTextBlock& block)
    {
        const auto depth = static_cast<std::size_t>(std::max(1, list.format().indent()));
        leaveLists(depth);
        if (m_lists.size() == depth && m_lists.back().list != &list)
            leaveLists(depth - 1);
        const QString name = list.format().style() <= QTextListFormat::ListDecimal
            ? QStringLiteral("ol")
            : QStringLiteral("ul");
        while (m_lists.size() < depth) {
            m_text += QLatin1Char('<') + name + QLatin1Char('>');
            m_lists.push_back({&list, name});
        }
        addToText(element(QStringLiteral("li"), lineText(block)));
    }

    void leaveLists(std::size_t depth)
    {
        while (m_lists.size() > depth) {
            addToText(QStringLiteral("</%1>").arg(m_lists.back().name));
            m_lists.pop_back();
        }
    }

    void addTable(const QTextTable& table)
    {
        leaveLists(0);
        addToText(QStringLiteral("<table>"));
        for (int row = 0; row < table.rows(); ++row) {
            QString cells;
            for (int column = 0; column < table.columns(); ++column) {
                const QTextTableCell cell = table.cellAt(row, column);
                QString text;
                for (auto it = cell.begin(); !it.atEnd(); ++it)
                    text += lineText(it.currentBlock());
                cells += element(row == 0 ? QStringLiteral("th") : QStringLiteral("td"),
                                 row == 0 ? plain(text) : text);
            }
            addToText(element(QStringLiteral("tr"), cells));
        }
        addToText(QStringLiteral("</table>"));
    }

    const std::function<QString(const QTextCharFormat&)>& m_object;
    QString m_text;
    struct OpenList {
        const QTextList* list;
        QString name;
    };
    std::vector<OpenList> m_lists;
};

} // namespace

QString documentHtml(const QTextDocument& document,
                     const std::function<QString(const QTextCharFormat&)>& object)
{
    return HtmlWriter(object).write(*document.rootFrame());
}

} // namespace gradus
