// SPDX-License-Identifier: GPL-3.0-or-later
// How the parts of the pattern editor are put together.
#include "panels/panel.h"
#include "patterns/cue_box.h"
#include "patterns/draft_edits.h"
#include "patterns/form_rows.h"
#include "patterns/net_box.h"
#include "patterns/pattern_grid.h"
#include "patterns/patterns_dialog.h"
#include "patterns/presets_box.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QScreen>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

namespace gradus {

namespace {

bool isLarge(const Look& look) { return look.scale >= 1.5; }

} // namespace

PatternsDialog::PatternsDialog(HopfieldDraft draft, const Look& look, QWidget* parent)
    : QDialog(parent)
    , m_look(look)
    , m_history(std::move(draft))
    , m_model(new PatternListModel(look, this))
    , m_list(new QListView)
    , m_grid(new PatternGrid(look))
    , m_title(makeLabel(look.text(13, true), look.theme.text, this))
    , m_share(makeNumber(1, 100, look))
    , m_width(makeNumber(1, HopfieldExperiment::mostUnits, look))
    , m_height(makeNumber(1, HopfieldExperiment::mostUnits, look))
    , m_sizeSays(makeLabel(look.text(13), look.theme.negative, this))
    , m_cue(new CueBox(look))
    , m_presets(new PresetsBox(look))
    , m_net(new NetBox(look))
    , m_says(makeLabel(look.text(13), look.theme.quiet, this))
{
    setWindowTitle(tr("Draw patterns"));
    const QSize room = screen()->availableSize() - QSize(16, 48); // for the frame of the window
    resize(QSize(look.px(1060), look.px(720)).boundedTo(room));
    m_body = new QWidget;
    m_body->setObjectName(QStringLiteral("page"));
    auto* const row = new QHBoxLayout(m_body);
    row->setSpacing(look.px(16));
    row->addWidget(makeList());
    row->addWidget(makeDrawing(), 1);
    row->addWidget(makeSettings());
    auto* const scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_body);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* const column = new QVBoxLayout(this);
    column->addWidget(scroll, 1);
    column->addWidget(makeFoot());
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& now) { showEntry(std::max(0, now.row())); });
    connect(m_grid, &PatternGrid::drawn, this,
            [this] { change(withEntry(this->draft(), entry(), m_grid->units())); });
    connect(&m_maker, &LessonMaker::made, this, &PatternsDialog::take);
    refresh();
    choose(this->draft().pictures.patterns.empty() ? 0 : 1);
    m_grid->setFocus();
}

QToolButton* PatternsDialog::makeTool(const QString& text, const QString& tip,
                                      const QKeySequence& key, void (PatternsDialog::*act)())
{
    auto* const tool = new QToolButton;
    tool->setText(text);
    tool->setAccessibleName(tip);
    const QString keys = key.toString(QKeySequence::NativeText);
    tool->setToolTip(key.isEmpty() ? tip : tr("%1 (%2)").arg(tip, keys));
    tool->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    tool->setFocusPolicy(Qt::StrongFocus);
    connect(tool, &QToolButton::clicked, this, act);
    if (!key.isEmpty()) // a button's own shortcut presses it slowly, and quick keys get lost
        connect(new QShortcut(key, this), &QShortcut::activated, tool, &QToolButton::click);
    return tool;
}

QWidget* PatternsDialog::makeList()
{
    auto* const part = new QWidget;
    QVBoxLayout* const column = beginPart(part, tr("Patterns"), m_look);
    m_list->setModel(m_model);
    QPalette palette = m_list->palette(); // the usual colour is that of units that are up
    palette.setColor(QPalette::Highlight, m_look.theme.current);
    palette.setColor(QPalette::HighlightedText, m_look.theme.text);
    m_list->setPalette(palette);
    m_list->setIconSize(QSize(m_model->side(), m_model->side()));
    m_list->setUniformItemSizes(true);
    m_list->setSpacing(m_look.px(2));
    m_list->setAccessibleName(tr("Cue and patterns"));
    column->addWidget(m_list, 1);
    using D = PatternsDialog;
    auto* const tools = new QGridLayout;
    tools->setSpacing(m_look.px(4));
    const QKeySequence up(Qt::CTRL | Qt::Key_Up);
    const QKeySequence down(Qt::CTRL | Qt::Key_Down);
    tools->addWidget(makeTool(tr("New"), tr("A new pattern to draw"), QKeySequence::New, &D::add),
                     0, 0);
    m_copy = makeTool(tr("Copy"), tr("A copy of this as a new pattern"),
                      QKeySequence(Qt::CTRL | Qt::Key_D), &D::copy);
    tools->addWidget(m_copy, 0, 1);
    m_up = makeTool(tr("Up"), tr("This pattern earlier"), up, &D::moveUp);
    tools->addWidget(m_up, 1, 0);
    m_down = makeTool(tr("Down"), tr("This pattern later"), down, &D::moveDown);
    tools->addWidget(m_down, 1, 1);
    m_remove = makeTool(tr("Remove"), tr("Remove this pattern"),
                        QKeySequence(Qt::CTRL | Qt::Key_Delete), &D::remove);
    tools->addWidget(m_remove, 2, 0);
    m_removeAll = makeTool(tr("All away"), tr("Remove all patterns"), {}, &D::removeAll);
    tools->addWidget(m_removeAll, 2, 1);
    column->addLayout(tools);
    part->setFixedWidth(m_look.px(isLarge(m_look) ? 160 : 190));
    return part;
}

QWidget* PatternsDialog::makeDrawing()
{
    auto* const part = new QWidget;
    auto* const column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_look.px(6));
    column->addWidget(m_title);
    column->addWidget(m_grid, 1);
    column->addWidget(makeTools());
    return part;
}

