using System.Globalization;
using ExpressiFy.Imports.Uploads;
using ExpressiFy.Text;

namespace ExpressiFy.Imports.Reading;

/// <summary>A table that is a list, and how its rows become entries.</summary>
internal sealed class ListTable(string file, string encoding, ListKind kind, ColumnMap columnMap, IEnumerable<CsvRow> rows)
{
    // What expressions look at character by character; kept short, they need no clock to stop them.
    private static readonly Column[] Names = [Column.Title, Column.OriginalTitle, Column.Artist];

    private readonly List<(ListEntry Entry, double? Rating, bool OfTen)> read = [];
    private string? person;

    /// <summary>Whether its rows name their titles by MovieLens' own numbers only.</summary>
    public bool NeedsMovieLens => columnMap.Have(Column.MovieId) && !columnMap.Have(Column.ImdbId) && !columnMap.Have(Column.Title);

    public string File => file;

    /// <summary>Reads all rows into the outcome.</summary>
    /// <exception cref="ImportException">Too many rows, or the ratings of several people.</exception>
    public void ReadInto(PersonalLists lists, ListOptions options, MovieLensTitles movieLens)
    {
        foreach (var row in rows)
        {
            if (!IsOfPerson(row, options.Person))
                continue;
            if (Problem(row) is { } problem)
                lists.Refuse(file, row.Line, problem);
            else if (Entry(row, movieLens, kind.Meaning ?? options.Meaning) is { } entry)
                Take(row, entry, lists);
            if (lists.Entries.Count + read.Count > ImportLimits.MostRows)
                throw new ImportException(ImportProblem.TooLarge, $"There are more than {ImportLimits.MostRows} rows.");
        }

        Rate(lists, options);
    }

    private bool IsOfPerson(CsvRow row, string? wanted)
    {
        if (columnMap.Value(row, Column.Person) is not { } whose)
            return true;
        if (wanted is not null)
            return whose == wanted;
        person ??= whose;
        return whose == person
            ? true
            : throw new ImportException(ImportProblem.SeveralPeople, $"{file} holds the ratings of several people. Say whose to take, by their number in the column userId.");
    }

    private string? Problem(CsvRow row) =>
        row.Fields.Length > columnMap.Count && row.Fields.Skip(columnMap.Count).Any(field => field.Trim().Length > 0)
            ? string.Create(CultureInfo.InvariantCulture, $"it has {row.Fields.Length} fields where the header has {columnMap.Count}")
            : columnMap.Value(row, Column.Title) is null && columnMap.Value(row, Column.OriginalTitle) is null && columnMap.Value(row, Column.ImdbId) is null
                && columnMap.Value(row, Column.MovieId) is null
            ? "it names no title"
            : Names.Any(column => columnMap.Values(row, column).Any(name => name.Length > ImportLimits.LongestName))
            ? string.Create(CultureInfo.InvariantCulture, $"its title is longer than {ImportLimits.LongestName} characters")
            : null;

    private ListEntry Entry(CsvRow row, MovieLensTitles movieLens, ListMeaning? meaning)
    {
        var number = columnMap.Value(row, Column.MovieId);
        var written = columnMap.Value(row, Column.Title) ?? columnMap.Value(row, Column.OriginalTitle)
            ?? (number is null ? "" : movieLens.NameOf(number) ?? $"MovieLens number {number}");
        var year = FieldReading.Year(columnMap.Value(row, Column.Year));
        var (name, others, inName) = year is null ? MovieLensName.Read(written) : (written, [], null);
        return new()
        {
            File = file,
            Line = row.Line,
            Name = name,
            OtherNames = [.. others, .. columnMap.Values(row, Column.OriginalTitle).Where(other => other != name)],
            Year = year ?? inName,
            ImdbId = columnMap.Values(row, Column.ImdbId).Select(FieldReading.ImdbId).FirstOrDefault(id => id is not null)
                ?? (number is null ? null : movieLens.IdOf(number)),
            Artist = columnMap.Value(row, Column.Artist),
            Meaning = meaning,
            On = FieldReading.Day(columnMap.Value(row, Column.Watched)) ?? FieldReading.Day(columnMap.Value(row, Column.Said)),
            Rank = kind.Rank,
        };
    }

    private void Take(CsvRow row, ListEntry entry, PersonalLists lists)
    {
        var ofTen = columnMap.Value(row, Column.RatingOfTen);
        var field = ofTen ?? columnMap.Value(row, Column.Rating);
        if (field is null)
            read.Add((entry, null, false));
        else if (!FieldReading.TryNumber(field, out var rating))
            lists.Refuse(file, row.Line, $"the rating \"{Shortened(field)}\" is no number");
        else
            read.Add((entry, rating > 0 ? rating : null, ofTen is not null)); // Nobody rates with nothing: exports write 0 for "not rated".
    }

    /// <summary>Gives the ratings their scale, which for plain lists only all of them together tell.</summary>
    private void Rate(PersonalLists lists, ListOptions options)
    {
        var most = read.Where(row => !row.OfTen).Max(row => row.Rating) ?? 0;
        var outOf = kind.OutOf ?? options.OutOf ?? ListOptions.Scales.FirstOrDefault(scale => most <= scale, ListOptions.Scales[^1]);
        int rows = 0, silent = 0;
        foreach (var (entry, rating, ofTen) in read)
        {
            var scale = ofTen ? 10 : outOf;
            if (rating > scale)
                lists.Refuse(file, entry.Line, string.Create(CultureInfo.InvariantCulture, $"the rating {rating} is more than {scale}"));
            else if (rating is null && entry.Meaning is null)
                silent++;
            else
            {
                rows++;
                lists.Add(entry with { Rating = rating is { } value ? new(value, scale) : null });
            }
        }

        if (silent > 0)
            lists.LeaveOut(file, string.Create(CultureInfo.InvariantCulture, $"{silent} of its titles have no rating, and nothing says whether you have seen, liked or saved them"));
        if (rows > 0 || silent == 0)
            lists.Note(new(file, kind.What, rows, encoding, most > 0 ? outOf : read.Any(row => row.OfTen) ? 10 : null));
    }

    private static string Shortened(string field) => field.Length > 20 ? field[..20] + "…" : field;
}
