#include "ui/panels/study_table.h"

#include "ui/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace ui {
namespace {

constexpr int kRowHeight = 46;
constexpr int kPadding = 10;
constexpr int kMark = 8; // width and height of the mark of a verdict
constexpr int kNames = 168;

// Wide enough for two figures of the column: "−43.8% −18.2%", "1.00 1.00", "base 8.61 19.20".
int widthOf(const core::StudyColumn& column) {
    if (column.kind == core::StudyColumnKind::Reduction)
        return 134;
    return column.id == "sensitivity.published" ? 130 : 116;
}

QFont strongFont() {
    QFont font = Theme::bodyFont();
    font.setWeight(QFont::DemiBold);
    return font;
}

// A rising triangle for good, a falling one for bad: told apart without their colours.
void drawMark(QPainter& painter, const QPointF& centre, bool good, const QColor& colour) {
    const double r = kMark / 2.0;
    const double up = good ? -r : r;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(
        QPolygonF{centre + QPointF(0, up), centre + QPointF(r, -up * 0.8), centre + QPointF(-r, -up * 0.8)});
}

struct Texts {
    QString measured;
    QString published; // beside it
    QString below;     // interval or baseline
    QString belowPublished;
};

Texts textsOf(const core::StudyColumn& column, const core::StudyCell& cell) {
    const auto text = [&](const std::optional<double>& value) { return studyFigureText(column.kind, value); };
    Texts texts{text(cell.value), cell.published ? text(cell.published) : QString(), {}, {}};
    if (column.kind == core::StudyColumnKind::Pair) {
        if (cell.baseline)
            texts.below = StudyTable::tr("base %1").arg(text(cell.baseline));
        if (cell.publishedBaseline)
            texts.belowPublished = text(cell.publishedBaseline);
        return texts;
    }
    if (cell.value && !cell.significant)
        texts.below = StudyTable::tr("not significant");
    if (cell.trainings) {
        const auto end = [&](double value) {
            QString digits = QLocale().toString(value, 'f', std::abs(value) >= 9.95 ? 0 : 1);
            return digits.replace(QLatin1Char('-'), QChar(0x2212));
        };
        texts.below = StudyTable::tr("%1 to %2").arg(end(cell.trainings->low), end(cell.trainings->high));
    }
    return texts;
}

class FigureDelegate final : public QStyledItemDelegate {
public:
    FigureDelegate(StudyModel* model, QObject* parent) : QStyledItemDelegate(parent), m_model(model) {}

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override {
        return {widthOf(core::studyColumns()[static_cast<std::size_t>(index.column())]), kRowHeight};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        QStyleOptionViewItem box = option;
        initStyleOption(&box, index);
        box.text.clear();
        box.state &= ~QStyle::State_HasFocus; // the whole row is chosen, which its colour says
        const QWidget* widget = option.widget;
        (widget ? widget->style() : QApplication::style())->drawControl(QStyle::CE_ItemViewItem, &box, painter, widget);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (const core::StudyCell* cell = m_model->cell(index))
            drawCell(*painter, option.rect, core::studyColumns()[static_cast<std::size_t>(index.column())], *cell);
        else
            drawWaiting(*painter, option.rect);
        painter->restore();
    }

private:
    static void drawWaiting(QPainter& painter, const QRect& rect) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::instance().tokens().chip);
        painter.drawRoundedRect(QRectF(rect.left() + kPadding, rect.center().y() - 3, 36, 6), 3, 3);
    }

    static void drawCell(QPainter& painter, const QRect& rect, const core::StudyColumn& column,
                         const core::StudyCell& cell) {
        const Tokens& tokens = Theme::instance().tokens();
        const Texts texts = textsOf(column, cell);
        const QFontMetrics strong(strongFont()), body(Theme::bodyFont()), small(Theme::smallFont());
        const int top = rect.top() + (rect.height() - strong.height() - small.height()) / 2;
        const int first = top + strong.ascent();
        const int second = top + strong.height() + small.ascent();
        int left = rect.left() + kPadding;
        const bool good = cell.verdict == core::StudyVerdict::Good;
        // An insignificant reduction is shown as what it is: no mark, no weight.
        const bool sure = column.kind == core::StudyColumnKind::Pair || cell.significant;
        if (cell.verdict != core::StudyVerdict::None)
            drawMark(painter, {left + kMark / 2.0, first - strong.xHeight() / 2.0 - 1}, good,
                     good ? tokens.good : tokens.bad);
        left += kMark + 5;
        painter.setFont(sure ? strongFont() : Theme::bodyFont());
        painter.setPen(cell.verdict == core::StudyVerdict::Bad ? tokens.bad : good ? tokens.good : tokens.ink);
        painter.drawText(left, first, texts.measured);
        painter.setPen(tokens.quiet);
        painter.setFont(Theme::bodyFont());
        const int right = rect.right() - kPadding;
        if (!texts.published.isEmpty())
            painter.drawText(right - body.horizontalAdvance(texts.published), first, texts.published);
        painter.setFont(Theme::smallFont());
        const int below = small.horizontalAdvance(texts.belowPublished);
        painter.drawText(right - below, second, texts.belowPublished);
        painter.drawText(left, second,
                         small.elidedText(texts.below, Qt::ElideRight, right - left - (below > 0 ? below + 6 : 0)));
    }

    StudyModel* m_model;
};

