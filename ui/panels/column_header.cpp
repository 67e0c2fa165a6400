#include "ui/panels/column_header.h"

#include "ui/models/core_words.h"
#include "ui/models/value_text.h"
#include "ui/panels/column_paint.h"
#include "ui/theme.h"

#include <QGuiApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace ui {
namespace {

// Pixels from the top of a section.
constexpr int kPad = 10;
constexpr int kNameTop = 10;
constexpr int kKindTop = 30;
constexpr int kBarsTop = 54;
constexpr int kBarsHeight = 40;
constexpr int kRangeTop = 98;
constexpr int kRangeHeight = 20;
constexpr int kPillTop = 122;
constexpr int kPillHeight = 26;
constexpr int kHeight = 158;
constexpr int kNarrowest = 116;
constexpr int kWidest = 208;
constexpr int kRoomiest = 280; // of a feature, where there is room

} // namespace

ColumnHeader::ColumnHeader(DatasetModel* rows, ConstraintsModel* constraints, QItemSelectionModel* selectedFeatures,
                           QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent), m_rows(rows), m_constraints(constraints), m_selected(selectedFeatures) {
    setObjectName(QStringLiteral("columnHeader"));
    setAccessibleName(tr("Columns: what they hold and how they may change"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSectionsClickable(false); // else the table selects the cells of the column
    setHighlightSections(false);
    setSectionResizeMode(QHeaderView::Interactive);
    setMinimumSectionSize(72);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignTop);
    connect(rows, &QAbstractItemModel::modelReset, this, &ColumnHeader::forgetSummaries);
    const auto repaint = [this] { viewport()->update(); };
    connect(constraints, &QAbstractItemModel::dataChanged, this, repaint);
    connect(constraints, &QAbstractItemModel::modelReset, this, repaint);
    connect(m_selected, &QItemSelectionModel::selectionChanged, this, repaint);
    connect(this, &QHeaderView::sectionResized, this,
            [this] { m_sizedByUser = m_sizedByUser || QGuiApplication::mouseButtons() != Qt::NoButton; });
    connect(&Theme::instance(), &Theme::changed, this, repaint);
}

QSize ColumnHeader::sizeHint() const {
    return {kNarrowest, kHeight};
}

void ColumnHeader::forgetSummaries() {
    const auto features = m_rows->dataset() ? static_cast<std::size_t>(m_rows->dataset()->dataset.schema.size()) : 0;
    m_summaries.assign(features, std::nullopt);
    m_current = std::clamp(m_current, 0, std::max(0, count() - 1));
    m_hot = m_pressed = {};
    m_sizedByUser = false;
}

const ColumnSummary& ColumnHeader::summaryOf(int feature) const {
    auto& summary = m_summaries[static_cast<std::size_t>(feature)];
    if (!summary)
        summary = summarise(m_rows->dataset()->dataset, feature);
    return *summary;
}

void ColumnHeader::fitColumns() {
    if (!m_rows->dataset() || m_sizedByUser)
        return;
    QFont bold = Theme::bodyFont();
    bold.setWeight(QFont::DemiBold);
    const QFontMetrics names(bold), body(Theme::bodyFont());
    const core::Dataset& dataset = m_rows->dataset()->dataset;
    const auto widest = [&](const std::vector<std::string>& texts) {
        int width = 0;
        for (std::size_t i = 0; i < std::min<std::size_t>(texts.size(), 40); ++i)
            width = std::max(width, body.horizontalAdvance(fromStd(texts[i])));
        return width;
    };
    std::vector<int> widths;
    int total = 0;
    for (int section = 0; section < m_rows->columnCount(); ++section) {
        const QString name = m_rows->headerData(section, Qt::Horizontal).toString();
        int width = names.horizontalAdvance(name);
        if (section == m_rows->labelColumn())
            width = std::max(width, widest(dataset.classes) + 26);
        else if (const int feature = m_rows->featureOf(section); feature >= 0)
            width = std::max(width, widest(dataset.schema[feature].levels));
        const int narrowest = section == m_rows->partColumn() ? 104 : kNarrowest;
        widths.push_back(std::clamp(width + 2 * kPad + 6, narrowest, kWidest));
        total += widths.back();
    }
    const auto features = static_cast<int>(dataset.schema.size());
    const int spare = std::max(0, viewport()->width() - total) / std::max(1, features);
    for (int section = 0; section < m_rows->columnCount(); ++section) {
        int width = widths[static_cast<std::size_t>(section)];
        if (m_rows->featureOf(section) >= 0)
            width = std::max(width, std::min(width + spare, kRoomiest));
        resizeSection(section, width);
    }
}

bool ColumnHeader::ranged(int feature) const {
    return m_constraints->schema()[feature].kind != core::FeatureKind::Category;
}

bool ColumnHeader::selected(int feature) const {
    return feature >= 0 && m_selected->isRowSelected(feature, {});
}

QRect ColumnHeader::within(const QRect& section, Area area) const {
    const int left = section.left() + kPad, width = section.width() - 2 * kPad;
    switch (area) {
    case Area::Mutability:
        return {left - 2, section.top() + kPillTop, width + 4, kPillHeight};
    case Area::Low:
        return {left, section.top() + kRangeTop, width / 2 - 2, kRangeHeight};
    case Area::High:
        return {left + width / 2 + 2, section.top() + kRangeTop, width - width / 2 - 2, kRangeHeight};
    default:
        return section;
    }
}

QRect ColumnHeader::areaRect(int section, Area area) const {
    return within({sectionViewportPosition(section), 0, sectionSize(section), viewport()->height()}, area);
}

ColumnHeader::Hit ColumnHeader::hitAt(const QPoint& position) const {
    const int section = logicalIndexAt(position);
    const int feature = section < 0 ? -1 : m_rows->featureOf(section);
    if (feature < 0 || feature >= m_constraints->rowCount())
        return {section, Area::None};
    if (areaRect(section, Area::Mutability).contains(position))
        return {section, Area::Mutability};
    if (ranged(feature)) {
        if (areaRect(section, Area::Low).contains(position))
            return {section, Area::Low};
        if (areaRect(section, Area::High).contains(position))
            return {section, Area::High};
    }
    return {section, Area::Body};
}

bool ColumnHeader::onGrip(const QPoint& position) const {
    const int grip = style()->pixelMetric(QStyle::PM_HeaderGripMargin, nullptr, this);
    const int section = logicalIndexAt(position);
    if (section < 0)
        return true;
    const int left = sectionViewportPosition(section), right = left + sectionSize(section);
    return (position.x() < left + grip && section > 0) || position.x() > right - grip;
}

void ColumnHeader::paintSection(QPainter* painter, const QRect& rect, int section) const {
    if (!rect.isValid() || !m_rows->dataset())
        return;
    const Tokens& tokens = Theme::instance().tokens();
    const int feature = m_rows->featureOf(section);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QColor back = tokens.panel;
    if (selected(feature)) {
        back = tokens.accent;
        back.setAlphaF(0.10F);
        painter->fillRect(rect, tokens.panel);
    }
    painter->fillRect(rect, back);
    painter->setPen(tokens.line);
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    paintTexts(painter, rect, section);
    const QRect bars(rect.left() + kPad, rect.top() + kBarsTop, rect.width() - 2 * kPad, kBarsHeight);
    if (feature < 0) {
        paintShares(painter, bars, section);
    } else if (feature < m_constraints->rowCount()) {
        const core::FeatureConstraint& now = m_constraints->constraints()[feature];
        paintHistogram(painter, bars, summaryOf(feature), ranged(feature) ? std::optional(now.domain) : std::nullopt);
        paintRange(painter, rect, feature);
        const bool hot = m_hot.area == Area::Mutability && m_hot.section == section;
        paintMutability(painter, within(rect, Area::Mutability), now.mutability, hot);
    }
    if (hasFocus() && section == m_current) {
        painter->setPen(QPen(tokens.accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(rect).adjusted(2, 2, -2, -2), 6, 6);
    }
    painter->restore();
}

void ColumnHeader::paintTexts(QPainter* painter, const QRect& rect, int section) const {
    const Tokens& tokens = Theme::instance().tokens();
    const core::Dataset& dataset = m_rows->dataset()->dataset;
    const int feature = m_rows->featureOf(section);
    QFont bold = Theme::bodyFont();
    bold.setWeight(QFont::DemiBold);
    const QFontMetrics names(bold), small(Theme::smallFont());
    const int left = rect.left() + kPad, width = rect.width() - 2 * kPad;
    const QString name =
        feature >= 0 ? nameOf(dataset.schema[feature]) : m_rows->headerData(section, Qt::Horizontal).toString();
    painter->setFont(bold);
    painter->setPen(tokens.ink);
    painter->drawText(QRect(left, rect.top() + kNameTop, width, 18), Qt::AlignLeft | Qt::AlignVCenter,
                      names.elidedText(name, Qt::ElideRight, width));
    const int used = names.horizontalAdvance(name) + 5;
    painter->setFont(Theme::smallFont());
    painter->setPen(tokens.quiet);
    if (feature >= 0 && !dataset.schema[feature].unit.empty() && used + 12 < width)
        painter->drawText(QRect(left + used, rect.top() + kNameTop, width - used, 18), Qt::AlignLeft | Qt::AlignVCenter,
                          small.elidedText(coreWords(dataset.schema[feature].unit), Qt::ElideRight, width - used));
    const QRect kind(left, rect.top() + kKindTop, width, 16);
    if (feature < 0) {
        paintKind(painter, kind, {}, section == m_rows->labelColumn() ? tr("class") : tr("split"));
        return;
    }
    const core::Feature& about = dataset.schema[feature];
    paintKind(painter, kind, kindIcon(about.kind),
              about.hasLevels() ? tr("%1 of %2").arg(kindWord(about.kind)).arg(about.levels.size())
                                : kindWord(about.kind));
}

// Class counts, or the sizes of the parts, as bars.
void ColumnHeader::paintShares(QPainter* painter, const QRect& box, int section) const {
    const core::PreparedData& prepared = *m_rows->dataset();
    const bool classes = section == m_rows->labelColumn();
    const Tokens& tokens = Theme::instance().tokens();
    std::vector<double> sizes;
    std::vector<QColor> colours;
    if (classes && !m_summaries.empty()) {
        sizes.assign(prepared.dataset.classes.size(), 0);
        for (const auto& bin : summaryOf(0).counts)
            for (std::size_t label = 0; label < bin.size(); ++label)
                sizes[label] += bin[label];
        for (std::size_t label = 0; label < sizes.size(); ++label)
            colours.push_back(Theme::classColour(static_cast<int>(label)));
    } else if (!classes) {
        sizes = {static_cast<double>(prepared.split.training.size()),
                 static_cast<double>(prepared.split.validation.size()),
                 static_cast<double>(prepared.split.test.size())};
        colours = {tokens.quiet, Theme::blend(tokens.quiet, tokens.panel, 0.35),
                   Theme::blend(tokens.quiet, tokens.panel, 0.6)};
    }
    paintBars(painter, box, sizes, colours);
}

void ColumnHeader::paintRange(QPainter* painter, const QRect& rect, int feature) const {
    const Tokens& tokens = Theme::instance().tokens();
    const core::Feature& about = m_constraints->schema()[feature];
    painter->setFont(Theme::smallFont());
    const QFontMetrics small(Theme::smallFont());
    if (!ranged(feature)) {
        painter->setPen(tokens.quiet);
        const QRect both = within(rect, Area::Low).united(within(rect, Area::High));
        QStringList names;
        for (std::size_t i = 0; i < std::min<std::size_t>(about.levels.size(), 8); ++i)
            names.append(fromStd(about.levels[i]));
        painter->drawText(both, Qt::AlignLeft | Qt::AlignVCenter,
                          small.elidedText(names.join(QStringLiteral(", ")), Qt::ElideRight, both.width()));
        return;
    }
    const core::FeatureConstraint& now = m_constraints->constraints()[feature];
    const core::FeatureConstraint& given = m_constraints->suggested()[feature];
    const QString texts[] = {shownValue(about, now.domain.low), shownValue(about, now.domain.high)};
    const QRect both = within(rect, Area::Low).united(within(rect, Area::High));
    // The longer end takes what the shorter one leaves.
    const int lowWidth = small.horizontalAdvance(texts[0]), highWidth = small.horizontalAdvance(texts[1]);
    const int room = both.width() - 10, half = room / 2;
    const int lowRoom = std::max(half, room - highWidth), highRoom = std::max(half, room - lowWidth);
    for (const Area area : {Area::Low, Area::High}) {
        const bool low = area == Area::Low;
        const bool edited = low ? now.domain.low != given.domain.low : now.domain.high != given.domain.high;
        const bool hot = m_hot.area == area && m_rows->featureOf(m_hot.section) == feature;
        QFont font = Theme::smallFont();
        font.setUnderline(hot);
        font.setWeight(edited ? QFont::DemiBold : QFont::Normal);
        painter->setFont(font);
        painter->setPen(hot ? tokens.accent : edited ? tokens.ink : tokens.quiet);
        painter->drawText(
            both, (low ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter,
            QFontMetrics(font).elidedText(texts[low ? 0 : 1], Qt::ElideRight, (low ? lowRoom : highRoom) + 4));
    }
}

QString ColumnHeader::levelsTip(int feature) const {
    const core::Dataset& dataset = m_rows->dataset()->dataset;
    const core::Feature& about = dataset.schema[feature];
    const ColumnSummary& summary = summaryOf(feature);
    QString tip = QStringLiteral("<b>%1</b> · %2").arg(nameWithUnit(about).toHtmlEscaped(), kindWord(about.kind));
    if (!about.help.empty())
        tip += QStringLiteral("<br>") + coreWords(about.help).toHtmlEscaped();
    if (about.hasLevels()) {
        QStringList names;
        for (std::size_t i = 0; i < std::min<std::size_t>(about.levels.size(), 24); ++i)
            names.append(fromStd(about.levels[i]).toHtmlEscaped());
        const bool ordered = about.kind == core::FeatureKind::Ordered;
        tip += QStringLiteral("<br>") + names.join(ordered ? QStringLiteral(" &lt; ") : QStringLiteral(", "));
        if (about.levels.size() > 24)
            tip += tr(" and %1 more").arg(about.levels.size() - 24);
    }
    if (summary.rowsSeen < dataset.size())
        tip += QStringLiteral("<br>") + tr("The bars show %1 evenly spaced rows of %2.")
                                            .arg(shownCount(summary.rowsSeen), shownCount(dataset.size()));
    return tip;
}

QString ColumnHeader::tipAt(const Hit& hit) const {
    const int feature = hit.section < 0 ? -1 : m_rows->featureOf(hit.section);
    if (feature < 0)
        return hit.section == m_rows->labelColumn() ? tr("What the model learns to tell: the class of each row.")
               : hit.section == m_rows->partColumn()
                   ? tr("Whether a row is learned from, watched, or held back to test.")
                   : QString();
    switch (hit.area) {
    case Area::Mutability:
        return mutabilityHelp(m_constraints->constraints()[feature].mutability) + QLatin1Char('\n') +
               tr("Click for the next choice, right click for all.");
    case Area::Low:
        return m_constraints->index(feature, ConstraintsModel::FromColumn).data(Qt::ToolTipRole).toString() +
               QLatin1Char('\n') + tr("Click to change it.");
    case Area::High:
        return m_constraints->index(feature, ConstraintsModel::ToColumn).data(Qt::ToolTipRole).toString() +
               QLatin1Char('\n') + tr("Click to change it.");
    default:
        return levelsTip(feature);
    }
}

bool ColumnHeader::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::ToolTip && m_rows->dataset()) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), tipAt(hitAt(help->pos())), this);
        return true;
    }
    return QHeaderView::viewportEvent(event);
}

} // namespace ui
