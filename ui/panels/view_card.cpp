#include "ui/panels/view_card.h"

#include "ui/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

ViewCard::ViewCard(const QString& name, const QString& title, std::function<PlotSource()> source, QWidget* parent)
    : QFrame(parent) {
    setObjectName(name);
    setFlag(this, "card");
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(2 * Theme::kGrid, 12, 12, 12);
    m_column->setSpacing(Theme::kGrid);
    auto* head = new QHBoxLayout;
    head->setSpacing(Theme::kGrid);
    m_title = new QLabel(title, this);
    setRole(m_title, "section");
    head->addWidget(m_title);
    head->addStretch(1);
    m_tools = new QHBoxLayout;
    m_tools->setSpacing(Theme::kGrid);
    head->addLayout(m_tools);
    auto* more = new QToolButton(this);
    more->setObjectName(name + QStringLiteral(".more"));
    more->setAccessibleName(tr("Copy, export, show data, open larger"));
    more->setToolTip(more->accessibleName());
    const auto paint = [more] { more->setIcon(icon(QStringLiteral("more"), Theme::instance().tokens().ink)); };
    paint();
    connect(&Theme::instance(), &Theme::changed, more, paint);
    connect(more, &QToolButton::clicked, this, [this, more, source = std::move(source)] {
        plotMenu(source, this)->popup(more->mapToGlobal(QPoint(0, more->height())));
    });
    head->addWidget(more);
    m_column->addLayout(head);
    m_caption = new QLabel(this);
    m_caption->setObjectName(name + QStringLiteral(".caption"));
    m_caption->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setRole(m_caption, "small");
    m_column->addWidget(m_caption);
    m_message = new QLabel(this);
    m_message->setObjectName(name + QStringLiteral(".message"));
    m_message->setWordWrap(true);
    setRole(m_message, "quiet");
    m_message->hide();
    m_column->addWidget(m_message);
}

QString ViewCard::title() const {
    return m_title->text();
}

QString ViewCard::caption() const {
    return m_fullCaption;
}

void ViewCard::setCaption(const QString& caption) {
    m_fullCaption = caption;
    m_caption->setAccessibleName(caption);
    showCaption();
}

void ViewCard::showCaption() {
    const QString shown =
        m_caption->fontMetrics().elidedText(m_fullCaption, Qt::ElideRight, std::max(100, width() - 5 * Theme::kGrid));
    m_caption->setText(shown);
    m_caption->setToolTip(shown == m_fullCaption ? QString() : m_fullCaption);
}

void ViewCard::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    showCaption();
}

void ViewCard::setMessage(const QString& message) {
    m_message->setText(message);
    m_message->setVisible(!message.isEmpty());
}

void ViewCard::addTool(QWidget* tool) {
    m_tools->addWidget(tool);
}

void ViewCard::addBody(QWidget* body) {
    m_column->addWidget(body, 1);
}

} // namespace ui
