using ExpressiFy.Vision.Pixels;

namespace ExpressiFy.Vision.Faces;

/// <summary>Square parts of a picture: a face that is small in the whole picture is large in one of them.</summary>
internal static class Tiles
{
    /// <summary>
    /// Smallest overlap of neighbours as a fraction of a tile. A face up to this size lies whole in some tile; larger
    /// faces are large enough for larger tiles.
    /// </summary>
    public const double SharedWithNeighbour = .35;

    /// <summary>Evenly spaced squares that cover the picture, row by row.</summary>
    /// <param name="width">Width of the picture.</param>
    /// <param name="height">Height of the picture.</param>
    /// <param name="side">Side of a square, at most the shorter side of the picture.</param>
    public static IEnumerable<Region> Cover(int width, int height, int side)
    {
        foreach (var top in Starts(height, side))
        {
            foreach (var left in Starts(width, side))
                yield return new(left, top, side, side);
        }
    }

    /// <summary>The number of squares of <see cref="Cover"/>.</summary>
    public static int Count(int width, int height, int side) => (Steps(width, side) + 1) * (Steps(height, side) + 1);

    private static int Steps(int length, int side) =>
        (int)Math.Ceiling((length - side) / (side * (1 - SharedWithNeighbour)));

    private static IEnumerable<int> Starts(int length, int side)
    {
        var distance = length - side;
        var steps = Steps(length, side);
        yield return 0;
        for (var step = 1; step <= steps; step++)
            yield return (int)Math.Round((double)step * distance / steps);
    }
}
