using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations.Candidates;
using ExpressiFy.Recommendations.Explanations;

namespace ExpressiFy.Recommendations.Signals;

/// <summary>What the person's likes, dislikes and saved titles say of this one.</summary>
public sealed class PreferenceFit : IRankingSignal
{
    // Second to mood alone: with many likes it reorders a list, it does not change what the list is for.
    private const double SignalWeight = 0.22;

    // Below this a shared genre is no more than chance.
    private const double MinPreference = 0.6;

    public double Weight => SignalWeight;

    /// <summary>Who liked a film has seen it, so it makes room for others; a track one likes is heard again gladly.</summary>
    public double Score(Candidate candidate, RankingContext context) =>
        candidate.Title.Medium == Medium.Film && context.Preferences.Likes(candidate.Title) ? 0 : context.Preferences.Score(candidate.Title, SeedOf(context));

    public void ScoreAll(CandidateTable table, RankingContext context, Span<float> scores)
    {
        context.Preferences.ScoreAll(table.Medium, SeedOf(context), scores);
        if (table.Medium != Medium.Film)
            return;
        foreach (var word in context.Preferences.Profile.CurrentFeedback)
        {
            if (table.Find(word.TitleId) is { } row && context.Preferences.Likes(table.Candidates[row].Title))
                scores[row] = 0;
        }
    }

    public Reason? Explain(Candidate candidate, RankingContext context)
    {
        var (title, preferences) = (candidate.Title, context.Preferences);
        return preferences.Likes(title) ? new("taste", preferences.Profile.Says(FeedbackKind.Like, title.Id) ? "You liked it" : $"You gave it {preferences.Profile.Rating(title.Id)} stars")
            : preferences.Profile.Says(FeedbackKind.Save, title.Id) ? new("taste", "You saved it for later")
            : preferences.Score(title) >= MinPreference && preferences.Nearest(title) is { } liked ? Shared(title, liked, How(preferences.Profile, liked))
            : null;
    }

    // Every day and every "show me others" strays elsewhere from the mean taste.
    private static int SeedOf(RankingContext context) => unchecked((context.Request.Seed * 7919) + context.Day.DayNumber);

    private static string How(Profile profile, Title liked) => profile.Says(FeedbackKind.Like, liked.Id)
        ? "which you liked"
        : $"to which you gave {profile.Rating(liked.Id)} stars";

    private static Reason? Shared(Title title, Title liked, string how)
    {
        var creator = title.Creators.FirstOrDefault(liked.Creators.Contains);
        if (creator is not null)
            return new("taste", $"{(title.Medium == Medium.Film && liked.Medium == Medium.Film ? "Directed by" : "By")} {creator}, like {liked.Name}, {how}");

        var words = title.ClearMoodsSharedWith(liked).Take(2).Select(word => word.Name).ToList();
        if (words.Count > 0)
            return new("taste", $"{MoodReason.Sentence(words)} like {liked.Name}, {how}");

        var genre = title.Genres.FirstOrDefault(liked.Genres.Contains);
        return genre is null ? null : new("taste", $"{genre} like {liked.Name}, {how}");
    }
}
