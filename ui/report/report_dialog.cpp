// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/report_dialog.h"

#include "exports/saving.h"
#include "formula/typesetter.h"
#include "panels/ask_file.h"

#include <QAbstractTextDocumentLayout>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QFormLayout>
#include <QVBoxLayout>

namespace gradus {

namespace {

constexpr int reportWait = 60'000; // milliseconds
constexpr qint64 largestTemplate = 1 << 20; // bytes

// What an entry of the list stands for: a kind, and which of that kind.
enum class Part { Notes, Answers, Figure, Table };
constexpr int partRole = Qt::UserRole;
constexpr int indexRole = Qt::UserRole + 1;

} // namespace

ReportDialog::ReportDialog(const Desk& desk, ReportContent all, QWidget* parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_all(std::move(all))
    , m_template(reportTemplate(desk.look.language))
    , m_title(new QLineEdit(m_all.title))
    , m_student(new QLineEdit(m_all.student))
    , m_parts(new QListWidget)
    , m_page(new QTextBrowser)
    , m_says(makeLabel(desk.look.text(13), desk.look.theme.text, this))
{
    setWindowTitle(tr("Lab report"));
    m_says->setWordWrap(true);
    m_page->setAccessibleName(tr("The report"));
    m_page->setMinimumSize(desk.look.px(360), desk.look.px(240));
    // Paper is white, whatever the theme.
    QPalette paper = m_page->palette();
    paper.setColor(QPalette::Base, lightTheme().panel);
    paper.setColor(QPalette::Text, lightTheme().text);
    m_page->setPalette(paper);
    m_page->setStyleSheet(QStringLiteral("background: %1; color: %2; padding: 16px")
                              .arg(lightTheme().panel.name(), lightTheme().text.name()));
    auto* const row = new QHBoxLayout;
    row->addWidget(makeFields(), 1);
    row->addWidget(m_page, 2);
    auto* const column = new QVBoxLayout(this);
    column->addLayout(row, 1);
    column->addWidget(m_says);
    column->addWidget(makeFoot());
    fillParts();
    m_renewing.setSingleShot(true);
    m_renewing.setInterval(200);
    connect(&m_renewing, &QTimer::timeout, this, &ReportDialog::renew);
    connect(&desk.typesetter, &Typesetter::ready, this, [this] {
        if (m_report)
            m_page->document()->markContentsDirty(0, m_page->document()->characterCount());
    });
    resize(desk.look.px(960), desk.look.px(600));
    renew();
}

// The page must not show a document that is gone.
ReportDialog::~ReportDialog() { m_page->setDocument(new QTextDocument(m_page)); }

QWidget* ReportDialog::makeFields()
{
    auto* const fields = new QWidget;
    auto* const form = new QFormLayout(fields);
    auto* const choose = new QPushButton(tr("Te&mplate…"));
    choose->setToolTip(tr("Markdown with {{title}}, {{student}}, {{lesson}}, {{date}}, "
                          "{{position}}, {{notes}}, {{answers}}, {{figures}} and {{tables}}"));
    m_parts->setAccessibleName(tr("What stands in the report"));
    form->addRow(tr("&Title"), m_title);
    form->addRow(tr("&Student"), m_student);
    auto* const heading = new QLabel(tr("&Parts"));
    heading->setBuddy(m_parts);
    form->addRow(heading);
    form->addRow(m_parts);
    form->addRow(choose);
    const auto later = [this] { m_renewing.start(); };
    connect(m_title, &QLineEdit::textChanged, this, later);
    connect(m_student, &QLineEdit::textChanged, this, later);
    connect(m_parts, &QListWidget::itemChanged, this, later);
    connect(choose, &QPushButton::clicked, this, &ReportDialog::askForTemplate);
    return fields;
}

QWidget* ReportDialog::makeFoot()
{
    auto* const foot = new QWidget(this);
    auto* const row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    auto* const close = new QPushButton(tr("Close"));
    auto* const save = new QPushButton(tr("Sa&ve…"));
    save->setObjectName(QStringLiteral("primary"));
    row->addStretch(1);
    row->addWidget(close);
    row->addWidget(save);
    save->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(save, &QPushButton::clicked, this, &ReportDialog::askForFile);
    return foot;
}

// The first picture and the answers are there at first; tables are long.
void ReportDialog::fillParts()
{
    const auto add = [this](const QString& name, Part part, std::size_t index, bool on) {
        auto* const item = new QListWidgetItem(name, m_parts);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(on ? Qt::Checked : Qt::Unchecked);
        item->setData(partRole, static_cast<int>(part));
        item->setData(indexRole, static_cast<int>(index));
    };
    if (!m_all.notes.trimmed().isEmpty())
        add(tr("Notes"), Part::Notes, 0, true);
    if (!m_all.answers.empty())
        add(tr("Answers"), Part::Answers, 0, true);
    for (std::size_t i = 0; i < m_all.figures.size(); ++i)
        add(tr("Picture: %1").arg(m_all.figures[i].title), Part::Figure, i, i == 0);
    for (std::size_t i = 0; i < m_all.tables.size(); ++i)
        add(tr("Table: %1").arg(m_all.tables[i].title), Part::Table, i, false);
}

ReportContent ReportDialog::content() const
{
    ReportContent chosen = m_all;
    chosen.title = m_title->text();
    chosen.student = m_student->text();
    chosen.notes.clear();
    chosen.answers.clear();
    chosen.figures.clear();
    chosen.tables.clear();
    for (int row = 0; row < m_parts->count(); ++row) {
        const QListWidgetItem& item = *m_parts->item(row);
        if (item.checkState() != Qt::Checked)
            continue;
        const auto index = static_cast<std::size_t>(item.data(indexRole).toInt());
        switch (static_cast<Part>(item.data(partRole).toInt())) {
        case Part::Notes:
            chosen.notes = m_all.notes;
            break;
        case Part::Answers:
            chosen.answers = m_all.answers;
            break;
        case Part::Figure:
            chosen.figures.push_back(m_all.figures[index]);
            break;
        case Part::Table:
            chosen.tables.push_back(m_all.tables[index]);
            break;
        }
    }
    return chosen;
}

void ReportDialog::renew()
{
    m_renewing.stop();
    const ReportContent chosen = content();
    auto report = std::make_unique<Report>(reportMarkdown(m_template, chosen), chosen,
                                           m_desk.typesetter, m_desk.look.language);
    m_page->setDocument(&report->document());
    m_report = std::move(report);
}

QString ReportDialog::useTemplate(const QString& file)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        return in.errorString();
    if (in.size() > largestTemplate)
        return tr("A template has at most 1 MiB.");
    const QString text = QString::fromUtf8(in.readAll());
    QString wrong;
    (void)reportMarkdown(text, m_all, &wrong);
    if (!wrong.isEmpty())
        return wrong;
    m_template = text;
    renew();
    return {};
}

QString ReportDialog::save(const QString& file)
{
    const QString ending = QFileInfo(file).suffix().toLower();
    const bool page = ending == QStringLiteral("html") || ending == QStringLiteral("htm");
    if (!page && ending != QStringLiteral("pdf"))
        return tr("A report's file ends in .pdf or .html.");
    if (m_renewing.isActive())
        renew();
    if (!m_report->wait(reportWait))
        return tr("The report is not ready yet.");
    return saveFile(file, page ? m_report->html() : m_report->pdf());
}

void ReportDialog::askForFile()
{
    const QString id = QString::fromStdString(m_desk.session.lesson()->id);
    const QString file =
        askToSave(this, tr("Save the report"), FilePurpose::Result,
                  id + QStringLiteral("-report.pdf"), tr("Reports (*.pdf *.html)"));
    if (file.isEmpty())
        return;
    const QString wrong = save(file);
    m_says->setText(wrong.isEmpty() ? tr("Saved: %1").arg(QDir::toNativeSeparators(file)) : wrong);
}

void ReportDialog::askForTemplate()
{
    const QString file = askToOpen(this, tr("A template for the report"), FilePurpose::Result,
                                   tr("Markdown (*.md *.txt);;All files (*)"));
    if (!file.isEmpty())
        m_says->setText(useTemplate(file));
}

} // namespace gradus
