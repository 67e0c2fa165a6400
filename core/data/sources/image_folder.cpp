#include "core/data/pixel_schema.h"
#include "core/data/source.h"

#include <algorithm>
#include <array>

namespace core {
namespace {

namespace fs = std::filesystem;

bool isHidden(const fs::path& path) {
    return path.filename().string().starts_with('.');
}

bool isImage(const fs::path& file) {
    constexpr std::array<std::string_view, 4> kEndings = {".png", ".jpg", ".jpeg", ".bmp"};
    std::string ending = file.extension().string();
    std::ranges::transform(ending, ending.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
    return std::ranges::find(kEndings, ending) != kEndings.end();
}

// What a folder holds, hidden entries aside, by name.
Result<std::vector<fs::directory_entry>> entriesOf(const fs::path& folder) {
    std::error_code error;
    std::vector<fs::directory_entry> entries;
    for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error))
        if (!isHidden(it->path()))
            entries.push_back(*it);
    if (error)
        return Error{ErrorCode::IoFailure, folder.string() + ": cannot be read: " + error.message()};
    std::ranges::sort(entries, {}, [](const fs::directory_entry& entry) { return entry.path(); });
    return entries;
}

struct ImageFile {
    fs::path path;
    std::size_t folder = 0; // index of its class folder
};

// The images to read, in order.
struct Listing {
    std::vector<std::string> folders;
    std::vector<ImageFile> files;
    std::vector<DataProblem> problems;
};

Status listClass(const fs::path& folder, Listing& listing) {
    auto entries = entriesOf(folder);
    if (!entries)
        return std::move(entries).error();
    const std::string name = folder.filename().string();
    std::int64_t others = 0;
    std::error_code error;
    for (const auto& entry : *entries) {
        if (entry.is_regular_file(error) && isImage(entry.path()))
            listing.files.push_back({entry.path(), listing.folders.size()});
        else
            ++others;
    }
    if (others > 0)
        listing.problems.push_back(
            {.severity = DataProblem::Severity::Note,
             .message = "folder " + name + " holds what is no PNG, JPEG or BMP image: passed over",
             .count = others});
    listing.folders.push_back(name);
    return ok();
}

Result<Listing> listImages(const fs::path& root) {
    auto entries = entriesOf(root);
    if (!entries)
        return std::move(entries).error();
    Listing listing;
    std::error_code error;
    bool loose = false;
    for (const auto& entry : *entries) {
        if (entry.is_directory(error)) {
            if (auto listed = listClass(entry.path(), listing); !listed)
                return std::move(listed).error();
        } else {
            loose = loose || isImage(entry.path());
        }
    }
    if (listing.folders.empty())
        return Error{ErrorCode::ParseFailure, root.string() + ": has no sub-folders; " +
                                                  (loose ? "sort its images into one sub-folder for each class"
                                                         : "a folder of images has one sub-folder for each class")};
    if (listing.files.empty())
        return Error{ErrorCode::ParseFailure,
                     root.string() + ": there is no PNG, JPEG or BMP image in its sub-folders"};
    if (loose)
        listing.problems.push_back(
            {.severity = DataProblem::Severity::Note, .message = "images outside the class folders were passed over"});
    return listing;
}

Status checkWanted(const ImageOptions& wanted) {
    constexpr Index kLargest = 512;
    const auto fits = [](Index side) { return side >= 1 && side <= kLargest; };
    if (fits(wanted.height) && fits(wanted.width))
        return ok();
    return invalid("images cannot be resized to " + std::to_string(wanted.height) + " x " +
                   std::to_string(wanted.width) + " pixels; each side must be between 1 and 512");
}

// The images that could be read, one a column.
struct Pixels {
    RawTable::Bytes bytes;
    std::vector<std::size_t> folders;  // of each image
    std::vector<std::int64_t> records; // its place in the listing
};

Result<Pixels> decodeAll(Listing& listing, const SourceRequest& request) {
    const Index features = request.image.height * request.image.width * (request.image.colour ? 3 : 1);
    Pixels pixels;
    pixels.bytes.resize(features, std::ssize(listing.files));
    for (std::size_t i = 0; i < listing.files.size(); ++i) {
        if (request.stop.stop_requested())
            return cancelled();
        report(request.progress, static_cast<double>(i) / static_cast<double>(listing.files.size()), "reading images");
        const ImageFile& file = listing.files[i];
        auto image = request.decoder(file.path, request.image);
        if (!image || std::ssize(*image) != features) {
            const std::string why =
                image ? file.path.string() + ": has another size than wanted" : image.error().message;
            listing.problems.push_back({.message = why + ": left out"});
            continue;
        }
        std::ranges::copy(*image, pixels.bytes.col(std::ssize(pixels.folders)).data());
        pixels.folders.push_back(file.folder);
        pixels.records.push_back(static_cast<std::int64_t>(i));
    }
    pixels.bytes.conservativeResize(Eigen::NoChange, std::ssize(pixels.folders));
    return pixels;
}

// Classes are the folders that gave an image, by name.
void setClasses(Listing& listing, const Pixels& pixels, Dataset& dataset) {
    std::vector<Label> labelOf(listing.folders.size(), -1);
    for (std::size_t folder = 0; folder < listing.folders.size(); ++folder) {
        if (std::ranges::find(pixels.folders, folder) == pixels.folders.end()) {
            listing.problems.push_back(
                {.message = "folder " + listing.folders[folder] + " gave no image: no class is made of it"});
            continue;
        }
        labelOf[folder] = static_cast<Label>(dataset.classes.size());
        dataset.classes.push_back(listing.folders[folder]);
    }
    for (const std::size_t folder : pixels.folders)
        dataset.labels.push_back(labelOf[folder]);
}

// A folder with a sub-folder of images for each class.
class ImageFolderSource final : public DataSource {
public:
    [[nodiscard]] bool accepts(const std::string& source) const override {
        std::error_code error;
        return fs::is_directory(source, error);
    }

