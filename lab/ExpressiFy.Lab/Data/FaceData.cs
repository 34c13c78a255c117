using ExpressiFy.Vision.FaceSets;

namespace ExpressiFy.Lab.Data;

/// <summary>Reads labelled faces in either of the forms that FER-2013 is handed around in, with the FER+ votes where they lie beside.</summary>
public static class FaceData
{
    /// <summary>A fer2013.csv(.gz) file, or a folder of class folders; those without parts count as PublicTest.</summary>
    /// <exception cref="FaceSetException">Missing or malformed.</exception>
    /// <exception cref="LabException">The votes beside the file are malformed, or belong to other rows.</exception>
    public static IReadOnlyList<FaceSample> Read(string path)
    {
        if (Directory.Exists(path))
            return [.. ClassFolders.Open(path).Faces.Select(face => From(face) with { Usage = face.Usage.Length > 0 ? face.Usage : Split.PublicTest })];

        var faces = Fer2013File.Open(path, usage: null).Faces.Select(From).ToList();
        var votes = Path.Combine(Path.GetDirectoryName(path) ?? "", FerPlusFile.Name);
        return File.Exists(votes) ? [.. FerPlusFile.Join(faces, votes)] : faces;
    }

    private static FaceSample From(Vision.FaceSets.LabelledFace face) => new(face.Crop.Pixels.ToArray(), face.Label, face.Usage);
}
