using ExpressiFy.Lab.Recipes;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ExpressiFy.Lab.Training;

/// <summary>
/// Updates the parameters of a network from their gradients. Not TorchSharp's optimizers, because a checkpoint needs
/// the exact state between steps, as named tensors.
/// </summary>
public abstract class Optimizer : IDisposable
{
    /// <summary>The state between steps, by name.</summary>
    public List<(string Name, Tensor Value)> State { get; } = [];

    public static Optimizer Of(nn.Module network, ScheduleRecipe recipe) => recipe.Method switch
    {
        OptimizerKind.Nesterov => new NesterovOptimizer(network, recipe),
        OptimizerKind.Adam => new AdamOptimizer(network, recipe),
        _ => throw new ArgumentOutOfRangeException(nameof(recipe), recipe.Method, "Unknown optimizer."),
    };

    /// <summary>The learning rate: a linear rise to the peak, then a cosine to 0.</summary>
    /// <param name="recipe">The schedule.</param>
    /// <param name="epoch">Time in epochs from the start, with fractions.</param>
    public static double Rate(ScheduleRecipe recipe, double epoch)
    {
        if (epoch < recipe.WarmUpEpochs)
            return recipe.PeakRate * epoch / recipe.WarmUpEpochs;
        var progress = (epoch - recipe.WarmUpEpochs) / (recipe.Epochs - recipe.WarmUpEpochs);
        return recipe.PeakRate * (1 + Math.Cos(Math.PI * progress)) / 2;
    }

    /// <summary>Updates the parameters with the gradients of the last backward pass.</summary>
    /// <param name="rate">Learning rate of this step.</param>
    /// <param name="steps">Number of steps before this one.</param>
    public abstract void Step(double rate, int steps);

    public void Dispose()
    {
        foreach (var (_, value) in State)
            value.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>A state tensor of zeros in the shape of a parameter.</summary>
    protected Tensor AddState(string name, Parameter parameter)
    {
        var value = zeros_like(parameter).DetachFromDisposeScope();
        State.Add((name, value));
        return value;
    }

    protected static Tensor Gradient(Parameter parameter) =>
        parameter.grad ?? throw new InvalidOperationException("Step follows backward.");

    /// <summary>Kernels and matrices have weight decay, biases and batch norms not.</summary>
    protected static bool HasWeightDecay(Parameter parameter) => parameter.dim() > 1;
}
