#include "core/data/gzip_stream.h"
#include "core/data/mapped_file.h"
#include "core/data/pixel_schema.h"
#include "core/data/presets/presets.h"
#include "core/data/source.h"

#include <algorithm>
#include <array>

namespace core {
namespace {

// The head of an IDX file (as MNIST is published): two zero bytes, the type of the values, the number of dimensions,
// then each dimension as 4 bytes, most significant first.
struct IdxHead {
    static constexpr unsigned kUnsignedByte = 8;
    unsigned type = 0;
    std::vector<std::uint64_t> dimensions;

    [[nodiscard]] std::size_t bytes() const { return 4 + 4 * dimensions.size(); }
    [[nodiscard]] std::string text() const {
        std::string shape;
        for (const std::uint64_t dimension : dimensions)
            shape += (shape.empty() ? "" : " x ") + std::to_string(dimension);
        return shape;
    }
};

constexpr std::size_t kMostDimensions = 4;
constexpr std::size_t kMostHeadBytes = 4 + 4 * kMostDimensions;

bool looksLikeIdx(std::string_view start) {
    return start.size() >= 4 && start[0] == 0 && start[1] == 0 && start[2] >= 8 && start[2] <= 14 && start[3] >= 1 &&
           start[3] <= 4;
}

// One IDX file, plain or gzipped, read from front to back.
class IdxFile {
public:
    static Result<IdxFile> open(const std::filesystem::path& path) {
        auto mapped = MappedFile::open(path);
        if (!mapped)
            return std::move(mapped).error();
        IdxFile file(path, std::move(mapped).value());
        auto head = file.readHead();
        if (!head)
            return std::move(head).error();
        return file;
    }

    [[nodiscard]] const IdxHead& head() const { return m_head; }
    [[nodiscard]] Error error(const std::string& message) const {
        return {ErrorCode::ParseFailure, m_path.string() + ": " + message};
    }
    [[nodiscard]] double progress() const {
        const std::size_t used = m_gzip ? m_gzip->consumed() : m_at;
        return static_cast<double>(used) / static_cast<double>(std::max<std::size_t>(1, m_file.bytes().size()));
    }

    // An error when the file cannot hold the bytes that its head declares. To be asked before memory is taken.
    [[nodiscard]] Status checkSize() const {
        const std::size_t packed = m_file.bytes().size();
        const std::uint64_t most = m_gzip ? packed * kDeflateRatio : packed - m_head.bytes();
        std::uint64_t declared = 1;
        for (const std::uint64_t dimension : m_head.dimensions) {
            if (dimension == 0)
                return error("the header declares " + m_head.text() + " values: nothing");
            declared = declared > most / dimension ? most + 1 : declared * dimension;
        }
        if (declared > most || (!m_gzip && declared < most))
            return error("the header declares " + m_head.text() + " bytes of data, but the file has " +
                         (m_gzip ? "only " + std::to_string(packed) + " gzipped ones" : std::to_string(most)) +
                         ": it is " + (declared > most ? "incomplete or its header wrong" : "longer than it says"));
        return ok();
    }

    // Fills `to` with the next `count` bytes of data.
    Status read(char* to, std::size_t count) {
        auto got = take(to, count);
        if (!got)
            return std::move(got).error();
        if (*got < count)
            return error("the header declares " + m_head.text() +
                         " bytes of data, but they end early: the file is "
                         "incomplete or its header wrong");
        return ok();
    }
    Status expectEnd() {
        char more = 0;
        auto got = take(&more, 1);
        if (!got)
            return std::move(got).error();
        return *got == 0 ? ok() : error("there is more data than the " + m_head.text() + " that the header declares");
    }

private:
    IdxFile(std::filesystem::path path, MappedFile file) : m_path(std::move(path)), m_file(std::move(file)) {
        if (looksGzipped(m_file.bytes()))
            m_gzip = std::make_unique<GzipStream>(m_file.bytes());
    }

    Result<std::size_t> take(char* to, std::size_t count) {
        if (m_gzip) {
            auto got = m_gzip->read(to, count);
            return got ? got : Result<std::size_t>(error(got.error().message));
        }
        count = std::min(count, m_file.bytes().size() - m_at);
        std::copy_n(m_file.bytes().begin() + static_cast<std::ptrdiff_t>(m_at), count, to);
        m_at += count;
        return count;
    }

