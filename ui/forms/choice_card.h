#pragma once

#include <QAbstractButton>

namespace ui {

// One of a few choices that need a sentence each: a name, and below it in quiet text what it means. Checkable; put
// several into a QButtonGroup.
class ChoiceCard final : public QAbstractButton {
    Q_OBJECT

public:
    ChoiceCard(const QString& name, const QString& sentence, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    [[nodiscard]] QRect textArea(int width) const; // the sentence's; height is what it needs

    QString m_sentence;
};

} // namespace ui
