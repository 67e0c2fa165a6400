#include "ui/plots/landscape.h"

#include "ui/plots/landscape_plot.h"
#include "ui/plots/plot_export.h"
#include "ui/plots/plot_offer.h"
#include "ui/plots/strips.h"
#include "ui/theme.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPointer>
#include <QTimer>
#include <QToolButton>

namespace ui {
namespace {

constexpr int kMargin = 8;
constexpr int kBusyAfter = 200; // milliseconds: shorter work shows no sign

} // namespace

struct Landscape::Private {
    TextLine* title = nullptr;
    TextLine* caption = nullptr;
    ClassLegend* legend = nullptr;
    QBoxLayout* header = nullptr;
    LandscapePlot* plot = nullptr;
    FigureStrip* figures = nullptr;
    QLabel* empty = nullptr;
    QWidget* tools = nullptr;
    QList<QPair<QToolButton*, QString>> buttons; // with the names of their icons
    BusySign* busySign = nullptr;
    QTimer busyTimer;
    QPointer<Landscape> larger; // a window that follows this one
    QString captionText;
    QString uLabel;
    QString vLabel;
    QStringList classes;
    core::Bounds home;
    bool animated = false;
    bool baselineHeld = false;
    bool viewSet = false;

    void updateCaption();
    void updateEmpty() const { empty->setVisible(plot->isEmpty() && !empty->text().isEmpty()); }
    [[nodiscard]] PlotData data() const;
    [[nodiscard]] PlotSource source(const QSize& size) const;
    void draw(QCPPainter& painter, const QSize& size) const;
};

// What stands for the rows is part of the caption, so that it is said in every export too.
void Landscape::Private::updateCaption() {
    const PointLayer& points = plot->pointLayer();
    QStringList parts;
    if (!captionText.isEmpty())
        parts << captionText;
    if (points.isMany())
        parts << tr("density where rows crowd");
    if (!points.thumbnails().empty())
        parts << tr("overlapping pictures left out");
    caption->setText(parts.join(QStringLiteral(" · ")));
}

PlotData Landscape::Private::data() const {
    PlotData data{{tr("row"), tr("class"), uLabel.isEmpty() ? tr("horizontal") : uLabel,
                   vLabel.isEmpty() ? tr("vertical") : vLabel},
                  {}};
    const auto add = [&](qint64 row, int label, double u, double v) {
        data.rows.push_back({row, classes.value(label, QString::number(label)), u, v});
    };
    if (const auto& points = plot->pointLayer().points())
        for (const LandscapePoint& point : *points)
            add(point.row, point.label, point.u, point.v);
    for (const LandscapeThumbnail& thumbnail : plot->pointLayer().thumbnails())
        add(thumbnail.row, thumbnail.label, thumbnail.u, thumbnail.v);
    return data;
}

// The card as it is on screen: title, legend, caption, plot, figures.
void Landscape::Private::draw(QCPPainter& painter, const QSize& size) const {
    painter.fillRect(QRect(QPoint(), size), Theme::instance().tokens().panel);
    QRect rest = QRect(QPoint(), size).adjusted(kMargin + 8, kMargin + 4, -kMargin - 8, -kMargin);
    const auto takeTop = [&rest](int height) {
        const QRect top(rest.topLeft(), QSize(rest.width(), height));
        rest.setTop(rest.top() + height);
        return top;
    };
    const bool beside = legend->widthOnOneLine() < rest.width() / 2;
    const QRect first = takeTop(title->sizeHint().height() + 2);
    title->paintOn(&painter, first);
    if (beside)
        legend->paintOn(&painter, first.adjusted(rest.width() / 2, 2, 0, 0), Qt::AlignRight);
    caption->paintOn(&painter, takeTop(caption->sizeHint().height()));
    if (!beside)
        legend->paintOn(&painter, takeTop(legend->heightForWidth(rest.width()) + 2), Qt::AlignLeft);
    takeTop(6);
    if (const int height = figures->sizeHint().height(); height > 0) {
        figures->paintOn(&painter, QRect(rest.left(), rest.bottom() - height, rest.width(), height));
        rest.setBottom(rest.bottom() - height - 4);
    }
    rest.adjust(-8, 0, 8, 0);
    if (PaperColours::active()) {
        plot->applyTheme();
        PaperColours::afterwards([plot = plot] { plot->applyTheme(); });
    }
    painter.save();
    painter.translate(rest.topLeft());
    plot->toPainter(&painter, rest.width(), rest.height());
    painter.restore();
}

PlotSource Landscape::Private::source(const QSize& size) const {
    return {title->text(), size, [this](QCPPainter& painter, const QSize& area) { draw(painter, area); },
            [this] { return data(); }};
}

Landscape::Landscape(QWidget* parent) : QWidget(parent), d(std::make_unique<Private>()) {
    setObjectName(QStringLiteral("landscape"));
    setAttribute(Qt::WA_StyledBackground);
    setFlag(this, "card");
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(220, 240);
    d->title = new TextLine(QStringLiteral("title"), this);
    d->caption = new TextLine(QStringLiteral("caption"), this);
    d->legend = new ClassLegend(this);
    d->plot = new LandscapePlot(this);
    d->figures = new FigureStrip(this);
    d->empty = new QLabel(d->plot);
    setRole(d->empty, "quiet");
    d->empty->setObjectName(QStringLiteral("emptyText"));
    d->empty->setAlignment(Qt::AlignCenter);
    d->empty->setWordWrap(true);
    d->empty->setAttribute(Qt::WA_TransparentForMouseEvents);
    d->empty->hide();
    d->busySign = new BusySign(d->plot);
    d->busySign->hide();
    d->busyTimer.setSingleShot(true);
    d->busyTimer.setInterval(kBusyAfter);
    connect(&d->busyTimer, &QTimer::timeout, d->busySign, &QWidget::show);
    d->title->setText({});
    d->caption->setText({});

    d->header = new QBoxLayout(QBoxLayout::LeftToRight);
    d->header->setSpacing(8);
    d->header->addWidget(d->title, 1);
    d->header->addWidget(d->legend);
    auto* text = new QVBoxLayout;
    text->setContentsMargins(8, 4, 8, 0);
    text->setSpacing(2);
    text->addLayout(d->header);
    text->addWidget(d->caption);
    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(8, 2, 8, 2);
    foot->addWidget(d->figures);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    layout->setSpacing(4);
    layout->addLayout(text);
    layout->addWidget(d->plot, 1);
    layout->addLayout(foot);

    makeTools();
    offerPlot(this, [this] { return source(); });
    d->plot->installEventFilter(this);
    connect(d->plot, &LandscapePlot::rowClicked, this, &Landscape::rowClicked);
    connect(d->plot, &LandscapePlot::boundsChanged, this, &Landscape::viewChanged);
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        for (const auto& [button, name] : std::as_const(d->buttons))
            button->setIcon(icon(name, Theme::instance().tokens().quiet));
        update();
    });
}

