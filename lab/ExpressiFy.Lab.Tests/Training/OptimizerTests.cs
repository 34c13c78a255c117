using ExpressiFy.Lab.Recipes;
using ExpressiFy.Lab.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace ExpressiFy.Lab.Tests.Training;

public sealed class OptimizerTests
{
    private const double Rate = .01;

    [Fact]
    public void Adam_takes_the_steps_of_the_paper()
    {
        using var layer = nn.Linear(1, 1);
        using var optimizer = Optimizer.Of(layer, Schedule(OptimizerKind.Adam));
        var expected = (double)layer.bias!.item<float>();
        double mean = 0, square = 0;
        for (var step = 0; step < 5; step++)
        {
            var gradient = 1.0 / (step + 1);
            Give(layer, gradient);
            optimizer.Step(Rate, step);

            mean = (.9 * mean) + (.1 * gradient);
            square = (.999 * square) + (.001 * gradient * gradient);
            var correctedMean = mean / (1 - Math.Pow(.9, step + 1));
            var correctedSquare = square / (1 - Math.Pow(.999, step + 1));
            expected -= Rate * correctedMean / (Math.Sqrt(correctedSquare) + 1e-8);
            Assert.Equal(expected, layer.bias!.item<float>(), 1e-5);
        }
    }

    [Fact]
    public void Nesterov_looks_ahead_by_its_momentum()
    {
        using var layer = nn.Linear(1, 1);
        using var optimizer = Optimizer.Of(layer, Schedule(OptimizerKind.Nesterov));
        var expected = (double)layer.bias!.item<float>();
        var velocity = 0.0;
        for (var step = 0; step < 5; step++)
        {
            var gradient = 1.0 / (step + 1);
            Give(layer, gradient);
            optimizer.Step(Rate, step);

            velocity = (.9 * velocity) + gradient;
            expected -= Rate * (gradient + (.9 * velocity));
            Assert.Equal(expected, layer.bias!.item<float>(), 1e-5);
        }
    }

    [Theory]
    [InlineData(OptimizerKind.Adam)]
    [InlineData(OptimizerKind.Nesterov)]
    public void Kernels_decay_and_biases_do_not(OptimizerKind method)
    {
        using var layer = nn.Linear(1, 1);
        using var optimizer = Optimizer.Of(layer, Schedule(method) with { WeightDecay = 1 });
        var (weight, bias) = (layer.weight!.item<float>(), layer.bias!.item<float>());
        Give(layer, 0);
        optimizer.Step(Rate, steps: 0);
        Assert.InRange(layer.weight!.item<float>() / weight, .97, .995);
        Assert.Equal(bias, layer.bias!.item<float>());
    }

    private static ScheduleRecipe Schedule(OptimizerKind method) =>
        SmallRecipe.With(epochs: 1).Schedule with { Method = method };

    /// <summary>Leaves this gradient in weight and bias.</summary>
    private static void Give(TorchSharp.Modules.Linear layer, double gradient)
    {
        layer.zero_grad(set_to_none: false);
        using var factor = tensor((float)gradient);
        ((layer.weight! + layer.bias!) * factor).sum().backward();
    }
}
