namespace ExpressiFy.Vision.Pixels;

/// <summary>Turns and mirrors whole pictures.</summary>
internal static class Turns
{
    /// <summary>Rows and columns that are exchanged together, so that both stay in the processor's cache.</summary>
    private const int Block = 32;

    /// <summary>Exchanges left and right, in place.</summary>
    public static void MirrorColumns(PixelBuffer picture)
    {
        for (var y = 0; y < picture.Height; y++)
            picture.Colours(y).Reverse();
    }

    /// <summary>Exchanges top and bottom, in place.</summary>
    public static void MirrorRows(PixelBuffer picture)
    {
        Span<byte> kept = new byte[picture.Stride];
        for (var (upper, lower) = (0, picture.Height - 1); upper < lower; upper++, lower--)
        {
            picture.Row(upper).CopyTo(kept);
            picture.Row(lower).CopyTo(picture.Row(upper));
            kept.CopyTo(picture.Row(lower));
        }
    }

    /// <summary>Turns by 180°, in place.</summary>
    public static void Half(PixelBuffer picture)
    {
        MirrorRows(picture);
        MirrorColumns(picture);
    }

    /// <summary>Rows become columns.</summary>
    public static PixelBuffer Transposed(PixelBuffer picture)
    {
        var result = new PixelBuffer(picture.Height, picture.Width);
        for (var top = 0; top < picture.Height; top += Block)
        {
            var bottom = Math.Min(top + Block, picture.Height);
            for (var left = 0; left < picture.Width; left += Block)
            {
                for (var x = left; x < Math.Min(left + Block, picture.Width); x++)
                {
                    var column = result.Colours(x);
                    for (var y = top; y < bottom; y++)
                        column[y] = picture.Colours(y)[x];
                }
            }
        }

        return result;
    }

    /// <summary>Turned by 90° clockwise.</summary>
    public static PixelBuffer Clockwise(PixelBuffer picture)
    {
        var turned = Transposed(picture);
        MirrorColumns(turned);
        return turned;
    }

    /// <summary>Turned by 90° counterclockwise.</summary>
    public static PixelBuffer Counterclockwise(PixelBuffer picture)
    {
        var turned = Transposed(picture);
        MirrorRows(turned);
        return turned;
    }
}