Landscape::~Landscape() {
    if (d->larger)
        d->larger->close();
}

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

void Landscape::setTitle(const QString& title) {
    d->title->setText(title);
    setAccessibleName(title);
    if (d->larger)
        d->larger->setTitle(title);
}

void Landscape::setCaption(const QString& caption) {
    d->captionText = caption;
    d->updateCaption();
    setAccessibleDescription(d->caption->text());
    if (d->larger)
        d->larger->setCaption(caption);
}

void Landscape::setAxes(const QString& uLabel, const QString& vLabel) {
    d->uLabel = uLabel;
    d->vLabel = vLabel;
    d->plot->setAxes(uLabel, vLabel);
    if (d->larger)
        d->larger->setAxes(uLabel, vLabel);
}

void Landscape::setClasses(const QStringList& names) {
    d->classes = names;
    d->legend->setClasses(names);
    d->plot->setClasses(names);
    placeLegend();
    if (d->larger)
        d->larger->setClasses(names);
}

void Landscape::setPoints(std::shared_ptr<const std::vector<LandscapePoint>> points) {
    d->plot->setPoints(points);
    d->updateCaption();
    d->updateEmpty();
    if (d->larger)
        d->larger->setPoints(std::move(points));
}

void Landscape::setThumbnails(std::vector<LandscapeThumbnail> thumbnails) {
    if (d->larger)
        d->larger->setThumbnails(thumbnails);
    d->plot->setThumbnails(std::move(thumbnails));
    d->updateCaption();
    d->updateEmpty();
}

