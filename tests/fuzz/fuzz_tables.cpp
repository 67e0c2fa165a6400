#include "core/data/source.h"
#include "tests/fuzz/corpus.h"

#include <cmath>
#include <unistd.h>

namespace {

using namespace std::string_literals;

const std::filesystem::path& folder() {
    static const std::filesystem::path made = [] {
        auto path = std::filesystem::temp_directory_path() / ("fuzz_tables." + std::to_string(::getpid()));
        std::filesystem::create_directories(path);
        return path;
    }();
    return made;
}

} // namespace

extern "C" int LLVMFuzzerInitialize(int* argc, char*** argv) {
    fuzzing::fillEmptyFolders(*argc, *argv,
                              {"\0age,town,\"income, net\",y\r\n31,Ulm,1.5e3,no\r\n42,\"K\xC3\xB6ln\",?,yes\r\n"s,
                               "\1a;b;c\n1;2;x\n3;4;z\n5;;x\n7;8;z\n"s,
                               "\2\0\0\x08\x03\0\0\0\x02\0\0\0\x02\0\0\0\x02"s + "abcdefgh"s});
    return 0;
}

// The first byte says what it is a file of: a table, which missing cells drop a row of or not, or images.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0)
        return 0;
    core::SourceRequest request;
    const bool images = data[0] == 2;
    const std::filesystem::path file = folder() / (images ? "x-images-idx3-ubyte" : "x.csv");
    if (images)
        fuzzing::write(folder() / "x-labels-idx1-ubyte", "\0\0\x08\x01\0\0\0\x02\1\2"s);
    else
        request.table.missing = static_cast<core::MissingPolicy>(data[0] % 3);
    fuzzing::write(file, fuzzing::textOf(data + 1, size - 1));
    request.source = file.string();
    const auto dataset = core::loadDataset(request);
    if (!dataset) {
        fuzzing::require(dataset.error().message.find(file.filename().string()) != std::string::npos);
        return 0;
    }
    fuzzing::require(dataset->classCount() >= 2 && dataset->size() == std::ssize(dataset->labels));
    for (core::Index row = 0; row < dataset->size(); ++row)
        for (core::Index f = 0; f < dataset->schema.size(); ++f)
            fuzzing::require(std::isfinite(dataset->rows.at(f, row)));
    return 0;
}
