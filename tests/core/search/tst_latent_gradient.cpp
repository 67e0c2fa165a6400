// A step of a latent search in double: against a loss of the latent numbers, constraints included, that is
// differentiated numerically.
#include "core/search/autoencoder.h"
#include "core/search/simplex.h"
#include "tests/support/image_networks.h"
#include "tests/support/observed.h"
#include "tests/support/random.h"
#include "tests/support/suite.h"

#include <algorithm>

using namespace core;

class TestLatentGradient : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aStepDescendsOnTheDecodedAndConstrainedLoss_data() {
        QTest::addColumn<QString>("id");
        QTest::newRow("revise") << QStringLiteral("revise");
        QTest::newRow("clue") << QStringLiteral("clue");
    }
    void aStepDescendsOnTheDecodedAndConstrainedLoss() {
        QFETCH(QString, id);
        constexpr Index kInputs = 8; // the last four are a group
        constexpr double kEta = 0.05;
        int checked = 0;
        int held = 0;
        int spread = 0;
        for (std::uint64_t round = 0; round < 60; ++round) {
            Rng rng = Rng(17).fork("round", round);
            Network network = Network::create(kInputs, 3, {{7}, Activation::Tanh}, rng.fork("net"));
            network.parameters() *= 2;
            Vae vae = Vae::create(kInputs, {.hidden = {6}, .latent = 3}, rng.fork("vae"));
            vae.encoder() = testing::withRandomNumbers(vae.encoder(), rng, 0.8);
            vae.decoder() = testing::withRandomNumbers(vae.decoder(), rng, 0.8);
            const auto generator =
                testing::makeGenerator(id.toStdString(), {{"search.step_size", kEta}, {"search.lambda_cost", 0.3}});
            const testing::Observed observed(Matrix::Zero(kInputs, 2), {0, 1}, 3);
            adoptAutoencoder(observed.reference, *generator->autoencoder(), std::make_shared<const Vae>(vae));

            InputConstraints c = testing::freeInputs(kInputs, 1.0);
            c.mayRise[0] = 0;
            c.mayFall[1] = 0;
            c.mayRise[2] = c.mayFall[2] = 0;
            c.simplices = {{4, 4, false}};
            Matrix x0 = testing::randomNormal(rng, kInputs, 1);
            x0.bottomRows(4).setZero();
            x0(4 + rng.below(4), 0) = 1;
            const Labels target{static_cast<Label>(rng.below(3))};
            const SearchResult found = testing::runSearch(*generator, {.network = network,
                                                                       .constraints = c,
                                                                       .factuals = x0,
                                                                       .targets = target,
                                                                       .threshold = 0.9999,
                                                                       .stepLimit = 1,
                                                                       .keepPaths = true,
                                                                       .reference = &observed.reference});
            if (found.mature[0] && found.steps[0] == 0)
                continue;
            ++checked;
            const Matrix& path = found.paths[0]; // may lack the reconstruction where that is the factual
            QVERIFY(path.cols() >= 2);
            // x' as the constraints let it follow decode(z), from where it was
            const auto constrained = [&](const Matrix& z, const Vector& from) {
                const Vector wanted = vae.decode(z).col(0);
                Vector x = wanted;
                for (Index d = 0; d < 4; ++d) {
                    if ((wanted[d] > from[d] && c.mayRise[d] <= 0) || (wanted[d] < from[d] && c.mayFall[d] <= 0))
                        x[d] = from[d];
                    x[d] = std::clamp(x[d], std::min(c.low[d], x0(d, 0)), std::max(c.high[d], x0(d, 0)));
                }
                projectOntoSimplex(x.tail(4));
                return x;
            };
            const Matrix z0 = vae.encodeMean(x0);
            const Vector first = constrained(z0, x0.col(0));
            QVERIFY((first - path.col(path.cols() - 2)).cwiseAbs().maxCoeff() < 1e-12);
            const auto loss = [&](const Matrix& z) {
                const Vector x = constrained(z, x0.col(0));
                const Vector p = softmax(logitsOf(network, x)).col(0);
                const double cost = 0.3 * (x - x0.col(0)).cwiseAbs().sum();
                if (id == QStringLiteral("revise"))
                    return cost - std::log(p[target[0]]);
                return cost - p.cwiseProduct(p.array().log().matrix()).sum();
            };
            Matrix gradient(z0.rows(), 1);
            constexpr double kSmall = 1e-6;
            for (Index k = 0; k < z0.rows(); ++k) {
                Matrix up = z0, down = z0;
                up(k, 0) += kSmall;
                down(k, 0) -= kSmall;
                gradient(k, 0) = (loss(up) - loss(down)) / (2 * kSmall);
            }
            const Vector second = constrained(z0 - kEta * gradient, first);
            const double error = (second - path.col(path.cols() - 1)).cwiseAbs().maxCoeff();
            QVERIFY2(error < 1e-7,
                     qPrintable(QString::number(error) + QStringLiteral(" in round ") + QString::number(round)));
            held += first[0] == x0(0, 0) || first[1] == x0(1, 0) ? 1 : 0;
            spread += (first.tail(4).array() > 0).count() > 1 ? 1 : 0;
        }
        QVERIFY2(checked > 40 && held > 10 && spread > 10,
                 qPrintable(QStringLiteral("%1 %2 %3").arg(checked).arg(held).arg(spread)));
    }
};

COUNTERFOIL_SUITE(TestLatentGradient)
#include "tst_latent_gradient.moc"
