#include "app/wiring/report.h"
#include "app/wiring/session_files.h"
#include "tests/app/window_fixture.h"
#include "tests/support/suite.h"
#include "ui/panels/curves_view.h"
#include "ui/panels/embedding_view.h"
#include "ui/panels/inspector_panel.h"
#include "ui/panels/row_view.h"
#include "ui/panels/settings_panel.h"
#include "ui/panels/stage_panel.h"
#include "ui/panels/timeline_panel.h"
#include "ui/shell/panel_dock.h"

#include <QComboBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QToolButton>
#include <QWheelEvent>

using testing::Window;

namespace {

// Two models of the loans, with a test row selected.
void train(Window& w) {
    w.program().open({QStringLiteral("builtin:loans:400")});
    QTRY_VERIFY(w.training().data());
    ui::TrainingPlan plan = w.find<ui::SettingsPanel>("settings.panel")->plan().value();
    for (core::TrainingRun& run : plan.runs) {
        run.settings.training.epochs = 4;
        run.settings.training.batch = 50;
        run.settings.training.counterfactuals = 40;
    }
    w.program().setPace(0);
    w.training().start(plan);
    QTRY_COMPARE(w.training().state(), ui::TrainingState::Ended);
    w.click("mode.explore");
    w.program().selectRow(w.training().data()->split.test[3]);
}

ui::StagePanel* stageOf(Window& w) {
    return w.find<ui::StagePanel>("stage.panel");
}

QImage stagePicture(Window& w) {
    QCoreApplication::processEvents();
    return stageOf(w)->grab().toImage();
}

void wheel(QWidget* on, int angle) {
    const QPointF at = QPointF(on->rect().center()) + QPointF(20, -10);
    QWheelEvent event(at, on->mapToGlobal(at), {}, {0, angle}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(on, &event);
}

QString saved(Window& w, const QString& name, const QString& folder = {}) {
    const QString path = folder.isEmpty() ? w.path(name) : folder + QLatin1Char('/') + name;
    QSignalSpy written(&w.program().sessions(), &app::SessionFiles::saved);
    w.program().sessions().saveTo(path);
    [&] { QTRY_COMPARE(written.count(), 1); }();
    return path;
}

void open(Window& w, const QString& path) {
    QSignalSpy opened(&w.program().sessions(), &app::SessionFiles::opened);
    w.program().open({path});
    QTRY_COMPARE(opened.count(), 1);
}

QJsonObject viewOf(const QString& path) {
    return QJsonDocument::fromJson(QByteArray::fromStdString(core::loadSession(path.toStdString())->session.view))
        .object();
}

} // namespace

class TestWindowSessionView : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_begun; // a session: training takes longer than opening it

    void work(Window& w) { open(w, m_begun); }

private Q_SLOTS:
    void initTestCase() {
        Window w;
        train(w);
        m_begun = saved(w, QStringLiteral("begun.counterfoil"), m_folder.path());
    }

    void theOpenedWindowLooksTheSame_data() {
        QTest::addColumn<QString>("view");
        for (const char* view : {"landscape", "parallel", "matrix", "embedding", "curves"})
            QTest::newRow(view) << QString::fromLatin1(view);
    }

    void theOpenedWindowLooksTheSame() {
        QFETCH(QString, view);
        Window first;
        work(first);
        auto* stage = stageOf(first);
        const core::Bounds unseen = first.find<ui::EmbeddingView>("embedding")->landscape()->view();
        stage->restore({{QStringLiteral("rows"), QStringLiteral("training")},
                        {QStringLiteral("watched"), 3},
                        {QStringLiteral("difference"), view == QStringLiteral("landscape")}});
        first.click("stage.sample"); // other rows are watched
        auto* axis = first.find<QComboBox>("stage.axisU");
        axis->setCurrentIndex(2);
        Q_EMIT axis->activated(2);
        auto* generator = first.find<QComboBox>("inspector.generator");
        generator->setCurrentIndex(generator->findData(QStringLiteral("wachter")));
        Q_EMIT generator->activated(generator->currentIndex());
        first.find<QToolButton>("inspector.model0")->click();
        stage->showView(view);
        for (const char* rows : {"parallel", "matrix"})
            first.window().findChild<ui::RowView*>(QLatin1String(rows))->restore({3, 1, 0});
        ui::Brush brush;
        brush.set(1, core::Range{0.1, 40000.7});
        auto* parallel = first.window().findChild<ui::RowView*>(QStringLiteral("parallel"));
        parallel->setBrush(brush);
        Q_EMIT parallel->brushChanged(brush);
        first.find<ui::EmbeddingView>("embedding")->setMethod(ui::EmbeddingView::Method::Components);
        first.find<ui::CurvesView>("curves")->restore(
            {{QStringLiteral("centred"), true}, {QStringLiteral("feature"), 2}});
        if (view == QStringLiteral("landscape") || view == QStringLiteral("embedding")) {
            auto* plot = view == QStringLiteral("embedding") ? first.find<ui::EmbeddingView>("embedding")->landscape()
                                                             : stage->difference();
            QTRY_VERIFY(plot->plot()->isVisible() && !(plot->view() == unseen)); // the rows are there
            QCoreApplication::processEvents();
            wheel(plot->plot(), 240);
        }
        const QString path = saved(first, QStringLiteral("kept.counterfoil"));
        Window second;
        open(second, path);
        for (Window* w : {&first, &second})
            w->window().dismissMessage(); // takes room
        QCOMPARE(stageOf(second)->shownView(), view);
        QCOMPARE(stageOf(second)->choices(), stage->choices());
        QCOMPARE(stageOf(second)->view(), stage->view());
        QTRY_COMPARE(stagePicture(second), stagePicture(first)); // once both have computed what they show
        QVERIFY(second.find<ui::InspectorPanel>("inspector.panel")->chosenGenerator() == QStringLiteral("wachter"));
        QJsonObject then = viewOf(path), now = viewOf(saved(second, QStringLiteral("again.counterfoil")));
        for (QJsonObject* kept : {&then, &now})
            kept->remove(QStringLiteral("layouts")); // to the pixel only where the window is as large
        QCOMPARE(now, then);
    }

