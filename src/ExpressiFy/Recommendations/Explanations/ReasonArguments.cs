using System.Text.Json.Serialization;
using ExpressiFy.Catalogue;

namespace ExpressiFy.Recommendations.Explanations;

/// <summary>The facts that a reason names; null for those that it does not name.</summary>
public sealed record ReasonArguments
{
    /// <summary>Mood words that the title is tagged with.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Moods { get; init; }

    /// <summary>Of <see cref="Catalogue.Themes.All"/>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Themes { get; init; }

    /// <summary>A genre, as the catalogue writes it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Genre { get; init; }

    /// <summary>An ISO 639 code; "zxx" for a title without words.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Language { get; init; }

    /// <summary>The first year of the decade, e.g. 1990.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Decade { get; init; }

    /// <summary>The film takes fewer minutes than this.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? UnderMinutes { get; init; }

    /// <summary>"slow" or "fast".</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Tempo { get; init; }

    /// <summary>The series that the film is part of.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Series { get; init; }

    /// <summary>A director of the film, or the artist of the track.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Maker { get; init; }

    /// <summary>The liked title that shares the other facts.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public LikedTitle? Like { get; init; }

    /// <summary>What the person said of the title itself: "like", "rating" or "save".</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Said { get; init; }

    /// <summary>The stars of that rating.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Stars { get; init; }

    /// <summary>3: among the best of its kind.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Acclaim { get; init; }

    /// <summary>Where the title lies, e.g. "pleasant and quiet"; for titles with nothing else in common.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Quadrant { get; init; }

    /// <summary>True where nothing else can be said of an estimated title than that its moods are estimated.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Estimated { get; init; }
}

/// <summary>A title that the person likes, or rated with at least four stars.</summary>
/// <param name="Id">Its id, e.g. "film:tt0876563".</param>
/// <param name="Title">Its name.</param>
public sealed record LikedTitle(string Id, string Title)
{
    /// <summary>A title of the catalogue.</summary>
    internal static LikedTitle Of(Title title) => new(title.Id.ToString(), title.Name);
}
