using ExpressiFy.Lab.Recipes;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ExpressiFy.Lab.Training;

/// <summary>Stochastic gradient descent with Nesterov momentum, the step of torch.optim.SGD (Sutskever et al. 2013).</summary>
public sealed class NesterovOptimizer : Optimizer
{
    private readonly List<(Parameter Parameter, Tensor Velocity)> learned;
    private readonly ScheduleRecipe recipe;

    public NesterovOptimizer(nn.Module network, ScheduleRecipe recipe)
    {
        this.recipe = recipe;
        learned = [.. network.named_parameters().Select(named => (named.parameter, AddState($"velocity.{named.name}", named.parameter)))];
    }

    public override void Step(double rate, int steps)
    {
        using var _ = no_grad();
        // Named, because a scalar made for one call may be collected while native code still reads it.
        using Scalar decay = recipe.WeightDecay, momentum = recipe.Momentum, one = 1, down = -rate, downWithMomentum = -rate * recipe.Momentum;
        foreach (var (parameter, velocity) in learned)
        {
            var gradient = Gradient(parameter);
            if (parameter.dim() > 1)
                gradient.add_(parameter, decay);
            velocity.mul_(momentum).add_(gradient, one);
            parameter.add_(gradient, down).add_(velocity, downWithMomentum);
        }
    }
}
