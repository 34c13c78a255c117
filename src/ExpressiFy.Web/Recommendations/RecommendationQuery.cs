using System.ComponentModel;
using ExpressiFy.Catalogue;
using ExpressiFy.Recommendations;
using ExpressiFy.Recommendations.Requests;
using ExpressiFy.Web.Hosting.Queries;

namespace ExpressiFy.Web.Recommendations;

/// <summary>The query parameters of recommendations beside the mood's. Errors are reported in this order.</summary>
public sealed record RecommendationQuery(
    [property: Choice]
    [property: DefaultValue(Catalogue.Medium.Film)]
    [property: Description("What to recommend.")]
    QueryValue<Medium>? Medium = null,

    [property: WholeNumber(RecommendationRequest.MinCount, RecommendationRequest.MaxCount)]
    [property: DefaultValue(RecommendationQuery.DefaultCount)]
    [property: Description("How many cards.")]
    QueryValue<int>? Count = null,

    [property: WholeNumber(int.MinValue, int.MaxValue)]
    [property: DefaultValue(0)]
    [property: Description("Another seed gives other titles that fit as well.")]
    QueryValue<int>? Seed = null,

    [property: WholeNumber(0, RefreshedLists.MaxRefresh)]
    [property: DefaultValue(0)]
    [property: Description(
        "How many lists the person has seen today: the titles of these lists, of the seeds before, are left out.")]
    QueryValue<int>? Refresh = null,

    [property: GenreOfMedium]
    [property: Description("Only titles of this genre, which has to be one of the medium.")]
    string? Genre = null,

    [property: WholeNumber(RecommendationRequest.MinYear, RecommendationRequest.MaxYear)]
    [property: Description("Only titles of this year or later.")]
    QueryValue<int>? FromYear = null,

    [property: WholeNumber(RecommendationRequest.MinYear, RecommendationRequest.MaxYear)]
    [property: Description("Only titles of this year or earlier.")]
    QueryValue<int>? ToYear = null,

    [property: WholeNumber(RecommendationRequest.MinRuntime, RecommendationRequest.MaxRuntimeLimit)]
    [property: Description("Only films of at most this many minutes.")]
    QueryValue<int>? MaxRuntime = null)
{
    /// <summary>Cards when the request does not give a count: two lines of six on a wide screen.</summary>
    public const int DefaultCount = 12;

    /// <summary>The medium, film when left out.</summary>
    internal Medium MediumOrFilm => Medium.Or(Catalogue.Medium.Film);

    /// <summary>The whole request; both queries have to be valid.</summary>
    internal RecommendationRequest ToRequest(MoodQuery mood) =>
        mood.ToRequest(MediumOrFilm, Count.Or(DefaultCount), Seed.Or(0)) with
        {
            Genre = string.IsNullOrEmpty(Genre) ? null : Genre,
            FromYear = FromYear?.Value,
            ToYear = ToYear?.Value,
            MaxRuntime = MaxRuntime?.Value,
        };
}

/// <summary>A genre of the request's medium.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class GenreOfMediumAttribute : TextChoiceAttribute
{
    protected override IReadOnlyList<string> AllNames { get; } = [.. Genres.Watched.Union(Genres.Track)];

    protected override IReadOnlyList<string> NamesFor(object request) =>
        Genres.Of(((RecommendationQuery)request).MediumOrFilm);
}
