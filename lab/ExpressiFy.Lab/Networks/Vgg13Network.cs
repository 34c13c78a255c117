using TorchSharp;

namespace ExpressiFy.Lab.Networks;

/// <summary>
/// The VGG13 of FER+ (Barsoum et al. 2016, "Training Deep Networks for Facial Expression Recognition with Crowd-Sourced
/// Label Distribution"): ten 3×3 convolutions in four groups with pooling and dropout after each, two dense layers with
/// dropout. The original (github.com/microsoft/FERPlus, src/models.py: the same layers, widths and dropout) resizes
/// faces to 64×64 and has one head of eight labels; here faces are 48×48 and there is a FER-2013 head too. The recipe's
/// votesTarget selects one of the four targets of the paper.
/// </summary>
public static class Vgg13Network
{
    private const double MapDropoutRate = .25;
    private const double FeatureDropoutRate = .5;

    /// <param name="width">Channels of the first group, 64 in the paper.</param>
    public static ExpressionNetwork Create(int width) => new LayeredNetwork(
        nameof(Vgg13Network),
        convolutions:
        [
            .. Group(1, width, convolutions: 2), // 24×24 after its pooling
            .. Group(width, 2 * width, convolutions: 2), // 12×12
            .. Group(2 * width, 4 * width, convolutions: 3), // 6×6
            .. Group(4 * width, 4 * width, convolutions: 3), // 3×3
        ],
        dense:
        [
            .. LayeredNetwork.Dense(4 * width * 3 * 3, 16 * width),
            torch.nn.Dropout(FeatureDropoutRate),
            .. LayeredNetwork.Dense(16 * width, 16 * width),
            torch.nn.Dropout(FeatureDropoutRate),
        ],
        features: 16 * width);

    private static IEnumerable<torch.nn.Module<torch.Tensor, torch.Tensor>> Group(
        int inputs, int outputs, int convolutions) =>
    [
        .. Enumerable.Range(0, convolutions).Select(i => new Convolution(i == 0 ? inputs : outputs, outputs)),
        torch.nn.MaxPool2d(2),
        torch.nn.Dropout(MapDropoutRate),
    ];
}
