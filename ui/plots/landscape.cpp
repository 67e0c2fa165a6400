// The card and what it shows; its tools, keys and arrangement: landscape_input.cpp.
#include "ui/plots/fitted_text.h"
#include "ui/plots/landscape_private.h"
#include "ui/plots/plot_offer.h"
#include "ui/theme.h"

#include <QPainter>

namespace ui {
namespace {

constexpr int kBusyAfter = 200; // milliseconds: shorter work shows no sign
constexpr QSize kLeastSize(170, 120);

} // namespace

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
    showCaption();
}

// Of the card; exports have it at any size.
void Landscape::Private::showCaption() const {
    caption->setVisible(captionFits && !caption->text().isEmpty());
    title->setToolTip(captionFits ? title->text() : title->text() + QLatin1Char('\n') + caption->text());
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
    const Exporting exporting;
    painter.fillRect(QRect(QPoint(), size), Theme::instance().tokens().panel);
    QRect rest = QRect(QPoint(), size).adjusted(kMargin + 8, kMargin + 4, -kMargin - 8, -kMargin);
    const auto takeTop = [&rest](int height) {
        const QRect top(rest.topLeft(), QSize(rest.width(), height));
        rest.setTop(rest.top() + height);
        return top;
    };
    const bool beside = legend->widthOnOneLine() < rest.width() / 2;
    const QRect first = takeTop(title->sizeHint().height() + 2);
    title->paintOn(&painter, beside ? first.adjusted(0, 0, -legend->widthOnOneLine() - 12, 0) : first);
    if (beside)
        legend->paintOn(&painter, first.adjusted(rest.width() / 2, 2, 0, 0), Qt::AlignRight);
    caption->paintOn(&painter, takeTop(caption->wrappedHeight(rest.width())));
    if (!beside)
        legend->paintOn(&painter, takeTop(legend->heightForWidth(rest.width()) + 2), Qt::AlignLeft);
    takeTop(6);
    if (const int height = figures->sizeHint().height(); height > 0) {
        figures->paintOn(&painter, QRect(rest.left(), rest.bottom() - height, rest.width(), height));
        rest.setBottom(rest.bottom() - height - 4);
    }
    if (!scale->isHidden()) {
        const int height = scale->sizeHint().height();
        scale->paintOn(&painter, QRect(rest.left(), rest.bottom() - height, rest.width(), height));
        rest.setBottom(rest.bottom() - height - 4);
    }
    rest.adjust(-8, 0, 8, 0);
    if (PaperColours::active()) {
        plot->applyTheme();
        PaperColours::afterwards([plot = plot] { plot->applyTheme(); });
    }
    painter.save();
    painter.translate(rest.topLeft());
    plot->fitAxisLabels(rest.size());
    plot->toPainter(&painter, rest.width(), rest.height());
    plot->elideAxisLabels();
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
    setMinimumSize(kLeastSize);
    d->title = new TextLine(QStringLiteral("title"), this);
    d->caption = new TextLine(QStringLiteral("caption"), this);
    d->legend = new ClassLegend(this);
    d->plot = new LandscapePlot(this);
    d->figures = new FigureStrip(this);
    d->scale = new DifferenceScale(this);
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
    foot->addWidget(d->scale);
    foot->addWidget(d->figures);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Private::kMargin, Private::kMargin, Private::kMargin, Private::kMargin);
    layout->setSpacing(4);
    layout->addLayout(text);
    layout->addWidget(d->plot, 1);
    layout->addLayout(foot);

    makeTools();
    offerPlot(this, [this] { return d->empty->isHidden() ? source() : PlotSource{}; });
    d->plot->installEventFilter(this);
    connect(d->plot, &LandscapePlot::rowClicked, this, &Landscape::rowClicked);
    connect(d->plot, &LandscapePlot::selectedDragged, this, &Landscape::selectedDragged);
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

void Landscape::setTitle(const QString& title, const QString& brief) {
    d->title->setText(title, brief);
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
    arrange();
    if (d->larger)
        d->larger->setClasses(names);
}

void Landscape::setPoints(std::shared_ptr<const std::vector<LandscapePoint>> points,
                          std::shared_ptr<const PointIndex> index) {
    d->plot->setPoints(points, index);
    d->updateCaption();
    d->updateEmpty();
    if (d->larger)
        d->larger->setPoints(std::move(points), std::move(index));
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

void Landscape::setPathStep(std::optional<int> step) {
    d->plot->setPathStep(step);
    if (d->larger)
        d->larger->setPathStep(step);
}

void Landscape::setDensity(bool density) {
    d->plot->setDensity(density);
    if (d->larger)
        d->larger->setDensity(density);
}

void Landscape::setNeighbours(std::vector<LandscapePoint> rows) {
    if (d->larger)
        d->larger->setNeighbours(rows);
    d->plot->setNeighbours(std::move(rows));
}

void Landscape::setDifference(std::optional<LandscapeDifference> difference) {
    d->scale->setDifference(difference);
    d->plot->setDifference(difference);
    d->updateEmpty();
    if (d->larger)
        d->larger->setDifference(std::move(difference));
}

void Landscape::setScaleRoom(bool kept) {
    d->scale->setRoom(kept);
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

QImage Landscape::picture(const QSize& size, double scale) const {
    QImage image((QSizeF(size) * scale).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    QCPPainter painter(&image);
    d->draw(painter, size);
    return image;
}

QWidget* Landscape::plot() const {
    return d->plot;
}

QSize Landscape::sizeHint() const {
    return {480, 560};
}

} // namespace ui
