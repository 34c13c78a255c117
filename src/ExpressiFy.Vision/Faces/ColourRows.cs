using ExpressiFy.Vision.Frames;
using OpenCvSharp;

namespace ExpressiFy.Vision.Faces;

/// <summary>The rows of a decoded picture, blue, green, red of each pixel. Valid as long as its frame.</summary>
internal readonly unsafe struct ColourRows
{
    /// <summary>Bytes from one pixel of a row to the next.</summary>
    public const int PixelBytes = 3;

    private readonly byte* pixels;
    private readonly long rowBytes;

    public ColourRows(Frame frame)
    {
        Mat picture = frame.Pixels;
        pixels = picture.DataPointer;
        rowBytes = picture.Step();
        Width = picture.Width;
        Height = picture.Height;
    }

    /// <summary>Pixels in a row.</summary>
    public int Width { get; }

    /// <summary>Number of rows.</summary>
    public int Height { get; }

    /// <summary>A row from the top, from 0.</summary>
    public ReadOnlySpan<byte> this[int row] => new(pixels + (row * rowBytes), Width * PixelBytes);
}
