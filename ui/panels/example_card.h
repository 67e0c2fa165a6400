#pragma once

#include "ui/forms/sentence_card.h"
#include "ui/models/example_content.h"

namespace ui {

// An example to start with: a small picture of its data, its name and what it shows. GUI thread.
class ExampleCard final : public SentenceCard {
    Q_OBJECT

public:
    ExampleCard(const QString& name, const QString& sentence, QWidget* parent = nullptr);

    void setContent(const ExampleContent& content);
    void setEmblem(const QString& iconName); // over the corner of the picture

    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QRect pictureArea() const;
    void paintPoints(QPainter& painter, const QRect& area) const;
    void paintImages(QPainter& painter, const QRect& area) const;
    void paintCells(QPainter& painter, const QRect& area) const;

    QString m_emblem;
    ExampleContent m_content;
};

} // namespace ui
