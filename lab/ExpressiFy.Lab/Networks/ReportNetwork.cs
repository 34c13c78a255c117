using TorchSharp;

namespace ExpressiFy.Lab.Networks;

/// <summary>
/// The network of the report that the project began with: convolutions, max pooling and dense layers, as in LeCun et
/// al. (1998), "Gradient-Based Learning Applied to Document Recognition". The report does not give the sizes; these are
/// ours. Its recipe scales pixels to 0…1 and uses Adam, as the report did.
/// </summary>
public static class ReportNetwork
{
    private const double DropoutRate = .5;

    /// <param name="width">Channels of the first convolution; 32 gives 4.9 million parameters.</param>
    public static ExpressionNetwork Create(int width) => new LayeredNetwork(
        nameof(ReportNetwork),
        convolutions:
        [
            new Convolution(1, width),
            new Convolution(width, 2 * width),
            torch.nn.MaxPool2d(2), // 24×24
            new Convolution(2 * width, 4 * width),
            torch.nn.MaxPool2d(2), // 12×12
            new Convolution(4 * width, 4 * width),
            torch.nn.MaxPool2d(2), // 6×6
        ],
        dense: [.. LayeredNetwork.Dense(4 * width * 6 * 6, 32 * width), torch.nn.Dropout(DropoutRate)],
        features: 32 * width);
}