// Name of the row and, below it, what was run; what is being done while it runs.
class NameHeader final : public QHeaderView {
public:
    NameHeader(StudyModel* model, QWidget* parent) : QHeaderView(Qt::Vertical, parent), m_model(model) {
        setObjectName(QStringLiteral("study.names"));
        setSectionResizeMode(QHeaderView::Fixed);
        setDefaultSectionSize(kRowHeight);
        setSectionsClickable(true);
        setHighlightSections(false);
    }
    [[nodiscard]] QSize sizeHint() const override { return {kNames, 0}; }

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override {
        const Tokens& tokens = Theme::instance().tokens();
        const bool selected = selectionModel() && selectionModel()->isRowSelected(section, {});
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->fillRect(rect, selected
                                    ? Theme::blend(tokens.panel, tokens.accent, Theme::instance().dark() ? 0.24 : 0.12)
                                    : tokens.panel);
        const StudyModel::Row& row = m_model->row(section);
        const QFontMetrics strong(strongFont()), small(Theme::smallFont());
        const int top = rect.top() + (rect.height() - strong.height() - small.height()) / 2;
        const int left = rect.left() + 2 * Theme::kGrid, room = rect.width() - 2 * Theme::kGrid - 6;
        painter->setFont(strongFont());
        painter->setPen(tokens.ink);
        painter->drawText(left, top + strong.ascent(),
                          strong.elidedText(StudyModel::title(row.job), Qt::ElideRight, room));
        painter->setFont(Theme::smallFont());
        painter->setPen(row.state == StudyModel::State::Failed    ? tokens.bad
                        : row.state == StudyModel::State::Running ? Theme::readable(tokens.accent, tokens.panel)
                                                                  : tokens.quiet);
        painter->drawText(left, top + strong.height() + small.ascent(),
                          small.elidedText(m_model->subtitle(section), Qt::ElideRight, room));
        painter->restore();
    }

private:
    StudyModel* m_model;
};

} // namespace

StudyTable::StudyTable(StudyModel* model, QWidget* parent) : QTableView(parent) {
    setObjectName(QStringLiteral("study.table"));
    setAccessibleName(tr("Figures of the study"));
    setModel(model);
    setItemDelegate(new FigureDelegate(model, this));
    setVerticalHeader(new NameHeader(model, this));
    setShowGrid(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false);
    setFrameShape(QFrame::NoFrame);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    for (int column = 0; column < model->columnCount(); ++column)
        setColumnWidth(column, widthOf(core::studyColumns()[static_cast<std::size_t>(column)]));
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& current) {
        Q_EMIT rowChosen(current.isValid() ? current.row() : -1);
        verticalHeader()->viewport()->update();
    });
    connect(&Theme::instance(), &Theme::changed, this, &StudyTable::fitHeader);
    fitHeader();
}

// Two lines of small text, as high as they are.
void StudyTable::fitHeader() {
    horizontalHeader()->setFixedHeight(2 * QFontMetrics(Theme::smallFont()).lineSpacing() + 14);
    viewport()->update();
}

void StudyTable::keyPressEvent(QKeyEvent* event) {
    if (!event->matches(QKeySequence::Copy) || !currentIndex().isValid())
        return QTableView::keyPressEvent(event);
    const auto* rows = static_cast<const StudyModel*>(model());
    std::vector<core::StudyTableRow> one;
    const StudyModel::Row& row = rows->row(currentIndex().row());
    if (row.view)
        one.push_back(row.view->row);
    QApplication::clipboard()->setText(QString::fromStdString(core::studySeparated(one, '\t')));
}

} // namespace ui
