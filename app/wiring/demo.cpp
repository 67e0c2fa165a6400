#include "app/wiring/demo.h"

#include "app/wiring/exploration.h"
#include "core/session/json_text.h"
#include "core/session/train_report.h"
#include "ui/main_window.h"

#include <QCoreApplication>
#include <QDir>
#include <QTextStream>

namespace app {
namespace {
constexpr QSize kPictureSize(1440, 900);
constexpr int kSettlingTime = 1500; // ms for the surface, the explanation and their short animations
} // namespace

Demo::Demo(Application& application, const QString& folder, QObject* parent)
    : QObject(parent), m_application(application), m_folder(folder) {
    m_settling.setSingleShot(true);
    connect(&m_settling, &QTimer::timeout, this, &Demo::write);
    connect(&m_application.training(), &Training::ended, this, [this] { m_settling.start(kSettlingTime); });
    connect(&m_application.training(), &Training::failed, this, &Demo::fail);
}

void Demo::start() {
    if (!QDir().mkpath(m_folder)) {
        fail(tr("%1 could not be made.").arg(m_folder));
        return;
    }
    m_application.window().resize(kPictureSize);
    m_application.window().show();
    m_application.setPace(0);
    m_application.openAndTrain(QStringLiteral("builtin:moons"));
}

void Demo::write() {
    const QString picture = QDir(m_folder).filePath(QStringLiteral("counterfoil.png"));
    QString problem;
    if (!m_application.exportPicture(picture, &problem)) {
        fail(problem);
        return;
    }
    const Training& training = m_application.training();
    const Training::Model& model = training.models().back();
    const QString report = QDir(m_folder).filePath(QStringLiteral("report.json"));
    const std::string text = core::trainReportJson(*training.data(), model.run, model.seed, Training::threads());
    if (const auto status = core::writeText(report.toStdString(), text); !status) {
        fail(QString::fromStdString(status.error().message));
        return;
    }
    QTextStream(stdout) << picture << '\n' << report << '\n';
    QCoreApplication::exit(0);
}

void Demo::fail(const QString& message) {
    QTextStream(stderr) << message << '\n';
    // The event loop may not run yet.
    QMetaObject::invokeMethod(
        qApp, [] { QCoreApplication::exit(1); }, Qt::QueuedConnection);
}

} // namespace app
