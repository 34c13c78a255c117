using System.Globalization;
using ExpressiFy.Vision.Expressions;
using ExpressiFy.Vision.Faces;
using ExpressiFy.Vision.FaceSets;
using ExpressiFy.Vision.Models;

namespace ExpressiFy.Benchmarks.Geometry;

/// <summary>
/// aligned FER2013.csv[.gz] [faces]: accuracy of the served scores on PublicTest crops as they are, and on the same
/// faces enlarged into a 640×480 <see cref="Scene"/> each, found and aligned like any picture. The difference is the
/// loss by finding and aligning.
/// </summary>
internal static class AlignedCommand
{
    public static int Run(string[] arguments)
    {
        if (arguments.Length == 0 || !File.Exists(arguments[0]))
        {
            Console.Error.WriteLine("Usage: aligned FER2013.csv[.gz] [faces]");
            return 2;
        }

        var count = arguments.Length > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : int.MaxValue;
        using var finder = FaceFinder.Load(VisionModels.DefaultFolder);
        using var reader = ExpressionReader.Load(VisionModels.DefaultFolder);
        int scenes = 0, faces = 0, correctAsTheyAre = 0, correctAligned = 0;
        foreach (var labelled in Fer2013File.Open(arguments[0], "PublicTest").Faces.Take(count))
        {
            scenes++;
            using var frame = Scene.Of(labelled.Crop.Pixels, seed: scenes);
            var found = finder.Find(frame);
            if (found.Count == 0)
                continue;
            faces++;
            // Enlarged 48-pixel faces hold nothing for the second network: both are read by ours alone.
            var scores = reader.Read([labelled.Crop, FaceAligner.Align(frame, found[0])])
                .Select(ScorePool.Alone)
                .ToList();
            correctAsTheyAre += scores[0].Top == labelled.Label ? 1 : 0;
            correctAligned += scores[1].Top == labelled.Label ? 1 : 0;
        }

        var foundShare = FormattableString.Invariant($"{100d * faces / scenes:F2} %");
        var asTheyAre = FormattableString.Invariant($"{100d * correctAsTheyAre / faces:F1} % right as they are");
        var aligned = FormattableString.Invariant($"{100d * correctAligned / faces:F1} % right when found and aligned");
        Console.WriteLine($"{faces} of {scenes} faces found ({foundShare}): {asTheyAre}, {aligned}");
        return 0;
    }
}
