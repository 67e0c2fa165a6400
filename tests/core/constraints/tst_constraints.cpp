#include "core/base/rng.h"
#include "core/constraints/constraints.h"
#include "core/data/pixel_schema.h"
#include "tests/support/suite.h"

#include <cmath>
#include <limits>

using namespace core;

namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

Dataset table() {
    Rng rng(3);
    RawMatrix values(4, 200);
    Dataset data;
    for (Index i = 0; i < 200; ++i) {
        values.col(i) << std::round(40.0 + 10.0 * rng.normal()), rng.uniform(0.0, 1.0),
            static_cast<double>(rng.below(3)), static_cast<double>(rng.below(4));
        data.labels.push_back(static_cast<Label>(i % 2));
    }
    data.schema.features = {{.name = "age", .kind = FeatureKind::Integer, .mutability = Mutability::Increase},
                            {.name = "debt", .domain = Range{-1.0, 5.0}},
                            {.name = "job", .kind = FeatureKind::Category, .levels = {"a", "b", "c"}},
                            {.name = "school", .kind = FeatureKind::Ordered, .levels = {"none", "low", "mid", "high"}}};
    data.rows = RawTable(std::move(values));
    data.classes = {"no", "yes"};
    return data;
}

std::string messageOf(const Status& status) {
    return status ? std::string() : status.error().message;
}

} // namespace

