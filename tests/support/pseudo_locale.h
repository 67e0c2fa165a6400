#pragma once

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

} // namespace testing
