using System.Globalization;
using ExpressiFy.DataSets.Files;
using ExpressiFy.DataSets.Staging;

namespace ExpressiFy.DataSets.Imdb;

/// <summary>title.principals: who directed a film, and who created a series.</summary>
internal static class TitlePrincipals
{
    // Of an anthology; more would say little of the whole.
    private const int MostMakers = 3;

    public static void Read(PartReading reading)
    {
        var wanted = ImdbTitles.Of(reading);
        using var stream = reading.Open(reading.Part.Files[0]);
        using var rows = TabTable.OpenTabs(
            stream, reading.Part.Files[0].ToString(), "tconst", "nconst", "category", "job");
        int Column(string name) => rows.Header.IndexOf(name);
        var (title, person, category, job) = (Column("tconst"), Column("nconst"), Column("category"), Column("job"));
        var (last, makers) = (0, 0);
        foreach (var row in rows)
        {
            if (!IsMaker(row[category].Span, row[job].Span))
                continue;
            if (!ImdbFiles.TryNumber(row[title].Span, out var number) || wanted?.Contains(number) == false)
                continue;
            if (!ImdbFiles.TryNumber(row[person].Span, out var maker))
                continue;
            makers = number == last ? makers + 1 : 1;
            last = number;
            if (makers <= MostMakers)
            {
                reading.Output.Add(new StagedDetail(
                    number, DetailKind.Maker, maker.ToString(CultureInfo.InvariantCulture)));
            }
        }
    }

    // A job is written "creator", "created by" or "series creator".
    private static bool IsMaker(ReadOnlySpan<char> category, ReadOnlySpan<char> job) =>
        category is "director"
        || job.StartsWith("creat", StringComparison.OrdinalIgnoreCase)
        || job.EndsWith("creator", StringComparison.OrdinalIgnoreCase);
}
