using System.Text.Json.Serialization;
using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Metadata;
using ExpressiFy.Metadata.Results;
using ExpressiFy.Web.Hosting;

namespace ExpressiFy.Web.Titles;

/// <summary>A title as JSON.</summary>
public record TitleReply
{
    /// <summary>E.g. "film:tt0111161".</summary>
    [JsonPropertyOrder(-12)]
    public required string Id { get; init; }

    /// <summary>"film", "series" or "track".</summary>
    [JsonPropertyOrder(-11)]
    public required string Medium { get; init; }

    [JsonPropertyOrder(-10)]
    public required string Title { get; init; }

    /// <summary>0 of an estimated title whose year is not known.</summary>
    [JsonPropertyOrder(-9)]
    public required int Year { get; init; }

    /// <summary>
    /// True of a title that nobody judged: its moods are estimated. Absent for all others.
    /// </summary>
    [JsonPropertyOrder(-9)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Estimated { get; init; }

    /// <summary>Directors of a film, creators of a series, artists of a track.</summary>
    [JsonPropertyOrder(-8)]
    public required IReadOnlyList<string> Creators { get; init; }

    [JsonPropertyOrder(-7)]
    public required IReadOnlyList<string> Genres { get; init; }

    /// <summary>Of a series, of a usual episode; null for tracks.</summary>
    [JsonPropertyOrder(-6)]
    public required int? RuntimeMinutes { get; init; }

    /// <summary>How many seasons a series has; absent for other titles.</summary>
    [JsonPropertyOrder(-6)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Seasons { get; init; }

    /// <summary>Year of a series' last episode; absent while it goes on, and for other titles.</summary>
    [JsonPropertyOrder(-6)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? LastYear { get; init; }

    /// <summary>Words of the mood vocabulary, strongest first.</summary>
    [JsonPropertyOrder(-5)]
    public required IReadOnlyList<string> Moods { get; init; }

    /// <summary>Valence and arousal, each -1…1.</summary>
    [JsonPropertyOrder(-4)]
    public required AffectPoint Affect { get; init; }

    /// <summary>Address of a picture at this host: drawn, or the provider's once it is known.</summary>
    public required string Artwork { get; init; }

    /// <summary>As its source writes it; null while none is known.</summary>
    public required ProviderRating? Rating { get; init; }

    /// <summary>Addresses of pages elsewhere by <see cref="TitleLink.Name"/>.</summary>
    public required IReadOnlyDictionary<string, string> Links { get; init; }

    public static TitleReply Of(Title title, TitleMetadata? metadata) => new()
    {
        Id = title.Id.ToString(),
        Medium = title.Medium.Name(),
        Title = title.Name,
        Year = title.Year,
        Estimated = title.IsEstimated,
        Creators = title.Creators,
        Genres = title.Genres,
        RuntimeMinutes = title.RuntimeMinutes,
        Seasons = title.Seasons,
        LastYear = title.LastYear,
        Moods = [.. title.Moods.Select(tag => tag.Word.Name)],
        Affect = title.Affect.Rounded(),
        Artwork = title.ArtworkPath(metadata),
        Rating = metadata?.Ratings.FirstOrDefault(),
        Links = TitleLinks.Of(title, metadata).ToDictionary(link => link.Name, link => link.Address),
    };
}
