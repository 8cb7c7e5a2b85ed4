// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/figure.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTimer>

#include <vector>

namespace gradus {

/// Makes files of pictures: which, how large, in which format; a preview shows it as it will be.
/// What was chosen is remembered.
class FigureDialog : public QDialog {
    Q_OBJECT

public:
    /// `lessonId` begins the names of files. Without figures there is nothing to choose from.
    FigureDialog(std::vector<FigureSource> figures, QString lessonId, const Look& look,
                 QWidget* parent = nullptr);
    ~FigureDialog() override;

    [[nodiscard]] FigureShape shape() const;
    void setShape(const FigureShape& shape);
    [[nodiscard]] FigureFormat format() const;
    void setFormat(FigureFormat format);
    void choose(int figure);
    /// Writes the figure in the format of the file's ending; what is wrong, or an empty text.
    [[nodiscard]] QString save(const QString& file);
    void copy();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeFields();
    QWidget* makeFoot();
    void renew();
    void showPreview();
    void askForFile();
    void remember() const;
    void recall();
    [[nodiscard]] bool hasFigure() const;

    std::vector<FigureSource> m_figures;
    QString m_lessonId;
    const Look& m_look;
    QComboBox* m_choice;
    QComboBox* m_format;
    QSpinBox* m_width;
    QSpinBox* m_height;
    QComboBox* m_sharpness; ///< of a PNG
    QComboBox* m_textSize;
    QCheckBox* m_dark;
    QLabel* m_preview;
    QLabel* m_says;
    QPushButton* m_save;
    QPushButton* m_copy;
    QTimer m_renewing; ///< a little after the last change
    QTimer m_waiting; ///< for a picture that is being worked out
    std::unique_ptr<Figure> m_figure;
};

} // namespace gradus
