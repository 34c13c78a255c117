using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Web.Account;

namespace ExpressiFy.Web.Library;

/// <summary>What the page on a visitor's feedback shows.</summary>
/// <param name="Lists">The titles by kind of feedback; null for somebody of whom nothing is stored.</param>
/// <param name="Learned">What was learned; null for somebody of whom nothing is stored.</param>
/// <param name="WasErased">Whether the visitor has just erased everything.</param>
/// <param name="ErasureIsPending">Whether copies are still to be overwritten.</param>
public sealed record TasteModel(
    IReadOnlyList<TasteList>? Lists, LearnedReply? Learned, bool WasErased, bool ErasureIsPending)
{
    /// <summary>The model of a profile; null for none.</summary>
    public static TasteModel Of(
        Profile? profile, TitleCatalogue catalogue, bool wasErased, bool erasureIsPending) => profile is null
        ? new(null, null, wasErased, erasureIsPending)
        : new(
            TasteList.Of(profile, catalogue), LearnedReply.Of(profile, catalogue), wasErased, erasureIsPending);
}

/// <summary>The titles with one kind of feedback.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Heading">E.g. "Saved for later".</param>
/// <param name="Titles">The latest feedback first.</param>
/// <param name="Empty">What stands in place of titles.</param>
/// <param name="Undo">The button that takes the feedback back, e.g. "Remove".</param>
/// <param name="Facts">The line under a title's name.</param>
public sealed record TasteList(
    FeedbackKind Kind,
    string Heading,
    IReadOnlyList<Title> Titles,
    string? Empty,
    string Undo,
    Func<Title, string> Facts)
{
    /// <summary>All lists in order. Empty lists without a text of their own are left out.</summary>
    public static IReadOnlyList<TasteList> Of(Profile profile, TitleCatalogue catalogue)
    {
        TasteList[] lists =
        [
            ListOf(FeedbackKind.Like, "Liked", "The heart on a card puts a title here."),
            ListOf(FeedbackKind.Rating, "Rated") with
            {
                Facts = title => $"{FactsOf(title)} · {profile.Rating(title.Id)} of 5",
            },
            ListOf(FeedbackKind.Save, "Saved for later", "The bookmark on a card keeps a title here."),
            ListOf(FeedbackKind.Seen, "Seen and heard", "Titles you know are not offered again."),
            ListOf(
                FeedbackKind.Hide,
                "Hidden",
                "Titles you are not interested in come here, and can come back.",
                "Restore"),
            ListOf(FeedbackKind.Dislike, "Disliked"),
            ListOf(FeedbackKind.Passed, "Not this one"),
        ];
        return [.. lists.Where(list => list.Titles.Count > 0 || list.Empty is not null)];

        TasteList ListOf(FeedbackKind kind, string heading, string? empty = null, string undo = "Remove") =>
            new(kind, heading, [.. profile.TitlesOf(kind, catalogue)], empty, undo, FactsOf);
    }

    private static string FactsOf(Title title) => $"{title.Year} · {string.Join(", ", title.Creators)}";
}
