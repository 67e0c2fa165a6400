#include "core/model/loss.h"
#include "tests/support/explored.h"
#include "tests/support/mixed_data.h"
#include "tests/support/suite.h"
#include "ui/plots/point_index.h"

#include <functional>

using testing::answered;

namespace {

// Where the points of a mixed table are, with the first feature changed row by row.
core::Bounds usualWith(const std::function<double(core::Index row, double value)>& change) {
    core::Dataset set = testing::mixedDataset();
    core::RawMatrix values(4, set.size());
    for (core::Index row = 0; row < set.size(); ++row) {
        values.col(row) = set.rows.row(row);
        values(0, row) = change(row, values(0, row));
    }
    set.rows = core::RawTable(std::move(values));
    const core::PreparedDataPtr data = core::prepare(std::move(set), 3).value();
    auto all = std::make_shared<std::vector<core::Index>>();
    for (core::Index row = 0; row < data->dataset.size(); ++row)
        all->push_back(row);
    const core::Plane plane = core::featurePlane(data->dataset.schema, data->encoding, 0, 1, data->training.col(0));
    return answered<ui::PointAnswer>(ui::PointQuery{data, plane, all})->usual;
}

} // namespace

class TestQueries : public QObject {
    Q_OBJECT

    core::PreparedDataPtr m_moons;
    ui::QuerySubjectPtr m_subject;

private Q_SLOTS:
    void initTestCase() {
        m_moons = testing::builtinData("moons");
        m_subject = testing::subjectOf(m_moons, testing::trainedModels(m_moons, 100));
    }

    void surfacesInBandsAreThoseOfTheWhole_data() {
        QTest::addColumn<int>("rows");
        QTest::newRow("as shown") << 160;
        QTest::newRow("one more than bands") << 41;
        QTest::newRow("less than a band") << 7;
        QTest::newRow("two") << 2;
    }
    void surfacesInBandsAreThoseOfTheWhole() {
        QFETCH(int, rows);
        const core::Plane plane = testing::planeAt(*m_moons);
        const core::Bounds bounds{-1.5, 2.5, -1.25, 1.75};
        const auto answer = answered<ui::SurfaceAnswer>(ui::SurfaceQuery{m_subject, plane, bounds, 50, rows});
        QCOMPARE(answer->models.size(), std::size_t(2));
        for (std::size_t model = 0; model < 2; ++model) {
            const core::Surface whole =
                core::evaluateSurface(*m_subject->models[model].network, plane, bounds, 50, rows);
            const core::Surface& bands = *answer->models[model];
            QCOMPARE(bands.rows, whole.rows);
            QVERIFY(bands.bounds == bounds);
            QVERIFY((bands.probabilities - whole.probabilities).cwiseAbs().maxCoeff() < 1e-4f);
        }
    }

    void pointsLieWhereTheirRowsAre() {
        const auto rows = std::make_shared<const std::vector<core::Index>>(m_moons->split.test);
        const qint64 extra = m_moons->split.training.front();
        const auto answer = answered<ui::PointAnswer>(ui::PointQuery{m_moons, testing::planeAt(*m_moons), rows, extra});
        QCOMPARE(answer->points->size(), rows->size() + 1);
        QCOMPARE(answer->points->back().row, extra);
        QVERIFY(!answer->index);
        for (const ui::LandscapePoint& point : *answer->points) {
            const core::RawVector raw = m_moons->dataset.rows.row(static_cast<core::Index>(point.row));
            QVERIFY(std::abs(point.u - raw[0]) < 1e-4 && std::abs(point.v - raw[1]) < 1e-4);
            QCOMPARE(point.label, m_moons->dataset.labels[static_cast<std::size_t>(point.row)]);
            QVERIFY(point.u > answer->usual.uLow && point.u < answer->usual.uHigh);
        }
    }

    void manyPointsComeWithTheirIndex() {
        const core::PreparedDataPtr many = testing::builtinData("moons:12000");
        const auto rows = std::make_shared<const std::vector<core::Index>>(many->split.training);
        const auto answer = answered<ui::PointAnswer>(ui::PointQuery{many, testing::planeAt(*many), rows});
        QVERIFY(answer->index);
        QCOMPARE(answer->index->countNear({-100, 100, -100, 100}), rows->size());
    }

