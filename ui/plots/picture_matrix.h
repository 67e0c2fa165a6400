#pragma once

#include <QImage>
#include <QStringList>
#include <QWidget>

#include <vector>

namespace ui {

struct PlotSource;

// Small images from each class to each class: rows are what an image is, columns what it is to become. GUI thread.
class PictureMatrix final : public QWidget {
    Q_OBJECT

public:
    struct Cell {
        QImage image;
        double probability = 0.0; // of the column's class
        bool valid = true;        // else it is crossed out
    };
    PictureMatrix(const QString& name, const QString& title, QWidget* parent = nullptr);

    void setCells(const QStringList& classes, std::vector<Cell> cells); // [classes x classes], row after row
    void setTitle(const QString& title);
    void setCaption(const QString& caption);
    [[nodiscard]] QRectF cellRect(int row, int column) const; // in this widget

    [[nodiscard]] PlotSource source() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void cellClicked(int row, int column); // also by Enter, after arrows chose one

protected:
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    struct Grid;
    [[nodiscard]] Grid gridIn(const QSize& size) const;
    void draw(QPainter& painter, const QSize& size) const;

    QString m_title;
    QString m_caption;
    QStringList m_classes;
    std::vector<Cell> m_cells;
    int m_chosen = -1; // by key
};

} // namespace ui
