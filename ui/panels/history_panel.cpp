#include "ui/panels/history_panel.h"

#include "ui/panels/labels.h"
#include "ui/theme.h"

#include <QLabel>
#include <QUndoStack>
#include <QUndoView>
#include <QVBoxLayout>

namespace ui {

HistoryPanel::HistoryPanel(QUndoStack* stack, QWidget* parent) : QWidget(parent), m_steps(new QUndoView(this)) {
    setObjectName(QStringLiteral("history.panel"));
    m_steps->setObjectName(QStringLiteral("history.steps"));
    m_steps->setAccessibleName(tr("Steps"));
    m_steps->setAccessibleDescription(tr("Choosing a step goes back or forth to it."));
    m_steps->setEmptyLabel(tr("Beginning"));
    m_steps->setFrameShape(QFrame::NoFrame);
    m_steps->setUniformItemSizes(true);
    m_steps->setTextElideMode(Qt::ElideMiddle);
    m_steps->setStack(stack);
    auto* help = quietText(tr("Changes of data, constraints, settings and notes. Click a step to go there; trainings "
                              "are kept, the timeline goes back in those."));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * Theme::kGrid, Theme::kGrid, 2 * Theme::kGrid, Theme::kGrid);
    layout->setSpacing(Theme::kGrid);
    layout->addWidget(help);
    layout->addWidget(m_steps, 1);
    connect(&Theme::instance(), &Theme::changed, this, &HistoryPanel::showIcon);
    showIcon();
}

// Marks the step that was saved last.
void HistoryPanel::showIcon() {
    m_steps->setCleanIcon(icon(QStringLiteral("save"), Theme::instance().tokens().quiet));
}

} // namespace ui
