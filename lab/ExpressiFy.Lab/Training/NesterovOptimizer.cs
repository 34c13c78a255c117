using ExpressiFy.Lab.Recipes;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ExpressiFy.Lab.Training;

/// <summary>
/// Stochastic gradient descent with Nesterov momentum (Sutskever et al. 2013); the same step as torch.optim.SGD.
/// </summary>
public sealed class NesterovOptimizer : Optimizer
{
    private readonly List<(Parameter Parameter, Tensor Velocity)> velocities = [];
    private readonly ScheduleRecipe recipe;

    public NesterovOptimizer(nn.Module network, ScheduleRecipe recipe)
    {
        this.recipe = recipe;
        foreach (var (name, parameter) in network.named_parameters())
            velocities.Add((parameter, AddState($"velocity.{name}", parameter)));
    }

    public override void Step(double rate, int steps)
    {
        using var gradients = no_grad();

        // Locals, because a scalar that is created for one call can be collected while native code reads it.
        using Scalar decay = recipe.WeightDecay, momentum = recipe.Momentum, one = 1;
        using Scalar gradientStep = -rate, velocityStep = -rate * recipe.Momentum;
        foreach (var (parameter, velocity) in velocities)
        {
            var gradient = Gradient(parameter);
            if (HasWeightDecay(parameter))
                gradient.add_(parameter, decay);
            velocity.mul_(momentum).add_(gradient, one);
            parameter.add_(gradient, gradientStep).add_(velocity, velocityStep);
        }
    }
}
