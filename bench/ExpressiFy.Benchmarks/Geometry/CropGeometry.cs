using ExpressiFy.Vision.FaceSets;
using ExpressiFy.Vision.Faces;
using ExpressiFy.Vision.Frames;

namespace ExpressiFy.Benchmarks.Geometry;

/// <summary>
/// Where BlazeFace finds the eyes in 48×48 training faces: the source of the constants in CropPlacement.
/// </summary>
/// <param name="Faces">Number of crops.</param>
/// <param name="Found">Number of crops in which a face was found.</param>
/// <param name="RightEyeX">Quartiles in crop pixels.</param>
/// <param name="RightEyeY">Likewise.</param>
/// <param name="LeftEyeX">Likewise.</param>
/// <param name="LeftEyeY">Likewise.</param>
/// <param name="BoxWidth">Likewise.</param>
/// <param name="EyesToBox">Quartiles of the distance of the eyes in box widths.</param>
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
    /// <summary>
    /// A crop is enlarged by this factor and gets a gray margin of its own width, so that the detector finds the face.
    /// </summary>
    private const int Enlargement = 4;

    private const int Side = FaceCrop.Side * Enlargement;
    private const int PictureSide = 3 * Side;

    private const byte MarginGray = 128;

    /// <summary>Measures all crops.</summary>
    public static CropGeometry Measure(FaceFinder finder, IEnumerable<byte[]> crops)
    {
        var count = 0;
        var faces = new List<Face>();
        foreach (var crop in crops)
        {
            count++;
            using var frame = WithMargin(crop);
            var found = finder.Find(frame);
            if (found.Count > 0)
                faces.Add(found[0].Map(1d / Enlargement, -FaceCrop.Side, -FaceCrop.Side));
        }

        Quartiles Of(Func<Face, double> value) => Quartiles.Of(faces.Select(value));
        return new(
            count,
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
        var picture = new byte[3 * PictureSide * PictureSide];
        Array.Fill(picture, MarginGray);
        for (var y = 0; y < Side; y++)
        {
            for (var x = 0; x < Side; x++)
            {
                var gray = CropSampling.Bilinear(crop, (x + .5) / Enlargement, (y + .5) / Enlargement);
                var pixel = ((y + Side) * PictureSide) + x + Side;
                picture.AsSpan(3 * pixel, 3).Fill(gray);
            }
        }

        return Frame.FromBgr(picture, PictureSide, PictureSide);
    }
}
