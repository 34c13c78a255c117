using ExpressiFy.Vision.Faces;

namespace ExpressiFy.Lab.Recipes;

/// <summary>The network of a <see cref="Recipe"/>.</summary>
/// <param name="Width">Channels of the first stage.</param>
/// <param name="Name">residual (default), mobile, report, inception or vgg13.</param>
/// <param name="Pixels">How gray values are scaled.</param>
/// <param name="LastWidth">Channels of the residual network's last stage; null for eight times the width.</param>
/// <param name="Squeeze">Whether the residual network's blocks have squeeze-and-excitation.</param>
/// <param name="DeepStem">Whether the residual network has a second convolution before the pooling.</param>
/// <param name="Depth">Blocks in each stage of the residual network.</param>
/// <param name="Side">
/// Side in pixels to which the residual and the mobile network resize faces; 48 leaves them unchanged.
/// </param>
/// <param name="HalfKernels">
/// Whether kernels and matrices are rounded to float16 before each evaluation, so that the exported file can store them
/// in half the size without a change.
/// </param>
/// <param name="Mirrored">
/// Whether the exported file reads each face's mirror image too, which takes twice as long.
/// </param>
public sealed record NetworkRecipe(
    int Width,
    string Name = NetworkRecipe.Residual,
    PixelScale Pixels = PixelScale.Standardised,
    int? LastWidth = null,
    bool Squeeze = false,
    bool DeepStem = false,
    int Depth = 2,
    int Side = FaceCrop.Side,
    bool HalfKernels = false,
    bool Mirrored = true)
{
    public const string Residual = "residual";
}
