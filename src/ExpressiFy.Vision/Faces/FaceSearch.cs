using OpenCvSharp;

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
    /// Most tiles of one picture. A square one without a face takes 219; a strip that would take more is searched with
    /// fewer levels, or as a whole only.
    /// </summary>
    private const int MostTiles = 240;

    /// <summary>Most faces of one picture, the largest, which limits the time that a crowd takes.</summary>
    private const int MostFaces = 50;

    /// <summary>
    /// Fewest pixels along a side of a face: half of the expression network's input. Smaller ones are mostly icons.
    /// </summary>
    private const double SmallestFace = 24;

    /// <summary>
    /// Two boxes that share this much of the smaller one are one face, found whole in one tile and in part in another.
    /// </summary>
    private const double DuplicateContainment = .6;

    /// <summary>The faces in pixels of the picture, largest first.</summary>
    /// <exception cref="OperationCanceledException">
    /// Cancellation was asked for; it is looked at between runs.
    /// </exception>
    public static List<Face> Find(BlazeFace network, Mat picture, CancellationToken cancellation = default)
    {
        var smallWidth = SmallFace * Math.Max(picture.Width, picture.Height);
        var candidates = WeightedSuppression.Merge(FindCandidates(network, picture, cancellation))
            .Where(candidate => candidate.Box.Width >= SmallestFace)
            .OrderByDescending(candidate => candidate.Box.Area)
            .Take(MostFaces);
        var confirmed = new List<Face>();
        foreach (var candidate in candidates)
        {
            cancellation.ThrowIfCancellationRequested();
            var isSmall = candidate.Box.Width < smallWidth;
            var face = FaceConfirmation.Confirm(network, picture, candidate, isSmall);
            if (face is not null && FacePlausibility.IsPlausible(face, picture.Width, picture.Height))
                confirmed.Add(face);
        }

        var faces = WithoutDuplicates(WeightedSuppression.Merge(confirmed));
        return [.. faces.OrderByDescending(face => face.Box.Area)];
    }

    /// <summary>The detections of the whole picture and, when they are small, of its tiles.</summary>
    private static List<Face> FindCandidates(BlazeFace network, Mat picture, CancellationToken cancellation)
    {
        var searchedSide = Math.Max(picture.Width, picture.Height);
        var candidates = network.Find(picture, new Rect(0, 0, picture.Width, picture.Height), MinConfidence);
        if (IsPersonAtCamera(candidates, searchedSide))
            return candidates;

        var tiles = 0;
        foreach (var tileSide in TileSides(picture.Width, picture.Height))
        {
            tiles += Tiles.Count(picture.Width, picture.Height, tileSide);
            if (tiles > MostTiles || !AllSmall(candidates, searchedSide))
                break;
            foreach (var tile in Tiles.Cover(picture.Width, picture.Height, tileSide))
            {
                cancellation.ThrowIfCancellationRequested();
                candidates.AddRange(network.Find(picture, tile, MinConfidence));
            }

            searchedSide = tileSide;
        }

        return candidates;
    }

    private static IEnumerable<int> TileSides(int width, int height)
    {
        var largest = Math.Min(width, height);
        if (largest < SmallestTile)
            yield break;

        yield return largest;
        var smallest = Math.Max(SmallestTile, SmallestTileShare * Math.Max(width, height));
        for (var side = (int)(largest * NextTile); side >= smallest; side = (int)(side * NextTile))
            yield return side;
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
