#include "core/base/sha256.h"
#include "core/session/session_file.h"
#include "tests/support/builtin_data.h"
#include "tests/support/files.h"
#include "tests/support/sample_session.h"
#include "tests/support/suite.h"

#include <filesystem>
#include <fstream>
#include <limits>
#include <nlohmann/json.hpp>

using namespace core;
using Json = nlohmann::ordered_json;

namespace {

std::string messageOf(std::string_view bytes) {
    const auto opened = sessionFromBytes(bytes);
    return opened ? std::string("it was opened") : opened.error().message;
}

// A session file taken apart, so that a test can change its document and sum it up again.
struct Parts {
    Json document;
    std::string blocks;

    explicit Parts(const std::string& bytes) {
        const std::size_t line = bytes.find('\n');
        const auto size = Json::parse(bytes.substr(0, line))["document"].get<std::size_t>();
        document = Json::parse(bytes.substr(line + 1, size));
        blocks = bytes.substr(line + 1 + size);
    }
    [[nodiscard]] std::string bytes(const std::string& schema = "counterfoil-session/1") const {
        const std::string text = document.dump();
        Sha256 hash;
        hash.add(text.data(), text.size());
        hash.add(blocks.data(), blocks.size());
        return R"({"schema": ")" + schema + R"(", "sha256": ")" + hash.hex() + R"(", "document": )" +
               std::to_string(text.size()) + "}\n" + text + blocks;
    }
};

// Every place of a document, as JSON pointers.
void collect(const Json& value, const Json::json_pointer& at, std::vector<Json::json_pointer>& places) {
    places.push_back(at);
    if (value.is_object())
        for (const auto& [key, item] : value.items())
            collect(item, at / key, places);
    else if (value.is_array())
        for (std::size_t i = 0; i < std::min<std::size_t>(value.size(), 3); ++i)
            collect(value[i], at / i, places);
}

const std::string kTable = "a,b,label\n1,2,x\n2,1,y\n3,5,x\n4,2,y\n5,9,x\n6,1,y\n7,2,x\n8,1,y\n9,5,x\n10,2,y\n"
                           "11,9,x\n12,1,y\n13,9,x\n14,1,y\n15,9,x\n16,1,y\n17,9,x\n18,1,y\n19,9,x\n20,1,y\n";

Session sessionOn(const std::string& file) {
    SourceRequest request;
    request.source = file;
    Session session = testing::sampleSession(*prepare(*loadDataset(request), 3));
    session.request = request;
    session.embed = false;
    session.notes = {};
    return session;
}

} // namespace

class TestSessionFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSameRowsArePackedOnce() {
        Session session = testing::sampleSession();
        PackedRows kept;
        const auto packed = kept.of(session.data);
        QCOMPARE(sessionToBytes(session, {}, &kept), sessionToBytes(session));
        session.notes.bookmarks.clear(); // the rest may change
        QCOMPARE(sessionToBytes(session, {}, &kept), sessionToBytes(session));
        QCOMPARE(kept.of(session.data), packed);
        session.data = testing::builtinData("moons:50");
        session = testing::sampleSession(session.data);
        QCOMPARE(sessionToBytes(session, {}, &kept), sessionToBytes(session));
        QVERIFY(kept.of(session.data) != packed);
        session.embed = false;
        QCOMPARE(sessionToBytes(session, {}, &kept), sessionToBytes(session));
    }

    void keepsEverythingBitForBit() {
        const Session session = testing::sampleSession();
        const std::string bytes = sessionToBytes(session);
        const auto opened = sessionFromBytes(bytes);
        QVERIFY2(opened, opened ? "" : opened.error().message.c_str());
        const Session& again = opened->session;
        QCOMPARE(digestOf(again), digestOf(session));
        QCOMPARE(again.name, session.name);
        QVERIFY(again.constraints == session.constraints);
        QVERIFY(again.planned == session.planned);
        QVERIFY(again.notes == session.notes);
        QCOMPARE(again.models.size(), 2U);
        QVERIFY(again.models[1].run.network == session.models[1].run.network);
        QVERIFY(again.models[1].run.history == session.models[1].run.history);
        QVERIFY(*again.models[1].run.vae == *session.models[1].run.vae);
        QCOMPARE(again.models[0].epochs.entries().size(), 5U);
        QVERIFY(*again.models[0].epochs.find(2)->network == *session.models[0].epochs.find(2)->network);
        QVERIFY(again.models[0].epochs.find(2)->marked);
        QVERIFY(again.models[1].kept && !again.models[0].kept);
        QCOMPARE(again.request.table.columns[0].levels, session.request.table.columns[0].levels);
        QCOMPARE(again.data->dataset.digest, digestOf(again.data->dataset));
        QVERIFY(again.data->training == session.data->training);
        QVERIFY(opened->reproduction.kind == Reproduction::Kind::Exact);
        QVERIFY(opened->reproduction.savedBy == buildInfo());
        QCOMPARE(sessionToBytes(again), bytes); // what was opened is saved as the same file
    }

    void keepsImagesAsBytes() {
        Session session = testing::sampleSession(testing::builtinData("digits:120"));
        session.notes = {};
        session.request.table = {};
        const auto opened = sessionFromBytes(sessionToBytes(session));
        QVERIFY2(opened, opened ? "" : opened.error().message.c_str());
        QVERIFY(opened->session.data->dataset.rows.bytes());
        QCOMPARE(digestOf(opened->session), digestOf(session));
    }

    void theDigestSeesEveryPart() {
        const Session session = testing::sampleSession();
        const std::string digest = digestOf(session);
        const auto changed = [&](const std::function<void(Session&)>& change) {
            Session other = session;
            change(other);
            return digestOf(other) != digest;
        };
        QVERIFY(changed([](Session& s) { s.constraints[0].domain.high += 1e-9; }));
        QVERIFY(changed([](Session& s) { s.planned.values["training.epochs"] = std::int64_t{18}; }));
        QVERIFY(changed([](Session& s) { s.models[0].run.network.parameters()(3) += 1e-6F; }));
        QVERIFY(changed([](Session& s) { s.models[0].run.history.back().matureShare = 0.5; }));
        QVERIFY(changed([](Session& s) { s.models[0].epochs.mark(2, false); }));
        QVERIFY(changed([](Session& s) { s.models[0].seed = 99; }));
        QVERIFY(changed([](Session& s) { s.notes.verdicts[0].judgement = Judgement::Wrong; }));
        QVERIFY(changed([](Session& s) { s.notes.bookmarks[0].instance(0) += 1e-9; }));
        QVERIFY(!changed([](Session& s) { s.view = "{}"; }));
    }

    void aWeightThatIsNoNumberSurvives() {
        Session session = testing::sampleSession();
        session.models[0].run.network.parameters()(0) = std::numeric_limits<float>::quiet_NaN();
        session.models[0].run.network.parameters()(1) = -0.0F;
        const auto opened = sessionFromBytes(sessionToBytes(session));
        QVERIFY(opened);
        QCOMPARE(digestOf(opened->session), digestOf(session));
    }

    void saysWhetherItComputesTheSame() {
        const Matrix saved = testing::randomNormal(*std::make_unique<Rng>(1), 3, 8);
        Reproduction exact, close, different;
        compareSample(saved, saved, exact);
        QVERIFY(exact.kind == Reproduction::Kind::Exact);
        Matrix here = saved;
        here(1, 2) = std::nextafter(here(1, 2), 9.0F);
        compareSample(saved, here, close);
        QVERIFY(close.kind == Reproduction::Kind::Close);
        QVERIFY(close.difference <= 1e-5);
        here(1, 2) += 0.01F;
        compareSample(saved, here, different);
        QVERIFY(different.kind == Reproduction::Kind::Different);
        QVERIFY(different.difference > 1e-4);
        // And in a file: a session whose sample was computed by something else.
        Parts parts(sessionToBytes(testing::sampleSession()));
        const auto at = parts.document["models"][0]["sample"]["at"].get<std::size_t>();
        float logit = 0;
        std::memcpy(&logit, parts.blocks.data() + at, sizeof logit);
        logit += 0.1F;
        std::memcpy(parts.blocks.data() + at, &logit, sizeof logit);
        const auto opened = sessionFromBytes(parts.bytes());
        QVERIFY(opened && opened->reproduction.kind == Reproduction::Kind::Different);
    }

    void dataByReferenceAreReadAgain() {
        const testing::Folder folder;
        const std::string table = folder.write("here/table.csv", kTable);
        const std::string file = folder.path("here/work.counterfoil");
        const Session session = sessionOn(table);
        QVERIFY(saveSession(session, file));
        QVERIFY(looksLikeSession(file));
        QVERIFY(!looksLikeSession(table));
        const auto opened = loadSession(file);
        QVERIFY2(opened, opened ? "" : opened.error().message.c_str());
        QCOMPARE(digestOf(opened->session), digestOf(session));

        // Session and data moved together.
        std::filesystem::rename(folder.path("here"), folder.path("there"));
        const auto moved = loadSession(folder.path("there/work.counterfoil"));
        QVERIFY2(moved, moved ? "" : moved.error().message.c_str());
        QCOMPARE(moved->session.request.source, folder.path("there/table.csv"));
        QCOMPARE(digestOf(moved->session), digestOf(session));

        folder.write("there/table.csv", kTable + "21,9,x\n");
        const auto changed = loadSession(folder.path("there/work.counterfoil"));
        QVERIFY(!changed);
        std::filesystem::remove(folder.path("there/table.csv"));
        const auto gone = loadSession(folder.path("there/work.counterfoil"));
        QVERIFY(!gone);
        QVERIFY2(gone.error().message.find("table.csv") != std::string::npos, gone.error().message.c_str());
    }

    void dataThatHaveChangedAreRefused() {
        const testing::Folder folder;
        const std::string table = folder.write("table.csv", kTable);
        const std::string file = folder.path("work.counterfoil");
        QVERIFY(saveSession(sessionOn(table), file));
        folder.write("table.csv", kTable + "21,9,x\n");
        const auto opened = loadSession(file);
        QVERIFY(!opened);
        QVERIFY2(opened.error().message.find("not the same any more") != std::string::npos,
                 opened.error().message.c_str());
    }

    void aNewerFileIsRefusedClearly() {
        const Parts parts(sessionToBytes(testing::sampleSession()));
        const std::string message = messageOf(parts.bytes("counterfoil-session/2"));
        QVERIFY2(message.find("newer Counterfoil") != std::string::npos, message.c_str());
        QVERIFY(messageOf("{\"schema\": \"counterfoil-model/1\"}\n").find("no Counterfoil session") !=
                std::string::npos);
        QVERIFY(messageOf("").find("no Counterfoil session") != std::string::npos);
    }

    void randomDamageIsAlwaysFound() {
        const std::string whole = sessionToBytes(testing::sampleSession());
        QVERIFY(sessionFromBytes(whole));
        const std::size_t line = whole.find('\n');
        Rng rng(7);
        for (int round = 0; round < 300; ++round) {
            std::string bytes = whole;
            const std::size_t at = line + 1 + static_cast<std::size_t>(rng.below(whole.size() - line - 1));
            switch (round % 4) {
            case 0:
                bytes[at] = static_cast<char>(bytes[at] ^ static_cast<char>(1 << rng.below(8)));
                break;
            case 1:
                bytes.resize(at);
                break;
            case 2:
                bytes.erase(at, 1 + rng.below(40));
                break;
            default:
                bytes.insert(at, 1, static_cast<char>(rng.below(256)));
            }
            const auto opened = sessionFromBytes(bytes);
            QVERIFY2(!opened, "a damaged file was opened");
            QVERIFY(opened.error().message.find("damaged") != std::string::npos);
        }
        for (std::size_t at = 0; at <= line; ++at) { // the first line: no crash, and never other content
            std::string bytes = whole;
            bytes[at] = static_cast<char>(bytes[at] ^ 0x15);
            if (const auto opened = sessionFromBytes(bytes))
                QCOMPARE(digestOf(opened->session), digestOf(testing::sampleSession()));
        }
    }

    // Somebody else's writer: each value in turn is replaced, with a right checksum.
    void everyDefectNamesItsField() {
        const Parts whole(sessionToBytes(testing::sampleSession()));
        std::vector<Json::json_pointer> places;
        collect(whole.document, Json::json_pointer(), places);
        const std::vector<Json> wrong{nullptr, -1, 1e300, "?", Json::array(), Json::object(), 123456789};
        int refused = 0;
        for (const auto& place : places) {
            if (place.empty() || place.to_string().starts_with("/view/"))
                continue;
            for (const Json& value : wrong) {
                Parts parts = whole;
                parts.document[place] = value;
                const auto opened = sessionFromBytes(parts.bytes());
                if (opened)
                    continue; // some values fit
                ++refused;
                QVERIFY(!opened.error().message.empty());
                const std::string field = place.to_string().substr(1, place.to_string().find('/', 1) - 1);
                if (field != "data" && field != "models" && field != "notes") // their parts may be told together
                    QVERIFY2(opened.error().message.find(field) != std::string::npos,
                             (place.to_string() + ": " + opened.error().message).c_str());
            }
        }
        QVERIFY(refused > 500);
        Parts parts = whole;
        parts.document["models"][1]["network"]["shape"]["layers"][0]["weights"]["shape"][0] = 1'000'000;
        QVERIFY2(messageOf(parts.bytes()).starts_with("models/1/network/shape"), messageOf(parts.bytes()).c_str());
        parts = whole;
        parts.document["data"]["rows"]["values"]["count"] = 1'000'000'000'000;
        QVERIFY2(messageOf(parts.bytes()).starts_with("data/rows/values/count"), messageOf(parts.bytes()).c_str());
    }

    void aFailedSaveLeavesTheOldFile() {
        const testing::Folder folder;
        const std::string file = folder.path("work.counterfoil");
        const Session session = testing::sampleSession();
        QVERIFY(saveSession(session, file));
        const Status status = saveSession(session, folder.path("absent/work.counterfoil"));
        QVERIFY(!status);
        QVERIFY(status.error().message.find("absent") != std::string::npos);
        QVERIFY(saveSession(session, file)); // in place of itself
        QVERIFY(loadSession(file));
        std::size_t files = 0;
        for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::path(file).parent_path()))
            files += entry.is_regular_file() ? 1 : 0;
        QCOMPARE(files, 1U); // nothing half-written stays beside it
    }
};

COUNTERFOIL_SUITE(TestSessionFile)
#include "tst_session_file.moc"
