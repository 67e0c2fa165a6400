// A landscape's tools, keys and arrangement.
#include "ui/plots/landscape_private.h"
#include "ui/theme.h"

#include <QKeyEvent>
#include <QMenu>

namespace ui {
namespace {

constexpr int kRoomOfTitle = 200; // beside which a legend may stand
constexpr int kLowWithCaption = 240;
constexpr int kLowWithFigures = 150;
constexpr int kLowWithTwoLines = 280; // of figures
constexpr int kWideFigures = 330;     // fit on one line

} // namespace

void Landscape::makeTools() {
    d->tools = new QFrame(d->plot);
    d->tools->setObjectName(QStringLiteral("plotTools"));
    setFlag(d->tools, "floating");
    auto* row = new QHBoxLayout(d->tools);
    row->setContentsMargins(2, 2, 2, 2);
    row->setSpacing(0);
    const auto add = [&](const char* name, const QString& text, const auto& action) {
        auto* button = new QToolButton(d->tools);
        button->setObjectName(QStringLiteral("tool-") + QLatin1String(name));
        button->setAccessibleName(text);
        button->setToolTip(text);
        button->setIcon(icon(QLatin1String(name), Theme::instance().tokens().quiet));
        button->setIconSize({16, 16});
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QToolButton::clicked, this, action);
        row->addWidget(button);
        d->buttons.append({button, QLatin1String(name)});
        return button;
    };
    add("fit", tr("Fit to the data (double click)"), [this] { d->plot->goHome(); });
    add("copy", tr("Copy picture"), [this] { copyPlot(source()); });
    auto* exports = add("export", tr("Export picture or data"), [] {});
    auto* menu = new QMenu(exports);
    addExportActions(
        menu, [this] { return source(); }, this);
    exports->setMenu(menu);
    exports->setPopupMode(QToolButton::InstantPopup);
    setFlag(exports, "bare");
    add("table", tr("Show the rows as a table"), [this] { showPlotData(source(), this); });
    add("enlarge", tr("Open larger"), [this] { openLarger(); });
    d->tools->adjustSize();
    d->tools->hide();
}

// A second landscape in a window of its own that shows what this one shows and passes on what is done in it.
void Landscape::openLarger() {
    if (d->larger) {
        d->larger->raise();
        d->larger->activateWindow();
        return;
    }
    auto* larger = new Landscape;
    larger->setAttribute(Qt::WA_DeleteOnClose);
    larger->setWindowFlag(Qt::Window);
    larger->setObjectName(QStringLiteral("landscapeLarger"));
    larger->setWindowTitle(d->title->text());
    setFlag(larger, "card", false);
    larger->setTitle(d->title->text());
    larger->setCaption(d->captionText);
    larger->setAxes(d->uLabel, d->vLabel);
    larger->setClasses(d->classes);
    larger->setPoints(d->plot->pointLayer().points(), d->plot->pointLayer().index());
    larger->setThumbnails(d->plot->pointLayer().thumbnails());
    larger->fit(d->home);
    larger->setView(view());
    larger->setSurface(d->plot->surface());
    larger->setPaths(d->plot->pathLayer().paths());
    larger->setHighlightedPath(d->plot->pathLayer().highlighted());
    larger->setPathStep(d->plot->pathLayer().step());
    larger->setDensity(d->plot->pathLayer().density());
    larger->setNeighbours(d->plot->pathLayer().neighbours());
    if (const auto& difference = d->scale->difference())
        larger->setDifference(difference);
    larger->setSelectedRow(d->plot->selectedRow());
    larger->setFigures(d->figures->figures());
    larger->setAnimated(d->animated);
    connect(larger, &Landscape::rowClicked, this, &Landscape::rowClicked);
    connect(larger, &Landscape::selectedDragged, this, &Landscape::selectedDragged);
    connect(larger, &Landscape::baselineHeld, this, &Landscape::baselineHeld);
    connect(larger, &Landscape::viewChanged, this, [this](const core::Bounds& view) {
        d->plot->setBounds(view);
        Q_EMIT viewChanged(view);
    });
    larger->resize(1040, 860);
    d->larger = larger;
    larger->show();
}

