namespace ExpressiFy.Training.Data;

/// <summary>Reads labelled faces in either of the forms that FER-2013 is handed around in.</summary>
public static class FaceData
{
    /// <summary>A fer2013.csv(.gz) file, or a folder of class folders.</summary>
    /// <exception cref="TrainingException">Missing or malformed.</exception>
    public static IReadOnlyList<LabelledFace> Read(string path) => Directory.Exists(path) ? FaceFolder.Read(path) : Fer2013File.Read(path);
}
