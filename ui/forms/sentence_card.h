#pragma once

#include <QAbstractButton>
#include <QFont>

namespace ui {

// A button that says its name and, in quiet text below it, a sentence that wraps with the width. What it looks like is
// for those that derive from it. GUI thread.
class SentenceCard : public QAbstractButton {
    Q_OBJECT

public:
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }

protected:
    SentenceCard(const QString& name, const QString& sentence, int usualWidth, QWidget* parent);

    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

    [[nodiscard]] static QFont nameFont();
    // The name on one line and the sentence below it.
    [[nodiscard]] int wordsHeight(int width) const;
    void paintWords(QPainter& painter, const QRect& area) const;

private:
    QString m_sentence;
    int m_usualWidth;
};

} // namespace ui
