// SPDX-License-Identifier: GPL-3.0-or-later
#include "patterns/presets_box.h"

#include "hopfield/digit_patterns.h"
#include "hopfield/letter_patterns.h"
#include "lesson/lesson_library.h"
#include "panels/panel.h"
#include "patterns/form_rows.h"

#include <limits>

namespace gradus {

namespace {

constexpr int mostRandomPatterns = 500;
constexpr int mostDigitExamples = 100;
constexpr qsizetype mostLetters = 100;

} // namespace

PresetsBox::PresetsBox(const Look& look, QWidget* parent)
    : QWidget(parent)
    , m_choice(makeChoice({tr("Letters"), tr("Random"), tr("Digits")}))
    , m_letters(new QLineEdit(QStringLiteral("TXCH")))
    , m_count(makeNumber(1, mostRandomPatterns, look))
    , m_seed(makeNumber(0, std::numeric_limits<int>::max(), look))
    , m_which(makeNumber(1, mostDigitExamples, look))
    , m_level(makeNumber(1, 100, look))
    , m_add(new QPushButton(tr("&Add to the patterns")))
    , m_says(makeLabel(look.text(13), look.theme.negative, this))
{
    QVBoxLayout* const column = beginPart(this, tr("Ready-made patterns"), look);
    addRow(column, tr("&Kind"), m_choice, look);
    makeFields(column, look);
    pressOnlyWithFocus(m_add);
    column->addWidget(m_add);
    m_says->setWordWrap(true);
    column->addWidget(m_says);
    say(QString());
    connect(m_choice, &QComboBox::currentIndexChanged, this, &PresetsBox::showPreset);
    connect(m_add, &QPushButton::clicked, this, &PresetsBox::make);
    connect(m_letters, &QLineEdit::returnPressed, this, &PresetsBox::make);
    connect(m_letters, &QLineEdit::textChanged, this, [this] { say(QString()); });
    showPreset();
}

void PresetsBox::makeFields(QVBoxLayout* column, const Look& look)
{
    m_letters->setFont(look.number(13));
    m_letters->setMaxLength(mostLetters);
    m_count->setValue(3);
    m_seed->setValue(1);
    m_level->setValue(50);
    m_level->setSuffix(tr(" %"));
    for (QWidget*& page : m_pages) {
        page = new QWidget;
        auto* const rows = new QVBoxLayout(page);
        rows->setContentsMargins(0, 0, 0, 0);
        rows->setSpacing(look.px(6));
        column->addWidget(page);
    }
    const auto rowsOf = [this](Preset preset) {
        return static_cast<QVBoxLayout*>(m_pages[static_cast<int>(preset)]->layout());
    };
    addRow(rowsOf(Preset::Letters), tr("&Letters"), m_letters, look);
    addRow(rowsOf(Preset::Random), tr("&How many"), m_count, look);
    addRow(rowsOf(Preset::Random), tr("See&d"), m_seed, look);
    addRow(rowsOf(Preset::Digits), tr("&Handwriting"), m_which, look);
    addRow(rowsOf(Preset::Digits), tr("Ink &from"), m_level, look);
}

void PresetsBox::setGrid(int width, int height)
{
    if (width == m_width && height == m_height)
        return;
    m_width = width;
    m_height = height;
    say(QString());
}

void PresetsBox::showPreset()
{
    for (int page = 0; page < 3; ++page)
        m_pages[page]->setVisible(page == m_choice->currentIndex());
    say(QString());
}

void PresetsBox::say(const QString& wrong)
{
    m_says->setText(wrong);
    m_says->setVisible(!wrong.isEmpty());
}

void PresetsBox::make()
{
    say(QString());
    switch (static_cast<Preset>(m_choice->currentIndex())) {
    case Preset::Letters:
        return makeLetters();
    case Preset::Random:
        return makeRandom();
    case Preset::Digits:
        return makeDigits();
    }
}

void PresetsBox::makeLetters()
{
    std::vector<Units> patterns;
    for (const QChar letter : m_letters->text().simplified()) {
        if (letter.isSpace() || letter == QLatin1Char(','))
            continue;
        const auto pattern = letterPattern(letter.toLatin1(), m_width, m_height);
        if (!pattern) {
            const bool small = m_width < letterSide || m_height < letterSide;
            say(small ? tr("Letters need a grid of at least %1 × %1").arg(letterSide)
                      : tr("%1 is not one of the letters A to Z").arg(letter));
            return;
        }
        patterns.push_back(*pattern);
    }
    if (patterns.empty())
        say(tr("Write the letters here: TXCH"));
    else
        Q_EMIT made(patterns);
}

void PresetsBox::makeRandom()
{
    const Patterns drawn = Patterns::random(m_width * m_height, m_count->value(),
                                            static_cast<std::uint64_t>(m_seed->value()));
    std::vector<Units> patterns;
    for (int p = 0; p < drawn.count(); ++p)
        patterns.emplace_back(drawn.row(p).begin(), drawn.row(p).end());
    Q_EMIT made(patterns);
}

void PresetsBox::makeDigits()
{
    const auto digits = digitPatterns(builtinDataFolder(), m_width, m_height,
                                      m_level->value() / 100.0, m_which->value());
    if (const auto* message = std::get_if<Message>(&digits))
        say(messageText(*message));
    else
        Q_EMIT made(std::get<std::vector<Units>>(digits));
}

} // namespace gradus