    void outliersDoNotSqueezeTheRest() {
        const core::Bounds usual = usualWith([](core::Index row, double value) { return row == 7 ? 1e6 : value; });
        QVERIFY(usual.uHigh < 5000);
        QVERIFY(usual.uLow < 2000);
    }

    void aValueThatMostRowsHaveDoesNotHideTheOthers() {
        const core::Bounds usual = usualWith([](core::Index row, double) { return row % 50 == 0 ? 90.0 : 20.0; });
        QVERIFY(usual.uLow < 20);
        QVERIFY(usual.uHigh > 90);
    }

    void anExplanationGoesFromTheRowToTheTargetOnEachModel() {
        const core::Index row = m_moons->split.test.front();
        const auto answer =
            answered<ui::ExplanationAnswer>(ui::ExplanationQuery{m_subject, testing::planeAt(*m_moons), row, {}});
        QCOMPARE(answer->models.size(), std::size_t(2));
        for (const auto& model : answer->models) {
            QVERIFY(model && model->explanation.valid);
            QCOMPARE(model->explanation.target, answer->target);
            QVERIFY(model->explanation.predicted != answer->target);
            QVERIFY(!model->violation);
            QVERIFY(model->implausibility && *model->implausibility > 0);
            const core::RawVector raw = m_moons->dataset.rows.row(row);
            QVERIFY(std::abs(model->path.points.front().x() - raw[0]) < 1e-4);
            QVERIFY(std::abs(model->path.points.back().y() - model->explanation.counterfactual[1]) < 1e-3);
            QCOMPARE(model->path.probability.size(), model->path.points.size());
            QVERIFY(model->validFrom && *model->validFrom <= model->explanation.steps);
            QVERIFY(model->nascentUntil < model->explanation.steps);
        }
    }

    void anAskedForTargetIsTheOneSearched() {
        const auto blobs = testing::builtinData("blobs10");
        const auto subject = testing::subjectOf(blobs, testing::trainedModels(blobs, 12, false));
        const core::Index row = blobs->split.test.front();
        const core::Label other = (blobs->dataset.labels[static_cast<std::size_t>(row)] + 5) % 10;
        const auto answer =
            answered<ui::ExplanationAnswer>(ui::ExplanationQuery{subject, testing::planeAt(*blobs), row, other});
        QCOMPARE(answer->target, other);
        QCOMPARE(answer->models.front()->explanation.target, other);
        QCOMPARE(answer->models.front()->probabilities.size(), core::Index(10));
    }

    void watchedPathsStartAtTheirRowsAndShareTheirTargets() {
        std::vector<qint64> rows;
        for (int i = 0; i < 23; ++i)
            rows.push_back(m_moons->split.test[static_cast<std::size_t>(i)]);
        const core::Plane plane = testing::planeAt(*m_moons);
        const auto answer = answered<ui::PathAnswer>(ui::PathQuery{m_subject, plane, rows});
        for (const auto& paths : answer->models) {
            QCOMPARE(paths.size(), rows.size());
            for (std::size_t i = 0; i < rows.size(); ++i) {
                QCOMPARE(paths[i].row, rows[i]);
                QCOMPARE(paths[i].targetClass, answer->models.front()[i].targetClass);
                QVERIFY(std::abs(paths[i].points.front().x() - m_moons->dataset.rows.at(0, rows[i])) < 1e-4);
            }
        }
    }

    void figuresAreTheSameEachTimeAndTellTheModelsApart() {
        const auto first = answered<ui::FigureAnswer>(ui::FigureQuery{m_subject});
        const auto again = answered<ui::FigureAnswer>(ui::FigureQuery{m_subject});
        for (std::size_t model = 0; model < 2; ++model) {
            const ui::ModelFigures& figures = *first->models[model];
            QCOMPARE(figures.cost, again->models[model]->cost);
            QCOMPARE(figures.implausibility, again->models[model]->implausibility);
            QCOMPARE(figures.tested, core::Index(600));
            QVERIFY(figures.searched > 40 && figures.searched <= 60);
            const double accuracy =
                core::accuracy(core::logitsOf(*m_subject->models[model].network, m_moons->test), m_moons->testLabels);
            QCOMPARE(figures.accuracy, accuracy);
        }
        QVERIFY(*first->models[1]->implausibility < *first->models[0]->implausibility);
    }