    Status readHead() {
        std::array<char, kMostHeadBytes> bytes{};
        auto got = take(bytes.data(), 4);
        if (!got)
            return std::move(got).error();
        if (*got < 4 || !looksLikeIdx({bytes.data(), 4}))
            return error(*got == 0 ? "the file is empty"
                                   : "is not an IDX file: it does not start with the IDX numbers");
        m_head.type = static_cast<unsigned char>(bytes[2]);
        const auto dimensions = static_cast<std::size_t>(bytes[3]);
        got = take(bytes.data() + 4, 4 * dimensions);
        if (!got)
            return std::move(got).error();
        if (*got < 4 * dimensions)
            return error("the file ends within its header");
        for (std::size_t i = 0; i < dimensions; ++i) {
            std::uint64_t value = 0;
            for (std::size_t k = 0; k < 4; ++k)
                value = value << 8 | static_cast<unsigned char>(bytes[4 + 4 * i + k]);
            m_head.dimensions.push_back(value);
        }
        return ok();
    }

    std::filesystem::path m_path;
    MappedFile m_file;
    std::unique_ptr<GzipStream> m_gzip;
    std::size_t m_at = 0; // of a plain file
    IdxHead m_head;
};

// Where published sets keep the labels of an image file: the ways that the same set is named.
std::vector<std::filesystem::path> labelCandidates(const std::filesystem::path& images) {
    std::string name = images.filename().string();
    const bool zipped = name.ends_with(".gz");
    if (zipped)
        name.resize(name.size() - 3);
    for (const std::string_view dimension : {"idx3", "idx4"})
        if (const auto at = name.rfind(dimension); at != std::string::npos)
            name.replace(at, 4, "idx1");
    if (const auto at = name.rfind("images"); at != std::string::npos)
        name.replace(at, 6, "labels");
    const std::filesystem::path folder = images.parent_path();
    return zipped ? std::vector{folder / (name + ".gz"), folder / name}
                  : std::vector{folder / name, folder / (name + ".gz")};
}

Result<std::filesystem::path> findLabels(const std::filesystem::path& images) {
    const auto candidates = labelCandidates(images);
    for (const auto& candidate : candidates) {
        std::error_code error;
        if (candidate != images && std::filesystem::exists(candidate, error))
            return candidate;
    }
    if (candidates.front().filename() == images.filename() || candidates.back().filename() == images.filename())
        return Error{ErrorCode::NotFound, images.string() + ": the name does not tell where the labels are; name the "
                                                            "files like x-images-idx3-ubyte and x-labels-idx1-ubyte"};
    return Error{ErrorCode::NotFound,
                 images.string() + ": its labels are missing: there is no file " + candidates.front().string()};
}

struct Shape {
    ImageShape image;
    Index count = 0;
    bool planar = false; // channels outermost within an image, as [n x 3 x height x width]
};

Result<Shape> shapeOf(const IdxFile& file) {
    const IdxHead& head = file.head();
    constexpr std::uint64_t kLargestSide = 4096;
    const auto& d = head.dimensions;
    if (d.size() == 1)
        return file.error("holds labels, not images; choose the image file beside it");
    if (d.size() == 2)
        return file.error("holds " + head.text() + " values, not images: an image file has three dimensions, or four");
    if (head.type != IdxHead::kUnsignedByte)
        return file.error("its values are of IDX type " + std::to_string(head.type) +
                          "; images are read from unsigned bytes (type 8)");
    if (auto size = file.checkSize(); !size)
        return std::move(size).error();
    Shape shape{.image = {static_cast<Index>(d[1]), static_cast<Index>(d[2]), 1}, .count = static_cast<Index>(d[0])};
    if (d.size() == 4) {
        shape.planar = d[3] != 3 && d[3] != 1 && (d[1] == 3 || d[1] == 1);
        if (shape.planar)
            shape.image = {static_cast<Index>(d[2]), static_cast<Index>(d[3]), static_cast<Index>(d[1])};
        else
            shape.image.channels = static_cast<Index>(d[3]);
    }
    const ImageShape& image = shape.image;
    if (image.channels != 1 && image.channels != 3)
        return file.error("images of shape " + head.text() + " have neither one channel (grey) nor three (RGB)");
    if (static_cast<std::uint64_t>(std::max(image.height, image.width)) > kLargestSide)
        return file.error("images of " + std::to_string(image.height) + " x " + std::to_string(image.width) +
                          " pixels are too large; at most 4096 x 4096");
    return shape;
}

// [channels x pixels] of one image -> channels innermost.
void interleave(std::vector<std::uint8_t>& image, const ImageShape& shape) {
    const auto pixels = static_cast<std::size_t>(shape.height * shape.width);
    const auto channels = static_cast<std::size_t>(shape.channels);
    const std::vector<std::uint8_t> planes = image;
    for (std::size_t pixel = 0; pixel < pixels; ++pixel)
        for (std::size_t channel = 0; channel < channels; ++channel)
            image[pixel * channels + channel] = planes[channel * pixels + pixel];
}

Result<RawTable::Bytes> readPixels(IdxFile& file, const Shape& shape, const SourceRequest& request) {
    const Index features = shape.image.height * shape.image.width * shape.image.channels;
    const Index block = std::max<Index>(1, (Index{1} << 20) / features); // images between two polls
    RawTable::Bytes pixels(features, shape.count);
    for (Index first = 0; first < shape.count; first += block) {
        if (request.stop.stop_requested())
            return cancelled();
        report(request.progress, file.progress(), "reading images");
        const Index count = std::min(block, shape.count - first);
        auto* to = reinterpret_cast<char*>(pixels.col(first).data());
        if (auto read = file.read(to, static_cast<std::size_t>(count * features)); !read)
            return std::move(read).error();
    }
    if (auto end = file.expectEnd(); !end)
        return std::move(end).error();
    std::vector<std::uint8_t> image(static_cast<std::size_t>(features));
    for (Index i = 0; shape.planar && shape.image.channels > 1 && i < shape.count; ++i) {
        std::copy_n(pixels.col(i).data(), features, image.data());
        interleave(image, shape.image);
        std::ranges::copy(image, pixels.col(i).data());
    }
    return pixels;
}

Result<std::vector<std::uint8_t>> readLabels(const std::filesystem::path& path, Index images) {
    auto file = IdxFile::open(path);
    if (!file)
        return std::move(file).error();
    const IdxHead& head = file->head();
    if (head.type != IdxHead::kUnsignedByte || head.dimensions.size() != 1)
        return file->error("is not a file of labels (unsigned bytes of one dimension)");
    if (auto size = file->checkSize(); !size)
        return std::move(size).error();
    if (head.dimensions[0] != static_cast<std::uint64_t>(images))
        return file->error("has " + head.text() + " labels for " + std::to_string(images) + " images");
    std::vector<std::uint8_t> labels(static_cast<std::size_t>(images));
    if (auto read = file->read(reinterpret_cast<char*>(labels.data()), labels.size()); !read)
        return std::move(read).error();
    if (auto end = file->expectEnd(); !end)
        return std::move(end).error();
    return labels;
}

// Classes are the numbers that occur, by size.
void setClasses(const std::vector<std::uint8_t>& numbers, Dataset& dataset) {
    std::array<Label, 256> labelOf{};
    labelOf.fill(-1);
    for (const std::uint8_t number : numbers)
        labelOf[number] = 0;
    for (std::size_t number = 0; number < labelOf.size(); ++number)
        if (labelOf[number] == 0) {
            labelOf[number] = static_cast<Label>(dataset.classes.size());
            dataset.classes.push_back(std::to_string(number));
        }
    dataset.labels.reserve(numbers.size());
    for (const std::uint8_t number : numbers)
        dataset.labels.push_back(labelOf[number]);
}

// Pairs of IDX files, as MNIST and Fashion-MNIST are published: images, and their labels in a file beside.
class IdxSource final : public DataSource {
public:
    [[nodiscard]] bool accepts(const std::string& source) const override {
        std::error_code error;
        return !source.starts_with("builtin:") && std::filesystem::is_regular_file(source, error) &&
               (looksLikeIdx(fileStart(source, 4)) || hasIdxName(source));
    }

