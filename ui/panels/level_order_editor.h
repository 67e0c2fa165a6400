#pragma once

#include <QFrame>
#include <QStringList>

class QLabel;
class QListWidget;
class QPushButton;

namespace ui {

// The order of an ordered column's levels, lowest first: by dragging, by the buttons or by Alt+Up and Alt+Down. A small
// window beside the column; what was arranged is taken by Done or Enter, Escape leaves it. GUI thread.
class LevelOrderEditor final : public QFrame {
    Q_OBJECT

public:
    explicit LevelOrderEditor(QWidget* parent = nullptr);

    void open(const QString& column, const QStringList& levels, const QPoint& below); // global pixels
    [[nodiscard]] QStringList levels() const;

Q_SIGNALS:
    void arranged(const QString& column, const QStringList& levels);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void moveCurrent(int by);
    void finish();

    QString m_column;
    QLabel* m_title;
    QListWidget* m_list;
    QPushButton* m_up;
    QPushButton* m_down;
};

} // namespace ui
