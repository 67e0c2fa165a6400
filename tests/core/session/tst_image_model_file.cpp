#include "core/data/pixel_schema.h"
#include "core/session/model_file.h"
#include "tests/support/random.h"
#include "tests/support/suite.h"

#include <nlohmann/json.hpp>

using namespace core;
using Json = nlohmann::json;

namespace {

// A LeNet for images of 4 x 4 pixels, as `members` members.
TrainedModel imageModel(int members) {
    TrainedModel model;
    model.split = {3, {0.5, 0.25, 0.25}};
    model.classes = {"no", "yes"};
    model.schema = pixelSchema({4, 4, 1});
    for (Index f = 0; f < 16; ++f) {
        model.encoding.features.push_back({TransformType::Scale, f, 1, 127.5, 127.5});
        model.schema.features[static_cast<std::size_t>(f)].domain = Range{0, 255};
        model.constraints.features.push_back({Mutability::Free, {0, 255}});
    }
    model.encoding.inputs = 16;
    model.network = Network::create(16, 2, {.kind = ModelKind::LeNet, .members = members}, Rng(1), ImageShape{4, 4, 1});
    return model;
}

Json documentOf(const TrainedModel& model) {
    return Json::parse(modelToJson(model));
}

std::string defectOf(const Json& document) {
    const auto model = modelFromJson(document.dump());
    return model ? std::string("no defect was found") : model.error().message;
}

} // namespace

