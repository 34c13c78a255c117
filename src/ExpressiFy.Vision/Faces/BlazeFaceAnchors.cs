namespace ExpressiFy.Vision.Faces;

/// <summary>
/// The 896 anchor centres of BlazeFace short range (Bazarevsky et al. 2019, arXiv 1907.05047): single-shot detection
/// layers at strides 8, 16, 16, 16 on 128×128 pixels. Layers of the same stride share a grid and add two anchors to
/// each of its cells. Every anchor has size 1, so only its centre matters.
/// </summary>
internal static class BlazeFaceAnchors
{
    /// <summary>16×16 cells with 2 anchors and 8×8 cells with 6.</summary>
    public const int Count = (16 * 16 * 2) + (8 * 8 * 6);

    /// <summary>Cells along a side and anchors in each cell: stride 8 once, stride 16 three times.</summary>
    private static readonly (int Cells, int Anchors)[] Grids = [(16, 2), (8, 6)];

    /// <summary>Centres in 0…1 of the network's input, in the order of its outputs.</summary>
    public static (float X, float Y)[] Centres { get; } = MakeCentres();

    private static (float X, float Y)[] MakeCentres()
    {
        var centres = new List<(float, float)>(Count);
        foreach (var (cells, anchors) in Grids)
        {
            for (var row = 0; row < cells; row++)
            {
                for (var column = 0; column < cells; column++)
                {
                    var centre = ((column + .5f) / cells, (row + .5f) / cells);
                    centres.AddRange(Enumerable.Repeat(centre, anchors));
                }
            }
        }

        return [.. centres];
    }
}
