using ExpressiFy.Affect;
using ExpressiFy.Lab.Data;
using ExpressiFy.Lab.Recipes;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ExpressiFy.Lab.Networks;

/// <summary>
/// The first MobileNet (Howard et al. 2017, "MobileNets: Efficient Convolutional Neural Networks for Mobile Vision
/// Applications"): a 3×3 convolution, then thirteen pairs of a depthwise 3×3 and a 1×1 convolution, each followed by
/// batch normalisation and ReLU6. Its input is one gray channel, resized to the recipe's side; it has the project's two
/// heads. Pretrained face recognition networks have this shape.
/// </summary>
public sealed class MobileNetwork : ExpressionNetwork
{
    /// <summary>Channels of the first convolution in the paper; all others are proportional.</summary>
    public const int OriginalWidth = 32;

    /// <summary>
    /// Output channels of each pair at the original width, and the stride of its depthwise convolution.
    /// </summary>
    private static readonly (int Outputs, int Stride)[] Pairs =
    [
        (64, 1), (128, 2), (128, 1), (256, 2), (256, 1), (512, 2), (512, 1),
        (512, 1), (512, 1), (512, 1), (512, 1), (1024, 2), (1024, 1),
    ];

    private readonly ConvolutionNorm first;
    private readonly ModuleList<ConvolutionNorm> layers = [];
    private readonly Linear fer2013;
    private readonly Linear ferplus;

    /// <param name="shape">Its width and side are used.</param>
    public MobileNetwork(NetworkRecipe shape)
        : base(nameof(MobileNetwork))
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

    /// <summary>Side in pixels to which faces are resized.</summary>
    public int Side { get; }

    public override Linear Fer2013Head => fer2013;

    public override Linear FerPlusHead => ferplus;

    /// <summary>The first convolution, then alternately depthwise and 1×1 ones.</summary>
    public IReadOnlyList<ConvolutionNorm> Layers => [first, .. layers];

    /// <summary>Faces N×1×48×48 resized to <see cref="Side"/>.</summary>
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

    /// <summary>The activation of every layer.</summary>
    /// <remarks>Not clamp, whose backward pass takes ten times as long on a CPU.</remarks>
    public static Tensor Activated(Tensor features) => nn.functional.relu6(features);
}
