#include "ui/models/explanation_text.h"
#include "ui/plots/custom_plot.h"
#include "ui/plots/number_text.h"
#include "ui/plots/plot_offer.h"
#include "ui/table_export.h"
#include "ui/theme.h"

#include <QAbstractTableModel>
#include <QApplication>
#include <QButtonGroup>
#include <QClipboard>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScreen>
#include <QShortcut>
#include <QSpinBox>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>

namespace ui {
namespace {

// Rows of a plot's data; numbers right-aligned with their full value in the tooltip.
class PlotDataModel final : public QAbstractTableModel {
public:
    PlotDataModel(PlotData data, QObject* parent) : QAbstractTableModel(parent), m_data(std::move(data)) {}

    int rowCount(const QModelIndex& parent) const override {
        return parent.isValid() ? 0 : static_cast<int>(m_data.rows.size());
    }
    int columnCount(const QModelIndex& parent) const override {
        return parent.isValid() ? 0 : static_cast<int>(m_data.columns.size());
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override {
        if (role == Qt::DisplayRole && orientation == Qt::Horizontal)
            return m_data.columns.value(section);
        return {};
    }
    QVariant data(const QModelIndex& index, int role) const override {
        const auto& row = m_data.rows[static_cast<std::size_t>(index.row())];
        if (static_cast<std::size_t>(index.column()) >= row.size())
            return {};
        const QVariant& value = row[static_cast<std::size_t>(index.column())];
        const bool real = value.typeId() == QMetaType::Double;
        switch (role) {
        case Qt::DisplayRole:
            return real ? numberText(value.toDouble(), 4) : value;
        case Qt::ToolTipRole:
            return real ? QLocale().toString(value.toDouble(), 'g', QLocale::FloatingPointShortest) : value;
        case Qt::EditRole:
            return value;
        case Qt::TextAlignmentRole:
            return value.typeId() == QMetaType::QString ? QVariant(Qt::AlignLeft | Qt::AlignVCenter)
                                                        : QVariant(Qt::AlignRight | Qt::AlignVCenter);
        default:
            return {};
        }
    }

private:
    PlotData m_data;
};

// The chosen cells, row by row, without headings.
QString selectedText(const QTableView* view) {
    QModelIndexList chosen = view->selectionModel()->selectedIndexes();
    std::sort(chosen.begin(), chosen.end());
    QString text;
    for (qsizetype i = 0; i < chosen.size(); ++i) {
        if (i > 0)
            text += QLatin1Char(chosen[i].row() == chosen[i - 1].row() ? '\t' : '\n');
        const QVariant value = chosen[i].data(Qt::EditRole);
        const bool real = value.typeId() == QMetaType::Double;
        const QString cell =
            real ? QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest) : value.toString();
        text += QString::fromStdString(core::separatedField(cell.toStdString(), '\t'));
    }
    return text;
}

QWidget* openWindow(const QString& title, const QString& name, QWidget* parent, const QSize& size) {
    auto* window = new QWidget(parent, Qt::Window);
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->setObjectName(name);
    window->setWindowTitle(title);
    window->resize(size);
    QObject::connect(new QShortcut(Qt::Key_Escape, window), &QShortcut::activated, window, &QWidget::close);
    return window;
}

// Draws the plot at whatever size its window has.
class PlotView final : public QWidget {
public:
    PlotView(PlotSource source, QWidget* parent) : QWidget(parent), m_source(std::move(source)) {
        setAccessibleName(m_source.name);
        offerPlot(this, [this] {
            PlotSource now = m_source;
            now.size = size();
            return now;
        });
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QCPPainter painter(this);
        m_source.draw(painter, size());
    }

private:
    PlotSource m_source;
};

// What was chosen last, for the next plot.
struct ExportChoice {
    int format = 0; // PNG, SVG, PDF
    int dpi = 300;
    PlotColours colours = PlotColours::Paper;
};
ExportChoice& lastChoice() {
    static ExportChoice choice;
    return choice;
}

constexpr std::array kFormats = {"PNG", "SVG", "PDF"};

// Format, resolution, colours, and the two ways out.
class ExportPopover final : public QFrame {
public:
    ExportPopover(const std::function<PlotSource()>& source, QWidget* parent)
        : QFrame(parent, Qt::Popup), m_source(source), m_shown(source()) {
        setObjectName(QStringLiteral("plotExport"));
        setAccessibleName(QObject::tr("Export the picture"));
        setAttribute(Qt::WA_DeleteOnClose);
        setFlag(this, "card");
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(16, 16, 16, 16);
        column->setSpacing(4);
        auto* title = new QLabel(QObject::tr("Export the picture"));
        setRole(title, "section");
        column->addWidget(title);
        column->addSpacing(4);
        column->addLayout(makeFormats());
        column->addSpacing(8);
        addField(column, QObject::tr("Resolution"), makeResolution(), "plotExport.dpi");
        m_pixels = new QLabel;
        m_pixels->setObjectName(QStringLiteral("plotExport.pixels"));
        setRole(m_pixels, "small");
        column->addWidget(m_pixels);
        column->addSpacing(8);
        addField(column, QObject::tr("Colours"), makeColours(), "plotExport.colours");
        column->addSpacing(16);
        column->addLayout(makeButtons());
        refresh();
        setMinimumWidth(280);
    }

private:
    static void addField(QVBoxLayout* column, const QString& label, QWidget* editor, const char* name) {
        auto* words = new QLabel(label);
        setRole(words, "small");
        words->setBuddy(editor);
        editor->setObjectName(QLatin1String(name));
        editor->setAccessibleName(label);
        column->addWidget(words);
        column->addWidget(editor);
    }

