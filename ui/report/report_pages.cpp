#include "ui/report/report_pages.h"

#include "ui/models/value_text.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr double kDpi = 96.0;
constexpr double kPerPoint = kDpi / 72.0;
constexpr double kPerMillimetre = kDpi / 25.4;
constexpr double kSide = 22 * kPerMillimetre;
constexpr double kTop = 20 * kPerMillimetre;
constexpr double kBottom = 24 * kPerMillimetre;
constexpr double kLeading = 1.38;
constexpr double kPanelGap = 10;

const QColor kInk(0x1B, 0x1F, 0x27);
const QColor kQuiet(0x56, 0x60, 0x72);
const QColor kLine(0xD5, 0xD9, 0xE0);
const QColor kFaint(0xE9, 0xEC, 0xF1);
const QColor kTint(0xF3, 0xF5, 0xF9);
const QColor kAccent(0x3B, 0x5B, 0xDB);

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Report)
};

// Sizes in pixels, so that they are the same on every device of 96 dpi.
QFont fontOf(double points, QFont::Weight weight = QFont::Normal) {
    QFont font = QGuiApplication::font();
    font.setPixelSize(1); // drops the size in points
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::PreferNoShaping); // contextual glyphs would not be found or copied as their letters
    font.setWeight(weight);
    font.setPixelSize(static_cast<int>(std::lround(points * kPerPoint)));
    return font;
}

// Lines of one font, broken to a width.
struct Lines {
    std::shared_ptr<QTextLayout> layout;
    double height = 0.0;
    double lineHeight = 0.0;
    double ascent = 0.0;
    [[nodiscard]] int count() const { return layout->lineCount(); }
    [[nodiscard]] double widest() const {
        double most = 0.0;
        for (int i = 0; i < count(); ++i)
            most = std::max(most, layout->lineAt(i).naturalTextWidth());
        return most;
    }
};

Lines broken(const QString& text, const QFont& font, double width, Qt::Alignment alignment = Qt::AlignLeft,
             double leading = kLeading) {
    Lines lines;
    lines.layout = std::make_shared<QTextLayout>(QString(text).replace(QLatin1Char('\n'), QChar::LineSeparator), font);
    QTextOption option(alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setUseDesignMetrics(true);
    lines.layout->setTextOption(option);
    lines.layout->setCacheEnabled(true);
    const QFontMetricsF metrics(font);
    lines.lineHeight = std::ceil(metrics.height() * leading / 1.2);
    lines.ascent = metrics.ascent();
    lines.layout->beginLayout();
    for (QTextLine line = lines.layout->createLine(); line.isValid(); line = lines.layout->createLine()) {
        line.setLineWidth(std::max(1.0, width));
        line.setPosition({0.0, lines.height});
        lines.height += lines.lineHeight;
    }
    lines.layout->endLayout();
    return lines;
}

} // namespace

// Puts blocks below each other and begins new pages.
class PageSetter {
public:
    explicit PageSetter(ReportPages& pages) : m_pages(pages) { newPage(); }

    void title(const Report& report);
    void section(const ReportSection& section);
    void feet(const Report& report);

    void operator()(const ReportText& block);
    void operator()(const ReportQuote& block);
    void operator()(const ReportFacts& block);
    void operator()(const ReportTable& block);
    void operator()(const ReportFigure& block);

private:
    using Stroke = ReportPages::Stroke;
    static double width() { return ReportPages::size().width() - 2 * kSide; }
    static double bottom() { return ReportPages::size().height() - kBottom; }

    void newPage() {
        m_pages.m_pages.emplace_back();
        m_y = kTop;
    }
    void draw(Stroke stroke) { m_pages.m_pages.back().push_back(std::move(stroke)); }
    void need(double height) { // on one page, where one page can hold it
        if (m_y > kTop && m_y + height > bottom())
            newPage();
    }
    void gap(double height) {
        if (m_y > kTop)
            m_y += height;
    }
    void put(const Lines& lines, double x, double y, const QColor& colour, int from = 0, int to = -1);
    void rule(double y, const QColor& colour, double thickness, double left = 0.0, double right = -1.0);
    void paragraph(const QString& text, const QFont& font, const QColor& colour, double after);
    void caption(const QString& number, const QString& text);
    struct Columns {
        std::vector<bool> numeric;
        std::vector<double> widths;
        double points = 0.0; // size of type
        double least = 0.0;  // what no word or number broken takes
    };
    [[nodiscard]] static Columns columnsAt(const core::Table& table, double points);
    [[nodiscard]] static Columns columnsOf(const core::Table& table);
    void head(const std::vector<Lines>& cells, const std::vector<double>& widths);

