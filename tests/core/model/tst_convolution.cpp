#include "core/model/network.h"
#include "tests/support/image_networks.h"
#include "tests/support/suite.h"

#include <cmath>
#include <limits>

using namespace core;

namespace {

// Convolution, ReLU and pool of one column, written from the definitions alone.
struct Plain {
    const Network& network;

    double at(const Vector& image, Index height, Index width, Index channels, Index y, Index x, Index c) const {
        const bool inside = y >= 0 && y < height && x >= 0 && x < width;
        return inside ? static_cast<double>(image[(y * width + x) * channels + c]) : 0.0;
    }
    Vector convolved(const Conv2dLayer& layer, const Vector& image) const {
        Vector out(layer.outputs());
        for (Index y = 0; y < layer.outHeight(); ++y)
            for (Index x = 0; x < layer.outWidth(); ++x)
                for (Index f = 0; f < layer.filters; ++f) {
                    auto sum = static_cast<double>(network.bias(layer)[f]);
                    for (Index dy = 0; dy < layer.kernel; ++dy)
                        for (Index dx = 0; dx < layer.kernel; ++dx)
                            for (Index c = 0; c < layer.channels; ++c)
                                sum += static_cast<double>(
                                           network.weights(layer)(f, (dy * layer.kernel + dx) * layer.channels + c)) *
                                       at(image, layer.height, layer.width, layer.channels, y + dy - layer.padding,
                                          x + dx - layer.padding, c);
                    out[(y * layer.outWidth() + x) * layer.filters + f] = static_cast<Scalar>(sum);
                }
        return out;
    }
    Vector pooled(const MaxPool2dLayer& layer, const Vector& image) const {
        Vector out(layer.outputs());
        Index next = 0;
        for (Index y = 0; y + 1 < layer.height; y += 2)
            for (Index x = 0; x + 1 < layer.width; x += 2)
                for (Index c = 0; c < layer.channels; ++c) {
                    Scalar largest = -std::numeric_limits<Scalar>::infinity();
                    for (const Index dy : {0, 1})
                        for (const Index dx : {0, 1})
                            largest = std::max(largest, image[((y + dy) * layer.width + x + dx) * layer.channels + c]);
                    out[next++] = largest;
                }
        return out;
    }
    Vector logits(Vector values) const {
        for (const Layer& layer : network.layers()) {
            if (const auto* convolution = std::get_if<Conv2dLayer>(&layer))
                values = convolved(*convolution, values);
            else if (const auto* pool = std::get_if<MaxPool2dLayer>(&layer))
                values = pooled(*pool, values);
            else if (std::holds_alternative<ActivationLayer>(layer))
                values = values.cwiseMax(Scalar(0)).eval();
            else if (const auto* dense = std::get_if<DenseLayer>(&layer))
                values = (network.weights(*dense) * values + network.bias(*dense)).eval();
        }
        return values;
    }
};

} // namespace

