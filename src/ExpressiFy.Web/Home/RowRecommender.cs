using ExpressiFy.Catalogue;
using ExpressiFy.Metadata;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations;
using ExpressiFy.Web.Recommendations;

namespace ExpressiFy.Web.Home;

/// <summary>Makes the rows of a page.</summary>
public sealed class RowRecommender(RefreshedLists lists, MetadataReader metadata)
{
    /// <summary>Two lines of six on a wide screen, three of four on a smaller one.</summary>
    private const int CardsPerRow = 12;

    /// <summary>Rows for a mood that fit this visitor. Never waits for a provider.</summary>
    public async Task<RowSet> RecommendAsync(
        MoodQuery mood, int seed, Profile profile, CancellationToken cancellation)
    {
        // The page counts its seed up: the seeds of a block are the refreshes of one day.
        var refresh = seed & RefreshedLists.MaxRefresh;
        var request = mood.ToRequest(Medium.Film, CardsPerRow, seed - refresh);
        var films = lists.Recommend(request, profile, refresh).Cards;
        var tracks = lists.Recommend(request with { Medium = Medium.Track }, profile, refresh).Cards;
        var titles = films.Concat(tracks).Select(card => card.Title);
        var known = await metadata.ReadKnownAsync([.. titles], cancellation);
        return new(request, refresh, films, tracks, profile, known);
    }
}
