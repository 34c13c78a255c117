using System.Globalization;
using ExpressiFy.Vision.Expressions;
using ExpressiFy.Vision.FaceSets;
using ExpressiFy.Vision.Faces;
using ExpressiFy.Vision.Frames;
using ExpressiFy.Vision.Models;

namespace ExpressiFy.Benchmarks.Geometry;

/// <summary>
/// aligned FER2013.csv[.gz] [faces]: how often the served scores agree with the label on PublicTest crops as they are, and on the same
/// faces enlarged into a 640×480 scene each (<see cref="Scene"/>), found and aligned like any picture. The difference is what finding and
/// aligning cost.
/// </summary>
internal static class AlignedCommand
{
    public static int Run(string[] arguments)
    {
        if (arguments is not [var file, ..] || !File.Exists(file))
        {
            Console.Error.WriteLine("Usage: aligned FER2013.csv[.gz] [faces]");
            return 2;
        }

        var count = arguments.Length > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : int.MaxValue;
        using var finder = FaceFinder.Load(VisionModels.DefaultFolder);
        using var reader = ExpressionReader.Load(VisionModels.DefaultFolder);
        int scenes = 0, faces = 0, asTheyAre = 0, aligned = 0;
        foreach (var labelled in Fer2013File.Open(file, "PublicTest").Faces.Take(count))
        {
            scenes++;
            using var frame = Scene.Of(labelled.Crop.Pixels, seed: scenes);
            if (finder.Find(frame) is not [var face, ..])
                continue;
            var scores = reader.Read([labelled.Crop, FaceAligner.Align(frame, face)]);
            faces++;
            asTheyAre += scores[0].Top == labelled.Label ? 1 : 0;
            aligned += scores[1].Top == labelled.Label ? 1 : 0;
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{faces} of {scenes} faces found ({100d * faces / scenes:F2} %): {100d * asTheyAre / faces:F1} % right as they are, {100d * aligned / faces:F1} % right when found and aligned"));
        return 0;
    }
}
