#include "ui/shell/presenter.h"

#include "ui/theme.h"

#include <QApplication>
#include <QCloseEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScreen>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {
namespace {

constexpr int kTick = 100;         // ms
constexpr int kFooter = 44;        // high, with the marks of the slides
constexpr double kTitleShare = 26; // the screen's height in lines of the title
constexpr double kWordsShare = 42;
constexpr double kKeysShare = 68;

} // namespace

// A picture as large as there is room, with round corners.
class Presenter::Picture final : public QWidget {
public:
    using QWidget::QWidget;
    void show(const QImage& image) {
        m_image = image;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override {
        if (m_image.isNull())
            return;
        QPainter painter(this);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
        const QSizeF size = QSizeF(m_image.size()).scaled(this->size(), Qt::KeepAspectRatio);
        const QRectF place(QPointF(width() - size.width(), height() - size.height()) / 2, size);
        QPainterPath frame;
        frame.addRoundedRect(place, Theme::kPanelCorner, Theme::kPanelCorner);
        painter.setClipPath(frame);
        // Averaged over the pixels it loses, so that small markers stay.
        painter.drawImage(place, m_image.scaled((size * devicePixelRatioF()).toSize(), Qt::IgnoreAspectRatio,
                                                Qt::SmoothTransformation));
        painter.setClipping(false);
        painter.setPen(Theme::instance().tokens().line);
        painter.drawPath(frame);
    }

private:
    QImage m_image;
};

Presenter::Presenter(QWidget* parent)
    : QWidget(parent, Qt::Window | Qt::FramelessWindowHint),
      m_title(new QLabel(this)),
      m_words(new QLabel(this)),
      m_keys(new QLabel(this)),
      m_content(new QStackedWidget(this)),
      m_picture(new Picture(m_content)) {
    setObjectName(QStringLiteral("presenter"));
    setAccessibleName(tr("Presentation"));
    setWindowTitle(tr("Presentation"));
    setFocusPolicy(Qt::StrongFocus);
    m_title->setObjectName(QStringLiteral("presenter.title"));
    m_words->setObjectName(QStringLiteral("presenter.words"));
    m_keys->setObjectName(QStringLiteral("presenter.keys"));
    for (QLabel* label : {m_title, m_words, m_keys}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    setRole(m_keys, "quiet");
    m_content->addWidget(m_picture);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_title);
    layout->addWidget(m_content, 1);
    layout->addWidget(m_words);
    layout->addSpacing(kFooter);
    layout->addWidget(m_keys);
    m_tick.setInterval(kTick);
    connect(&m_tick, &QTimer::timeout, this, &Presenter::tick);
    connect(&Theme::instance(), &Theme::changed, this, &Presenter::fit);
}

Presenter::~Presenter() = default;

void Presenter::present(std::vector<Slide> slides, QWidget* live) {
    if (!isVisible())
        m_before = QApplication::focusWidget();
    if (m_live)
        m_live->deleteLater();
    m_live = live;
    if (live)
        m_content->addWidget(live);
    m_slides = std::move(slides);
    m_held = m_paused = false;
    setGeometry((parentWidget() ? parentWidget()->screen() : screen())->geometry()); // where the window is
    showFullScreen();
    activateWindow();
    setFocus();
    fit();
    go(0);
    m_sinceTick.start();
    m_tick.start();
}

void Presenter::leave() {
    if (!isVisible())
        return;
    m_tick.stop();
    hide();
    if (m_live) {
        m_live->deleteLater();
        m_live = nullptr;
    }
    if (m_before) {
        m_before->activateWindow();
        m_before->setFocus();
    }
    Q_EMIT left();
}

bool Presenter::runsByItself() const {
    return !m_slides.empty() && m_slides[static_cast<std::size_t>(m_slide)].seconds > 0;
}

void Presenter::go(int slide) {
    const int last = static_cast<int>(m_slides.size()) - 1;
    m_slide = std::clamp(slide, 0, std::max(last, 0));
    m_shown = 0;
    const Slide& shown = m_slides[static_cast<std::size_t>(m_slide)];
    m_picture->show(shown.picture);
    m_content->setCurrentWidget(shown.picture.isNull() && m_live ? m_live : m_picture);
    showWords();
    Q_EMIT slideShown(m_slide);
}

void Presenter::showWords() {
    const Slide& shown = m_slides[static_cast<std::size_t>(m_slide)];
    m_title->setText(shown.title);
    m_words->setText(shown.words);
    m_words->setVisible(!shown.words.isEmpty());
    setAccessibleDescription(shown.title + QStringLiteral(". ") + shown.words);
    const bool byItself = std::ranges::any_of(m_slides, [](const Slide& slide) { return slide.seconds > 0; });
    m_keys->setText(!byItself  ? tr("Arrow keys or Space step, Escape leaves")
                    : m_paused ? tr("Paused. Space goes on, arrow keys step, Escape leaves")
                               : tr("Space pauses, arrow keys step, Escape leaves"));
    update();
}

void Presenter::setWords(int slide, const QString& words) {
    if (slide < 0 || slide >= static_cast<int>(m_slides.size()))
        return;
    m_slides[static_cast<std::size_t>(slide)].words = words;
    if (slide == m_slide)
        showWords();
}

void Presenter::setHeld(bool held) {
    m_held = held;
}

void Presenter::setPaused(bool paused) {
    m_paused = paused;
    showWords();
}

void Presenter::tick() {
    const qint64 passed = m_sinceTick.restart();
    if (!runsByItself() || m_paused)
        return;
    m_shown += passed;
    const bool last = m_slide + 1 >= static_cast<int>(m_slides.size());
    if (m_shown >= m_slides[static_cast<std::size_t>(m_slide)].seconds * 1000LL && !m_held && !last)
        go(m_slide + 1);
    update();
}

void Presenter::fit() {
    const auto sized = [this](double share, QFont::Weight weight) {
        QFont font = Theme::bodyFont();
        font.setPixelSize(std::max(14, qRound(height() / share)));
        font.setWeight(weight);
        return font;
    };
    // The style sheet would overrule a font that is only set.
    const auto apply = [](QLabel* label, const QFont& font) {
        label->setStyleSheet(
            QStringLiteral("font-size: %1px; font-weight: %2;").arg(font.pixelSize()).arg(font.weight()));
    };
    apply(m_title, sized(kTitleShare, QFont::DemiBold));
    apply(m_words, sized(kWordsShare, QFont::Normal));
    apply(m_keys, sized(kKeysShare, QFont::Normal));
    const int margin = std::max(24, height() / 24);
    layout()->setContentsMargins(2 * margin, margin, 2 * margin, margin / 2);
    layout()->setSpacing(margin / 2);
    update();
}

void Presenter::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

// The background, and a mark for each slide: the present one fills as its time passes.
void Presenter::paintEvent(QPaintEvent*) {
    const Tokens& tokens = Theme::instance().tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), tokens.background);
    const auto count = static_cast<int>(m_slides.size());
    if (count < 2)
        return;
    const int gap = 8;
    const int each = std::min(64, (width() / 2) / count);
    const int top = m_keys->y() - kFooter / 2 - layout()->spacing();
    int left = (width() - count * each - (count - 1) * gap) / 2;
    painter.setPen(Qt::NoPen);
    for (int i = 0; i < count; ++i, left += each + gap) {
        const QRectF mark(left, top, each, 4);
        painter.setBrush(i < m_slide ? tokens.accent : Theme::blend(tokens.line, tokens.quiet, 0.2));
        painter.drawRoundedRect(mark, 2, 2);
        if (i != m_slide)
            continue;
        const int seconds = m_slides[static_cast<std::size_t>(i)].seconds;
        const double share = seconds > 0 ? std::clamp(double(m_shown) / (1000.0 * seconds), 0.06, 1.0) : 1;
        painter.setBrush(tokens.accent);
        painter.drawRoundedRect(QRectF(mark.left(), mark.top(), mark.width() * share, mark.height()), 2, 2);
    }
}

// Every key is the presentation's: none reaches an action of the window behind it.
bool Presenter::event(QEvent* event) {
    if (event->type() != QEvent::ShortcutOverride)
        return QWidget::event(event);
    event->accept();
    return true;
}

void Presenter::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Escape:
        leave();
        break;
    case Qt::Key_Space:
        if (runsByItself())
            setPaused(!m_paused);
        else
            go(m_slide + 1);
        break;
    case Qt::Key_Right:
    case Qt::Key_Down:
    case Qt::Key_PageDown:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        go(m_slide + 1);
        break;
    case Qt::Key_Left:
    case Qt::Key_Up:
    case Qt::Key_PageUp:
    case Qt::Key_Backspace:
        go(m_slide - 1);
        break;
    case Qt::Key_Home:
        go(0);
        break;
    case Qt::Key_End:
        go(static_cast<int>(m_slides.size()) - 1);
        break;
    default:
        break;
    }
}

void Presenter::mousePressEvent(QMouseEvent* event) {
    go(m_slide + (event->button() == Qt::RightButton ? -1 : 1));
}

void Presenter::closeEvent(QCloseEvent* event) {
    event->ignore();
    leave();
}

} // namespace ui
