#pragma once

#include "core/model/vae.h"
#include "core/search/generator.h"

namespace core {

using VaePtr = std::shared_ptr<const Vae>;

// The autoencoder of the observed rows, with chance from their seed. Fitted at first use and kept with them, so that
// all models and searches that share the rows share it too; who asks meanwhile waits. Errors as trainVae().
Result<VaePtr> autoencoderOf(const Reference& reference, const VaeOptions& options, const Progress& progress,
                             const StopToken& stop);
// Makes one that is known already, from a model file, stand for the rows. Without effect where they have theirs.
void adoptAutoencoder(const Reference& reference, const VaeOptions& options, VaePtr known);

// Makes what searches of this generator rest on and that takes time: its autoencoder. A search does so itself, but
// has no progress to tell and no words for a failure. `reference` may be null. Errors as trainVae().
Status prepareSearches(const Generator& generator, const Reference* reference, const Progress& progress,
                       const StopToken& stop);

} // namespace core
