// A million random questions by every generator on tables of every kind of feature and on images, from the raw row to
// the raw answer: rounded, decoded and repaired, it never breaks a constraint, and says no more than it has done.
#include "core/search/explain.h"
#include "tests/support/builtin_data.h"
#include "tests/support/observed.h"
#include "tests/support/suite.h"

#include <algorithm>
#include <cmath>

using namespace core;

namespace {

constexpr std::int64_t kCases = 1'000'000;
constexpr int kTables = 6; // schemas drawn for each generator
constexpr Index kRows = 150;
constexpr std::size_t kAsked = 500; // questions together

// A table of one to six features of random kinds; numbers of very different sizes, some constant.
Dataset drawnTable(Rng& rng) {
    Dataset data;
    data.name = "drawn";
    data.source = "drawn.csv";
    data.labelName = "y";
    data.classes = {"a", "b", "c"};
    const Index features = 1 + rng.below(6);
    RawMatrix values(features, kRows);
    for (Index f = 0; f < features; ++f) {
        Feature feature{.name = "f" + std::to_string(f)};
        const auto kind = rng.below(5);
        const Index levels = 2 + rng.below(5);
        const double size = std::pow(10.0, static_cast<double>(rng.below(7)) - 3.0);
        const double middle = size * 10 * (rng.uniform() - 0.5);
        feature.kind = kind < 2    ? FeatureKind::Number
                       : kind == 2 ? FeatureKind::Integer
                       : kind == 3 ? FeatureKind::Category
                                   : FeatureKind::Ordered;
        for (Index level = 0; feature.hasLevels() && level < levels; ++level)
            feature.levels.push_back("l" + std::to_string(level));
        for (Index i = 0; i < kRows; ++i) {
            double value = middle + size * rng.normal();
            if (feature.kind == FeatureKind::Integer)
                value = std::round(3 * rng.normal());
            else if (feature.hasLevels())
                value = static_cast<double>(i < levels ? i : rng.below(levels));
            else if (kind == 1 && f == 0)
                value = middle; // never varies
            values(f, i) = value;
        }
        data.schema.features.push_back(std::move(feature));
    }
    for (Index i = 0; i < kRows; ++i) {
        data.labels.push_back(static_cast<Label>(i % 3));
        data.records.push_back(i);
    }
    data.rows = RawTable(std::move(values));
    data.digest = digestOf(data);
    return data;
}

Constraints drawn(const PreparedData& data, Rng& rng) {
    Constraints constraints = defaultConstraints(data);
    for (Index f = 0; f < data.dataset.schema.size(); ++f) {
        const Feature& feature = data.dataset.schema[f];
        FeatureConstraint& constraint = constraints[f];
        const FeatureConstraint before = constraint;
        constraint.mutability = static_cast<Mutability>(rng.below(4));
        if (feature.kind == FeatureKind::Category) {
            if (constraint.mutability != Mutability::Free)
                constraint.mutability = rng.below(2) == 0 ? Mutability::Free : Mutability::Immutable;
            continue;
        }
        constraint.difficulty = rng.below(3) == 0 ? 1 + 20 * rng.uniform() : 1.0;
        if (rng.below(4) == 0)
            constraint.step = feature.kind == FeatureKind::Number
                                  ? (constraint.domain.high - constraint.domain.low) * (0.001 + 0.3 * rng.uniform())
                                  : static_cast<double>(1 + rng.below(3));
        if (rng.below(2) == 0)
            continue;
        const double low = constraint.domain.low;
        const double width = constraint.domain.high - low;
        const double from = low + width * rng.uniform();
        constraint.domain = {from, from + width * rng.uniform()}; // many factuals lie outside
        if (!checkConstraints(data.dataset.schema, constraints))
            constraint.domain = before.domain; // no whole number in it
    }
    return constraints;
}

std::unique_ptr<const Generator> cheap(const std::string& id, Rng& rng) {
    const ParamValues wanted{{"search.step_size", 0.05 + 2 * rng.uniform()},
                             {"search.samples", std::int64_t{4}},
                             {"search.nodes", std::int64_t{40}},
                             {"search.neighbours", std::int64_t{4}},
                             {"search.vae_epochs", std::int64_t{5}}};
    ParamValues values;
    for (const ParamSpec& spec : builtins<Generator>().find(id)->params)
        if (const auto it = wanted.find(spec.key); it != wanted.end())
            values.insert(*it);
    return testing::makeGenerator(id, values);
}

// What is wrong with an answer; "" when nothing.
std::string defect(const PreparedData& data, const Constraints& constraints, const Question& question, int most,
                   const Explanation& answer) {
    const FeatureSchema& schema = data.dataset.schema;
    if (const auto violation = firstViolation(schema, constraints, question.factual, answer.counterfactual))
        return *violation;
    Index changed = 0;
    for (Index f = 0; f < schema.size(); ++f) {
        const double from = question.factual(f);
        const double to = answer.counterfactual(f);
        if (from == to)
            continue;
        ++changed;
        const FeatureConstraint& c = constraints[f];
        if (c.mutability == Mutability::Immutable || (c.mutability == Mutability::Increase && to < from) ||
            (c.mutability == Mutability::Decrease && to > from))
            return schema[f].name + " moved a forbidden way";
        if (schema[f].kind != FeatureKind::Number && to != std::round(to))
            return schema[f].name + " is not whole";
        if (schema[f].hasLevels() && (to < 0 || to >= static_cast<double>(schema[f].levels.size())))
            return schema[f].name + " has no such level";
        if (schema[f].kind != FeatureKind::Category && (to < c.domain.low || to > c.domain.high))
            return schema[f].name + " left its domain";
        const double steps = c.step > 0 ? (to - from) / c.step : 0;
        if (std::abs(steps - std::round(steps)) > 1e-6)
            return schema[f].name + " moved by part of a step";
    }
    if (changed != static_cast<Index>(answer.changes.size()))
        return "the changes are not those of the row";
    if (most > 0 && changed > most)
        return "too many features changed";
    if (answer.mature && !answer.valid)
        return "mature, but not valid";
    if (!answer.mature && !answer.reason)
        return "not mature, and no reason";
    return {};
}

} // namespace

