namespace ExpressiFy.Vision.Expressions;

/// <summary>
/// The one way in which a face crop becomes network input, for training and serving alike: a 48×48 gray crop (row by row, 0…255)
/// is standardised to mean 0 and standard deviation 1, so that a dim or flat picture reads like a bright one.
/// </summary>
public static class ExpressionInput
{
    /// <summary>Side of the crop in pixels.</summary>
    public const int Size = 48;

    /// <summary>Values in one crop, 2,304.</summary>
    public const int Length = Size * Size;

    /// <summary>The name under which a model's metadata promises to take this input.</summary>
    public const string Name = "standardized-gray-48";

    /// <summary>Deviation below which a crop is flat: dividing by less would only amplify sensor noise.</summary>
    private const float SmallestDeviation = 4f;

    /// <summary>Writes the network input of one crop. Both spans have <see cref="Length"/> values.</summary>
    /// <exception cref="ArgumentException">A span has another length.</exception>
    public static void Write(ReadOnlySpan<byte> crop, Span<float> input)
    {
        if (crop.Length != Length || input.Length != Length)
            throw new ArgumentException($"A crop and its input have {Length} values; got {crop.Length} and {input.Length}.");

        // Integer sums are exact in any order, so every machine and every caller gets the same bits.
        long sum = 0, squares = 0;
        foreach (var pixel in crop)
        {
            sum += pixel;
            squares += pixel * pixel;
        }

        var mean = (double)sum / Length;
        var deviation = Math.Sqrt(((double)squares / Length) - (mean * mean));
        var shift = (float)mean;
        var scale = 1f / Math.Max((float)deviation, SmallestDeviation);
        for (var i = 0; i < Length; i++)
            input[i] = (crop[i] - shift) * scale;
    }
}