    [[nodiscard]] Result<Dataset> load(const SourceRequest& request) const override {
        const std::filesystem::path path = request.source;
        auto images = IdxFile::open(path);
        if (!images)
            return std::move(images).error();
        auto shape = shapeOf(*images);
        if (!shape)
            return std::move(shape).error();
        auto labelPath = findLabels(path);
        if (!labelPath)
            return std::move(labelPath).error();
        auto numbers = readLabels(*labelPath, shape->count);
        if (!numbers)
            return std::move(numbers).error();
        auto pixels = readPixels(*images, *shape, request);
        if (!pixels)
            return std::move(pixels).error();
        Dataset dataset;
        setClasses(*numbers, dataset);
        if (dataset.classes.size() < 2)
            return Error{ErrorCode::ParseFailure, labelPath->string() + ": every image has the same label, " +
                                                      dataset.classes.front() + "; at least two classes are needed"};
        dataset.name = path.filename().string();
        dataset.schema = pixelSchema(shape->image);
        dataset.rows = RawTable(std::move(pixels).value());
        applyImagePreset(dataset);
        return dataset;
    }

private:
    static bool hasIdxName(const std::filesystem::path& path) {
        const std::string name = path.filename().string();
        return name.find("idx3-ubyte") != std::string::npos || name.find("idx3.ubyte") != std::string::npos ||
               name.find("idx4-ubyte") != std::string::npos || name.find("idx1-ubyte") != std::string::npos;
    }
};

} // namespace

void register_idx(Registry<DataSource>& registry) {
    registry.add<IdxSource>({"idx", "IDX images", "An IDX image file, its labels in a file beside it; also .gz."});
}

} // namespace core
