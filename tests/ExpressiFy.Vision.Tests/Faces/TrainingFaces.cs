using ExpressiFy.Testing;

namespace ExpressiFy.Vision.Tests.Faces;

/// <summary>FER-2013, which is no part of the project: EXPRESSIFY_DATA, or shared/data beside a folder above the project.</summary>
internal static class TrainingFaces
{
    public const string Missing = "FER-2013 is not here: set EXPRESSIFY_DATA to the folder that holds fer2013/fer2013.csv.gz.";

    public static string? File { get; } = Folders().Select(folder => Path.Combine(folder, "fer2013", "fer2013.csv.gz")).FirstOrDefault(System.IO.File.Exists);

    private static IEnumerable<string> Folders()
    {
        if (Environment.GetEnvironmentVariable("EXPRESSIFY_DATA") is { } stated)
            yield return stated;
        for (var folder = Repository.Root; folder is not null; folder = Path.GetDirectoryName(folder))
            yield return Path.Combine(folder, "shared", "data");
    }
}
