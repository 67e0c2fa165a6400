#include "app/wiring/exploration.h"
#include "app/wiring/stage_content.h"
#include "tests/support/explored.h"
#include "tests/support/suite.h"
#include "ui/panels/gallery_panel.h"
#include "ui/panels/inspector_panel.h"
#include "ui/panels/stage_panel.h"
#include "ui/theme.h"

#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QToolButton>

namespace {

// The three panels and what connects them, as the window has them.
struct Explored {
    ui::StagePanel stage;
    ui::InspectorPanel inspector;
    ui::GalleryPanel gallery;
    app::Exploration exploration{&stage, &inspector, &gallery};

    Explored() {
        stage.resize(1000, 600);
        stage.show();
        inspector.resize(360, 900);
        inspector.show();
        (void)QTest::qWaitForWindowExposed(&stage);
    }
    void show(const core::PreparedDataPtr& data, const std::vector<ui::ModelView>& models) {
        exploration.setData(data);
        exploration.setModels(models);
        QCoreApplication::processEvents(); // lays the landscapes out
    }
    void clickOn(double u, double v, std::size_t model = 0) {
        ui::Landscape* view = stage.landscape(model);
        QTest::mouseClick(view->plot(), Qt::LeftButton, {}, view->plot()->mapFrom(view, view->positionOf(u, v)));
    }
    [[nodiscard]] QString text(const char* name) const {
        const auto* label = inspector.findChild<QLabel*>(QLatin1String(name));
        return label && label->isVisible() ? label->text() : QString();
    }
};

} // namespace

class TestWindowExploration : public QObject {
    Q_OBJECT

    core::PreparedDataPtr m_moons;
    std::vector<ui::ModelView> m_models;

    // A row far from all others, so that a click hits it.
    [[nodiscard]] core::Index lonelyRow() const {
        core::Index best = 0;
        float most = -1;
        for (core::Index i = 0; i < m_moons->test.cols(); ++i) {
            float nearest = 1e9f;
            for (core::Index j = 0; j < m_moons->test.cols(); ++j)
                if (i != j)
                    nearest = std::min(nearest, (m_moons->test.col(i) - m_moons->test.col(j)).norm());
            if (nearest > most) {
                most = nearest;
                best = m_moons->split.test[static_cast<std::size_t>(i)];
            }
        }
        return best;
    }

private Q_SLOTS:
    void initTestCase() {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        ui::Theme::instance().apply();
        ui::Theme::instance().setReducedMotion(true);
        m_moons = testing::builtinData("moons");
        m_models = testing::trainedModels(m_moons, 30);
    }

    void aClickOnAPointExplainsIt() {
        Explored e;
        e.show(m_moons, m_models);
        QSignalSpy selected(&e.exploration, &app::Exploration::rowSelected);
        const core::Index row = lonelyRow();
        e.clickOn(m_moons->dataset.rows.at(0, row), m_moons->dataset.rows.at(1, row));
        QCOMPARE(selected.size(), 1);
        QCOMPARE(selected[0][0].toLongLong(), row);
        QTRY_VERIFY_WITH_TIMEOUT(e.inspector.changes()->rowCount() > 0, 20000);
        QVERIFY(e.text("inspector.sentence").contains(QStringLiteral("the outcome would be")));
        QVERIFY(e.text("inspector.row")
                    .contains(QLocale().toString(
                        static_cast<qint64>(m_moons->dataset.records[static_cast<std::size_t>(row)]))));
    }

    void aChosenTargetIsSearchedFor() {
        const auto blobs = testing::builtinData("blobs10");
        Explored e;
        e.show(blobs, testing::trainedModels(blobs, 10));
        e.exploration.selectRow(blobs->split.test[4]);
        QTRY_VERIFY_WITH_TIMEOUT(!e.text("inspector.to").isEmpty(), 20000);
        const QString likeliest = e.text("inspector.to");
        auto* targets = e.inspector.findChild<QComboBox*>(QStringLiteral("inspector.target"));
        QCOMPARE(targets->count(), 10); // the likeliest, and nine others by name
        const int other = targets->itemText(5).endsWith(likeliest) ? 6 : 5;
        targets->setCurrentIndex(other);
        Q_EMIT targets->activated(other);
        const QString wanted = targets->itemText(other).mid(3);
        QTRY_COMPARE_WITH_TIMEOUT(e.text("inspector.to"), wanted, 20000);
    }