    QLayout* makeFormats() {
        auto* row = new QHBoxLayout;
        row->setSpacing(4);
        m_formats = new QButtonGroup(this);
        for (int i = 0; i < static_cast<int>(kFormats.size()); ++i) {
            auto* button = new QPushButton(QLatin1String(kFormats[static_cast<std::size_t>(i)]));
            button->setObjectName(QStringLiteral("plotExport.") + button->text().toLower());
            button->setAccessibleName(QObject::tr("Format %1").arg(button->text()));
            button->setCheckable(true);
            button->setChecked(i == lastChoice().format);
            m_formats->addButton(button, i);
            row->addWidget(button, 1);
        }
        QObject::connect(m_formats, &QButtonGroup::idClicked, this, [this] { refresh(); });
        return row;
    }

    QWidget* makeResolution() {
        m_dpi = new QSpinBox;
        m_dpi->setRange(kLeastDpi, kMostDpi);
        m_dpi->setSingleStep(50);
        m_dpi->setSuffix(QObject::tr(" dpi"));
        m_dpi->setValue(lastChoice().dpi);
        QObject::connect(m_dpi, &QSpinBox::valueChanged, this, [this] { refresh(); });
        return m_dpi;
    }

    QWidget* makeColours() {
        m_colours = new QComboBox;
        m_colours->addItem(QObject::tr("White, for paper"));
        m_colours->addItem(QObject::tr("As on screen"));
        m_colours->setCurrentIndex(lastChoice().colours == PlotColours::Paper ? 0 : 1);
        return m_colours;
    }

    QLayout* makeButtons() {
        auto* row = new QHBoxLayout;
        row->setSpacing(8);
        auto* copy = new QPushButton(QObject::tr("Copy"));
        copy->setObjectName(QStringLiteral("plotExport.copy"));
        copy->setToolTip(QObject::tr("Puts PNG and SVG on the clipboard together"));
        auto* save = new QPushButton(QObject::tr("Save as..."));
        save->setObjectName(QStringLiteral("plotExport.save"));
        setFlag(save, "primary");
        row->addStretch();
        row->addWidget(copy);
        row->addWidget(save);
        QObject::connect(copy, &QPushButton::clicked, this, [this] {
            keep();
            copyPlot(m_source(), lastChoice().dpi, lastChoice().colours);
            close();
        });
        QObject::connect(save, &QPushButton::clicked, this, [this] {
            keep();
            const QString suffix = format().toLower();
            askWhereToWrite(QObject::tr("Export the picture"), fileNameFor(m_shown.name) + QLatin1Char('.') + suffix,
                            QObject::tr("%1 picture (*.%2)").arg(format(), suffix), parentWidget(),
                            [source = m_source, choice = lastChoice()](const QString& file) {
                                const QString error = exportPlot(source(), file, choice.dpi, choice.colours);
                                if (error.isEmpty())
                                    Q_EMIT Exports::instance().written(file);
                                return error;
                            });
            close();
        });
        return row;
    }

