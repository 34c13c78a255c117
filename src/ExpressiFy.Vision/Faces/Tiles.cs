using OpenCvSharp;

namespace ExpressiFy.Vision.Faces;

/// <summary>Square parts of a picture, so that a face that is small in the whole is large in one of them.</summary>
internal static class Tiles
{
    /// <summary>
    /// Share of a tile that its neighbour repeats, at least. A face up to this size lies whole in some tile; larger ones were large
    /// enough for the coarser level.
    /// </summary>
    public const double SharedWithNeighbour = .35;

    /// <summary>Squares of a side (at most the picture's shorter one) that cover the picture, evenly spread, row by row.</summary>
    public static IEnumerable<Rect> Cover(int width, int height, int side)
    {
        foreach (var top in Starts(height, side))
            foreach (var left in Starts(width, side))
                yield return new(left, top, side, side);
    }

    private static IEnumerable<int> Starts(int length, int side)
    {
        var steps = (int)Math.Ceiling((length - side) / (side * (1 - SharedWithNeighbour)));
        return Enumerable.Range(0, steps + 1).Select(step => steps == 0 ? 0 : (int)Math.Round((double)step * (length - side) / steps));
    }
}
