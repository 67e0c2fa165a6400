#include "core/base/rng.h"
#include "core/data/table/table_preview.h"
#include "tests/support/suite.h"
#include "tests/support/tables.h"

#include <cmath>

using namespace core;

namespace {

// A few random edits: bytes changed, removed, doubled, spans repeated, the end cut off.
std::string mutated(std::string bytes, Rng& rng) {
    static const std::string kSpicy = std::string("\"\n\r,;\t| .-+eE0123456789?\xC3\x00\xFF", 28);
    const Index edits = 1 + rng.below(6);
    for (Index edit = 0; edit < edits && !bytes.empty(); ++edit) {
        const auto at = static_cast<std::size_t>(rng.below(static_cast<Index>(bytes.size())));
        const auto length = static_cast<std::size_t>(1 + rng.below(20));
        switch (rng.below(6)) {
        case 0:
            bytes[at] = static_cast<char>(rng.next());
            break;
        case 1:
            bytes[at] = kSpicy[static_cast<std::size_t>(rng.below(static_cast<Index>(kSpicy.size())))];
            break;
        case 2:
            bytes.erase(at, length);
            break;
        case 3:
            bytes.insert(at, bytes.substr(at, length));
            break;
        case 4:
            bytes.insert(at, 1, kSpicy[static_cast<std::size_t>(rng.below(static_cast<Index>(kSpicy.size())))]);
            break;
        default:
            bytes.resize(at);
        }
    }
    return bytes;
}

// What every loaded data set must keep, however odd its file.
bool isSound(const Dataset& data) {
    bool sound = data.classCount() >= 2 && data.size() == std::ssize(data.labels) &&
                 data.size() == std::ssize(data.records) && data.rows.features() == data.schema.size();
    for (Index row = 0; sound && row < data.size(); ++row) {
        const Label label = data.labels[static_cast<std::size_t>(row)];
        sound = label >= 0 && label < data.classCount();
        for (Index i = 0; sound && i < data.schema.size(); ++i) {
            const double value = data.rows.at(i, row);
            const Feature& feature = data.schema[i];
            sound = std::isfinite(value) &&
                    (!feature.hasLevels() || (value >= 0 && value < static_cast<double>(feature.levels.size()))) &&
                    (feature.kind != FeatureKind::Integer || value == std::round(value));
        }
    }
    return sound;
}

} // namespace

// Files damaged at random are either loaded as something sound or refused with words.
class TestReaderMutations : public QObject {
    Q_OBJECT

private:
    testing::Folder m_folder;

private Q_SLOTS:
    void damagedTablesAreSoundOrRefused() {
        const std::string table =
            "\xEF\xBB\xBF"
            "age,town,\"income, net\",level,y\r\n31,Ulm,1.5e3,low,no\r\n42,\"K\xC3\xB6ln\",?,high,yes\r\n"
            "53,\"a \"\"b\"\"\",-2,low,no\r\n64,,7.25,\"line\nbreak\",yes\r\n75,Ulm,1e3,low,no\r\n";
        Rng rng(20);
        int loaded = 0;
        constexpr int kCases = 2500;
        for (int i = 0; i < kCases; ++i) {
            TableOptions options;
            options.missing = static_cast<MissingPolicy>(rng.below(3));
            if (rng.below(4) == 0)
                options.columns = {{.column = "level", .kind = ColumnChoice::Kind::Ordered, .levels = {"low", "high"}}};
            const std::string bytes = mutated(table, rng);
            const std::string file = m_folder.write("m.csv", i % 5 ? bytes : mutated(testing::gzipped(bytes), rng));
            const auto data = testing::loadTable(file, options);
            QVERIFY2(data ? isSound(*data) : !data.error().message.empty(), qPrintable(QString::number(i)));
            const auto preview = previewTable(file, options);
            QCOMPARE(preview && !preview->blocker, static_cast<bool>(data));
            loaded += static_cast<bool>(data);
        }
        QVERIFY2(loaded > kCases / 10 && loaded < kCases * 9 / 10, qPrintable(QString::number(loaded)));
    }

    void damagedImageFilesAreSoundOrRefused() {
        const std::string images = std::string("\0\0\x08\x03\0\0\0\x04\0\0\0\x02\0\0\0\x02", 16) + "abcdefghijklmnop";
        const std::string labels = std::string("\0\0\x08\x01\0\0\0\x04\1\2\1\2", 12);
        Rng rng(21);
        int loaded = 0;
        constexpr int kCases = 1500;
        for (int i = 0; i < kCases; ++i) {
            const bool zipped = rng.below(2) == 0;
            const auto damaged = [&](const std::string& bytes) {
                if (rng.below(3) == 0)
                    return zipped ? testing::gzipped(bytes) : bytes;
                return zipped && rng.below(2) == 0 ? mutated(testing::gzipped(bytes), rng) : mutated(bytes, rng);
            };
            m_folder.write("x-labels-idx1-ubyte", damaged(labels));
            const auto data = testing::loadTable(m_folder.write("x-images-idx3-ubyte", damaged(images)));
            QVERIFY2(data ? isSound(*data) : !data.error().message.empty(), qPrintable(QString::number(i)));
            loaded += static_cast<bool>(data);
        }
        QVERIFY2(loaded > kCases / 20 && loaded < kCases * 9 / 10, qPrintable(QString::number(loaded)));
    }
};

COUNTERFOIL_SUITE(TestReaderMutations)
#include "tst_reader_mutations.moc"
