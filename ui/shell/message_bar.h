#pragma once

#include <QWidget>

#include <functional>
#include <vector>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace ui {

// Says what went wrong, or what was done, in place: a line under the top bar that can be dismissed. A newer message
// replaces an older one. An offer waits below the messages until one of its choices is taken. GUI thread.
class MessageBar final : public QWidget {
    Q_OBJECT

public:
    enum class Kind { Note, Error };

    explicit MessageBar(QWidget* parent = nullptr);

    void show(Kind kind, const QString& message);
    struct Choice {
        QString id; // "message.ID" is the button's objectName
        QString text;
        std::function<void()> then;
    };
    // Comes back once a message over it is dismissed; dismissing the offer itself takes none of the choices.
    void offer(const QString& message, std::vector<Choice> choices);
    void dismiss();
    [[nodiscard]] QString message() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void showColours();
    void showOffer();
    void endOffer();

    Kind m_kind = Kind::Note;
    QLabel* m_icon;
    QLabel* m_text;
    QHBoxLayout* m_choices;
    QToolButton* m_close;
    QString m_offer; // "": none
    std::vector<QPushButton*> m_buttons;
    bool m_offering = false; // the offer is what is shown
};

} // namespace ui
