using System.IO.Compression;
using ExpressiFy.Moods;
using ExpressiFy.Vision.Expressions;

namespace ExpressiFy.Training.Data;

/// <summary>
/// Reads fer2013.csv or fer2013.csv.gz (Goodfellow et al. 2013): a header "emotion,pixels,Usage", then a face a line with 2,304 gray
/// values separated by spaces. Where fer2013new.csv lies in the same folder, its FER+ votes are joined row by row.
/// </summary>
public static class Fer2013File
{
    private const string Header = "emotion,pixels,Usage";

    /// <summary>All faces in the order of the file.</summary>
    /// <exception cref="TrainingException">The file is missing or malformed, or the votes beside it belong to other rows.</exception>
    public static IReadOnlyList<LabelledFace> Read(string path)
    {
        if (!File.Exists(path))
            throw new TrainingException($"{path}: no such file. FER-2013 is expected as fer2013.csv or fer2013.csv.gz.");

        try
        {
            using var file = File.OpenRead(path);
            using Stream content = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file;
            using var reader = new StreamReader(content);
            return JoinVotes(ReadRows(reader, path), path);
        }
        catch (InvalidDataException)
        {
            throw new TrainingException($"{path}: not a gzip file, or damaged.");
        }
    }

    private static List<LabelledFace> ReadRows(StreamReader reader, string path)
    {
        if (reader.ReadLine() is not { } header || !header.Trim().Equals(Header, StringComparison.OrdinalIgnoreCase))
            throw TrainingException.AtLine(path, 1, $"expected the header '{Header}'");

        var faces = new List<LabelledFace>();
        for (var number = 2; reader.ReadLine() is { } line; number++)
        {
            if (line.Length > 0)
                faces.Add(ReadRow(line, path, number));
        }

        return faces.Count > 0 ? faces : throw TrainingException.AtLine(path, 2, "no faces");
    }

    private static LabelledFace ReadRow(string line, string path, int number)
    {
        var afterLabel = line.IndexOf(',');
        var afterPixels = line.LastIndexOf(',');
        if (afterLabel < 0 || afterPixels == afterLabel)
            throw TrainingException.AtLine(path, number, "expected three columns: emotion, pixels, Usage");
        if (!int.TryParse(line.AsSpan(0, afterLabel), out var label) || label is < 0 or >= ExpressionScores.Count)
            throw TrainingException.AtLine(path, number, $"emotion '{line[..afterLabel]}' is not 0 to 6");

        var pixels = new byte[ExpressionInput.Length];
        var text = line.AsSpan(afterLabel + 1, afterPixels - afterLabel - 1).Trim('"');
        var count = 0;
        foreach (var range in text.Split(' '))
        {
            var value = text[range];
            if (value.IsEmpty)
                continue;
            if (count == pixels.Length || !byte.TryParse(value, out pixels[count]))
                throw TrainingException.AtLine(path, number, count == pixels.Length ? $"more than {pixels.Length} pixels" : $"pixel '{value}' is not 0 to 255");
            count++;
        }

        if (count != pixels.Length)
            throw TrainingException.AtLine(path, number, $"expected {pixels.Length} pixels, got {count}");
        return new(pixels, (Expression)label, line[(afterPixels + 1)..].Trim());
    }

    private static IReadOnlyList<LabelledFace> JoinVotes(List<LabelledFace> faces, string path)
    {
        var votesPath = Path.Combine(Path.GetDirectoryName(path) ?? "", FerPlusFile.Name);
        if (!File.Exists(votesPath))
            return faces;

        var votes = FerPlusFile.Read(votesPath);
        if (votes.Count != faces.Count)
            throw new TrainingException($"{votesPath}: {votes.Count} rows of votes for {faces.Count} faces; the two files are joined row by row.");
        for (var i = 0; i < faces.Count; i++)
        {
            if (votes[i].Usage != faces[i].Usage)
                throw TrainingException.AtLine(votesPath, i + 2, $"usage '{votes[i].Usage}' where the face has '{faces[i].Usage}'");
            faces[i] = faces[i] with { Votes = votes[i].Votes };
        }

        return faces;
    }
}
