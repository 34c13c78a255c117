using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Recommendations.Candidates;

namespace ExpressiFy.Recommendations.Signals;

/// <summary>
/// How much the person is predicted to like a title. A liked film or series scores 0, because the person has seen it;
/// a liked track does not, because people listen to a track again.
/// </summary>
public sealed class PreferenceFit : IRankingSignal
{
    // A prime, so that the seeds of neighbouring days and requests do not meet.
    private const int SeedFactor = 7919;

    public double Score(Candidate candidate, RankingContext context)
    {
        var title = candidate.Title;
        if (title.Medium.IsWatched() && context.Preferences.Likes(title))
            return 0;
        return context.Preferences.Score(title, SeedOf(context), CountsPopularity(context));
    }

    public void ScoreAll(CandidateTable table, RankingContext context, Span<float> scores)
    {
        var preferences = context.Preferences;
        preferences.ScoreAll(table.Medium, table.IsEstimated, SeedOf(context), scores, CountsPopularity(context));
        if (!table.Medium.IsWatched())
            return;

        foreach (var index in table.FindAll(preferences.LikedTitles.Select(title => title.Id)))
            scores[index] = 0;
    }

    // What everybody knows surprises nobody.
    private static bool CountsPopularity(RankingContext context) => context.Request.Aim != Aim.Surprise;

    // Another seed and another day explore the uncertainty of the preferences in another direction.
    private static int SeedOf(RankingContext context) =>
        unchecked((context.Request.Seed * SeedFactor) + context.Day.DayNumber);
}
