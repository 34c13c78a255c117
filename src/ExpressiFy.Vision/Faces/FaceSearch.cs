using OpenCvSharp;

namespace ExpressiFy.Vision.Faces;

/// <summary>
/// The search for faces in one picture: the whole first, and ever smaller tiles while all that was found is small for the network,
/// which was made for people within two metres of a phone. Faces from such a search are looked at once more from near.
/// </summary>
internal static class FaceSearch
{
    /// <summary>MediaPipe's default for this network.</summary>
    private const double MinConfidence = .5;

    /// <summary>
    /// Share of the longer side of what the network looked at, below which a face is small: there others of the same size are
    /// missed and the eyes are off by a tenth of the face.
    /// </summary>
    private const double SmallFace = .2;

    /// <summary>One sure face alone is a person at their camera: it may be this small before the search goes on for more people.</summary>
    private const double SmallFaceAlone = .14, SureAlone = .75;

    /// <summary>Side of a tile compared with the one before.</summary>
    private const double NextTile = .6;

    /// <summary>Smallest tile in pixels: a face found there has 40 pixels or fewer, which is less than the expression network looks at.</summary>
    private const int SmallestTile = 192;

    /// <summary>Smallest tile in longer sides of the picture: it bounds what an empty photograph costs to about a hundred tiles.</summary>
    private const double SmallestShare = 1 / 8d;

    /// <summary>Side of the second look in widths of the box: the face then has the size at which the network is at its best.</summary>
    private const double RefinementSide = 2.4;

    /// <summary>A face that is real is at least this sure from near.</summary>
    private const double MinRefinedConfidence = .6;

    /// <summary>Boxes that share this much of the smaller one are one face, seen whole in one tile and in part in another.</summary>
    private const double OneInTheOther = .6;

    /// <summary>The faces in pixels of the picture, largest first.</summary>
    public static List<Face> Find(BlazeFace network, Mat picture)
    {
        var longer = Math.Max(picture.Width, picture.Height);
        var found = network.Find(picture, new Rect(0, 0, picture.Width, picture.Height), MinConfidence);
        if (!IsPersonAtCamera(found, longer))
        {
            var looked = longer;
            foreach (var side in TileSides(picture.Width, picture.Height))
            {
                if (!AllSmall(found, looked))
                    break;
                foreach (var tile in Tiles.Cover(picture.Width, picture.Height, side))
                    found.AddRange(network.Find(picture, tile, MinConfidence));
                looked = side;
            }
        }

        var sure = WeightedSuppression.Merge(found)
            .Select(face => face.Box.Width < SmallFace * longer ? Refine(network, picture, face) : face)
            .OfType<Face>()
            .Where(face => FacePlausibility.IsPlausible(face, picture.Width, picture.Height));
        return [.. WithoutDuplicates(WeightedSuppression.Merge(sure)).OrderByDescending(face => face.Box.Area)];
    }

    private static IEnumerable<int> TileSides(int width, int height)
    {
        var first = Math.Min(width, height);
        for (var side = first; side >= SmallestTile && (side == first || side >= SmallestShare * Math.Max(width, height)); side = (int)(side * NextTile))
            yield return side;
    }

    private static bool IsPersonAtCamera(List<Face> faces, int looked) =>
        faces is [var alone] && alone.Confidence >= SureAlone && alone.Box.Width >= SmallFaceAlone * looked;

    private static bool AllSmall(List<Face> faces, int looked) => faces.TrueForAll(face => face.Box.Width < SmallFace * looked);

    /// <summary>Looks at one place so that the face fills the network's input: what was no face is gone (null), and the points are exact.</summary>
    private static Face? Refine(BlazeFace network, Mat picture, Face candidate) =>
        network.Find(picture, Around(candidate.Box), MinRefinedConfidence)
            .Where(face => face.Box.Overlap(candidate.Box) > WeightedSuppression.SameFace)
            .MaxBy(face => face.Confidence);

    private static List<Face> WithoutDuplicates(List<Face> faces)
    {
        var kept = new List<Face>();
        foreach (var face in faces)
            if (kept.TrueForAll(other => other.Box.Containment(face.Box) < OneInTheOther))
                kept.Add(face);
        return kept;
    }

    private static Rect Around(FaceBox box)
    {
        var side = (int)Math.Ceiling(Math.Max(box.Width, box.Height) * RefinementSide);
        return new((int)Math.Round(box.CentreX - (side / 2d)), (int)Math.Round(box.CentreY - (side / 2d)), side, side);
    }
}
