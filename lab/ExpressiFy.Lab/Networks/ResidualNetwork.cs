using ExpressiFy.Affect;
using ExpressiFy.Lab.Data;
using ExpressiFy.Lab.Recipes;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ExpressiFy.Lab.Networks;

/// <summary>
/// A ResNet-18 (He et al. 2016, "Deep Residual Learning for Image Recognition") for 48×48 gray faces: a 3×3 stem and
/// pooling, four stages of two blocks by default at 24, 12, 6 and 3 pixels, and two heads on one trunk. FER-2013 and
/// FER+ label the same faces but agree on only 64 % of them, so one softmax cannot serve both.
/// </summary>
public sealed class ResidualNetwork : ExpressionNetwork
{
    private const int Stages = 4;

    private readonly ConvolutionNorm stem;
    private readonly ConvolutionNorm? secondStem;
    private readonly ModuleList<ResidualBlock> blocks = [];
    private readonly Linear fer2013;
    private readonly Linear ferplus;

    /// <param name="shape">Width 32 and the defaults give 2.8 million parameters.</param>
    public ResidualNetwork(NetworkRecipe shape)
        : base(nameof(ResidualNetwork))
    {
        var width = shape.Width;
        Side = shape.Side;
        stem = new(inputs: 1, width, kernel: 3, stride: 1);
        secondStem = shape.DeepStem ? new(width, width, kernel: 3, stride: 1) : null;
        var channels = width;
        for (var stage = 0; stage < Stages; stage++)
        {
            var outputs = width << stage;
            if (stage == Stages - 1 && shape.LastWidth is not null)
                outputs = shape.LastWidth.Value;
            for (var block = 0; block < shape.Depth; block++)
            {
                var halves = stage > 0 && block == 0;
                blocks.Add(new(channels, outputs, stride: halves ? 2 : 1, shape.Squeeze));
                channels = outputs;
            }
        }

        fer2013 = nn.Linear(channels, ExpressionScores.Count);
        ferplus = nn.Linear(channels, FerPlusVotes.Labels.Count);
        RegisterComponents();
    }

    /// <summary>Side in pixels to which faces are resized.</summary>
    public int Side { get; }

    /// <summary>Multiplications and additions of one reading of one face, mirror images apart.</summary>
    public long MultiplyAdds
    {
        get
        {
            var side = (long)Side;
            var sum = side * side * (stem.Weight.numel() + (secondStem?.Weight.numel() ?? 0));
            side = (side + 1) / 2; // pooled
            foreach (var block in blocks)
            {
                side = (side + block.First.Stride - 1) / block.First.Stride;
                var weights = block.First.Weight.numel() + block.Second.Weight.numel();
                sum += side * side * (weights + (block.Shortcut?.Weight.numel() ?? 0));
            }

            return sum + fer2013.weight!.numel() + ferplus.weight!.numel();
        }
    }

    public ConvolutionNorm Stem => stem;

    /// <summary>Null without a second convolution before the pooling.</summary>
    public ConvolutionNorm? SecondStem => secondStem;

    public IReadOnlyList<ResidualBlock> Blocks => [.. blocks];

    public override Linear Fer2013Head => fer2013;

    public override Linear FerPlusHead => ferplus;

    public override (Tensor Fer2013, Tensor FerPlus) forward(Tensor faces)
    {
        faces = Enlarged(faces, Side);
        var features = stem.forward(HalfPrecision ? faces.to(bfloat16) : faces);
        features = secondStem?.forward(features.relu_()) ?? features;

        // Pooling before the ReLU gives the same values with a quarter of the operations.
        features = nn.functional.max_pool2d(features, 3, 2, 1).relu_();
        foreach (var block in blocks)
            features = block.forward(features);

        var pooled = features.to(float32).mean([2, 3]);
        return (fer2013.forward(pooled), ferplus.forward(pooled));
    }
}
