#include "core/base/rng.h"
#include "core/constraints/decode.h"
#include "tests/support/suite.h"

#include <cmath>
#include <limits>

using namespace core;

namespace {

struct Case {
    FeatureSchema schema;
    Encoding encoding;
    Constraints constraints;
};

std::vector<std::string> namedLevels(Index count) {
    std::vector<std::string> names;
    for (Index i = 0; i < count; ++i)
        names.push_back(std::to_string(i));
    return names;
}

Range randomDomain(Rng& rng, const Feature& feature, double centre, double spread) {
    switch (feature.kind) {
    case FeatureKind::Number: {
        const double low = centre + spread * rng.uniform(-3.0, 2.0);
        return {low, low + (rng.below(8) == 0 ? 0.0 : spread * rng.uniform(0.0, 3.0))};
    }
    case FeatureKind::Integer: {
        const double low = std::floor(centre + spread * rng.uniform(-3.0, 1.0)) - 0.5;
        return {low, low + 1.0 + std::floor(rng.uniform(0.0, 20.0)) * (rng.below(2) ? 1.0 : 0.75)};
    }
    case FeatureKind::Ordered: {
        const Index low = rng.below(static_cast<Index>(feature.levels.size()));
        return {static_cast<double>(low) - (rng.below(2) ? 0.25 : 0.0), static_cast<double>(low + rng.below(3)) + 0.5};
    }
    case FeatureKind::Pixel:
        return {rng.uniform(0.0, 100.0), rng.uniform(110.0, 255.0)};
    case FeatureKind::Category:
        break;
    }
    return {};
}

Case randomCase(Rng& rng) {
    Case made;
    const Index features = 1 + rng.below(6);
    for (Index i = 0; i < features; ++i) {
        Feature feature{.name = "f" + std::to_string(i), .kind = static_cast<FeatureKind>(rng.below(5))};
        if (feature.hasLevels())
            feature.levels = namedLevels(2 + rng.below(5));
        const double scale = std::pow(10.0, rng.uniform(-3.0, 5.0));
        Transform transform{.type = TransformType::Standardise,
                            .first = made.encoding.inputs,
                            .count = 1,
                            .mean = scale * rng.normal(),
                            .sd = scale * rng.uniform(0.05, 2.0)};
        if (feature.kind == FeatureKind::Category)
            transform = {.type = TransformType::OneHot,
                         .first = made.encoding.inputs,
                         .count = static_cast<Index>(feature.levels.size())};
        else if (feature.kind == FeatureKind::Pixel)
            transform = {.type = TransformType::Scale, .first = made.encoding.inputs, .mean = 127.5, .sd = 127.5};
        else if (feature.kind == FeatureKind::Ordered)
            transform.mean = rng.uniform(0.0, 4.0), transform.sd = rng.uniform(0.3, 2.0);
        else if (rng.below(3) == 0)
            transform = {.type = TransformType::Identity, .first = made.encoding.inputs};
        FeatureConstraint constraint{.mutability = static_cast<Mutability>(rng.below(4)),
                                     .domain = randomDomain(rng, feature, transform.mean, transform.sd)};
        if (feature.kind == FeatureKind::Category)
            constraint.mutability = rng.below(2) ? Mutability::Free : Mutability::Immutable;
        if (feature.kind != FeatureKind::Category && rng.below(3) == 0)
            constraint.step = feature.kind == FeatureKind::Number
                                  ? transform.sd * std::pow(10.0, rng.uniform(-4.0, 0.5))
                                  : static_cast<double>(1 + rng.below(7));
        made.encoding.inputs += transform.count;
        made.encoding.features.push_back(transform);
        made.schema.features.push_back(feature);
        made.constraints.features.push_back(constraint);
    }
    return made;
}

// Inside the domain, on its edge, or outside it.
RawVector randomFactual(Rng& rng, const Case& made) {
    RawVector raw(made.schema.size());
    for (Index i = 0; i < raw.size(); ++i) {
        const Feature& feature = made.schema[i];
        const Range& domain = made.constraints[i].domain;
        const double width = domain.high - domain.low;
        if (feature.hasLevels())
            raw(i) = static_cast<double>(rng.below(static_cast<Index>(feature.levels.size())));
        else if (feature.kind == FeatureKind::Pixel)
            raw(i) = static_cast<double>(rng.below(256));
        else if (feature.kind == FeatureKind::Integer)
            raw(i) = std::round(rng.uniform(domain.low - width - 2.0, domain.high + width + 2.0)) +
                     (rng.below(20) == 0 ? 0.5 : 0.0);
        else
            raw(i) = rng.below(4) == 0 ? (rng.below(2) ? domain.low : domain.high)
                                       : rng.uniform(domain.low - width, domain.high + width);
    }
    return raw;
}

Vector randomInputs(Rng& rng, const Case& made, const Vector& factual) {
    const InputConstraints limits = compile(made.schema, made.encoding, made.constraints);
    Vector inputs = factual;
    for (Index i = 0; i < inputs.size(); ++i) {
        switch (rng.below(8)) {
        case 0: // stays
            break;
        case 1:
            inputs(i) = limits.low(i);
            break;
        case 2:
            inputs(i) = limits.high(i);
            break;
        case 3:
            inputs(i) = std::nextafter(factual(i), static_cast<Scalar>(rng.below(2) ? 1e9 : -1e9));
            break;
        case 4:
            inputs(i) = static_cast<Scalar>(1e4 * rng.normal());
            break;
        default:
            inputs(i) += static_cast<Scalar>(2.0 * rng.normal());
            break;
        }
        if (rng.below(500) == 0)
            inputs(i) =
                rng.below(2) ? std::numeric_limits<Scalar>::quiet_NaN() : std::numeric_limits<Scalar>::infinity();
    }
    return inputs;
}

// The rules once more, written apart from the code under test.
bool obeys(const Feature& feature, const FeatureConstraint& constraint, double from, double to) {
    if (to == from)
        return true;
    const bool whole = feature.kind != FeatureKind::Number;
    if (!std::isfinite(to) || (whole && to != std::floor(to)) || constraint.mutability == Mutability::Immutable)
        return false;
    if (feature.kind == FeatureKind::Pixel && (to < 0.0 || to > 255.0))
        return false;
    if (feature.hasLevels() && (to < 0.0 || to > static_cast<double>(feature.levels.size() - 1)))
        return false;
    if (feature.kind == FeatureKind::Category)
        return constraint.mutability == Mutability::Free;
    if ((constraint.mutability == Mutability::Increase && to < from) ||
        (constraint.mutability == Mutability::Decrease && to > from))
        return false;
    if (constraint.step > 0.0) {
        const double steps = (to - (whole ? std::round(from) : from)) / constraint.step;
        const double slack = 1e-9 + 1e-14 * (std::abs(from) + std::abs(to)) / constraint.step;
        if (std::abs(steps - std::round(steps)) > slack)
            return false;
    }
    return to >= constraint.domain.low && to <= constraint.domain.high;
}

Case loans() {
    Case made;
    made.schema.features = {{.name = "age", .kind = FeatureKind::Integer},
                            {.name = "income"},
                            {.name = "job", .kind = FeatureKind::Category, .levels = {"none", "clerk", "cook"}},
                            {.name = "school", .kind = FeatureKind::Ordered, .levels = {"low", "middle", "high"}}};
    made.encoding.features = {{.type = TransformType::Standardise, .first = 0, .mean = 40, .sd = 12},
                              {.type = TransformType::Standardise, .first = 1, .mean = 30000, .sd = 9000},
                              {.type = TransformType::OneHot, .first = 2, .count = 3},
                              {.type = TransformType::Standardise, .first = 5, .mean = 1, .sd = 0.7}};
    made.encoding.inputs = 6;
    made.constraints.features = {{.mutability = Mutability::Increase, .domain = {18, 90}},
                                 {.mutability = Mutability::Free, .domain = {0, 100000}},
                                 {.mutability = Mutability::Free, .domain = {}},
                                 {.mutability = Mutability::Increase, .domain = {0, 2}}};
    return made;
}

} // namespace

