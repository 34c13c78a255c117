using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Metadata;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations;
using ExpressiFy.Recommendations.Explanations;
using ExpressiFy.Recommendations.Requests;
using ExpressiFy.Web.Account;
using ExpressiFy.Web.Library;
using ExpressiFy.Web.Picks;
using ExpressiFy.Web.Titles;

namespace ExpressiFy.Web.Home;

/// <summary>Makes what the first page shows before a person has said how they feel. No title stands twice.</summary>
public sealed class TonightRecommender(
    Recommender recommender,
    PickMaker picks,
    MetadataReader metadata,
    TitleCatalogue catalogue,
    TimeProvider time)
{
    private const int CardsPerRow = 12;
    private const int ShortMinutes = 90;

    // Pleasant both, so that nobody is led where they might not want to go.
    private static readonly AffectPoint Quiet = new(0.45, -0.5);
    private static readonly AffectPoint Bright = new(0.65, 0.35);

    /// <summary>The rows, and for a person who comes back the pick. Never waits for a provider.</summary>
    /// <param name="profile">The visitor's feedback; empty for a guest.</param>
    /// <param name="aim">What the visitor asked for last; null for a guest.</param>
    /// <param name="query">What else the address has.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task<TonightModel> RecommendAsync(
        Profile profile, Aim? aim, RowQuery query, CancellationToken cancellation)
    {
        var isKnown = profile.Events.Count > 0;
        var maxRuntime = query.MaxRuntime?.Value;
        var browse = new RecommendationRequest(Medium.Film, Aim.Browse, From: null, CardsPerRow)
        {
            MaxRuntime = maxRuntime,
        };
        var quiet = browse with { Aim = Aim.Toward, TargetPoint = Quiet };
        // Without a mood to start from, an aim is the place that it leads to.
        var request = aim switch
        {
            Aim.Lift => quiet with { TargetPoint = Bright },
            Aim.Calm => quiet,
            Aim.Surprise => browse with { Aim = Aim.Surprise },
            _ => browse,
        };
        var shown = new HashSet<TitleId>();
        var rows = new List<NamedRow>();
        PickModel? pick = null;
        if (isKnown)
        {
            var passed = PassedTitles.Read(query.Passed);
            pick = await picks.MakeAsync(request, seed: 0, passed, query.Pick, profile, cancellation);
            if (pick.Pick.Card is not null)
                shown.Add(pick.Pick.Card.Title.Id);
            AddRow("saved", "Saved for later", SavedOf(profile, shown));
        }

        if (request != browse)
            AddRow("asked", RowTexts.HeadingWithoutMood(aim!.Value), Recommend(request));
        AddRow("film", isKnown ? "Good for you on any evening" : "Good on any evening", Recommend(browse));
        if (request != quiet)
            AddRow("quiet", "Quiet ones", Recommend(quiet));
        if (maxRuntime is null)
            AddRow("short", "In under 90 minutes", Recommend(browse with { MaxRuntime = ShortMinutes - 1 }));
        AddRow("series", RowTexts.SeriesHeading, Recommend(browse with { Medium = Medium.Series }));
        AddRow("track", "Songs for any evening", Recommend(browse with { Medium = Medium.Track, MaxRuntime = null }));

        var titles = rows.SelectMany(row => row.Cards).Select(card => card.Title);
        return new(pick, rows, profile, await metadata.ReadKnownAsync([.. titles], cancellation))
        {
            LastSeen = LastSeenTitle.Of(profile, catalogue, time.GetUtcNow()),
        };

        IReadOnlyList<Card> Recommend(RecommendationRequest wanted) =>
            recommender.Recommend(wanted with { Except = shown.ToHashSet() }, profile).Cards;

        void AddRow(string id, string heading, IReadOnlyList<Card> cards)
        {
            if (cards.Count == 0)
                return;
            rows.Add(new(id, heading, cards));
            shown.UnionWith(cards.Select(card => card.Title.Id));
        }
    }

    private IReadOnlyList<Card> SavedOf(Profile profile, HashSet<TitleId> except)
    {
        var saved = profile.TitlesOf(FeedbackKind.Save, catalogue);
        var titles = saved.Where(title => !except.Contains(title.Id)).Take(CardsPerRow);
        return [.. titles.Select(title => new Card(title, Score: 0, [ReasonOf(title)]))];
    }

    private static Reason ReasonOf(Title title)
    {
        var moods = title.ClearMoods.Take(2).Select(word => word.Name);
        return new(
            ReasonKind.Mood, title.Medium, new() { Moods = [.. moods], Genre = title.Genres.FirstOrDefault() });
    }
}
