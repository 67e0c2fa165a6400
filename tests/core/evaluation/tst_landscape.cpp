#include "core/data/pixel_schema.h"
#include "core/evaluation/landscape.h"
#include "core/model/loss.h"
#include "tests/support/random.h"
#include "tests/support/suite.h"

#include <Eigen/Eigenvalues>

#include <cmath>

using namespace core;

namespace {

// Inputs kept in raw coordinates; two classes in turn.
Dataset numbers(RawMatrix values) {
    Dataset data;
    for (Index i = 0; i < values.rows(); ++i)
        data.schema.features.push_back({.name = "f" + std::to_string(i)});
    for (Index i = 0; i < values.cols(); ++i)
        data.labels.push_back(static_cast<Label>(i % 2));
    data.rows = RawTable(std::move(values));
    data.classes = {"no", "yes"};
    data.numberTransform = NumberTransform::Identity;
    return data;
}

RawMatrix normals(Rng& rng, Index rows, Index columns) {
    return RawMatrix::NullaryExpr(rows, columns, [&] { return rng.normal(); });
}

PreparedDataPtr applicants() {
    Rng rng(8);
    RawMatrix values(4, 300);
    for (Index i = 0; i < 300; ++i)
        values.col(i) << std::round(40 + 12 * rng.normal()), 40000 + 9000 * rng.normal(),
            static_cast<double>(rng.below(3)), static_cast<double>(rng.below(4));
    Dataset data = numbers(values);
    data.schema.features = {{.name = "age", .kind = FeatureKind::Integer, .unit = "years"},
                            {.name = "income"},
                            {.name = "job", .kind = FeatureKind::Category, .levels = {"a", "b", "c"}},
                            {.name = "school", .kind = FeatureKind::Ordered, .levels = {"1", "2", "3", "4"}}};
    data.numberTransform = NumberTransform::Standardise;
    return *prepare(data, 1);
}

double largestDifference(const Matrix& a, const Matrix& b) {
    return static_cast<double>((a - b).cwiseAbs().maxCoeff());
}

} // namespace

class TestLandscape : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void featureAxesReadInRawUnits() {
        const PreparedDataPtr data = applicants();
        const Vector held = data->training.col(3);
        const Plane plane = featurePlane(data->dataset.schema, data->encoding, 0, 1, held);
        QCOMPARE(plane.uLabel, std::string("age (years)"));
        QCOMPARE(plane.vLabel, std::string("income"));
        QVERIFY(plane.caption.starts_with("Slice"));

