using ExpressiFy.Lab.Recipes;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ExpressiFy.Lab.Training;

/// <summary>
/// Adam (Kingma and Ba 2015, "Adam: A Method for Stochastic Optimization") with the weight decay apart from the gradients (Loshchilov
/// and Hutter 2019). The recipe's momentum is the paper's β₁.
/// </summary>
public sealed class AdamOptimizer : Optimizer
{
    /// <summary>The paper's β₂ and ε.</summary>
    private const double SquareMomentum = .999, Least = 1e-8;

    private readonly List<(Parameter Parameter, Tensor Mean, Tensor Square)> learned;
    private readonly ScheduleRecipe recipe;

    public AdamOptimizer(nn.Module network, ScheduleRecipe recipe)
    {
        this.recipe = recipe;
        learned =
        [
            .. network.named_parameters().Select(named => (
                named.parameter, AddState($"mean.{named.name}", named.parameter), AddState($"square.{named.name}", named.parameter))),
        ];
    }

    public override void Step(double rate, int steps)
    {
        using var _ = no_grad();
        var bias = 1 - Math.Pow(recipe.Momentum, steps + 1);
        var squareBias = 1 - Math.Pow(SquareMomentum, steps + 1);
        // Named, because a scalar made for one call may be collected while native code still reads it.
        using Scalar momentum = recipe.Momentum, rest = 1 - recipe.Momentum, squareMomentum = SquareMomentum, squareRest = 1 - SquareMomentum;
        using Scalar root = 1 / Math.Sqrt(squareBias), least = Least, down = -rate / bias, kept = 1 - (rate * recipe.WeightDecay);
        foreach (var (parameter, mean, square) in learned)
        {
            using var scope = NewDisposeScope();
            var gradient = Gradient(parameter);
            if (parameter.dim() > 1)
                parameter.mul_(kept);
            mean.mul_(momentum).add_(gradient, rest);
            square.mul_(squareMomentum).addcmul_(gradient, gradient, squareRest);
            parameter.addcdiv_(mean, square.sqrt().mul_(root).add_(least), down);
        }
    }
}