    ReportPages& m_pages;
    double m_y = 0.0;
    ReportNumbers m_numbers;
};

void PageSetter::put(const Lines& lines, double x, double y, const QColor& colour, int from, int to) {
    if (to < 0)
        to = lines.count();
    draw([=, shift = from * lines.lineHeight](QPainter& painter) {
        painter.setPen(colour);
        for (int i = from; i < to; ++i)
            lines.layout->lineAt(i).draw(&painter, {x, y - shift});
    });
}

void PageSetter::rule(double y, const QColor& colour, double thickness, double left, double right) {
    const QRectF bar(kSide + left, y, (right < 0 ? width() : right) - left, thickness);
    draw([=](QPainter& painter) { painter.fillRect(bar, colour); });
}

// Flows over pages; no line stands alone.
void PageSetter::paragraph(const QString& text, const QFont& font, const QColor& colour, double after) {
    const Lines lines = broken(text, font, width());
    int from = 0;
    while (from < lines.count()) {
        need(std::min(2, lines.count() - from) * lines.lineHeight);
        int fit = static_cast<int>((bottom() - m_y) / lines.lineHeight);
        fit = std::clamp(fit, 1, lines.count() - from);
        if (lines.count() - from - fit == 1 && fit > 2)
            --fit;
        put(lines, kSide, m_y, colour, from, from + fit);
        m_y += fit * lines.lineHeight;
        from += fit;
        if (from < lines.count())
            newPage();
    }
    gap(after);
}

void PageSetter::title(const Report& report) {
    const Lines title = broken(report.title, fontOf(21, QFont::DemiBold), width(), Qt::AlignLeft, 1.25);
    put(title, kSide, m_y, kInk);
    m_y += title.height + 4;
    QStringList by;
    for (const QString& part : {report.author, report.date})
        if (!part.isEmpty())
            by << part;
    const Lines line = broken(by.join(QStringLiteral(" · ")), fontOf(10), width());
    put(line, kSide, m_y, kQuiet);
    m_y += line.height + 14;
    rule(m_y, kLine, 1);
    m_y += 18;
    for (const QString& words : paragraphsOf(report.words))
        paragraph(words, fontOf(10.5), kInk, 8);
}

void PageSetter::section(const ReportSection& section) {
    const Lines lines = broken(section.heading, fontOf(13.5, QFont::DemiBold), width());
    gap(20);
    need(lines.height + 90);
    put(lines, kSide, m_y, kInk);
    m_y += lines.height + 5;
    for (const ReportBlock& block : section.blocks)
        std::visit(*this, block);
}

void PageSetter::operator()(const ReportText& block) {
    paragraph(block.text, fontOf(block.quiet ? 8.5 : 10), block.quiet ? kQuiet : kInk, 7);
}

void PageSetter::operator()(const ReportQuote& block) {
    const Lines lines = broken(block.text, fontOf(10.5), width() - 34);
    const double height = lines.height + 18;
    need(height);
    const QRectF box(kSide, m_y, width(), height);
    draw([=](QPainter& painter) {
        painter.fillRect(box, kTint);
        painter.fillRect(QRectF(box.topLeft(), QSizeF(3, box.height())), kAccent);
    });
    put(lines, kSide + 17, m_y + 9, kInk);
    m_y += height + 10;
}

void PageSetter::operator()(const ReportFacts& block) {
    const QFont font = fontOf(9.5);
    double names = 0.0;
    for (const auto& [name, value] : block.facts)
        names = std::max(names, QFontMetricsF(font).horizontalAdvance(name));
    names = std::min(names + 18, width() * 0.36);
    for (const auto& [name, value] : block.facts) {
        const Lines left = broken(name, font, names - 12), right = broken(value, font, width() - names);
        const double height = std::max(left.height, right.height);
        need(height);
        put(left, kSide, m_y, kQuiet);
        put(right, kSide + names, m_y, kInk);
        m_y += height + 2;
    }
    gap(8);
}

void PageSetter::caption(const QString& number, const QString& text) {
    const QFont font = fontOf(9), bold = fontOf(9, QFont::DemiBold);
    const QString whole = number + QStringLiteral(". ") + text;
    Lines lines = broken(whole, font, width());
    QTextLayout::FormatRange range;
    range.start = 0;
    range.length = static_cast<int>(number.size()) + 1;
    range.format.setFont(bold);
    range.format.setForeground(kInk);
    lines.layout->setFormats({range});
    lines.layout->beginLayout(); // again, with the bold start
    lines.height = 0.0;
    for (QTextLine line = lines.layout->createLine(); line.isValid(); line = lines.layout->createLine()) {
        line.setLineWidth(width());
        line.setPosition({0.0, lines.height});
        lines.height += lines.lineHeight;
    }
    lines.layout->endLayout();
    put(lines, kSide, m_y, kQuiet);
    m_y += lines.height;
}