class TestDecode : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void noDecodedRowEverBreaksAConstraint() {
        Rng rng(2026);
        int moved = 0;
        int outside = 0;
        for (int round = 0; round < 8000; ++round) {
            const Case made = randomCase(rng);
            QVERIFY(checkConstraints(made.schema, made.constraints));
            for (int i = 0; i < 16; ++i) { // 128,000 cases
                const RawVector factual = randomFactual(rng, made);
                const Vector inputs = randomInputs(rng, made, encodeRow(made.encoding, factual));
                const RawVector decoded = decodeRow(made.schema, made.encoding, made.constraints, factual, inputs);
                const auto violation = firstViolation(made.schema, made.constraints, factual, decoded);
                QVERIFY2(!violation, violation ? violation->c_str() : "");
                for (Index f = 0; f < made.schema.size(); ++f) {
                    QVERIFY(obeys(made.schema[f], made.constraints[f], factual(f), decoded(f)));
                    moved += decoded(f) != factual(f) ? 1 : 0;
                    outside += !made.schema[f].hasLevels() && factual(f) > made.constraints[f].domain.high ? 1 : 0;
                }
            }
        }
        QVERIFY(moved > 100000); // the cases are not all trivial
        QVERIFY(outside > 20000);
    }

    void theCheckAgreesWithTheRulesOnRandomPairs() {
        Rng rng(77);
        int breaches = 0;
        for (int round = 0; round < 20000; ++round) {
            const Case made = randomCase(rng);
            const RawVector factual = randomFactual(rng, made);
            RawVector other = randomFactual(rng, made);
            for (Index f = 0; f < other.size(); ++f)
                if (rng.below(3) != 0)
                    other(f) = factual(f);
            bool fine = true;
            for (Index f = 0; f < other.size(); ++f)
                fine = fine && obeys(made.schema[f], made.constraints[f], factual(f), other(f));
            QCOMPARE(!firstViolation(made.schema, made.constraints, factual, other), fine);
            breaches += fine ? 0 : 1;
        }
        QVERIFY(breaches > 3000);
    }

    void namesAPlantedBreach_data() {
        QTest::addColumn<std::vector<double>>("after");
        QTest::addColumn<QString>("says");
        QTest::newRow("direction") << std::vector<double>{38, 30000, 1, 1}
                                   << "age fell from 41 to 38 but may only increase";
        QTest::newRow("domain") << std::vector<double>{41, 100000.5, 1, 1}
                                << "income is 100000.5, outside its domain from 0 to 100000";
        QTest::newRow("whole") << std::vector<double>{41.5, 30000, 1, 1} << "age is 41.5, which is not a whole number";
        QTest::newRow("no level") << std::vector<double>{41, 30000, 3, 1}
                                  << "job is level number 3, which does not exist";
        QTest::newRow("half level") << std::vector<double>{41, 30000, 1, 1.5}
                                    << "school is 1.5, which is not a whole number";
        QTest::newRow("ordered") << std::vector<double>{41, 30000, 1, 0}
                                 << "school fell from middle to low but may only increase";
        QTest::newRow("nan") << std::vector<double>{41, std::nan(""), 1, 1} << "income is not a finite number";
        QTest::newRow("none") << std::vector<double>{50, 99999, 2, 2} << "";
    }
    void namesAPlantedBreach() {
        QFETCH(std::vector<double>, after);
        QFETCH(QString, says);
        const Case made = loans();
        const RawVector factual{{41, 30000, 1, 1}};
        const RawVector changed = Eigen::Map<const RawVector>(after.data(), 4);
        QCOMPARE(QString::fromStdString(firstViolation(made.schema, made.constraints, factual, changed).value_or("")),
                 says);
    }

    void aFrozenCategoryMustNotChange() {
        Case made = loans();
        made.constraints[2].mutability = Mutability::Immutable;
        const RawVector factual{{41, 30000, 1, 1}};
        const RawVector changed{{41, 30000, 2, 1}};
        QCOMPARE(firstViolation(made.schema, made.constraints, factual, changed).value_or(""),
                 std::string("job changed from clerk to cook but must not change"));
    }

    void roundsToTheNearestAllowedValue() {
        const Case made = loans();
        const RawVector factual{{41, 30000, 1, 1}};
        Vector inputs = encodeRow(made.encoding, factual);
        inputs(0) += Scalar(2.6 / 12);            // age 43.6
        inputs(1) = Scalar(20);                   // income 210,000
        inputs.segment(2, 3) << 0.2f, 0.3f, 0.5f; // cook
        inputs(5) = Scalar(-1.4);                 // school 0.02, but it may only rise
        const RawVector decoded = decodeRow(made.schema, made.encoding, made.constraints, factual, inputs);
        QCOMPARE(decoded(0), 44.0);
        QCOMPARE(decoded(1), 100000.0);
        QCOMPARE(decoded(2), 2.0);
        QCOMPARE(decoded(3), 1.0);
    }

    void changesAreWholeStepsFromTheFactual() {
        Case made = loans();
        made.constraints[0].step = 5; // age 41, 46, 51 ...
        made.constraints[1].step = 2500;
        made.constraints[3].step = 2;
        const RawVector factual{{41, 30123.5, 1, 0}};
        Vector inputs = encodeRow(made.encoding, factual);
        inputs(0) += Scalar(7.4 / 12);    // age 48.4
        inputs(1) += Scalar(1200. / 9e3); // not half a step
        inputs(5) += Scalar(1 / 0.7);     // school 1: as near to 0 as to 2
        RawVector decoded = decodeRow(made.schema, made.encoding, made.constraints, factual, inputs);
        QCOMPARE(decoded(0), 46.0);
        QCOMPARE(decoded(1), 30123.5);
        QVERIFY(decoded(3) == 0.0 || decoded(3) == 2.0);
        inputs(1) = Scalar(20); // income 210,000: the last step within 100,000
        decoded = decodeRow(made.schema, made.encoding, made.constraints, factual, inputs);
        QCOMPARE(decoded(1), 30123.5 + 27 * 2500);
        const RawVector between{{48, 30123.5, 1, 0}};
        QCOMPARE(firstViolation(made.schema, made.constraints, factual, between).value_or(""),
                 std::string("age changed from 41 to 48, which is not in steps of 5"));
    }

    void aStepWiderThanTheRoomLeavesTheValue() {
        Case made = loans();
        made.constraints[0].step = 60;
        const RawVector factual{{41, 30000, 1, 1}};
        Vector inputs = encodeRow(made.encoding, factual);
        inputs(0) = encodeValue(made.encoding[0], 89);
        QCOMPARE(decodeRow(made.schema, made.encoding, made.constraints, factual, inputs)(0), 41.0);
    }

    void unmovedInputsKeepTheRawValueExactly() {
        const Case made = loans();
        const RawVector factual{{41, 30000.123456789, 1, 1}};
        Vector inputs = encodeRow(made.encoding, factual);
        inputs(0) += Scalar(0.5);
        const RawVector decoded = decodeRow(made.schema, made.encoding, made.constraints, factual, inputs);
        QCOMPARE(decoded(1), 30000.123456789);
    }

    void aFactualOutsideItsDomainStaysOrEntersIt() {
        Case made = loans();
        const RawVector factual{{41, 150000, 1, 1}};
        Vector inputs = encodeRow(made.encoding, factual);
        inputs(1) = encodeValue(made.encoding[1], 140000);
        QCOMPARE(decodeRow(made.schema, made.encoding, made.constraints, factual, inputs)(1), 150000.0);
        inputs(1) = encodeValue(made.encoding[1], 101000);
        QCOMPARE(decodeRow(made.schema, made.encoding, made.constraints, factual, inputs)(1), 100000.0);
        made.constraints[1].mutability = Mutability::Increase; // then it cannot enter
        QCOMPARE(decodeRow(made.schema, made.encoding, made.constraints, factual, inputs)(1), 150000.0);
    }
};

COUNTERFOIL_SUITE(TestDecode)
#include "tst_decode.moc"
