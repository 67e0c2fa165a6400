// An auditor's way through a queue of explanations, by keyboard in the real window.
#include "tests/app/window_fixture.h"
#include "tests/support/suite.h"
#include "ui/models/notebook.h"
#include "ui/models/review_model.h"
#include "ui/panels/inspector_panel.h"
#include "ui/panels/review_panel.h"

#include <QComboBox>
#include <QDockWidget>
#include <QFileDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTimer>

using testing::Window;

namespace {

constexpr int kPatience = 60000; // a loaded machine

void openQueue(Window& w) {
    w.program().openAndTrain(QStringLiteral("builtin:loans"));
    QTRY_VERIFY_WITH_TIMEOUT(w.epochs() > 2, kPatience);
    w.trigger("training.stop");
    QTRY_COMPARE_WITH_TIMEOUT(w.training().state(), ui::TrainingState::Ended, kPatience);
    w.click("mode.explore");
    auto* dock = w.find<QDockWidget>("dock.queue");
    dock->show();
    dock->raise();
    QTRY_VERIFY(w.find("review.panel")->isVisible());
}

ui::ReviewModel* modelOf(Window& w) {
    return qobject_cast<ui::ReviewModel*>(w.find<QTableView>("review.table")->model());
}

void explain(Window& w, const QString& condition) {
    w.find<QComboBox>("review.source")->setCurrentIndex(2);
    auto* field = w.find<QLineEdit>("review.subgroup");
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, condition);
    QTest::keyClick(field, Qt::Key_Return);
}

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestWindowReview : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void anAuditorGoesThroughTheQueueByKeyboard() {
        Window w;
        openQueue(w);
        w.click("review.start");
        const auto tests = w.training().data()->split.test.size();
        auto* model = modelOf(w);
        QTRY_COMPARE_WITH_TIMEOUT(model->entries(), tests, kPatience);
        auto* table = w.find<QTableView>("review.table");
        QTRY_COMPARE(table->currentIndex().row(), 0);
        // invalid first, and the first is what the explanation shows
        for (int place = 1; place < model->rowCount(); ++place)
            QVERIFY(!model->entry(place - 1).valid || model->entry(place).valid);
        auto* inspector = w.find<ui::InspectorPanel>("inspector.panel");
        QCOMPARE(inspector->row().value(), model->entry(0).row);
        table->setFocus();
        const QImage before = table->grab().toImage();
        QTest::keyClick(table, Qt::Key_1);
        const auto& verdicts = [&w]() -> const auto& {
            return w.program().notebook().notes().verdicts;
        };
        QCOMPARE(verdicts().size(), std::size_t{1});
        QCOMPARE(verdicts().front().judgement, core::Judgement::Sensible);
        QCOMPARE(static_cast<qint64>(verdicts().front().row), model->entry(0).row);
        QVERIFY(table->grab().toImage() != before);
        QTest::keyClick(table, Qt::Key_J);
        QCOMPARE(table->currentIndex().row(), 1);
        QCOMPARE(inspector->row().value(), model->entry(1).row);
        QTest::keyClick(&w.window(), Qt::Key_3, Qt::AltModifier); // from anywhere
        QCOMPARE(verdicts().size(), std::size_t{2});
        QCOMPARE(verdicts().back().judgement, core::Judgement::Wrong);
        QTest::keyClick(table, Qt::Key_K);
        QCOMPARE(table->currentIndex().row(), 0);
        QTest::keyClick(table, Qt::Key_0);
        QCOMPARE(verdicts().size(), std::size_t{1});
        w.trigger("edit.undo");
        QCOMPARE(verdicts().size(), std::size_t{2});
        QCOMPARE(model->verdictAt(0).judgement, core::Judgement::Sensible);
        // the costly ones
        w.find<QComboBox>("review.order")->setCurrentIndex(1);
        for (int place = 1; place < model->rowCount(); ++place)
            QVERIFY(!model->entry(place).valid || model->entry(place - 1).cost >= model->entry(place).cost);
        // and only those judged wrong
        w.find<QComboBox>("review.shown")->setCurrentIndex(4);
        QCOMPARE(model->rowCount(), 1);
        QCOMPARE(model->verdictAt(0).judgement, core::Judgement::Wrong);
    }

    void subgroupsNotesAndExport() {
        Window w;
        openQueue(w);
        explain(w, QStringLiteral("nonsense > 3"));
        QVERIFY(w.find<QLabel>("review.message")->text().contains(QStringLiteral("nonsense")));
        explain(w, QStringLiteral("age > 60"));
        QVERIFY(!w.find<QLabel>("review.message")->isVisible());
        auto* model = modelOf(w);
        QTRY_VERIFY_WITH_TIMEOUT(model->rowCount() > 0, kPatience);
        const core::Dataset& data = w.training().data()->dataset;
        const core::Index age = data.schema.find("age").value();
        for (int place = 0; place < model->rowCount(); ++place)
            QVERIFY(data.rows.at(age, static_cast<core::Index>(model->entry(place).row)) > 60);
        auto* table = w.find<QTableView>("review.table");
        QTRY_VERIFY(table->currentIndex().isValid());
        auto* note = w.find<QPlainTextEdit>("review.note");
        note->setFocus();
        QTest::keyClicks(note, QStringLiteral("=1+1, why?"));
        QTest::keyClick(&w.window(), Qt::Key_2, Qt::AltModifier);
        auto* panel = w.find<ui::ReviewPanel>("review.panel");
        const QString csv = w.path(QStringLiteral("verdicts.csv"));
        QTimer::singleShot(0, &w.window(), [&csv] { // the question where to
            auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
            if (!dialog)
                return;
            dialog->findChild<QLineEdit*>()->setText(csv);
            QTest::keyClick(dialog->findChild<QLineEdit*>(), Qt::Key_Return);
        });
        w.click("review.export");
        const QByteArray text = contentOf(csv);
        QVERIFY2(text.startsWith("Row,Model,"), text.constData());
        QVERIFY2(text.contains("\"'=1+1, why?\""), text.constData()); // no formula in a spreadsheet
        QVERIFY(text.contains("odd"));
        const QString json = w.path(QStringLiteral("verdicts.json"));
        Q_EMIT panel->exportRequested(json);
        const QJsonObject row = QJsonDocument::fromJson(contentOf(json))
                                    .object()
                                    .value(QStringLiteral("rows"))
                                    .toArray()
                                    .first()
                                    .toObject();
        QCOMPARE(row.value(QStringLiteral("verdict")).toString(), QStringLiteral("odd"));
        QCOMPARE(row.value(QStringLiteral("note")).toString(), QStringLiteral("=1+1, why?"));
    }

    void bookmarkedRowsAreAQueueToo() {
        Window w;
        openQueue(w);
        w.find<QComboBox>("review.source")->setCurrentIndex(3);
        w.click("review.start");
        QVERIFY(w.find<QLabel>("review.message")->text().contains(QStringLiteral("bookmarked")));
        w.click("inspector.bookmark");
        w.click("inspector.next");
        w.click("inspector.bookmark");
        w.click("review.start");
        QTRY_COMPARE_WITH_TIMEOUT(modelOf(w)->rowCount(), 2, kPatience);
    }

    void theQueueIsOfTheModelThatIsChosen() {
        Window w;
        openQueue(w);
        auto* models = w.find<QComboBox>("review.model");
        QVERIFY(models->isVisible());
        QCOMPARE(models->count(), 2);
        QCOMPARE(models->currentIndex(), 1);
        models->setFocus();
        QTest::keyClick(models, Qt::Key_Up);
        explain(w, QStringLiteral("age > 55"));
        auto* model = modelOf(w);
        QTRY_VERIFY_WITH_TIMEOUT(model->rowCount() > 3, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(!w.find("review.progress")->isVisible(), kPatience); // the order stays now
        const std::string name = w.training().models().front().run.name;
        QCOMPARE(model->modelName().toStdString(), name);
        auto* inspector = w.find<ui::InspectorPanel>("inspector.panel");
        QCOMPARE(inspector->shownModel(), std::size_t{0});
        auto* table = w.find<QTableView>("review.table");
        table->setFocus();
        for (int i = 0; i < 3; ++i) { // what is listed is what is explained
            const int before = table->currentIndex().row();
            QTest::keyClick(table, Qt::Key_J);
            QCOMPARE(table->currentIndex().row(), before + 1);
            const ui::ReviewEntry entry = model->entry(before + 1);
            const auto shown = [&] {
                const auto& answer = inspector->answer();
                return answer && answer->row == entry.row && answer->models[0] ? &*answer->models[0] : nullptr;
            };
            QTRY_VERIFY_WITH_TIMEOUT(shown(), kPatience);
            QCOMPARE(shown()->explanation.target, entry.target);
            QCOMPARE(shown()->explanation.valid, entry.valid);
            QVERIFY(std::abs(shown()->explanation.probability - entry.probability) < 1e-4);
        }
        QTest::keyClick(table, Qt::Key_3);
        QCOMPARE(w.program().notebook().notes().verdicts.front().model, name);
    }

    void theQueueCanBeStopped() {
        Window w;
        openQueue(w);
        w.find<QComboBox>("review.source")->setCurrentIndex(1);
        w.click("review.start");
        QCOMPARE(w.find<QPushButton>("review.start")->text(), QStringLiteral("Stop"));
        w.click("review.start");
        QCOMPARE(w.find<QPushButton>("review.start")->text(), QStringLiteral("Explain them"));
    }
};

COUNTERFOIL_SUITE(TestWindowReview)
#include "tst_window_review.moc"
