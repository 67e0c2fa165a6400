#include "core/session/shown_texts.h"

#include "core/data/source.h"
#include "core/evaluation/attack.h"
#include "core/evaluation/evaluate.h"
#include "core/evaluation/measure.h"
#include "core/evaluation/study/study_table.h"
#include "core/training/regime.h"
#include "core/training/settings.h"

#include <algorithm>
#include <cctype>
#include <set>

namespace core {
namespace {

// What the callers of report() say they are doing.
constexpr const char* kDoing[] = {
    "fitting the autoencoder", "evaluating",     "training",     "attacking",      "done",
    "computing the digest",    "reading images", "reading rows", "drawing digits", "unpacking"};

class Texts {
public:
    void add(const std::string& text) {
        if (!text.empty())
            m_all.insert(text);
    }
    void add(const FeatureInfo& info) {
        add(info.label);
        add(info.help);
    }
    void add(const ParamSpec& spec) {
        add(spec.label);
        add(spec.help);
        add(spec.unit);
    }
    template <class Interface>
    void addRegistry() {
        for (const auto& entry : builtins<Interface>().entries())
            add(entry.info);
    }
    [[nodiscard]] std::vector<std::string> all() const { return {m_all.begin(), m_all.end()}; }

private:
    std::set<std::string> m_all;
};

void addSettings(Texts& texts) {
    for (const auto& entry : builtins<Generator>().entries())
        for (const ParamSpec& spec : settingSpecs(entry.info.id))
            texts.add(spec);
}

// The smallest sample of each set has the same schema and note as the whole.
void addBuiltinSets(Texts& texts) {
    for (const BuiltinSet& set : builtinSets()) {
        texts.add(set.info);
        SourceRequest request;
        request.source = "builtin:" + set.info.id + ":200";
        const auto dataset = loadDataset(request);
        if (!dataset)
            continue;
        texts.add(dataset->note);
        for (const Feature& feature : dataset->schema.features) {
            texts.add(feature.help);
            texts.add(feature.unit);
        }
    }
}

std::string lower(std::string text) {
    std::ranges::transform(text, text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

} // namespace

std::string shortRegimeLabel(const FeatureInfo& info) {
    constexpr std::string_view kSuffix = " training";
    return info.label.ends_with(kSuffix) ? info.label.substr(0, info.label.size() - kSuffix.size()) : info.label;
}

std::vector<std::string> shownTexts() {
    Texts texts;
    texts.addRegistry<Generator>();
    texts.addRegistry<ObjectiveTerm>();
    for (const auto& entry : builtins<ObjectiveTerm>().entries())
        texts.add(lower(entry.info.label)); // names of curves
    texts.addRegistry<Measure>();
    for (const ClassificationMeasure& measure : classificationMeasures())
        texts.add(measure.info);
    texts.addRegistry<Attack>();
    for (const auto& entry : builtins<Regime>().entries()) {
        texts.add(shortRegimeLabel(entry.info));
        texts.add(entry.info.help);
    }
    addSettings(texts);
    addBuiltinSets(texts);
    for (const StudyColumn& column : studyColumns())
        texts.add(column.help);
    for (const char* doing : kDoing)
        texts.add(doing);
    return texts.all();
}

} // namespace core
