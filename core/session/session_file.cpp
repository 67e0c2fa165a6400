#include "core/session/session_file.h"

#include "core/base/sha256.h"
#include "core/session/session_parts.h"

#include <charconv>
#include <fstream>

namespace core {

struct PackedRows::Packed {
    JsonOut json;
    std::string bytes; // that its places are counted in
};

namespace {

constexpr std::string_view kFormat = "counterfoil-session/";
constexpr int kVersion = 1;
constexpr std::string_view kStart = R"({"schema": "counterfoil-session/)";
constexpr std::size_t kLongestHead = 4096;
constexpr std::uintmax_t kLargestFile = std::uintmax_t{4} << 30;

std::string checksum(std::string_view bytes) {
    Sha256 hash;
    hash.add(bytes.data(), bytes.size());
    return hash.hex();
}

bool isFile(const std::string& source) {
    return !source.starts_with("builtin:");
}

// ---- writing ----

JsonOut dataToJson(const Session& session, const std::filesystem::path& folder, const PackedRows::Packed* rows) {
    const Dataset& dataset = session.data->dataset;
    JsonOut features = JsonOut::array();
    for (Index f = 0; f < dataset.schema.size(); ++f)
        features.push_back(featureToJson(dataset.schema[f], session.data->encoding[f]));
    JsonOut json{{"name", dataset.name},
                 {"digest", dataset.digest},
                 {"read", requestToJson(session.request)},
                 {"relative", nullptr},
                 {"label", dataset.labelName},
                 {"classes", dataset.classes},
                 {"features", std::move(features)},
                 {"image", imageToJson(dataset.schema.image)},
                 {"split", splitToJson(session.data->splitSpec)},
                 {"rows", nullptr}};
    if (isFile(session.request.source) && !folder.empty())
        json["relative"] = std::filesystem::path(session.request.source).lexically_relative(folder).generic_string();
    if (rows)
        json["rows"] = rows->json;
    return json;
}

// The rows are in the blocks already.
JsonOut documentOf(const Session& session, const std::filesystem::path& folder, const PackedRows::Packed* rows,
                   BlockWriter& blocks) {
    const BuildInfo& build = buildInfo();
    JsonOut models = JsonOut::array();
    for (const SessionModel& model : session.models)
        models.push_back(modelToJson(model, *session.data, blocks));
    JsonOut view = JsonOut::parse(session.view, nullptr, false);
    return {{"name", session.name},
            {"written_by", {{"version", build.version}, {"build", build.build}, {"instructions", build.instructions}}},
            {"data", dataToJson(session, folder, rows)},
            {"constraints", constraintsToJson(session.constraints)},
            {"training", plannedToJson(session.planned)},
            {"models", std::move(models)},
            {"notes", notesToJson(session.notes, blocks)},
            {"view", view.is_object() ? std::move(view) : JsonOut::object()}};
}

// ---- reading ----

// The first line, taken apart by hand: it is short and always the same.
struct Head {
    std::string checksum;
    std::size_t document = 0; // bytes
    std::string_view rest;    // after the line
};

Result<Head> headOf(std::string_view bytes) {
    const auto notOne = [](const std::string& why) {
        return Error{ErrorCode::ParseFailure, "this is no Counterfoil session: " + why};
    };
    if (!bytes.starts_with(kStart))
        return notOne("its first line does not say so");
    const std::size_t end = bytes.substr(0, kLongestHead).find('\n');
    if (end == std::string_view::npos)
        return notOne("its first line does not end");
    const auto json = parseJson(bytes.substr(0, end));
    if (!json)
        return notOne("its first line is damaged (" + json.error().message + ")");
    try {
        const JsonField field(*json);
        const std::string schema = field["schema"].text();
        int version = 0;
        const char* number = schema.data() + kFormat.size();
        if (std::from_chars(number, schema.data() + schema.size(), version).ptr != schema.data() + schema.size())
            field["schema"].fail("is \"" + schema + "\"");
        if (version > kVersion)
            return Error{ErrorCode::InvalidArgument, "the session was saved by a newer Counterfoil (" + schema +
                                                         "); this one reads up to " + std::string(kFormat) +
                                                         std::to_string(kVersion) + ". A newer version opens it."};
        if (version != kVersion)
            field["schema"].fail("is \"" + schema + "\"");
        return Head{field["sha256"].text(),
                    static_cast<std::size_t>(field["document"].whole(0, static_cast<std::int64_t>(kLargestFile))),
                    bytes.substr(end + 1)};
    } catch (const JsonDefect& defect) {
        return Error{ErrorCode::ParseFailure, "the first line: " + defect.path + " " + defect.message};
    }
}

BuildInfo buildFrom(const JsonField& field) {
    return {field["version"].text(), field["build"].text(), field["instructions"].text()};
}

// Features, classes and transforms as they were saved.
struct SavedData {
    Dataset dataset;
    Encoding encoding;
    SplitSpec split;
};

SavedData descriptionFrom(const JsonField& field) {
    SavedData saved;
    Dataset& dataset = saved.dataset;
    dataset.name = field["name"].text();
    dataset.digest = field["digest"].text();
    dataset.labelName = field["label"].text();
    dataset.classes = textsFrom(field["classes"]);
    if (dataset.classes.size() < 2)
        field["classes"].fail("must be at least two");
    readFeatures(field["features"], false, dataset.schema, saved.encoding);
    if (field.has("image"))
        readImage(field["image"], dataset.schema);
    saved.split = splitFrom(field["split"]);
    return saved;
}

bool sameColumns(const Dataset& a, const Dataset& b) {
    return a.classes == b.classes && a.schema.image == b.schema.image &&
           std::ranges::equal(a.schema.features, b.schema.features, [](const Feature& x, const Feature& y) {
               return x.name == y.name && x.kind == y.kind && x.levels == y.levels;
           });
}

// The rows that the file only refers to: where they were, else beside the session.
Result<Dataset> referred(const JsonField& field, const SavedData& saved, SourceRequest& request,
                         const std::filesystem::path& folder, const SessionReading& reading) {
    std::vector<std::string> places{request.source};
    if (field.has("relative") && !folder.empty())
        places.push_back((folder / field["relative"].text()).lexically_normal().string());
    std::optional<Error> first;
    for (const std::string& place : places) {
        SourceRequest asked = request;
        asked.source = place;
        asked.decoder = reading.decoder;
        asked.progress = reading.progress;
        asked.stop = reading.stop;
        auto dataset = loadDataset(asked);
        if (dataset && dataset->digest == saved.dataset.digest && sameColumns(*dataset, saved.dataset)) {
            request.source = place;
            return dataset;
        }
        if (!dataset && dataset.error().code == ErrorCode::Cancelled)
            return dataset;
        if (!first)
            first = dataset ? invalid("the data in " + place +
                                      " are not the same any more as when the session was saved (their SHA-256 "
                                      "differs)")
                            : std::move(dataset).error().within("the data of the session");
    }
    return std::move(*first);
}

Result<PreparedDataPtr> dataFrom(const JsonField& field, const BlockReader& blocks, Session& session,
                                 const std::filesystem::path& folder, const SessionReading& reading) {
    SavedData saved = descriptionFrom(field);
    session.request = requestFrom(field["read"]);
    session.embed = field.has("rows");
    if (session.embed) {
        saved.dataset.source = session.request.source;
        readRows(field["rows"], blocks, saved.dataset);
    } else {
        auto dataset = referred(field, saved, session.request, folder, reading);
        if (!dataset)
            return std::move(dataset).error();
        saved.dataset = std::move(dataset).value();
    }
    return prepare(std::move(saved.dataset), saved.split, saved.encoding);
}

Result<OpenedSession> sessionFrom(const JsonField& root, const BlockReader& blocks, const std::filesystem::path& folder,
                                  const SessionReading& reading) {
    OpenedSession opened;
    Session& session = opened.session;
    session.name = root["name"].text();
    opened.reproduction.savedBy = buildFrom(root["written_by"]);
    auto data = dataFrom(root["data"], blocks, session, folder, reading);
    if (!data)
        return std::move(data).error();
    session.data = std::move(data).value();
    session.constraints = constraintsFrom(root["constraints"], session.data->dataset.schema);
    session.planned = plannedFrom(root["training"]);
    const JsonField models = root["models"];
    for (std::size_t i = 0; i < models.size(); ++i) {
        if (reading.stop.stop_requested())
            return cancelled();
        session.models.push_back(modelFrom(models.item(i), *session.data, blocks, opened.reproduction));
    }
    session.notes = notesFrom(root["notes"], session.data->dataset, blocks);
    const JsonField view = root["view"];
    if (!view.value().is_object())
        view.fail("must be an object");
    session.view = view.value().dump();
    return opened;
}

Result<OpenedSession> contentOf(const Head& head, const std::filesystem::path& folder, const SessionReading& reading) {
    if (head.document > head.rest.size())
        return Error{ErrorCode::ParseFailure, "the document is cut off"};
    const auto json = parseJson(head.rest.substr(0, head.document));
    if (!json)
        return json.error();
    try {
        return sessionFrom(JsonField(*json), BlockReader(head.rest.substr(head.document)), folder, reading);
    } catch (const JsonDefect& defect) {
        return Error{ErrorCode::ParseFailure,
                     (defect.path.empty() ? "the document" : defect.path) + " " + defect.message};
    }
}

} // namespace

