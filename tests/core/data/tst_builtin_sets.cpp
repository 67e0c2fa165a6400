#include "core/data/prepared_data.h"
#include "core/data/sources/builtin.h"
#include "core/data/sources/loans.h"
#include "tests/support/suite.h"

#include <cmath>
#include <numbers>

using namespace core;

namespace {

Result<Dataset> loaded(const std::string& source, std::uint64_t seed = 1) {
    SourceRequest request;
    request.source = source;
    request.seed = seed;
    return loadDataset(request);
}

struct Moments {
    double mean = 0.0;
    double sd = 0.0;
    Index rows = 0;
};
Moments momentsOf(const std::vector<double>& values) {
    Moments moments{.rows = static_cast<Index>(values.size())};
    for (const double value : values)
        moments.mean += value / static_cast<double>(values.size());
    for (const double value : values)
        moments.sd += (value - moments.mean) * (value - moments.mean) / static_cast<double>(values.size() - 1);
    moments.sd = std::sqrt(moments.sd);
    return moments;
}
Moments momentsOf(const Dataset& data, Index feature, Label label) {
    std::vector<double> values;
    for (Index row = 0; row < data.size(); ++row)
        if (data.labels[static_cast<std::size_t>(row)] == label)
            values.push_back(data.rows.at(feature, row));
    return momentsOf(values);
}

// Mean L1 distance between different rows of one class: what real rows score as counterfactuals.
double meanDistance(const Dataset& data, Label label) {
    std::vector<Index> rows;
    for (Index row = 0; row < data.size() && rows.size() < 600; ++row)
        if (data.labels[static_cast<std::size_t>(row)] == label)
            rows.push_back(row);
    double sum = 0.0;
    for (const Index a : rows)
        for (const Index b : rows)
            sum += (data.rows.row(a) - data.rows.row(b)).lpNorm<1>();
    return sum / static_cast<double>(rows.size() * (rows.size() - 1));
}

} // namespace

