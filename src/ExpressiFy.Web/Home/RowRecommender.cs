using ExpressiFy.Catalogue;
using ExpressiFy.Metadata;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations;
using ExpressiFy.Recommendations.Requests;
using ExpressiFy.Web.Hosting.Queries;
using ExpressiFy.Web.Picks;
using ExpressiFy.Web.Recommendations;
using ExpressiFy.Web.Titles;

namespace ExpressiFy.Web.Home;

/// <summary>Makes the rows of a page, and the pick above them.</summary>
public sealed class RowRecommender(RefreshedLists lists, PickMaker picks, MetadataReader metadata)
{
    /// <summary>Two lines of six on a wide screen, three of four on a smaller one.</summary>
    private const int CardsPerRow = 12;

    // A row of fewer looks like a mistake.
    private const int FewestInRow = 5;

    private const int ShortMinutes = 100;
    private const int LatestOld = 1979;

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

        // "Others" are asked for of the first row: the second stays as it is, and they are none of it.
        var except = NotInRow(pick);
        var first = Films(except, 0);
        var more = More(request with { Except = With(except, first) }, profile);
        // Left out too: made again without the second row's titles, the first would not be what was shown.
        var films = refresh == 0 ? first : Films(With(except, [.. first, .. more?.Cards ?? []]), refresh);

        var tracks = lists.Recommend(request with { Medium = Medium.Track }, profile, refresh).Cards;
        IReadOnlyList<NamedRow> further = [.. new[] { Series(request, profile, refresh), more }.OfType<NamedRow>()];
        var titles = films.Concat(tracks).Concat(further.SelectMany(row => row.Cards)).Select(card => card.Title);
        var known = await metadata.ReadKnownAsync([.. titles], cancellation);
        return new(request, refresh, pick, films, tracks, profile, known) { Further = further };

        IReadOnlyList<Card> Films(HashSet<TitleId> without, int number) =>
            lists.Recommend(request with { Except = without }, profile, number).Cards;
    }

    /// <summary>Series for the same mood, of which one episode fits the time; null when hardly one is left.</summary>
    private NamedRow? Series(RecommendationRequest request, Profile profile, int refresh)
    {
        var cards = lists.Recommend(request with { Medium = Medium.Series }, profile, refresh).Cards;
        return cards.Count < FewestInRow ? null : new("series", RowTexts.SeriesHeading, cards);
    }

    /// <summary>Further films for the same mood, for another reason; null when hardly one is left.</summary>
    private NamedRow? More(RecommendationRequest request, Profile profile)
    {
        var isShort = request.MaxRuntime is null;
        var narrowed = isShort ? request with { MaxRuntime = ShortMinutes - 1 } : request with { ToYear = LatestOld };
        var heading = isShort ? "In under 100 minutes" : "From before 1980";
        var cards = lists.Recommend(narrowed, profile, refresh: 0).Cards;
        return cards.Count < FewestInRow ? null : new("more", heading, cards);
    }

    private static HashSet<TitleId> With(HashSet<TitleId> titles, IReadOnlyList<Card> cards) =>
        [.. titles, .. cards.Select(card => card.Title.Id)];

    // A title stands once on the page, and what was passed over does not come back beside the next.
    private static HashSet<TitleId> NotInRow(PickModel pick)
    {
        var titles = pick.Pick.Request.Except.ToHashSet();
        if (pick.Pick.Card is not null)
            titles.Add(pick.Pick.Card.Title.Id);
        return titles;
    }
}