std::shared_ptr<const PackedRows::Packed> PackedRows::of(const PreparedDataPtr& data) {
    const std::lock_guard lock(m_mutex);
    if (m_packed && m_data.lock() == data)
        return m_packed;
    m_packed.reset();
    BlockWriter blocks;
    JsonOut json = rowsToJson(data->dataset, blocks);
    m_packed = std::make_shared<const Packed>(Packed{std::move(json), std::move(blocks).bytes()});
    m_data = data;
    return m_packed;
}

std::string sessionToBytes(const Session& session, const std::filesystem::path& folder, PackedRows* kept) {
    PackedRows now;
    const auto rows = session.embed ? (kept ? kept : &now)->of(session.data) : nullptr;
    BlockWriter blocks(rows ? rows->bytes : std::string());
    const std::string document = prettyJson(documentOf(session, folder, rows.get(), blocks));
    Sha256 hash;
    hash.add(document.data(), document.size());
    hash.add(blocks.bytes().data(), blocks.bytes().size());
    std::string bytes = std::string(kStart) + std::to_string(kVersion) + "\", \"sha256\": \"" + hash.hex() +
                        "\", \"document\": " + std::to_string(document.size()) + "}\n";
    bytes.reserve(bytes.size() + document.size() + blocks.bytes().size());
    bytes += document;
    bytes += blocks.bytes();
    return bytes;
}

