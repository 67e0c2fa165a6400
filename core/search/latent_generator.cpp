#include "core/search/latent_generator.h"

#include "core/model/loss.h"
#include "core/search/autoencoder.h"
#include "core/search/moves.h"
#include "core/search/search_buffers.h"

#include <algorithm>
#include <cassert>

namespace core {
namespace {

struct LatentAid : SearchAid {
    VaePtr vae;
};
const Vae& vaeOf(const SearchAid* aid) {
    return *static_cast<const LatentAid*>(aid)->vae;
}

// Moves x as near to the decoded values as the constraints let it.
void follow(const InputConstraints& c, ConstVectorRef x0, ConstVectorRef decoded, VectorRef x) {
    for (Index d = 0; d < x.size(); ++d) {
        const bool open = decoded[d] > x[d] ? c.mayRise[d] > 0 : c.mayFall[d] > 0;
        if (open)
            x[d] = std::min(std::max(decoded[d], std::min(c.low[d], x0[d])), std::max(c.high[d], x0[d]));
    }
    for (const Simplex& group : c.simplices)
        if (!group.frozen) {
            x.segment(group.first, group.count) = decoded.segment(group.first, group.count);
            projectOntoSimplex(x.segment(group.first, group.count));
        }
}

// d loss / d decode(z) from d loss / d x', in place: nothing where a constraint holds the input; in a group the
// projection's, that is, without its mean over the levels above 0, and nothing for the others.
void throughConstraints(const InputConstraints& c, ConstVectorRef x, ConstVectorRef decoded,
                        std::vector<Scalar>& numbers, VectorRef gradient) {
    const auto size = static_cast<std::size_t>(x.size());
    numbers.resize(std::max(numbers.size(), size));
    std::copy_n(gradient.data(), size, numbers.begin());
    for (Index d = 0; d < x.size(); ++d)
        if (x[d] != decoded[d])
            gradient[d] = 0;
    for (const Simplex& group : c.simplices) {
        if (group.frozen)
            continue;
        Scalar sum = 0;
        Index above = 0;
        for (Index d = group.first; d < group.first + group.count; ++d)
            if (x[d] > 0) {
                sum += numbers[static_cast<std::size_t>(d)];
                ++above;
            }
        const Scalar mean = sum / static_cast<Scalar>(std::max<Index>(above, 1));
        for (Index d = group.first; d < group.first + group.count; ++d)
            gradient[d] = x[d] > 0 ? numbers[static_cast<std::size_t>(d)] - mean : Scalar(0);
    }
}

// z <- mean of q(z | x), plus its deviation times noise of N(0, 1) where it is drawn, for column i of the code.
void place(ConstMatrixRef code, Index i, bool drawn, Rng noise, VectorRef z) {
    const Index latent = z.size();
    for (Index k = 0; k < latent; ++k) {
        z[k] = code(k, i);
        if (drawn)
            z[k] += std::exp(code(latent + k, i) / 2) * static_cast<Scalar>(noise.normal());
    }
}

Rng noiseOf(const Rng& rng, Index column) {
    return rng.fork("latent", static_cast<std::uint64_t>(column));
}

} // namespace

ParamSpec autoencoderSpec(std::string_view key, std::string label) {
    const auto& specs = vaeParams().specs();
    const auto known = std::ranges::find(specs, key, &ParamSpec::key);
    assert(known != specs.end());
    ParamSpec spec = *known;
    spec.key = "search.vae_" + spec.key.substr(spec.key.find('.') + 1);
    spec.label = std::move(label);
    spec.help = "Of the autoencoder. " + spec.help;
    spec.advanced = key != "vae.latent";
    return spec;
}

std::unique_ptr<const SearchAid> LatentGenerator::prepare(const SearchRequest& request, const Rng&,
                                                          const StopToken& stop) const {
    auto vae = autoencoderOf(*request.reference, m_autoencoder, {}, stop);
    if (!vae)
        return nullptr;
    auto aid = std::make_unique<LatentAid>();
    aid->vae = std::move(vae).value();
    return aid;
}

Index LatentGenerator::memoryRows(const SearchRequest& request, const SearchAid* aid) const {
    return vaeOf(aid).latent() + request.factuals.rows();
}

void LatentGenerator::begin(const SearchRequest& request, const SearchAid* aid, const Rng& rng, Index count,
                            SearchBuffers& b) const {
    const Vae& vae = vaeOf(aid);
    const Index latent = vae.latent();
    b.decodes = true;
    b.x.leftCols(count) = b.factuals.leftCols(count);
    const ConstMatrixRef logits = b.pass.forward(request.network, b.x.leftCols(count));
    softmax(logits, b.probabilities.leftCols(count));
    const ConstMatrixRef code = b.secondPass.forward(vae.encoder(), b.factuals.leftCols(count));
    for (Index i = 0; i < count; ++i) {
        const Index column = b.columns[static_cast<std::size_t>(i)];
        auto z = b.memory.col(i).head(latent);
        place(code, i, m_drawn, noiseOf(rng, column), z);
        if (column % request.perFactual == 0 || request.startNoise <= 0)
            continue;
        Rng noise = noiseOf(rng, column).fork("start");
        for (Index k = 0; k < latent; ++k)
            z[k] += request.startNoise * static_cast<Scalar>(noise.normal());
    }
    b.memory.bottomRows(b.x.rows()).leftCols(count) = b.decoder.decode(vae, b.memory.topRows(latent).leftCols(count));
    for (Index i = 0; i < count; ++i)
        if (b.probabilities(b.targets[static_cast<std::size_t>(i)], i) < request.threshold)
            follow(request.constraintsOf(b.columns[static_cast<std::size_t>(i)]), b.factuals.col(i),
                   b.memory.col(i).tail(b.x.rows()), b.x.col(i));
}

void LatentGenerator::advance(const SearchState& state, Scalar eta, SearchBuffers& b) const {
    const Vae& vae = vaeOf(state.aid);
    const Index n = state.active;
    const Index latent = vae.latent();
    const Index inputs = b.x.rows();
    const auto constraintsOf = [&](Index i) -> const InputConstraints& {
        return state.request.constraintsOf(state.columns[i]);
    };
    const auto decodeAndFollow = [&] {
        b.memory.bottomRows(inputs).leftCols(n) = b.decoder.decode(vae, b.memory.topRows(latent).leftCols(n));
        for (Index i = 0; i < n; ++i)
            follow(constraintsOf(i), b.factuals.col(i), b.memory.col(i).tail(inputs), b.x.col(i));
    };
    for (Index i = 0; i < n; ++i)
        throughConstraints(constraintsOf(i), b.x.col(i), b.memory.col(i).tail(inputs), b.numbers, b.gradient.col(i));
    Matrix& dLatent = b.scratch[0];
    if (dLatent.rows() != latent || dLatent.cols() < n)
        dLatent.resize(latent, n);
    b.decoder.backwardThroughDecoder(vae, b.gradient.leftCols(n), dLatent.leftCols(n));
    b.memory.topRows(latent).leftCols(n) -= eta * dLatent.leftCols(n);
    decodeAndFollow();
    if (!m_drawn)
        return;
    const ConstMatrixRef code = b.secondPass.forward(vae.encoder(), b.x.leftCols(n));
    for (Index i = 0; i < n; ++i)
        place(code, i, true, noiseOf(state.rng, state.columns[i]).fork("step", static_cast<std::uint64_t>(state.step)),
              b.memory.col(i).head(latent));
    decodeAndFollow();
}

} // namespace core
