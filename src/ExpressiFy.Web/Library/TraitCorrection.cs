using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Web.Account;

namespace ExpressiFy.Web.Library;

/// <summary>Stores that something learned is not so, or is so after all.</summary>
public sealed class TraitCorrection(Visitors visitors, TitleCatalogue catalogue, TimeProvider time)
{
    /// <summary>
    /// The event for a visitor; null for a trait that was neither learned of them nor left out.
    /// </summary>
    /// <param name="profile">The visitor's profile.</param>
    /// <param name="trait">The trait's id, see <see cref="LearnedPart"/>.</param>
    /// <param name="counts">True to count it again, false to leave it out.</param>
    public FeedbackEvent? EventFor(Profile profile, string? trait, bool counts)
    {
        var learned = Preferences.Of(profile, catalogue).Traits.FirstOrDefault(known => known.Feature == trait);
        if (learned is not null)
            return FeedbackEvent.Forgetting(learned.Example, learned.Feature, !counts, time.GetUtcNow());
        if (trait is not null && profile.ForgottenTraits.TryGetValue(trait, out var example))
            return FeedbackEvent.Forgetting(example, trait, !counts, time.GetUtcNow());
        return null;
    }

    /// <summary>The visitor after the event; null when their profile was erased meanwhile.</summary>
    public Task<Visitor?> StoreAsync(Visitor visitor, FeedbackEvent correction, CancellationToken cancellation) =>
        visitors.AddFeedbackAsync(visitor, correction, cancellation);
}