class TestBuiltinSets : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyListedSetKeepsItsWord_data() {
        QTest::addColumn<QString>("id");
        for (const BuiltinSet& set : builtinSets())
            QTest::newRow(set.info.id.c_str()) << QString::fromStdString(set.info.id);
    }
    void everyListedSetKeepsItsWord() {
        QFETCH(QString, id);
        const auto sets = builtinSets();
        const auto set = *std::ranges::find(sets, id.toStdString(), [](const BuiltinSet& s) { return s.info.id; });
        const std::string source = "builtin:" + set.info.id;
        const auto data = loaded(source);
        QVERIFY2(data, data ? "" : data.error().message.c_str());
        QCOMPARE(data->size(), Index{4200});
        QCOMPARE(data->schema.size(), set.features);
        QCOMPARE(data->classCount(), set.classes);
        QCOMPARE(data->source, source);
        QCOMPARE(data->name, set.info.label);
        QCOMPARE(data->records.back(), std::int64_t{4199});
        QVERIFY(!data->note.empty() && !set.info.help.empty());
        const auto prepared = prepare(*data, 1);
        QVERIFY(prepared);
        QCOMPARE((*prepared)->training.cols(), Index{3000});
        QCOMPARE((*prepared)->validation.cols(), Index{600});
        QCOMPARE((*prepared)->test.cols(), Index{600});
        QVERIFY((*prepared)->training.allFinite());
        // Shuffled: the first rows hold more than one class.
        QVERIFY(std::ranges::count(data->labels.begin(), data->labels.begin() + 20, data->labels[0]) < 20);
    }

    void theSeedDecides_data() { everyListedSetKeepsItsWord_data(); }
    void theSeedDecides() {
        QFETCH(QString, id);
        const std::string source = "builtin:" + id.toStdString() + ":300";
        const std::string digest = loaded(source, 5)->digest;
        QVERIFY(!digest.empty());
        QCOMPARE(loaded(source, 5)->digest, digest);
        QVERIFY(loaded(source, 6)->digest != digest);
        QCOMPARE(loaded(source)->size(), Index{300});
        QCOMPARE(loaded(source)->source, source);
    }

    void listsTheSetsInOrder() {
        std::vector<std::string> ids;
        for (const BuiltinSet& set : builtinSets())
            ids.push_back(set.info.id);
        QVERIFY(
            (ids == std::vector<std::string>{"moons", "circles", "linear", "overlap", "blobs10", "loans", "digits"}));
    }

    void refusesWrongNames_data() {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("says");
        QTest::newRow("misspelt") << "builtin:mons"
                                  << "did you mean moons";
        QTest::newRow("misspelt with rows") << "builtin:digit:500"
                                            << "did you mean digits";
        QTest::newRow("too few") << "builtin:moons:7"
                                 << "builtin:moons:7: this set can have 20 to 1000000 rows, not 7";
        QTest::newRow("too many") << "builtin:moons:99999999"
                                  << "not 99999999";
        QTest::newRow("far too many") << "builtin:moons:99999999999999999999999"
                                      << "20 to 1000000";
        QTest::newRow("no number") << "builtin:moons:many"
                                   << "not many";
        QTest::newRow("empty") << "builtin:moons:"
                               << "not none";
        QTest::newRow("negative") << "builtin:moons:-50"
                                  << "not -50";
        QTest::newRow("fraction") << "builtin:moons:50.5"
                                  << "not 50.5";
    }
    void refusesWrongNames() {
        QFETCH(QString, source);
        QFETCH(QString, says);
        const auto data = loaded(source.toStdString());
        QVERIFY(!data);
        QVERIFY2(QString::fromStdString(data.error().message).contains(says), data.error().message.c_str());
    }

    void planesStayInRawCoordinates_data() {
        QTest::addColumn<QString>("id");
        for (const char* id : {"moons", "circles", "linear", "overlap"})
            QTest::newRow(id) << QString::fromLatin1(id);
    }
    void planesStayInRawCoordinates() {
        QFETCH(QString, id);
        const auto data = loaded("builtin:" + id.toStdString());
        QCOMPARE(data->numberTransform, NumberTransform::Identity);
        QCOMPARE(data->domainRule, DomainRule::TwoDeviations);
        QCOMPARE(momentsOf(*data, 0, 0).rows, Index{2100});
    }

    void moonsLieOnTheirArcs() {
        const auto data = loaded("builtin:moons");
        std::vector<double> upper, lower;
        for (Index row = 0; row < data->size(); ++row) {
            const double x = data->rows.at(0, row), y = data->rows.at(1, row);
            if (data->labels[static_cast<std::size_t>(row)] == 0)
                upper.push_back(std::hypot(x, y));
            else
                lower.push_back(std::hypot(x - 1.0, y - 0.3));
        }
        for (const auto& radii : {upper, lower}) {
            const Moments radius = momentsOf(radii);
            QVERIFY(std::abs(radius.mean - 1.005) < 0.01); // 1 + noise^2 / 2
            QVERIFY(std::abs(radius.sd - 0.1) < 0.01);
        }
        QVERIFY(std::abs(momentsOf(*data, 0, 0).mean) < 0.02);
        QVERIFY(std::abs(momentsOf(*data, 1, 0).mean - 2.0 / std::numbers::pi) < 0.02);
        QVERIFY(std::abs(momentsOf(*data, 0, 1).mean - 1.0) < 0.02);
        QVERIFY(std::abs(momentsOf(*data, 1, 1).mean - (0.3 - 2.0 / std::numbers::pi)) < 0.02);
    }

    void circlesHaveTheirRadiiAndNoise() {
        const auto data = loaded("builtin:circles");
        for (const Index axis : {0, 1}) {
            const Moments dot = momentsOf(*data, axis, 1);
            QVERIFY(std::abs(dot.mean) < 0.02);
            QVERIFY(std::abs(dot.sd - 0.15) < 0.01);
            const Moments ring = momentsOf(*data, axis, 0);
            QVERIFY(std::abs(ring.mean) < 0.02);
            QVERIFY(std::abs(ring.sd - std::sqrt(0.5 + 0.0225)) < 0.02);
        }
    }

    void cloudsHaveTheirCentresAndDeviations_data() {
        QTest::addColumn<QString>("id");
        QTest::addColumn<double>("deviation");
        QTest::addColumn<double>("distance"); // analytically 2 * 2 sd / sqrt(pi)
        QTest::newRow("linear") << "linear" << 0.5 << 1.13;
        QTest::newRow("overlap") << "overlap" << 2.0 << 4.51;
    }
    void cloudsHaveTheirCentresAndDeviations() {
        QFETCH(QString, id);
        QFETCH(double, deviation);
        QFETCH(double, distance);
        const auto data = loaded("builtin:" + id.toStdString());
        const std::array<Point, 2> centres{Point{-2.0, 2.5}, Point{2.0, -0.5}};
        for (const Label label : {0, 1}) {
            for (const Index axis : {0, 1}) {
                const Moments cloud = momentsOf(*data, axis, label);
                const double centre = centres[static_cast<std::size_t>(label)][static_cast<std::size_t>(axis)];
                QVERIFY(std::abs(cloud.mean - centre) < 0.08 * deviation);
                QVERIFY(std::abs(cloud.sd - deviation) < 0.05 * deviation);
            }
            QVERIFY(std::abs(meanDistance(*data, label) - distance) < 0.05 * distance);
        }
    }

    void tenBlobsStandApart() {
        const auto data = loaded("builtin:blobs10");
        for (Label label = 0; label < 10; ++label) {
            QCOMPARE(momentsOf(*data, 0, label).rows, Index{420});
            QVERIFY(std::abs(momentsOf(*data, 0, label).sd - 0.4) < 0.06);
            for (Label other = 0; other < label; ++other) {
                const double apart = std::hypot(momentsOf(*data, 0, label).mean - momentsOf(*data, 0, other).mean,
                                                momentsOf(*data, 1, label).mean - momentsOf(*data, 1, other).mean);
                QVERIFY(apart > 1.85);
            }
        }
    }

    void loansFollowTheirRuleButForTheNoise() {
        const auto data = loaded("builtin:loans:20000");
        Index approved = 0;
        Index flipped = 0;
        for (Index row = 0; row < data->size(); ++row) {
            const bool says = loanScore(data->rows.row(row)) > 0.0;
            const bool label = data->labels[static_cast<std::size_t>(row)] == 1;
            approved += says ? 1 : 0;
            flipped += says != label ? 1 : 0;
        }
        QVERIFY(std::abs(static_cast<double>(approved) / 20000.0 - 0.5) < 0.02);
        QVERIFY(std::abs(static_cast<double>(flipped) / 20000.0 - 0.15) < 0.01);
        QVERIFY(data->simulated);
        QCOMPARE(data->classes[1], std::string("approved"));
    }

    void loansAreRecordedAsABankWould() {
        const auto data = loaded("builtin:loans");
        const FeatureSchema& schema = data->schema;
        for (Index feature = 0; feature < schema.size(); ++feature) {
            QVERIFY(!schema[feature].help.empty());
            const bool money = schema[feature].unit.starts_with("EUR");
            for (Index row = 0; row < data->size(); ++row) {
                const double value = data->rows.at(feature, row);
                QCOMPARE(value, std::round(value));
                if (money)
                    QCOMPARE(std::fmod(value, 100.0), 0.0);
                if (schema[feature].hasLevels())
                    QVERIFY(value >= 0.0 && value < static_cast<double>(schema[feature].levels.size()));
                else
                    QVERIFY(value >= schema[feature].domain->low && value <= schema[feature].domain->high);
            }
        }
        for (const char* name : {"age", "education", "years at address"})
            QCOMPARE(schema[*schema.find(name)].mutability, Mutability::Increase);
    }

    void loansDependOnOneAnotherAsStated() {
        const auto data = loaded("builtin:loans:20000");
        const Index age = *data->schema.find("age"), job = *data->schema.find("employment"),
                    education = *data->schema.find("education"), income = *data->schema.find("income"),
                    years = *data->schema.find("years at address");
        std::array<std::vector<double>, 5> incomeOf, ageOfJob;
        for (Index row = 0; row < data->size(); ++row) {
            if (data->rows.at(job, row) == 0.0)
                incomeOf[static_cast<std::size_t>(data->rows.at(education, row))].push_back(data->rows.at(income, row));
            ageOfJob[static_cast<std::size_t>(data->rows.at(job, row))].push_back(data->rows.at(age, row));
            QVERIFY(data->rows.at(years, row) <= data->rows.at(age, row));
        }
        for (std::size_t level = 1; level < 5; ++level)
            QVERIFY(momentsOf(incomeOf[level]).mean > momentsOf(incomeOf[level - 1]).mean);
        QVERIFY(std::ranges::min(ageOfJob[3]) >= 60.0); // retired
        QVERIFY(std::ranges::max(ageOfJob[4]) < 27.0);  // students
        for (const auto& ages : ageOfJob)
            QVERIFY(ages.size() > 400);
    }

    void digitsAreDarkPaperWithAPenStroke() {
        const auto data = loaded("builtin:digits:1000");
        QVERIFY((data->schema.image == ImageShape{.height = 28, .width = 28, .channels = 1}));
        for (Index row = 0; row < data->size(); ++row) {
            const RawVector image = data->rows.row(row);
            const Index ink = (image.array() > 128.0).count();
            QVERIFY2(ink > 20 && ink < 330, std::to_string(ink).c_str());
            QVERIFY(image.maxCoeff() > 200.0);
            // The frame stays free of ink.
            const Eigen::Map<const RawMatrix> pixels(image.data(), 28, 28);
            QVERIFY(pixels.row(0).mean() < 30.0 && pixels.row(27).mean() < 30.0);
        }
    }

    // Nearest class mean, fitted on one half and tried on the other: the classes differ, and not trivially.
    void digitsCanBeToldApart() {
        const auto prepared = prepare(*loaded("builtin:digits"), 3);
        const PreparedData& data = **prepared;
        Matrix means = Matrix::Zero(784, 10);
        for (Index i = 0; i < data.training.cols(); ++i)
            means.col(data.trainingLabels[static_cast<std::size_t>(i)]) += data.training.col(i) / Scalar(300);
        Index right = 0;
        for (Index i = 0; i < data.test.cols(); ++i) {
            Index nearest = 0;
            (means.colwise() - data.test.col(i)).colwise().squaredNorm().minCoeff(&nearest);
            right += nearest == data.testLabels[static_cast<std::size_t>(i)] ? 1 : 0;
        }
        QVERIFY2(right > 450 && right < 600, std::to_string(right).c_str());
    }

    void stopsWhenTold() {
        StopSource stop;
        stop.request_stop();
        SourceRequest request;
        request.source = "builtin:digits";
        request.stop = stop.get_token();
        const auto data = (*builtins<DataSource>().find("digits")->create({}))->load(request);
        QVERIFY(!data);
        QCOMPARE(data.error().code, ErrorCode::Cancelled);
    }
};

COUNTERFOIL_SUITE(TestBuiltinSets)
#include "tst_builtin_sets.moc"
