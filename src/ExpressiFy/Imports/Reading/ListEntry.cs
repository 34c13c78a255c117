namespace ExpressiFy.Imports.Reading;

/// <summary>One row of a list: the title it names and what it says of it.</summary>
public sealed record ListEntry
{
    /// <summary>The file it stands in.</summary>
    public required string File { get; init; }

    /// <summary>Line in that file as editors count; the header is usually 1.</summary>
    public required int Line { get; init; }

    /// <summary>The title's name as written; empty when the row has only an id.</summary>
    public required string Name { get; init; }

    /// <summary>Other names the row gives for it.</summary>
    public IReadOnlyList<string> OtherNames { get; init; } = [];

    public int? Year { get; init; }

    /// <summary>E.g. "tt0111161"; a row that has one is matched by it alone.</summary>
    public string? ImdbId { get; init; }

    /// <summary>Who made it, for music; null for films.</summary>
    public string? Artist { get; init; }

    public ImportedRating? Rating { get; init; }

    /// <summary>What the row says beside its rating; null when the rating is all.</summary>
    public ListMeaning? Meaning { get; init; }

    /// <summary>When that was said, as far as the row tells.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Of several ratings of one title the one of highest rank counts, then the latest.</summary>
    public int Rank { get; init; }

    /// <summary>E.g. "Amélie (2001)", or the id where there is no name.</summary>
    public string Label => (Name.Length > 0 ? Name : ImdbId ?? "") + (Artist is null ? "" : $" – {Artist}")
        + (Year is { } year ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $" ({year})") : "");

    /// <summary>E.g. "ratings.csv:17".</summary>
    public string Place => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{File}:{Line}");
}
