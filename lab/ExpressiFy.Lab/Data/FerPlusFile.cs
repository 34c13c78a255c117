namespace ExpressiFy.Lab.Data;

/// <summary>
/// Reads fer2013new.csv, the FER+ votes: a header, then the usage, an image name and ten vote counts a line.
/// </summary>
public static class FerPlusFile
{
    /// <summary>File name of the votes in the folder of a fer2013.csv.</summary>
    public const string Name = "fer2013new.csv";

    private const int ColumnsBeforeVotes = 2;
    private const int ColumnCount = ColumnsBeforeVotes + FerPlusVotes.Columns;

    /// <summary>Adds the votes to the faces of a fer2013.csv, which has the same rows in the same order.</summary>
    /// <exception cref="LabException">The votes are malformed, or belong to other rows.</exception>
    public static IEnumerable<FaceSample> Join(IReadOnlyList<FaceSample> faces, string path)
    {
        var votes = Read(path);
        if (votes.Count != faces.Count)
        {
            throw new LabException(
                $"{path}: {votes.Count} rows of votes for {faces.Count} faces; the two files are joined row by row.");
        }

        for (var i = 0; i < faces.Count; i++)
        {
            if (votes[i].Usage != faces[i].Usage)
            {
                var line = i + 2; // lines count from 1, and the header is the first
                throw LabException.AtLine(
                    path, line, $"usage '{votes[i].Usage}' where the face has '{faces[i].Usage}'");
            }

            yield return faces[i] with { Votes = votes[i].Votes };
        }
    }

    /// <summary>The usage and the votes of each row.</summary>
    /// <exception cref="LabException">The file is malformed.</exception>
    public static IReadOnlyList<(string Usage, FerPlusVotes Votes)> Read(string path)
    {
        var rows = new List<(string, FerPlusVotes)>();
        var number = 1;
        foreach (var line in File.ReadLines(path).Skip(1))
        {
            number++;
            var columns = line.Split(',');
            if (columns.Length != ColumnCount)
                throw LabException.AtLine(path, number, $"expected {ColumnCount} columns, got {columns.Length}");
            rows.Add((columns[0], ParseVotes(columns.AsSpan(ColumnsBeforeVotes), path, number)));
        }

        return rows;
    }

    private static FerPlusVotes ParseVotes(ReadOnlySpan<string> columns, string path, int line)
    {
        var votes = new byte[FerPlusVotes.Columns];
        for (var i = 0; i < votes.Length; i++)
        {
            if (!byte.TryParse(columns[i], out votes[i]))
                throw LabException.AtLine(path, line, $"'{columns[i]}' is not a number of votes");
        }

        return new(votes);
    }
}
