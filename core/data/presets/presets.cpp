#include "core/data/presets/presets.h"

#include "core/data/table/csv_tokenizer.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace core {
namespace {

using Kind = ColumnChoice::Kind;
using Names = std::vector<std::string>;

constexpr double kStudyTraining = 0.8;
constexpr Index kStudyValidation = 1000;
const std::string kMissing = "(missing)"; // the level of missing cells, see table_rows.cpp

ColumnChoice category(std::string column, Names levels) {
    return {std::move(column), Kind::Category, std::move(levels)};
}

// Levels in the order of the publication's recipe; "?" is a level of its own there.
TablePreset adult() {
    return {
        .id = "adult",
        .name = "Adult",
        .header = false,
        .columns = {"age", "workclass", "fnlwgt", "education", "education_num", "marital_status", "occupation",
                    "relationship", "race", "sex", "capital_gain", "capital_loss", "hours_per_week", "country",
                    "income"},
        .label = "income",
        .choices = {category("workclass", {"Private", "Self-emp-not-inc", "Self-emp-inc", "Federal-gov", "Local-gov",
                                           "State-gov", "Without-pay", "Never-worked", kMissing}),
                    category("education", {"Bachelors", "Some-college", "11th", "HS-grad", "Prof-school", "Assoc-acdm",
                                           "Assoc-voc", "9th", "7th-8th", "12th", "Masters", "1st-4th", "10th",
                                           "Doctorate", "5th-6th", "Preschool"}),
                    category("marital_status", {"Married-civ-spouse", "Divorced", "Never-married", "Separated",
                                                "Widowed", "Married-spouse-absent", "Married-AF-spouse"}),
                    category("occupation", {"Tech-support", "Craft-repair", "Other-service", "Sales", "Exec-managerial",
                                            "Prof-specialty", "Handlers-cleaners", "Machine-op-inspct", "Adm-clerical",
                                            "Farming-fishing", "Transport-moving", "Priv-house-serv", "Protective-serv",
                                            "Armed-Forces", kMissing}),
                    category("relationship",
                             {"Wife", "Own-child", "Husband", "Not-in-family", "Other-relative", "Unmarried"}),
                    category("race", {"White", "Asian-Pac-Islander", "Amer-Indian-Eskimo", "Other", "Black"}),
                    category("sex", {"Female", "Male"}),
                    category("country", {"United-States",
                                         "Cambodia",
                                         "England",
                                         "Puerto-Rico",
                                         "Canada",
                                         "Germany",
                                         "Outlying-US(Guam-USVI-etc)",
                                         "India",
                                         "Japan",
                                         "Greece",
                                         "South",
                                         "China",
                                         "Cuba",
                                         "Iran",
                                         "Honduras",
                                         "Philippines",
                                         "Italy",
                                         "Poland",
                                         "Jamaica",
                                         "Vietnam",
                                         "Mexico",
                                         "Portugal",
                                         "Ireland",
                                         "France",
                                         "Dominican-Republic",
                                         "Laos",
                                         "Ecuador",
                                         "Taiwan",
                                         "Haiti",
                                         "Columbia",
                                         "Hungary",
                                         "Guatemala",
                                         "Nicaragua",
                                         "Scotland",
                                         "Thailand",
                                         "Yugoslavia",
                                         "El-Salvador",
                                         "Trinadad&Tobago",
                                         "Peru",
                                         "Hong",
                                         "Holand-Netherlands",
                                         kMissing})},
        .protectedFeature = "age",
        .studySplit = true};
}

TablePreset housing() {
    TablePreset preset{.id = "ch",
                       .name = "California Housing",
                       .columns = {"MedInc", "HouseAge", "AveRooms", "AveBedrms", "Population", "AveOccup", "Latitude",
                                   "Longitude", "target"},
                       .label = "target",
                       .choices = {},
                       .protectedFeature = "HouseAge",
                       .studySplit = true};
    return preset;
}

Names creditFeatures() {
    return {"LIMIT_BAL", "SEX",      "EDUCATION", "MARRIAGE",  "AGE",       "PAY_0",     "PAY_2",     "PAY_3",
            "PAY_4",     "PAY_5",    "PAY_6",     "BILL_AMT1", "BILL_AMT2", "BILL_AMT3", "BILL_AMT4", "BILL_AMT5",
            "BILL_AMT6", "PAY_AMT1", "PAY_AMT2",  "PAY_AMT3",  "PAY_AMT4",  "PAY_AMT5",  "PAY_AMT6"};
}

// The codes are levels; the repayment states stay numbers (ordinal), as in the publication.
TablePreset credit(bool balanced) {
    TablePreset preset{.id = "cred",
                       .name = "Credit Default",
                       .columns = creditFeatures(),
                       .label = balanced ? "target" : "default.payment.next.month",
                       .choices = {category("SEX", {"1", "2"}),
                                   category("EDUCATION", {"0", "1", "2", "3", "4", "5", "6"}),
                                   category("MARRIAGE", {"0", "1", "2", "3"})},
                       .protectedFeature = "AGE",
                       .studySplit = true};
    for (const char* state : {"PAY_0", "PAY_2", "PAY_3", "PAY_4", "PAY_5", "PAY_6"})
        preset.choices.push_back({state, Kind::Integer, {}});
    if (!balanced) {
        preset.columns.insert(preset.columns.begin(), "ID");
        preset.choices.push_back({"ID", Kind::Ignore, {}});
    }
    preset.columns.push_back(preset.label);
    return preset;
}

TablePreset giveMeSomeCredit() {
    return {.id = "gmsc",
            .name = "Give Me Some Credit",
            .columns = {"target", "RevolvingUtilizationOfUnsecuredLines", "age", "NumberOfTime30-59DaysPastDueNotWorse",
                        "DebtRatio", "MonthlyIncome", "NumberOfOpenCreditLinesAndLoans", "NumberOfTimes90DaysLate",
                        "NumberRealEstateLoansOrLines", "NumberOfTime60-89DaysPastDueNotWorse", "NumberOfDependents"},
            .label = "target",
            .choices = {},
            .protectedFeature = "age",
            .studySplit = true};
}

TablePreset germanCodes() {
    return {.id = "german",
            .name = "German Credit",
            .header = false,
            .columns = {"checking_account",
                        "duration",
                        "credit_history",
                        "purpose",
                        "credit_amount",
                        "savings",
                        "employment",
                        "instalment_rate",
                        "personal_status_sex",
                        "other_debtors",
                        "residence_since",
                        "property",
                        "age",
                        "other_instalments",
                        "housing",
                        "existing_credits",
                        "job",
                        "people_liable",
                        "telephone",
                        "foreign_worker",
                        "class"},
            .label = "class",
            .choices = {},
            .protectedFeature = "age"};
}

// The numeric recoding: its codes are numbers there.
TablePreset germanNumbers() {
    TablePreset preset{.id = "german",
                       .name = "German Credit",
                       .columns = {"target",
                                   "Account Balance",
                                   "Duration of Credit (month)",
                                   "Payment Status of Previous Credit",
                                   "Purpose",
                                   "Credit Amount",
                                   "Value Savings/Stocks",
                                   "Length of current employment",
                                   "Instalment per cent",
                                   "Sex & Marital Status",
                                   "Guarantors",
                                   "Duration in Current address",
                                   "Most valuable available asset",
                                   "Age (years)",
                                   "Concurrent Credits",
                                   "Type of apartment",
                                   "No of Credits at this Bank",
                                   "Occupation",
                                   "No of dependents",
                                   "Telephone",
                                   "Foreign Worker"},
                       .label = "target",
                       .choices = {},
                       .protectedFeature = "Age (years)"};
    for (std::size_t i = 1; i < preset.columns.size(); ++i)
        preset.choices.push_back({preset.columns[i], Kind::Integer, {}});
    return preset;
}

const std::vector<TablePreset>& presets() {
    static const std::vector<TablePreset> all{adult(),       housing(),          credit(true),   credit(false),
                                              germanCodes(), giveMeSomeCredit(), germanNumbers()};
    return all;
}

// Whether the first record of a table without a header is one of the preset's: its columns of levels hold levels.
bool looksLike(const TablePreset& preset, const std::vector<std::string_view>& record) {
    if (record.size() != preset.columns.size())
        return false;
    if (preset.id == "german")
        return record[0].size() == 3 && record[0].starts_with("A1") && record[2].starts_with("A3") &&
               record[3].starts_with("A4") && (record.back() == "1" || record.back() == "2");
    for (const ColumnChoice& choice : preset.choices) {
        const auto column = std::ranges::find(preset.columns, choice.column) - preset.columns.begin();
        const std::string_view cell = record[static_cast<std::size_t>(column)];
        if (cell != "?" && std::ranges::find(choice.levels, cell) == choice.levels.end())
            return false;
    }
    return record.back().find("50K") != std::string_view::npos;
}

constexpr std::array<Index, 10> kMnistTraining{5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949};
constexpr std::array<Index, 10> kMnistTest{980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009};

} // namespace

