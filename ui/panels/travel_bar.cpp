#include "ui/panels/travel_bar.h"

#include "ui/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QToolButton>

namespace ui {
namespace {

QToolButton* makeButton(const QString& name, const QString& text, const QString& help, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setObjectName(name);
    button->setText(text);
    button->setAccessibleName(text);
    button->setToolTip(help);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setFlag(button, "filled");
    return button;
}

} // namespace

TravelBar::TravelBar(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("timeline.travel"));
    m_badge = new QLabel(this);
    m_badge->setObjectName(QStringLiteral("timeline.badge"));
    setFlag(m_badge, "chip");
    m_values = new QLabel(this);
    m_values->setObjectName(QStringLiteral("timeline.values"));
    setRole(m_values, "small");
    m_values->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_mark = makeButton(QStringLiteral("timeline.mark"), tr("Mark"),
                        tr("Keep this epoch's weights for sure, also where the memory for the past is thinned"), this);
    m_mark->setCheckable(true);
    m_branch =
        makeButton(QStringLiteral("timeline.branch"), tr("Branch from here"),
                   tr("Train on from these weights with the settings as they are now; what there is stays beside "
                      "the new model"),
                   this);
    m_latest = makeButton(QStringLiteral("timeline.latest"), tr("Back to the latest"),
                          tr("Show the newest weights in every view again (End)"), this);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::kGrid);
    row->addWidget(m_badge);
    row->addWidget(m_values, 1);
    for (QToolButton* button : {m_mark, m_branch, m_latest})
        row->addWidget(button);
    connect(m_mark, &QToolButton::clicked, this, &TravelBar::markRequested);
    connect(m_latest, &QToolButton::clicked, this, &TravelBar::latestRequested);
    connect(m_branch, &QToolButton::clicked, this, [this] {
        if (!m_branch->menu())
            Q_EMIT branchRequested(0);
    });
    connect(&Theme::instance(), &Theme::changed, this, &TravelBar::themeChanged);
    themeChanged();
}

void TravelBar::themeChanged() {
    const QColor ink = Theme::instance().tokens().ink;
    m_mark->setIcon(icon(QStringLiteral("flag"), ink));
    m_branch->setIcon(icon(QStringLiteral("branch"), ink));
    m_latest->setIcon(icon(QStringLiteral("latest"), ink));
}

void TravelBar::show(int epoch, int of, const QString& values, bool travels, bool marked) {
    m_badge->setText(travels ? tr("Epoch %1 of %2 (looking back)").arg(epoch).arg(of)
                             : tr("Epoch %1 of %2, values only").arg(epoch).arg(of));
    m_badge->setToolTip(travels ? tr("Every view shows the models as they were after this epoch")
                                : tr("The weights of this epoch are not kept: a model file has those of its last one"));
    m_values->setText(values);
    m_values->setToolTip(values);
    m_mark->setVisible(travels);
    m_branch->setVisible(travels);
    m_mark->setChecked(marked);
    setVisible(true);
    arrange();
}

void TravelBar::setRuns(const QStringList& names) {
    if (names == m_runs)
        return;
    m_runs = names;
    if (QMenu* old = m_branch->menu()) {
        m_branch->setMenu(nullptr);
        old->deleteLater(); // this may be the answer to one of its entries
    }
    m_branch->setPopupMode(QToolButton::DelayedPopup);
    if (names.size() > 1) {
        auto* menu = new QMenu(m_branch);
        menu->setObjectName(QStringLiteral("timeline.branchMenu"));
        for (int run = 0; run < names.size(); ++run) {
            QAction* action = menu->addAction(names[run], this, [this, run] { Q_EMIT branchRequested(run); });
            action->setObjectName(QStringLiteral("timeline.branch.%1").arg(run));
        }
        m_branch->setMenu(menu);
        m_branch->setPopupMode(QToolButton::InstantPopup);
    }
}

// Buttons lose their words where there is no room for them beside the values.
void TravelBar::arrange() {
    int taken = m_badge->sizeHint().width() + m_latest->sizeHint().width() + 5 * Theme::kGrid;
    for (QToolButton* button : {m_mark, m_branch}) {
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        taken += button->sizeHint().width();
    }
    if (width() >= taken + m_values->fontMetrics().horizontalAdvance(m_values->toolTip()))
        return;
    for (QToolButton* button : {m_mark, m_branch})
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
}

void TravelBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

AnimationProgress::AnimationProgress(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("timeline.animation"));
    m_text = new QLabel(this);
    setRole(m_text, "quiet");
    m_bar = new QProgressBar(this);
    m_bar->setAccessibleName(tr("Pictures of the animation"));
    m_bar->setTextVisible(false);
    m_bar->setMaximumWidth(220);
    m_cancel = makeButton(QStringLiteral("timeline.animationCancel"), tr("Cancel"),
                          tr("End the export; what was written of it is removed"), this);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::kGrid);
    row->addWidget(m_text);
    row->addWidget(m_bar);
    row->addWidget(m_cancel);
    row->addStretch(1);
    connect(m_cancel, &QToolButton::clicked, this, &AnimationProgress::cancelled);
}

void AnimationProgress::show(int done, int of) {
    m_text->setText(tr("Animation: picture %1 of %2").arg(done).arg(of));
    m_bar->setRange(0, of);
    m_bar->setValue(done);
    setVisible(true);
}

} // namespace ui