class TestExplanationCases : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noAnswerBreaksAConstraint_data() {
        QTest::addColumn<QString>("id");
        for (const auto& entry : builtins<Generator>().entries())
            QTest::newRow(entry.info.id.c_str()) << QString::fromStdString(entry.info.id);
    }
    void noAnswerBreaksAConstraint() {
        QFETCH(QString, id);
        const auto generators = static_cast<std::int64_t>(builtins<Generator>().entries().size());
        const std::int64_t wanted = kCases / generators / kTables + 1;
        Rng rng(77);
        ThreadPool pool(2);
        std::int64_t cases = 0;
        std::int64_t changed = 0;
        for (int table = 0; table < kTables; ++table) {
            // The last is of images, of which each case takes far longer.
            const bool images = table == kTables - 1;
            const auto data = images ? testing::builtinData("digits:120") : prepare(drawnTable(rng), 3).value();
            const std::int64_t here = images ? wanted / 50 : wanted + (wanted * 49 / 50) / (kTables - 1) + 1;
            for (std::int64_t done = 0; done < here;) {
                Network network =
                    Network::create(data->encoding.inputs, data->dataset.classCount(), {{4}, Activation::Relu},
                                    rng.fork("net", static_cast<std::uint64_t>(cases)));
                network.parameters() *= Scalar(3);
                std::vector<Constraints> sets;
                for (int i = 0; i < 20; ++i)
                    sets.push_back(drawn(*data, rng));
                const bool own = rng.below(2) == 0;
                std::vector<Question> questions;
                for (std::size_t i = 0; i < kAsked; ++i)
                    questions.push_back({data->dataset.rows.row(rng.below(data->dataset.size())),
                                         static_cast<Label>(rng.below(data->dataset.classCount())),
                                         own ? &sets[static_cast<std::size_t>(rng.below(20))] : nullptr});
                const ExplainContext context{.schema = data->dataset.schema,
                                             .encoding = data->encoding,
                                             .constraints = sets[0],
                                             .network = network,
                                             .reference = data->reference.get()};
                const SearchOptions options{.generator = id.toStdString(),
                                            .steps = 4,
                                            .threshold = 0.6,
                                            .growth = static_cast<Growth>(rng.below(3)),
                                            .growthLimit = 2,
                                            .categories = static_cast<CategoryMoves>(rng.below(2)),
                                            .perFactual = rng.below(4) == 0 ? 3 : 1,
                                            .maxChanges = rng.below(8) == 0 ? static_cast<int>(1 + rng.below(3)) : 0};
                const auto generator = cheap(options.generator, rng);
                const auto answers = explain(context, *generator, options, questions, false,
                                             rng.fork("explain", static_cast<std::uint64_t>(cases)), {}, pool);
                QVERIFY2(answers, answers ? "" : answers.error().message.c_str());
                for (std::size_t i = 0; i < kAsked; ++i) {
                    const Constraints& constraints = own ? *questions[i].constraints : sets[0];
                    const auto check = [&](const Explanation& answer) {
                        ++cases;
                        ++done;
                        changed += answer.changes.empty() ? 0 : 1;
                        return defect(*data, constraints, questions[i], options.maxChanges, answer);
                    };
                    std::string wrong = check((*answers)[i]);
                    for (const Explanation& other : (*answers)[i].alternatives)
                        if (wrong.empty())
                            wrong = check(other);
                    QVERIFY2(wrong.empty(), wrong.c_str());
                }
            }
        }
        QVERIFY2(cases >= kCases / generators, qPrintable(QString::number(cases)));
        QVERIFY2(changed > cases / 20, qPrintable(QString::number(changed)));
    }
};

COUNTERFOIL_SUITE(TestExplanationCases)
#include "tst_explanation_cases.moc"
