#include "ui/panels/report_preview.h"

#include "ui/panels/labels.h"
#include "ui/report/report_pages.h"
#include "ui/theme.h"

#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

namespace ui {
namespace {

constexpr int kMargin = 24;
constexpr int kWidest = 860;  // of a page: as large as paper is at arm's length
constexpr int kSettled = 150; // milliseconds after the last change of size

// One page of paper with the finest of shadows.
class PageView final : public QWidget {
public:
    explicit PageView(QWidget* parent) : QWidget(parent) {
        setObjectName(QStringLiteral("report.page"));
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    void show(const QImage& image, const QSize& size, const QString& name) {
        m_image = image;
        setFixedSize(size);
        setAccessibleName(name);
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(rect(), m_image);
        painter.setPen(Theme::instance().tokens().line);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }

private:
    QImage m_image;
};

} // namespace

ReportPreview::ReportPreview(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("report.preview"));
    m_stack = new QStackedWidget;
    m_scroll = new QScrollArea;
    m_scroll->setObjectName(QStringLiteral("report.pages"));
    m_scroll->setAccessibleName(tr("Pages of the report"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // else the pages change size when it comes
    m_scroll->setFocusPolicy(Qt::StrongFocus);
    auto* paper = new QWidget;
    setFlag(paper, "transparent");
    m_column = new QVBoxLayout(paper);
    m_column->setContentsMargins(kMargin, 4, kMargin - 10, kMargin);
    m_column->setSpacing(16);
    m_column->addStretch();
    m_scroll->setWidget(paper);
    m_stack->addWidget(makeEmptyPage());
    m_stack->addWidget(m_scroll);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeTools());
    layout->addWidget(m_stack, 1);
    m_resized.setSingleShot(true);
    m_resized.setInterval(kSettled);
    connect(&m_resized, &QTimer::timeout, this, &ReportPreview::scaleChanged);
    connect(&Theme::instance(), &Theme::changed, this, &ReportPreview::themeChanged);
    themeChanged();
    setPictures(nullptr);
}

QWidget* ReportPreview::makeTools() {
    auto* tools = new QWidget;
    auto* row = new QHBoxLayout(tools);
    row->setContentsMargins(kMargin, 12, kMargin, 12);
    row->setSpacing(8);
    auto* title = new QLabel(tr("Report"));
    setRole(title, "title");
    m_count = new QLabel;
    m_count->setObjectName(QStringLiteral("report.count"));
    setRole(m_count, "quiet");
    m_tables = new QToolButton;
    m_tables->setObjectName(QStringLiteral("report.tables"));
    m_tables->setText(tr("Tables as"));
    m_tables->setAccessibleName(tr("Save every table of the report"));
    m_tables->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_tables->setPopupMode(QToolButton::InstantPopup);
    setFlag(m_tables, "filled");
    setFlag(m_tables, "bare");
    auto* menu = new QMenu(m_tables);
    const auto add = [&](const QString& text, const QString& ending) {
        QAction* action = menu->addAction(text, this, [this, ending] { Q_EMIT saveTablesRequested(ending); });
        action->setObjectName(QStringLiteral("report.tables.") + ending);
    };
    add(tr("CSV, for spreadsheets..."), QStringLiteral("csv"));
    add(tr("JSON, for programs..."), QStringLiteral("json"));
    add(tr("LaTeX, for papers..."), QStringLiteral("tex"));
    m_tables->setMenu(menu);
    const auto button = [this](const QString& text, const QString& spoken, const QString& suffix) {
        auto* made = new QPushButton(text);
        made->setObjectName(QStringLiteral("report.save.") + suffix);
        made->setAccessibleName(spoken);
        connect(made, &QPushButton::clicked, this, [this, suffix] { Q_EMIT saveRequested(suffix); });
        return made;
    };
    m_html = button(tr("Save HTML..."), tr("Save the report as one HTML file"), QStringLiteral("html"));
    m_pdf = button(tr("Save PDF..."), tr("Save the report as a PDF"), QStringLiteral("pdf"));
    setFlag(m_pdf, "primary");
    row->addWidget(title);
    row->addWidget(m_count);
    row->addStretch();
    row->addWidget(m_tables);
    row->addWidget(m_html);
    row->addWidget(m_pdf);
    return tools;
}

QWidget* ReportPreview::makeEmptyPage() {
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    auto* title = new QLabel(tr("Nothing to report yet"));
    setRole(title, "title");
    title->setAlignment(Qt::AlignCenter);
    auto* text = quietText(tr("A report tells others about data, models and explanations. Open data first."));
    text->setAlignment(Qt::AlignCenter);
    auto* open = new QPushButton(tr("Choose data"));
    open->setObjectName(QStringLiteral("report.chooseData"));
    setFlag(open, "primary");
    connect(open, &QPushButton::clicked, this, &ReportPreview::dataRequested);
    column->addStretch();
    column->addWidget(title);
    column->addWidget(text);
    column->addSpacing(8);
    column->addWidget(open, 0, Qt::AlignCenter);
    column->addStretch();
    return page;
}

double ReportPreview::scale() const {
    const int room = m_scroll->viewport()->width() - 2 * kMargin + 10;
    return std::clamp(room, 240, kWidest) / ReportPages::size().width() * devicePixelRatioF();
}

int ReportPreview::pages() const {
    return m_pictures ? static_cast<int>(m_pictures->pages.size()) : 0;
}

void ReportPreview::setPictures(const ReportPicturesPtr& pictures) {
    m_pictures = pictures;
    for (QWidget* button :
         {static_cast<QWidget*>(m_tables), static_cast<QWidget*>(m_html), static_cast<QWidget*>(m_pdf)})
        button->setEnabled(pictures != nullptr);
    m_stack->setCurrentIndex(pictures ? 1 : 0);
    m_count->setText(!pictures ? QString() : pages() == 1 ? tr("1 page") : tr("%1 pages").arg(pages()));
    showPages();
    if (pictures && std::abs(pictures->scale - scale()) > 0.01 * scale())
        m_resized.start(); // made for another size than the panel has by now
}

void ReportPreview::setBusy(bool busy) {
    if (busy && m_pictures)
        m_count->setText(tr("setting the pages..."));
    else
        m_count->setText(!m_pictures ? QString() : pages() == 1 ? tr("1 page") : tr("%1 pages").arg(pages()));
}

void ReportPreview::showPages() {
    QList<PageView*> views;
    for (int i = 0; i < m_column->count(); ++i)
        if (auto* view = dynamic_cast<PageView*>(m_column->itemAt(i)->widget()))
            views << view;
    while (views.size() > pages())
        delete views.takeLast();
    while (views.size() < pages()) {
        views << new PageView(this);
        m_column->insertWidget(m_column->count() - 1, views.last(), 0, Qt::AlignHCenter);
    }
    const double width = scale() / devicePixelRatioF() * ReportPages::size().width();
    const QSize size(static_cast<int>(width),
                     static_cast<int>(std::lround(width * ReportPages::size().height() / ReportPages::size().width())));
    for (int i = 0; i < pages(); ++i)
        views[i]->show(m_pictures->pages[static_cast<std::size_t>(i)], size,
                       tr("Page %1 of %2").arg(i + 1).arg(pages()));
}

void ReportPreview::themeChanged() {
    m_tables->setIcon(icon(QStringLiteral("table"), Theme::instance().tokens().ink));
    update();
}

void ReportPreview::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    showPages();
    m_resized.start();
}

void ReportPreview::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_resized.start();
}

} // namespace ui
