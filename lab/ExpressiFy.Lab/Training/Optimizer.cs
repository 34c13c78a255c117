using ExpressiFy.Lab.Recipes;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ExpressiFy.Lab.Training;

/// <summary>
/// Takes steps down the gradients of a network. Written out, so that all it remembers between steps is plain named tensors that a
/// checkpoint keeps exactly.
/// </summary>
public abstract class Optimizer : IDisposable
{
    /// <summary>What is remembered between steps, by name.</summary>
    public List<(string Name, Tensor Value)> State { get; } = [];

    public static Optimizer Of(nn.Module network, ScheduleRecipe recipe) => recipe.Method switch
    {
        OptimizerKind.Nesterov => new NesterovOptimizer(network, recipe),
        OptimizerKind.Adam => new AdamOptimizer(network, recipe),
        _ => throw new ArgumentOutOfRangeException(nameof(recipe), recipe.Method, "Not a way to descend."),
    };

    /// <summary>Learning rate at a time, counted in epochs from the start.</summary>
    public static double Rate(ScheduleRecipe recipe, double epoch)
    {
        if (epoch < recipe.WarmUpEpochs)
            return recipe.PeakRate * epoch / recipe.WarmUpEpochs;
        var done = (epoch - recipe.WarmUpEpochs) / (recipe.Epochs - recipe.WarmUpEpochs);
        return recipe.PeakRate * (1 + Math.Cos(Math.PI * done)) / 2;
    }

    /// <summary>Moves the parameters by the gradients that the last backward pass left in them.</summary>
    /// <param name="rate">Learning rate of this step.</param>
    /// <param name="steps">Steps taken before this one.</param>
    public abstract void Step(double rate, int steps);

    public void Dispose()
    {
        foreach (var (_, value) in State)
            value.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Zeros in the shape of a parameter, remembered.</summary>
    protected Tensor AddState(string name, Parameter parameter)
    {
        var value = zeros_like(parameter).DetachFromDisposeScope();
        State.Add((name, value));
        return value;
    }

    protected static Tensor Gradient(Parameter parameter) => parameter.grad ?? throw new InvalidOperationException("Step follows backward.");
}
