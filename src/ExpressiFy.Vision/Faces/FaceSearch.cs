using ExpressiFy.Vision.Pixels;

namespace ExpressiFy.Vision.Faces;

/// <summary>
/// Searches one picture for faces. The network was trained for people within two metres of a phone, so it misses small
/// faces: the whole picture is searched first, then ever smaller tiles as long as only small faces were found. What was
/// found is looked at again by <see cref="FaceConfirmation"/>.
/// </summary>
internal static class FaceSearch
{
    /// <summary>MediaPipe's default for this network.</summary>
    private const double MinConfidence = .5;

    /// <summary>
    /// Face width, relative to the longer side of the searched region, below which a face is small: other faces of this
    /// size are missed, and the eyes are off by a tenth of the face.
    /// </summary>
    private const double SmallFace = .2;

    /// <summary>
    /// A single confident face is a person at their camera, and ends the search at this smaller width already.
    /// </summary>
    private const double SmallFaceAlone = .14, ConfidenceAlone = .75;

    /// <summary>Side of a tile relative to the tiles searched before.</summary>
    private const double NextTile = .6;

    /// <summary>
    /// Smallest side of a tile in pixels: a small face in it has 40 pixels or fewer, less than the expression network's
    /// input.
    /// </summary>
    private const int SmallestTile = 192;

    /// <summary>
    /// Smallest side of a tile relative to the picture's longer side, which limits the search of an empty photograph to
    /// about a hundred tiles.
    /// </summary>
    private const double SmallestTileShare = 1 / 8d;

    /// <summary>
    /// Most tiles of one picture: a photograph of 3:2 without a face takes 115. A level that would take more is left
    /// out: the smallest tiles of a square, and all tiles of a strip.
    /// </summary>
    private const int MostTiles = 130;

    /// <summary>Most tiles of a picture that was reduced, which has cost much when it was decoded.</summary>
    private const int MostTilesOfReduced = 50;

    /// <summary>
    /// Most faces of one picture, the largest: a crowd takes two to four runs for each, and one of the expression
    /// network.
    /// </summary>
    private const int MostFaces = 28;

    /// <summary>
    /// Side in pixels to which the smallest tiles of a large picture are scaled, twice that of the network's input. To
    /// scale every tile of the picture itself would take as long as the network.
    /// </summary>
    private const int ScaledTile = 256;

    /// <summary>
    /// Fewest pixels along a side of a face: half of the expression network's input. Smaller ones are mostly icons.
    /// </summary>
    private const double SmallestFace = 24;

    /// <summary>
    /// Two boxes that share this much of the smaller one are one face, found whole in one tile and in part in another.
    /// </summary>
    private const double DuplicateContainment = .6;

    /// <summary>The faces in pixels of the picture, largest first.</summary>
    /// <param name="network">The detector.</param>
    /// <param name="picture">In colour.</param>
    /// <param name="isReduced">Whether the picture was larger when it was decoded.</param>
    /// <param name="cancellation">Looked at between runs of the network.</param>
    /// <exception cref="OperationCanceledException">Cancellation was asked for.</exception>
    public static List<Face> Find(
        BlazeFace network, PixelBuffer picture, bool isReduced = false, CancellationToken cancellation = default)
    {
        var smallWidth = SmallFace * Math.Max(picture.Width, picture.Height);
        var tileSides = TileSides(picture.Width, picture.Height, isReduced ? MostTilesOfReduced : MostTiles);
        var candidates = WeightedSuppression.Merge(FindCandidates(network, picture, tileSides, cancellation))
            .Where(candidate => candidate.Box.Width >= SmallestFace)
            .OrderByDescending(candidate => candidate.Box.Area)
            .Take(MostFaces);
        var confirmed = new List<Face>();
        foreach (var candidate in candidates)
        {
            cancellation.ThrowIfCancellationRequested();
            var isSmall = candidate.Box.Width < smallWidth;
            var face = FaceConfirmation.Confirm(network, picture, candidate, isSmall);
            if (face is null || face.Box.Width < SmallestFace)
                continue;
            if (FacePlausibility.IsPlausible(face, picture.Width, picture.Height))
                confirmed.Add(face);
        }

        var faces = WithoutDuplicates(WeightedSuppression.Merge(confirmed));
        return [.. faces.OrderByDescending(face => face.Box.Area)];
    }

    /// <summary>The detections of the whole picture and, when they are small, of its tiles.</summary>
    private static List<Face> FindCandidates(
        BlazeFace network, PixelBuffer picture, List<int> tileSides, CancellationToken cancellation)
    {
        var smallestTile = tileSides.LastOrDefault(ScaledTile);
        using var scaled = smallestTile >= 2 * ScaledTile
            ? AreaResize.Of(picture, (double)ScaledTile / smallestTile)
            : null;
        var tiled = scaled ?? picture;
        var scale = (double)tiled.Width / picture.Width;

        var searchedSide = Math.Max(tiled.Width, tiled.Height);
        var candidates = network.Find(tiled, tiled.All, MinConfidence);
        if (!IsPersonAtCamera(candidates, searchedSide))
        {
            foreach (var pictureSide in tileSides)
            {
                if (!AllSmall(candidates, searchedSide))
                    break;
                searchedSide = Math.Min((int)(pictureSide * scale), Math.Min(tiled.Width, tiled.Height));
                foreach (var tile in Tiles.Cover(tiled.Width, tiled.Height, searchedSide))
                {
                    cancellation.ThrowIfCancellationRequested();
                    candidates.AddRange(network.Find(tiled, tile, MinConfidence));
                }
            }
        }

        return scaled is null ? candidates : candidates.ConvertAll(face => face.Map(1 / scale, 0, 0));
    }

    /// <summary>Sides of the tiles that are searched one after the other, within the number of tiles.</summary>
    private static List<int> TileSides(int width, int height, int mostTiles)
    {
        var sides = new List<int>();
        var side = Math.Min(width, height);
        if (side < SmallestTile)
            return sides;

        var smallest = Math.Min(side, Math.Max(SmallestTile, SmallestTileShare * Math.Max(width, height)));
        for (var tiles = 0; side >= smallest; side = (int)(side * NextTile))
        {
            tiles += Tiles.Count(width, height, side);
            if (tiles > mostTiles)
                break;
            sides.Add(side);
        }

        return sides;
    }

    private static bool IsPersonAtCamera(List<Face> faces, int searchedSide) =>
        faces.Count == 1
        && faces[0].Confidence >= ConfidenceAlone
        && faces[0].Box.Width >= SmallFaceAlone * searchedSide;

    private static bool AllSmall(List<Face> faces, int searchedSide) =>
        faces.TrueForAll(face => face.Box.Width < SmallFace * searchedSide);

    private static List<Face> WithoutDuplicates(List<Face> faces)
    {
        var distinct = new List<Face>();
        foreach (var face in faces)
        {
            if (distinct.TrueForAll(other => other.Box.Containment(face.Box) < DuplicateContainment))
                distinct.Add(face);
        }

        return distinct;
    }
}
