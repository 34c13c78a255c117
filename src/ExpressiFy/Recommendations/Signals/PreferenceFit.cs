using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations.Candidates;
using ExpressiFy.Recommendations.Explanations;

namespace ExpressiFy.Recommendations.Signals;

/// <summary>What the person's likes, dislikes and saved titles say of this one.</summary>
public sealed class TasteFit : IRankingSignal
{
    // Second to mood alone: with many likes it reorders a list, it does not change what the list is for.
    private const double Share = 0.22;

    // Below this a shared genre is no more than chance.
    private const double Telling = 0.6;

    public double Weight => Share;

    /// <summary>Who liked a film has seen it, so it makes room for others; a track one likes is heard again gladly.</summary>
    public double Score(Candidate candidate, Occasion occasion) =>
        candidate.Title.Medium == Medium.Film && occasion.Taste.Likes(candidate.Title) ? 0 : occasion.Taste.Score(candidate.Title, SeedOf(occasion));

    public void ScoreAll(CandidateTable table, Occasion occasion, Span<float> scores)
    {
        occasion.Taste.ScoreAll(table.Medium, SeedOf(occasion), scores);
        if (table.Medium != Medium.Film)
            return;
        foreach (var word in occasion.Taste.Profile.Standing)
        {
            if (table.Find(word.TitleId) is { } row && occasion.Taste.Likes(table.Rows[row].Title))
                scores[row] = 0;
        }
    }

    public Reason? Explain(Candidate candidate, Occasion occasion)
    {
        var (title, taste) = (candidate.Title, occasion.Taste);
        return taste.Likes(title) ? new("taste", taste.Profile.Says(FeedbackKind.Like, title.Id) ? "You liked it" : $"You gave it {taste.Profile.Rating(title.Id)} stars")
            : taste.Profile.Says(FeedbackKind.Save, title.Id) ? new("taste", "You saved it for later")
            : taste.Score(title) >= Telling && taste.Nearest(title) is { } liked ? Shared(title, liked, How(taste.Profile, liked))
            : null;
    }

    // Every day and every "show me others" strays elsewhere from the mean taste.
    private static int SeedOf(Occasion occasion) => unchecked((occasion.Wish.Seed * 7919) + occasion.Day.DayNumber);

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
