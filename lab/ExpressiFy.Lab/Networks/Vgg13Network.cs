using ExpressiFy.Lab.Recipes;
using TorchSharp;

namespace ExpressiFy.Lab.Networks;

/// <summary>
/// The VGG13 of FER+ (Barsoum et al. 2016, "Training Deep Networks for Facial Expression Recognition with Crowd-Sourced Label
/// Distribution"): ten 3×3 convolutions in four groups with pooling and dropout after each, two dense layers with dropout. The
/// original (github.com/microsoft/FERPlus, src/models.py: the same layers, widths and dropout) enlarges faces to 64×64 and has one
/// head of eight; here faces stay 48×48 and the FER-2013 head stands beside it. Its four ways to use the votes are <see
/// cref="ExpressiFy.Lab.Recipes.VotesTarget"/>.
/// </summary>
public static class Vgg13Network
{
    private const double DroppedMaps = .25, DroppedFeatures = .5;

    /// <param name="width">Channels of the first group, 64 in the paper.</param>
    public static ExpressionNetwork Create(int width) => new LayeredNetwork(
        nameof(Vgg13Network),
        [
            .. Group(1, width, convolutions: 2), // 24×24 after its pooling
            .. Group(width, 2 * width, convolutions: 2), // 12×12
            .. Group(2 * width, 4 * width, convolutions: 3), // 6×6
            .. Group(4 * width, 4 * width, convolutions: 3), // 3×3
        ],
        [
            .. LayeredNetwork.Dense(4 * width * 3 * 3, 16 * width), torch.nn.Dropout(DroppedFeatures),
            .. LayeredNetwork.Dense(16 * width, 16 * width), torch.nn.Dropout(DroppedFeatures),
        ],
        16 * width);

    private static IEnumerable<torch.nn.Module<torch.Tensor, torch.Tensor>> Group(int inputs, int outputs, int convolutions) =>
    [
        .. Enumerable.Range(0, convolutions).Select(i => new Convolution(i == 0 ? inputs : outputs, outputs)),
        torch.nn.MaxPool2d(2),
        torch.nn.Dropout(DroppedMaps),
    ];
}