const TablePreset* recognisedTable(std::string_view text, const Dialect& dialect) {
    std::vector<std::string_view> record;
    CsvTokenizer(text, dialect.delimiter, dialect.firstData, dialect.firstDataLine).next(record);
    for (const TablePreset& preset : presets()) {
        if (preset.header != dialect.header)
            continue;
        if (preset.header ? preset.columns == dialect.names : looksLike(preset, record))
            return &preset;
    }
    return nullptr;
}

TableOptions withPreset(const TableOptions& options, const TablePreset& preset) {
    if (options.onlyChosen || (!options.label.empty() && options.label != preset.label))
        return options;
    TableOptions all = options;
    all.label = preset.label;
    all.columns.insert(all.columns.begin(), preset.choices.begin(), preset.choices.end());
    return all;
}

void applyPreset(const TablePreset& preset, Dataset& dataset) {
    if (dataset.labelName != preset.label)
        return;
    dataset.preset = preset.id;
    dataset.note = preset.name;
    dataset.domainRule = DomainRule::TwoDeviations;
    if (const auto feature = dataset.schema.find(preset.protectedFeature))
        dataset.protectedFeatures = {*feature};
    const Index rows = dataset.size();
    const auto learnt = static_cast<Index>(std::lround(kStudyTraining * static_cast<double>(rows)));
    if (!preset.studySplit || learnt <= 2 * kStudyValidation)
        return;
    const auto share = [&](Index part) { return static_cast<double>(part) / static_cast<double>(rows); };
    dataset.splitKind = SplitKind::FileOrder;
    dataset.splitFractions = {share(learnt - kStudyValidation), share(kStudyValidation), share(rows - learnt)};
}

void applyImagePreset(Dataset& dataset) {
    if (dataset.schema.image != ImageShape{28, 28, 1} || dataset.classCount() != 10)
        return;
    std::array<Index, 10> counts{};
    for (const Label label : dataset.labels)
        ++counts[static_cast<std::size_t>(label)];
    if (counts == kMnistTraining || counts == kMnistTest) {
        dataset.preset = "mnist";
        dataset.note = "MNIST";
    } else if (std::ranges::all_of(counts, [](Index n) { return n == 1000; }) ||
               std::ranges::all_of(counts, [](Index n) { return n == 6000; })) {
        dataset.preset = "fashion-mnist";
        dataset.note = "Fashion-MNIST";
        dataset.classes = {"T-shirt/top", "Trouser", "Pullover", "Dress", "Coat",
                           "Sandal",      "Shirt",   "Sneaker",  "Bag",   "Ankle boot"};
    } else {
        return;
    }
    constexpr Index kEdge = 5; // rows of pixels at the top and at the bottom that the publication protects
    for (Index row = 0; row < 28; ++row)
        for (Index column = 0; column < 28; ++column)
            if (row < kEdge || row >= 28 - kEdge)
                dataset.protectedFeatures.push_back(row * 28 + column);
}

} // namespace core
