#pragma once

#include "ui/models/example_content.h"

#include <QAbstractButton>

namespace ui {

// An example to start with: a small picture of its data, its name and what it shows. GUI thread.
class ExampleCard final : public QAbstractButton {
    Q_OBJECT

public:
    ExampleCard(const QString& name, const QString& sentence, QWidget* parent = nullptr);

    void setContent(const ExampleContent& content);
    void setEmblem(const QString& iconName); // over the corner of the picture

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    [[nodiscard]] QRect pictureArea() const;
    [[nodiscard]] int textHeight(int width) const;
    void paintPoints(QPainter& painter, const QRect& area) const;
    void paintImages(QPainter& painter, const QRect& area) const;
    void paintCells(QPainter& painter, const QRect& area) const;

    QString m_sentence;
    QString m_emblem;
    ExampleContent m_content;
};

} // namespace ui
