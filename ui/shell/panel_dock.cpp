#include "ui/shell/panel_dock.h"

#include "ui/theme.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace ui {
namespace {
constexpr int kHeaderHeight = 40;
constexpr int kTabbedHeaderHeight = 6;
constexpr int kIcon = 14;

QToolButton* tool(const QString& name, const QString& help, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setObjectName(name);
    button->setToolTip(help);
    button->setAccessibleName(help);
    button->setAutoRaise(true);
    button->setIconSize({kIcon, kIcon});
    button->setFocusPolicy(Qt::NoFocus); // the menu View does the same from the keyboard
    QSizePolicy policy = button->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    button->setSizePolicy(policy);
    return button;
}

// The dock widget asks its title bar for nothing but this size.
class Header final : public QWidget {
public:
    using QWidget::QWidget;
    int height = kHeaderHeight;
    [[nodiscard]] QSize sizeHint() const override { return {120, height}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {80, height}; }
};

} // namespace

PanelDock::PanelDock(const QString& id, const QString& title, QWidget* panel, QWidget* parent)
    : QDockWidget(title, parent),
      m_header(new Header(this)),
      m_title(new QLabel(title, m_header)),
      m_float(tool(QStringLiteral("dock.float"), tr("Move %1 into a window of its own, or back").arg(title), m_header)),
      m_close(tool(QStringLiteral("dock.close"), tr("Close %1; the menu View opens it again").arg(title), m_header)) {
    setObjectName(QStringLiteral("dock.") + id);
    setAccessibleName(title);
    setAllowedAreas(Qt::AllDockWidgetAreas);
    setRole(m_title, "section");
    setFlag(m_header, "transparent");
    auto* layout = new QHBoxLayout(m_header);
    layout->setContentsMargins(2 * Theme::kGrid, 0, Theme::kGrid, 0);
    layout->setSpacing(2);
    layout->addWidget(m_title, 1);
    layout->addWidget(m_float);
    layout->addWidget(m_close);
    setTitleBarWidget(m_header);
    // The card's outline stays visible around the panel.
    auto* frame = new QWidget(this);
    setFlag(frame, "transparent");
    auto* frameLayout = new QVBoxLayout(frame);
    frameLayout->setContentsMargins(1, 0, 1, Theme::kGrid / 2);
    frameLayout->addWidget(panel);
    setWidget(frame);
    connect(m_float, &QToolButton::clicked, this, [this] { setFloating(!isFloating()); });
    connect(m_close, &QToolButton::clicked, this, &QDockWidget::close);
    connect(&Theme::instance(), &Theme::changed, this, &PanelDock::showIcons);
    // Tab also walks through panels that lie behind others: what has the focus comes to the front. Not where the focus
    // only fell there because what had it went away or cannot be used now: that would hide what is being used.
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget* before, QWidget* now) {
        if (!now || !isVisible() || !isAncestorOf(now) || !visibleRegion().isEmpty())
            return;
        if (before && (!before->isEnabled() || before->isHidden() || !before->isVisible()))
            now->clearFocus();
        else
            raise();
    });
    showIcons();
    showTools(false);
}

void PanelDock::setTabbed(bool tabbed) {
    static_cast<Header*>(m_header)->height = tabbed ? kTabbedHeaderHeight : kHeaderHeight;
    m_header->updateGeometry();
    m_title->setVisible(!tabbed);
    m_float->setVisible(!tabbed && underMouse());
    m_close->setVisible(!tabbed && underMouse());
}

void PanelDock::showIcons() {
    const QColor quiet = Theme::instance().tokens().quiet;
    m_float->setIcon(icon(QStringLiteral("enlarge"), quiet));
    m_close->setIcon(icon(QStringLiteral("close"), quiet));
    update();
}

void PanelDock::showTools(bool visible) {
    m_float->setVisible(visible);
    m_close->setVisible(visible);
}

void PanelDock::enterEvent(QEnterEvent* event) {
    showTools(!m_title->isHidden());
    QDockWidget::enterEvent(event);
}

void PanelDock::leaveEvent(QEvent* event) {
    showTools(false);
    QDockWidget::leaveEvent(event);
}

void PanelDock::paintEvent(QPaintEvent*) {
    const Tokens& tokens = Theme::instance().tokens();
    QPainter painter(this);
    if (isFloating()) {
        painter.fillRect(rect(), tokens.panel);
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(tokens.line);
    painter.setBrush(tokens.panel);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Theme::kPanelCorner, Theme::kPanelCorner);
}

} // namespace ui
