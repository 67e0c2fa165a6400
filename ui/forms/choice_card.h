#pragma once

#include "ui/forms/sentence_card.h"

namespace ui {

// One of a few choices that need a sentence each: a name, and below it in quiet text what it means. Checkable; put
// several into a QButtonGroup.
class ChoiceCard final : public SentenceCard {
    Q_OBJECT

public:
    ChoiceCard(const QString& name, const QString& sentence, QWidget* parent = nullptr);

    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace ui
