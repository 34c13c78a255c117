using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations;
using ExpressiFy.Recommendations.Requests;

namespace ExpressiFy.Lab.Simulate;

/// <summary>What one simulated person was offered on one day: the list itself, and the longer one it could have been picked from.</summary>
internal sealed record SimulatedOffer(int Person, int Day, IReadOnlyList<Card> List, IReadOnlyList<Card> Longer);

/// <summary>
/// A week of daily use by people who are made up: each loves two genres and a mood, asks once a day with a mood of that day, likes what has
/// what they love, marks one film a day as seen and waves one away that has nothing of it. The recommender is the real one.
/// </summary>
internal sealed class SimulatedWeek(TitleCatalogue catalogue, int people, int seed)
{
    public const int Days = 7, ListLength = 12, LongerLength = 50;

    private const int LikesADay = 2;

    private static readonly DateTimeOffset Monday = new(2026, 1, 5, 20, 0, 0, TimeSpan.Zero);
    private static readonly Aim[] Aims = [Aim.Match, Aim.Lift, Aim.Calm];

    public IReadOnlyList<SimulatedOffer> Run(Action<long> progress)
    {
        var offers = new List<SimulatedOffer>();
        for (var person = 0; person < people; person++)
        {
            var random = new Random(unchecked((seed * 1009) + person));
            var genres = random.GetItems(Genres.Film.ToArray(), 2);
            var mood = MoodVocabulary.All[random.Next(MoodVocabulary.All.Count)];
            var profile = Profile.Empty;
            for (var day = 0; day < Days; day++)
            {
                var recommender = new Recommender(catalogue, new Clock(Monday.AddDays(day)));
                var expression = ExpressionLabels.All[random.Next(ExpressionLabels.All.Count)];
                var request = new RecommendationRequest(Medium.Film, Aims[random.Next(Aims.Length)], expression.Affect(), ListLength) { Expression = expression };
                var list = recommender.Recommend(request, profile).Cards;
                offers.Add(new(person, day, list, recommender.Recommend(request with { Count = LongerLength }, profile).Cards));
                profile = After(profile, list, title => title.Genres.Intersect(genres).Any() || title.ClearMoods.Contains(mood), Monday.AddDays(day));
            }

            progress(person + 1);
        }

        return offers;
    }

    private static Profile After(Profile profile, IReadOnlyList<Card> list, Func<Title, bool> loves, DateTimeOffset at)
    {
        List<Title> loved = [.. list.Select(card => card.Title).Where(loves)], others = [.. list.Select(card => card.Title).Where(title => !loves(title))];
        foreach (var title in loved.Take(LikesADay))
            profile = profile.With(new(title.Id, FeedbackKind.Like, true, at));
        if (loved.Count > 0)
            profile = profile.With(new(loved[0].Id, FeedbackKind.Seen, true, at));
        if (others.Count > 0)
            profile = profile.With(new(others[^1].Id, FeedbackKind.Hide, true, at));
        return profile;
    }

    private sealed class Clock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
