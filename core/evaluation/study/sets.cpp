#include "core/data/source.h"
#include "core/evaluation/study/study.h"

#include <algorithm>
#include <numeric>

namespace core {
namespace {

constexpr Index kDigitsTraining = 10000;
constexpr Index kDigitsValidation = 1000;
constexpr Index kDigitsTest = 2000;

Result<Dataset> loaded(const std::string& source, std::uint64_t seed, const StopToken& stop) {
    SourceRequest request;
    request.source = source;
    request.seed = seed;
    request.stop = stop;
    return loadDataset(request);
}

// The first rows of the training images and of the test images, as one set in file order.
Result<Dataset> digits(const std::filesystem::path& training, std::uint64_t seed, const StopToken& stop) {
    const std::filesystem::path test = training.parent_path() / "t10k-images-idx3-ubyte.gz";
    auto learnt = loaded(training.string(), seed, stop);
    if (!learnt)
        return learnt;
    auto tested = loaded(test.string(), seed, stop);
    if (!tested)
        return tested;
    constexpr Index kLearnt = kDigitsTraining + kDigitsValidation;
    if (learnt->size() < kLearnt || tested->size() < kDigitsTest || learnt->classes != tested->classes ||
        !learnt->rows.bytes() || !tested->rows.bytes() || learnt->schema.size() != tested->schema.size())
        return invalid(training.string() + ": these are not the training and test images of MNIST");
    RawTable::Bytes pixels(learnt->schema.size(), kLearnt + kDigitsTest);
    pixels << learnt->rows.bytes()->leftCols(kLearnt), tested->rows.bytes()->leftCols(kDigitsTest);
    Dataset dataset = std::move(learnt).value();
    dataset.rows = RawTable(std::move(pixels));
    dataset.labels.resize(static_cast<std::size_t>(kLearnt));
    dataset.labels.insert(dataset.labels.end(), tested->labels.begin(), tested->labels.begin() + kDigitsTest);
    dataset.records.resize(dataset.labels.size());
    std::iota(dataset.records.begin(), dataset.records.end(), std::int64_t{0});
    const auto share = [&](Index rows) { return static_cast<double>(rows) / static_cast<double>(dataset.size()); };
    dataset.splitKind = SplitKind::FileOrder;
    dataset.splitFractions = {share(kDigitsTraining), share(kDigitsValidation), share(kDigitsTest)};
    dataset.digest = digestOf(dataset);
    return dataset;
}

} // namespace

const std::vector<StudySet>& studySets() {
    static const std::vector<StudySet> all{
        {"ls", "LS", "builtin:linear", {26.3, 51.3, 16.4, 1, 1, 1, 1, 0.21, 30.69}},
        {"circ", "Circ", "builtin:circles", {58.9, 93.8, 43.0, 1, 0.51, 0.71, 0.48, 6.96, 19.20}},
        {"moon", "Moon", "builtin:moons", {19.6, 8.0, 5.2, 1, 1, 1, 0.98, 0.54, 0.66}},
        {"ol", "OL", "builtin:overlap", {-1.9, -27.7, 40.9, 0.86, 0.98, 0.34, 0.56, 0.59, 24.55}},
        {"adult", "Adult", "adult/adult.data.gz", {0.2, 34.4, 4.0, 0.68, 0.99, 0.70, 0.99, 0.48, 0.74}},
        {"ch", "CH", "taija/cal_housing.csv.gz", {10.7, 63.1, 44.2, 1, 1, 1, 1, 0.04, 0.05}},
        {"cred", "Cred", "taija/credit_default.csv.gz", {10.1, 50.4, -18.2, 0.72, 1, 0.74, 1, 0, 0.20}},
        {"gmsc", "GMSC", "taija/gmsc.csv.gz", {10.7, 24.8, 66.0, 0.94, 1, 0.97, 1, 0.71, 0.16}},
        {"mnist", "MNIST", "mnist/train-images-idx3-ubyte.gz", {6.4, -70.3, -35.1, 1, 1, 1, 1, 0.17, 0.35}}};
    return all;
}

const StudySet* findStudySet(std::string_view id) {
    const auto& all = studySets();
    const auto it = std::ranges::find(all, id, [](const StudySet& set) { return std::string_view(set.id); });
    return it == all.end() ? nullptr : &*it;
}

bool isAvailable(const StudySet& set, const std::filesystem::path& folder) {
    std::error_code failure;
    return set.source.starts_with("builtin:") || std::filesystem::is_regular_file(folder / set.source, failure);
}

Result<PreparedDataPtr> studyData(const StudySet& set, const std::filesystem::path& folder, std::uint64_t seed,
                                  const StopToken& stop) {
    const bool builtin = set.source.starts_with("builtin:");
    const std::string source = builtin ? set.source : (folder / set.source).string();
    auto dataset = set.id == "mnist" ? digits(source, seed, stop) : loaded(source, seed, stop);
    if (!dataset)
        return std::move(dataset).error();
    if (!builtin && dataset->preset != set.id)
        return invalid(source + ": this is not the public set " + set.label);
    if (builtin)
        dataset->protectedFeatures = {0};
    return prepare(std::move(dataset).value(), seed);
}

} // namespace core
