#pragma once

#include "core/base/progress.h"
#include "core/base/registry.h"
#include "core/base/stop.h"
#include "core/data/dataset.h"

#include <filesystem>
#include <functional>

namespace core {

// What the user decided about one column; unset fields are inferred.
struct ColumnChoice {
    enum class Kind { Number, Integer, Category, Ordered, Ignore };
    std::string column;
    Kind kind = Kind::Number;
    // Ordered: lowest first; Category: optional. Every value of the column must be among them, also one that is
    // written like a missing cell ("None"). Of the label: exactly these classes in this order, found or not. With
    // "(missing)" among them, that is what a missing cell is.
    std::vector<std::string> levels = {};
};

struct TableOptions {
    char delimiter = 0;         // 0: detected among , ; tab | and blank
    std::optional<bool> header; // unset: detected
    std::string label = {};     // column name; "": the last column
    std::vector<ColumnChoice> columns = {};
    MissingPolicy missing = MissingPolicy::DropRow;
    std::string positive = {}; // the class to call positive (label 1 of two); "": in sorted order
    bool onlyChosen = false;   // columns that are neither the label nor among `columns` are ignored
};

struct ImageOptions {
    Index height = 28; // images of a folder are resized to this
    Index width = 28;
    bool colour = false; // RGB instead of grey
};

// Reads one image file as 8-bit pixels of the wanted size. Core has no image library: the program gives it one.
using ImageDecoder =
    std::function<Result<std::vector<std::uint8_t>>(const std::filesystem::path& file, const ImageOptions& wanted)>;

struct SourceRequest {
    std::string source;     // "builtin:moons", "builtin:digits:7000", a table, an IDX image file, a folder of classes
    std::uint64_t seed = 0; // built-in sets: its "data" stream generates them
    TableOptions table = {};
    ImageOptions image = {};
    ImageDecoder decoder = {};
    Progress progress = {};
    StopToken stop = {};
};

// One kind of place that data comes from. Immutable, thread-safe.
class DataSource {
public:
    virtual ~DataSource() = default;
    // Whether this source is the one to load it: by its scheme, its ending or its first bytes.
    [[nodiscard]] virtual bool accepts(const std::string& source) const = 0;
    [[nodiscard]] virtual Result<Dataset> load(const SourceRequest& request) const = 0;
};

// Finds the source that accepts the request and loads it; on success digest, records and problems are filled.
// Errors name the file, and line, column or field where there is one.
Result<Dataset> loadDataset(const SourceRequest& request);

// A built-in set as `counterfoil-cli datasets` lists it.
struct BuiltinSet {
    FeatureInfo info; // id without "builtin:"
    Index rows = 4200;
    Index features = 0;
    Index classes = 0;
};
std::vector<BuiltinSet> builtinSets();

} // namespace core
