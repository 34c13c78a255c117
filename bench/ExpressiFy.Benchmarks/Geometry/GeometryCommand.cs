using System.Globalization;
using ExpressiFy.Vision.Faces;
using ExpressiFy.Vision.Models;

namespace ExpressiFy.Benchmarks.Geometry;

/// <summary>geometry FER2013.csv[.gz] [faces]: prints the geometry of the training faces.</summary>
internal static class GeometryCommand
{
    private const int DefaultFaces = 4000;

    public static int Run(string[] arguments)
    {
        if (arguments.Length == 0 || !File.Exists(arguments[0]))
        {
            Console.Error.WriteLine("Usage: geometry FER2013.csv[.gz] [faces]");
            return 2;
        }

        var count = arguments.Length > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : DefaultFaces;
        using var finder = FaceFinder.Load(VisionModels.DefaultFolder);
        var geometry = CropGeometry.Measure(finder, CropGeometry.Crops(arguments[0], "Training").Take(count));

        Console.WriteLine($"{geometry.Found} of {geometry.Faces} training faces found; positions in the 48×48 crop");
        Print("right eye x", geometry.RightEyeX);
        Print("right eye y", geometry.RightEyeY);
        Print("left eye x", geometry.LeftEyeX);
        Print("left eye y", geometry.LeftEyeY);
        Print("box width", geometry.BoxWidth);
        Print("eyes / box", geometry.EyesToBox);
        return 0;
    }

    private static void Print(string name, Quartiles values)
    {
        var median = FormattableString.Invariant($"median {values.Median,6:F2}");
        var quartiles = FormattableString.Invariant($"quartiles {values.Lower,6:F2} … {values.Upper,6:F2}");
        var tenth = FormattableString.Invariant($"lowest tenth {values.Tenth,6:F2}");
        Console.WriteLine($"{name,-12} {median}   {quartiles}   {tenth}");
    }
}
