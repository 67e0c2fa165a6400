#include "ui/panels/import_panel.h"

namespace ui {

struct ImportPanel::Private {
    QString source;
};

ImportPanel::ImportPanel(QWidget* parent) : QWidget(parent), d(std::make_unique<Private>()) {
    setObjectName(QStringLiteral("importPanel"));
}
ImportPanel::~ImportPanel() = default;

void ImportPanel::begin(const QString& source, SourceKind, const core::TableOptions&, const core::ImageOptions&) {
    d->source = source;
}
QString ImportPanel::source() const {
    return d->source;
}
core::TableOptions ImportPanel::tableOptions() const {
    return {};
}
core::ImageOptions ImportPanel::imageOptions() const {
    return {};
}
void ImportPanel::showPreview(const SourcePreview&) {}
void ImportPanel::showProgress(double, const QString&) {}
void ImportPanel::setLoading(bool) {}
void ImportPanel::showError(const QString&) {}

} // namespace ui
