using ExpressiFy.DataSets.Files;
using ExpressiFy.DataSets.Staging;

namespace ExpressiFy.DataSets.Imdb;

/// <summary>title.akas: the names under which titles are known in the languages that the catalogue has.</summary>
internal static class TitleAkas
{
    public static void Read(PartReading reading)
    {
        var wanted = ImdbTitles.Of(reading);
        using var stream = reading.Open(reading.Part.Files[0]);
        using var rows = TabTable.OpenTabs(
            stream, reading.Part.Files[0].ToString(), "titleId", "title", "region", "language", "attributes");
        int Column(string name) => rows.Header.IndexOf(name);
        var (id, name, attributes) = (Column("titleId"), Column("title"), Column("attributes"));
        var (region, language) = (Column("region"), Column("language"));
        foreach (var row in rows)
        {
            // Working titles, transliterations and the like have an attribute.
            if (row[attributes].Span is not TabTable.Missing)
                continue;
            if (LanguageOf(row[region].Span, row[language].Span) is not { } code)
                continue;
            if (ImdbFiles.TryNumber(row[id].Span, out var number) && wanted?.Contains(number) != false)
                reading.Output.Add(new StagedDetail(number, DetailKind.Name, $"{code}|{row[name].Span}"));
        }
    }

    // Most rows name a region alone. In India names are given in many languages: only what is said to be Hindi is.
    private static string? LanguageOf(ReadOnlySpan<char> region, ReadOnlySpan<char> language) => language switch
    {
        "en" or "de" or "es" or "fr" or "hi" => language.ToString(),
        TabTable.Missing => region switch
        {
            "US" or "GB" or "XWW" => "en",
            "DE" or "AT" => "de",
            "ES" or "MX" or "AR" => "es",
            "FR" => "fr",
            _ => null,
        },
        _ => null,
    };
}
