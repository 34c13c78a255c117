using ExpressiFy.Catalogue;
using ExpressiFy.Metadata;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations;
using ExpressiFy.Web.Hosting.Queries;
using ExpressiFy.Web.Picks;
using ExpressiFy.Web.Recommendations;

namespace ExpressiFy.Web.Home;

/// <summary>Makes the rows of a page, and the pick above them.</summary>
public sealed class RowRecommender(RefreshedLists lists, PickMaker picks, MetadataReader metadata)
{
    /// <summary>Two lines of six on a wide screen, three of four on a smaller one.</summary>
    private const int CardsPerRow = 12;

    /// <summary>Rows for a mood that fit this visitor. Never waits for a provider.</summary>
    public async Task<RowSet> RecommendAsync(
        MoodQuery mood, RowQuery query, Profile profile, CancellationToken cancellation)
    {
        // The page counts its seed up: the seeds of a block are the refreshes of one day.
        var seed = query.Seed.Or(0);
        var refresh = seed & RefreshedLists.MaxRefresh;
        var request = mood.ToRequest(Medium.Film, CardsPerRow, seed - refresh) with
        {
            MaxRuntime = query.MaxRuntime?.Value,
        };
        var passed = PassedTitles.Read(query.Passed);
        var pick = await picks.MakeAsync(request, seed, passed, query.Pick, profile, cancellation);

        var films = lists.Recommend(request with { Except = NotInRow(pick) }, profile, refresh).Cards;
        var tracks = lists.Recommend(request with { Medium = Medium.Track }, profile, refresh).Cards;
        var titles = films.Concat(tracks).Select(card => card.Title);
        var known = await metadata.ReadKnownAsync([.. titles], cancellation);
        return new(request, refresh, pick, films, tracks, profile, known);
    }

    // A title stands once on the page, and what was passed over does not come back beside the next.
    private static HashSet<TitleId> NotInRow(PickModel pick)
    {
        var titles = pick.Pick.Request.Except.ToHashSet();
        if (pick.Pick.Card is not null)
            titles.Add(pick.Pick.Card.Title.Id);
        return titles;
    }
}
