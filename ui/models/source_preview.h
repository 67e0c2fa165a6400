#pragma once

#include "core/data/table/table_preview.h"

#include <optional>
#include <string>
#include <vector>

namespace ui {

// What kind of place a source names, and therefore what there is to decide before loading it.
enum class SourceKind {
    Ready,       // a built-in set or an IDX pair: nothing to decide
    Table,       // columns, label, missing values
    ImageFolder, // size and colour
    Unknown      // no reader takes it, or it is not there
};
SourceKind kindOfSource(const std::string& source);

// A folder of images as it would be loaded.
struct FolderPreview {
    struct Sample {
        core::Index classIndex = 0;
        std::vector<std::uint8_t> pixels; // of the wanted size, row-major, channels innermost
    };
    std::vector<core::ClassCount> classes; // a sub-folder each, in order; rows: image files in it
    std::vector<Sample> samples;           // a few of each of the first classes
    core::ImageOptions options;            // those the samples were made with
    std::optional<core::Error> blocker;    // why loading would fail

    static constexpr std::size_t kSampledClasses = 10;
    static constexpr std::size_t kSamplesAClass = 8;
};

// Lists the folder and decodes its samples. Error: the folder cannot be read. Thread-safe, polls `stop` at each file.
core::Result<FolderPreview> previewFolder(const std::string& folder, const core::ImageOptions& options,
                                          const core::ImageDecoder& decoder, const core::StopToken& stop);

// Either of the two, by the source's kind.
struct SourcePreview {
    std::optional<core::TablePreview> table;
    std::optional<FolderPreview> folder;
};
core::Result<SourcePreview> previewSource(const core::SourceRequest& request);

// Changes the options as a problem's remedy says: another kind for its column ("ignore", "category", ...), or the other
// way with missing cells ("missing": fill them in, or leave their rows out). False: the remedy is none of these.
bool applyRemedy(const core::DataProblem& problem, core::TableOptions& options);

} // namespace ui
