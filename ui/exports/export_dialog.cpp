// SPDX-License-Identifier: GPL-3.0-or-later
#include "exports/export_dialog.h"

#include "exports/saving.h"
#include "lesson/localized.h"
#include "panels/ask_file.h"

#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QGuiApplication>
#include <QVBoxLayout>

#include <algorithm>

namespace gradus {

namespace {

// A form of what is exported: its name for the engine, the ending of its files, and for people.
struct ExportForm {
    const char* format;
    const char* ending;
    const char* name;
};
const ExportForm exportForms[] = {
    {"csv", "csv", "CSV"},
    {"json", "json", "JSON"},
    {"npz", "npz", "NumPy (.npz)"},
    {"safetensors", "safetensors", "safetensors"},
    {"latex", "tex", "LaTeX"},
    {"html", "html", "HTML"},
    {"text", "txt", QT_TRANSLATE_NOOP("gradus::ExportDialog", "Text")},
    {"python", "py", "Python"}};

QStringList endingsOf(ExportDialog::What what)
{
    switch (what) {
    case ExportDialog::What::Parameters:
        return {QStringLiteral("npz"), QStringLiteral("safetensors"), QStringLiteral("json")};
    case ExportDialog::What::Solution:
    case ExportDialog::What::Formula:
        return {QStringLiteral("html"), QStringLiteral("tex"), QStringLiteral("txt")};
    case ExportDialog::What::Script:
        return {QStringLiteral("py")};
    default:
        return {QStringLiteral("csv"), QStringLiteral("json")};
    }
}

const ExportForm& formOf(const QString& ending)
{
    return *std::find_if(
        std::begin(exportForms), std::end(exportForms),
        [&](const ExportForm& form) { return ending == QLatin1String(form.ending); });
}

PositionName positionName(Position position)
{
    return {
        .iteration = position.iteration, .kind = PositionName::Kind::Step, .step = position.step};
}

} // namespace

ExportDialog::ExportDialog(const Desk& desk, QWidget* parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_what(new QComboBox)
    , m_format(new QComboBox)
    , m_level(new QComboBox)
    , m_explain(new QCheckBox(tr("With &formulas")))
    , m_digits(new QSpinBox)
    , m_says(makeLabel(desk.look.text(13), desk.look.theme.text, this))
    , m_save(new QPushButton(tr("&Save…")))
    , m_copy(new QPushButton(tr("&Copy")))
    , m_stop(new QPushButton(tr("S&top")))
    , m_exporter(desk.session)
{
    setWindowTitle(tr("Export"));
    m_says->setWordWrap(true);
    m_says->setMinimumHeight(desk.look.px(40));
    auto* const column = new QVBoxLayout(this);
    column->addWidget(makeFields());
    column->addWidget(m_says, 1);
    column->addWidget(makeFoot());
    connect(&m_exporter, &RunExporter::made, this, &ExportDialog::take);
    connect(&desk.session, &Session::changed, this, &ExportDialog::refresh);
    connect(&desk.session, &Session::focusChanged, this, &ExportDialog::refresh);
    resize(desk.look.px(460), sizeHint().height());
    fillFormats();
}

QWidget* ExportDialog::makeFields()
{
    const std::pair<What, QString> choices[] = {
        {What::Values, tr("Values at this position")},
        {What::Pass, tr("Steps of this pass")},
        {What::Iteration, tr("Steps of this iteration")},
        {What::Run, tr("Steps of the run up to here")},
        {What::Curve, tr("Curve of the cost")},
        {What::Parameters, tr("Parameters at this position")},
        {What::Solution, tr("Worked solution of this iteration")},
        {What::Formula, tr("Formula of this step")},
        {What::Script, tr("Python script that repeats this iteration")}};
    for (const auto& [what, name] : choices)
        m_what->addItem(name, static_cast<int>(what));
    const std::pair<Level, QString> levels[] = {
        {Level::Quantity, tr("every number")},
        {Level::Neuron, tr("the last of each neuron")},
        {Level::Layer, tr("the last of each layer")},
        {Level::Pass, tr("the last of each pass")},
        {Level::Iteration, tr("the last of each iteration")}};
    for (const auto& [level, name] : levels)
        m_level->addItem(name, static_cast<int>(level));
    m_digits->setRange(0, 17);
    m_digits->setValue(shownDigits);
    m_digits->setSpecialValueText(tr("all"));
    auto* const fields = new QWidget;
    auto* const form = new QFormLayout(fields);
    form->addRow(tr("&What"), m_what);
    form->addRow(tr("&As"), m_format);
    form->addRow(tr("S&teps"), m_level);
    form->addRow(tr("&Digits"), m_digits);
    form->addRow(QString(), m_explain);
    connect(m_what, &QComboBox::currentIndexChanged, this, &ExportDialog::fillFormats);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::refresh);
    return fields;
}

QWidget* ExportDialog::makeFoot()
{
    auto* const foot = new QWidget(this);
    auto* const row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    auto* const close = new QPushButton(tr("Close"));
    m_save->setObjectName(QStringLiteral("primary"));
    row->addStretch(1);
    for (QPushButton* const button : {close, m_stop, m_copy, m_save})
        row->addWidget(button);
    m_save->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_stop, &QPushButton::clicked, this, [this] { m_exporter.stop(); });
    connect(m_copy, &QPushButton::clicked, this, &ExportDialog::copy);
    connect(m_save, &QPushButton::clicked, this, &ExportDialog::askForFile);
    return foot;
}

