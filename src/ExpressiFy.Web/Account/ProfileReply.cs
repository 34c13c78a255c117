using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Web.Titles;

namespace ExpressiFy.Web.Account;

/// <summary>What is remembered of a visitor's taste, the latest first.</summary>
/// <param name="Remembered">Whether the visitor agreed that their taste is kept.</param>
/// <param name="Counts">By kind of feedback: like, dislike, hide, seen, save, rating, left.</param>
public sealed record ProfileReply(
    bool Remembered,
    IReadOnlyDictionary<string, int> Counts,
    IReadOnlyList<TitleReply> Liked,
    IReadOnlyList<TitleReply> Saved,
    IReadOnlyList<TitleReply> Seen,
    IReadOnlyList<TitleReply> Hidden,
    IReadOnlyList<TitleReply> Disliked,
    IReadOnlyList<RatedReply> Rated)
{
    public static ProfileReply Of(Profile? profile, TitleCatalogue catalogue)
    {
        var known = profile ?? Profile.Empty;
        IReadOnlyList<TitleReply> List(FeedbackKind kind) => [.. known.TitlesOf(kind, catalogue).Select(title => TitleReply.Of(title, null))];
        return new(
            profile is not null,
            FeedbackKindNames.All.ToDictionary(kind => kind.Name(), kind => known.Titles(kind).Count),
            List(FeedbackKind.Like), List(FeedbackKind.Save), List(FeedbackKind.Seen), List(FeedbackKind.Hide), List(FeedbackKind.Dislike),
            [.. known.TitlesOf(FeedbackKind.Rating, catalogue).Concat(known.TitlesOf(FeedbackKind.Left, catalogue)).Distinct()
                .Select(title => new RatedReply(TitleReply.Of(title, null), known.Rating(title.Id)?.Count, known.MoodAfter(title.Id)?.Name))]);
    }
}

/// <summary>What a visitor made of a title.</summary>
/// <param name="Title">Which title.</param>
/// <param name="Stars">0.5 to 5; null when they did not rate it.</param>
/// <param name="Left">How it left them; null when they did not say.</param>
public sealed record RatedReply(TitleReply Title, double? Stars, string? Left);

/// <summary>The titles behind a profile's ids.</summary>
public static class ProfileTitles
{
    /// <summary>Titles of which a word stands, the latest first; those that left the catalogue are left out.</summary>
    public static IEnumerable<Title> TitlesOf(this Profile profile, FeedbackKind kind, TitleCatalogue catalogue) =>
        profile.Titles(kind).Select(catalogue.Find).OfType<Title>();
}
