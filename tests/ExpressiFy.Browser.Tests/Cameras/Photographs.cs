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

    // Number of the portrait that is read most certainly as another expression than the first.
    private static readonly Lazy<int> Unlike = new(MostUnlikeTheFirst);

    /// <summary>One person who laughs: the one whose expression no network of ours ever doubted.</summary>
    public static Mat OnePerson() => Portrait(0);

    /// <summary>One person whose face is at rest, a little beside the camera.</summary>
    public static Mat RestingPerson() => Part(Portraits[1].Photograph, Portraits[1].Part);

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
    public static (Mat First, Mat Second) TwoExpressions() => (OnePerson(), Portrait(Unlike.Value));

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

    private static int MostUnlikeTheFirst()
    {
        using var pipeline = FacePipeline.Load(VisionModels.DefaultFolder, TimeProvider.System);
        var expression = Read(0).Top;
        var most = Enumerable.Range(1, Portraits.Length - 1).MaxBy(Lead);
        Assert.True(Lead(most) > 0, "All portraits are read alike: choose others.");
        return most;

        ExpressionScores Read(int number)
        {
            using var portrait = Portrait(number);
            return pipeline.Read(Jpeg(portrait)).Faces[0].Scores;
        }

        // By how much the portrait's own expression is ahead of that of the first; 0 where they are the same.
        double Lead(int number)
        {
            var scores = Read(number);
            return scores[scores.Top] - scores[expression];
        }
    }

    private static Mat Portrait(int number) => Part(Portraits[number].Photograph, Portraits[number].Part);

    private static Mat Part(string photograph, Rect part)
    {
        using var whole = Cv2.ImRead(File(photograph));
        using var cut = new Mat(whole, part);
        return cut.Resize(Size, interpolation: InterpolationFlags.Area);
    }
}
