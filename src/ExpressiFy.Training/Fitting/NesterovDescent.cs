using ExpressiFy.Training.Recipes;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ExpressiFy.Training.Fitting;

/// <summary>
/// Stochastic gradient descent with Nesterov momentum, written out so that its state is plain named tensors that a checkpoint keeps
/// exactly. Same step as torch.optim.SGD (Sutskever et al. 2013).
/// </summary>
public sealed class NesterovDescent : IDisposable
{
    private readonly List<(Parameter Parameter, Tensor Velocity)> learned = [];
    private readonly ScheduleRecipe recipe;

    public NesterovDescent(nn.Module network, ScheduleRecipe recipe)
    {
        this.recipe = recipe;
        foreach (var (name, parameter) in network.named_parameters())
        {
            var velocity = zeros_like(parameter).DetachFromDisposeScope();
            learned.Add((parameter, velocity));
            Velocities.Add(($"velocity.{name}", velocity));
        }
    }

    /// <summary>The momentum of each parameter, by name: all that descent remembers between steps.</summary>
    public List<(string Name, Tensor Value)> Velocities { get; } = [];

    /// <summary>Learning rate at a step, counted in epochs from the start.</summary>
    public static double Rate(ScheduleRecipe recipe, double epoch)
    {
        if (epoch < recipe.WarmUpEpochs)
            return recipe.PeakRate * epoch / recipe.WarmUpEpochs;
        var done = (epoch - recipe.WarmUpEpochs) / (recipe.Epochs - recipe.WarmUpEpochs);
        return recipe.PeakRate * (1 + Math.Cos(Math.PI * done)) / 2;
    }

    public void Step(double rate)
    {
        using var _ = no_grad();
        // Named, because a scalar made for one call may be collected while native code still reads it.
        using Scalar decay = recipe.WeightDecay, momentum = recipe.Momentum, one = 1, down = -rate, downWithMomentum = -rate * recipe.Momentum;
        foreach (var (parameter, velocity) in learned)
        {
            var gradient = parameter.grad ?? throw new InvalidOperationException("Step follows backward.");
            if (parameter.dim() > 1)
                gradient.add_(parameter, decay);
            velocity.mul_(momentum).add_(gradient, one);
            parameter.add_(gradient, down).add_(velocity, downWithMomentum);
        }
    }

    public void Dispose()
    {
        foreach (var (_, velocity) in learned)
            velocity.Dispose();
    }
}
