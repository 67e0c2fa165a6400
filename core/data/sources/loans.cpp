#include "core/data/sources/loans.h"

#include "core/data/sources/builtin.h"

#include <algorithm>
#include <cmath>

// Loans: simulated credit applications from a structural model. Each line depends only on lines above it; N is a
// standard normal and U a uniform number of its own; [...] is 1 where it holds, else 0.
//
//   age         = round(42 + 15 N), drawn again until within 18..90
//   education   = level of 0.9 N among (-0.9, 0, 0.7, 1.6), at most vocational below 21, bachelor below 23, master
//   below 27 employment  retired      from 60 with 0.3, from 67 with 0.92
//               student      below 27 with 0.45
//               unemployed   else with 1 / (1 + exp(2.2 + 0.45 education))
//               self-employed else with 0.10 + 0.002 (age - 18)
//               employed     else
//   years       = floor(-ln(1 - U) (2 + 0.18 (age - 18))), at most age
//   income      = exp(10.05 + 0.17 education + 0.030 x - 0.00055 x^2 + shift(employment) + s N), x = min(age - 18, 40),
//                 shift: employed 0, self-employed 0.05, unemployed -1.0, retired -0.45, student -1.1;
//                 s = 0.55 for the self-employed, else 0.28
//   savings     = income exp(-1.1 + 0.02 (age - 40) + 0.2 education - 0.9 [unemployed] + 0.9 N); 0 with 0.12
//   debt        = income exp(-1.0 + 0.8 N), 0 with 0.25; plus with 0.35 a mortgage, income (1 + 2.5 U), from 26 to 65
//   in work score       = 1.5 ln(income / 28000) - 0.9 debt / income + 0.55 ln(1 + savings / 4000) + job(employment)
//                 + 0.12 education + 0.04 min(years, 15) + 0.012 (min(age, 60) - 40) - kThreshold,
//                 job: employed 0.4, self-employed -0.1, unemployed -1.1, retired 0.3, student -0.4
//   outcome     = approved where score > 0, then the other one with 0.15
//
// Money is recorded to 100 EUR, and the score sees what was recorded.
namespace core {
namespace {

constexpr double kLabelNoise = 0.15;
constexpr double kThreshold = 1.31; // half of the rows are above

enum FeatureIndex : Index { Age, Income, Debt, Employment, Education, Savings, Years, FeatureCount };
enum Job : int { Employed, SelfEmployed, Unemployed, Retired, Student };

constexpr double kIncomeMost = 300'000.0;
constexpr double kMoneyMost = 1'000'000.0; // of debt and savings
constexpr double kIncomeLeast = 2'000.0;

double recorded(double money, double least, double most) {
    return std::clamp(std::round(money / 100.0) * 100.0, least, most);
}

double drawnAge(Rng& rng) {
    double age = 0.0;
    do
        age = std::round(42.0 + 15.0 * rng.normal());
    while (age < 18.0 || age > 90.0);
    return age;
}

double drawnEducation(double age, Rng& rng) {
    constexpr std::array<double, 4> kSteps{-0.9, 0.0, 0.7, 1.6};
    const double ability = 0.9 * rng.normal();
    const auto level = static_cast<double>(std::ranges::count_if(kSteps, [&](double step) { return ability > step; }));
    return std::min(level, age < 21.0 ? 1.0 : age < 23.0 ? 2.0 : age < 27.0 ? 3.0 : 4.0);
}

Job drawnJob(double age, double education, Rng& rng) {
    const double ofAge = rng.uniform();
    const double ofLuck = rng.uniform();
    const double ofMind = rng.uniform();
    if (ofAge < (age >= 67.0 ? 0.92 : age >= 60.0 ? 0.3 : 0.0))
        return Retired;
    if (age < 27.0 && ofAge < 0.45)
        return Student;
    if (ofLuck < 1.0 / (1.0 + std::exp(2.2 + 0.45 * education)))
        return Unemployed;
    return ofMind < 0.10 + 0.002 * (age - 18.0) ? SelfEmployed : Employed;
}

double drawnIncome(double age, double education, Job job, Rng& rng) {
    constexpr std::array<double, 5> kShift{0.0, 0.05, -1.0, -0.45, -1.1};
    const double x = std::min(age - 18.0, 40.0);
    const double spread = job == SelfEmployed ? 0.55 : 0.28;
    const double income = std::exp(10.05 + 0.17 * education + 0.030 * x - 0.00055 * x * x +
                                   kShift[static_cast<std::size_t>(job)] + spread * rng.normal());
    return recorded(income, kIncomeLeast, kIncomeMost);
}

double drawnSavings(double age, double education, Job job, double income, Rng& rng) {
    const double share =
        std::exp(-1.1 + 0.02 * (age - 40.0) + 0.2 * education - (job == Unemployed ? 0.9 : 0.0) + 0.9 * rng.normal());
    return rng.uniform() < 0.12 ? 0.0 : recorded(income * share, 0.0, kMoneyMost);
}

double drawnDebt(double age, Job job, double income, Rng& rng) {
    const double loans = income * std::exp(-1.0 + 0.8 * rng.normal());
    const bool none = rng.uniform() < 0.25;
    const bool mortgage = rng.uniform() < 0.35 && age >= 26.0 && age <= 65.0 && job <= SelfEmployed;
    const double house = income * (1.0 + 2.5 * rng.uniform());
    return recorded((none ? 0.0 : loans) + (mortgage ? house : 0.0), 0.0, kMoneyMost);
}

RawVector drawnRow(Rng& rng) {
    RawVector row(Index{FeatureCount});
    const double age = row(Age) = drawnAge(rng);
    const double education = row(Education) = drawnEducation(age, rng);
    const Job job = drawnJob(age, education, rng);
    row(Employment) = static_cast<double>(job);
    row(Years) = std::min(std::floor(-std::log(1.0 - rng.uniform()) * (2.0 + 0.18 * (age - 18.0))), age);
    const double income = row(Income) = drawnIncome(age, education, job, rng);
    row(Savings) = drawnSavings(age, education, job, income, rng);
    row(Debt) = drawnDebt(age, job, income, rng);
    return row;
}

std::vector<Feature> loanFeatures() {
    std::vector<Feature> features(FeatureCount);
    features[Age] = {.name = "age",
                     .kind = FeatureKind::Integer,
                     .unit = "years",
                     .help = "Age of the applicant. Time only goes forward.",
                     .domain = Range{18, 90},
                     .mutability = Mutability::Increase};
    features[Income] = {.name = "income",
                        .unit = "EUR a year",
                        .help = "Yearly income before tax, to 100 EUR.",
                        .domain = Range{kIncomeLeast, kIncomeMost}};
    features[Debt] = {.name = "debt",
                      .unit = "EUR",
                      .help = "What the applicant owes already, to 100 EUR.",
                      .domain = Range{0, kMoneyMost}};
    features[Employment] = {.name = "employment",
                            .kind = FeatureKind::Category,
                            .levels = {"employed", "self-employed", "unemployed", "retired", "student"},
                            .help = "How the applicant makes a living."};
    features[Education] = {.name = "education",
                           .kind = FeatureKind::Ordered,
                           .levels = {"school", "vocational", "bachelor", "master", "doctorate"},
                           .help = "Highest degree. A degree cannot be lost.",
                           .mutability = Mutability::Increase};
    features[Savings] = {
        .name = "savings", .unit = "EUR", .help = "Money put aside, to 100 EUR.", .domain = Range{0, kMoneyMost}};
    features[Years] = {.name = "years at address",
                       .kind = FeatureKind::Integer,
                       .unit = "years",
                       .help = "Full years at the present address.",
                       .domain = Range{0, 90},
                       .mutability = Mutability::Increase};
    return features;
}

class Loans final : public BuiltinSource {
public:
    [[nodiscard]] BuiltinSet describe() const override {
        return {{"loans", "Loans", "Simulated credit applications: numbers, a category and an ordered feature."},
                4200,
                FeatureCount,
                2};
    }
    [[nodiscard]] int place() const override { return 5; }

protected:
    [[nodiscard]] Result<Dataset> generate(Index rows, const Rng& rng, const SourceRequest& request) const override {
        RawMatrix values(Index{FeatureCount}, rows);
        Labels labels(static_cast<std::size_t>(rows));
        for (Index i = 0; i < rows; ++i) {
            if (request.stop.stop_requested())
                return cancelled();
            Rng ofRow = rng.fork("row", static_cast<std::uint64_t>(i));
            values.col(i) = drawnRow(ofRow);
            const bool flipped = ofRow.uniform() < kLabelNoise;
            labels[static_cast<std::size_t>(i)] = (loanScore(values.col(i)) > 0.0) != flipped ? 1 : 0;
        }
        Dataset dataset;
        dataset.note = "Simulated credit applications, not real people";
        dataset.simulated = true;
        dataset.schema.features = loanFeatures();
        dataset.rows = RawTable(std::move(values));
        dataset.labels = std::move(labels);
        dataset.labelName = "outcome";
        dataset.classes = {"declined", "approved"};
        return dataset;
    }
};

} // namespace

double loanScore(const RawVector& row) {
    constexpr std::array<double, 5> kJob{0.4, -0.1, -1.1, 0.3, -0.4};
    return 1.5 * std::log(row(Income) / 28'000.0) - 0.9 * row(Debt) / row(Income) +
           0.55 * std::log1p(row(Savings) / 4'000.0) + kJob[static_cast<std::size_t>(row(Employment))] +
           0.12 * row(Education) + 0.04 * std::min(row(Years), 15.0) + 0.012 * (std::min(row(Age), 60.0) - 40.0) -
           kThreshold;
}

void register_loans(Registry<DataSource>& registry) {
    registry.add<Loans>(Loans().describe().info);
}

} // namespace core
