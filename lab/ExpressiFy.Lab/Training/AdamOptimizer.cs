using ExpressiFy.Lab.Recipes;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ExpressiFy.Lab.Training;

/// <summary>
/// Adam (Kingma and Ba 2015, "Adam: A Method for Stochastic Optimization") with decoupled weight decay (Loshchilov and
/// Hutter 2019). The recipe's momentum is the paper's β₁.
/// </summary>
public sealed class AdamOptimizer : Optimizer
{
    private const double Beta2 = .999;
    private const double Epsilon = 1e-8;

    private readonly List<(Parameter Parameter, Tensor Mean, Tensor Square)> moments = [];
    private readonly ScheduleRecipe recipe;

    public AdamOptimizer(nn.Module network, ScheduleRecipe recipe)
    {
        this.recipe = recipe;
        foreach (var (name, parameter) in network.named_parameters())
        {
            var mean = AddState($"mean.{name}", parameter);
            var square = AddState($"square.{name}", parameter);
            moments.Add((parameter, mean, square));
        }
    }

    public override void Step(double rate, int steps)
    {
        using var gradients = no_grad();
        var meanCorrection = 1 - Math.Pow(recipe.Momentum, steps + 1);
        var squareCorrection = 1 - Math.Pow(Beta2, steps + 1);

        // Locals, because a scalar that is created for one call can be collected while native code reads it.
        using Scalar beta1 = recipe.Momentum, oneMinusBeta1 = 1 - recipe.Momentum;
        using Scalar beta2 = Beta2, oneMinusBeta2 = 1 - Beta2;
        using Scalar rootFactor = 1 / Math.Sqrt(squareCorrection), epsilon = Epsilon;
        using Scalar stepSize = -rate / meanCorrection, decay = 1 - (rate * recipe.WeightDecay);
        foreach (var (parameter, mean, square) in moments)
        {
            using var scope = NewDisposeScope();
            var gradient = Gradient(parameter);
            if (HasWeightDecay(parameter))
                parameter.mul_(decay);
            mean.mul_(beta1).add_(gradient, oneMinusBeta1);
            square.mul_(beta2).addcmul_(gradient, gradient, oneMinusBeta2);
            parameter.addcdiv_(mean, square.sqrt().mul_(rootFactor).add_(epsilon), stepSize);
        }
    }
}