Status saveSession(const Session& session, const std::filesystem::path& file, PackedRows* kept) {
    return writeText(file, sessionToBytes(session, std::filesystem::absolute(file).parent_path(), kept));
}

// A file that was changed is refused even where it can still be read: figures in it would not be what was saved.
Result<OpenedSession> sessionFromBytes(std::string_view bytes, const std::filesystem::path& folder,
                                       const SessionReading& reading) {
    const auto head = headOf(bytes);
    if (!head)
        return head.error();
    if (checksum(head->rest) == head->checksum)
        return guarded([&] { return contentOf(*head, folder, reading); });
    std::string message = "the file is damaged or was changed: its content does not have the checksum (sha256) that "
                          "its first line gives";
    if (head->document > head->rest.size())
        message += "; it is cut off";
    else if (const auto json = parseJson(head->rest.substr(0, head->document)); !json)
        message += "; " + json.error().message;
    return Error{ErrorCode::ParseFailure, std::move(message)};
}

Result<OpenedSession> loadSession(const std::filesystem::path& file, const SessionReading& reading) {
    const std::string doing = "reading the session " + file.string();
    std::error_code failure;
    const auto size = std::filesystem::file_size(file, failure);
    if (failure)
        return Error{ErrorCode::IoFailure, doing + ": " + failure.message()};
    if (size > kLargestFile)
        return Error{ErrorCode::ParseFailure, doing + ": it is larger than a session can be (4 GB)"};
    std::string bytes(size, '\0');
    std::ifstream in(file, std::ios::binary);
    if (!in.read(bytes.data(), static_cast<std::streamsize>(size)))
        return Error{ErrorCode::IoFailure, doing + ": the file cannot be read"};
    auto opened = sessionFromBytes(bytes, std::filesystem::absolute(file).parent_path(), reading);
    if (!opened)
        return std::move(opened).error().within(doing);
    return opened;
}

bool looksLikeSession(const std::filesystem::path& file) {
    std::string start(kStart.size(), '\0');
    std::ifstream in(file, std::ios::binary);
    return in.read(start.data(), static_cast<std::streamsize>(start.size())) && start == kStart;
}

} // namespace core
