using System.Globalization;
using ExpressiFy.DataSets.Files;
using ExpressiFy.DataSets.Staging;

namespace ExpressiFy.DataSets.Imdb;

/// <summary>name.basics: the names of those who made the titles.</summary>
internal static class NameBasics
{
    public static void Read(PartReading reading)
    {
        if (!reading.Stages.TryGetValue(ImdbFiles.Principals, out var principals))
        {
            reading.Note("name.basics is of no use without title.principals.");
            return;
        }

        var wanted = new NumberSet();
        foreach (var maker in principals.ReadDetails())
            wanted.Add(int.Parse(maker.Value, CultureInfo.InvariantCulture));
        using var stream = reading.Open(reading.Part.Files[0]);
        using var rows = TabTable.OpenTabs(stream, reading.Part.Files[0].ToString(), "nconst", "primaryName");
        var (id, name) = (rows.Header.IndexOf("nconst"), rows.Header.IndexOf("primaryName"));
        foreach (var row in rows)
        {
            if (ImdbFiles.TryNumber(row[id].Span, out var number) && wanted.Contains(number))
                reading.Output.Add(new StagedDetail(number, DetailKind.Person, row[name].ToString()));
        }
    }
}
