using ExpressiFy.Affect;
using ExpressiFy.Lab.Data;
using ExpressiFy.Lab.Recipes;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ExpressiFy.Lab.Networks;

/// <summary>
/// The first MobileNet (Howard et al. 2017, "MobileNets: Efficient Convolutional Neural Networks for Mobile Vision Applications"): a 3×3
/// convolution, then thirteen pairs of a depthwise 3×3 and a 1×1 convolution, each followed by a norm and ReLU6. It takes one gray
/// channel, enlarged to the recipe's side, and has our two heads. It is here because networks of this shape that learned to tell faces apart can be had.
/// </summary>
public sealed class MobileNetwork : ExpressionNetwork
{
    /// <summary>Channels of the first convolution in the paper; all others grow with it.</summary>
    public const int OriginalWidth = 32;

    /// <summary>Channels that each pair gives at the original width, and whether its depthwise convolution halves the size.</summary>
    private static readonly (int Outputs, int Stride)[] Pairs =
        [(64, 1), (128, 2), (128, 1), (256, 2), (256, 1), (512, 2), (512, 1), (512, 1), (512, 1), (512, 1), (512, 1), (1024, 2), (1024, 1)];

    private readonly ConvolutionNorm first;
    private readonly ModuleList<ConvolutionNorm> layers = [];
    private readonly Linear fer2013;
    private readonly Linear ferplus;

    /// <param name="shape">Its width and side.</param>
    public MobileNetwork(NetworkRecipe shape) : base(nameof(MobileNetwork))
    {
        Side = shape.Side;
        first = new(inputs: 1, shape.Width, kernel: 3, stride: 2, padsAfter: true);
        var channels = shape.Width;
        foreach (var (originalOutputs, stride) in Pairs)
        {
            var outputs = originalOutputs * shape.Width / OriginalWidth;
            layers.Add(new(channels, channels, kernel: 3, stride, groups: channels, padsAfter: true));
            layers.Add(new(channels, outputs, kernel: 1, stride: 1));
            channels = outputs;
        }

        fer2013 = nn.Linear(channels, ExpressionScores.Count);
        ferplus = nn.Linear(channels, FerPlusVotes.Labels.Count);
        RegisterComponents();
    }

    /// <summary>To which a face is enlarged, pixels.</summary>
    public int Side { get; }

    public override Linear Fer2013Head => fer2013;

    public override Linear FerPlusHead => ferplus;

    /// <summary>The first convolution, then depthwise and 1×1 ones in turn.</summary>
    public IReadOnlyList<ConvolutionNorm> Layers => [first, .. layers];

    /// <summary>Faces N×1×48×48 at the side that the first convolution takes.</summary>
    public Tensor Enlarged(Tensor faces) => Enlarged(faces, Side);

    public override (Tensor Fer2013, Tensor FerPlus) forward(Tensor faces)
    {
        var features = Enlarged(faces);
        if (HalfPrecision)
            features = features.to(bfloat16);
        foreach (var layer in Layers)
            features = Activated(layer.forward(features));
        var pooled = features.to(float32).mean([2, 3]);
        return (fer2013.forward(pooled), ferplus.forward(pooled));
    }

    /// <remarks>Not clamp, whose way back takes ten times as long on a CPU.</remarks>
    public static Tensor Activated(Tensor features) => nn.functional.relu6(features);
}
