using ExpressiFy.Catalogue;
using ExpressiFy.Moods;
using ExpressiFy.Profiles;
using ExpressiFy.Ranking;

namespace ExpressiFy.Recommendations;

/// <summary>From a wish to cards: which titles may come, how well each fits, which of them make a varied list, and why.</summary>
public sealed class Recommender(TitleCatalogue catalogue, TimeProvider time)
{
    private readonly ILookup<Medium, Candidate> candidates = catalogue.Titles.ToLookup(title => title.Medium, title => new Candidate(title));

    /// <summary>
    /// At most <see cref="Wish.Count"/> cards, fewer when the filters leave fewer: films best first, tracks that lift or calm in the order
    /// of a path from the present mood to the wanted one. The same wish, profile, catalogue and day give the same cards.
    /// Titles that were hidden, disliked or seen do not come. <see cref="WishException"/> for a wish that no title could fulfil.
    /// </summary>
    public IReadOnlyList<Card> Recommend(Wish wish, Profile profile)
    {
        wish = WishCheck.Check(wish);
        var path = MoodPath.Of(wish);
        var occasion = new Occasion(wish, path.Goal, path, Taste.Of(profile, catalogue), DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));

        var gone = Gone(wish, profile);
        List<(Candidate Candidate, double Stay)> left = [.. candidates[wish.Medium]
            .Where(candidate => Allows(wish, candidate.Title) && !gone.Contains(candidate.Title.Id) && !(wish.Medium == Medium.Film && profile.Knows(candidate.Title.Id)))
            .Select(candidate => (candidate, Ranker.Stay(candidate, occasion)))];

        var diversity = new Diversity(path.Start);
        var chosen = new List<(Candidate Candidate, Occasion Stage, double Score)>();
        foreach (var (target, count) in path.Stages)
        {
            var stage = occasion with { Target = target };
            List<(Candidate Candidate, double Score)> ranked = [.. left.Select(entry => (entry.Candidate, entry.Stay + Ranker.Steer(entry.Candidate, stage)))];
            for (var i = 0; i < count && diversity.Pick(ranked, candidate => MoodReason.For(candidate, stage) is not null) is { } pick; i++)
            {
                var stay = left.FindIndex(entry => entry.Candidate == pick);
                chosen.Add((pick, stage, left[stay].Stay + Ranker.Steer(pick, stage)));
                left.RemoveAt(stay);
            }
        }

        return [.. path.Order(chosen, pick => pick.Candidate.Affect)
            .Select(pick => new Card(pick.Candidate.Title, pick.Score, Ranker.Explain(pick.Candidate, pick.Stage)))];
    }

    private static HashSet<TitleId> Gone(Wish wish, Profile profile) =>
        [.. wish.Except, .. profile.Titles(FeedbackKind.Hide), .. profile.Titles(FeedbackKind.Dislike), .. profile.Titles(FeedbackKind.Seen)];

    private static bool Allows(Wish wish, Title title) =>
        !(wish.FromYear > title.Year)
        && !(wish.ToYear < title.Year)
        && !(wish.MaxRuntime < title.RuntimeMinutes)
        && (wish.Genre is null || title.Genres.Contains(wish.Genre, StringComparer.OrdinalIgnoreCase));
}