class TestConstraints : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void startsFromTheSchemaAndTheTrainingRows() {
        const PreparedDataPtr data = *prepare(table(), 4);
        const Constraints constraints = defaultConstraints(*data);
        QCOMPARE(constraints[0].mutability, Mutability::Increase);
        double low = 1e9, high = -1e9;
        for (const Index row : data->split.training) {
            low = std::min(low, data->dataset.rows.at(0, row));
            high = std::max(high, data->dataset.rows.at(0, row));
        }
        QVERIFY((constraints[0].domain == Range{low, high}));
        QVERIFY((constraints[1].domain == Range{-1.0, 5.0}));
        QVERIFY((constraints[3].domain == Range{0.0, 3.0}));
        QVERIFY(checkConstraints(data->dataset.schema, constraints));
    }

    void twoDeviationsWidenTheObservedRange() {
        Dataset dataset = table();
        dataset.domainRule = DomainRule::TwoDeviations;
        dataset.schema.features[1].domain.reset();
        const PreparedDataPtr data = *prepare(dataset, 4);
        const Constraints constraints = defaultConstraints(*data);
        const Transform& debt = data->encoding[1]; // uniform: two deviations reach beyond [min, max]
        QVERIFY(std::abs(constraints[1].domain.low - (debt.mean - 2 * debt.sd)) < 1e-9);
        QVERIFY(std::abs(constraints[1].domain.high - (debt.mean + 2 * debt.sd)) < 1e-9);
        const Transform& age = data->encoding[0]; // normal: min and max lie further out
        QVERIFY(constraints[0].domain.low < age.mean - 2 * age.sd);
        QVERIFY(constraints[0].domain.high > age.mean + 2 * age.sd);
    }

    void compilesToModelInputs() {
        const PreparedDataPtr data = *prepare(table(), 4);
        Constraints constraints = defaultConstraints(*data);
        constraints[0].domain = {17.5, 65.9};
        constraints[1].mutability = Mutability::Decrease;
        constraints[2].mutability = Mutability::Immutable;
        const InputConstraints limits = compile(data->dataset.schema, data->encoding, constraints);
        QVERIFY((limits.mayRise == Vector{{1, 0, 0, 0, 0, 1}}));
        QVERIFY((limits.mayFall == Vector{{0, 1, 0, 0, 0, 1}}));
        QCOMPARE(limits.low(0), encodeValue(data->encoding[0], 18.0));
        QCOMPARE(limits.high(0), encodeValue(data->encoding[0], 65.0));
        QCOMPARE(limits.low(1), encodeValue(data->encoding[1], -1.0));
        QCOMPARE(limits.high(5), encodeValue(data->encoding[3], 3.0));
        QCOMPARE(limits.simplices.size(), std::size_t{1});
        QVERIFY((limits.simplices[0] == Simplex{.first = 2, .count = 3, .frozen = true}));
        constraints[2].mutability = Mutability::Free;
        const InputConstraints freed = compile(data->dataset.schema, data->encoding, constraints);
        QVERIFY(!freed.simplices[0].frozen);
        QCOMPARE(freed.mayRise(3), Scalar(1));
        QCOMPARE(freed.low(3), Scalar(0));
        QCOMPARE(freed.high(3), Scalar(1));
    }

    void pixelsReachFromMinusOneToOne() {
        const FeatureSchema schema = pixelSchema({.height = 2, .width = 2});
        Encoding encoding;
        Constraints constraints;
        for (Index i = 0; i < 4; ++i) {
            encoding.features.push_back({.type = TransformType::Scale, .first = i, .mean = 127.5, .sd = 127.5});
            constraints.features.push_back({.mutability = Mutability::Free, .domain = {0, 255}});
        }
        encoding.inputs = 4;
        const InputConstraints limits = compile(schema, encoding, constraints);
        QVERIFY((limits.low.array() == Scalar(-1)).all());
        QVERIFY((limits.high.array() == Scalar(1)).all());
    }

    void refusesConstraintsThatMeanNothing_data() {
        QTest::addColumn<int>("feature");
        QTest::addColumn<int>("mutability");
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::addColumn<QString>("says");
        QTest::newRow("reversed") << 1 << 0 << 2.0 << 1.0 << "debt: the domain 2 to 1 is empty";
        QTest::newRow("nan") << 1 << 0 << kNan << 1.0 << "debt: the domain nan to 1 is not finite";
        QTest::newRow("no whole number") << 0 << 0 << 1.2 << 1.8 << "age: the domain 1.2 to 1.8 holds no whole number";
        QTest::newRow("no level") << 3 << 0 << 4.0 << 9.0 << "school: the domain 4 to 9 holds none of its levels";
        QTest::newRow("category") << 2 << 1 << 0.0 << 0.0 << "job is a category";
        QTest::newRow("a point is fine") << 1 << 0 << 2.0 << 2.0 << "";
    }
    void refusesConstraintsThatMeanNothing() {
        QFETCH(int, feature);
        QFETCH(int, mutability);
        QFETCH(double, low);
        QFETCH(double, high);
        QFETCH(QString, says);
        const PreparedDataPtr data = *prepare(table(), 4);
        Constraints constraints = defaultConstraints(*data);
        constraints[feature] = {.mutability = static_cast<Mutability>(mutability), .domain = {low, high}};
        const std::string message = messageOf(checkConstraints(data->dataset.schema, constraints));
        QVERIFY2(QString::fromStdString(message).contains(says), message.c_str());
        QCOMPARE(message.empty(), says.isEmpty());
    }

    void refusesAnotherNumberOfFeatures() {
        const PreparedDataPtr data = *prepare(table(), 4);
        Constraints constraints = defaultConstraints(*data);
        constraints.features.pop_back();
        QVERIFY(messageOf(checkConstraints(data->dataset.schema, constraints)).find("3 features") != std::string::npos);
    }

    void appliesWhatTheCommandLineSays() {
        const PreparedDataPtr data = *prepare(table(), 4);
        const FeatureSchema& schema = data->dataset.schema;
        Constraints constraints = defaultConstraints(*data);
        QVERIFY(applyMutability(schema, "debt=decrease", constraints));
        QVERIFY(applyMutability(schema, " job = immutable ", constraints));
        QVERIFY(applyDomain(schema, "debt=-0.5:1e3", constraints));
        QVERIFY(applyDomain(schema, "school=low:high", constraints));
        QCOMPARE(constraints[1].mutability, Mutability::Decrease);
        QCOMPARE(constraints[2].mutability, Mutability::Immutable);
        QVERIFY((constraints[1].domain == Range{-0.5, 1000.0}));
        QVERIFY((constraints[3].domain == Range{1.0, 3.0}));
    }

    void namesWhatIsWrongWithAnAssignment_data() {
        QTest::addColumn<bool>("domain");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("says");
        QTest::newRow("no equals sign") << false << "age"
                                        << "FEATURE=free|increase|decrease|immutable";
        QTest::newRow("misspelt feature") << false << "dept=free"
                                          << "did you mean debt?";
        QTest::newRow("far feature") << false << "shoe size=free"
                                     << "known are age, debt, job, school";
        QTest::newRow("misspelt word") << false << "age=increas"
                                       << "did you mean increase";
        QTest::newRow("category") << false << "job=increase"
                                  << "job is a category";
        QTest::newRow("pixels of a table") << false << "pixels:0-1=immutable"
                                           << "needs images";
        QTest::newRow("one number") << true << "debt=5"
                                    << "write LOW:HIGH";
        QTest::newRow("text") << true << "debt=a:b"
                              << "write LOW:HIGH";
        QTest::newRow("reversed") << true << "debt=5:1"
                                  << "debt: the domain 5 to 1 is empty";
        QTest::newRow("infinite") << true << "debt=0:inf"
                                  << "not finite";
        QTest::newRow("no level") << true << "school=low:top"
                                  << "among none, low, mid, high";
        QTest::newRow("category domain") << true << "job=0:1"
                                         << "has no domain";
    }
    void namesWhatIsWrongWithAnAssignment() {
        QFETCH(bool, domain);
        QFETCH(QString, text);
        QFETCH(QString, says);
        const PreparedDataPtr data = *prepare(table(), 4);
        Constraints constraints = defaultConstraints(*data);
        const Constraints before = constraints;
        const auto apply = domain ? applyDomain : applyMutability;
        const std::string message = messageOf(apply(data->dataset.schema, text.toStdString(), constraints));
        QVERIFY2(QString::fromStdString(message).contains(says), message.c_str());
        QVERIFY(constraints == before);
    }

    void findsAreasOfPixels() {
        const FeatureSchema schema = pixelSchema({.height = 4, .width = 3, .channels = 3});
        using Pixels = std::vector<Index>;
        QVERIFY((*pixelsOf(schema, "pixels:1-1,2-2") == Pixels{15, 16, 17}));
        QVERIFY((*pixelsOf(schema, "pixels:1,2") == Pixels{15, 16, 17}));
        QCOMPARE(pixelsOf(schema, "pixels:0-1")->size(), std::size_t{18});
        QCOMPARE(pixelsOf(schema, "pixels:0-1,")->size(), std::size_t{18});
        QCOMPARE(pixelsOf(schema, "pixels:,0-1")->size(), std::size_t{24});
        QCOMPARE(pixelsOf(schema, "pixels:")->size(), std::size_t{36});
        for (const char* wrong :
             {"pixels:0-4", "pixels:2-1", "pixels:-1-2", "pixels:a", "pixels:0-1,3", "pixels:0-99999999999999999999"})
            QVERIFY2(!pixelsOf(schema, wrong), wrong);
    }

    void freezesRowsOfAnImage() {
        const FeatureSchema schema = pixelSchema({.height = 28, .width = 28});
        Constraints constraints;
        constraints.features.assign(784, {.mutability = Mutability::Free, .domain = {0, 255}});
        QVERIFY(applyMutability(schema, "pixels:0-4=immutable", constraints));
        QVERIFY(applyMutability(schema, "pixels:23-27,=immutable", constraints));
        QVERIFY(applyMutability(schema, "pixel 0,3=free", constraints));
        QVERIFY(applyDomain(schema, "pixels:10-11,0-3=20:200", constraints));
        const auto frozen =
            std::ranges::count(constraints.features, Mutability::Immutable, &FeatureConstraint::mutability);
        QCOMPARE(frozen, 10 * 28 - 1);
        QVERIFY((constraints[10 * 28 + 3].domain == Range{20.0, 200.0}));
        const std::string message = messageOf(applyMutability(schema, "pixel 30,3=free", constraints));
        QVERIFY(message.find("pixels:ROW-ROW") != std::string::npos && message.size() < 300);
    }
};

COUNTERFOIL_SUITE(TestConstraints)
#include "tst_constraints.moc"
