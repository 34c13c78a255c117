using ExpressiFy.Lab.Data;
using ExpressiFy.Testing;

namespace ExpressiFy.Lab.Tests;

/// <summary>Writes faces as a fer2013.csv with a votes file beside it.</summary>
public static class SyntheticFer2013File
{
    private const string VotesHeader =
        "Usage,Image name,neutral,happiness,surprise,sadness,anger,disgust,fear,contempt,unknown,NF\n";

    /// <summary>Writes fer2013.csv and fer2013new.csv.</summary>
    /// <returns>The path of the first.</returns>
    public static string Write(TemporaryFolder folder, IReadOnlyList<FaceSample> faces)
    {
        folder.Write(FerPlusFile.Name, VotesHeader + string.Concat(faces.Select(VotesLine)));
        return folder.Write("fer2013.csv", "emotion,pixels,Usage\n" + string.Concat(faces.Select(FaceLine)));
    }

    private static string FaceLine(FaceSample face) =>
        $"{(int)face.Label},{string.Join(' ', face.Pixels)},{face.Usage}\n";

    /// <summary>Nine votes for the label with the number of the face's, one for contempt.</summary>
    private static string VotesLine(FaceSample face, int index)
    {
        var votes = new int[FerPlusVotes.Columns];
        votes[7] = 1;
        votes[(int)face.Label] = 9;
        return $"{face.Usage},{index}.png,{string.Join(',', votes)}\n";
    }
}