void Landscape::setSurface(std::shared_ptr<const core::Surface> surface) {
    if (surface && !d->viewSet)
        fit(surface->bounds); // nobody has said yet what to look at
    d->plot->setSurface(surface);
    d->updateEmpty();
    if (d->larger)
        d->larger->setSurface(std::move(surface));
}

void Landscape::setPaths(std::vector<LandscapePath> paths) {
    if (d->larger)
        d->larger->setPaths(paths);
    d->plot->setPaths(std::move(paths), d->animated);
}

void Landscape::setAnimated(bool animated) {
    d->animated = animated;
    if (d->larger)
        d->larger->setAnimated(animated);
}

void Landscape::setHighlightedPath(std::optional<LandscapePath> path) {
    if (d->larger)
        d->larger->setHighlightedPath(path);
    d->plot->setHighlighted(std::move(path), d->animated);
}

void Landscape::setSelectedRow(std::optional<qint64> row) {
    d->plot->setSelectedRow(row);
    if (d->larger)
        d->larger->setSelectedRow(row);
}

void Landscape::setFigures(std::vector<LandscapeFigure> figures) {
    if (d->larger)
        d->larger->setFigures(figures);
    d->figures->setFigures(std::move(figures));
}

void Landscape::setView(const core::Bounds& view) {
    d->viewSet = true;
    d->plot->setBounds(view);
    if (d->larger)
        d->larger->setView(view);
}

core::Bounds Landscape::view() const {
    return d->plot->bounds();
}

void Landscape::fit(const core::Bounds& bounds) {
    d->home = bounds;
    d->plot->setHome(bounds);
    if (d->larger)
        d->larger->fit(bounds);
    setView(bounds);
}

void Landscape::setEmptyText(const QString& text) {
    d->empty->setText(text);
    d->updateEmpty();
    placeOverlays();
}

void Landscape::setBusy(bool busy) {
    if (busy && !d->busySign->isVisible()) {
        d->busyTimer.start();
    } else if (!busy) {
        d->busyTimer.stop();
        d->busySign->hide();
    }
}

PlotSource Landscape::source() const {
    return d->source(size());
}

QString Landscape::exportTo(const QString& file, int dpi) const {
    return exportPlot(d->source(size()), file, dpi);
}

QPoint Landscape::positionOf(double u, double v) const {
    return d->plot->mapTo(this, d->plot->pixelOf(u, v).toPoint());
}

QWidget* Landscape::plot() const {
    return d->plot;
}

QSize Landscape::sizeHint() const {
    return {480, 560};
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
    larger->setPoints(d->plot->pointLayer().points());
    larger->setThumbnails(d->plot->pointLayer().thumbnails());
    larger->fit(d->home);
    larger->setView(view());
    larger->setSurface(d->plot->surface());
    larger->setPaths(d->plot->pathLayer().paths());
    larger->setHighlightedPath(d->plot->pathLayer().highlighted());
    larger->setSelectedRow(d->plot->selectedRow());
    larger->setFigures(d->figures->figures());
    larger->setAnimated(d->animated);
    connect(larger, &Landscape::rowClicked, this, &Landscape::rowClicked);
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

// The legend stands beside the title where it fits, else below it.
void Landscape::placeLegend() {
    const int title = QFontMetrics(Theme::titleFont()).horizontalAdvance(d->title->text());
    const bool beside = d->legend->widthOnOneLine() + title + 24 < width() - 2 * (kMargin + 8);
    d->header->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    d->legend->setMinimumWidth(beside ? d->legend->widthOnOneLine() : 0);
    d->legend->setMaximumWidth(beside ? d->legend->widthOnOneLine() : QWIDGETSIZE_MAX);
    d->legend->setFixedHeight(d->legend->heightForWidth(width() - 2 * (kMargin + 8)));
    d->header->setSpacing(beside ? 8 : 2);
}

void Landscape::placeOverlays() {
    const QRect area = d->plot->axisRect()->rect();
    d->tools->move(area.right() - d->tools->width() - 6, area.top() + 7);
    d->busySign->move(area.left() + 10, area.top() + 10);
    d->empty->setGeometry(d->plot->rect().adjusted(24, 24, -24, -24));
}

void Landscape::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    placeLegend();
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
