#include "ui/report/report_html.h"

#include "ui/models/explanation_text.h"
#include "ui/models/value_text.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QLocale>
#include <QPainter>
#include <QRegularExpression>
#include <QSvgGenerator>

namespace ui {
namespace {

constexpr int kDpi = 96;
constexpr int kWide = 640; // pixels; wider drawings are scrolled on a phone, where their words would be too small
constexpr std::size_t kMostDataRows = 400; // folded below a figure; files have the rest

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Report)
};

// Light and quiet; on paper without what only a screen can unfold.
constexpr const char* kStyle = R"css(
:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0;background:#fff;color:#1b1f27;font:16px/1.55 Inter,system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
main{max-width:52rem;margin:0 auto;padding:3.5rem 1.5rem 4rem}
header{border-bottom:1px solid #d5d9e0;padding-bottom:1.5rem;margin-bottom:2rem}
h1{font-size:2.1rem;line-height:1.2;letter-spacing:-.015em;margin:0 0 .5rem;font-weight:650;text-wrap:balance}
h2{font-size:1.3rem;line-height:1.3;letter-spacing:-.005em;margin:2.75rem 0 .75rem;font-weight:650}
p{margin:0 0 .85rem;max-width:44rem}
.by,.quiet,figcaption,caption,nav,footer,.note{color:#5a6577}
.by{margin:0}
.quiet,.note{font-size:.875rem}
.lead{font-size:1.06rem}
nav{font-size:.875rem;margin:0 0 2.5rem}
nav ol{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem}
a{color:#3b5bdb;text-decoration:none}
a:hover{text-decoration:underline}
blockquote{margin:0 0 1.1rem;padding:.85rem 1.1rem;background:#f3f5f9;border-left:3px solid #3b5bdb;border-radius:0 6px 6px 0;font-size:1.06rem;max-width:46rem}
figure{margin:1.5rem 0 1.75rem}
figure svg{display:block;width:100%;height:auto;max-width:100%}
.panels{display:grid;gap:12px}
figcaption,caption{font-size:.875rem;line-height:1.45;margin-top:.6rem;text-align:left}
figcaption b,caption b{color:#1b1f27;font-weight:600}
.table{overflow-x:auto;margin:1.25rem 0 1.5rem;background:linear-gradient(90deg,#fff 1.5rem,#fff0 3rem) 0/3rem 100% no-repeat local,linear-gradient(270deg,#fff 1.5rem,#fff0 3rem) 100%/3rem 100% no-repeat local,linear-gradient(90deg,#1b1f2726,#1b1f2700) 0/.6rem 100% no-repeat scroll,linear-gradient(270deg,#1b1f2726,#1b1f2700) 100%/.6rem 100% no-repeat scroll}
.table:focus-visible{outline:2px solid #3b5bdb;outline-offset:2px}
table{border-collapse:collapse;width:100%;font-size:.875rem;font-variant-numeric:tabular-nums;border-top:1.5px solid #1b1f27;border-bottom:1.5px solid #1b1f27}
caption{caption-side:top;margin:0 0 .5rem}
th,td{padding:.3rem .75rem .3rem 0;text-align:left;vertical-align:baseline}
th:last-child,td:last-child{padding-right:0}
thead th{font-weight:600;border-bottom:1px solid #1b1f27}
tbody th{font-weight:400}
tbody tr+tr>*{border-top:1px solid #eceff3}
.n{text-align:right}
td.n{white-space:nowrap}
dl{display:grid;grid-template-columns:fit-content(14rem) 1fr;gap:.2rem 1.25rem;margin:0 0 1.25rem;font-size:.9375rem}
dt{color:#5a6577}
dd{margin:0;overflow-wrap:anywhere}
details{margin-top:.5rem;font-size:.875rem}
summary{cursor:pointer;color:#3b5bdb}
footer{border-top:1px solid #d5d9e0;margin-top:3rem;padding-top:1rem;font-size:.875rem}
@media(max-width:40rem){main{padding:2rem 1rem}.panels{grid-template-columns:1fr!important;overflow-x:auto}figure svg.wide{width:44rem;max-width:none}dl{grid-template-columns:1fr}dd{margin-bottom:.4rem}}
@media print{@page{margin:20mm}main{max-width:none;padding:0}body{font-size:10.5pt}nav,details{display:none}
h2,caption,thead{break-after:avoid}figure,blockquote,tr{break-inside:avoid}thead{display:table-header-group}.table{overflow:visible;background:none}a{color:inherit}}
)css";

QString escaped(const QString& text) {
    QString safe;
    for (const QChar c : text.toHtmlEscaped())
        if (c >= QLatin1Char(' ') || c == QLatin1Char('\n') || c == QLatin1Char('\t')) // XML knows no other controls
            safe += c;
    return safe;
}

// A drawing as the inside of a page: without prologue and namespaces, with ids of its own, spoken as one picture.
QString svgOf(const ReportFigure::Panel& panel, const QString& id, const QString& description) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(kDpi);
    generator.setSize(panel.size);
    generator.setViewBox(QRect(QPoint(), panel.size));
    QPainter painter(&generator);
    painter.drawPicture(0, 0, panel.strokes);
    painter.end();
    QString svg = QString::fromUtf8(buffer.data());
    const qsizetype open = svg.indexOf(QStringLiteral("<svg"));
    const qsizetype inside = svg.indexOf(QLatin1Char('>'), open) + 1;
    static const QRegularExpression kTitle(QStringLiteral("<(title|desc)>[^<]*</\\1>"));
    static const QRegularExpression kId(QStringLiteral(" id=\"([^\"]*)\""));
    static const QRegularExpression kLink(QStringLiteral("xlink:href=\"#([^\"]*)\""));
    static const QRegularExpression kUrl(QStringLiteral("url\\(#([^)]*)\\)"));
    static const QRegularExpression kFamily(QStringLiteral("font-family=\"([^\"]*)\""));
    QString body = svg.mid(inside);
    body.remove(kTitle);
    body.replace(kId, QStringLiteral(" id=\"%1-\\1\"").arg(id));
    body.replace(kLink, QStringLiteral("href=\"#%1-\\1\"").arg(id));
    body.replace(QStringLiteral("xlink:href="), QStringLiteral("href="));
    body.replace(kUrl, QStringLiteral("url(#%1-\\1)").arg(id));
    body.replace(kFamily, QStringLiteral("font-family=\"\\1, system-ui, sans-serif\""));
    const QString wide = panel.size.width() > kWide ? QStringLiteral(" class=\"wide\"") : QString();
    return QStringLiteral("<svg%5 viewBox=\"0 0 %1 %2\" role=\"img\" aria-labelledby=\"%3-title\"><title "
                          "id=\"%3-title\">%4</title>")
               .arg(panel.size.width())
               .arg(panel.size.height())
               .arg(id, escaped(description), wide) +
           body.trimmed();
}

class Writer {
public:
    QString m_html;
    ReportNumbers m_numbers;
    int m_drawings = 0;

    void add(const QString& text) { m_html += text; }

    void operator()(const ReportText& block) {
        add(block.quiet ? QStringLiteral("<p class=\"quiet\">") : QStringLiteral("<p>"));
        add(escaped(block.text) + QStringLiteral("</p>\n"));
    }
    void operator()(const ReportQuote& block) {
        add(QStringLiteral("<blockquote>%1</blockquote>\n").arg(escaped(block.text)));
    }
    void operator()(const ReportFacts& block) {
        add(QStringLiteral("<dl>\n"));
        for (const auto& [name, value] : block.facts)
            add(QStringLiteral("<dt>") + escaped(name) + QStringLiteral("</dt><dd>") + escaped(value) +
                QStringLiteral("</dd>\n"));
        add(QStringLiteral("</dl>\n"));
    }
    void operator()(const ReportTable& block) {
        const QString number = m_numbers.table();
        const QString caption = QStringLiteral("<b>%1.</b> ").arg(number) + escaped(fromStd(block.shown().title));
        openTable(number);
        table(block.shown(), caption, block.shown().rows.size());
        add(QStringLiteral("</div>\n"));
        if (!block.note.isEmpty())
            add(QStringLiteral("<p class=\"note\">") + escaped(block.note) + QStringLiteral("</p>\n"));
    }
    void operator()(const ReportFigure& block) {
        add(QStringLiteral("<figure>\n<div class=\"panels\" style=\"grid-template-columns:repeat(%1,1fr)\">\n")
                .arg(block.columns));
        for (const ReportFigure::Panel& panel : block.panels)
            add(svgOf(panel, QStringLiteral("drawing%1").arg(++m_drawings), block.description) + QLatin1Char('\n'));
        add(QStringLiteral("</div>\n<figcaption><b>%1.</b> ").arg(m_numbers.figure()) + escaped(block.caption));
        add(QStringLiteral("</figcaption>\n"));
        data(block);
        add(QStringLiteral("</figure>\n"));
    }

private:
    // Wide ones are scrolled on their own, also by keyboard.
    void openTable(const QString& name) {
        add(QStringLiteral("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"%1\">")
                .arg(escaped(name)));
    }

    void data(const ReportFigure& figure) {
        if (figure.data.columns.empty())
            return;
        const std::size_t shown = std::min(figure.data.rows.size(), kMostDataRows);
        const QString rows = QLocale().toString(static_cast<qlonglong>(figure.data.rows.size()));
        const QString summary = shown < figure.data.rows.size()
                                    ? Words::tr("The data (the first %1 of %2 rows)").arg(shown).arg(rows)
                                    : counted(static_cast<qint64>(figure.data.rows.size()),
                                              Words::tr("The data (1 row)"), Words::tr("The data (%1 rows)"));
        add(QStringLiteral("<details><summary>") + escaped(summary) + QStringLiteral("</summary>"));
        openTable(summary);
        table(figure.data, {}, shown);
        add(QStringLiteral("</div></details>\n"));
    }

    void table(const core::Table& table, const QString& caption, std::size_t rows) {
        std::vector<bool> numeric;
        for (std::size_t c = 0; c < table.columns.size(); ++c)
            numeric.push_back(isNumberColumn(table, c));
        add(QStringLiteral("<table>"));
        if (!caption.isEmpty())
            add(QStringLiteral("<caption>") + caption + QStringLiteral("</caption>"));
        add(QStringLiteral("\n<thead><tr>"));
        for (std::size_t c = 0; c < table.columns.size(); ++c)
            add((numeric[c] ? QStringLiteral("<th scope=\"col\" class=\"n\">") : QStringLiteral("<th scope=\"col\">")) +
                escaped(fromStd(table.columns[c].heading)) + QStringLiteral("</th>"));
        add(QStringLiteral("</tr></thead>\n<tbody>\n"));
        for (std::size_t r = 0; r < rows; ++r) {
            add(QStringLiteral("<tr>"));
            for (std::size_t c = 0; c < table.columns.size(); ++c) {
                const core::TableCell cell = c < table.rows[r].size() ? table.rows[r][c] : core::TableCell();
                const QString text = escaped(reportCell(cell, table.columns[c].digits))
                                         .replace(QLatin1Char('\n'), QStringLiteral("<br/>"));
                if (c == 0 && !numeric[c])
                    add(QStringLiteral("<th scope=\"row\">") + text + QStringLiteral("</th>"));
                else
                    add((numeric[c] ? QStringLiteral("<td class=\"n\">") : QStringLiteral("<td>")) + text +
                        QStringLiteral("</td>"));
            }
            add(QStringLiteral("</tr>\n"));
        }
        add(QStringLiteral("</tbody></table>"));
    }
};

} // namespace

QByteArray reportHtml(const Report& report) {
    Writer writer;
    const QString language = QLocale().bcp47Name();
    writer.add(QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\"/>\n"
                              "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
                              "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
                              "'unsafe-inline'; img-src data:\"/>\n")
                   .arg(language));
    const auto meta = [&writer](const char* name, const QString& content) {
        if (!content.isEmpty())
            writer.add(QStringLiteral("<meta name=\"%1\" content=\"").arg(QLatin1String(name)) + escaped(content) +
                       QStringLiteral("\"/>\n"));
    };
    meta("author", report.author);
    meta("generator", report.program);
    writer.add(QStringLiteral("<title>") + escaped(report.title) + QStringLiteral("</title>\n<style>") +
               QString::fromUtf8(kStyle).trimmed() +
               QStringLiteral("</style>\n</head>\n<body>\n<main>\n<header>\n<h1>") + escaped(report.title) +
               QStringLiteral("</h1>\n"));
    QStringList by;
    for (const QString& part : {report.author, report.date})
        if (!part.isEmpty())
            by << escaped(part);
    writer.add(QStringLiteral("<p class=\"by\">") + by.join(QStringLiteral(" · ")) +
               QStringLiteral("</p>\n</header>\n"));
    for (const QString& paragraph : paragraphsOf(report.words))
        writer.add(QStringLiteral("<p class=\"lead\">") + escaped(paragraph) + QStringLiteral("</p>\n"));
    if (report.sections.size() > 2) {
        writer.add(QStringLiteral("<nav aria-label=\"%1\"><ol>").arg(escaped(Words::tr("Contents"))));
        for (const ReportSection& section : report.sections)
            writer.add(QStringLiteral("<li><a href=\"#%1\">").arg(section.id) + escaped(section.heading) +
                       QStringLiteral("</a></li>"));
        writer.add(QStringLiteral("</ol></nav>\n"));
    }
    for (const ReportSection& section : report.sections) {
        writer.add(QStringLiteral("<section aria-labelledby=\"%1\">\n<h2 id=\"%1\">").arg(section.id) +
                   escaped(section.heading) + QStringLiteral("</h2>\n"));
        for (const ReportBlock& block : section.blocks)
            std::visit(writer, block);
        writer.add(QStringLiteral("</section>\n"));
    }
    writer.add(QStringLiteral("<footer>") + escaped(report.program) +
               QStringLiteral("</footer>\n</main>\n</body>\n</html>\n"));
    return writer.m_html.toUtf8();
}

} // namespace ui
