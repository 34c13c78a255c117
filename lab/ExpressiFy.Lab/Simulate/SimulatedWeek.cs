using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations;
using ExpressiFy.Recommendations.Requests;

namespace ExpressiFy.Lab.Simulate;

/// <summary>
/// A week of daily use by simulated people. Each likes the titles of two genres or one mood word, requests a list once
/// a day with a random expression and aim, likes up to two titles of it, marks one as seen and hides one that they do
/// not like. The recommender is the product's.
/// </summary>
internal sealed class SimulatedWeek(TitleCatalogue catalogue, int people, int seed)
{
    public const int Days = 7;
    public const int ListLength = 12;
    public const int LongerLength = 50;

    private const int LikesPerDay = 2;
    private const int GenresPerPerson = 2;

    /// <summary>Separates the random numbers of people with neighbouring seeds; a prime.</summary>
    private const int SeedFactor = 1009;

    private static readonly DateTimeOffset Monday = new(2026, 1, 5, 20, 0, 0, TimeSpan.Zero);
    private static readonly Aim[] Aims = [Aim.Match, Aim.Lift, Aim.Calm];

    /// <param name="progress">Called with the number of people so far.</param>
    public IReadOnlyList<SimulatedOffer> Run(Action<long> progress)
    {
        var offers = new List<SimulatedOffer>();
        for (var person = 0; person < people; person++)
        {
            AddOffers(person, offers);
            progress(person + 1);
        }

        return offers;
    }

    private void AddOffers(int person, List<SimulatedOffer> offers)
    {
        var random = new Random(unchecked((seed * SeedFactor) + person));
        var genres = random.GetItems(Genres.Watched.ToArray(), GenresPerPerson);
        var mood = MoodVocabulary.All[random.Next(MoodVocabulary.All.Count)];
        var profile = Profile.Empty;
        for (var day = 0; day < Days; day++)
        {
            var now = Monday.AddDays(day);
            var recommender = new Recommender(catalogue, new FixedClock(now));
            var request = RandomRequest(random);
            var list = recommender.Recommend(request, profile).Cards;
            var longer = recommender.Recommend(request with { Count = LongerLength }, profile).Cards;
            offers.Add(new(person, day, list, longer));
            profile = WithFeedback(profile, list, Likes, now);
        }

        bool Likes(Title title) => title.Genres.Intersect(genres).Any() || title.ClearMoods.Contains(mood);
    }

    private static RecommendationRequest RandomRequest(Random random)
    {
        var expression = ExpressionLabels.All[random.Next(ExpressionLabels.All.Count)];
        var aim = Aims[random.Next(Aims.Length)];
        return new(Medium.Film, aim, expression.Affect(), ListLength) { Expression = expression };
    }

    private static Profile WithFeedback(
        Profile profile, IReadOnlyList<Card> list, Func<Title, bool> likes, DateTimeOffset at)
    {
        List<Title> liked = [.. list.Select(card => card.Title).Where(likes)];
        List<Title> others = [.. list.Select(card => card.Title).Where(title => !likes(title))];
        foreach (var title in liked.Take(LikesPerDay))
            profile = profile.With(new(title.Id, FeedbackKind.Like, true, at));
        if (liked.Count > 0)
            profile = profile.With(new(liked[0].Id, FeedbackKind.Seen, true, at));
        if (others.Count > 0)
            profile = profile.With(new(others[^1].Id, FeedbackKind.Hide, true, at));
        return profile;
    }
}