        const Matrix coordinates = plane.project(data->training);
        for (Index i = 0; i < coordinates.cols(); ++i) {
            const Index row = data->split.training[static_cast<std::size_t>(i)];
            QVERIFY(std::abs(static_cast<double>(coordinates(0, i)) - data->dataset.rows.at(0, row)) < 1e-3);
            QVERIFY(std::abs(static_cast<double>(coordinates(1, i)) - data->dataset.rows.at(1, row)) < 0.1);
        }
        const RawVector raw{{25, 61000, data->dataset.rows.at(2, data->split.training[3]),
                             data->dataset.rows.at(3, data->split.training[3])}};
        QVERIFY(largestDifference(plane.inputAt(25, 61000), encodeRow(data->encoding, raw)) < 1e-4);
    }

    void projectionInvertsThePlane_data() {
        QTest::addColumn<bool>("components");
        QTest::newRow("features") << false;
        QTest::newRow("components") << true;
    }
    void projectionInvertsThePlane() {
        QFETCH(bool, components);
        const PreparedDataPtr data = applicants();
        const Plane plane = components
                                ? componentPlane(*data)
                                : featurePlane(data->dataset.schema, data->encoding, 1, 3, data->training.col(0));
        Rng rng(2);
        for (int i = 0; i < 200; ++i) {
            const auto u = static_cast<Scalar>(rng.uniform(-3, 3)), v = static_cast<Scalar>(rng.uniform(-3, 3));
            const Matrix back = plane.project(plane.inputAt(u, v));
            const Scalar tolerance = components ? Scalar(1e-5) : Scalar(1e-2); // income is in tens of thousands
            QVERIFY(std::abs(back(0) - u) < tolerance && std::abs(back(1) - v) < Scalar(1e-5));
        }
    }

    void categoriesAreNoAxes() { QVERIFY((axisFeatures(applicants()->dataset.schema) == std::vector<Index>{0, 1, 3})); }

    void nothingIsLeftOutOfTwoFeatures() {
        Rng rng(4);
        const PreparedDataPtr data = *prepare(numbers(normals(rng, 2, 50)), 1);
        QCOMPARE(featurePlane(data->dataset.schema, data->encoding, 0, 1, data->training.col(0)).caption,
                 std::string());
        QCOMPARE(componentPlane(*data).caption, std::string());
    }

    // Rows with a known covariance: variances 9, 4 and 0.25 along known orthonormal directions.
    void findsTheComponentsOfAKnownCovariance_data() {
        QTest::addColumn<int>("inputs");
        QTest::addColumn<int>("rows");
        QTest::newRow("few inputs") << 6 << 4000;
        QTest::newRow("subspace iteration") << 150 << 3000;
        QTest::newRow("fewer rows than inputs") << 400 << 250;
        QTest::newRow("very few rows") << 100 << 30;
    }
    void findsTheComponentsOfAKnownCovariance() {
        QFETCH(int, inputs);
        QFETCH(int, rows);
        Rng rng(6);
        RawVector first = RawVector::Zero(inputs), second = RawVector::Zero(inputs);
        first(1) = 0.8, first(2) = -0.6;
        second(0) = -0.6, second(1) = 0.48, second(2) = 0.64;
        RawMatrix values = 0.01 * normals(rng, inputs, rows);
        const RawMatrix factors = normals(rng, 2, rows);
        values += 3.0 * first * factors.row(0) + 2.0 * second * factors.row(1);
        values.colwise() += RawVector::Constant(inputs, 5.0);
        const PreparedDataPtr data = *prepare(numbers(values), 1);
        const Plane plane = componentPlane(*data);
        // The sample's own axes differ a little from the population's; the plane is the same.
        const double tolerance = 6.0 / std::sqrt(rows);
        QVERIFY(std::abs(plane.uAxis.cast<double>().dot(first)) > 1.0 - tolerance);
        QVERIFY(std::abs(plane.vAxis.cast<double>().dot(second)) > 1.0 - tolerance);
        for (const Vector& axis : {plane.uAxis, plane.vAxis}) {
            const double inPlane = std::hypot(axis.cast<double>().dot(first), axis.cast<double>().dot(second));
            QVERIFY(std::abs(inPlane - 1.0) < 1e-3);
            QVERIFY(std::abs(static_cast<double>(axis.norm()) - 1.0) < 1e-5);
            Index largest = 0;
            axis.cwiseAbs().maxCoeff(&largest);
            QVERIFY(axis(largest) > 0);
        }
        QVERIFY(std::abs(plane.uAxis.dot(plane.vAxis)) < Scalar(1e-4));
        QVERIFY(plane.caption.ends_with("100% of variance"));
        const int share = std::stoi(plane.uLabel.substr(plane.uLabel.find('(') + 1));
        QVERIFY(std::abs(share - 69) < 100.0 * tolerance); // 9 / 13

        const Matrix coordinates = plane.project(data->training);
        QVERIFY(std::abs(coordinates.row(0).mean()) < Scalar(0.02 + 6.0 / std::sqrt(rows)));
    }

    // Against a full decomposition, on a spectrum without gaps to help.
    void agreesWithAFullDecomposition() {
        Rng rng(12);
        RawMatrix values = normals(rng, 120, 900);
        for (Index i = 0; i < values.rows(); ++i)
            values.row(i) *= std::pow(0.9, static_cast<double>(i));
        const PreparedDataPtr data = *prepare(numbers(values), 1);
        const Plane plane = componentPlane(*data);
        Eigen::MatrixXd centred = data->training.cast<double>();
        centred.colwise() -= Eigen::VectorXd(centred.rowwise().mean());
        const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> full(centred * centred.transpose());
        QVERIFY(std::abs(plane.uAxis.cast<double>().dot(full.eigenvectors().col(119))) > 0.9999);
        QVERIFY(std::abs(plane.vAxis.cast<double>().dot(full.eigenvectors().col(118))) > 0.9999);
    }

    void constantDataStillGiveAPlane() {
        RawMatrix values = RawMatrix::Constant(3, 20, 2.0);
        const PreparedDataPtr data = *prepare(numbers(values), 1);
        const Plane plane = componentPlane(*data);
        QVERIFY(std::abs(static_cast<double>(plane.uAxis.norm()) - 1.0) < 1e-6);
        QVERIFY(std::abs(static_cast<double>(plane.uAxis.dot(plane.vAxis))) < 1e-6);
        const Bounds bounds = boundsOf(plane.project(data->training));
        QVERIFY(bounds.uHigh - bounds.uLow >= 2.0 && bounds.vHigh - bounds.vLow >= 2.0);

        const PreparedDataPtr single = *prepare(numbers(RawMatrix::Random(1, 20)), 1);
        const Plane line = componentPlane(*single);
        QCOMPARE(line.uAxis(0), Scalar(1));
        QVERIFY(line.project(single->training).allFinite());
    }

    void boundsLeaveAMarginAndSkipWhatIsNotFinite() {
        Matrix coordinates(2, 4);
        coordinates << 0, 10, 5, std::numeric_limits<Scalar>::quiet_NaN(), -1, 1, 0, 50;
        const Bounds bounds = boundsOf(coordinates);
        QVERIFY(std::abs(bounds.uLow + 0.8) < 1e-9 && std::abs(bounds.uHigh - 10.8) < 1e-9);
        QVERIFY(std::abs(bounds.vLow + 1 + 0.08 * 51) < 1e-9 && std::abs(bounds.vHigh - 50 - 0.08 * 51) < 1e-9);
        QVERIFY(boundsOf(Matrix(2, 0)) == Bounds{});
    }

    void theSurfaceIsTheNetworkOnTheGrid_data() {
        QTest::addColumn<std::vector<int>>("hidden");
        QTest::addColumn<int>("activation");
        QTest::newRow("linear") << std::vector<int>{} << 0;
        QTest::newRow("relu") << std::vector<int>{32} << 0;
        QTest::newRow("tanh") << std::vector<int>{16, 8} << 1;
        QTest::newRow("softplus") << std::vector<int>{64, 64, 64} << 2;
    }
    void theSurfaceIsTheNetworkOnTheGrid() {
        QFETCH(std::vector<int>, hidden);
        QFETCH(int, activation);
        const PreparedDataPtr data = applicants();
        const ModelOptions options{.hidden = hidden, .activation = static_cast<Activation>(activation)};
        const Network network = Network::create(data->encoding.inputs, 3, options, Rng(5));
        for (const Plane& plane :
             {featurePlane(data->dataset.schema, data->encoding, 0, 1, data->training.col(7)), componentPlane(*data)}) {
            const Bounds bounds = boundsOf(plane.project(data->training));
            const Index columns = 40, rows = 31;
            const Surface surface = evaluateSurface(network, plane, bounds, columns, rows);
            QCOMPARE(surface.probabilities.cols(), columns * rows);
            for (const auto& [u, v] : {std::pair<Index, Index>{0, 0}, {39, 0}, {0, 30}, {39, 30}, {17, 12}}) {
                const auto x = static_cast<Scalar>(bounds.uLow + (bounds.uHigh - bounds.uLow) * double(u) / 39.0);
                const auto y = static_cast<Scalar>(bounds.vLow + (bounds.vHigh - bounds.vLow) * double(v) / 30.0);
                const Matrix direct = softmax(logitsOf(network, plane.inputAt(x, y)));
                QVERIFY(largestDifference(direct, surface.probabilities.col(v * columns + u)) < 1e-4);
            }
            QVERIFY(std::abs(static_cast<double>(surface.probabilities.colwise().sum().minCoeff()) - 1.0) < 1e-5);
        }
    }

    void aSurfaceOfOneCellIsTheMiddle() {
        const PreparedDataPtr data = applicants();
        const Network network = Network::create(data->encoding.inputs, 2, {}, Rng(5));
        const Plane plane = componentPlane(*data);
        const Surface surface = evaluateSurface(network, plane, {.uLow = -1, .uHigh = 3, .vLow = 0, .vHigh = 4}, 1, 1);
        QVERIFY(largestDifference(surface.probabilities, softmax(logitsOf(network, plane.inputAt(1, 2)))) < 1e-5);
    }
};

COUNTERFOIL_SUITE(TestLandscape)
#include "tst_landscape.moc"
