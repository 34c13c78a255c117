using ExpressiFy.Vision.FaceSets;

namespace ExpressiFy.Lab.Data;

/// <summary>Reads labelled faces, with the FER+ votes if their file is in the same folder.</summary>
public static class FaceData
{
    /// <param name="path">
    /// A fer2013.csv or .csv.gz, or a folder of class folders. Class folders that are not below train/ or test/ count
    /// as PublicTest.
    /// </param>
    /// <exception cref="FaceSetException">The data is missing or malformed.</exception>
    /// <exception cref="LabException">The votes are malformed, or belong to other rows.</exception>
    public static IReadOnlyList<FaceSample> Read(string path)
    {
        if (Directory.Exists(path))
            return [.. ClassFolders.Open(path).Faces.Select(WithUsage)];

        FaceSample[] faces = [.. Fer2013File.Open(path, usage: null).Faces.Select(ToSample)];
        var votes = Path.Combine(Path.GetDirectoryName(path) ?? "", FerPlusFile.Name);
        return File.Exists(votes) ? [.. FerPlusFile.Join(faces, votes)] : faces;
    }

    private static FaceSample WithUsage(LabelledFace face)
    {
        var sample = ToSample(face);
        return sample.Usage.Length > 0 ? sample : sample with { Usage = Split.PublicTest };
    }

    private static FaceSample ToSample(LabelledFace face) => new(face.Crop.Pixels.ToArray(), face.Label, face.Usage);
}