    [[nodiscard]] Result<Dataset> load(const SourceRequest& request) const override {
        const fs::path root = request.source;
        if (!request.decoder)
            return Error{ErrorCode::Internal, root.string() + ": this program was built without an image decoder"};
        if (auto wanted = checkWanted(request.image); !wanted)
            return std::move(wanted).error();
        auto listing = listImages(root);
        if (!listing)
            return std::move(listing).error();
        auto pixels = decodeAll(*listing, request);
        if (!pixels)
            return std::move(pixels).error();
        Dataset dataset;
        setClasses(*listing, *pixels, dataset);
        if (dataset.classes.empty())
            return Error{ErrorCode::ParseFailure, root.string() + ": none of its images can be read; the first: " +
                                                      firstFailure(listing->problems)};
        if (dataset.classes.size() == 1)
            return Error{ErrorCode::ParseFailure, root.string() + ": only one sub-folder, " + dataset.classes.front() +
                                                      ", has images that can be read; at least two classes are needed"};
        dataset.name = (root.filename().empty() ? root.parent_path() : root).filename().string();
        dataset.schema = pixelSchema({request.image.height, request.image.width, request.image.colour ? 3 : 1});
        dataset.rows = RawTable(std::move(pixels->bytes));
        dataset.records = std::move(pixels->records);
        dataset.problems = std::move(listing->problems);
        return dataset;
    }

private:
    static std::string firstFailure(const std::vector<DataProblem>& problems) {
        const auto found = std::ranges::find(problems, DataProblem::Severity::Warning, &DataProblem::severity);
        return found == problems.end() ? "?" : found->message;
    }
};

} // namespace

void register_image_folder(Registry<DataSource>& registry) {
    registry.add<ImageFolderSource>(
        {"image_folder", "Image folder", "A folder with a sub-folder of PNG, JPEG or BMP images for each class."});
}

} // namespace core
