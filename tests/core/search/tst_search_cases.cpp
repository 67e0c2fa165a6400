// A million random searches on every kind of feature, by every generator: what they end at, decoded, never breaks a
// constraint in raw units.
#include "core/constraints/decode.h"
#include "tests/support/mixed_data.h"
#include "tests/support/observed.h"
#include "tests/support/suite.h"

#include <algorithm>

using namespace core;

namespace {

constexpr Index kRows = 1000; // a batch
constexpr std::int64_t kCases = 1'000'000;

// Small budgets: what matters is where a search may go, not that it arrives.
ParamValues cheap(const std::string& id, Rng& rng) {
    const ParamValues wanted{{"search.step_size", 0.05 + 2 * rng.uniform()},
                             {"search.samples", std::int64_t{4}},
                             {"search.nodes", std::int64_t{40}},
                             {"search.neighbours", std::int64_t{4}},
                             {"search.vae_epochs", std::int64_t{5}}};
    ParamValues values;
    for (const ParamSpec& spec : builtins<Generator>().find(id)->params)
        if (const auto it = wanted.find(spec.key); it != wanted.end())
            values.insert(*it);
    return values;
}

Constraints drawn(const PreparedData& data, Rng& rng) {
    Constraints constraints = defaultConstraints(data);
    for (Index f = 0; f < data.dataset.schema.size(); ++f) {
        FeatureConstraint& constraint = constraints[f];
        constraint.mutability = static_cast<Mutability>(rng.below(4));
        if (data.dataset.schema[f].kind == FeatureKind::Category) {
            if (constraint.mutability != Mutability::Free)
                constraint.mutability = Mutability::Immutable;
            continue;
        }
        if (rng.below(2) == 0)
            continue;
        const double low = constraint.domain.low;
        const double width = constraint.domain.high - low;
        const double from = low + width * rng.uniform();
        constraint.domain = {from, from + std::max(1.0, width * rng.uniform())}; // many factuals lie outside
    }
    return constraints;
}

// The same before decoding, in model inputs: decoding mends what it can, a search should not need it.
bool staysInside(const InputConstraints& c, ConstVectorRef x0, ConstVectorRef x) {
    for (Index d = 0; d < x.size(); ++d)
        if (x[d] < std::min(c.low[d], x0[d]) || x[d] > std::max(c.high[d], x0[d]) ||
            (x[d] > x0[d] && c.mayRise[d] <= 0) || (x[d] < x0[d] && c.mayFall[d] <= 0))
            return false;
    for (const Simplex& group : c.simplices) {
        const auto part = x.segment(group.first, group.count);
        if (group.frozen ? part != x0.segment(group.first, group.count)
                         : part.minCoeff() < 0 || std::abs(part.sum() - 1) > Scalar(1e-5))
            return false;
    }
    return true;
}

} // namespace

class TestSearchCases : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noSearchBreaksAConstraintInRawUnits_data() {
        QTest::addColumn<QString>("id");
        for (const auto& entry : builtins<Generator>().entries())
            QTest::newRow(entry.info.id.c_str()) << QString::fromStdString(entry.info.id);
    }
    void noSearchBreaksAConstraintInRawUnits() {
        QFETCH(QString, id);
        const auto data = testing::mixedData(120);
        const FeatureSchema& schema = data->dataset.schema;
        const auto generators = static_cast<std::int64_t>(builtins<Generator>().entries().size());
        const std::int64_t wanted = kCases / generators + 1;
        Rng rng(31);
        ThreadPool pool(2);
        SearchResources resources(pool);
        SearchResult found;
        std::int64_t cases = 0;
        std::int64_t changed = 0;
        for (std::uint64_t batch = 0; cases < wanted; ++batch) {
            const auto generator = testing::makeGenerator(id.toStdString(), cheap(id.toStdString(), rng));
            Network network =
                Network::create(data->encoding.inputs, 2, {{4}, Activation::Relu}, rng.fork("net", batch));
            network.parameters() *= Scalar(3);
            // Eight sets of constraints, dealt out to the rows; every other batch has one for all.
            std::vector<Constraints> sets;
            std::vector<InputConstraints> compiled;
            for (int i = 0; i < 8; ++i) {
                sets.push_back(drawn(*data, rng));
                compiled.push_back(compile(schema, data->encoding, sets.back()));
            }
            const bool own = batch % 2 == 0;
            std::vector<RawVector> raw;
            std::vector<std::size_t> dealt;
            std::vector<InputConstraints> rowConstraints;
            Matrix factuals(data->encoding.inputs, kRows);
            Labels targets;
            for (Index i = 0; i < kRows; ++i) {
                raw.push_back(data->dataset.rows.row(rng.below(data->dataset.size())));
                factuals.col(i) = encodeRow(data->encoding, raw.back());
                targets.push_back(static_cast<Label>(rng.below(2)));
                dealt.push_back(own ? static_cast<std::size_t>(rng.below(8)) : 0);
                if (own)
                    rowConstraints.push_back(compiled[dealt.back()]);
            }
            const SearchRequest request{.network = network,
                                        .constraints = compiled[0],
                                        .factuals = factuals,
                                        .targets = targets,
                                        .threshold = Scalar(0.8),
                                        .stepLimit = 4,
                                        .reference = data->reference.get(),
                                        .rowConstraints = rowConstraints,
                                        .growth = static_cast<Growth>(batch % 3),
                                        .growthLimit = 2,
                                        .categories =
                                            batch % 4 < 2 ? CategoryMoves::Projection : CategoryMoves::Softmax,
                                        .perFactual = batch % 5 == 4 ? 2 : 1,
                                        .startNoise = Scalar(0.5),
                                        .keepBest = batch % 2 == 1};
            generator->search(request, rng.fork("search", batch), {}, resources, found);
            QVERIFY(found.counterfactuals.allFinite());
            for (Index column = 0; column < request.columns(); ++column, ++cases) {
                const auto at = static_cast<std::size_t>(request.factualOf(column));
                const Constraints& constraints = sets[dealt[at]];
                const RawVector end =
                    decodeRow(schema, data->encoding, constraints, raw[at], found.counterfactuals.col(column));
                const auto violation = firstViolation(schema, constraints, raw[at], end);
                QVERIFY2(!violation, violation ? violation->c_str() : "");
                QVERIFY(staysInside(compiled[dealt[at]], factuals.col(request.factualOf(column)),
                                    found.counterfactuals.col(column)));
                changed += end != raw[at] ? 1 : 0;
            }
        }
        QVERIFY(cases >= wanted);
        QVERIFY2(changed > cases / 20, qPrintable(QString::number(changed)));
    }
};

COUNTERFOIL_SUITE(TestSearchCases)
#include "tst_search_cases.moc"
