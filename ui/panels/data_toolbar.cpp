#include "ui/panels/data_toolbar.h"

#include "ui/models/value_text.h"
#include "ui/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTimer>
#include <QToolButton>

#include <array>

namespace ui {
namespace {

constexpr int kTypingPause = 200; // milliseconds
constexpr std::array kChoices{core::Mutability::Free, core::Mutability::Increase, core::Mutability::Decrease,
                              core::Mutability::Immutable};

} // namespace

struct DataToolbar::Private {
    QTabBar* tabs = nullptr;
    QLineEdit* filter = nullptr;
    QAction* filterSign = nullptr;
    QLabel* message = nullptr;
    QTimer pause;

    void showIcons() const { filterSign->setIcon(icon(QStringLiteral("filter"), Theme::instance().tokens().quiet)); }
};

DataToolbar::DataToolbar(QWidget* parent) : QWidget(parent), d(std::make_unique<Private>()) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    d->tabs = new QTabBar(this);
    d->tabs->setObjectName(QStringLiteral("dataViews"));
    d->tabs->setAccessibleName(tr("View"));
    d->tabs->setExpanding(false);
    d->tabs->setDrawBase(false);
    d->tabs->setUsesScrollButtons(false);
    d->tabs->addTab(tr("Rows"));
    d->tabs->addTab(tr("Constraints"));
    d->filter = new QLineEdit(this);
    d->filter->setObjectName(QStringLiteral("rowFilter"));
    d->filter->setAccessibleName(tr("Filter rows"));
    d->filter->setClearButtonEnabled(true);
    d->filter->setMinimumWidth(300);
    d->filter->setToolTip(tr("Conditions such as \"age > 40\" or \"housing = own\", or words from categories and "
                             "classes.\nSeveral, parted by commas, must all hold."));
    d->filterSign = d->filter->addAction(QIcon(), QLineEdit::LeadingPosition);
    d->message = new QLabel(this);
    d->message->setObjectName(QStringLiteral("rowFilterMessage"));
    setRole(d->message, "small");
    row->addWidget(d->tabs);
    row->addStretch();
    row->addWidget(d->message);
    row->addWidget(d->filter);
    d->pause.setSingleShot(true);
    d->pause.setInterval(kTypingPause);
    d->showIcons();
    connect(d->tabs, &QTabBar::currentChanged, this, &DataToolbar::viewChosen);
    connect(d->filter, &QLineEdit::textEdited, &d->pause, qOverload<>(&QTimer::start));
    connect(d->filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (text.isEmpty()) // the clear button
            d->pause.start();
    });
    connect(d->filter, &QLineEdit::returnPressed, this, [this] { Q_EMIT filterEdited(d->filter->text()); });
    connect(&d->pause, &QTimer::timeout, this, [this] { Q_EMIT filterEdited(d->filter->text()); });
    connect(&Theme::instance(), &Theme::changed, this, [this] { d->showIcons(); });
}

DataToolbar::~DataToolbar() = default;

void DataToolbar::setImages(bool images) {
    d->pause.stop();
    d->filter->clear();
    d->pause.stop();
    showFilterError({});
    showCount(-1);
    d->tabs->setCurrentIndex(0);
    d->tabs->setTabText(0, images ? tr("Images") : tr("Rows"));
    d->tabs->setTabVisible(1, !images);
}

void DataToolbar::setExample(const QString& filter) {
    d->filter->setPlaceholderText(filter.isEmpty() ? tr("Filter rows") : tr("Filter rows, as in: %1").arg(filter));
}

void DataToolbar::setFilterShown(bool shown) {
    d->filter->setVisible(shown);
    d->message->setVisible(shown);
}

void DataToolbar::showFilterError(const QString& message) {
    setFlag(d->filter, "invalid", !message.isEmpty());
    setRole(d->message, message.isEmpty() ? "small" : "error");
    d->message->setText(message);
}

void DataToolbar::showCount(qint64 rows) {
    setRole(d->message, "small");
    d->message->setText(rows < 0 ? QString() : rows == 1 ? tr("1 row") : tr("%1 rows").arg(shownCount(rows)));
}

struct BulkBar::Private {
    QLabel* count = nullptr;
    std::array<QToolButton*, 4> choices{};
    QPushButton* all = nullptr;
};

BulkBar::BulkBar(QWidget* parent) : QWidget(parent), d(std::make_unique<Private>()) {
    setObjectName(QStringLiteral("bulkBar"));
    setAccessibleName(tr("Change the selected features"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 12, 4);
    row->setSpacing(6);
    d->count = new QLabel(this);
    setRole(d->count, "section");
    row->addWidget(d->count);
    row->addSpacing(6);
    const std::array words{tr("Free"), tr("Only up"), tr("Only down"), tr("Lock")};
    for (std::size_t i = 0; i < kChoices.size(); ++i) {
        auto* button = new QToolButton(this);
        button->setText(words[i]);
        button->setToolTip(mutabilityHelp(kChoices[i]));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setIconSize({16, 16});
        button->setObjectName(QStringLiteral("bulk-%1").arg(fromStd(core::toWord(kChoices[i]))));
        setFlag(button, "filled");
        row->addWidget(button);
        d->choices[i] = button;
        connect(button, &QToolButton::clicked, this, [this, choice = kChoices[i]] { Q_EMIT mutabilityChosen(choice); });
    }
    auto* reset = new QPushButton(tr("As suggested"), this);
    reset->setObjectName(QStringLiteral("bulk-reset"));
    reset->setToolTip(tr("Back to what the data suggests: direction and range."));
    setFlag(reset, "link");
    row->addWidget(reset);
    row->addStretch();
    d->all = new QPushButton(tr("Select all"), this);
    d->all->setObjectName(QStringLiteral("bulk-all"));
    setFlag(d->all, "link");
    row->addWidget(d->all);
    auto* none = new QPushButton(tr("Clear selection"), this);
    none->setObjectName(QStringLiteral("bulk-clear"));
    setFlag(none, "link");
    row->addWidget(none);
    connect(reset, &QPushButton::clicked, this, &BulkBar::resetChosen);
    connect(d->all, &QPushButton::clicked, this, &BulkBar::allChosen);
    connect(none, &QPushButton::clicked, this, &BulkBar::cleared);
    connect(&Theme::instance(), &Theme::changed, this, &BulkBar::showIcons);
    showIcons();
    hide();
}

BulkBar::~BulkBar() = default;

void BulkBar::showIcons() {
    for (std::size_t i = 0; i < kChoices.size(); ++i)
        d->choices[i]->setIcon(icon(mutabilityIcon(kChoices[i]), Theme::instance().tokens().ink));
}

void BulkBar::showSelection(int count, int of) {
    d->count->setText(count == 1 ? tr("1 feature") : tr("%1 features").arg(count));
    d->all->setVisible(count < of);
    setVisible(count > 0);
}

} // namespace ui