    void whatTheSearchIsSetToComesBack() {
        Window first;
        work(first);
        auto* inspector = first.find<ui::InspectorPanel>("inspector.panel");
        auto* steps = inspector->findChild<QAbstractSpinBox*>(QStringLiteral("search.steps"));
        QVERIFY(steps);
        steps->stepBy(7);
        QTRY_VERIFY(viewOf(saved(first, QStringLiteral("a.counterfoil")))[QStringLiteral("explored")][QStringLiteral(
            "search")][QStringLiteral("search.steps")]
                        .isDouble());
        const core::ParamValues values = inspector->searchValues();
        first.find<QComboBox>("inspector.target")->setCurrentIndex(1);
        const auto target = inspector->chosenTarget();
        const QString path = saved(first, QStringLiteral("kept.counterfoil"));
        Window second;
        open(second, path);
        auto* opened = second.find<ui::InspectorPanel>("inspector.panel");
        QVERIFY(opened->searchValues() == values);
        QVERIFY(target.has_value());
        QVERIFY(opened->chosenTarget() == target);
        QCOMPARE(opened->row(), inspector->row());
    }

    void theWordsOfTheReportComeBack() {
        Window first;
        work(first);
        first.program().reporting().restore({{QStringLiteral("title"), QStringLiteral("For the board")},
                                             {QStringLiteral("words"), QStringLiteral("One.\n\nTwo.")},
                                             {QStringLiteral("left_out"), QJsonArray{QStringLiteral("settings")}}});
        const QString path = saved(first, QStringLiteral("kept.counterfoil"));
        Window second;
        open(second, path);
        QCOMPARE(second.find<QLineEdit>("report.title")->text(), QStringLiteral("For the board"));
        QCOMPARE(second.find<QPlainTextEdit>("report.words")->toPlainText(), QStringLiteral("One.\n\nTwo."));
        QCOMPARE(second.program().reporting().choices(), first.program().reporting().choices());
    }

    void theEpochLookedAtComesBack() {
        Window first;
        work(first);
        first.find<ui::TimelinePanel>("timeline.panel")->choose(2);
        QVERIFY(first.find<ui::TimelinePanel>("timeline.panel")->chosenEpoch() == 2);
        const QString path = saved(first, QStringLiteral("kept.counterfoil"));
        Window second;
        open(second, path);
        QVERIFY(second.find<ui::TimelinePanel>("timeline.panel")->chosenEpoch() == 2);
        QTRY_COMPARE(stageOf(second)->caption(), stageOf(first)->caption());
    }

    void theLayoutOfEveryModeComesBack() {
        Window first;
        work(first);
        first.click("mode.train");
        first.window().workspace()->dock(QStringLiteral("settings"))->close();
        first.click("mode.explore");
        QVERIFY(first.window().workspace()->dock(QStringLiteral("inspector"))->isVisible());
        const QString path = saved(first, QStringLiteral("kept.counterfoil"));
        Window second;
        open(second, path);
        QCOMPARE(second.window().mode(), QStringLiteral("explore"));
        QVERIFY(second.window().workspace()->dock(QStringLiteral("inspector"))->isVisible());
        second.click("mode.train");
        QVERIFY(!second.window().workspace()->dock(QStringLiteral("settings"))->isVisible());
    }

    // As the first program with sessions wrote it.
    void aSessionWithLessOfTheViewStillOpens() {
        Window first;
        work(first);
        const QString path = saved(first, QStringLiteral("kept.counterfoil"));
        core::Session session = core::loadSession(path.toStdString())->session;
        const auto row = session.data->split.test[5];
        session.view = R"({"mode": "explore", "layout": "", "axes": {"components": false, "u": 1, "v": 3}, "row": )" +
                       std::to_string(row) + "}";
        const QString old = first.path(QStringLiteral("old.counterfoil"));
        QVERIFY(core::saveSession(session, old.toStdString()));
        Window second;
        open(second, old);
        QCOMPARE(second.window().mode(), QStringLiteral("explore"));
        QVERIFY(stageOf(second)->axes() == (ui::StageAxes{false, 1, 3}));
        QCOMPARE(second.find<ui::InspectorPanel>("inspector.panel")->row(), std::optional<qint64>(row));
        QCOMPARE(stageOf(second)->shownView(), QStringLiteral("landscape"));
    }
};

COUNTERFOIL_SUITE(TestWindowSessionView)
#include "tst_window_session_view.moc"
