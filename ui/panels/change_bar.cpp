#include "ui/panels/change_bar.h"

#include "ui/models/value_text.h"
#include "ui/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPainter>

#include <algorithm>

namespace ui {
namespace {

constexpr int kNarrowest = 24;
constexpr int kIcon = 12;
constexpr double kMarker = 5.5; // radius of the ends
constexpr double kGroove = 4;   // height

} // namespace

// The domain as a groove, the move as a stretch of accent between the two ends. Levels are ticks.
class ChangeBar::Track final : public QWidget {
public:
    explicit Track(QWidget* parent) : QWidget(parent) {
        setFixedHeight(18);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }

    double low = 0.0, high = 1.0, from = 0.0, to = 1.0;
    int levels = 0, factualClass = 0, targetClass = 0;
    core::FeatureKind kind = core::FeatureKind::Number;

protected:
    void paintEvent(QPaintEvent*) override {
        const Tokens& tokens = Theme::instance().tokens();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        const double middle = height() / 2.0;
        painter.setBrush(tokens.line);
        painter.drawRoundedRect(QRectF(0, middle - kGroove / 2, width(), kGroove), kGroove / 2, kGroove / 2);
        painter.setBrush(tokens.quiet);
        for (int level = 0; level < std::min(levels, 30); ++level)
            painter.drawEllipse(QPointF(place(level), middle), 1.5, 1.5);
        const double a = place(from), b = place(to);
        painter.setBrush(tokens.accent);
        if (kind != core::FeatureKind::Category)
            painter.drawRect(QRectF(std::min(a, b), middle - kGroove / 2, std::abs(b - a), kGroove));
        drawEnd(painter, {a, middle}, factualClass);
        drawEnd(painter, {b, middle}, targetClass);
    }

private:
    [[nodiscard]] double place(double value) const {
        const double span = high - low;
        const double share = span > 0 ? std::clamp((value - low) / span, 0.0, 1.0) : 0.5;
        return kMarker + 1 + share * (width() - 2 * (kMarker + 1));
    }
    static void drawEnd(QPainter& painter, QPointF at, int label) {
        painter.save();
        painter.translate(at);
        painter.setPen(QPen(Theme::instance().tokens().panel, 1.5));
        painter.setBrush(Theme::classColour(label));
        painter.drawPath(Theme::classMarkerPath(label, kMarker));
        painter.restore();
    }
};

ChangeBar::ChangeBar(QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    m_head = new QBoxLayout(QBoxLayout::LeftToRight);
    m_head->setSpacing(4);
    auto* left = new QHBoxLayout;
    left->setSpacing(6);
    m_name = new QLabel(this);
    setRole(m_name, "section");
    m_icon = new QLabel(this);
    m_constraint = new QLabel(this);
    setRole(m_constraint, "small");
    m_values = new QLabel(this);
    setRole(m_values, "section");
    m_values->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    left->addWidget(m_name);
    left->addWidget(m_icon);
    left->addWidget(m_constraint);
    left->addStretch(1);
    m_head->addLayout(left, 1);
    for (QLabel* label : {m_name, m_constraint, m_values})
        label->setMinimumWidth(kNarrowest); // arrange() makes two lines of it before anything is cut
    m_head->addWidget(m_values);
    column->addLayout(m_head);
    m_track = new Track(this);
    column->addWidget(m_track);
    setFocusPolicy(Qt::NoFocus);
    connect(&Theme::instance(), &Theme::changed, this, &ChangeBar::themeChanged);
}

void ChangeBar::setChange(const ChangeRow& row, int levels, const core::Range& usual, int factualClass,
                          int targetClass) {
    setObjectName(QStringLiteral("inspector.change.%1").arg(row.name));
    m_name->setText(row.name);
    m_name->setToolTip(row.name);
    m_mutability = row.constraint.mutability;
    m_constraint->setText(mutabilityWord(m_mutability).toLower());
    const QString help = mutabilityHelp(m_mutability);
    m_constraint->setToolTip(help);
    m_icon->setToolTip(help);
    m_values->setText(QStringLiteral("%1 \u2192 %2").arg(row.bareBefore, row.after));
    m_values->setToolTip(tr("%1 \u2192 %2, exactly").arg(row.fullBefore, row.fullAfter));
    m_track->kind = row.kind;
    m_track->levels = levels;
    m_track->low = levels > 0 ? 0.0 : std::min({usual.low, row.from, row.to});
    m_track->high = levels > 0 ? levels - 1.0 : std::max({usual.high, row.from, row.to});
    m_track->from = row.from;
    m_track->to = row.to;
    m_track->factualClass = factualClass;
    m_track->targetClass = targetClass;
    m_track->setToolTip(levels > 0 ? tr("%1 levels").arg(levels)
                                   : tr("The bar spans %1 to %2, where most rows are. Allowed: %3 to %4")
                                         .arg(shownNumber(m_track->low), shownNumber(m_track->high),
                                              shownNumber(row.constraint.domain.low),
                                              shownNumber(row.constraint.domain.high)));
    m_track->update();
    setAccessibleName(tr("%1: from %2 to %3, %4").arg(row.name, row.before, row.after, m_constraint->text()));
    themeChanged();
    arrange();
}

void ChangeBar::themeChanged() {
    const QIcon sign = icon(mutabilityIcon(m_mutability), Theme::instance().tokens().quiet);
    m_icon->setPixmap(sign.pixmap(QSize(kIcon, kIcon), devicePixelRatioF()));
    m_icon->setVisible(!sign.isNull());
}

void ChangeBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

// Before and after beside the name where both fit, else below it.
void ChangeBar::arrange() {
    const int wanted =
        m_name->sizeHint().width() + m_constraint->sizeHint().width() + kIcon + 24 + m_values->sizeHint().width();
    m_head->setDirection(wanted <= width() ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

} // namespace ui
