using System.Globalization;
using ExpressiFy.Vision.FaceSets;
using ExpressiFy.Vision.Faces;
using ExpressiFy.Vision.Frames;

namespace ExpressiFy.Benchmarks.Geometry;

/// <summary>Where the eyes lie in 48×48 training faces as our own detector sees them: the origin of the numbers in CropPlacement.</summary>
/// <param name="Faces">Crops looked at.</param>
/// <param name="RightEyeX">Quartiles in crop pixels, like the next four.</param>
/// <param name="EyesToBox">Quartiles of the distance of the eyes in widths of the detector's box.</param>
internal sealed record CropGeometry(
    int Faces,
    int Found,
    Quartiles RightEyeX,
    Quartiles RightEyeY,
    Quartiles LeftEyeX,
    Quartiles LeftEyeY,
    Quartiles BoxWidth,
    Quartiles EyesToBox)
{
    /// <summary>A crop is enlarged this often and laid on a gray margin as wide as itself, so that the detector gets a picture as it likes them.</summary>
    private const int Enlargement = 4, Side = FaceCrop.Side * Enlargement;

    private const byte MarginGray = 128;

    /// <summary>Looks at all crops.</summary>
    public static CropGeometry Measure(FaceFinder finder, IEnumerable<byte[]> crops)
    {
        var seen = 0;
        var faces = new List<Face>();
        foreach (var crop in crops)
        {
            seen++;
            using var frame = WithMargin(crop);
            if (finder.Find(frame) is [var face, ..])
                faces.Add(face.Map(1d / Enlargement, -FaceCrop.Side, -FaceCrop.Side));
        }

        Quartiles Of(Func<Face, double> value) => Quartiles.Of(faces.Select(value));
        return new(
            seen,
            faces.Count,
            Of(face => face.Keypoints.RightEye.X),
            Of(face => face.Keypoints.RightEye.Y),
            Of(face => face.Keypoints.LeftEye.X),
            Of(face => face.Keypoints.LeftEye.Y),
            Of(face => face.Box.Width),
            Of(face => face.Keypoints.EyeDistance / face.Box.Width));
    }

    /// <summary>The crops of a fer2013.csv or fer2013.csv.gz that have this usage, row by row.</summary>
    public static IEnumerable<byte[]> Crops(string file, string usage) =>
        Fer2013File.Open(file, usage).Faces.Select(face => face.Crop.Pixels.ToArray());

    /// <summary>A crop as a picture in which the detector finds the face.</summary>
    public static Frame WithMargin(byte[] crop)
    {
        var picture = new byte[3 * 9 * Side * Side];
        Array.Fill(picture, MarginGray);
        for (var y = 0; y < Side; y++)
            for (var x = 0; x < Side; x++)
                Array.Fill(picture, CropSampling.Bilinear(crop, (x + .5) / Enlargement, (y + .5) / Enlargement), 3 * (((y + Side) * 3 * Side) + x + Side), 3);
        return Frame.FromBgr(picture, 3 * Side, 3 * Side);
    }
}
