using TorchSharp;

namespace ExpressiFy.Lab.Networks;

/// <summary>
/// The network of Mollahosseini et al. (2016), "Going Deeper in Facial Expression Recognition Using Deep Neural
/// Networks": two convolutions (7×7 with stride 2, 3×3), each with 3×3 pooling, inception layers 3a, 3b, pooling, 4a,
/// pooling, and two dense layers of 4,096 and 1,024 values. The inception layers have the widths of GoogLeNet's layers
/// of those names (Szegedy et al. 2015). The abstract of the paper counts four inception layers; published
/// reimplementations have these three.
/// </summary>
public static class InceptionNetwork
{
    private const int OriginalWidth = 64;
    private const double DropoutRate = .5;

    private static readonly InceptionWidths A3 = new(64, 96, 128, 16, 32, 32);
    private static readonly InceptionWidths B3 = new(128, 128, 192, 32, 96, 64);
    private static readonly InceptionWidths A4 = new(192, 96, 208, 16, 48, 64);

    /// <param name="width">Channels of the first convolution, 64 in the paper; all others are proportional.</param>
    public static ExpressionNetwork Create(int width)
    {
        var a3 = A3.Scaled(width, OriginalWidth);
        var b3 = B3.Scaled(width, OriginalWidth);
        var a4 = A4.Scaled(width, OriginalWidth);
        return new LayeredNetwork(
            nameof(InceptionNetwork),
            convolutions:
            [
                new Convolution(1, width, kernel: 7, stride: 2),
                Halve(), // 12×12
                new Convolution(width, 3 * width),
                Halve(), // 6×6
                new Inception(3 * width, a3),
                new Inception(a3.Outputs, b3),
                Halve(), // 3×3
                new Inception(b3.Outputs, a4),
                torch.nn.MaxPool2d(3), // 1×1
            ],
            dense:
            [
                .. LayeredNetwork.Dense(a4.Outputs, 64 * width),
                torch.nn.Dropout(DropoutRate),
                .. LayeredNetwork.Dense(64 * width, 16 * width),
            ],
            features: 16 * width);
    }

    private static torch.nn.Module<torch.Tensor, torch.Tensor> Halve() => torch.nn.MaxPool2d(3, 2, 1);
}
