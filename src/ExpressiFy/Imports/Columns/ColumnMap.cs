using ExpressiFy.Imports.Fields;
using ExpressiFy.Text;

namespace ExpressiFy.Imports.Columns;

/// <summary>
/// Finds the columns of a table by the names in its header, in any order, and by cells where names are ambiguous. Case,
/// spaces and punctuation of the names do not count.
/// </summary>
internal sealed class ColumnMap
{
    /// <summary>Columns of a table that are looked at; the widest exports in use have some 40.</summary>
    public const int MostColumns = 200;

    private const int SamplesShown = 3;
    private const int LongestSample = 60;

    private static readonly IReadOnlyDictionary<int, ColumnRole> NoCorrections = new Dictionary<int, ColumnRole>();

    private readonly IReadOnlyList<string> header;
    private readonly ColumnSamples samples;
    private readonly ColumnRole[] roles;
    private readonly ILookup<ColumnRole, int> places;

    /// <summary>The columns of a table.</summary>
    /// <param name="header">The names of the columns.</param>
    /// <param name="rows">Rows from the beginning of the table, without the header.</param>
    /// <param name="corrections">The roles of columns that the person stated, by their place from 0.</param>
    public ColumnMap(
        IReadOnlyList<string> header,
        IReadOnlyList<CsvRow> rows,
        IReadOnlyDictionary<int, ColumnRole>? corrections = null)
    {
        this.header = header;
        Count = header.Count;
        Names = [.. header.Take(MostColumns).Select(Compacted.Of)];
        samples = new(rows);
        roles = [.. Names.Select((name, place) => ColumnRoles.Of(name, place, samples))];
        ColumnRoles.SettleTitles(Names, roles);
        RatingOutOf = RatingColumns.Assign(header, samples, roles, IsTmdbExport);
        Correct(corrections ?? NoCorrections);
        var known = roles.Index().Where(role => role.Item != ColumnRole.None);
        places = known.ToLookup(role => role.Item, role => role.Index);
    }

    /// <summary>Number of columns, those of unknown use included.</summary>
    public int Count { get; }

    /// <summary>The names in the header as lower-case letters and digits only.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The best possible rating, if the name of the rating's column says it, as in "Rating (1-10)".</summary>
    public int? RatingOutOf { get; private set; }

    /// <summary>Whether the table is TMDB's own export, in which a bare "Rating" is everybody's.</summary>
    public bool IsTmdbExport =>
        Names.Contains("tmdbid") && Names.Contains("releasedate") && Names.Contains("name") && !Names.Contains("year");

    /// <summary>Whether there is a column of that use.</summary>
    public bool Has(ColumnRole role) => places.Contains(role);

    /// <summary>Whether there is a column of any of these uses.</summary>
    public bool HasAny(params ReadOnlySpan<ColumnRole> any)
    {
        foreach (var role in any)
        {
            if (Has(role))
                return true;
        }

        return false;
    }

    /// <summary>Number of columns with a known use.</summary>
    public int KnownCount => roles.Count(role => role != ColumnRole.None);

    /// <summary>
    /// The first non-empty field of the columns of that use, without spaces around it; null when all are empty.
    /// </summary>
    public string? Value(CsvRow row, ColumnRole role) => Values(row, role).FirstOrDefault();

    /// <summary>The non-empty fields of the columns of that use, without spaces around them.</summary>
    public IEnumerable<string> Values(CsvRow row, ColumnRole role) => places[role]
        .Where(place => place < row.Fields.Length)
        .Select(place => row.Fields[place].Trim())
        .Where(value => value.Length > 0);

    /// <summary>The IMDb id of a row; null when it has none.</summary>
    public string? ImdbId(CsvRow row)
    {
        foreach (var place in places[ColumnRole.ImdbId].Where(place => place < row.Fields.Length))
        {
            var id = ColumnRoles.ImdbIdOf(Names[place], row.Fields[place].Trim());
            if (id is not null)
                return id;
        }

        return null;
    }

    /// <summary>The columns with their roles and some of their cells.</summary>
    public IReadOnlyList<ReadColumn> Describe() =>
        [.. roles.Select((role, place) => new ReadColumn(place, NameOf(place), role, SamplesOf(place)))];

    private void Correct(IReadOnlyDictionary<int, ColumnRole> corrections)
    {
        foreach (var (place, role) in corrections.Where(correction => correction.Key < roles.Length))
        {
            for (var other = 0; other < roles.Length; other++)
            {
                if (!corrections.ContainsKey(other) && ColumnRoles.Replaces(role, roles[other]))
                    roles[other] = ColumnRole.None;
            }

            roles[place] = role;
            if (role == ColumnRole.Rating)
                RatingOutOf = RatingName.Read(header[place])?.OutOf;
        }
    }

    private string NameOf(int place) => Shortened(header[place].Trim());

    private IReadOnlyList<string> SamplesOf(int place) =>
        [.. samples.Of(place).Distinct().Take(SamplesShown).Select(Shortened)];

    private static string Shortened(string text) =>
        text.Length > LongestSample ? text[..LongestSample] + "…" : text;
}