    void aModelWithoutNetworkYetLeavesAGap() {
        auto models = m_subject->models;
        models.front().network.reset();
        const auto subject = testing::subjectOf(m_moons, models);
        const core::Plane plane = testing::planeAt(*m_moons);
        const auto surfaces = answered<ui::SurfaceAnswer>(ui::SurfaceQuery{subject, plane, {0, 1, 0, 1}, 10, 10});
        QVERIFY(!surfaces->models[0] && surfaces->models[1]);
        const auto rows = answered<ui::ExplanationAnswer>(ui::ExplanationQuery{subject, plane, 3, {}});
        QVERIFY(!rows->models[0] && rows->models[1]);
        const auto figures = answered<ui::FigureAnswer>(ui::FigureQuery{subject});
        QVERIFY(!figures->models[0] && figures->models[1]);
    }

    void withoutAnyModelTheAnswerIsAMessage() {
        auto models = m_subject->models;
        for (ui::ModelView& model : models)
            model.network.reset();
        const auto subject = testing::subjectOf(m_moons, models);
        const auto answer = ui::answerTo(ui::ExplanationQuery{subject, testing::planeAt(*m_moons), 3, {}});
        QVERIFY(!answer);
        QVERIFY(answer.error().message.find("train one first") != std::string::npos);
    }

    void galleriesShowEachClassOnEachModel() {
        const auto digits = testing::builtinData("digits:600");
        auto models = testing::trainedModels(digits, 3);
        const auto subject = testing::subjectOf(digits, models);
        const auto answer = answered<ui::GalleryAnswer>(ui::GalleryQuery{subject, 2});
        QCOMPARE(answer->entries.size(), std::size_t(20));
        std::vector<int> seen(10);
        for (const ui::GalleryEntry& entry : answer->entries) {
            ++seen[static_cast<std::size_t>(entry.label)];
            QVERIFY(entry.models[0] && entry.models[1]);
            QCOMPARE(entry.models[0]->target, entry.target);
            QCOMPARE(digits->dataset.labels[static_cast<std::size_t>(entry.row)], entry.label);
        }
        QCOMPARE(seen, std::vector<int>(10, 2));
    }

    void everySearchAnswers_data() {
        QTest::addColumn<QString>("id");
        for (const auto& entry : core::builtins<core::Generator>().entries())
            QTest::newRow(entry.info.id.c_str()) << QString::fromStdString(entry.info.id);
    }
    void everySearchAnswers() {
        QFETCH(QString, id);
        ui::QuerySubject subject = *m_subject;
        subject.search = ui::withGenerator(subject.search, id.toStdString());
        subject.search.search.steps = 100;
        const auto chosen = std::make_shared<const ui::QuerySubject>(std::move(subject));
        const core::Plane plane = testing::planeAt(*m_moons);
        const core::Index row = m_moons->split.test.front();
        const auto answer = answered<ui::ExplanationAnswer>(ui::ExplanationQuery{chosen, plane, row, {}});
        for (const auto& model : answer->models) {
            QVERIFY(model && !model->violation);
            QVERIFY(model->explanation.end != core::SearchEnd::NoReference &&
                    model->explanation.end != core::SearchEnd::Unprepared);
            // CLUE is drawn to no class, and FACE may find no way from one moon to the other.
            QVERIFY(model->explanation.valid || id == QStringLiteral("clue") ||
                    model->explanation.end == core::SearchEnd::NoPath);
            QVERIFY(std::abs(model->path.points.front().x() - m_moons->dataset.rows.row(row)[0]) < 1e-4);
        }
        const auto watched = answered<ui::PathAnswer>(ui::PathQuery{chosen, plane, {row}});
        QCOMPARE(watched->models.size(), std::size_t(2));
        QVERIFY(watched->models[0].front().points.size() > 1);
    }

    void anotherGeneratorKeepsTheParametersItKnows() {
        core::Settings settings = core::defaultSettings(1000);
        settings.search.generator = "ecco";
        settings.generator = {{"search.step_size", 0.05}, {"search.lambda_energy", 2.0}};
        const core::Settings generic = ui::withGenerator(settings, "generic");
        QCOMPARE(std::get<double>(generic.generator.at("search.step_size")), 0.05);
        QVERIFY(!generic.generator.contains("search.lambda_energy"));
        QVERIFY(core::makeGenerator(generic));
    }
};

COUNTERFOIL_SUITE(TestQueries)
#include "tst_queries.moc"
