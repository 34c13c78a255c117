using ExpressiFy.DataSets.Files;
using ExpressiFy.DataSets.Staging;

namespace ExpressiFy.DataSets.Imdb;

/// <summary>title.ratings: how many people voted for a title. The average vote is not used.</summary>
internal static class TitleRatings
{
    public static void Read(PartReading reading)
    {
        using var stream = reading.Open(reading.Part.Files[0]);
        using var rows = TabTable.OpenTabs(stream, reading.Part.Files[0].ToString(), "tconst", "numVotes");
        var (id, votes) = (rows.Header.IndexOf("tconst"), rows.Header.IndexOf("numVotes"));
        foreach (var row in rows)
        {
            if (ImdbFiles.TryNumber(row[id].Span, out var number) && row[votes].TryParse<long>(out var count))
                reading.Output.Add(new StagedTitle { Number = number, Count = count });
        }
    }
}