ExportDialog::What ExportDialog::what() const
{
    return static_cast<What>(m_what->currentData().toInt());
}

bool ExportDialog::isTrace() const
{
    return what() == What::Pass || what() == What::Iteration || what() == What::Run;
}

void ExportDialog::choose(What what)
{
    m_what->setCurrentIndex(m_what->findData(static_cast<int>(what)));
}

void ExportDialog::setFormat(const QString& ending)
{
    m_format->setCurrentIndex(m_format->findData(ending));
}

void ExportDialog::fillFormats()
{
    const QString before = m_format->currentData().toString();
    m_format->clear();
    for (const QString& ending : endingsOf(what()))
        m_format->addItem(tr(formOf(ending).name), ending);
    setFormat(endingsOf(what()).contains(before) ? before : endingsOf(what()).first());
    refresh();
}

// The first and the last step of what is exported, in this iteration.
std::pair<std::int64_t, std::int64_t> ExportDialog::steps() const
{
    const Snapshot& now = m_desk.session.snapshot();
    const std::int64_t at = now.position.step;
    const bool open = m_desk.session.barrier().has_value();
    if (what() != What::Pass)
        return {1, open || what() == What::Run ? at : now.stepCount()};
    if (at == 0)
        return {1, 0};
    const std::int64_t end = now.iteration->groupEnd(at, Level::Pass);
    return {now.iteration->groupBegin(at, Level::Pass), open ? at : end};
}

// The last iteration whose cost has been worked out and may be seen.
std::int64_t ExportDialog::lastOfCurve() const
{
    const Published& now = m_desk.session.published();
    if (now.curve.empty())
        return now.first - 1;
    const auto& barrier = m_desk.session.barrier();
    return barrier ? std::min(now.furthest, barrier->iteration - 1) : now.furthest;
}

QString ExportDialog::obstacle() const
{
    const Session& session = m_desk.session;
    if (!session.isReady())
        return tr("Nothing is open.");
    const Snapshot& now = session.snapshot();
    const bool open = session.barrier().has_value();
    if (what() == What::Script && open)
        return tr("The script would answer the open question. Answer it first.");
    if (what() == What::Formula && !now.currentStep())
        return tr("No step has been made yet: go to one.");
    if (what() == What::Pass && now.position.step == 0)
        return tr("No step has been made yet: go to one.");
    if ((what() == What::Iteration || what() == What::Solution || what() == What::Run) && open
        && steps().second == 0)
        return tr("No step has been made yet, and a question is open.");
    if (what() == What::Curve && lastOfCurve() < session.published().first)
        return tr("No iteration has been finished yet.");
    return {};
}

