#pragma once

#include "app/wiring/application.h"
#include "ui/main_window.h"
#include "ui/panels/log_panel.h"
#include "ui/theme.h"

#include <QAction>
#include <QLabel>
#include <QMessageBox>
#include <QMimeData>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QtGui/QDropEvent>

namespace testing {

// The whole program in one process, with settings of its own, seen and touched as a person does.
class Window {
public:
    explicit Window(const QString& remembered = {}) {
        ui::Theme::instance().apply();
        ui::Theme::instance().setReducedMotion(true);
        m_settings = std::make_unique<QSettings>(
            remembered.isEmpty() ? m_folder.filePath(QStringLiteral("settings.ini")) : remembered,
            QSettings::IniFormat);
        m_application = std::make_unique<app::Application>(*m_settings);
        window().resize(1280, 800);
        window().show();
        window().activateWindow();
        (void)QTest::qWaitForWindowActive(&window());
    }

    [[nodiscard]] app::Application& program() { return *m_application; }
    [[nodiscard]] ui::MainWindow& window() { return m_application->window(); }
    [[nodiscard]] app::Training& training() { return m_application->training(); }
    [[nodiscard]] QString file(const QString& name, const QByteArray& content) const {
        QFile made(m_folder.filePath(name));
        if (!made.open(QIODevice::WriteOnly) || made.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(made.fileName()));
        return made.fileName();
    }
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }

    template <class Type = QWidget>
    [[nodiscard]] Type* find(const char* name) {
        auto* found = window().findChild<Type*>(QLatin1String(name));
        if (!found)
            qFatal("there is no %s", name);
        return found;
    }
    void click(const char* name) { QTest::mouseClick(find(name), Qt::LeftButton); }
    void trigger(const char* action) { find<QAction>(action)->trigger(); }
    void drop(const QStringList& paths, QWidget* on = nullptr) {
        QMimeData mime;
        QList<QUrl> urls;
        for (const QString& one : paths)
            urls << QUrl::fromLocalFile(one);
        mime.setUrls(urls);
        QWidget* target = on ? on : &window();
        const QPoint at = target->rect().center();
        QDragEnterEvent enter(at, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(target, &enter);
        QVERIFY2(enter.isAccepted(), "the drop was refused");
        QDropEvent event(at, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(target, &event);
    }
    // Trains data a little with the settings proposed for it, and asks about the next row.
    void trainBriefly(const QString& source) {
        constexpr int kPatience = 60000; // ms, a loaded machine
        program().openAndTrain(source);
        QTRY_VERIFY_WITH_TIMEOUT(epochs() > 2, kPatience);
        trigger("training.stop");
        QTRY_COMPARE_WITH_TIMEOUT(training().state(), ui::TrainingState::Ended, kPatience);
        click("mode.explore");
        click("inspector.next"); // of the models as they are in the end
    }
    // Presses a button of the question that comes next, and keeps what it asked.
    void answer(const char* button, QString* asked) {
        QTimer::singleShot(0, qApp, [button, asked] {
            auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            QVERIFY(box);
            *asked = box->text();
            QTest::mouseClick(box->findChild<QWidget*>(QLatin1String(button)), Qt::LeftButton);
        });
    }
    [[nodiscard]] QString log() { return find<ui::LogPanel>("log.panel")->text(); }
    [[nodiscard]] QString message() {
        auto* bar = find<ui::MessageBar>("message");
        return bar->isVisible() ? bar->message() : QString();
    }
    [[nodiscard]] QString dataName() { return find<QLabel>("top.name")->text(); }
    [[nodiscard]] int epochs() {
        const auto& models = training().models();
        return models.empty() ? 0 : static_cast<int>(models.front().run.history.size());
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<app::Application> m_application;
};

} // namespace testing
