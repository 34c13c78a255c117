using System.Globalization;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;

namespace ExpressiFy.Web.Account;

/// <summary>What is remembered of a visitor, counted.</summary>
/// <param name="Titles">The titles that they said something of.</param>
/// <param name="Parts">The titles by what was said, e.g. "19 rated"; without those that nothing was said of.</param>
/// <param name="Corrections">What they left out of what was learned.</param>
public sealed record RememberedTitles(int Titles, IReadOnlyList<string> Parts, int Corrections)
{
    private static readonly (FeedbackKind Kind, string Word)[] Words =
    [
        (FeedbackKind.Save, "saved"),
        (FeedbackKind.Seen, "marked as seen"),
        (FeedbackKind.Rating, "rated"),
        (FeedbackKind.Left, "with how they left you"),
        (FeedbackKind.Like, "liked"),
        (FeedbackKind.Dislike, "disliked"),
        (FeedbackKind.Hide, "hidden"),
        (FeedbackKind.Passed, "passed over"),
        (FeedbackKind.Episode, "with the episode you are at"),
    ];

    /// <summary>"1 title", "2,000 titles".</summary>
    public string Count => CountOf(Titles, "title");

    /// <summary>The counts of a profile; null for none.</summary>
    public static RememberedTitles? Of(Profile? profile, TitleCatalogue catalogue)
    {
        if (profile is null)
            return null;
        var known = PersonalCatalogue.Of(catalogue, profile);
        var titles = profile.CurrentFeedback.Select(given => given.TitleId).Distinct().Count(IsKnown);
        return new(titles, [.. Words.Select(PartOf).OfType<string>()], profile.ForgottenTraits.Count);

        bool IsKnown(TitleId id) => known.Find(id) is not null;

        string? PartOf((FeedbackKind Kind, string Word) part)
        {
            var count = profile.Titles(part.Kind).Count(IsKnown);
            return count == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{count:N0} {part.Word}");
        }
    }

    /// <summary>"1 title", "2,000 titles".</summary>
    public static string CountOf(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {noun}{(count == 1 ? "" : "s")}");
}
