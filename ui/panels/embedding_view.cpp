#include "ui/panels/embedding_view.h"

#include "ui/panels/segment_switch.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {
namespace {
const QString kNeighbours = QStringLiteral("neighbours");
}

EmbeddingView::EmbeddingView(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("embedding"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::kGrid);
    auto* row = new QHBoxLayout;
    row->setSpacing(Theme::kGrid);
    m_methods = new SegmentSwitch(QStringLiteral("embedding.method"), this);
    m_methods->setAccessibleName(tr("How the picture is made"));
    m_methods->add(kNeighbours, tr("Neighbours"),
                   tr("Rows that are alike in all features stand near one another (t-SNE); far distances mean little"));
    m_methods->add(QStringLiteral("components"), tr("Components"),
                   tr("The two directions in which the rows differ most (principal components)"));
    row->addWidget(m_methods);
    m_bar = new QProgressBar(this);
    m_bar->setObjectName(QStringLiteral("embedding.progress"));
    m_bar->setAccessibleName(tr("Progress of the picture"));
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(160);
    m_doing = new QLabel(this);
    m_doing->setObjectName(QStringLiteral("embedding.doing"));
    setRole(m_doing, "small");
    m_cancel = new QPushButton(tr("Stop"), this);
    m_cancel->setObjectName(QStringLiteral("embedding.cancel"));
    m_cancel->setAccessibleName(tr("Stop computing the picture"));
    m_again = new QPushButton(tr("Compute"), this);
    m_again->setObjectName(QStringLiteral("embedding.again"));
    m_again->setAccessibleName(tr("Compute the picture"));
    row->addWidget(m_bar);
    row->addWidget(m_doing);
    row->addWidget(m_cancel);
    row->addWidget(m_again);
    row->addStretch(1);
    column->addLayout(row);
    m_landscape = new Landscape(this);
    m_landscape->setObjectName(QStringLiteral("embedding.plot"));
    m_landscape->setAccessibleName(tr("Picture of neighbouring rows"));
    m_landscape->setTitle(tr("Which rows are alike?"));
    m_landscape->setEmptyText(tr("The rows appear here as soon as the picture begins to form."));
    column->addWidget(m_landscape, 1);
    connect(m_methods, &SegmentSwitch::chosen, this, &EmbeddingView::methodChosen);
    connect(m_cancel, &QPushButton::clicked, this, &EmbeddingView::cancelled);
    connect(m_again, &QPushButton::clicked, this, &EmbeddingView::wanted);
    setFinished();
}

EmbeddingView::Method EmbeddingView::method() const {
    return m_methods->current() == kNeighbours ? Method::Neighbours : Method::Components;
}

void EmbeddingView::setProgress(int step, int steps) {
    setRole(m_doing, "small");
    m_bar->setRange(0, std::max(steps, 1));
    m_bar->setValue(step);
    m_doing->setText(steps > 0 ? tr("step %1 of %2").arg(step).arg(steps) : tr("comparing rows"));
    for (QWidget* part : std::initializer_list<QWidget*>{m_bar, m_doing, m_cancel})
        part->show();
    m_again->hide();
}

void EmbeddingView::setStopped(int step, int steps) {
    setRole(m_doing, "small");
    m_doing->setText(steps > 0 ? tr("stopped at step %1 of %2: not finished").arg(step).arg(steps) : tr("stopped"));
    m_doing->show();
    m_bar->hide();
    m_cancel->hide();
    m_again->show();
}

void EmbeddingView::setFinished() {
    for (QWidget* part : std::initializer_list<QWidget*>{m_bar, m_doing, m_cancel, m_again})
        part->hide();
}

void EmbeddingView::setMessage(const QString& message) {
    setFinished();
    setRole(m_doing, "error");
    m_doing->setText(message);
    m_doing->setVisible(!message.isEmpty());
}

} // namespace ui
