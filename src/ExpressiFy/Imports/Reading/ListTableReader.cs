using System.Globalization;
using ExpressiFy.Imports.Columns;
using ExpressiFy.Imports.Fields;
using ExpressiFy.Imports.Uploads;
using ExpressiFy.Text;

namespace ExpressiFy.Imports.Reading;

/// <summary>Reads the rows of one list into <see cref="PersonalLists"/>.</summary>
internal sealed class ListTableReader
{
    private const int OutOfTen = 10;

    // Characters of a field that is quoted in a report.
    private const int LongestQuote = 20;

    private readonly ListTable table;
    private readonly ListOptions options;
    private readonly PersonalLists lists;
    private readonly ListEntryReader entries;
    private readonly ListMeaning? meaning;
    private readonly List<RatedEntry> read = [];
    private string? person;

    public ListTableReader(ListTable table, ListOptions options, MovieLensTitles movieLens, PersonalLists lists)
    {
        this.table = table;
        this.options = options;
        this.lists = lists;
        meaning = table.Corrections.Meaning ?? table.Kind.Meaning ?? options.Meaning;
        entries = new(table, meaning, movieLens);
    }

    /// <summary>Reads all rows.</summary>
    /// <exception cref="ImportException">Too many rows, or the ratings of several people.</exception>
    public void Read()
    {
        var rows = 0;
        foreach (var row in table.Rows.Where(IsOfPerson))
        {
            var problem = entries.ProblemOf(row);
            if (problem is null)
                Add(row);
            else
                lists.AddUnreadable(table.File, row.Line, problem);
            rows++;
            if (lists.RowCount + rows > ImportLimits.MostRows)
                throw PersonalLists.TooManyRows();
        }

        lists.RowCount += rows;
        AddToLists();
    }

    private bool IsOfPerson(CsvRow row)
    {
        var rater = table.Columns.Value(row, ColumnRole.Person);
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

    private void Add(CsvRow row)
    {
        var statement = RowStatement.Of(row, table.Columns);
        var rating = new RatingField(0, null);
        if (statement.HasRating && !TryReadRating(row, out rating))
            return;
        var entry = entries.Read(row, statement);
        if (statement.Skipped is not null)
        {
            lists.AddSkipped(entry, statement.Skipped);
            return;
        }

        var watched = table.Columns.Value(row, ColumnRole.Watched);
        read.Add(new(entry, rating, watched, table.Columns.Value(row, ColumnRole.Listed)));
    }

    // Exports write 0 for "not rated".
    private bool TryReadRating(CsvRow row, out RatingField rating)
    {
        rating = new(0, null);
        var ofTen = table.Columns.Value(row, ColumnRole.RatingOfTen);
        var field = ofTen ?? table.Columns.Value(row, ColumnRole.Rating);
        if (field is null)
            return true;
        var found = RatingField.Read(field);
        if (found is null)
        {
            lists.AddUnreadable(table.File, row.Line, $"the rating \"{Shortened(field)}\" is no number");
            return false;
        }

        rating = ofTen is not null && found.OutOf is null ? found with { OutOf = OutOfTen } : found;
        return true;
    }

    // After all rows were read: the scale of plain lists and the order of day and month follow from all of them.
    private void AddToLists()
    {
        var ofList = read.Where(row => row.Rating.Value > 0 && row.Rating.OutOf is null);
        var ratings = ofList.Select(row => row.Rating.Value).ToList();
        var stated = table.Corrections.OutOf ?? table.Kind.OutOf ?? options.OutOf ?? table.Columns.RatingOutOf;
        var outOf = stated ?? RatingScale.Of(ratings);
        var order = DayField.OrderOf(read.SelectMany(row => new[] { row.Watched, row.Listed }));
        var added = 0;
        var withoutMeaning = 0;
        foreach (var row in read)
        {
            var scale = row.Rating.OutOf ?? outOf;
            if (row.Rating.Value > scale)
            {
                lists.AddUnreadable(table.File, row.Entry.Line, BeyondScale(row.Rating.Value, scale, stated is null));
            }
            else if (row.Rating.Value == 0 && row.Entry.Meaning is null)
            {
                withoutMeaning++;
            }
            else
            {
                added++;
                lists.Add(Completed(row, scale, order));
            }
        }

        if (withoutMeaning > 0)
            lists.AddLeftOut(LeftOut(WithoutMeaning(withoutMeaning)));
        if (added > 0 || withoutMeaning == 0)
        {
            var bestRating = ratings.Count > 0 ? outOf : OwnScale();
            lists.AddFile(new(table.File, table.Kind.What, added, table.Encoding, bestRating)
            {
                Columns = table.Columns.Describe(),
                Meaning = meaning,
            });
        }
    }

    private static ListEntry Completed(RatedEntry row, int scale, DayOrder order) => row.Entry with
    {
        Rating = row.Rating.Value > 0 ? new(row.Rating.Value, scale) : null,
        On = DayField.Read(row.Watched, order) ?? DayField.Read(row.Listed, order),
    };

    private LeftOutFile LeftOut(string why) => new(table.File, why) { Columns = table.Columns.Describe() };

    private int? OwnScale() => read.Select(row => row.Rating.OutOf).FirstOrDefault(scale => scale is not null);

    private static string BeyondScale(double rating, int scale, bool isDerived)
    {
        var others = isDerived ? ", the scale of the other ratings" : "";
        return string.Create(CultureInfo.InvariantCulture, $"the rating {rating} is more than {scale}{others}");
    }

    private static string WithoutMeaning(int count)
    {
        var number = count.ToString(CultureInfo.InvariantCulture);
        return $"{number} of its titles have no rating, and nothing says whether you have seen, liked or saved them";
    }

    private static string Shortened(string field) => field.Length > LongestQuote ? field[..LongestQuote] + "…" : field;

    private sealed record RatedEntry(ListEntry Entry, RatingField Rating, string? Watched, string? Listed);
}
