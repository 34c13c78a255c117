using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ExpressiFy.Lab.Networks;

/// <summary>
/// Multiplies each channel by a factor 0…1 that is computed from the means of all channels (Hu et al. 2018,
/// "Squeeze-and-Excitation Networks"). Takes about a hundredth of the block's operations.
/// </summary>
public sealed class SqueezeExcitation : nn.Module<Tensor, Tensor>
{
    private const int Reduction = 8;

    private readonly Linear squeeze;
    private readonly Linear excite;

    public SqueezeExcitation(int channels)
        : base(nameof(SqueezeExcitation))
    {
        var reduced = Math.Max(1, channels / Reduction);
        squeeze = nn.Linear(channels, reduced);
        excite = nn.Linear(reduced, channels);
        RegisterComponents();
    }

    /// <summary>From all channels to an eighth of them.</summary>
    public Linear Squeezing => squeeze;

    /// <summary>Back to all channels, before the sigmoid.</summary>
    public Linear Exciting => excite;

    /// <summary>N×channels×height×width in and out. The factors are computed in float32.</summary>
    public override Tensor forward(Tensor input)
    {
        var means = input.mean([2, 3], type: ScalarType.Float32);
        var factors = excite.forward(squeeze.forward(means).relu_()).sigmoid_();
        return input * factors.to(input.dtype).unsqueeze(2).unsqueeze(3);
    }
}
