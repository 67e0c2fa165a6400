#include "core/session/session.h"

#include "core/base/sha256.h"
#include "core/model/loss.h"

#include <cmath>
#include <cstring>

namespace core {
namespace {

constexpr Index kMostSampled = 64;

template <class Number>
void addNumber(Sha256& hash, Number number) {
    hash.add(&number, sizeof number);
}

void addValues(Sha256& hash, const ParamValues& values) {
    addNumber(hash, values.size());
    for (const auto& [key, value] : values) {
        hash.add(key);
        hash.add(toText(value));
    }
}

void addConstraints(Sha256& hash, const Constraints& constraints) {
    addNumber(hash, constraints.features.size());
    for (const FeatureConstraint& feature : constraints.features) {
        hash.add(toWord(feature.mutability));
        addNumber(hash, feature.domain.low);
        addNumber(hash, feature.domain.high);
        addNumber(hash, feature.step);
        addNumber(hash, feature.difficulty);
    }
}

void addHistory(Sha256& hash, const std::vector<EpochLog>& history) {
    addNumber(hash, history.size());
    for (const EpochLog& log : history) {
        for (const double value : {log.trainingAccuracy, log.validationAccuracy, log.matureShare, log.meanSteps})
            addNumber(hash, value);
        for (const std::int64_t value : {std::int64_t{log.epoch}, std::int64_t{log.burnIn}, log.searchSteps,
                                         std::int64_t{log.skippedUpdates}, std::int64_t{log.constraintsChanged}})
            addNumber(hash, value);
        for (const EpochLog::Loss& loss : log.losses) {
            hash.add(loss.term);
            addNumber(hash, std::isfinite(loss.value) ? loss.value : 0.0);
        }
    }
}

void addModel(Sha256& hash, const SessionModel& model) {
    hash.add(model.run.name);
    addNumber(hash, model.seed);
    addValues(hash, toValues(model.run.settings));
    addConstraints(hash, model.run.constraints);
    hash.add(digestOf(model.run.network));
    hash.add(model.run.startedFrom);
    if (model.run.vae) {
        hash.add(digestOf(model.run.vae->encoder()));
        hash.add(digestOf(model.run.vae->decoder()));
    }
    addHistory(hash, model.run.history);
    for (const WeightHistory::Entry& entry : model.epochs.entries()) {
        addNumber(hash, entry.epoch);
        addNumber(hash, entry.marked);
        hash.add(digestOf(*entry.network));
    }
}

void addVector(Sha256& hash, const RawVector& values) {
    addNumber(hash, values.size());
    hash.add(values.data(), sizeof(double) * static_cast<std::size_t>(values.size()));
}

void addNotes(Sha256& hash, const Notes& notes) {
    for (const Bookmark& bookmark : notes.bookmarks) {
        addNumber(hash, bookmark.id);
        hash.add(bookmark.name);
        addVector(hash, bookmark.instance);
        addNumber(hash, bookmark.row.value_or(-1));
        addNumber(hash, bookmark.target.value_or(-1));
        addVector(hash, bookmark.counterfactual.value_or(RawVector()));
        hash.add(bookmark.model);
        hash.add(bookmark.note);
    }
    for (const Verdict& verdict : notes.verdicts) {
        addNumber(hash, verdict.row);
        addNumber(hash, verdict.target);
        hash.add(verdict.model);
        addNumber(hash, verdict.judgement);
        hash.add(verdict.note);
    }
    for (const Scene& scene : notes.scenes)
        for (const std::string* part : {&scene.title, &scene.words, &scene.state, &scene.picture})
            hash.add(*part);
}

} // namespace

std::string digestOf(const Session& session) {
    Sha256 hash;
    hash.add(session.data->dataset.digest);
    addNumber(hash, session.data->splitSpec.seed);
    addNumber(hash, session.data->splitSpec.kind);
    for (const double fraction : session.data->splitSpec.fractions)
        addNumber(hash, fraction);
    for (const Transform& transform : session.data->encoding.features) {
        addNumber(hash, transform.type);
        addNumber(hash, transform.first);
        addNumber(hash, transform.mean);
        addNumber(hash, transform.sd);
    }
    addConstraints(hash, session.constraints);
    hash.add(session.planned.regime);
    hash.add(session.planned.comparedWith);
    addNumber(hash, session.planned.compare);
    hash.add(session.planned.preset);
    addValues(hash, session.planned.base);
    addValues(hash, session.planned.values);
    addNumber(hash, session.planned.seed);
    for (const SessionModel& model : session.models)
        addModel(hash, model);
    addNotes(hash, session.notes);
    return hash.hex();
}

std::vector<Index> sampledRows(const PreparedData& data) {
    const Index count = std::min(kMostSampled, data.dataset.size());
    std::vector<Index> rows;
    for (Index i = 0; i < count; ++i)
        rows.push_back(i * data.dataset.size() / count);
    return rows;
}

Matrix sampledLogits(const PreparedData& data, const Network& network) {
    const std::vector<Index> rows = sampledRows(data);
    return logitsOf(network, encodeRows(data.encoding, data.dataset.rows, rows));
}

void compareSample(const Matrix& saved, const Matrix& here, Reproduction& soFar) {
    const auto worse = [&](Reproduction::Kind kind) { soFar.kind = std::max(soFar.kind, kind); };
    if (saved.rows() != here.rows() || saved.cols() != here.cols()) {
        soFar.difference = 1.0;
        worse(Reproduction::Kind::Different);
        return;
    }
    const std::size_t bytes = sizeof(Scalar) * static_cast<std::size_t>(saved.size());
    if (bytes == 0 || std::memcmp(saved.data(), here.data(), bytes) == 0)
        return;
    const double difference =
        (softmax(saved).cast<double>() - softmax(here).cast<double>()).cwiseAbs().maxCoeff<Eigen::PropagateNaN>();
    soFar.difference = std::isfinite(difference) ? std::max(soFar.difference, difference) : 1.0;
    worse(soFar.difference <= Reproduction::kClose ? Reproduction::Kind::Close : Reproduction::Kind::Different);
}

} // namespace core