    [[nodiscard]] QString format() const {
        return QLatin1String(kFormats[static_cast<std::size_t>(m_formats->checkedId())]);
    }
    void keep() const {
        lastChoice() = {m_formats->checkedId(), m_dpi->value(),
                        m_colours->currentIndex() == 0 ? PlotColours::Paper : PlotColours::Screen};
    }
    void refresh() {
        const bool pixels = m_formats->checkedId() == 0;
        m_dpi->setEnabled(pixels);
        const QSize size = pixelsOf(m_shown, m_dpi->value());
        m_pixels->setText(pixels ? QObject::tr("%1 × %2 pixels").arg(size.width()).arg(size.height())
                                 : QObject::tr("Lines and text: sharp at every size"));
    }

    std::function<PlotSource()> m_source;
    PlotSource m_shown;
    QButtonGroup* m_formats = nullptr;
    QSpinBox* m_dpi = nullptr;
    QComboBox* m_colours = nullptr;
    QLabel* m_pixels = nullptr;
};

} // namespace

QWidget* showPlotData(const PlotSource& source, QWidget* parent) {
    QWidget* window =
        openWindow(QObject::tr("Data of %1").arg(source.name), QStringLiteral("plotData"), parent, {560, 640});
    auto* view = new QTableView(window);
    view->setObjectName(QStringLiteral("plotDataTable"));
    view->setAccessibleName(QObject::tr("Data of the plot"));
    view->setModel(new PlotDataModel(source.data ? source.data() : PlotData(), view));
    view->setShowGrid(false);
    view->verticalHeader()->setVisible(false);
    view->verticalHeader()->setDefaultSectionSize(26);
    view->horizontalHeader()->setHighlightSections(false);
    view->horizontalHeader()->setStretchLastSection(true);
    view->setTabKeyNavigation(false);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(16, 8, 16, 8);
    auto* count = new QLabel(counted(view->model()->rowCount(), QObject::tr("1 row"), QObject::tr("%1 rows")));
    setRole(count, "quiet");
    auto* menuButton = new QToolButton;
    menuButton->setObjectName(QStringLiteral("plotData.export"));
    menuButton->setText(QObject::tr("Copy or export"));
    menuButton->setAccessibleName(menuButton->text());
    menuButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    menuButton->setIcon(icon(QStringLiteral("export"), Theme::instance().tokens().ink));
    menuButton->setPopupMode(QToolButton::InstantPopup);
    setFlag(menuButton, "filled");
    setFlag(menuButton, "bare");
    auto* menu = new QMenu(menuButton);
    addTableActions(
        menu, [table = plotTable(source)] { return table; }, window);
    menuButton->setMenu(menu);
    foot->addWidget(count);
    foot->addStretch();
    foot->addWidget(menuButton);
    auto* layout = new QVBoxLayout(window);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(view);
    layout->addLayout(foot);
    auto* copy = new QShortcut(QKeySequence::Copy, view);
    copy->setContext(Qt::WidgetWithChildrenShortcut);
    QObject::connect(copy, &QShortcut::activated, view,
                     [view] { QApplication::clipboard()->setText(selectedText(view)); });
    window->show();
    return window;
}

QWidget* showPlotLarger(const PlotSource& source, QWidget* parent) {
    const QSize size = (QSizeF(source.size) * 1.8).toSize().expandedTo({960, 480}).boundedTo({1440, 900});
    QWidget* window = openWindow(source.name, QStringLiteral("plotLarger"), parent, size);
    auto* layout = new QVBoxLayout(window);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(new PlotView(source, window));
    window->show();
    return window;
}

QWidget* showPlotExport(const std::function<PlotSource()>& source, QWidget* parent) {
    auto* popover = new ExportPopover(source, parent);
    popover->adjustSize();
    const QRect room = parent->screen()->availableGeometry();
    QPoint at = QCursor::pos();
    if (!QRect(parent->mapToGlobal(QPoint()), parent->size()).contains(at))
        at = parent->mapToGlobal(parent->rect().center());
    at.setX(std::clamp(at.x(), room.left(), std::max(room.left(), room.right() - popover->width())));
    at.setY(std::clamp(at.y(), room.top(), std::max(room.top(), room.bottom() - popover->height())));
    popover->move(at);
    popover->show();
    popover->setFocus();
    return popover;
}

} // namespace ui
