using System.Globalization;
using ExpressiFy.Catalogue;
using ExpressiFy.DataSets.Files;
using ExpressiFy.DataSets.Staging;

namespace ExpressiFy.DataSets.Imdb;

/// <summary>
/// title.basics: films and series with their names, years, lengths and genres. Four of five rows are episodes, which
/// are passed over without being decoded further, like shorts, games and what is for adults.
/// </summary>
internal static class TitleBasics
{
    public static void Read(PartReading reading)
    {
        using var stream = reading.Open(reading.Part.Files[0]);
        using var rows = TabTable.OpenTabs(
            stream,
            reading.Part.Files[0].ToString(),
            "tconst",
            "titleType",
            "primaryTitle",
            "originalTitle",
            "isAdult",
            "startYear",
            "endYear",
            "runtimeMinutes",
            "genres");
        int Column(string name) => rows.Header.IndexOf(name);
        var (id, type, adult) = (Column("tconst"), Column("titleType"), Column("isAdult"));
        var (name, original) = (Column("primaryTitle"), Column("originalTitle"));
        var (start, end) = (Column("startYear"), Column("endYear"));
        var (minutes, genres) = (Column("runtimeMinutes"), Column("genres"));
        // Some thousand combinations stand in millions of rows.
        var combinations = new Dictionary<string, string[]>();
        var known = combinations.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var row in rows)
        {
            if (KindOf(row[type].Span) is not { } kind || row[adult].Span is "1")
                continue;
            if (!ImdbFiles.TryNumber(row[id].Span, out var number))
                continue;
            var primaryName = row[name].Span;
            var originalName = row[original].Span;
            reading.Output.Add(new StagedTitle
            {
                Number = number,
                Kind = kind,
                Name = primaryName.ToString(),
                OriginalName = originalName.SequenceEqual(primaryName) ? null : TextOf(originalName),
                Year = NumberOf(row[start].Span),
                LastYear = kind == Medium.Series ? NumberOf(row[end].Span) : null,
                Minutes = NumberOf(row[minutes].Span),
                Genres = GenresOf(row[genres].Span, known),
            });
        }
    }

    /// <summary>The medium of a titleType; null for episodes, shorts, videos, games and the like.</summary>
    private static Medium? KindOf(ReadOnlySpan<char> type) => type switch
    {
        "movie" or "tvMovie" => Medium.Film,
        "tvSeries" or "tvMiniSeries" => Medium.Series,
        _ => null,
    };

    private static string[] GenresOf(
        ReadOnlySpan<char> field, Dictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> known)
    {
        if (!known.TryGetValue(field, out var genres))
            known[field] = genres = TextOf(field)?.Split(',') ?? [];
        return genres;
    }

    private static string? TextOf(ReadOnlySpan<char> field) =>
        field is TabTable.Missing || field.IsEmpty ? null : field.ToString();

    private static int? NumberOf(ReadOnlySpan<char> field) =>
        int.TryParse(field, CultureInfo.InvariantCulture, out var number) ? number : null;
}
