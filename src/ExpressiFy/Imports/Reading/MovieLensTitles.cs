using ExpressiFy.Imports.Columns;
using ExpressiFy.Imports.Uploads;
using ExpressiFy.Text;

namespace ExpressiFy.Imports.Reading;

/// <summary>The IMDb ids and names of MovieLens' own numbers, from its files links.csv and movies.csv.</summary>
internal sealed class MovieLensTitles
{
    // MovieLens' largest set has some 90,000 films; in memory this many take less than 50 MB.
    private const int MostTitles = 200_000;

    private readonly Dictionary<string, string> ids = [];
    private readonly Dictionary<string, string> names = [];

    /// <summary>Whether neither file was added.</summary>
    public bool IsEmpty => ids.Count == 0 && names.Count == 0;

    /// <summary>
    /// Whether a table is one of the two files: it has MovieLens' numbers, but neither ratings nor tags.
    /// </summary>
    public static bool IsOne(ColumnMap columns)
    {
        var hasTitles = columns.HasAny(ColumnRole.ImdbId, ColumnRole.Title);
        var hasFeedback = columns.HasAny(ColumnRole.Rating, ColumnRole.Tag);
        return columns.Has(ColumnRole.MovieId) && hasTitles && !hasFeedback;
    }

    /// <summary>
    /// Adds the rows of either file, and returns their number; rows beyond the first 200,000 are not read.
    /// </summary>
    public int Add(ColumnMap columns, IEnumerable<CsvRow> rows)
    {
        var count = 0;
        foreach (var row in rows.Take(MostTitles))
        {
            var movieId = columns.Value(row, ColumnRole.MovieId);
            if (movieId is null)
                continue;
            count++;
            var imdbId = columns.ImdbId(row);
            if (imdbId is not null)
                ids[movieId] = imdbId;
            var name = columns.Value(row, ColumnRole.Title);
            if (name?.Length <= ImportLimits.LongestName)
                names[movieId] = name;
        }

        return count;
    }

    /// <summary>The IMDb id of a MovieLens number; null when it is unknown.</summary>
    public string? IdOf(string movieId) => ids.GetValueOrDefault(movieId);

    /// <summary>The name of a MovieLens number; null when it is unknown.</summary>
    public string? NameOf(string movieId) => names.GetValueOrDefault(movieId);
}
