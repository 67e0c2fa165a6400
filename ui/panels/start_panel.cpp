#include "ui/panels/start_panel.h"

#include "ui/panels/example_card.h"
#include "ui/panels/labels.h"
#include "ui/theme.h"

#include <QDir>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int kWidest = 1180;
constexpr int kBeside = 1000; // from this width on the recent files stand beside the examples
constexpr int kRecentWidth = 320;
constexpr int kNarrow = 620; // below it, two cards a row
constexpr int kSpace = 2 * Theme::kGrid;

QString kindIconOf(const RecentItem& item) {
    if (item.kind == QStringLiteral("session"))
        return QStringLiteral("save");
    if (item.kind == QStringLiteral("model"))
        return QStringLiteral("path");
    return QFileInfo(item.path).isDir() ? QStringLiteral("image") : QStringLiteral("table");
}

QToolButton* smallTool(const QString& name, const QString& iconName, const QString& help, const QColor& colour) {
    auto* button = new QToolButton;
    button->setObjectName(name);
    button->setIcon(icon(iconName, colour));
    button->setIconSize({16, 16});
    button->setToolTip(help);
    button->setAccessibleName(help);
    return button;
}

} // namespace

struct StartPanel::Example {
    QString id;
    QString source; // of the picture
    QString u, v;   // features of the picture
};

RecentRow::RecentRow(const RecentItem& item, QWidget* parent) : QWidget(parent) {
    const Tokens& tokens = Theme::instance().tokens();
    const QFileInfo file(item.path);
    const QString name = file.fileName().isEmpty() ? item.path : file.fileName();
    setObjectName(QStringLiteral("recent"));
    auto* open = new QPushButton(this);
    open->setObjectName(QStringLiteral("recent.open"));
    open->setFlat(true);
    open->setIcon(icon(kindIconOf(item), item.missing ? tokens.quiet : tokens.ink));
    open->setText(fontMetrics().elidedText(name, Qt::ElideMiddle, 170));
    open->setStyleSheet(QStringLiteral("text-align: left; padding-left: 4px;"));
    open->setEnabled(!item.missing);
    open->setAccessibleName(item.missing ? tr("%1, no longer there").arg(name) : tr("Open %1").arg(name));
    open->setToolTip(item.missing ? tr("%1 is no longer there.").arg(QDir::toNativeSeparators(item.path))
                                  : QDir::toNativeSeparators(item.path));
    auto* place = new QLabel(item.missing ? tr("no longer there") : file.dir().dirName(), this);
    setRole(place, "small");
    place->setToolTip(open->toolTip());
    auto* pin = smallTool(QStringLiteral("recent.pin"), item.pinned ? QStringLiteral("pinned") : QStringLiteral("pin"),
                          item.pinned ? tr("Unpin %1").arg(name) : tr("Keep %1 at the top").arg(name),
                          item.pinned ? tokens.accent : tokens.quiet);
    auto* remove = smallTool(QStringLiteral("recent.remove"), QStringLiteral("close"),
                             tr("Take %1 off the list; the file stays").arg(name), tokens.quiet);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(open, 1);
    layout->addWidget(place);
    layout->addWidget(pin);
    layout->addWidget(remove);
    connect(open, &QPushButton::clicked, this, &RecentRow::opened);
    connect(pin, &QToolButton::clicked, this, [this, was = item.pinned] { Q_EMIT pinned(!was); });
    connect(remove, &QToolButton::clicked, this, &RecentRow::removed);
}

StartPanel::StartPanel(QWidget* parent) : QWidget(parent), m_page(new QWidget), m_parts(new QGridLayout) {
    setObjectName(QStringLiteral("start.panel"));
    setFlag(m_page, "transparent");
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);

    m_examplesPart = makeExamples();
    m_recentPart = makeRecent();
    auto* content = new QWidget;
    content->setMaximumWidth(kWidest);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3 * Theme::kGrid);
    column->addWidget(makeHead());
    m_parts->setHorizontalSpacing(3 * Theme::kGrid);
    m_parts->setVerticalSpacing(3 * Theme::kGrid);
    column->addLayout(m_parts);
    auto* centred = new QHBoxLayout(m_page);
    centred->setContentsMargins(kSpace, 4 * Theme::kGrid, kSpace, kSpace);
    centred->addStretch(1);
    centred->addWidget(content, 1000, Qt::AlignTop);
    centred->addStretch(1);
    scroll->setWidget(m_page);
    connect(&Theme::instance(), &Theme::changed, this, [this] { arrange(); });
    setRecent({});
}

