#pragma once

#include <QSet>
#include <QString>
#include <QTranslator>

namespace testing {

// A language in which every string is its English one in brackets: what has none did not pass through translation.
class PseudoLocale final : public QTranslator {
public:
    static QChar open() { return QChar(0x27E6); }
    static QChar close() { return QChar(0x27E7); }
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char*, const char* source, const char*, int) const override {
        return open() + QString::fromUtf8(source) + close();
    }
};

// The German catalogue, which notes what it was asked for and does not have. Qt's own words are not of the program.
class WatchedCatalogue final : public QTranslator {
public:
    [[nodiscard]] bool read() { return m_german.load(QStringLiteral(":/translations/counterfoil_de.qm")); }
    [[nodiscard]] QStringList missing() const { return {m_missing.cbegin(), m_missing.cend()}; }
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char* context, const char* source, const char* comment,
                                    int n) const override {
        QString text = m_german.translate(context, source, comment, n);
        const QLatin1String of(context);
        if (text.isNull() && source && *source && (!of.startsWith(QLatin1Char('Q')) || of == QLatin1String("QObject")))
            m_missing << QStringLiteral("%1: %2").arg(of, QString::fromUtf8(source));
        return text;
    }

private:
    QTranslator m_german;
    mutable QSet<QString> m_missing;
};

} // namespace testing
