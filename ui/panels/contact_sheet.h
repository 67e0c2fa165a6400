#pragma once

#include "core/data/prepared_data.h"

#include <QAbstractScrollArea>
#include <QCache>
#include <QPixmap>

namespace ui {

// Images as small pictures beside the name of their class: the first ones, or all of a class whose name is clicked
// (or with Space). However many there are, only those that are seen are made into pictures. Click or arrows mark an
// image, double click or Enter activates its row. GUI thread.
class ContactSheet final : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit ContactSheet(QWidget* parent = nullptr);

    void setData(const core::PreparedDataPtr& data); // of images; null: empty
    void showRow(qint64 row);                        // marks it, where it is among those shown; emits nothing
    [[nodiscard]] qint64 currentRow() const { return m_current; }
    [[nodiscard]] QRect tileRect(qint64 row) const;        // in the viewport; null when it is not shown
    [[nodiscard]] QRect nameRect(core::Label label) const; // in the viewport; a click shows all of the class or fewer
    void showAll(core::Label label, bool all);
    [[nodiscard]] qint64 decoded() const { return m_decoded; } // pictures made since the data came

Q_SIGNALS:
    void rowActivated(qint64 row);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    struct ClassRows {
        std::vector<core::Index> rows; // ascending
        bool all = false;              // all of them are shown, else the first ones
        int top = 0;                   // pixels from the top of the sheet
    };
    void arrange();
    [[nodiscard]] QRect tileAt(std::size_t classIndex, int position) const; // from the top of the sheet
    [[nodiscard]] int shownOf(const ClassRows& rows) const;
    [[nodiscard]] qint64 rowAt(const QPoint& position) const; // -1: none
    [[nodiscard]] const QPixmap& picture(core::Index row);
    void move(int across, int down);
    [[nodiscard]] bool canGrow(std::size_t classIndex) const; // it has more than the first ones
    void paintName(QPainter& painter, std::size_t classIndex) const;
    void paintClass(QPainter& painter, std::size_t classIndex, const QRect& seen);

    core::PreparedDataPtr m_data;
    std::vector<ClassRows> m_classes;
    QCache<qint64, QPixmap> m_pictures;
    int m_columns = 1;
    int m_lines = 1; // lines of images a class
    int m_left = 0;  // of the images; the class names stand before them
    qint64 m_current = -1;
    qint64 m_decoded = 0;
};

} // namespace ui
