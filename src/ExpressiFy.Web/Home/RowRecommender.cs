using ExpressiFy.Catalogue;
using ExpressiFy.Metadata;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations;
using ExpressiFy.Recommendations.Requests;
using ExpressiFy.Web.Recommendations;

namespace ExpressiFy.Web.Home;

/// <summary>The rows of a page: films to watch and music to hear.</summary>
/// <param name="Request">The request for the films; that for the tracks differs in the medium only.</param>
/// <param name="Films">Best first.</param>
/// <param name="Tracks">Best first, or in order from the mood to the target.</param>
/// <param name="Profile">The visitor's feedback; empty for visitors without a profile.</param>
/// <param name="Metadata">What is known of the titles from providers.</param>
public sealed record RowSet(
    RecommendationRequest Request,
    IReadOnlyList<Card> Films,
    IReadOnlyList<Card> Tracks,
    Profile Profile,
    IReadOnlyDictionary<TitleId, TitleMetadata> Metadata)
{
    /// <summary>Which of many fitting lists this is.</summary>
    public int Seed => Request.Seed;
}

/// <summary>Makes the rows of a page.</summary>
public sealed class RowRecommender(Recommender recommender, MetadataReader metadata)
{
    // Two lines of six on a wide screen, three of four on a smaller one.
    private const int CardsInARow = 12;

    /// <summary>Rows for a mood that fit this visitor. Never waits for a provider.</summary>
    public async Task<RowSet> RecommendAsync(
        MoodQuery mood, int seed, Profile profile, CancellationToken cancellation)
    {
        var request = mood.ToRequest(Medium.Film, CardsInARow, seed);
        var films = recommender.Recommend(request, profile).Cards;
        var tracks = recommender.Recommend(request with { Medium = Medium.Track }, profile).Cards;
        var titles = films.Concat(tracks).Select(card => card.Title);
        var known = await metadata.ReadKnownAsync([.. titles], cancellation);
        return new(request, films, tracks, profile, known);
    }
}
