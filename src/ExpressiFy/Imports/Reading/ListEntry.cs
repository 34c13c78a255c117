using System.Globalization;
using ExpressiFy.Imports.Fields;
using ExpressiFy.Profiles;

namespace ExpressiFy.Imports.Reading;

/// <summary>One row of a list: the title that it names, and a rating or a meaning.</summary>
public sealed record ListEntry
{
    /// <summary>Name of the file.</summary>
    public required string File { get; init; }

    /// <summary>Line of the file on which the row begins; the first is 1.</summary>
    public required int Line { get; init; }

    /// <summary>The title's name as written; empty when the row has only an id.</summary>
    public required string Name { get; init; }

    /// <summary>Other names of the title in the row.</summary>
    public IReadOnlyList<string> OtherNames { get; init; } = [];

    /// <summary>Year of release, if the row has one.</summary>
    public int? Year { get; init; }

    /// <summary>E.g. "tt0111161"; a row with an id is matched by it alone.</summary>
    public string? ImdbId { get; init; }

    /// <summary>The artist or artists of music; null for films.</summary>
    public string? Artist { get; init; }

    /// <summary>The directors of a film that the row names.</summary>
    public IReadOnlyList<string> Directors { get; init; } = [];

    /// <summary>Genres as written.</summary>
    public IReadOnlyList<string> Genres { get; init; } = [];

    /// <summary>The length in minutes, if the row has one.</summary>
    public int? RuntimeMinutes { get; init; }

    /// <summary>What the row names; null when the list does not say it.</summary>
    public WorkKind? Kind { get; init; }

    /// <summary>Whether the row says what it names with a word that is not known, beside rows whose word is.</summary>
    public bool IsKindUnclear { get; init; }

    /// <summary>The title that the person chose for the row; null when they chose none.</summary>
    public TitleChoice? Choice { get; init; }

    /// <summary>The rating, if the row has one.</summary>
    public ImportedRating? Rating { get; init; }

    /// <summary>What it means that the title is in the list; null when only the rating counts.</summary>
    public ListMeaning? Meaning { get; init; }

    /// <summary>The day of the rating or the meaning, if the row has one.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Of several ratings of one title, that of the highest rank counts, then the latest.</summary>
    public int Rank { get; init; }

    /// <summary>E.g. "Amélie (2001)", "Feeling Good – Muse", or the id of a row without a name.</summary>
    public string Label => TitleCorrections.NameOf(Name.Length > 0 ? Name : ImdbId ?? "", Artist, Year);

    /// <summary>E.g. "ratings.csv:17".</summary>
    public string Place => string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}");
}
