using System.Globalization;
using System.Text.Json;
using ExpressiFy.Catalogue;
using ExpressiFy.DataSets.Files;
using ExpressiFy.DataSets.Staging;

namespace ExpressiFy.DataSets.Wikidata;

/// <summary>
/// Reads the entities that have an IMDb id of a title (P345): names, year of publication (P577), classes (P31), genres
/// (P136), and the number of Wikipedias that tell of them. Classes and genres are entities themselves: the English
/// names of those that may be some are kept, and joined when the catalogue is made.
/// </summary>
internal static class WikidataReader
{
    private const int LongestClassName = 60;

    // The name of a class or genre of films ends so, or is so.
    private static readonly string[] ClassWords =
        ["film", "series", "miniseries", "animation", "anime", "comedy", "drama"];

    private static readonly string[] Languages = ["en", "de", "es", "fr", "hi"];

    public static void Read(PartReading reading)
    {
        using var stream = reading.Open(reading.Part.Files[0]);
        var lines = new ByteLines(stream);
        var broken = 0;
        while (lines.TryRead(out var line))
        {
            var entity = Trimmed(line);
            if (entity.Length < 2)
                continue;
            try
            {
                ReadEntity(entity, reading.Output);
            }
            catch (Exception failure) when (failure is JsonException or InvalidOperationException or FormatException)
            {
                broken++;
            }
        }

        if (broken > 0)
            reading.Note($"{broken} lines of {reading.Part.Files[0]} are no entities of Wikidata.");
    }

    private static void ReadEntity(ReadOnlyMemory<byte> entity, StageWriter output)
    {
        // Most entities are neither: they are not parsed.
        if (entity.Span.IndexOf("\"P345\""u8) >= 0)
        {
            using var json = JsonDocument.Parse(entity);
            if (TitleOf(json.RootElement) is { } title)
                Write(json.RootElement, title, output);
        }
        else if (EnglishName(entity.Span) is { } name)
        {
            using var json = JsonDocument.Parse(entity);
            output.Add(new StagedDetail(NumberOf(json.RootElement), DetailKind.ClassName, name));
        }
    }

    private static StagedTitle? TitleOf(JsonElement entity)
    {
        var imdbId = Values(entity, "P345")
            .Select(value => value.GetString())
            .FirstOrDefault(id => id?.StartsWith("tt", StringComparison.Ordinal) == true);
        if (imdbId is null || !int.TryParse(imdbId.AsSpan(2), CultureInfo.InvariantCulture, out var number))
            return null;
        var years = Values(entity, "P577").Select(YearOf).OfType<int>().ToList();
        return new()
        {
            Number = number,
            Name = Label(entity, "en"),
            Year = years.Count == 0 ? null : years.Min(),
            Count = Wikipedias(entity),
        };
    }

    private static void Write(JsonElement entity, StagedTitle title, StageWriter output)
    {
        output.Add(title);
        foreach (var language in Languages)
        {
            if (Label(entity, language) is { } name)
                output.Add(new StagedDetail(title.Number, DetailKind.Name, $"{language}|{name}"));
        }

        foreach (var property in (string[])["P31", "P136"])
        {
            foreach (var value in Values(entity, property))
            {
                var number = NumberOf(value).ToString(CultureInfo.InvariantCulture);
                output.Add(new StagedDetail(title.Number, DetailKind.Class, number));
            }
        }
    }

    // The value of the label before anything is parsed; null for names that no class of films has.
    private static string? EnglishName(ReadOnlySpan<byte> entity)
    {
        var start = "\"en\":{\"language\":\"en\",\"value\":\""u8;
        var place = entity.IndexOf(start);
        if (place < 0)
            return null;
        var rest = entity[(place + start.Length)..];
        var length = rest.IndexOf((byte)'"');
        if (length is <= 0 or > LongestClassName)
            return null;
        var name = System.Text.Encoding.UTF8.GetString(rest[..length]);
        return ClassWords.Any(word => name.EndsWith(word, StringComparison.OrdinalIgnoreCase)) ? name : null;
    }

    private static IEnumerable<JsonElement> Values(JsonElement entity, string property)
    {
        if (!entity.TryGetProperty("claims", out var claims) || claims.ValueKind != JsonValueKind.Object
            || !claims.TryGetProperty(property, out var statements))
        {
            yield break;
        }

        foreach (var statement in statements.EnumerateArray())
        {
            // A statement may say that nothing is known, or be deprecated.
            var isDeprecated = statement.TryGetProperty("rank", out var rank) && rank.ValueEquals("deprecated");
            if (!isDeprecated && statement.GetProperty("mainsnak").TryGetProperty("datavalue", out var value))
                yield return value.GetProperty("value");
        }
    }

    // "+1994-09-23T00:00:00Z"
    private static int? YearOf(JsonElement time)
    {
        var text = time.GetProperty("time").GetString()!;
        return int.TryParse(text.AsSpan(1, 4), CultureInfo.InvariantCulture, out var year) ? year : null;
    }

    private static string? Label(JsonElement entity, string language) =>
        entity.TryGetProperty("labels", out var labels)
        && labels.ValueKind == JsonValueKind.Object
        && labels.TryGetProperty(language, out var label)
            ? label.GetProperty("value").GetString()
            : null;

    // The sites that are no Wikipedia in a language do not end so.
    private static int Wikipedias(JsonElement entity) =>
        entity.TryGetProperty("sitelinks", out var links) && links.ValueKind == JsonValueKind.Object
            ? links.EnumerateObject().Count(link =>
                link.Name.EndsWith("wiki", StringComparison.Ordinal) && link.Name != "commonswiki")
            : 0;

    private static int NumberOf(JsonElement entity) =>
        int.Parse(entity.GetProperty("id").GetString().AsSpan(1), CultureInfo.InvariantCulture);

    // Without the comma and the brackets of an array.
    private static ReadOnlyMemory<byte> Trimmed(ReadOnlyMemory<byte> line)
    {
        var text = line.Span.TrimEnd(",\r \t]"u8);
        var start = line.Span.Length - line.Span.TrimStart("[ \t"u8).Length;
        return start >= text.Length ? default : line[start..text.Length];
    }
}
