#pragma once

#include "app/wiring/application.h"

#include <QObject>
#include <QTimer>

namespace app {

// The program without a person: trains Moons, explains a row, takes a picture of the window and writes the report.
class Demo final : public QObject {
    Q_OBJECT

public:
    Demo(Application& application, const QString& folder, QObject* parent = nullptr);
    void start(); // the event loop ends with the program's exit code

private:
    void write();
    void fail(const QString& message);

    Application& m_application;
    QString m_folder;
    QTimer m_settling; // since the training ended
};

} // namespace app
