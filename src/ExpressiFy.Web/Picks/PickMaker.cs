using ExpressiFy.Catalogue;
using ExpressiFy.Metadata;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations;
using ExpressiFy.Recommendations.Picks;
using ExpressiFy.Recommendations.Requests;

namespace ExpressiFy.Web.Picks;

/// <summary>Makes the pick of a page.</summary>
public sealed class PickMaker(PickRecommender picks, MetadataReader metadata)
{
    /// <summary>The pick for a page's request. Never waits for a provider.</summary>
    /// <param name="request">What the page is for.</param>
    /// <param name="seed">
    /// The page's. It counts up for other rows; the pick stays, as those of a block are refreshes of one day.
    /// </param>
    /// <param name="passed">What was passed over and is not stored.</param>
    /// <param name="chosen">The alternative that the visitor took; null for none.</param>
    /// <param name="profile">The visitor's feedback.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task<PickModel> MakeAsync(
        RecommendationRequest request,
        int seed,
        IReadOnlyList<TitleId> passed,
        string? chosen,
        Profile profile,
        CancellationToken cancellation)
    {
        var first = seed - (seed & RefreshedLists.MaxRefresh);
        var taken = TitleId.TryParse(chosen, out var id) ? id : null;
        var pick = picks.Choose(request with { Seed = first, Except = passed.ToHashSet() }, profile, taken);
        if (pick.Card is null)
            return new(request, seed, passed, pick, profile, Metadata: null);

        var title = pick.Card.Title;
        var known = await metadata.ReadKnownAsync([title], cancellation);
        return new(request, seed, passed, pick, profile, known.GetValueOrDefault(title.Id))
        {
            IsTaken = title.Id == taken,
        };
    }
}
