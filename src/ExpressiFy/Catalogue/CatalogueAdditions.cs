using ExpressiFy.Text;

namespace ExpressiFy.Catalogue;

/// <summary>
/// Titles that an operator adds, from files with the columns of films.tsv or tracks.tsv in any order: tab-separated, or comma- or
/// semicolon-separated with quotes when the name ends in .csv. A line that is not right is a problem with its number and costs only itself.
/// </summary>
/// <param name="Titles">What the good lines say.</param>
/// <param name="Problems">The bad lines, and headers that are none; empty when all is well.</param>
public sealed record CatalogueAdditions(IReadOnlyList<Title> Titles, IReadOnlyList<UnreadableLine> Problems)
{
    private const string UsualAcclaim = "1";

    private static readonly string[] MayBeMissing = ["also", "runtime", "franchise", "acclaim", "about"];

    /// <summary>Reads files. An id that the catalogue has already, or that stands twice, is a problem: nothing is replaced behind anybody's back.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static CatalogueAdditions Read(IEnumerable<string> paths, TitleCatalogue catalogue)
    {
        var titles = new List<Title>();
        var problems = new List<UnreadableLine>();
        var places = new Dictionary<TitleId, (string File, int Line)>();
        foreach (var path in paths)
        {
            foreach (var row in Rows(path, problems))
            {
                try
                {
                    var title = row.Columns == TitleReader.FilmColumns ? TitleReader.Film(row) : TitleReader.Track(row);
                    if (catalogue.Find(title.Id) is { } known)
                        throw row.Wrong($"{title.Id} is built in already, as {known.Name} ({known.Year}).");
                    if (!places.TryAdd(title.Id, (path, row.Line)))
                        throw row.Wrong($"{title.Id} stands in {places[title.Id].File}:{places[title.Id].Line} already.");
                    titles.Add(title);
                }
                catch (TableFormatException wrong)
                {
                    problems.Add(new(wrong.File, wrong.Line, wrong.Problem.TrimEnd('.')));
                }
            }
        }

        return new(titles, problems);
    }

    private static IEnumerable<TsvRow> Rows(string path, List<UnreadableLine> problems)
    {
        if (TextEncoding.Decode(File.ReadAllBytes(path)) is not { } decoded)
        {
            problems.Add(new(path, 1, "this is no text"));
            yield break;
        }

        var rows = path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? new CsvText(path, decoded.Text).Rows(problems) : Tabbed(decoded.Text);
        string[]? columns = null;
        int[] places = [];
        var width = 0;
        foreach (var row in rows)
        {
            if (columns is null)
            {
                (columns, places, width) = (Columns(row.Fields, out var problem), [], row.Fields.Length);
                if (columns is null)
                {
                    problems.Add(new(path, row.Line, problem));
                    yield break;
                }

                places = [.. columns.Select(column => Array.FindIndex(row.Fields, name => name.Trim() == column))];
            }
            else if (row.Fields.Length != width)
                problems.Add(new(path, row.Line, $"expected {width} fields, found {row.Fields.Length}"));
            else
                yield return new(path, row.Line, columns, [.. columns.Select((column, i) => Field(row, places[i], column))]);
        }

        if (columns is null)
            problems.Add(new(path, 1, "this file is empty"));
    }

    private static IEnumerable<CsvRow> Tabbed(string text)
    {
        using var reader = new StringReader(text);
        for (var line = 1; reader.ReadLine() is { } read; line++)
        {
            if (!string.IsNullOrWhiteSpace(read))
                yield return new(line, read.Split('\t'));
        }
    }

    private static string Field(CsvRow row, int place, string column)
    {
        var field = place < 0 ? "" : row.Fields[place].Trim();
        return field.Length == 0 && column == "acclaim" ? UsualAcclaim : field;
    }

    /// <summary>The columns of films or tracks, whichever the header names; null, and why, when it names neither.</summary>
    private static string[]? Columns(string[] header, out string problem)
    {
        var names = header.Select(name => name.Trim()).ToList();
        var columns = names.Contains("imdb_id") ? TitleReader.FilmColumns : names.Contains("artist") ? TitleReader.TrackColumns : null;
        problem = columns is null
                ? $"this is the header neither of films ({string.Join(", ", TitleReader.FilmColumns)}) nor of tracks ({string.Join(", ", TitleReader.TrackColumns)})"
            : names.Except(columns).ToList() is [_, ..] strange ? $"no column is called {string.Join(", ", strange.Select(name => $"\"{name}\""))}; there are {string.Join(", ", columns)}"
            : columns.Except(MayBeMissing).Except(names).ToList() is [_, ..] missing ? $"the columns {string.Join(", ", missing)} are missing"
            : names.Distinct().Count() < names.Count ? "a column stands twice"
            : "";
        return problem.Length == 0 ? columns : null;
    }
}
