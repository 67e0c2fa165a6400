#pragma once

#include "ui/plots/landscape.h"

#include <QFont>
#include <QHash>
#include <QTimer>

namespace ui {

// Draws digits in cells of one width, so that figures do not dance while they change. `rect` is aligned as given
// horizontally and centred vertically; returns the width used. GUI thread.
double drawFigures(QPainter* painter, const QRectF& rect, Qt::Alignment alignment, const QString& text);
double figuresWidth(const QFont& font, const QString& text);

// A line of text that is cut with an ellipsis where it does not fit; the whole is its tooltip. Exports have all of it,
// a title smaller, others on more lines. Hidden while empty. GUI thread.
class TextLine final : public QWidget {
    Q_OBJECT

public:
    TextLine(const QString& role, QWidget* parent); // role: "title", else quiet and small; also its objectName
    void setText(const QString& text, const QString& brief = {}); // `brief`: where the text has no room
    [[nodiscard]] QString text() const { return m_text; }
    void paintOn(QPainter* painter, const QRect& rect) const;
    [[nodiscard]] int wrappedHeight(int width) const; // in an export

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QFont lineFont() const;
    bool m_title;
    QString m_text;
    QString m_brief;
};

// A turning arc; still where motion is to be reduced. GUI thread.
class BusySign final : public QWidget {
    Q_OBJECT

public:
    explicit BusySign(QWidget* parent);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QTimer m_turn;
    int m_angle = 0; // degrees
};

// The classes with their markers, left to right, wrapped into as many lines as needed. GUI thread.
class ClassLegend final : public QWidget {
    Q_OBJECT

public:
    explicit ClassLegend(QWidget* parent = nullptr);
    void setClasses(const QStringList& names);
    [[nodiscard]] int widthOnOneLine() const;
    void paintOn(QPainter* painter, const QRect& rect, Qt::Alignment alignment) const;

    QSize sizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Place {
        int left = 0;
        int line = 0;
    };
    [[nodiscard]] std::vector<Place> places(int width, Qt::Alignment alignment) const;
    [[nodiscard]] int itemWidth(const QString& name) const;
    QStringList m_names;
    mutable QHash<QString, int> m_widths; // of the items, in m_font
    mutable QFont m_font;
};

// Figures with their names, left to right: "Accuracy 99.7%". What does not fit on the line is left out from the
// right; tooltips explain. GUI thread.
class FigureStrip final : public QWidget {
    Q_OBJECT

public:
    explicit FigureStrip(QWidget* parent = nullptr);
    void setFigures(std::vector<LandscapeFigure> figures);
    void setLines(int lines); // there is room for; 1 at first
    [[nodiscard]] const std::vector<LandscapeFigure>& figures() const { return m_figures; }
    void paintOn(QPainter* painter, const QRect& rect) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Place {
        std::size_t figure; // of m_figures
        QRect rect;
    };
    [[nodiscard]] int lineHeight() const;
    [[nodiscard]] std::vector<Place> places(const QRect& rect) const; // of those there is room for
    std::vector<LandscapeFigure> m_figures;
    int m_lines = 1;
};

} // namespace ui