// The parts of a model file that tables do without: layers for images, ensembles, autoencoders.
class TestImageModelFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsBackEnsemblesConvolutionsAndAutoencoders_data() {
        QTest::addColumn<int>("members");
        QTest::newRow("one LeNet") << 1;
        QTest::newRow("an ensemble of them") << 3;
    }
    void readsBackEnsemblesConvolutionsAndAutoencoders() {
        QFETCH(int, members);
        TrainedModel model = imageModel(members);
        model.vae = std::make_shared<const Vae>(Vae::create(16, {.hidden = {7}, .latent = 3}, Rng(2)));
        model.startedFrom = digestOf(model.network);
        const auto again = modelFromJson(modelToJson(model));
        QVERIFY2(again, again ? "" : again.error().message.c_str());
        QVERIFY(again->network == model.network);
        QVERIFY(again->schema.image == model.schema.image);
        QVERIFY(again->vae && *again->vae == *model.vae);
        QCOMPARE(again->startedFrom, model.startedFrom);
        QCOMPARE(documentOf(model)["network"].contains("members"), members > 1);
    }

    // The layers as the README describes them, in plain loops over the file's own numbers.
    void aStrangerGetsTheSameConvolution() {
        const TrainedModel model = imageModel(1);
        const Json layer = documentOf(model)["network"]["layers"][0];
        QVERIFY(layer["type"] == "conv2d");
        QVERIFY((layer["input"] == Json{4, 4, 1}));
        const auto shape = layer["weights"]["shape"].get<std::vector<std::size_t>>();
        QCOMPARE(shape, (std::vector<std::size_t>{6, 5, 5, 1}));
        const int padding = layer["padding"].get<int>();
        Rng rng(6);
        const Matrix image = testing::randomNormal(rng, 16, 1);
        Network head({std::get<Conv2dLayer>(model.network.layers()[0]), FlattenLayer{96}, DenseLayer{96, 96, 0}});
        head.weights(std::get<DenseLayer>(head.layers()[2])).setIdentity();
        head.parameters().head(156) = model.network.parameters().head(156);
        const Matrix ours = logitsOf(head, image);
        for (std::size_t f = 0; f < 6; ++f)
            for (int y = 0; y < 4; ++y)
                for (int x = 0; x < 4; ++x) {
                    double sum = layer["bias"][f].get<double>();
                    for (int dy = 0; dy < 5; ++dy)
                        for (int dx = 0; dx < 5; ++dx) {
                            const int row = y + dy - padding, column = x + dx - padding;
                            if (row >= 0 && row < 4 && column >= 0 && column < 4)
                                sum += layer["weights"]["data"]
                                            [(f * 5 + static_cast<std::size_t>(dy)) * 5 + static_cast<std::size_t>(dx)]
                                                .get<double>() *
                                       static_cast<double>(image(row * 4 + column, 0));
                        }
                    QVERIFY(std::abs(sum - static_cast<double>(ours((y * 4 + x) * 6 + static_cast<int>(f), 0))) < 1e-5);
                }
    }

    void everyDefectOfImageLayersNamesItsField_data() {
        QTest::addColumn<QString>("pointer");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("message");
        const auto row = [](const char* name, const char* pointer, const char* value, const char* message) {
            QTest::newRow(name) << QString::fromUtf8(pointer) << QString::fromUtf8(value) << QString::fromUtf8(message);
        };
        row("table", "/image", "null", "network/layers/0/type is \"conv2d\"; it must come before all dense layers");
        row("other image", "/network/layers/0/input", "[2,8,1]",
            "network/layers/0/input is 2 x 8 x 1, but the layer gets 4 x 4 x 1");
        row("short input", "/network/layers/2/input", "[4,4]", "network/layers/2/input has 2 items, not 3");
        row("pool of another size", "/network/layers/2/input", "[4,4,5]",
            "network/layers/2/input is 4 x 4 x 5, but the layer gets 4 x 4 x 6");
        row("oblong kernel", "/network/layers/0/weights/shape", "[6,5,3,1]",
            "network/layers/0/weights/shape has a kernel that is not square");
        row("channels", "/network/layers/0/weights/shape", "[6,5,5,3]",
            "network/layers/0/weights/shape/3 is not the number of channels, which is 1");
        row("more filters", "/network/layers/0/weights/shape", "[60,5,5,1]",
            "network/layers/0/weights/data has 150 items, not 1500");
        row("monstrous filters", "/network/layers/0/weights/shape", "[1000000,5,5,1]", "makes an image of more than");
        row("padding", "/network/layers/0/padding", "5", "network/layers/0/padding is 5; it must be between 0 and 4");
        row("no room", "/network/layers/0/padding", "0",
            "network/layers/0/weights/shape has a kernel that is larger than the image");
        row("short bias", "/network/layers/3/bias", "[1]", "network/layers/3/bias has 1 items, not 16");
        row("no flatten", "/network/layers/6", "{\"type\":\"relu\"}", "network/layers/6/type is \"relu\"; it must");
        row("pool first", "/network/layers/0", "{\"type\":\"maxpool2d\",\"input\":[4,4,1]}",
            "network/layers/0/type is \"maxpool2d\"; the first layer must be");
        row("flatten first", "/network/layers/0", "{\"type\":\"flatten\"}",
            "network/layers/0/type is \"flatten\"; it must follow");
        row("dense too early", "/network/layers/3/type", "\"dense\"",
            "network/layers/3/type is \"dense\"; between the layers for images");
        row("one member", "/network", "{\"members\":[{}]}", "network/members has 1 members; an ensemble has 2 to 20");
        row("members without layers", "/network", "{\"members\":[{},{}]}", "network/members/0/layers is missing");
        row("no autoencoder", "/vae", "{}", "vae/encoder is missing");
        row("autoencoder", "/vae", "{\"encoder\":{\"layers\":[]}}", "vae/encoder/layers is empty");
    }
    void everyDefectOfImageLayersNamesItsField() {
        QFETCH(QString, pointer);
        QFETCH(QString, value);
        QFETCH(QString, message);
        Json document = documentOf(imageModel(1));
        document[Json::json_pointer(pointer.toStdString())] = Json::parse(value.toStdString());
        const std::string defect = defectOf(document);
        QVERIFY2(defect.find(message.toStdString()) != std::string::npos, defect.c_str());
    }

    void membersMustHaveTheSameLayers() {
        Json document = documentOf(imageModel(2));
        document["network"]["members"][1]["layers"][1]["type"] = "tanh";
        QCOMPARE(defectOf(document), std::string("network/members/1/layers has other layers than the first member"));
        document = documentOf(imageModel(2));
        document["network"]["members"][1]["layers"][0]["bias"][2] = nullptr;
        QVERIFY(defectOf(document).find("network/members/1/layers/0/bias/2 must be a number") != std::string::npos);
    }

    void autoencodersMustFit() {
        TrainedModel model = imageModel(1);
        model.vae = std::make_shared<const Vae>(Vae::create(16, {.hidden = {}, .latent = 3}, Rng(2)));
        const Json good = documentOf(model);
        Json document = good;
        document["vae"]["decoder"] = document["vae"]["encoder"];
        QVERIFY(defectOf(document).find("vae/decoder/layers/0/weights/shape is [6, 16]") != std::string::npos);
        document = good;
        document["vae"]["encoder"]["layers"][0]["weights"]["shape"] = {5, 16};
        QVERIFY(defectOf(document).find("is odd") != std::string::npos);
    }

    void survivesAnyDamageToImageLayers() {
        TrainedModel model = imageModel(2);
        model.vae = std::make_shared<const Vae>(Vae::create(16, {.hidden = {3}, .latent = 1}, Rng(2)));
        const std::string good = modelToJson(model);
        Rng rng(9);
        for (int i = 0; i < 300; ++i) {
            std::string bad = good;
            bad[static_cast<std::size_t>(rng.below(static_cast<Index>(bad.size())))] =
                static_cast<char>(rng.below(256));
            const auto read = modelFromJson(bad);
            if (read)
                QVERIFY(read->network.parameters().allFinite());
        }
    }
};

COUNTERFOIL_SUITE(TestImageModelFile)
#include "tst_image_model_file.moc"
