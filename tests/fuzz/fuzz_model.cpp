#include "core/session/model_file.h"
#include "tests/fuzz/corpus.h"
#include "tests/support/sample_session.h"

extern "C" int LLVMFuzzerInitialize(int* argc, char*** argv) {
    const core::PreparedDataPtr data = testing::mixedData();
    const core::TrainedModel model = core::trainedModel(*data, testing::sampleModel(*data, "sample", 1).run, 1);
    fuzzing::fillEmptyFolders(*argc, *argv, {core::modelToJson(model)});
    return 0;
}

// A model that is read is written and read again as the same bytes.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto model = core::modelFromJson(fuzzing::textOf(data, size));
    if (!model) {
        fuzzing::require(!model.error().message.empty());
        return 0;
    }
    const std::string written = core::modelToJson(*model);
    const auto again = core::modelFromJson(written);
    fuzzing::require(again && core::modelToJson(*again) == written);
    return 0;
}
