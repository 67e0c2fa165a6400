#include "core/data/pixel_schema.h"
#include "core/model/loss.h"
#include "core/session/model_file.h"
#include "tests/support/mixed_data.h"
#include "tests/support/random.h"
#include "tests/support/suite.h"

#include <QTemporaryDir>

#include <bit>
#include <fstream>
#include <nlohmann/json.hpp>

using namespace core;
using Json = nlohmann::json;

namespace {

TrainedModel smallModel(Activation activation = Activation::Relu) {
    const auto data = testing::mixedData();
    RunReport run;
    run.name = "Counterfactual training";
    run.settings = defaultSettings(200);
    run.settings.model = {{5, 4}, activation};
    run.constraints = defaultConstraints(*data);
    run.constraints[1].mutability = Mutability::Increase;
    run.constraints[2].mutability = Mutability::Immutable;
    run.constraints[0].domain = {100.5, 5000.25};
    run.constraints[0].step = 0.1;
    run.constraints[1].difficulty = 2.5;
    run.network = Network::create(data->encoding.inputs, 2, run.settings.model, Rng(9));
    Rng rng(1);
    for (Index i = 0; i < run.network.parameters().size(); ++i)
        run.network.parameters()(i) = static_cast<Scalar>(rng.normal());
    EpochLog log;
    log.epoch = 1;
    log.trainingAccuracy = 0.875;
    log.validationAccuracy = 0.1 + 0.2; // no short decimal
    log.losses = {{"classification", 0.7}, {"adversarial", 1e-17}};
    log.matureShare = 1.0 / 3.0;
    log.meanSteps = 2.5;
    log.searchSteps = 123456789012;
    log.skippedUpdates = 1;
    log.constraintsChanged = true;
    run.history = {log, log};
    run.history[1].epoch = 2;
    TrainedModel model = trainedModel(*data, run, 18446744073709551615ULL);
    model.missing = MissingPolicy::Impute;
    return model;
}

Json documentOf(const TrainedModel& model) {
    return Json::parse(modelToJson(model));
}

std::string defectOf(const Json& document) {
    const auto model = modelFromJson(document.dump());
    return model ? std::string("no defect was found") : model.error().message;
}

void compare(const TrainedModel& a, const TrainedModel& b) {
    QCOMPARE(a.name, b.name);
    QCOMPARE(a.dataDigest, b.dataDigest);
    QCOMPARE(a.dataSource, b.dataSource);
    QVERIFY(a.split == b.split);
    QVERIFY(a.missing == b.missing);
    QCOMPARE(a.labelName, b.labelName);
    QVERIFY(a.classes == b.classes);
    QVERIFY(a.encoding == b.encoding);
    QVERIFY(a.constraints == b.constraints);
    QVERIFY(a.network == b.network);
    QVERIFY(a.settings == b.settings);
    QCOMPARE(a.seed, b.seed);
    QVERIFY(a.history == b.history);
    QVERIFY(a.schema.image == b.schema.image);
    for (Index f = 0; f < a.schema.size(); ++f) {
        QCOMPARE(a.schema[f].name, b.schema[f].name);
        QVERIFY(a.schema[f].kind == b.schema[f].kind);
        QVERIFY(a.schema[f].levels == b.schema[f].levels);
        QCOMPARE(a.schema[f].unit, b.schema[f].unit);
        QVERIFY(a.schema[f].domain == b.schema[f].domain);
    }
}

// What a stranger would write: nothing but the document, plain loops.
std::vector<double> probabilitiesByHand(const Json& document, std::vector<double> values) {
    for (const Json& layer : document["network"]["layers"]) {
        if (layer["type"] == "dense") {
            const auto outputs = layer["weights"]["shape"][0].get<std::size_t>();
            const auto inputs = layer["weights"]["shape"][1].get<std::size_t>();
            std::vector<double> next(outputs);
            for (std::size_t o = 0; o < outputs; ++o) {
                next[o] = layer["bias"][o].get<double>();
                for (std::size_t i = 0; i < inputs; ++i)
                    next[o] += layer["weights"]["data"][o * inputs + i].get<double>() * values[i];
            }
            values = next;
        } else
            for (double& value : values)
                value = layer["type"] == "relu"      ? std::max(0.0, value)
                        : layer["type"] == "tanh"    ? std::tanh(value)
                        : layer["type"] == "sigmoid" ? 1.0 / (1.0 + std::exp(-value))
                                                     : std::log1p(std::exp(value));
    }
    double sum = 0.0;
    for (double& value : values)
        sum += value = std::exp(value);
    for (double& value : values)
        value /= sum;
    return values;
}

std::vector<double> inputsByHand(const Json& document, const RawVector& raw) {
    std::vector<double> inputs;
    for (std::size_t f = 0; f < document["features"].size(); ++f) {
        const Json& feature = document["features"][f];
        const double value = raw(static_cast<Index>(f));
        if (feature["transform"]["type"] == "onehot")
            for (int level = 0; level < feature["inputs"][1].get<int>(); ++level)
                inputs.push_back(level == static_cast<int>(value) ? 1.0 : 0.0);
        else
            inputs.push_back((value - feature["transform"]["mean"].get<double>()) /
                             feature["transform"]["sd"].get<double>());
    }
    return inputs;
}

} // namespace

class TestModelFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsBackEverythingBitForBit() {
        const TrainedModel model = smallModel();
        const auto again = modelFromJson(modelToJson(model));
        QVERIFY2(again, again ? "" : again.error().message.c_str());
        compare(model, *again);
        QCOMPARE(modelToJson(*again), modelToJson(model));
    }

    void keepsAwkwardFloats() {
        TrainedModel model = smallModel();
        const std::vector<float> awkward{0.1F,        -0.0F,       1.17549435e-38F, 1e-45F,        3.40282347e38F,
                                         16777217.0F, 8.589973e9F, 1.0F / 3.0F,     -7.038531e-26F};
        for (std::size_t i = 0; i < awkward.size(); ++i)
            model.network.parameters()(static_cast<Index>(i)) = awkward[i];
        Rng rng(4);
        for (Index i = 20; i < model.network.parameters().size(); ++i) { // any finite pattern of bits
            const auto bits = static_cast<std::uint32_t>(rng.next() >> 32) & 0xff7fffffU;
            const float value = std::bit_cast<float>(bits);
            model.network.parameters()(i) = std::isfinite(value) ? value : 0.0F;
        }
        const auto again = modelFromJson(modelToJson(model));
        QVERIFY(again);
        for (Index i = 0; i < model.network.parameters().size(); ++i)
            QCOMPARE(std::bit_cast<std::uint32_t>(again->network.parameters()(i)),
                     std::bit_cast<std::uint32_t>(model.network.parameters()(i)));
        QVERIFY(modelToJson(model).find("\"data\": [0.1, ") != std::string::npos); // not 0.10000000149011612
    }

    void holdsNoTimes() { // or two equal trainings would write different files
        TrainedModel model = smallModel();
        const std::string before = modelToJson(model);
        model.history[0].seconds = 12.5;
        QCOMPARE(modelToJson(model), before);
    }

    void aStrangerGetsTheSameProbabilities_data() {
        QTest::addColumn<int>("activation");
        QTest::newRow("relu") << static_cast<int>(Activation::Relu);
        QTest::newRow("tanh") << static_cast<int>(Activation::Tanh);
        QTest::newRow("softplus") << static_cast<int>(Activation::Softplus);
        QTest::newRow("sigmoid") << static_cast<int>(Activation::Sigmoid);
    }
    void aStrangerGetsTheSameProbabilities() {
        QFETCH(int, activation);
        const TrainedModel model = smallModel(static_cast<Activation>(activation));
        const Json document = documentOf(model);
        const Dataset data = testing::mixedDataset(40, 77);
        for (Index i = 0; i < data.size(); ++i) {
            const RawVector raw = data.rows.row(i);
            const auto byHand = probabilitiesByHand(document, inputsByHand(document, raw));
            const Matrix ours = softmax(logitsOf(model.network, encodeRow(model.encoding, raw)));
            for (Index c = 0; c < 2; ++c)
                QVERIFY(std::abs(byHand[static_cast<std::size_t>(c)] - static_cast<double>(ours(c, 0))) < 1e-5);
        }
    }

    void keepsTheShapeOfImages() {
        TrainedModel model = smallModel();
        model.schema = pixelSchema({2, 2, 1});
        model.encoding = {};
        model.constraints = {};
        for (Index f = 0; f < 4; ++f) {
            model.encoding.features.push_back({TransformType::Scale, f, 1, 127.5, 127.5});
            model.schema.features[static_cast<std::size_t>(f)].domain = Range{0, 255};
            model.constraints.features.push_back({Mutability::Free, {0, 255}});
        }
        model.encoding.inputs = 4;
        model.network = Network::create(4, 2, {}, Rng(1));
        const auto again = modelFromJson(modelToJson(model));
        QVERIFY2(again, again ? "" : again.error().message.c_str());
        compare(model, *again);
        Json document = documentOf(model);
        document["image"]["width"] = 3;
        QCOMPARE(defectOf(document), "image has 6 pixels, but there are 4 features");
    }

    void everyDefectNamesItsField_data() {
        QTest::addColumn<QString>("pointer"); // of what is replaced; "-" before it: removed
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("message"); // part of it
        const auto row = [](const char* name, const char* pointer, const char* value, const char* message) {
            QTest::newRow(name) << QString::fromUtf8(pointer) << QString::fromUtf8(value) << QString::fromUtf8(message);
        };
        row("no object", "", "[]", "the document must be an object");
        row("other schema", "/schema", "\"onnx\"", "schema is \"onnx\"; this program reads \"counterfoil-model/1\"");
        row("no schema", "-/schema", "", "schema is missing");
        row("no data", "-/data/split", "", "data/split is missing");
        row("negative seed", "/data/split/seed", "-1", "data/split/seed must be a whole number of at least 0");
        row("fractions", "/data/split/fractions", "[0.5,0.5]", "data/split/fractions has 2 items, not 3");
        row("fractions' sum", "/data/split/fractions", "[0.5,0.3,0.3]", "data/split/fractions do not sum to 1");
        row("missing policy", "/data/missing", "\"guess\"", "data/missing is \"guess\"; known are drop, impute");
        row("no features", "/features", "[]", "features is empty");
        row("unknown kind", "/features/1/kind", "\"date\"", "features/1/kind is \"date\"; known are number, integer");
        row("twice", "/features/1/name", "\"income\"", "features/1/name \"income\" is there twice");
        row("levels of a number", "/features/0/levels", "[\"a\"]", "features/0/levels belongs to categories");
        row("category without levels", "/features/2/levels", "[]", "features/2/levels is empty");
        row("double level", "/features/2/levels", "[\"a\",\"b\",\"a\"]", "features/2/levels/2 \"a\" is there twice");
        row("overlap", "/features/1/inputs", "[0,1]", "features/1/inputs overlaps");
        row("gap", "/features/3/inputs", "[6,1]", "features/3/inputs goes beyond the 6 inputs");
        row("too few inputs", "/features/2/inputs", "[2,2]", "features/2/inputs has 2 inputs; this feature needs 3");
        row("unknown transform", "/features/0/transform/type", "\"log\"", "features/0/transform/type is \"log\"");
        row("onehot number", "/features/0/transform/type", "\"onehot\"", "features/0/transform/type is onehot");
        row("sd 0", "/features/0/transform/sd", "0", "features/0/transform/sd must be above 0");
        row("mean text", "/features/0/transform/mean", "\"1\"", "features/0/transform/mean must be a number, not text");
        row("mutability", "/features/0/mutability", "\"up\"", "features/0/mutability is \"up\"");
        row("domain", "/features/0/domain", "[3,1]", "features/0/domain is reversed");
        row("domain null", "/features/0/domain/0", "null", "features/0/domain/0 must be a number, not null");
        row("image of a table", "/image", R"({"height":2,"width":2,"channels":1})", "image is there, but not every");
        row("one class", "/classes", "[\"a\"]", "classes must be at least two");
        row("class twice", "/classes", "[\"a\",\"a\"]", "classes/1 \"a\" is there twice");
        row("three classes", "/classes", "[\"a\",\"b\",\"c\"]", "network/layers/4 ends in 2 logits, but there are 3");
        row("no layers", "/network/layers", "[]", "network/layers is empty");
        row("unknown layer", "/network/layers/1/type", "\"gelu\"",
            "network/layers/1/type is \"gelu\"; known are dense");
        row("activation first", "/network/layers/0/type", "\"relu\"",
            "network/layers/0/type is \"relu\"; it must stand");
        row("shapes", "/network/layers/2/weights/shape", "[4,6]",
            "network/layers/2/weights/shape is [4, 6], but the layer gets 5 inputs");
        row("wrong inputs", "/network/layers/0/weights/shape", "[5,7]",
            "network/layers/0/weights/shape is [5, 7], but the layer gets 6 inputs");
        row("lying shape", "/network/layers/0/weights/shape", "[900000,6]",
            "network/layers/0/weights/data has 30 items, not 5400000");
        row("monstrous shape", "/network/layers/0/weights/shape", "[4000000000000000000,6]",
            "network/layers/0/weights/shape/0 is 4000000000000000000; it must be between 1 and 1000000");
        row("no weights", "-/network/layers/0/weights/data", "", "network/layers/0/weights/data is missing");
        row("null weight", "/network/layers/0/weights/data/3", "null",
            "network/layers/0/weights/data/3 must be a number, not null");
        row("text weight", "/network/layers/0/weights/data/3", "\"NaN\"",
            "network/layers/0/weights/data/3 must be a number, not text");
        row("large weight", "/network/layers/0/weights/data/3", "1e200",
            "network/layers/0/weights/data/3 is 1e+200, which is too large");
        row("short bias", "/network/layers/2/bias", "[1,2,3]", "network/layers/2/bias has 3 items, not 4");
        row("unknown setting", "/settings/training.epoch", "3",
            "settings unknown setting training.epoch; did you mean");
        row("setting's type", "/settings/training.epochs", "\"3\"", "settings training.epochs must be a whole number");
        row("setting out of range", "/settings/search.steps", "-3", "settings search.steps is -3");
        row("list as setting", "/settings/search.steps", "[3]", "settings/search.steps must be text, not a list");
        row("seed", "/seed", "1.5", "seed must be a whole number");
        row("history", "/history/1/epoch", "0", "history/1/epoch is 0; it must be between 1");
        row("loss", "/history/0/losses/1/term", "4", "history/0/losses/1/term must be text");
    }
    void everyDefectNamesItsField() {
        QFETCH(QString, pointer);
        QFETCH(QString, value);
        QFETCH(QString, message);
        Json document = documentOf(smallModel());
        if (pointer.startsWith(QLatin1Char('-'))) {
            const Json::json_pointer at(pointer.mid(1).toStdString());
            document[at.parent_pointer()].erase(at.back());
        } else
            document[Json::json_pointer(pointer.toStdString())] = Json::parse(value.toStdString());
        const std::string defect = defectOf(document);
        QVERIFY2(defect.find(message.toStdString()) != std::string::npos, defect.c_str());
    }

    void refusesWhatIsNoJson_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("binary") << QByteArray("\x89PNG\r\n\x1a\n\0\0", 10);
        QTest::newRow("NaN") << QByteArray("{\"seed\": NaN}");
        QTest::newRow("too large a number") << QByteArray("{\"seed\": 1e999}");
        QTest::newRow("nested") << QByteArray(1000000, '[');
        QTest::newRow("cut off") << QByteArray::fromStdString(modelToJson(smallModel()).substr(0, 700));
    }
    void refusesWhatIsNoJson() {
        QFETCH(QByteArray, text);
        const auto model = modelFromJson(std::string_view(text.constData(), static_cast<std::size_t>(text.size())));
        QVERIFY(!model);
        QVERIFY(model.error().code == ErrorCode::ParseFailure);
    }

    void survivesAnyDamage() { // one byte changed anywhere: an error or a model, never worse
        const std::string good = modelToJson(smallModel());
        Rng rng(8);
        for (int i = 0; i < 2000; ++i) {
            std::string bad = good;
            bad[static_cast<std::size_t>(rng.below(static_cast<Index>(bad.size())))] =
                static_cast<char>(rng.below(256));
            const auto model = modelFromJson(bad);
            if (model)
                QVERIFY(model->network.parameters().allFinite());
        }
    }

    void savingReplacesTheFileWholeOrNotAtAll() {
        const QTemporaryDir folder;
        const std::filesystem::path file = folder.filePath(QStringLiteral("model.json")).toStdString();
        QVERIFY(saveModel(smallModel(), file));
        QVERIFY(loadModel(file));
        TrainedModel other = smallModel();
        other.name = "Other";
        QVERIFY(saveModel(other, file));
        QCOMPARE(loadModel(file)->name, "Other");
        QCOMPARE(std::distance(std::filesystem::directory_iterator(file.parent_path()), {}), std::ptrdiff_t{1});

        const auto nowhere = saveModel(other, file.parent_path() / "none" / "model.json");
        QVERIFY(!nowhere && nowhere.error().code == ErrorCode::IoFailure);
        QVERIFY(nowhere.error().message.find("none/model.json") != std::string::npos);
        const auto folderItself = saveModel(other, file.parent_path());
        QVERIFY(!folderItself);
    }

    void readingErrorsNameTheFile() {
        const QTemporaryDir folder;
        const std::filesystem::path file = folder.filePath(QStringLiteral("broken.json")).toStdString();
        const auto missing = loadModel(file);
        QVERIFY(!missing && missing.error().message.find("broken.json") != std::string::npos);
        std::ofstream(file) << "{\"schema\": \"counterfoil-model/1\"}";
        const auto broken = loadModel(file);
        QVERIFY(!broken);
        QVERIFY2(broken.error().message.find("broken.json: data is missing") != std::string::npos,
                 broken.error().message.c_str());
        QVERIFY(!loadModel(file.parent_path()));
    }
};

COUNTERFOIL_SUITE(TestModelFile)
#include "tst_model_file.moc"
