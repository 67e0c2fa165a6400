#include "core/session/session_parts.h"

#include <cmath>
#include <limits>

namespace core {
namespace {

constexpr std::int64_t kMostRows = 100'000'000;
constexpr std::array<std::string_view, 5> kColumnKinds{"number", "integer", "category", "ordered", "ignore"};
constexpr std::array<std::string_view, 2> kSeverities{"note", "warning"};
constexpr std::array<std::string_view, 2> kDomainRules{"observed", "two_deviations"};
constexpr std::array<std::string_view, 2> kNumberTransforms{"standardise", "identity"};

template <std::size_t n, class Enum>
std::string_view wordOf(const std::array<std::string_view, n>& words, Enum value) {
    return words.at(static_cast<std::size_t>(value));
}

JsonOut tableToJson(const TableOptions& table) {
    JsonOut columns = JsonOut::array();
    for (const ColumnChoice& choice : table.columns)
        columns.push_back(
            {{"column", choice.column}, {"kind", wordOf(kColumnKinds, choice.kind)}, {"levels", choice.levels}});
    JsonOut json{{"delimiter", table.delimiter == 0 ? std::string() : std::string(1, table.delimiter)},
                 {"header", nullptr},
                 {"label", table.label},
                 {"columns", std::move(columns)},
                 {"missing", wordOf(kMissingPolicies, table.missing)},
                 {"positive", table.positive},
                 {"only_chosen", table.onlyChosen}};
    if (table.header)
        json["header"] = *table.header;
    return json;
}

TableOptions tableFrom(const JsonField& field) {
    TableOptions table;
    const std::string delimiter = field["delimiter"].text();
    if (delimiter.size() > 1)
        field["delimiter"].fail("must be one character or none");
    table.delimiter = delimiter.empty() ? '\0' : delimiter.front();
    if (field.has("header"))
        table.header = field["header"].flag();
    table.label = field["label"].text();
    const JsonField columns = field["columns"];
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const JsonField column = columns.item(i);
        table.columns.push_back({column["column"].text(),
                                 static_cast<ColumnChoice::Kind>(wordIndex(column["kind"], kColumnKinds)),
                                 textsFrom(column["levels"])});
    }
    table.missing = static_cast<MissingPolicy>(wordIndex(field["missing"], kMissingPolicies));
    table.positive = field["positive"].text();
    table.onlyChosen = field["only_chosen"].flag();
    return table;
}

JsonOut problemsToJson(const std::vector<DataProblem>& problems) {
    JsonOut list = JsonOut::array();
    for (const DataProblem& problem : problems)
        list.push_back({{"severity", wordOf(kSeverities, problem.severity)},
                        {"line", problem.line},
                        {"column", problem.column},
                        {"message", problem.message},
                        {"count", problem.count},
                        {"remedy", problem.remedy}});
    return list;
}

std::vector<DataProblem> problemsFrom(const JsonField& field) {
    constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
    std::vector<DataProblem> problems;
    for (std::size_t i = 0; i < field.size(); ++i) {
        const JsonField one = field.item(i);
        problems.push_back({static_cast<DataProblem::Severity>(wordIndex(one["severity"], kSeverities)),
                            one["line"].whole(0, kMost), one["column"].text(), one["message"].text(),
                            one["count"].whole(0, kMost), one["remedy"].text()});
    }
    return problems;
}

// Every value is one that its feature can have: nothing later checks again.
void checkValues(const JsonField& field, const RawMatrix& values, const FeatureSchema& schema) {
    for (Index f = 0; f < schema.size(); ++f) {
        const bool levels = schema[f].hasLevels();
        const auto most = static_cast<double>(schema[f].levels.size()) - 1.0;
        for (Index row = 0; row < values.cols(); ++row) {
            const double value = values(f, row);
            if (!std::isfinite(value) || (levels && (value < 0.0 || value > most || value != std::round(value))))
                field.fail("holds a value in row " + std::to_string(row) + " that the feature " + schema[f].name +
                           " cannot have");
        }
    }
}

RawTable tableOf(const JsonField& field, const BlockReader& blocks, const FeatureSchema& schema) {
    const std::size_t cells = blocks.count(field);
    const auto features = static_cast<std::size_t>(schema.size());
    if (cells == 0 || cells % features != 0)
        field["count"].fail("is " + std::to_string(cells) + ", which is no whole number of rows of " +
                            std::to_string(features) + " features");
    const auto rows = static_cast<Index>(cells / features);
    if (field["type"].text() == "u8") {
        for (const Feature& feature : schema.features)
            if (feature.kind != FeatureKind::Pixel)
                field["type"].fail("is u8, but the feature " + feature.name + " is no pixel");
        RawTable::Bytes pixels(schema.size(), rows);
        blocks.read(field, std::span(pixels.data(), cells));
        return RawTable(std::move(pixels));
    }
    RawMatrix values(schema.size(), rows);
    blocks.read(field, std::span(values.data(), cells));
    checkValues(field, values, schema);
    return RawTable(std::move(values));
}

} // namespace