void Landscape::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Space:
        if (!event->isAutoRepeat() && !d->baselineHeld) {
            d->baselineHeld = true;
            Q_EMIT baselineHeld(true);
        }
        return;
    case Qt::Key_Left:
        return d->plot->pan(-0.1, 0);
    case Qt::Key_Right:
        return d->plot->pan(0.1, 0);
    case Qt::Key_Up:
        return d->plot->pan(0, 0.1);
    case Qt::Key_Down:
        return d->plot->pan(0, -0.1);
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return d->plot->zoom(0.8);
    case Qt::Key_Minus:
        return d->plot->zoom(1.25);
    case Qt::Key_0:
    case Qt::Key_Home:
        return d->plot->goHome();
    default:
        if (event->key() == Qt::Key_Escape && isWindow())
            close();
        else
            QWidget::keyPressEvent(event);
    }
}

void Landscape::releaseBaseline() {
    if (!d->baselineHeld)
        return;
    d->baselineHeld = false;
    Q_EMIT baselineHeld(false);
}

void Landscape::keyReleaseEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Space)
        QWidget::keyReleaseEvent(event);
    else if (!event->isAutoRepeat())
        releaseBaseline();
}

// The frame shows the focus only to those who moved it by keyboard.
void Landscape::focusInEvent(QFocusEvent* event) {
    const Qt::FocusReason why = event->reason();
    setFlag(this, "focusShown", why == Qt::TabFocusReason || why == Qt::BacktabFocusReason);
    QWidget::focusInEvent(event);
}

void Landscape::focusOutEvent(QFocusEvent* event) {
    releaseBaseline();
    setFlag(this, "focusShown", false);
    QWidget::focusOutEvent(event);
}

// What stands around the plot gives way to it where the card is small. By the card's size and classes only, so that
// plots beside one another stay aligned.
void Landscape::arrange() {
    const int room = width() - 2 * (Private::kMargin + 8);
    const bool beside = d->legend->widthOnOneLine() + kRoomOfTitle < room;
    d->header->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    d->legend->setMinimumWidth(beside ? d->legend->widthOnOneLine() : 0);
    d->legend->setMaximumWidth(beside ? d->legend->widthOnOneLine() : QWIDGETSIZE_MAX);
    d->legend->setFixedHeight(d->legend->heightForWidth(room));
    d->header->setSpacing(beside ? 8 : 2);
    d->captionFits = height() >= kLowWithCaption;
    d->showCaption();
    d->figures->setVisible(height() >= kLowWithFigures);
    d->figures->setLines(room < kWideFigures && height() >= kLowWithTwoLines ? 2 : 1);
}

void Landscape::placeOverlays() {
    const QRect area = d->plot->axisRect()->rect();
    d->tools->move(area.right() - d->tools->width() - 6, area.top() + 7);
    d->busySign->move(area.left() + 10, area.top() + 10);
    d->empty->setGeometry(d->plot->rect().adjusted(24, 24, -24, -24));
}

void Landscape::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

bool Landscape::eventFilter(QObject* watched, QEvent* event) {
    if (watched == d->plot)
        switch (event->type()) {
        case QEvent::Enter:
            placeOverlays();
            d->tools->setVisible(!d->plot->isEmpty());
            break;
        case QEvent::Leave:
            if (!d->tools->findChild<QMenu*>() || !d->tools->findChild<QMenu*>()->isVisible())
                d->tools->hide();
            break;
        case QEvent::WindowDeactivate: // a dialog may open: nobody will say that the pointer has left
            d->tools->hide();
            break;
        case QEvent::WindowActivate:
            d->tools->setVisible(!d->plot->isEmpty() && d->plot->underMouse());
            break;
        case QEvent::MouseButtonPress:
            setFocus(Qt::MouseFocusReason);
            break;
        case QEvent::Resize:
            QTimer::singleShot(0, this, [this] { placeOverlays(); });
            break;
        default:
            break;
        }
    return QWidget::eventFilter(watched, event);
}

} // namespace ui
