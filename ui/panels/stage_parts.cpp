// The stage's tools and its empty state; the stage itself: stage_panel.cpp.
#include "ui/panels/segment_switch.h"
#include "ui/panels/stage_panel.h"
#include "ui/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>

#include <algorithm>
#include <iterator>

namespace ui {
namespace {

constexpr int kMostWatched = 50;
constexpr int kUsuallyWatched = 12;
constexpr int kNarrowestAxis = 98;
constexpr int kWidestAxis = 130;

QLabel* quietLabel(const QString& text, QWidget* buddy, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    setRole(label, "quiet");
    label->setBuddy(buddy);
    return label;
}

} // namespace

QToolButton* StagePanel::makeTool(const QString& name, const QString& text, const QString& iconName,
                                  const QString& help) {
    auto* tool = new QToolButton(this);
    tool->setObjectName(name);
    tool->setText(text);
    tool->setAccessibleName(text);
    tool->setToolTip(help);
    tool->setProperty("iconName", iconName);
    tool->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    return tool;
}

// What is shown, and of which rows.
QWidget* StagePanel::makeViewRow() {
    m_viewRow = new QWidget(this);
    auto* row = new QHBoxLayout(m_viewRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::kGrid);
    m_views = new SegmentSwitch(QStringLiteral("stage.views"), m_viewRow);
    m_views->setAccessibleName(tr("View"));
    m_viewIds = QStringList{QStringLiteral("landscape")};
    m_views->add(m_viewIds.front(), tr("Landscape"), tr("The model's decisions in the plane of two axes"));
    m_views->hide(); // until there is a choice
    connect(m_views, &SegmentSwitch::chosen, this, &StagePanel::showView);
    row->addWidget(m_views);
    row->addStretch(1);

    m_rows = new QComboBox(m_viewRow);
    m_rows->setObjectName(QStringLiteral("stage.rows"));
    m_rows->setAccessibleName(tr("Rows shown"));
    m_rows->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_rows->setToolTip(tr("Which rows are drawn as points"));
    connect(m_rows, &QComboBox::activated, this, [this] { Q_EMIT rowsChanged(showsTraining()); });
    row->addWidget(m_rows);
    return m_viewRow;
}

void StagePanel::addView(const QString& id, const QString& text, const QString& help, QWidget* view) {
    m_viewIds << id;
    m_views->add(id, text, help);
    m_views->show();
    m_pages->addWidget(view);
}

void StagePanel::setViewAvailable(const QString& id, bool available) {
    m_views->setAvailable(id, available);
    if (!available && shownView() == id)
        showView(m_viewIds.front());
}

void StagePanel::showView(const QString& id) {
    m_views->setCurrent(id);
    showPage();
    Q_EMIT shownViewChanged(id);
}

QString StagePanel::shownView() const {
    return m_views->current();
}

QStringList StagePanel::availableViews() const {
    QStringList available;
    std::copy_if(m_viewIds.cbegin(), m_viewIds.cend(), std::back_inserter(available),
                 [this](const QString& id) { return m_views->isAvailable(id); });
    return available;
}

// The empty page, the landscapes, then the further views.
void StagePanel::showPage() {
    m_viewRow->setVisible(m_data.has_value());
    m_pages->setCurrentIndex(m_data ? static_cast<int>(m_viewIds.indexOf(shownView())) + 1 : 0);
    updateTools();
}

QWidget* StagePanel::makeTools() {
    auto* tools = new QWidget(this);
    auto* row = new QHBoxLayout(tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::kGrid);

    m_axisTools = new QWidget(tools);
    auto* axes = new QHBoxLayout(m_axisTools);
    axes->setContentsMargins(0, 0, 0, 0);
    axes->setSpacing(Theme::kGrid);
    const auto axisBox = [this](const QString& name, const QString& spoken) {
        auto* box = new QComboBox(m_axisTools);
        box->setObjectName(name);
        box->setAccessibleName(spoken);
        box->setToolTip(tr("%1; the other features are held as in the selected row").arg(spoken));
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        box->setMinimumWidth(kNarrowestAxis);
        box->setMaximumWidth(kWidestAxis);
        connect(box, &QComboBox::activated, this, &StagePanel::axisChosen);
        return box;
    };
    m_uAxis = axisBox(QStringLiteral("stage.axisU"), tr("Feature along the horizontal axis"));
    m_vAxis = axisBox(QStringLiteral("stage.axisV"), tr("Feature along the vertical axis"));
    m_components = makeTool(QStringLiteral("stage.components"), tr("Components"), QStringLiteral("curve"),
                            tr("Principal components: the plane in which the rows differ most, made of all features"));
    m_components->setCheckable(true);
    connect(m_components, &QToolButton::clicked, this, &StagePanel::axisChosen);
    axes->addWidget(quietLabel(tr("Axes"), m_uAxis, m_axisTools));
    axes->addWidget(m_uAxis);
    axes->addWidget(m_vAxis);
    axes->addWidget(m_components);
    row->addWidget(m_axisTools);
    row->addStretch(1);

    makeCompareTools(row);
    m_baseline = makeTool(QStringLiteral("stage.baseline"), tr("Baseline"), QStringLiteral("eye"),
                          tr("Hold: while pressed, the other landscapes show the first model (or hold Space)"));
    connect(m_baseline, &QToolButton::pressed, this, [this] { holdBaseline(true); });
    connect(m_baseline, &QToolButton::released, this, [this] { holdBaseline(false); });
    row->addWidget(m_baseline);

    m_watched = new QSpinBox(tools);
    m_watched->setObjectName(QStringLiteral("stage.watched"));
    m_watched->setAccessibleName(tr("Watched paths"));
    m_watched->setToolTip(tr("How many rows' ways to the other outcome are drawn, 0 to %1").arg(kMostWatched));
    m_watched->setRange(0, kMostWatched);
    m_watched->setValue(kUsuallyWatched);
    m_watched->setSuffix(tr(" paths", "suffix of a number"));
    connect(m_watched, &QSpinBox::valueChanged, this, &StagePanel::watchedCountChanged);
    row->addWidget(m_watched);
    m_density = makeTool(QStringLiteral("stage.density"), tr("Density"), QStringLiteral("density"),
                         tr("Draw where many rows' paths lead as a density, instead of some paths one by one"));
    m_density->setCheckable(true);
    connect(m_density, &QToolButton::toggled, this, [this](bool on) {
        for (const Card& card : m_cards)
            card.landscape->setDensity(on);
        m_watched->setEnabled(!on && m_density->isEnabled());
        Q_EMIT watchedCountChanged(watchedCount());
    });
    row->addWidget(m_density);
    m_sample = makeTool(QStringLiteral("stage.sample"), tr("Other rows"), QStringLiteral("shuffle"),
                        tr("Watch the paths of another sample of rows"));
    connect(m_sample, &QToolButton::clicked, this, &StagePanel::anotherSampleRequested);
    row->addWidget(m_sample);
    m_play = makeTool(QStringLiteral("stage.play"), tr("Play"), QStringLiteral("play"),
                      tr("Watch the searches walk, step by step"));
    connect(m_play, &QToolButton::clicked, this, &StagePanel::play);
    row->addWidget(m_play);
    return tools;
}

QWidget* StagePanel::makeEmptyPage() {
    auto* page = new QFrame(this);
    setFlag(page, "card");
    auto* column = new QVBoxLayout(page);
    column->setSpacing(Theme::kGrid);
    column->addStretch(2);
    m_emptyTitle = new QLabel(tr("See how a model decides"), page);
    setRole(m_emptyTitle, "title");
    m_emptyTitle->setAlignment(Qt::AlignCenter);
    m_emptyText = new QLabel(tr("Every row of your data becomes a point on the model's landscape. Click one, and the "
                                "shortest sensible way to the other outcome is drawn."),
                             page);
    setRole(m_emptyText, "quiet");
    m_emptyText->setAlignment(Qt::AlignCenter);
    m_emptyText->setWordWrap(true);
    m_emptyText->setFixedWidth(440);
    m_emptyText->setMinimumHeight(m_emptyText->heightForWidth(440));
    auto* button = new QPushButton(tr("Choose data"), page);
    button->setObjectName(QStringLiteral("stage.chooseData"));
    button->setAccessibleName(button->text());
    setFlag(button, "primary");
    connect(button, &QPushButton::clicked, this, &StagePanel::dataRequested);
    column->addWidget(m_emptyTitle, 0, Qt::AlignHCenter);
    column->addWidget(m_emptyText, 0, Qt::AlignHCenter);
    column->addSpacing(Theme::kGrid);
    column->addWidget(button, 0, Qt::AlignHCenter);
    column->addStretch(3);

    auto* invitation = new QFrame(this);
    setFlag(invitation, "card");
    auto* row = new QHBoxLayout(invitation);
    auto* text = new QLabel(tr("No model yet. Train one, and these rows get a landscape: where it decides what, and "
                               "what would change its mind."),
                            invitation);
    text->setWordWrap(true);
    auto* train = new QPushButton(tr("Train"), invitation);
    train->setObjectName(QStringLiteral("stage.train"));
    train->setAccessibleName(tr("Train a model"));
    setFlag(train, "primary");
    connect(train, &QPushButton::clicked, this, &StagePanel::trainingRequested);
    row->addWidget(text, 1);
    row->addWidget(train);
    m_invitation = invitation;
    return page;
}

} // namespace ui
