#pragma once

#include <QByteArray>
#include <QStringList>
#include <QXmlStreamReader>

namespace testing {

// What a reader finds in an HTML page that is also XML.
struct ReadPage {
    QString problem; // "" when it is well-formed
    QStringList elements;
    QStringList references; // what src, href, url() and the like point to
    QStringList headings;
    QString text;
    int drawingTexts = 0; // <text> inside <svg>
    int unnamedDrawings = 0;

    [[nodiscard]] qsizetype count(const char* element) const { return elements.count(QLatin1String(element)); }
    // That leave the file: not "#..." and not "data:...".
    [[nodiscard]] QStringList outside() const {
        QStringList out;
        for (const QString& one : references)
            if (!one.startsWith(QLatin1Char('#')) && !one.startsWith(QStringLiteral("data:")))
                out << one;
        return out;
    }
};

inline ReadPage readPage(const QByteArray& html) {
    ReadPage page;
    QXmlStreamReader xml(html);
    QStringList open;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement()) {
            const QString name = xml.name().toString();
            page.elements << name;
            open << name;
            const QXmlStreamAttributes attributes = xml.attributes();
            for (const QXmlStreamAttribute& one : attributes) {
                const QString key = one.name().toString();
                static const QStringList kLinks{QStringLiteral("src"), QStringLiteral("href"), QStringLiteral("data"),
                                                QStringLiteral("action"), QStringLiteral("srcset")};
                if (kLinks.contains(key))
                    page.references << one.value().toString();
                else if (const qsizetype at = one.value().indexOf(QStringLiteral("url(")); at >= 0)
                    page.references << one.value().mid(at + 4).toString();
            }
            if (name == QStringLiteral("svg") && (attributes.value(QStringLiteral("role")) != QStringLiteral("img") ||
                                                  attributes.value(QStringLiteral("aria-labelledby")).isEmpty()))
                ++page.unnamedDrawings;
            if (name == QStringLiteral("text"))
                ++page.drawingTexts;
            if (name == QStringLiteral("h1") || name == QStringLiteral("h2"))
                page.headings << QString();
        } else if (xml.isEndElement()) {
            open.removeLast();
        } else if (xml.isCharacters()) {
            page.text += xml.text();
            if (!open.isEmpty() && (open.last() == QStringLiteral("h1") || open.last() == QStringLiteral("h2")))
                page.headings.last() += xml.text();
            if (open.contains(QStringLiteral("style")) && xml.text().contains(QStringLiteral("url(")))
                page.references << QStringLiteral("style");
            if (open.contains(QStringLiteral("style")) && xml.text().contains(QStringLiteral("@import")))
                page.references << QStringLiteral("@import");
        }
    }
    if (xml.hasError())
        page.problem = QStringLiteral("line %1: %2").arg(xml.lineNumber()).arg(xml.errorString());
    return page;
}

} // namespace testing
