#pragma once

#include "app/wiring/application.h"
#include "ui/main_window.h"
#include "ui/theme.h"

#include <QSettings>
#include <QTemporaryDir>

#include <memory>

// The whole program in a window, with settings of its own.
class Program {
public:
    Program() : m_settings(m_scratch.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat) {
        ui::Theme::instance().apply();
        m_application = std::make_unique<app::Application>(m_settings);
        m_application->window().resize(1440, 900);
    }
    [[nodiscard]] app::Application& application() { return *m_application; }
    [[nodiscard]] ui::MainWindow& window() { return m_application->window(); }

private:
    QTemporaryDir m_scratch;
    QSettings m_settings;
    std::unique_ptr<app::Application> m_application;
};