class TestConvolution : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void computesByHandCheckedValues() { // 2x2 image, 3x3 kernel, same padding: only the middle and one neighbour count
        const Conv2dLayer layer{2, 2, 1, 1, 3, 1, 0};
        Network network({layer, FlattenLayer{4}, DenseLayer{4, 4, 0}});
        const auto& convolution = std::get<Conv2dLayer>(network.layers()[0]);
        const auto& dense = std::get<DenseLayer>(network.layers()[2]);
        network.weights(convolution).setZero();
        network.weights(convolution)(0, 4) = 2; // in place
        network.weights(convolution)(0, 5) = 1; // from the right
        network.bias(convolution)[0] = 0.5F;
        network.weights(dense).setIdentity();
        const Vector image = (Vector(4) << 1, 2, 3, 4).finished();
        const Vector expected = (Vector(4) << 4.5F, 4.5F, 10.5F, 8.5F).finished();
        QCOMPARE(Vector(logitsOf(network, image)), expected);
    }

    void agreesWithTheDefinitions_data() {
        QTest::addColumn<QList<int>>("shape");
        QTest::addColumn<int>("columns");
        QTest::newRow("grey 28x28") << QList<int>{28, 28, 1} << 3;
        QTest::newRow("colour 9x14, odd rows") << QList<int>{9, 14, 3} << 19;
        QTest::newRow("smallest") << QList<int>{4, 4, 1} << 8;
    }
    void agreesWithTheDefinitions() {
        QFETCH(QList<int>, shape);
        QFETCH(int, columns);
        Rng rng(9);
        const ImageShape image{shape[0], shape[1], shape[2]};
        const Index inputs = image.height * image.width * image.channels;
        Network network = Network::create(inputs, 10, {.kind = ModelKind::LeNet}, rng.fork("net"), image);
        network.parameters() += Scalar(0.02) * testing::randomNormal(rng, network.parameters().size(), 1);
        const Matrix x = testing::randomNormal(rng, inputs, columns);
        const Matrix logits = logitsOf(network, x);
        for (Index i = 0; i < columns; ++i)
            QVERIFY(logits.col(i).isApprox(Plain{network}.logits(x.col(i)), 1e-4F));
    }

    void aColumnDoesNotDependOnItsCompany() {
        Rng rng(10);
        const Network network =
            Network::create(64, 3, {.kind = ModelKind::LeNet}, rng.fork("net"), ImageShape{8, 8, 1});
        Matrix x = testing::randomNormal(rng, 64, 20);
        const Matrix all = logitsOf(network, x);
        QVERIFY(logitsOf(network, x.col(13)).isApprox(all.col(13), 1e-5F));
        x.col(12).setConstant(std::numeric_limits<Scalar>::quiet_NaN());
        QVERIFY(logitsOf(network, x).col(13).isApprox(all.col(13), 1e-5F));
    }

    void ofEqualValuesThePoolsGradientGoesToTheFirst() {
        const Conv2dLayer layer{2, 2, 1, 1, 1, 0, 0};
        Network network({layer, MaxPool2dLayer{2, 2, 1}, FlattenLayer{1}, DenseLayer{1, 2, 0}});
        network.parameters().setOnes();
        NetworkPass pass;
        pass.forward(network, Vector::Ones(4));
        Matrix gradient(4, 1);
        pass.backwardToInputs(network, (Matrix(2, 1) << 1, 0).finished(), gradient);
        QCOMPARE(gradient, (Matrix(4, 1) << 1, 0, 0, 0).finished());
    }

    void leNetHasThePublishedLayers() {
        const Network network = Network::create(784, 10, {.kind = ModelKind::LeNet}, Rng(1), ImageShape{28, 28, 1});
        QCOMPARE(shapeText(network),
                 std::string("784-convolution 5x5x6 relu-pool-convolution 5x5x16 relu-pool-120 relu-84 relu-10"));
        QCOMPARE(network.memberSize(), Index{156 + 2416 + 94200 + 10164 + 850});
        const auto& first = std::get<Conv2dLayer>(network.layers()[0]);
        const double limit = std::sqrt(6.0 / (25 * 7));
        QVERIFY(network.weights(first).cwiseAbs().maxCoeff() <= limit);
        QVERIFY(network.weights(first).cwiseAbs().maxCoeff() > 0.9 * limit);
    }

    void leNetNeedsImages() {
        const ModelOptions leNet{.kind = ModelKind::LeNet};
        QVERIFY(checkModel(leNet, ImageShape{28, 28, 1}));
        QCOMPARE(checkModel(leNet, std::nullopt).error().message,
                 std::string("model.kind is lenet, which needs images, but the data is a table; choose mlp"));
        QVERIFY(checkModel(leNet, ImageShape{3, 28, 1}).error().message.find("3 x 28") != std::string::npos);
        QVERIFY(checkModel({}, std::nullopt));
    }
};

COUNTERFOIL_SUITE(TestConvolution)
#include "tst_convolution.moc"
