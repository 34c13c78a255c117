using System.Text.Json.Serialization;
using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Metadata;
using ExpressiFy.Metadata.Results;
using ExpressiFy.Recommendations;
using ExpressiFy.Recommendations.Explanations;

namespace ExpressiFy.Web.Titles;

/// <summary>A title as JSON.</summary>
public record TitleReply
{
    /// <summary>E.g. "film:tt0111161".</summary>
    [JsonPropertyOrder(-12)]
    public required string Id { get; init; }

    /// <summary>"film" or "track".</summary>
    [JsonPropertyOrder(-11)]
    public required string Medium { get; init; }

    [JsonPropertyOrder(-10)]
    public required string Title { get; init; }

    [JsonPropertyOrder(-9)]
    public required int Year { get; init; }

    /// <summary>Directors of a film, the artist of a track.</summary>
    [JsonPropertyOrder(-8)]
    public required IReadOnlyList<string> Creators { get; init; }

    [JsonPropertyOrder(-7)]
    public required IReadOnlyList<string> Genres { get; init; }

    /// <summary>Films only.</summary>
    [JsonPropertyOrder(-6)]
    public required int? RuntimeMinutes { get; init; }

    /// <summary>Words of the mood vocabulary, strongest first.</summary>
    [JsonPropertyOrder(-5)]
    public required IReadOnlyList<string> Moods { get; init; }

    [JsonPropertyOrder(-4)]
    public required AffectPoint Affect { get; init; }

    /// <summary>Address of a picture that is always there: drawn here, or a provider's once that is known.</summary>
    public required string Artwork { get; init; }

    /// <summary>As its source writes it; null while none is known.</summary>
    public required ProviderRating? Rating { get; init; }

    /// <summary>Pages elsewhere by name.</summary>
    public required IReadOnlyDictionary<string, string> Links { get; init; }

    public static TitleReply Of(Title title, TitleMetadata? content) => new()
    {
        Id = title.Id.ToString(),
        Medium = title.Medium.Name(),
        Title = title.Name,
        Year = title.Year,
        Creators = title.Creators,
        Genres = title.Genres,
        RuntimeMinutes = title.RuntimeMinutes,
        Moods = [.. title.Moods.Select(tag => tag.Word.Name)],
        Affect = new(Math.Round(title.Affect.Valence, 4), Math.Round(title.Affect.Arousal, 4)),
        Artwork = title.ArtworkPath(content),
        Rating = content?.Ratings.FirstOrDefault(),
        Links = TitleLinks.Of(title, content).ToDictionary(link => link.Name, link => link.Address),
    };
}

/// <summary>A recommended title as JSON.</summary>
public sealed record CardReply : TitleReply
{
    [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
    public CardReply(TitleReply title, Card card)
        : base(title) => (Score, Reasons) = (Math.Round(card.Score, 4), card.Reasons);

    /// <summary>0…1; higher fits better.</summary>
    [JsonPropertyOrder(-3)]
    public double Score { get; }

    /// <summary>At least one, the weightiest first.</summary>
    [JsonPropertyOrder(-2)]
    public IReadOnlyList<Reason> Reasons { get; }
}
