using TorchSharp;
using static TorchSharp.torch;

namespace ExpressiFy.Lab.Networks;

/// <summary>
/// An inception layer (Szegedy et al. 2015, "Going Deeper with Convolutions"): 1×1, 3×3 and 5×5 convolutions and a pooling side by
/// side, the larger ones behind a 1×1 that narrows their input.
/// </summary>
public sealed class Inception : nn.Module<Tensor, Tensor>
{
    private readonly Convolution one;
    private readonly Convolution beforeThree;
    private readonly Convolution three;
    private readonly Convolution beforeFive;
    private readonly Convolution five;
    private readonly Convolution afterPool;

    public Inception(int inputs, InceptionWidths widths) : base(nameof(Inception))
    {
        one = new(inputs, widths.One, kernel: 1);
        beforeThree = new(inputs, widths.BeforeThree, kernel: 1);
        three = new(widths.BeforeThree, widths.Three, kernel: 3);
        beforeFive = new(inputs, widths.BeforeFive, kernel: 1);
        five = new(widths.BeforeFive, widths.Five, kernel: 5);
        afterPool = new(inputs, widths.AfterPool, kernel: 1);
        RegisterComponents();
    }

    public override Tensor forward(Tensor input) => cat(
        [
            one.forward(input),
            three.forward(beforeThree.forward(input)),
            five.forward(beforeFive.forward(input)),
            afterPool.forward(nn.functional.max_pool2d(input, 3, 1, 1)),
        ],
        1);
}

/// <summary>Channels of the branches of an inception layer.</summary>
public sealed record InceptionWidths(int One, int BeforeThree, int Three, int BeforeFive, int Five, int AfterPool)
{
    /// <summary>Channels that the layer gives.</summary>
    public int Outputs => One + Three + Five + AfterPool;

    /// <summary>The same layer with all channels times <paramref name="part"/> of <paramref name="whole"/>, at least one each.</summary>
    public InceptionWidths Scaled(int part, int whole)
    {
        int Scale(int channels) => Math.Max(1, channels * part / whole);
        return new(Scale(One), Scale(BeforeThree), Scale(Three), Scale(BeforeFive), Scale(Five), Scale(AfterPool));
    }
}
