using ExpressiFy.Affect;
using ExpressiFy.Browser.Tests.Hosts;
using ExpressiFy.Vision;
using ExpressiFy.Vision.Models;
using OpenCvSharp;

namespace ExpressiFy.Browser.Tests.Cameras;

/// <summary>
/// Pictures of 640×480 for the camera: cut from photographs of an npm package, which are never committed, or drawn.
/// </summary>
internal static class Photographs
{
    public static readonly Size Size = new(640, 480);

    // Each holds exactly one face of some 200 pixels.
    private static readonly (string Photograph, Rect Part)[] Portraits =
    [
        ("sample3.jpg", new(930, 150, 540, 405)),
        ("sample2.jpg", new(1120, 40, 800, 600)),
        ("sample5.jpg", new(940, 30, 640, 480)),
        ("sample6.jpg", new(1000, 240, 400, 480)),
        ("sample4.jpg", new(40, 60, 640, 480)),
    ];

    /// <summary>One person who laughs: the one whose expression no network of ours ever doubted.</summary>
    public static Mat OnePerson() => Part(Portraits[0].Photograph, Portraits[0].Part);

    /// <summary>Three people.</summary>
    public static Mat ThreePeople() => Part("sample1.jpg", new(110, 0, 1706, 1280));

    /// <summary>The same room at night: the one person, and nearly no light.</summary>
    public static Mat Dark()
    {
        using var light = OnePerson();
        var dark = new Mat();
        light.ConvertTo(dark, MatType.CV_8UC3, 0.02);
        return dark;
    }

    /// <summary>A wall with wallpaper.</summary>
    public static Mat Nobody()
    {
        var wall = new Mat(Size.Height, Size.Width, MatType.CV_8UC3, new Scalar(180, 160, 140));
        for (var x = 0; x < Size.Width; x += 40)
            Cv2.Line(wall, new Point(x, 0), new Point(x, Size.Height - 1), new Scalar(120, 110, 190), 6);
        return wall;
    }

    /// <summary>The one person, and the portrait that the network most certainly reads as another expression.</summary>
    public static (Mat First, Mat Second) TwoExpressions()
    {
        using var pipeline = FacePipeline.Load(VisionModels.DefaultFolder, TimeProvider.System);
        var first = OnePerson();
        var expression = Read(first).Top;
        var second = Portraits.Skip(1).Select(portrait => Part(portrait.Photograph, portrait.Part)).MaxBy(Lead)!;
        Assert.True(Lead(second) > 0, "All portraits are read alike: choose others.");
        return (first, second);

        ExpressionScores Read(Mat portrait) => pipeline.Read(Jpeg(portrait)).Faces[0].Scores;

        // By how much the portrait's own expression is ahead of that of the first; 0 where they are the same.
        double Lead(Mat portrait)
        {
            var scores = Read(portrait);
            return scores[scores.Top] - scores[expression];
        }
    }

    /// <summary>The bytes of a JPEG.</summary>
    public static byte[] Jpeg(Mat picture) => picture.ToBytes(".jpg");

    /// <summary>The whole photograph as it is on disk.</summary>
    public static string File(string name)
    {
        var file = Path.Combine(Places.Repository, "node_modules", "@vladmandic", "face-api", "demo", name);
        if (!System.IO.File.Exists(file))
            Assert.Skip("The photographs come with the npm packages for tests, which are not installed here: npm ci.");
        return file;
    }

    private static Mat Part(string photograph, Rect part)
    {
        using var whole = Cv2.ImRead(File(photograph));
        using var cut = new Mat(whole, part);
        return cut.Resize(Size, interpolation: InterpolationFlags.Area);
    }
}