    void slicesAndProjectionsAreLabelled() {
        const auto loans = testing::builtinData("loans");
        Explored e;
        e.show(loans, testing::trainedModels(loans, 4));
        const auto caption = [&e] {
            QString all;
            for (const QLabel* label : e.stage.landscape(0)->findChildren<QLabel*>())
                all += label->text() + label->toolTip();
            return all + e.stage.landscape(0)->accessibleDescription() + e.stage.caption();
        };
        QVERIFY2(caption().contains(QStringLiteral("Slice: the rest as in a typical row")), qPrintable(caption()));
        QVERIFY(caption().contains(QStringLiteral("simulated")));
        QVERIFY2(!caption().contains(QStringLiteral("600 far off")), qPrintable(caption()));
        e.exploration.selectRow(3);
        QVERIFY(caption().contains(QStringLiteral("Slice: the rest as in the selected row")));
        QTest::mouseClick(e.stage.findChild<QToolButton*>(QStringLiteral("stage.components")), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(caption().contains(QStringLiteral("Projection")), 20000);
    }

    void snapshotsRenewTheSelectedRowsAnswer() {
        Explored e;
        auto fresh = m_models;
        for (ui::ModelView& model : fresh)
            model.network =
                std::make_shared<const core::Network>(core::Network::create(2, 2, model.settings.model, core::Rng(4)));
        e.show(m_moons, fresh);
        e.exploration.selectRow(m_moons->split.test[2]);
        QTRY_VERIFY_WITH_TIMEOUT(!e.text("inspector.outcome").isEmpty(), 20000);
        const QString before = e.text("inspector.sentence");
        auto snapshot = std::make_shared<core::Snapshot>();
        snapshot->epoch = 30;
        snapshot->epochs = 30;
        for (const ui::ModelView& model : m_models)
            snapshot->runs.push_back({model.network, {}});
        e.exploration.setSnapshot(snapshot);
        QTRY_VERIFY_WITH_TIMEOUT(e.text("inspector.sentence") != before, 20000);
    }

    void constraintsHoldInTheNextAnswer() {
        Explored e;
        e.show(m_moons, m_models);
        e.exploration.selectRow(m_moons->split.test[2]);
        QTRY_VERIFY_WITH_TIMEOUT(e.inspector.changes()->rowCount() == 2, 20000);
        core::Constraints constraints = core::defaultConstraints(*m_moons);
        constraints[0].mutability = core::Mutability::Immutable;
        e.exploration.setConstraints(constraints);
        QTRY_VERIFY_WITH_TIMEOUT(e.inspector.changes()->rowCount() < 2, 20000);
        for (const ui::ChangeRow& row : e.inspector.changes()->rows())
            QCOMPARE(row.feature, core::Index(1));
    }

    void aModelOfOtherDataIsAMessage() {
        const auto loans = testing::builtinData("loans");
        Explored e;
        e.exploration.setData(loans);
        e.exploration.setModels(m_models);
        const auto* message = e.stage.findChild<QLabel*>(QStringLiteral("stage.message"));
        QVERIFY(message->isVisible());
        QVERIFY(message->text().contains(QStringLiteral("other data")));
    }

    void imagesShowTheirComponentsAndPictures() {
        const auto digits = testing::builtinData("digits:600");
        Explored e;
        e.gallery.resize(600, 500);
        e.gallery.show();
        e.show(digits, testing::trainedModels(digits, 2));
        QVERIFY(e.stage.axes().components);
        e.exploration.selectRow(digits->split.test[0]);
        QTRY_VERIFY_WITH_TIMEOUT(e.text("inspector.sentence").contains(QStringLiteral("pixel")) ||
                                     e.text("inspector.sentence").contains(QStringLiteral("No change")),
                                 30000);
        QVERIFY(e.inspector.findChild<QWidget*>(QStringLiteral("inspector.images"))->isVisible());
        const auto* caption = e.gallery.findChild<QLabel*>(QStringLiteral("gallery.caption"));
        QTRY_VERIFY_WITH_TIMEOUT(!caption->text().isEmpty(), 30000);
    }
};

COUNTERFOIL_SUITE(TestWindowExploration)
#include "tst_window_exploration.moc"