// What each column wants at that size of type; where the page is narrower, texts give way first, but no word is broken.
PageSetter::Columns PageSetter::columnsAt(const core::Table& table, double points) {
    constexpr double kPadding = 16.0, kLoose = 1.6;
    const QFontMetricsF plain(fontOf(points)), bold(fontOf(points, QFont::DemiBold));
    const auto widest = [](const QFontMetricsF& metrics, const QString& text, const QRegularExpression& gap) {
        double most = 0.0;
        for (const QString& word : text.split(gap))
            most = std::max(most, metrics.horizontalAdvance(word));
        return most;
    };
    static const QRegularExpression kWords(QStringLiteral("[ \n]")), kLines(QStringLiteral("\n"));
    Columns columns;
    columns.points = points;
    std::vector<bool>& numeric = columns.numeric;
    std::vector<double>& wanted = columns.widths;
    std::vector<double> least;
    double all = 0.0, flexible = 0.0, give = 0.0;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        numeric.push_back(isNumberColumn(table, c));
        const double heading = widest(bold, fromStd(table.columns[c].heading), kWords);
        double most = heading, word = heading;
        for (const auto& row : table.rows) {
            if (c >= row.size())
                continue;
            const QString cell = reportCell(row[c], table.columns[c].digits);
            most = std::max(most, widest(plain, cell, kLines));
            word = std::max(word, widest(plain, cell, kWords));
        }
        wanted.push_back(most + kPadding);
        least.push_back((numeric[c] ? most : word) + kPadding);
        all += wanted.back();
        give += wanted.back() - least.back();
        flexible += numeric[c] ? 0.0 : wanted.back();
    }
    columns.least = all - give;
    const double over = all - width();
    for (std::size_t c = 0; c < wanted.size(); ++c) {
        if (over > 0.0 && give > 0.0)
            wanted[c] -= std::min(1.0, over / give) * (wanted[c] - least[c]);
        else if (over < 0.0 && !numeric[c])
            wanted[c] *= std::min(kLoose, 1.0 - over / flexible);
    }
    return columns;
}

// Of a table that is too wide, the type gets smaller; texts are broken inside words where that is not enough, numbers
// never.
PageSetter::Columns PageSetter::columnsOf(const core::Table& table) {
    Columns columns;
    for (const double points : {8.5, 7.5, 6.75, 6.0, 5.25}) {
        columns = columnsAt(table, points);
        if (columns.least <= width())
            return columns;
    }
    double numbers = 0.0, texts = 0.0;
    for (std::size_t c = 0; c < columns.widths.size(); ++c)
        (columns.numeric[c] ? numbers : texts) += columns.widths[c];
    for (std::size_t c = 0; c < columns.widths.size(); ++c)
        if (!columns.numeric[c])
            columns.widths[c] *= std::max(0.3, (width() - numbers) / texts);
    return columns;
}

void PageSetter::head(const std::vector<Lines>& cells, const std::vector<double>& widths) {
    double height = 0.0, all = 0.0;
    for (std::size_t c = 0; c < cells.size(); ++c) {
        height = std::max(height, cells[c].height);
        all += widths[c];
    }
    rule(m_y, kInk, 1.2, 0, all);
    m_y += 4;
    double x = kSide;
    for (std::size_t c = 0; c < cells.size(); ++c) {
        put(cells[c], x, m_y + height - cells[c].height, kInk);
        x += widths[c];
    }
    m_y += height + 3;
    rule(m_y, kInk, 0.6, 0, all);
    m_y += 3;
}

