#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace ui {

// Says what went wrong, or what was done, in place: a line under the top bar that can be dismissed. A newer message
// replaces an older one. GUI thread.
class MessageBar final : public QWidget {
    Q_OBJECT

public:
    enum class Kind { Note, Error };

    explicit MessageBar(QWidget* parent = nullptr);

    void show(Kind kind, const QString& message);
    void dismiss();
    [[nodiscard]] QString message() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void showColours();

    Kind m_kind = Kind::Note;
    QLabel* m_icon;
    QLabel* m_text;
    QToolButton* m_close;
};

} // namespace ui
