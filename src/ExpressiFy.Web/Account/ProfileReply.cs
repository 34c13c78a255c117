using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Web.Titles;

namespace ExpressiFy.Web.Account;

/// <summary>What is remembered of a visitor's taste, as JSON; each list the latest first.</summary>
/// <param name="Remembered">Whether the visitor agreed that their taste is kept.</param>
/// <param name="Counts">By kind of feedback: like, dislike, hide, seen, save, rating, left, passed, episode.</param>
/// <param name="Rated">Titles with a rating, or with an answer to how they left the person.</param>
/// <param name="Passed">Titles that were offered as the one for now and passed over.</param>
/// <param name="Begun">Series of which the person said at which episode they are.</param>
public sealed record ProfileReply(
    bool Remembered,
    IReadOnlyDictionary<string, int> Counts,
    IReadOnlyList<TitleReply> Liked,
    IReadOnlyList<TitleReply> Saved,
    IReadOnlyList<TitleReply> Seen,
    IReadOnlyList<TitleReply> Hidden,
    IReadOnlyList<TitleReply> Disliked,
    IReadOnlyList<RatedReply> Rated,
    IReadOnlyList<TitleReply> Passed,
    IReadOnlyList<BegunReply> Begun)
{
    public static ProfileReply Of(Profile? profile, TitleCatalogue catalogue)
    {
        var feedback = profile ?? Profile.Empty;
        return new(
            profile is not null,
            FeedbackKindNames.All.ToDictionary(kind => kind.Name(), kind => feedback.Titles(kind).Count),
            Titles(FeedbackKind.Like),
            Titles(FeedbackKind.Save),
            Titles(FeedbackKind.Seen),
            Titles(FeedbackKind.Hide),
            Titles(FeedbackKind.Dislike),
            RatedTitles(feedback, catalogue),
            Titles(FeedbackKind.Passed),
            [
                .. feedback.TitlesOf(FeedbackKind.Episode, catalogue)
                    .Select(title => new BegunReply(TitleReply.Of(title, null), feedback.EpisodeOf(title.Id)!.Value)),
            ]);

        IReadOnlyList<TitleReply> Titles(FeedbackKind kind) =>
            [.. feedback.TitlesOf(kind, catalogue).Select(title => TitleReply.Of(title, null))];
    }

    private static IReadOnlyList<RatedReply> RatedTitles(Profile profile, TitleCatalogue catalogue)
    {
        var rated = profile.TitlesOf(FeedbackKind.Rating, catalogue);
        var answered = profile.TitlesOf(FeedbackKind.Left, catalogue);
        return [.. rated.Union(answered).Select(title => RatedReply.Of(title, profile))];
    }
}

/// <summary>Where a person is in a series, as JSON.</summary>
/// <param name="Title">The series.</param>
/// <param name="Episode">The last episode that they have seen, counted from the first.</param>
public sealed record BegunReply(TitleReply Title, int Episode);

/// <summary>What is still to be done of an erasure, as JSON.</summary>
/// <param name="Pending">For people.</param>
public sealed record ErasureReply(string Pending);

/// <summary>A rating of a title, as JSON.</summary>
/// <param name="Title">The title.</param>
/// <param name="Stars">0.5…5; null when the person did not rate it.</param>
/// <param name="Left">How it left the person; null when they did not say.</param>
public sealed record RatedReply(TitleReply Title, double? Stars, string? Left)
{
    public static RatedReply Of(Title title, Profile profile) => new(
        TitleReply.Of(title, null), profile.Rating(title.Id)?.Count, profile.MoodAfter(title.Id)?.Name);
}
