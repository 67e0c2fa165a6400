#include "core/session/trained_model.h"

#include "core/base/text.h"
#include "core/search/autoencoder.h"

#include <cmath>
#include <unordered_map>

namespace core {
namespace {

std::string inQuotes(std::string_view text) {
    std::string quoted(1, '"');
    quoted += text;
    quoted += '"';
    return quoted;
}

bool isNumeric(FeatureKind kind) {
    return kind == FeatureKind::Number || kind == FeatureKind::Integer;
}

// Where each of `from` stands in `to`; the error comes from `unknown`.
template <class Unknown>
Result<std::vector<Index>> positions(const std::vector<std::string>& from, const std::vector<std::string>& to,
                                     const Unknown& unknown) {
    std::vector<Index> at;
    at.reserve(from.size());
    for (const std::string& name : from) {
        const auto it = std::ranges::find(to, name);
        if (it == to.end())
            return unknown(name);
        at.push_back(static_cast<Index>(it - to.begin()));
    }
    return at;
}

bool isIdentity(const std::vector<Index>& positions, std::size_t size) {
    for (std::size_t i = 0; i < positions.size(); ++i)
        if (positions[i] != static_cast<Index>(i))
            return false;
    return positions.size() == size;
}

// How one feature of the model is found in other data.
struct Column {
    Index from = 0;            // feature of the data set
    std::vector<Index> levels; // model level of each level of the data; empty for numbers
    bool wholeOnly = false;    // the model wants whole numbers, the data may hold others
    bool unchanged = true;     // the same place and the same levels
};

Result<Column> findColumn(const FeatureSchema& have, Index from, const Feature& wanted, Index at) {
    const Feature& found = have[from];
    const bool numbers = isNumeric(found.kind) && isNumeric(wanted.kind);
    const bool levels = found.hasLevels() && wanted.hasLevels();
    if (!numbers && !levels && found.kind != wanted.kind)
        return invalid("feature " + wanted.name + " is of kind " + std::string(toWord(found.kind)) +
                       " here, but the model knows it as " + std::string(toWord(wanted.kind)));
    Column column{from, {}, wanted.kind == FeatureKind::Integer && found.kind == FeatureKind::Number, from == at};
    if (!levels)
        return column;
    // A level that no row has would do no harm, but is told all the same: data of the same origin has none.
    auto mapped = positions(found.levels, wanted.levels, [&](const std::string& level) {
        return invalid("feature " + wanted.name + " has the level " + inQuotes(level) +
                       ", which the model does not know" + nearestHint(level, wanted.levels));
    });
    if (!mapped)
        return std::move(mapped).error();
    column.levels = std::move(mapped).value();
    column.unchanged = column.unchanged && isIdentity(column.levels, wanted.levels.size());
    return column;
}

Result<std::vector<Column>> findColumns(const FeatureSchema& have, const FeatureSchema& wanted) {
    std::unordered_map<std::string_view, Index> places;
    std::vector<std::string> names;
    for (Index f = 0; f < have.size(); ++f) {
        places.emplace(have[f].name, f);
        names.push_back(have[f].name);
    }
    std::vector<Column> columns;
    columns.reserve(wanted.features.size());
    for (Index f = 0; f < wanted.size(); ++f) {
        const auto place = places.find(wanted[f].name);
        if (place == places.end())
            return invalid("the data has no feature " + inQuotes(wanted[f].name) + ", which the model needs" +
                           (names.size() <= 100 ? nearestHint(wanted[f].name, names) : std::string()));
        auto column = findColumn(have, place->second, wanted[f], f);
        if (!column)
            return std::move(column).error();
        columns.push_back(std::move(column).value());
    }
    return columns;
}

Result<RawTable> rearranged(const Dataset& dataset, const std::vector<Column>& columns, const FeatureSchema& wanted) {
    RawMatrix values(wanted.size(), dataset.size());
    for (Index row = 0; row < dataset.size(); ++row)
        for (Index f = 0; f < wanted.size(); ++f) {
            const Column& column = columns[static_cast<std::size_t>(f)];
            double value = dataset.rows.at(column.from, row);
            if (!column.levels.empty())
                value = static_cast<double>(column.levels[static_cast<std::size_t>(std::lround(value))]);
            else if (column.wholeOnly && value != std::round(value))
                return invalid("feature " + wanted[f].name + " is " + numberText(value) + " in row " +
                               std::to_string(dataset.records[static_cast<std::size_t>(row)]) +
                               ", but the model knows whole numbers only");
            values(f, row) = value;
        }
    return RawTable(std::move(values));
}

std::string sizeText(const ImageShape& shape) {
    return std::to_string(shape.height) + " x " + std::to_string(shape.width) + " x " + std::to_string(shape.channels);
}

} // namespace

TrainedModel trainedModel(const PreparedData& data, const RunReport& run, std::uint64_t seed) {
    TrainedModel model;
    model.name = run.name;
    model.dataDigest = data.dataset.digest;
    model.dataSource = data.dataset.source;
    model.missing = data.dataset.missing;
    model.split = data.splitSpec;
    model.schema = data.dataset.schema;
    model.encoding = data.encoding;
    model.constraints = run.constraints;
    for (Index f = 0; f < model.schema.size(); ++f) {
        Feature& feature = model.schema.features[static_cast<std::size_t>(f)];
        feature.mutability = run.constraints[f].mutability;
        feature.domain = feature.kind == FeatureKind::Category ? std::optional<Range>() : run.constraints[f].domain;
    }
    model.labelName = data.dataset.labelName;
    model.classes = data.dataset.classes;
    model.network = run.network;
    model.vae = run.vae;
    model.settings = toValues(run.settings);
    model.seed = seed;
    model.startedFrom = run.startedFrom;
    model.history = run.history;
    return model;
}

void adoptAutoencoder(const Reference& reference, const TrainedModel& model) {
    const auto settings = settingsOf(model);
    if (!settings || !model.vae)
        return;
    const auto generator = makeGenerator(*settings);
    if (generator && (*generator)->autoencoder())
        adoptAutoencoder(reference, *(*generator)->autoencoder(), model.vae);
}

Result<Settings> settingsOf(const TrainedModel& model) {
    auto settings = withValues(Settings{}, model.settings);
    if (!settings)
        return std::move(settings).error().within("settings");
    return settings;
}

// Levels and classes are named beforehand: their order is the model's, also where a file lacks some of them.
TableOptions tableOptionsFor(const TrainedModel& model) {
    using Kind = ColumnChoice::Kind;
    TableOptions options;
    options.label = model.labelName;
    options.missing = model.missing;
    options.onlyChosen = true;
    options.columns.push_back({model.labelName, Kind::Category, model.classes});
    for (const Feature& feature : model.schema.features) {
        Kind kind = Kind::Number;
        switch (feature.kind) {
        case FeatureKind::Number:
        case FeatureKind::Pixel:
            break;
        case FeatureKind::Integer:
            kind = Kind::Integer;
            break;
        case FeatureKind::Category:
            kind = Kind::Category;
            break;
        case FeatureKind::Ordered:
            kind = Kind::Ordered;
            break;
        }
        options.columns.push_back({feature.name, kind, feature.levels});
    }
    return options;
}

SourceRequest sourceRequestFor(const TrainedModel& model, const std::string& source) {
    SourceRequest request;
    request.source = source;
    request.seed = model.split.seed;
    if (const auto& image = model.schema.image)
        request.image = {image->height, image->width, image->channels == 3};
    else
        request.table = tableOptionsFor(model);
    return request;
}

Result<Dataset> conform(const Dataset& dataset, const TrainedModel& model) {
    if (model.schema.image != dataset.schema.image) {
        const auto& have = dataset.schema.image;
        const auto& want = model.schema.image;
        if (!want)
            return invalid("the data are images, but the model was trained on a table");
        return invalid("the model was trained on images of " + sizeText(*want) + " (height x width x channels), but " +
                       (have ? "these are " + sizeText(*have) : std::string("the data are a table")));
    }
    auto columns = findColumns(dataset.schema, model.schema);
    if (!columns)
        return std::move(columns).error();
    auto classes = positions(dataset.classes, model.classes, [&](const std::string& name) {
        return invalid("the class " + inQuotes(name) + " of the data is not known to the model" +
                       nearestHint(name, model.classes));
    });
    if (!classes)
        return std::move(classes).error();

    Dataset result = dataset;
    const bool wholeOnly = std::ranges::any_of(*columns, &Column::wholeOnly);
    const bool sameRows =
        dataset.schema.size() == model.schema.size() && std::ranges::all_of(*columns, &Column::unchanged);
    bool sameKinds = sameRows;
    for (Index f = 0; f < model.schema.size() && sameKinds; ++f)
        sameKinds = dataset.schema[f].kind == model.schema[f].kind;
    if (!sameRows || wholeOnly) {
        auto rows = rearranged(dataset, *columns, model.schema);
        if (!rows)
            return std::move(rows).error();
        result.rows = std::move(rows).value();
    }
    for (Label& label : result.labels)
        label = static_cast<Label>((*classes)[static_cast<std::size_t>(label)]);
    result.schema = model.schema;
    result.classes = model.classes;
    if (!sameRows || !sameKinds || !isIdentity(*classes, model.classes.size()))
        result.digest = digestOf(result);
    return result;
}

Status checkComparable(const TrainedModel& a, const TrainedModel& b) {
    if (a.dataDigest != b.dataDigest)
        return invalid("the models were trained on different data (" + a.dataSource + " and " + b.dataSource + ")");
    if (a.split != b.split)
        return invalid("the models were trained on different splits (seeds " + std::to_string(a.split.seed) + " and " +
                       std::to_string(b.split.seed) + ")");
    if (a.classes != b.classes)
        return invalid("the models have different classes");
    const auto sameFeature = [](const Feature& x, const Feature& y) {
        return x.name == y.name && x.kind == y.kind && x.levels == y.levels;
    };
    if (!std::ranges::equal(a.schema.features, b.schema.features, sameFeature) || a.schema.image != b.schema.image)
        return invalid("the models have different features");
    if (a.encoding != b.encoding)
        return invalid("the models use different transforms of the features");
    return ok();
}

} // namespace core
