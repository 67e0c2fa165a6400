#include "core/search/autoencoder.h"

namespace core {
namespace {

std::string nameOf(const VaeOptions& options) {
    ParamValues values;
    vaeParams().write(options, values);
    std::string name = "autoencoder";
    for (const auto& [key, value] : values)
        name.append(1, '/').append(toText(value));
    return name;
}

} // namespace

Result<VaePtr> autoencoderOf(const Reference& reference, const VaeOptions& options, const Progress& progress,
                             const StopToken& stop) {
    Error failure = cancelled();
    const auto fit = [&]() -> Reference::Made {
        auto vae = trainVae(reference.rows(), options, Rng(reference.seed()).fork("autoencoder"), progress, stop);
        if (vae)
            return std::make_shared<const Vae>(std::move(vae).value());
        failure = std::move(vae).error();
        return nullptr;
    };
    auto vae = std::static_pointer_cast<const Vae>(reference.kept(nameOf(options), fit, stop));
    if (!vae)
        return failure;
    return vae;
}

void adoptAutoencoder(const Reference& reference, const VaeOptions& options, VaePtr known) {
    if (known && known->inputs() == reference.rows().rows())
        (void)reference.kept(nameOf(options), [&] { return known; });
}

Status prepareSearches(const Generator& generator, const Reference* reference, const Progress& progress,
                       const StopToken& stop) {
    const VaeOptions* options = generator.autoencoder();
    if (!options || !reference || reference->rows().cols() == 0)
        return ok();
    auto vae = autoencoderOf(*reference, *options, progress, stop);
    if (!vae)
        return std::move(vae).error();
    return ok();
}

} // namespace core
