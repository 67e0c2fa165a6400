#include "core/training/objective_term.h"

namespace core {

const ParamTable<ObjectiveOptions>& objectiveParams() {
    static const auto table =
        ParamTable<ObjectiveOptions>()
            .add(&ObjectiveOptions::lambdaDiv,
                 {.key = "objective.lambda_div",
                  .label = "Divergence",
                  .symbol = "λ div",
                  .help = "Weight of the energy difference between real rows and mature counterfactuals.",
                  .min = 0,
                  .max = 100})
            .add(&ObjectiveOptions::lambdaAdv,
                 {.key = "objective.lambda_adv",
                  .label = "Adversarial",
                  .symbol = "λ adv",
                  .help = "Weight of the loss on nascent counterfactuals, used as adversarial examples.",
                  .min = 0,
                  .max = 100})
            .add(&ObjectiveOptions::lambdaReg, {.key = "objective.lambda_reg",
                                                .label = "Ridge",
                                                .symbol = "λ reg",
                                                .help = "Weight of the squared energies, which keeps them bounded.",
                                                .min = 0,
                                                .max = 100})
            .add(&ObjectiveOptions::lambdaInv,
                 {.key = "objective.lambda_inv",
                  .label = "Invariance",
                  .symbol = "λ inv",
                  .help = "Weight of the classification loss on rows whose immutable features come from other rows, "
                          "which teaches the model to lean on what people can change.",
                  .min = 0,
                  .max = 100,
                  .advanced = true})
            .add(&ObjectiveOptions::epsilon,
                 {.key = "objective.epsilon",
                  .label = "Nascent within",
                  .symbol = "ε",
                  .help = "Largest change of any model input up to which an unfinished counterfactual counts as an "
                          "adversarial example.",
                  .min = 0,
                  .max = 10});
    return table;
}

} // namespace core
