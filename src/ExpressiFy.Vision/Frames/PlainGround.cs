using OpenCvSharp;

namespace ExpressiFy.Vision.Frames;

/// <summary>
/// Lays a transparent picture on white paper. What is wholly transparent keeps some colour in the file, often that of
/// what was erased, which nobody sees and so must not be read.
/// </summary>
internal static class PlainGround
{
    private const byte White = 255;

    /// <summary>Blue, green and red of a picture with alpha.</summary>
    /// <param name="picture">CV_8UC4 or CV_16UC4.</param>
    /// <param name="target">Gets CV_8UC3 of the same size.</param>
    public static void Lay(Mat picture, Mat target)
    {
        using var bytes = new Mat();
        if (picture.Depth() == MatType.CV_16U)
            picture.ConvertTo(bytes, MatType.CV_8U, 1 / 257d);
        var source = picture.Depth() == MatType.CV_16U ? bytes : picture;
        target.Create(source.Size(), MatType.CV_8UC3);
        var rows = source.Rows;
        for (var row = 0; row < rows; row++)
            LayRow(source.AsSpanOfRow(row), target.AsSpanOfRow(row));
    }

    /// <summary>Makes white what has the one gray that is transparent.</summary>
    /// <param name="picture">One channel of 8 or 16 bits.</param>
    /// <param name="gray">That gray.</param>
    /// <param name="target">The same picture as CV_8UC3.</param>
    public static void LayGray(Mat picture, int gray, Mat target)
    {
        using var transparent = new Mat();
        Cv2.InRange(picture, new Scalar(gray), new Scalar(gray), transparent);
        target.SetTo(Scalar.All(White), transparent);
    }

    private static void LayRow(ReadOnlySpan<byte> source, Span<byte> target)
    {
        for (var (from, to) = (0, 0); to < target.Length; from += 4, to += 3)
        {
            int alpha = source[from + 3];
            var ground = White * (White - alpha);
            for (var channel = 0; channel < 3; channel++)
                target[to + channel] = (byte)(((source[from + channel] * alpha) + ground + (White / 2)) / White);
        }
    }

    private static unsafe Span<byte> AsSpanOfRow(this Mat picture, int row) =>
        new((void*)picture.Ptr(row), picture.Cols * picture.Channels());
}
