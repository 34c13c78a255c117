using OpenCvSharp;

namespace ExpressiFy.Vision.Faces;

/// <summary>
/// Searches one picture for faces. The network was trained for people within two metres of a phone, so it misses small
/// faces: the whole picture is searched first, then ever smaller tiles as long as only small faces were found. Small
/// faces are searched for a second time in a region around them, which confirms them and makes their points exact.
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

    /// <summary>Side of the second search's region in box widths, at which the network is most accurate.</summary>
    private const double RefinementSide = 2.4;

    /// <summary>Smallest confidence of a real face in the second search.</summary>
    private const double MinRefinedConfidence = .6;

    /// <summary>
    /// Two boxes that share this much of the smaller one are one face, found whole in one tile and in part in another.
    /// </summary>
    private const double DuplicateContainment = .6;

    /// <summary>The faces in pixels of the picture, largest first.</summary>
    public static List<Face> Find(BlazeFace network, Mat picture)
    {
        var candidates = WeightedSuppression.Merge(FindCandidates(network, picture));
        var smallWidth = SmallFace * Math.Max(picture.Width, picture.Height);
        var confirmed = new List<Face>();
        foreach (var candidate in candidates)
        {
            var face = candidate.Box.Width < smallWidth ? Refine(network, picture, candidate) : candidate;
            if (face is not null && FacePlausibility.IsPlausible(face, picture.Width, picture.Height))
                confirmed.Add(face);
        }

        var faces = WithoutDuplicates(WeightedSuppression.Merge(confirmed));
        return [.. faces.OrderByDescending(face => face.Box.Area)];
    }

    /// <summary>The detections of the whole picture and, when they are small, of its tiles.</summary>
    private static List<Face> FindCandidates(BlazeFace network, Mat picture)
    {
        var searchedSide = Math.Max(picture.Width, picture.Height);
        var candidates = network.Find(picture, new Rect(0, 0, picture.Width, picture.Height), MinConfidence);
        if (IsPersonAtCamera(candidates, searchedSide))
            return candidates;

        foreach (var tileSide in TileSides(picture.Width, picture.Height))
        {
            if (!AllSmall(candidates, searchedSide))
                break;
            foreach (var tile in Tiles.Cover(picture.Width, picture.Height, tileSide))
                candidates.AddRange(network.Find(picture, tile, MinConfidence));
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

    /// <summary>
    /// Searches a region in which the face fills the network's input; null when it finds no face there.
    /// </summary>
    private static Face? Refine(BlazeFace network, Mat picture, Face candidate) =>
        network.Find(picture, RegionAround(candidate.Box), MinRefinedConfidence)
            .Where(face => face.Box.Overlap(candidate.Box) > WeightedSuppression.SameFace)
            .MaxBy(face => face.Confidence);

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

    private static Rect RegionAround(FaceBox box)
    {
        var side = (int)Math.Ceiling(Math.Max(box.Width, box.Height) * RefinementSide);
        var left = (int)Math.Round(box.CentreX - (side / 2d));
        var top = (int)Math.Round(box.CentreY - (side / 2d));
        return new(left, top, side, side);
    }
}
