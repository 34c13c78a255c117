using ExpressiFy.Lab.Data;
using ExpressiFy.Testing;

namespace ExpressiFy.Lab.Tests;

/// <summary>Drawn faces as files in the form of FER-2013, with votes beside them.</summary>
public static class SyntheticFer2013File
{
    /// <summary>Writes fer2013.csv and fer2013new.csv; the path of the first.</summary>
    public static string Write(TemporaryFolder folder, IReadOnlyList<FaceSample> faces)
    {
        folder.Write(FerPlusFile.Name, "Usage,Image name,neutral,happiness,surprise,sadness,anger,disgust,fear,contempt,unknown,NF\n"
            + string.Concat(faces.Select((face, i) => $"{face.Usage},{i}.png,{string.Join(',', Enumerable.Range(0, 10).Select(label => label == (int)face.Label ? 9 : label == 7 ? 1 : 0))}\n")));
        return folder.Write("fer2013.csv", "emotion,pixels,Usage\n"
            + string.Concat(faces.Select(face => $"{(int)face.Label},{string.Join(' ', face.Pixels)},{face.Usage}\n")));
    }
}
