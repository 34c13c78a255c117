using System.Globalization;
using ExpressiFy.Imports.Uploads;
using ExpressiFy.Text;

namespace ExpressiFy.Imports.Reading;

/// <summary>Reads the rows of one list into <see cref="PersonalLists"/>.</summary>
internal sealed class ListTableReader(
    ListTable table,
    ListOptions options,
    MovieLensTitles movieLens,
    PersonalLists lists)
{
    private const int OutOfTen = 10;

    // Characters of a field that is quoted in a report.
    private const int LongestQuote = 20;

    private readonly List<RatedEntry> read = [];
    private string? person;

    /// <summary>Reads all rows.</summary>
    /// <exception cref="ImportException">Too many rows, or the ratings of several people.</exception>
    public void Read()
    {
        var entries = new ListEntryReader(table, table.Kind.Meaning ?? options.Meaning, movieLens);
        foreach (var row in table.Rows.Where(IsOfPerson))
        {
            var problem = entries.ProblemOf(row);
            if (problem is null)
                Add(row, entries.Read(row));
            else
                lists.AddUnreadable(table.File, row.Line, problem);
            if (lists.Entries.Count + read.Count > ImportLimits.MostRows)
                throw new ImportException(ImportProblem.TooLarge, $"There are more than {ImportLimits.MostRows} rows.");
        }

        AddToLists();
    }

    private bool IsOfPerson(CsvRow row)
    {
        var rater = table.Columns.Value(row, Column.Person);
        if (rater is null)
            return true;
        if (options.Person is not null)
            return rater == options.Person;
        person ??= rater;
        if (rater != person)
        {
            throw new ImportException(
                ImportProblem.SeveralPeople,
                $"{table.File} holds the ratings of several people. "
                + "Say whose to take, by their number in the column userId.");
        }

        return true;
    }

    private void Add(CsvRow row, ListEntry entry)
    {
        var ratingOfTen = table.Columns.Value(row, Column.RatingOfTen);
        var field = ratingOfTen ?? table.Columns.Value(row, Column.Rating);
        if (field is null)
            read.Add(new(entry, null, IsOfTen: false));
        else if (!FieldReading.TryNumber(field, out var rating))
            lists.AddUnreadable(table.File, row.Line, $"the rating \"{Shortened(field)}\" is no number");
        else
            read.Add(new(entry, RatedOrNull(rating), ratingOfTen is not null));
    }

    // Exports write 0 for "not rated".
    private static double? RatedOrNull(double rating) => rating > 0 ? rating : null;

    // After all rows were read, because the scale of plain lists follows from their highest rating.
    private void AddToLists()
    {
        var highest = read.Where(entry => !entry.IsOfTen).Max(entry => entry.Rating) ?? 0;
        var outOf = table.Kind.OutOf ?? options.OutOf ?? SmallestScale(highest);
        var added = 0;
        var withoutMeaning = 0;
        foreach (var (entry, rating, isOfTen) in read)
        {
            var scale = isOfTen ? OutOfTen : outOf;
            if (rating > scale)
            {
                var problem = string.Create(CultureInfo.InvariantCulture, $"the rating {rating} is more than {scale}");
                lists.AddUnreadable(table.File, entry.Line, problem);
            }
            else if (rating is null && entry.Meaning is null)
            {
                withoutMeaning++;
            }
            else
            {
                added++;
                lists.Add(entry with { Rating = rating is null ? null : new(rating.Value, scale) });
            }
        }

        if (withoutMeaning > 0)
            lists.AddLeftOut(table.File, WithoutMeaning(withoutMeaning));
        if (added > 0 || withoutMeaning == 0)
        {
            var bestRating = highest > 0 ? outOf : OutOfTenOrNone();
            lists.AddFile(new(table.File, table.Kind.What, added, table.Encoding, bestRating));
        }
    }

    private static int SmallestScale(double highest) =>
        ListOptions.Scales.FirstOrDefault(scale => highest <= scale, ListOptions.Scales[^1]);

    private int? OutOfTenOrNone() => read.Any(entry => entry.IsOfTen) ? OutOfTen : null;

    private static string WithoutMeaning(int count)
    {
        var number = count.ToString(CultureInfo.InvariantCulture);
        return $"{number} of its titles have no rating, and nothing says whether you have seen, liked or saved them";
    }

    private static string Shortened(string field) => field.Length > LongestQuote ? field[..LongestQuote] + "…" : field;

    private sealed record RatedEntry(ListEntry Entry, double? Rating, bool IsOfTen);
}
