#include "ui/models/source_preview.h"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>

namespace ui {
namespace {

namespace fs = std::filesystem;

// The two bytes every gzip file begins with and the four of an unsigned-byte IDX file with three or four dimensions.
bool looksLikeIdx(const fs::path& file) {
    const std::string name = file.filename().string();
    if (name.find("idx") != std::string::npos && name.find("ubyte") != std::string::npos)
        return true;
    std::ifstream stream(file, std::ios::binary);
    char head[4] = {};
    stream.read(head, sizeof head);
    return stream.gcount() == 4 && head[0] == 0 && head[1] == 0 && head[2] == 8 && (head[3] == 3 || head[3] == 4);
}

bool isImage(const fs::path& file) {
    std::string ending = file.extension().string();
    std::ranges::transform(ending, ending.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return ending == ".png" || ending == ".jpg" || ending == ".jpeg" || ending == ".bmp";
}

// Everything in a folder, by name; what cannot be read is left out.
std::vector<fs::path> sortedEntries(const fs::path& folder) {
    std::vector<fs::path> entries;
    std::error_code failure;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, failure))
        entries.push_back(entry.path());
    std::ranges::sort(entries);
    return entries;
}

} // namespace

SourceKind kindOfSource(const std::string& source) {
    if (source.starts_with("builtin:"))
        return SourceKind::Ready;
    std::error_code failure;
    if (fs::is_directory(source, failure))
        return SourceKind::ImageFolder;
    if (!fs::is_regular_file(source, failure))
        return SourceKind::Unknown;
    return looksLikeIdx(source) ? SourceKind::Ready : SourceKind::Table;
}

core::Result<FolderPreview> previewFolder(const std::string& folder, const core::ImageOptions& options,
                                          const core::ImageDecoder& decoder, const core::StopToken& stop) {
    std::error_code failure;
    if (!fs::is_directory(folder, failure))
        return core::Error{core::ErrorCode::NotFound, folder + ": there is no such folder"};
    FolderPreview preview;
    preview.options = options;
    for (const fs::path& sub : sortedEntries(folder)) {
        if (!fs::is_directory(sub, failure))
            continue;
        core::ClassCount ofClass{sub.filename().string(), 0};
        const auto classIndex = static_cast<core::Index>(preview.classes.size());
        for (const fs::path& file : sortedEntries(sub)) {
            if (stop.stop_requested())
                return core::cancelled();
            if (!isImage(file))
                continue;
            const auto sampled = static_cast<std::size_t>(ofClass.rows++);
            if (!decoder || sampled >= FolderPreview::kSamplesAClass ||
                preview.classes.size() >= FolderPreview::kSampledClasses)
                continue;
            if (auto pixels = decoder(file, options))
                preview.samples.push_back({classIndex, std::move(pixels).value()});
        }
        if (ofClass.rows > 0)
            preview.classes.push_back(std::move(ofClass));
    }
    if (preview.classes.size() < 2)
        preview.blocker = core::invalid(folder +
                                        ": needs at least two sub-folders with images (PNG, JPEG or BMP), "
                                        "one for each class; it has " +
                                        std::to_string(preview.classes.size()));
    return preview;
}

core::Result<SourcePreview> previewSource(const core::SourceRequest& request) {
    SourcePreview preview;
    if (kindOfSource(request.source) == SourceKind::ImageFolder) {
        auto folder = previewFolder(request.source, request.image, request.decoder, request.stop);
        if (!folder)
            return std::move(folder).error();
        preview.folder = std::move(folder).value();
        return preview;
    }
    auto table = core::previewTable(request.source, request.table, request.progress, request.stop);
    if (!table)
        return std::move(table).error();
    preview.table = std::move(table).value();
    return preview;
}

bool applyRemedy(const core::DataProblem& problem, core::TableOptions& options) {
    using Kind = core::ColumnChoice::Kind;
    static const std::vector<std::pair<std::string_view, Kind>> kKinds = {
        {"ignore", Kind::Ignore}, {"category", Kind::Category}, {"number", Kind::Number}, {"integer", Kind::Integer}};
    if (problem.remedy == "missing") {
        options.missing = options.missing == core::MissingPolicy::DropRow ? core::MissingPolicy::Impute
                                                                          : core::MissingPolicy::DropRow;
        return true;
    }
    for (const auto& [word, kind] : kKinds)
        if (problem.remedy == word && !problem.column.empty()) {
            std::erase_if(options.columns, [&](const auto& choice) { return choice.column == problem.column; });
            options.columns.push_back({problem.column, kind, {}});
            return true;
        }
    return false;
}

} // namespace ui
