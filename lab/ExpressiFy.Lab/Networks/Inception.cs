using TorchSharp;
using static TorchSharp.torch;

namespace ExpressiFy.Lab.Networks;

/// <summary>
/// An inception layer (Szegedy et al. 2015, "Going Deeper with Convolutions"): parallel 1×1, 3×3 and 5×5
/// convolutions and a pooling, whose outputs are concatenated. A 1×1 convolution reduces the channels before the larger
/// ones.
/// </summary>
public sealed class Inception : nn.Module<Tensor, Tensor>
{
    private readonly Convolution one;
    private readonly Convolution beforeThree;
    private readonly Convolution three;
    private readonly Convolution beforeFive;
    private readonly Convolution five;
    private readonly Convolution afterPool;

    public Inception(int inputs, InceptionWidths widths)
        : base(nameof(Inception))
    {
        one = new(inputs, widths.One, kernel: 1);
        beforeThree = new(inputs, widths.BeforeThree, kernel: 1);
        three = new(widths.BeforeThree, widths.Three, kernel: 3);
        beforeFive = new(inputs, widths.BeforeFive, kernel: 1);
        five = new(widths.BeforeFive, widths.Five, kernel: 5);
        afterPool = new(inputs, widths.AfterPool, kernel: 1);
        RegisterComponents();
    }

    public override Tensor forward(Tensor input)
    {
        Tensor[] branches =
        [
            one.forward(input),
            three.forward(beforeThree.forward(input)),
            five.forward(beforeFive.forward(input)),
            afterPool.forward(nn.functional.max_pool2d(input, 3, 1, 1)),
        ];
        return cat(branches, 1);
    }
}
