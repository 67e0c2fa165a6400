#include "app/wiring/plane_words.h"

#include "ui/models/value_text.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PlaneWords)
};

} // namespace

QString planeWords(const core::FeatureSchema& schema, const std::string& text) {
    static const QRegularExpression kAxis(QStringLiteral("^(1st|2nd) component \\((\\d+)% of variance\\)$"));
    static const QRegularExpression kCaption(
        QStringLiteral("^Projection: first two principal components, (\\d+)% of variance$"));
    const QString plain = ui::fromStd(text);
    if (const auto axis = kAxis.match(plain); axis.hasMatch())
        return (axis.captured(1) == QStringLiteral("1st") ? Words::tr("1st component (%1 of variance)")
                                                          : Words::tr("2nd component (%1 of variance)"))
            .arg(ui::withPercent(axis.captured(2)));
    if (const auto caption = kCaption.match(plain); caption.hasMatch())
        return Words::tr("Projection: first two principal components, %1 of variance")
            .arg(ui::withPercent(caption.captured(1)));
    for (const core::Feature& feature : schema.features)
        if (!feature.unit.empty() && text == feature.name + " (" + feature.unit + ")")
            return ui::nameWithUnit(feature);
    return plain;
}

} // namespace app