StartPanel::~StartPanel() {
    m_pool.waitForDone();
}

QWidget* StartPanel::makeHead() {
    auto* head = new QWidget;
    auto* title = new QLabel(tr("Why this decision, and what would change it?"));
    title->setObjectName(QStringLiteral("start.title"));
    title->setWordWrap(true);
    setRole(title, "figure");
    auto* sentence = new QLabel(tr("Counterfoil trains models whose answers to that question are plausible and can be "
                                   "acted on, and lets you look into every one of them."));
    sentence->setWordWrap(true);
    setRole(sentence, "quiet");
    const auto button = [](const QString& name, const QString& text, const QString& iconName) {
        auto* made = new QPushButton(text);
        made->setObjectName(name);
        made->setAccessibleName(QString(text).remove(QLatin1Char('&')));
        made->setProperty("iconName", iconName);
        return made;
    };
    auto* open = button(QStringLiteral("start.open"), tr("&Open a file..."), QStringLiteral("open"));
    auto* folder = button(QStringLiteral("start.openFolder"), tr("Open an image fo&lder..."), QStringLiteral("image"));
    auto* tour = button(QStringLiteral("start.tour"), tr("Take the to&ur"), QStringLiteral("compass"));
    setFlag(open, "primary");
    auto* hint = new QLabel(tr("or drop one anywhere in this window"));
    setRole(hint, "small");
    auto* row = new QHBoxLayout;
    row->setSpacing(Theme::kGrid);
    for (QWidget* one : {static_cast<QWidget*>(open), static_cast<QWidget*>(folder), static_cast<QWidget*>(tour)})
        row->addWidget(one);
    row->addSpacing(Theme::kGrid);
    row->addWidget(hint);
    row->addStretch();
    auto* layout = new QVBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::kGrid);
    layout->addWidget(title);
    layout->addWidget(sentence);
    layout->addSpacing(Theme::kGrid);
    layout->addLayout(row);
    connect(open, &QPushButton::clicked, this, &StartPanel::openRequested);
    connect(folder, &QPushButton::clicked, this, &StartPanel::openFolderRequested);
    connect(tour, &QPushButton::clicked, this, &StartPanel::tourRequested);
    const auto showIcons = [open, folder, tour] {
        const Tokens& tokens = Theme::instance().tokens();
        for (QPushButton* one : {open, folder, tour})
            one->setIcon(icon(one->property("iconName").toString(), one == open ? tokens.onAccent : tokens.ink));
    };
    connect(&Theme::instance(), &Theme::changed, this, showIcons);
    showIcons();
    return head;
}

QWidget* StartPanel::makeExamples() {
    auto* part = new QWidget;
    part->setObjectName(QStringLiteral("start.examples"));
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::kGrid);
    layout->addWidget(heading(tr("Start with an example")));
    m_cards = new QGridLayout;
    m_cards->setSpacing(kSpace);
    layout->addLayout(m_cards);
    layout->addStretch();
    const auto add = [this](const Example& example, const QString& name, const QString& sentence) {
        auto* card = new ExampleCard(name, sentence);
        card->setObjectName(QStringLiteral("example.") + example.id);
        connect(card, &ExampleCard::clicked, this, [this, id = example.id] { Q_EMIT exampleChosen(id); });
        m_examples.emplace_back(example, card);
        return card;
    };
    add({QStringLiteral("moons"), QStringLiteral("builtin:moons:260"), {}, {}}, tr("Moons"),
        tr("Two models learn the same rows side by side. The best first look."));
    add({QStringLiteral("circles"), QStringLiteral("builtin:circles:260"), {}, {}}, tr("Circles"),
        tr("One class inside the other: which way out is the sensible one?"));
    add({QStringLiteral("loans"), QStringLiteral("builtin:loans:260"), QStringLiteral("income"),
         QStringLiteral("debt")},
        tr("Loans"), tr("Credit applications: what would have to change to be approved?"));
    add({QStringLiteral("digits"), QStringLiteral("builtin:digits:240"), {}, {}}, tr("Digits"),
        tr("Pictures: turn a 4 into a 9, and see whether it looks like one."));
    add({QStringLiteral("table"), QLatin1String(kTable), {}, {}}, tr("A table of your own"),
        tr("A small CSV file on the import page: check types and gaps, then load."));
    add({QStringLiteral("story"), QStringLiteral("builtin:linear:200"), {}, {}}, tr("A protected feature"),
        tr("A story of a minute, full screen: what training can do for people."))
        ->setEmblem(QStringLiteral("lock"));
    return part;
}

