#include "core/base/rng.h"
#include "core/data/prepared_data.h"
#include "tests/support/suite.h"

#include <cmath>
#include <numeric>

using namespace core;

namespace {

// A number, an integer, a category of three levels, an ordered feature and a constant column.
Dataset mixedTable(Index rows) {
    Rng rng(5);
    RawMatrix values(5, rows);
    Dataset data;
    for (Index i = 0; i < rows; ++i) {
        values.col(i) << 1000.0 + 20.0 * rng.normal(), static_cast<double>(rng.below(50)),
            static_cast<double>(rng.below(3)), static_cast<double>(rng.below(4)), 7.25;
        data.labels.push_back(static_cast<Label>(i % 2));
    }
    data.schema.features = {{.name = "income"},
                            {.name = "age", .kind = FeatureKind::Integer},
                            {.name = "job", .kind = FeatureKind::Category, .levels = {"a", "b", "c"}},
                            {.name = "school", .kind = FeatureKind::Ordered, .levels = {"1", "2", "3", "4"}},
                            {.name = "same"}};
    data.rows = RawTable(std::move(values));
    data.classes = {"no", "yes"};
    return data;
}

} // namespace

class TestEncoding : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fitsOnTheTrainingRowsOnly() {
        Dataset data = mixedTable(300);
        const auto prepared = prepare(data, 9);
        QVERIFY(prepared);
        const std::vector<Index>& training = (*prepared)->split.training;
        double mean = 0.0;
        for (const Index row : training)
            mean += data.rows.at(0, row) / static_cast<double>(training.size());
        double squares = 0.0;
        for (const Index row : training)
            squares += (data.rows.at(0, row) - mean) * (data.rows.at(0, row) - mean);
        QVERIFY(std::abs((*prepared)->encoding[0].mean - mean) < 1e-9);
        QVERIFY(std::abs((*prepared)->encoding[0].sd - std::sqrt(squares / double(training.size() - 1))) < 1e-9);

        // Other values in the test rows leave the encoding as it was.
        RawMatrix changed = *data.rows.numbers();
        for (const Index row : (*prepared)->split.test)
            changed(0, row) = 1e6;
        data.rows = RawTable(std::move(changed));
        QVERIFY((*prepare(data, 9))->encoding == (*prepared)->encoding);
    }

    void standardisedTrainingInputsHaveMeanZeroAndDeviationOne() {
        const auto prepared = prepare(mixedTable(400), 1);
        const Matrix& x = (*prepared)->training;
        QCOMPARE(x.rows(), Index{1 + 1 + 3 + 1 + 1});
        for (const Index input : {0, 1, 5}) {
            const double mean = static_cast<double>(x.row(input).mean());
            const double square = static_cast<double>((x.row(input).array() - Scalar(mean)).square().sum());
            QVERIFY(std::abs(mean) < 1e-5);
            QVERIFY(std::abs(square / static_cast<double>(x.cols() - 1) - 1.0) < 1e-4);
        }
        QVERIFY((x.middleRows(2, 3).colwise().sum().array() == Scalar(1)).all());
        QVERIFY((x.row(6).array() == Scalar(0)).all()); // constant: sd 1
    }

    void rowsComeBackFromTheirInputs() {
        const Dataset data = mixedTable(200);
        const auto prepared = prepare(data, 2);
        const Encoding& encoding = (*prepared)->encoding;
        for (Index row = 0; row < data.size(); ++row) {
            const Vector inputs = encodeRow(encoding, data.rows.row(row));
            for (Index feature = 0; feature < data.schema.size(); ++feature) {
                const double raw = data.rows.at(feature, row);
                QVERIFY(std::abs(decodeFeature(encoding, feature, inputs) - raw) <=
                        1e-6 * std::max(1.0, std::abs(raw)));
            }
        }
    }

    void oneRowAndManyRowsAgree() {
        const Dataset data = mixedTable(60);
        const auto prepared = prepare(data, 2);
        std::vector<Index> rows(60);
        std::iota(rows.begin(), rows.end(), Index{0});
        const Matrix all = encodeRows((*prepared)->encoding, data.rows, rows);
        for (const Index row : rows)
            QVERIFY(all.col(row) == encodeRow((*prepared)->encoding, data.rows.row(row)));
        QVERIFY(labelsOf(data, rows) == data.labels);
    }

    void identityKeepsRawCoordinates() {
        Dataset data = mixedTable(50);
        data.numberTransform = NumberTransform::Identity;
        const auto prepared = prepare(data, 2);
        QCOMPARE((*prepared)->encoding[0].type, TransformType::Identity);
        const Index row = (*prepared)->split.training.front();
        QCOMPARE((*prepared)->training(0, 0), static_cast<Scalar>(data.rows.at(0, row)));
    }

    void pixelsGoFromMinusOneToOne() {
        RawTable::Bytes bytes(4, 6);
        Dataset data;
        for (Index i = 0; i < 6; ++i) {
            bytes.col(i) << 0, 255, static_cast<std::uint8_t>(i), 128;
            data.labels.push_back(static_cast<Label>(i % 2));
        }
        for (const char* name : {"p0", "p1", "p2", "p3"})
            data.schema.features.push_back({.name = name, .kind = FeatureKind::Pixel});
        data.schema.image = ImageShape{.height = 2, .width = 2};
        data.rows = RawTable(std::move(bytes));
        data.classes = {"0", "1"};
        const auto prepared = prepare(data, 4);
        QVERIFY(prepared);
        QVERIFY(((*prepared)->training.row(0).array() == Scalar(-1)).all());
        QVERIFY(((*prepared)->training.row(1).array() == Scalar(1)).all());
        const Vector inputs = encodeRow((*prepared)->encoding, data.rows.row(5));
        for (Index pixel = 0; pixel < 4; ++pixel)
            QVERIFY(std::abs(decodeFeature((*prepared)->encoding, pixel, inputs) - data.rows.at(pixel, 5)) < 1e-4);
        QVERIFY((*prepared)->test.col(0) ==
                encodeRow((*prepared)->encoding, data.rows.row((*prepared)->split.test.front())));
    }

    void knowsWhichFeatureAnInputBelongsTo() {
        const auto prepared = prepare(mixedTable(50), 2);
        QVERIFY((featureOfInput((*prepared)->encoding) == std::vector<Index>{0, 1, 2, 2, 2, 3, 4}));
    }

    void aGivenSplitAndEncodingAreKept() {
        const Dataset data = mixedTable(100);
        const auto first = prepare(data, 2);
        const auto again = prepare(data, (*first)->splitSpec, (*first)->encoding);
        QVERIFY(again);
        QVERIFY((*again)->split.test == (*first)->split.test);
        QVERIFY((*again)->test == (*first)->test);

        Dataset fewer = data;
        fewer.schema.features[2].levels.push_back("d");
        const auto wrong = prepare(fewer, (*first)->splitSpec, (*first)->encoding);
        QVERIFY(!wrong && wrong.error().message.find("job") != std::string::npos);
    }

    void oneClassIsAnError() {
        Dataset data = mixedTable(20);
        data.labels.assign(20, 0);
        data.classes = {"no"};
        const auto prepared = prepare(data, 0);
        QVERIFY(!prepared && prepared.error().message.find("at least two") != std::string::npos);
    }
};

COUNTERFOIL_SUITE(TestEncoding)
#include "tst_encoding.moc"
