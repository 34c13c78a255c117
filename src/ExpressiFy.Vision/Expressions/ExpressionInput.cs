using ExpressiFy.Vision.Faces;

namespace ExpressiFy.Vision.Expressions;

/// <summary>
/// Turns a face crop into network input, in training and in use alike: the gray values 0…255 are standardised to mean 0
/// and standard deviation 1, so that brightness and contrast of the picture do not matter.
/// </summary>
public static class ExpressionInput
{
    /// <summary>The name by which a model's metadata states that it takes this input.</summary>
    public const string Name = "standardized-gray-48";

    /// <summary>
    /// The smallest divisor: in a crop of a smaller deviation, dividing would only amplify sensor noise.
    /// </summary>
    private const float SmallestDeviation = 4f;

    /// <summary>Writes the network input of one crop. Both spans have <see cref="FaceCrop.Length"/> values.</summary>
    /// <exception cref="ArgumentException">A span has another length.</exception>
    public static void Write(ReadOnlySpan<byte> crop, Span<float> input)
    {
        const int length = FaceCrop.Length;
        if (crop.Length != length || input.Length != length)
        {
            throw new ArgumentException(
                $"A crop and its input have {length} values; got {crop.Length} and {input.Length}.");
        }

        // Integer sums are exact in any order, so every machine and every caller gets the same bits.
        long sum = 0;
        long squares = 0;
        foreach (var pixel in crop)
        {
            sum += pixel;
            squares += pixel * pixel;
        }

        var mean = (double)sum / length;
        var deviation = Math.Sqrt(((double)squares / length) - (mean * mean));
        var shift = (float)mean;
        var scale = 1f / Math.Max((float)deviation, SmallestDeviation);
        for (var i = 0; i < length; i++)
            input[i] = (crop[i] - shift) * scale;
    }
}