// Brushes, and what is done to all cells: in two rows, or in four where the text is large.
QWidget* PatternsDialog::makeTools()
{
    auto* const part = new QWidget;
    auto* const group = new QButtonGroup(part);
    const auto brush = [&](const QString& text, const QString& tip, PatternGrid::Brush which) {
        auto* const button = new QToolButton;
        button->setText(text);
        button->setToolTip(tip);
        button->setAccessibleName(tip);
        button->setCheckable(true);
        button->setChecked(which == PatternGrid::Brush::Pen);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        group->addButton(button);
        connect(button, &QToolButton::clicked, this, [this, which] { m_grid->setBrush(which); });
        return button;
    };
    m_share->setValue(10);
    m_share->setSuffix(tr(" %"));
    m_share->setAccessibleName(tr("Cells to turn, percent"));
    using D = PatternsDialog;
    m_undo = makeTool(tr("Undo"), tr("Undo"), QKeySequence::Undo, &D::undo);
    m_redo =
        makeTool(tr("Redo"), tr("Redo"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), &D::redo);
    QWidget* const tools[] = {
        brush(tr("Pen"), tr("Dragging draws; the first cell says on or off"),
              PatternGrid::Brush::Pen),
        brush(tr("Noise brush"), tr("Dragging turns cells around it at random"),
              PatternGrid::Brush::Noise),
        m_share,
        makeTool(tr("Turn cells"), tr("Turn so many of the cells, drawn at random"),
                 QKeySequence(Qt::CTRL | Qt::Key_T), &D::turnSome),
        makeTool(tr("Clear"), tr("All cells down"), QKeySequence(Qt::CTRL | Qt::Key_Backspace),
                 &D::clearCells),
        makeTool(tr("Invert"), tr("Turn all cells"), QKeySequence(Qt::CTRL | Qt::Key_I),
                 &D::invert),
        m_undo,
        m_redo};
    auto* const places = new QGridLayout(part);
    places->setContentsMargins(0, 0, 0, 0);
    places->setSpacing(m_look.px(4));
    const int columns = isLarge(m_look) ? 2 : 4;
    for (int i = 0; i < 8; ++i)
        places->addWidget(tools[i], i / columns, i % columns);
    return part;
}

QWidget* PatternsDialog::makeSize()
{
    auto* const part = new QWidget;
    QVBoxLayout* const column = beginPart(part, tr("Grid"), m_look);
    auto* const row = new QHBoxLayout;
    m_width->setAccessibleName(tr("Columns"));
    m_height->setAccessibleName(tr("Rows"));
    row->addWidget(m_width, 1);
    row->addWidget(new QLabel(QStringLiteral("×")));
    row->addWidget(m_height, 1);
    column->addLayout(row);
    m_sizeSays->setWordWrap(true);
    column->addWidget(m_sizeSays);
    for (QSpinBox* const number : {m_width, m_height})
        connect(number, &QSpinBox::valueChanged, this, &PatternsDialog::resizeGrid);
    return part;
}

QWidget* PatternsDialog::makeFiles()
{
    auto* const part = new QWidget;
    auto* const row = new QHBoxLayout(part);
    row->setContentsMargins(0, 0, 0, 0);
    using D = PatternsDialog;
    row->addWidget(makeTool(tr("Load…"), tr("Add patterns from a drawing in text, or a picture"),
                            QKeySequence::Open, &D::askForFile));
    row->addWidget(makeTool(tr("Save…"), tr("Save the patterns as a drawing in text"),
                            QKeySequence::Save, &D::askWhere));
    return part;
}

// So that the grid stays where it is, the settings scroll by themselves.
QWidget* PatternsDialog::makeSettings()
{
    const int forBar = 14;
    auto* const part = new QWidget;
    part->setObjectName(QStringLiteral("page"));
    auto* const scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFixedWidth(m_look.px(isLarge(m_look) ? 240 : 270) + forBar);
    auto* const column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, forBar, 0);
    column->setSpacing(m_look.px(14));
    for (QWidget* const each :
         std::initializer_list<QWidget*>{makeSize(), m_cue, m_presets, makeFiles(), m_net})
        column->addWidget(each);
    column->addStretch(1);
    scroll->setWidget(part);
    connectSettings();
    return scroll;
}

void PatternsDialog::connectSettings()
{
    connect(m_cue, &CueBox::edited, this, [this](const DraftCue& cue, const QString& what) {
        HopfieldDraft changed = this->draft();
        changed.cue = cue;
        change(std::move(changed), what);
    });
    connect(m_presets, &PresetsBox::made, this, [this](const std::vector<Units>& patterns) {
        const int count = static_cast<int>(draft().pictures.patterns.size());
        if (count + static_cast<int>(patterns.size()) > HopfieldExperiment::mostPatterns) {
            say(tr("A net has up to %1 patterns").arg(HopfieldExperiment::mostPatterns), true);
            return;
        }
        change(withPatterns(draft(), count, patterns));
        choose(count + 1);
    });
    connect(m_net, &NetBox::edited, this,
            [this](const HopfieldDraft& changed) { change(changed); });
}

QWidget* PatternsDialog::makeFoot()
{
    auto* const foot = new QWidget(this);
    auto* const row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    m_says->setWordWrap(true);
    m_says->setMinimumHeight(m_look.px(36));
    auto* const cancel = new QPushButton(tr("Cancel"));
    pressOnlyWithFocus(cancel);
    m_go = new QPushButton(tr("Make the net"));
    m_go->setObjectName(QStringLiteral("primary"));
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_go, &QPushButton::clicked, this, &PatternsDialog::accept);
    row->addWidget(m_says, 1);
    row->addWidget(cancel);
    row->addWidget(m_go);
    m_go->setDefault(true);
    return foot;
}

} // namespace gradus