QWidget* StartPanel::makeRecent() {
    auto* part = new QWidget;
    part->setObjectName(QStringLiteral("start.recent"));
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::kGrid);
    layout->addWidget(heading(tr("Recent")));
    auto* card = new QFrame;
    setFlag(card, "card");
    m_rows = new QVBoxLayout(card);
    m_rows->setContentsMargins(Theme::kGrid, Theme::kGrid, Theme::kGrid, Theme::kGrid);
    m_rows->setSpacing(2);
    m_noneYet = quietText(tr("Files and sessions that you open are listed here. None is opened unless you choose it."));
    m_noneYet->setContentsMargins(Theme::kGrid, Theme::kGrid, Theme::kGrid, Theme::kGrid);
    m_rows->addWidget(m_noneYet);
    layout->addWidget(card);
    layout->addStretch();
    return part;
}

void StartPanel::setRecent(const std::vector<RecentItem>& items) {
    for (RecentRow* row : findChildren<RecentRow*>()) {
        m_rows->removeWidget(row);
        row->setParent(nullptr);
        row->deleteLater(); // it may be the one that was pressed
    }
    m_noneYet->setVisible(items.empty());
    for (const RecentItem& item : items) {
        auto* row = new RecentRow(item);
        m_rows->addWidget(row);
        connect(row, &RecentRow::opened, this, [this, path = item.path] { Q_EMIT recentOpened(path); });
        connect(row, &RecentRow::pinned, this,
                [this, path = item.path](bool pinned) { Q_EMIT recentPinned(path, pinned); });
        connect(row, &RecentRow::removed, this, [this, path = item.path] { Q_EMIT recentRemoved(path); });
    }
}

// The recent files stand beside the examples where there is room, else below.
void StartPanel::arrange() {
    const bool beside = width() >= kBeside;
    m_parts->removeWidget(m_examplesPart);
    m_parts->removeWidget(m_recentPart);
    m_parts->addWidget(m_examplesPart, 0, 0);
    m_parts->addWidget(m_recentPart, beside ? 0 : 1, beside ? 1 : 0, beside ? Qt::AlignTop : Qt::Alignment());
    m_recentPart->setFixedWidth(beside ? kRecentWidth : QWIDGETSIZE_MAX);
    if (!beside) {
        m_recentPart->setMinimumWidth(0);
        m_recentPart->setMaximumWidth(QWIDGETSIZE_MAX);
    }
    m_parts->setColumnStretch(0, 1);
    const int columns = width() < kNarrow ? 2 : 3;
    if (columns == m_columns)
        return;
    m_columns = columns;
    int index = 0;
    for (const auto& [example, card] : m_examples) {
        m_cards->addWidget(card, index / columns, index % columns);
        ++index;
    }
}

void StartPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

// The pictures come once the page has been painted; reading the rows is not for the GUI thread.
void StartPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (!m_pictures)
        QMetaObject::invokeMethod(
            this, [this] { loadPictures(); }, Qt::QueuedConnection);
}

void StartPanel::loadPictures() {
    if (std::exchange(m_pictures, true))
        return;
    m_pool.setMaxThreadCount(1);
    for (const auto& [example, card] : m_examples)
        m_pool.start([this, example = example, card = card] {
            const ExampleContent content = exampleContent(example.source, example.u, example.v);
            QMetaObject::invokeMethod(
                this, [card, content] { card->setContent(content); }, Qt::QueuedConnection);
        });
}

} // namespace ui