JsonOut requestToJson(const SourceRequest& request) {
    return {{"source", request.source},
            {"seed", request.seed},
            {"table", tableToJson(request.table)},
            {"image",
             {{"height", request.image.height}, {"width", request.image.width}, {"colour", request.image.colour}}}};
}

SourceRequest requestFrom(const JsonField& field) {
    SourceRequest request;
    request.source = field["source"].text();
    request.seed = field["seed"].seed();
    request.table = tableFrom(field["table"]);
    const JsonField image = field["image"];
    request.image = {image["height"].whole(1, 65536), image["width"].whole(1, 65536), image["colour"].flag()};
    return request;
}

JsonOut rowsToJson(const Dataset& dataset, BlockWriter& blocks) {
    const RawMatrix* numbers = dataset.rows.numbers();
    const RawTable::Bytes* bytes = dataset.rows.bytes();
    const auto cells = static_cast<std::size_t>(dataset.size() * dataset.schema.size());
    return {{"values", numbers ? blocks.add(std::span(numbers->data(), cells))
                               : blocks.add(std::span<const std::uint8_t>(bytes->data(), cells))},
            {"labels", blocks.add(std::span<const std::int32_t>(dataset.labels))},
            {"records", blocks.add(std::span<const std::int64_t>(dataset.records))},
            {"problems", problemsToJson(dataset.problems)},
            {"note", dataset.note},
            {"simulated", dataset.simulated},
            {"missing", wordOf(kMissingPolicies, dataset.missing)},
            {"domain_rule", wordOf(kDomainRules, dataset.domainRule)},
            {"number_transform", wordOf(kNumberTransforms, dataset.numberTransform)},
            {"split_fractions", dataset.splitFractions},
            {"split_kind", wordOf(kSplitKinds, dataset.splitKind)},
            {"preset", dataset.preset},
            {"protected", dataset.protectedFeatures}};
}

void readRows(const JsonField& field, const BlockReader& blocks, Dataset& dataset) {
    dataset.rows = tableOf(field["values"], blocks, dataset.schema);
    const auto rows = static_cast<std::size_t>(dataset.rows.rows());
    dataset.labels.resize(rows);
    blocks.read(field["labels"], std::span<std::int32_t>(dataset.labels));
    for (const Label label : dataset.labels)
        if (label < 0 || label >= dataset.classCount())
            field["labels"].fail("holds " + std::to_string(label) + ", which is none of the classes");
    dataset.records.resize(blocks.count(field["records"]));
    if (dataset.records.size() != rows)
        field["records"]["count"].fail("is not the number of rows, which is " + std::to_string(rows));
    blocks.read(field["records"], std::span(dataset.records));
    dataset.problems = problemsFrom(field["problems"]);
    dataset.note = field["note"].text();
    dataset.simulated = field["simulated"].flag();
    dataset.missing = static_cast<MissingPolicy>(wordIndex(field["missing"], kMissingPolicies));
    dataset.domainRule = static_cast<DomainRule>(wordIndex(field["domain_rule"], kDomainRules));
    dataset.numberTransform = static_cast<NumberTransform>(wordIndex(field["number_transform"], kNumberTransforms));
    const JsonField fractions = field["split_fractions"];
    fractions.mustHaveSize(3);
    for (std::size_t i = 0; i < 3; ++i)
        dataset.splitFractions[i] = fractions.item(i).number();
    dataset.splitKind = static_cast<SplitKind>(wordIndex(field["split_kind"], kSplitKinds));
    dataset.preset = field["preset"].text();
    const JsonField kept = field["protected"];
    for (std::size_t i = 0; i < kept.size(); ++i)
        dataset.protectedFeatures.push_back(kept.item(i).whole(0, dataset.schema.size() - 1));
}

JsonOut constraintsToJson(const Constraints& constraints) {
    JsonOut list = JsonOut::array();
    for (const FeatureConstraint& one : constraints.features) {
        list.push_back({{"mutability", toWord(one.mutability)}, {"domain", {one.domain.low, one.domain.high}}});
        writeEase(one, list.back());
    }
    return list;
}

Constraints constraintsFrom(const JsonField& field, const FeatureSchema& schema) {
    Constraints constraints;
    field.mustHaveSize(static_cast<std::size_t>(schema.size()));
    for (std::size_t f = 0; f < field.size(); ++f) {
        const JsonField one = field.item(f);
        const JsonField word = one["mutability"], domain = one["domain"];
        const auto mutability = mutabilityFromWord(word.text());
        if (!mutability)
            word.fail("is \"" + word.text() + "\"; known are free, increase, decrease, immutable");
        domain.mustHaveSize(2);
        constraints.features.push_back({*mutability, {domain.item(0).number(), domain.item(1).number()}});
        readEase(one, constraints.features.back());
    }
    if (const Status status = checkConstraints(schema, constraints); !status)
        field.fail(status.error().message);
    return constraints;
}

} // namespace core