void PageSetter::operator()(const ReportTable& block) {
    const core::Table& table = block.shown();
    const Columns columns = columnsOf(table);
    const std::vector<bool>& numeric = columns.numeric;
    const std::vector<double>& widths = columns.widths;
    const QFont font = fontOf(columns.points), bold = fontOf(columns.points, QFont::DemiBold);
    constexpr double kBetween = 12.0;
    double all = 0.0;
    for (const double one : widths)
        all += one;
    const auto cellLines = [&](const QString& text, const QFont& face, std::size_t c) {
        return broken(text, face, widths[c] - (c + 1 < widths.size() ? kBetween : 0.0),
                      numeric[c] ? Qt::AlignRight : Qt::AlignLeft, 1.3);
    };
    std::vector<Lines> headings;
    for (std::size_t c = 0; c < table.columns.size(); ++c)
        headings.push_back(cellLines(fromStd(table.columns[c].heading), bold, c));
    gap(6);
    need(110);
    caption(m_numbers.table(), fromStd(table.title));
    m_y += 4;
    head(headings, widths);
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        std::vector<Lines> cells;
        double height = 0.0;
        for (std::size_t c = 0; c < table.columns.size(); ++c) {
            const core::TableCell cell = c < table.rows[r].size() ? table.rows[r][c] : core::TableCell();
            cells.push_back(cellLines(reportCell(cell, table.columns[c].digits), font, c));
            height = std::max(height, cells.back().height);
        }
        if (m_y + height + 4 > bottom()) {
            rule(m_y, kLine, 0.6, 0, all);
            newPage();
            head(headings, widths);
        } else if (r > 0) {
            rule(m_y - 1, kFaint, 0.6, 0, all);
        }
        double x = kSide;
        for (std::size_t c = 0; c < cells.size(); ++c) {
            put(cells[c], x, m_y + 1, kInk);
            x += widths[c];
        }
        m_y += height + 4;
    }
    rule(m_y, kInk, 1.2, 0, all);
    m_y += 6;
    if (!block.note.isEmpty())
        paragraph(block.note, fontOf(8.5), kQuiet, 0);
    gap(12);
}

void PageSetter::operator()(const ReportFigure& block) {
    const auto columns = static_cast<std::size_t>(std::max(1, block.columns));
    const double room = (width() - kPanelGap * static_cast<double>(columns - 1)) / static_cast<double>(columns);
    gap(6);
    for (std::size_t first = 0; first < block.panels.size(); first += columns) {
        const std::size_t last = std::min(first + columns, block.panels.size());
        double height = 0.0;
        for (std::size_t i = first; i < last; ++i) {
            const double scale = std::min(room / block.panels[i].size.width(), 1.25);
            height = std::max(height, block.panels[i].size.height() * scale);
        }
        const double most = bottom() - kTop - 60;
        need(std::min(height, most) + (last == block.panels.size() ? 44 : 0));
        for (std::size_t i = first; i < last; ++i) {
            const ReportFigure::Panel& panel = block.panels[i];
            const double scale = std::min({room / panel.size.width(), 1.25, most / panel.size.height()});
            const QPointF at(kSide + static_cast<double>(i - first) * (room + kPanelGap), m_y);
            draw([at, scale, strokes = panel.strokes, size = panel.size](QPainter& painter) {
                painter.save();
                painter.translate(at);
                painter.scale(scale, scale);
                painter.setClipRect(QRectF(QPointF(), QSizeF(size)));
                painter.drawPicture(0, 0, strokes);
                painter.restore();
            });
        }
        m_y += std::min(height, most) + 6;
    }
    caption(m_numbers.figure(), block.caption);
    gap(14);
}

void PageSetter::feet(const Report& report) {
    const QFont font = fontOf(8);
    const double y = ReportPages::size().height() - 15 * kPerMillimetre;
    for (int page = 0; page < m_pages.count(); ++page) {
        const QString left = page == 0 ? report.program : report.title;
        const QString right = Words::tr("%1 of %2").arg(page + 1).arg(m_pages.count());
        m_pages.m_pages[static_cast<std::size_t>(page)].push_back([=](QPainter& painter) {
            const QFontMetricsF metrics(font);
            painter.setFont(font);
            painter.setPen(kQuiet);
            painter.drawText(QPointF(kSide, y), metrics.elidedText(left, Qt::ElideRight, width() - 80));
            painter.drawText(QPointF(kSide + width() - metrics.horizontalAdvance(right), y), right);
        });
    }
}

ReportPages::ReportPages(const Report& report) {
    PageSetter setter(*this);
    setter.title(report);
    for (const ReportSection& section : report.sections)
        setter.section(section);
    setter.feet(report);
}

QSizeF ReportPages::size() {
    return QSizeF(210, 297) * kPerMillimetre;
}

void ReportPages::paint(QPainter& painter, int page) const {
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Stroke& stroke : m_pages[static_cast<std::size_t>(page)])
        stroke(painter);
}

QImage ReportPages::image(int page, double scale) const {
    QImage image((size() * scale).toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(scale, scale);
    paint(painter, page);
    return image;
}

QByteArray reportPdf(const Report& report) {
    const ReportPages pages(report);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter pdf(&buffer);
    pdf.setResolution(static_cast<int>(kDpi));
    pdf.setPageSize(QPageSize(QPageSize::A4));
    pdf.setPageMargins(QMarginsF());
    pdf.setTitle(report.title);
    pdf.setCreator(report.program);
    QPainter painter(&pdf);
    for (int page = 0; page < pages.count(); ++page) {
        if (page > 0)
            pdf.newPage();
        pages.paint(painter, page);
    }
    painter.end();
    return buffer.data();
}

} // namespace ui
