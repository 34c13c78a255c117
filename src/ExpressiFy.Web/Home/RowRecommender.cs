using ExpressiFy.Catalogue;
using ExpressiFy.Metadata;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations;
using ExpressiFy.Web.Recommendations;

namespace ExpressiFy.Web.Home;

/// <summary>The rows of a page: what to watch and what to hear.</summary>
/// <param name="Request">For which mood and aim.</param>
/// <param name="Films">Best first.</param>
/// <param name="Tracks">Best first, or in the order of the way to the wanted mood.</param>
/// <param name="Profile">What the visitor thinks of titles; empty for strangers.</param>
/// <param name="Metadata">What is known of the titles from providers, without asking them now.</param>
/// <param name="Seed">Which of many fitting choices this is.</param>
public sealed record RowSet(
    MoodRequest Request, IReadOnlyList<Card> Films, IReadOnlyList<Card> Tracks,
    Profile Profile, IReadOnlyDictionary<TitleId, TitleMetadata> Metadata, int Seed);

/// <summary>Makes the rows of a page.</summary>
public sealed class RowRecommender(Recommender recommender, MetadataReader contents)
{
    /// <summary>Two lines of six on a wide screen, three of four on a smaller one.</summary>
    private const int CardsInARow = 12;

    /// <summary>Rows for a mood that fit this visitor. Never waits for a provider.</summary>
    public async Task<RowSet> RecommendAsync(MoodRequest wish, Profile profile, int seed, CancellationToken cancellation)
    {
        var films = Recommend(Medium.Film);
        var tracks = Recommend(Medium.Track);
        var known = await contents.ReadKnownAsync([.. films.Concat(tracks).Select(card => card.Title)], cancellation);
        return new(wish, films, tracks, profile, known, seed);

        IReadOnlyList<Card> Recommend(Medium medium) => recommender.Recommend(wish.RequestFor(medium, CardsInARow, seed), profile).Cards;
    }
}
