#include "core/search/latent_generator.h"

namespace core {
namespace {

// REVISE (Joshi et al. 2019): the plain search, but through an autoencoder, so that it keeps to what rows look like.
class Revise final : public LatentGenerator {
public:
    explicit Revise(const LatentOptions& options) : LatentGenerator(options) {}
};

} // namespace

void register_revise(Registry<Generator>& registry) {
    registry.add<Revise>(
        {"revise", "REVISE", "Moves through an autoencoder: keeps to what rows look like."},
        latentParams<LatentOptions>("The latent numbers are drawn by chance, at the start and after each step."));
}

} // namespace core