ExportOrder ExportDialog::order() const
{
    const Session& session = m_desk.session;
    const Position here = session.snapshot().position;
    ExportOrder order;
    order.format = formOf(m_format->currentData().toString()).format;
    order.at = positionName(here);
    const auto [first, last] = steps();
    order.from = what() == What::Run ? positionName({session.published().first, 0})
                                     : positionName({here.iteration, first - 1});
    order.to = positionName({here.iteration, last});
    order.hasTo = true;
    order.level = static_cast<Level>(m_level->currentData().toInt());
    order.explain = m_explain->isChecked();
    order.digits = m_digits->value();
    order.title = session.lesson()->title.in(m_desk.look.language.toStdString());
    order.chinese = m_desk.look.language == QStringLiteral("zh");
    order.words = wordsIn(m_desk.look.language);
    const ExportWhat kinds[] = {ExportWhat::Values,   ExportWhat::Trace,   ExportWhat::Trace,
                                ExportWhat::Trace,    ExportWhat::Curve,   ExportWhat::Parameters,
                                ExportWhat::Solution, ExportWhat::Formula, ExportWhat::Script};
    order.what = kinds[static_cast<int>(what())];
    if (order.what == ExportWhat::Formula)
        order.quantity = print(session.snapshot().currentStep()->quantity);
    if (order.what == ExportWhat::Curve) // only what has been run, and may be seen
        order.to = {.iteration = lastOfCurve(), .kind = PositionName::Kind::End};
    return order;
}

void ExportDialog::refresh()
{
    const QString wrong = obstacle();
    const bool running = m_exporter.isRunning();
    const bool document = what() == What::Solution || what() == What::Formula;
    m_level->setEnabled(isTrace() || what() == What::Solution);
    m_explain->setEnabled(isTrace());
    m_digits->setEnabled(document);
    m_save->setEnabled(wrong.isEmpty() && !running);
    const QString ending = m_format->currentData().toString();
    const bool text = ending != QStringLiteral("npz") && ending != QStringLiteral("safetensors");
    m_copy->setEnabled(wrong.isEmpty() && !running && text);
    m_stop->setVisible(running);
    if (!wrong.isEmpty() || !running)
        m_says->setText(wrong);
}

void ExportDialog::start()
{
    if (!obstacle().isEmpty() || m_exporter.isRunning())
        return;
    m_exporter.start(order());
    refresh();
    m_says->setText(tr("Working…"));
}

void ExportDialog::saveTo(const QString& file)
{
    m_file = file;
    start();
}

void ExportDialog::copy()
{
    m_file.clear();
    start();
}

void ExportDialog::take(const QByteArray& bytes, const QString& wrong)
{
    refresh();
    if (!wrong.isEmpty() || bytes.isEmpty()) {
        m_says->setText(wrong.isEmpty() ? tr("Stopped.") : wrong);
    } else if (m_file.isEmpty()) {
        QGuiApplication::clipboard()->setText(QString::fromUtf8(bytes));
        m_says->setText(tr("It is on the clipboard."));
    } else {
        const QString why = saveFile(m_file, bytes);
        m_says->setText(why.isEmpty() ? tr("Saved: %1").arg(QDir::toNativeSeparators(m_file))
                                      : why);
    }
    Q_EMIT ended();
}

void ExportDialog::askForFile()
{
    const QString ending = m_format->currentData().toString();
    const QString id = QString::fromStdString(m_desk.session.lesson()->id);
    const QString names[] = {
        QStringLiteral("values"),   QStringLiteral("pass"),    QStringLiteral("iteration"),
        QStringLiteral("run"),      QStringLiteral("curve"),   QStringLiteral("parameters"),
        QStringLiteral("solution"), QStringLiteral("formula"), QStringLiteral("check")};
    const QString file =
        askToSave(this, tr("Export"), FilePurpose::Result,
                  QStringLiteral("%1-%2.%3").arg(id, names[static_cast<int>(what())], ending),
                  QStringLiteral("%1 (*.%2)").arg(m_format->currentText(), ending));
    if (file.isEmpty())
        return;
    saveTo(file);
}

} // namespace gradus
