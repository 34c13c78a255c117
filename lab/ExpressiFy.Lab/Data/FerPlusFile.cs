namespace ExpressiFy.Lab.Data;

/// <summary>Reads fer2013new.csv, the FER+ votes: a header, then "Usage,Image name" and ten vote counts a line.</summary>
public static class FerPlusFile
{
    /// <summary>The name under which the votes lie beside a fer2013.csv.</summary>
    public const string Name = "fer2013new.csv";

    private const int ColumnsBeforeVotes = 2;

    /// <summary>The faces of a fer2013.csv with the votes of the file at <paramref name="path"/>, which has the same rows in the same order.</summary>
    /// <exception cref="LabException">The votes are malformed, or belong to other rows.</exception>
    public static IEnumerable<FaceSample> Join(IReadOnlyList<FaceSample> faces, string path)
    {
        var votes = Read(path);
        if (votes.Count != faces.Count)
            throw new LabException($"{path}: {votes.Count} rows of votes for {faces.Count} faces; the two files are joined row by row.");
        for (var i = 0; i < faces.Count; i++)
        {
            if (votes[i].Usage != faces[i].Usage)
                throw LabException.AtLine(path, i + 2, $"usage '{votes[i].Usage}' where the face has '{faces[i].Usage}'");
            yield return faces[i] with { Votes = votes[i].Votes };
        }
    }

    /// <summary>The votes row by row with the usage each row states.</summary>
    /// <exception cref="LabException">The file is malformed.</exception>
    public static IReadOnlyList<(string Usage, FerPlusVotes Votes)> Read(string path)
    {
        var rows = new List<(string, FerPlusVotes)>();
        var number = 1;
        foreach (var line in File.ReadLines(path).Skip(1))
        {
            number++;
            var columns = line.Split(',');
            if (columns.Length != ColumnsBeforeVotes + FerPlusVotes.Columns)
                throw LabException.AtLine(path, number, $"expected {ColumnsBeforeVotes + FerPlusVotes.Columns} columns, got {columns.Length}");

            var votes = new byte[FerPlusVotes.Columns];
            for (var i = 0; i < votes.Length; i++)
            {
                if (!byte.TryParse(columns[ColumnsBeforeVotes + i], out votes[i]))
                    throw LabException.AtLine(path, number, $"'{columns[ColumnsBeforeVotes + i]}' is not a number of votes");
            }

            rows.Add((columns[0], new(votes)));
        }

        return rows;
    }
}
