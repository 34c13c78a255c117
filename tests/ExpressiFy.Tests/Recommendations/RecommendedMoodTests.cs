using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations;
using ExpressiFy.Recommendations.Candidates;
using ExpressiFy.Recommendations.Explanations;
using ExpressiFy.Recommendations.Requests;
using ExpressiFy.Recommendations.Signals;
using ExpressiFy.Recommendations.Reranking;
using ExpressiFy.Tests.Profiles;

namespace ExpressiFy.Tests.Recommendations;

/// <summary>
/// The moods of recommended titles fit the mood and the aim, and do not intensify an unpleasant mood.
/// </summary>
public sealed class RecommendedMoodTests
{
    private static readonly TitleCatalogue Catalogue = TitleCatalogue.BuiltIn();
    private static readonly Recommender Recommender = SampleRequests.Recommender;

    public static TheoryData<Expression, Medium> MoodsToLift => WithMedia(
        Expression.Sad, Expression.Angry, Expression.Fear, Expression.Disgust, Expression.Neutral);

    public static TheoryData<Expression, Medium> AllMoods => WithMedia([.. ExpressionLabels.All]);

    public static TheoryData<Expression, Medium> SadAndDisgust => WithMedia(Expression.Sad, Expression.Disgust);

    public static TheoryData<Expression, Aim, Medium> AngerAndFear =>
    [
        .. from expression in new[] { Expression.Angry, Expression.Fear }
           from aim in new[] { Aim.Match, Aim.Lift, Aim.Calm, Aim.Surprise }
           from medium in Enum.GetValues<Medium>()
           select (expression, aim, medium),
    ];

    [Theory]
    [MemberData(nameof(MoodsToLift))]
    public void A_lift_leads_to_pleasant_and_active(Expression expression, Medium medium)
    {
        var from = expression.Affect();
        var mean = MeanAffect(SampleRequests.CardsFor(expression, Aim.Lift, medium));
        Assert.InRange(mean.Valence, from.Valence + 0.25, 1);

        // Anger and fear are more active than any pleasant title.
        Assert.InRange(mean.Arousal, Math.Min(from.Arousal, 0.2), 1);
    }

    [Theory]
    [MemberData(nameof(AllMoods))]
    public void Calming_leads_to_pleasant_and_quiet(Expression expression, Medium medium)
    {
        var mean = MeanAffect(SampleRequests.CardsFor(expression, Aim.Calm, medium));
        Assert.InRange(mean.Valence, 0.1, 1);
        Assert.InRange(mean.Arousal, -1, Math.Max(expression.Affect().Arousal - 0.2, 0.05));
    }

    [Theory]
    [InlineData(Medium.Film)]
    [InlineData(Medium.Track)]
    public void Matching_happy_is_pleasant_and_active(Medium medium)
    {
        var mean = MeanAffect(SampleRequests.CardsFor(Expression.Happy, Aim.Match, medium));
        Assert.InRange(mean.Valence, 0.35, 1);
        Assert.InRange(mean.Arousal, 0.2, 1);
    }

    [Theory]
    [InlineData(Medium.Film)]
    [InlineData(Medium.Track)]
    public void Each_screen_for_sad_has_comfort_and_catharsis_and_nothing_bleak(Medium medium)
    {
        for (var seed = 0; seed < 10; seed++)
        {
            var request = SampleRequests.Of(Expression.Sad, Aim.Match, medium) with { Seed = seed };
            var kinds = SampleRequests.CardsFor(request).Select(card => Consolations.Of(card.Title)).ToList();
            Assert.Equal(12, kinds.Count);
            Assert.All(kinds.Chunk(4), screen =>
            {
                Assert.Contains(Consolation.Comfort, screen);
                Assert.Contains(Consolation.Catharsis, screen);
                Assert.DoesNotContain(Consolation.Bleak, screen);
            });
        }
    }

    [Theory]
    [InlineData(Medium.Film)]
    [InlineData(Medium.Track)]
    public void Likes_of_bleak_titles_do_not_make_a_list_for_sad_bleak(Medium medium)
    {
        var bleak = Catalogue.Titles.Where(title => Consolations.Of(title) == Consolation.Bleak).Take(40);
        var profile = SampleProfiles.Of(FeedbackKind.Like, bleak);
        var result = Recommender.Recommend(SampleRequests.Of(Expression.Sad, Aim.Match, medium), profile);
        var kinds = result.Cards.Select(card => Consolations.Of(card.Title)).ToList();
        Assert.DoesNotContain(Consolation.Bleak, kinds);
        Assert.InRange(kinds.Count(kind => kind == Consolation.Comfort), 3, 12);
    }

    [Theory]
    [MemberData(nameof(AngerAndFear))]
    public void No_title_intensifies_anger_or_fear(Expression expression, Aim aim, Medium medium)
    {
        var word = expression == Expression.Angry ? "angry" : "scary";
        for (var seed = 0; seed < 6; seed++)
        {
            var request = SampleRequests.Of(expression, aim, medium) with { Seed = seed, Count = 24 };
            var titles = SampleRequests.CardsFor(request).Select(card => card.Title).ToList();
            Assert.Equal(24, titles.Count);
            Assert.DoesNotContain(titles, title => new Candidate(title).Feeds(expression));
            Assert.DoesNotContain(titles, title => title.ClearMoods.Any(mood => mood.Name == word));
        }
    }

    [Theory]
    [InlineData(Medium.Film, Expression.Angry, "angry")]
    [InlineData(Medium.Track, Expression.Angry, "angry")]
    [InlineData(Medium.Film, Expression.Fear, "scary", "tense")]
    [InlineData(Medium.Track, Expression.Fear, "scary", "tense")]
    [InlineData(Medium.Film, Expression.Sad, "tragic", "melancholic")]
    [InlineData(Medium.Track, Expression.Sad, "tragic", "melancholic")]
    public void Feeding_a_mood_gives_more_of_it(Medium medium, Expression expression, params string[] words)
    {
        var request = SampleRequests.Of(expression, Aim.Match, medium) with { Feed = true };
        var cards = SampleRequests.CardsFor(request);
        Assert.InRange(cards.Count(card => HasMood(card.Title, words)), 10, 12);
        Assert.Contains(cards, card => card.Reasons[0].Arguments.Moods?.Intersect(words).Any() == true);
    }

    [Theory]
    [MemberData(nameof(SadAndDisgust))]
    public void At_most_a_third_of_a_list_intensifies_sadness_or_disgust(Expression expression, Medium medium)
    {
        var cards = SampleRequests.CardsFor(expression, Aim.Match, medium);
        Assert.InRange(cards.Count(card => new Candidate(card.Title).Feeds(expression)), 0, 4);
    }

    [Theory]
    [InlineData(Medium.Film)]
    [InlineData(Medium.Track)]
    public void A_surprise_is_of_rarer_titles_than_browsing(Medium medium)
    {
        const int Seeds = 10;
        var rarities = CandidateTables.Of(Catalogue)[medium].Candidates
            .ToDictionary(candidate => candidate.Title, candidate => candidate.Rarity!.Value);
        var difference = MeanRarity(Aim.Surprise) - MeanRarity(Aim.Browse);
        Assert.InRange(difference, 0.08, 1);

        double MeanRarity(Aim aim) => Enumerable.Range(0, Seeds)
            .Select(seed => new RecommendationRequest(medium, aim, From: null, 12) { Seed = seed })
            .SelectMany(request => SampleRequests.CardsFor(request))
            .Average(card => rarities[card.Title]);
    }

    [Theory]
    [InlineData(Medium.Film)]
    [InlineData(Medium.Track)]
    public void A_surprise_with_another_seed_is_mostly_of_other_titles(Medium medium)
    {
        var request = new RecommendationRequest(medium, Aim.Surprise, From: null, 12);
        var first = SampleRequests.CardsFor(request).Select(card => card.Title);
        var second = SampleRequests.CardsFor(request with { Seed = 1 }).Select(card => card.Title);
        Assert.InRange(first.Intersect(second).Count(), 0, 5);
    }

    [Theory]
    [InlineData(Medium.Film)]
    [InlineData(Medium.Track)]
    public void A_surprise_says_what_is_rare_where_that_counted(Medium medium)
    {
        var request = new RecommendationRequest(medium, Aim.Surprise, From: null, 12);
        var context = RankingContext.For(request, Preferences.Of(Profile.Empty, Catalogue), TimeProvider.System);
        var explainer = new Explainer(context);
        var rare = new Candidate(Catalogue.Titles.First(title => title.Medium == medium)) { Rarity = 0.9 };
        Assert.Contains(
            Assert.Single(explainer.ExplainAll([(rare, Ranker.Evaluate(rare, context))])),
            reason => reason is { Kind: ReasonKind.Surprise, Contribution: > 0 });
    }

    [Theory]
    [InlineData(Medium.Film)]
    [InlineData(Medium.Track)]
    public void Surprises_name_their_rarity_in_most_lists(Medium medium)
    {
        const int Seeds = 10;
        var lists = Enumerable.Range(0, Seeds)
            .Select(seed => new RecommendationRequest(medium, Aim.Surprise, From: null, 12) { Seed = seed })
            .Select(request => SampleRequests.CardsFor(request))
            .Count(cards => cards.Any(
                card => card.Reasons.Any(reason => reason is { Kind: ReasonKind.Surprise, Contribution: > 0 })));
        Assert.InRange(lists, 8, Seeds);
    }

    [Fact]
    public void A_surprise_is_not_what_everybody_knows_though_the_likes_are()
    {
        var popular = Catalogue.Titles
            .Where(title => title.Medium == Medium.Film && title.Genres.Contains("Science Fiction"))
            .OrderByDescending(title => title.Popularity)
            .Take(3);
        var profile = SampleProfiles.Of(FeedbackKind.Like, popular);
        Assert.InRange(MeanPopularity(Aim.Browse) - MeanPopularity(Aim.Surprise), 0.7, 9);

        double MeanPopularity(Aim aim) => Enumerable.Range(0, 10)
            .Select(seed => new RecommendationRequest(Medium.Film, aim, From: null, 12) { Seed = seed })
            .SelectMany(request => Recommender.Recommend(request, profile).Cards)
            .Average(card => card.Title.Popularity!.Value);
    }

    [Fact]
    public void Surprises_differ_by_person_and_by_mood()
    {
        var people = new[] { "Science Fiction", "Romance", "Horror" }.Select(genre => SampleProfiles.Of(
            FeedbackKind.Like, Catalogue.Titles.Where(title => title.Genres.Contains(genre)).Take(3))).ToList();
        var ofMoods = Enum.GetValues<Expression>()
            .Select(mood => people.ConvertAll(person => SurpriseFor(person, mood)))
            .ToList();
        Assert.InRange(ofMoods.Average(lists => InCommon(lists[0], lists[1])), 0, 7);
        Assert.InRange(ofMoods.Average(lists => InCommon(lists[1], lists[2])), 0, 7);
        Assert.InRange(ofMoods.Skip(1).Average(lists => InCommon(lists[0], ofMoods[0][0])), 0, 2);

        List<Title> SurpriseFor(Profile person, Expression mood) =>
        [
            .. Recommender.Recommend(SampleRequests.Of(mood, Aim.Surprise, Medium.Film), person).Cards
                .Select(card => card.Title),
        ];

        static int InCommon(List<Title> one, List<Title> other) => one.Intersect(other).Count();
    }

    [Fact]
    public void A_title_as_rare_as_the_mean_is_neither_a_surprise_nor_none() => Assert.All(
        Enum.GetValues<Medium>(),
        medium => Assert.Equal(
            0.5, CandidateTables.Of(Catalogue)[medium].Candidates.Average(candidate => candidate.Rarity!.Value), 0.01));

    [Theory]
    [InlineData(0.6, 0.5)]
    [InlineData(0.4, -0.6)]
    [InlineData(-0.5, 0.4)]
    [InlineData(-0.3, -0.1)]
    public void A_chosen_point_gives_titles_near_it(double valence, double arousal)
    {
        var point = new AffectPoint(valence, arousal);
        foreach (var medium in Enum.GetValues<Medium>())
        {
            var request = new RecommendationRequest(medium, Aim.Toward, From: null, 12) { TargetPoint = point };
            var ofList = MeanDistance(SampleRequests.CardsFor(request).Select(card => card.Title), point);
            var ofAll = MeanDistance(Catalogue.Titles.Where(title => title.Medium == medium), point);
            Assert.InRange(ofList, 0, 0.7 * ofAll);
        }
    }

    [Fact]
    public void Tracks_toward_a_chosen_point_begin_away_from_it()
    {
        var point = new AffectPoint(0.6, 0.5);
        var request = SampleRequests.Of(Expression.Sad, Aim.Toward, Medium.Track) with { TargetPoint = point };
        var tracks = SampleRequests.CardsFor(request).Select(card => card.Title.Affect).ToList();
        Assert.InRange(tracks[0].DistanceTo(point) - tracks[^1].DistanceTo(point), 0.3, 2);
    }

    [Theory]
    [InlineData(Expression.Sad, Aim.Lift)]
    [InlineData(Expression.Angry, Aim.Calm)]
    [InlineData(Expression.Fear, Aim.Calm)]
    public void Tracks_go_from_the_mood_to_the_goal(Expression expression, Aim aim)
    {
        const int Seeds = 5;
        var approaches = new List<double>();
        for (var seed = 0; seed < Seeds; seed++)
        {
            var request = SampleRequests.Of(expression, aim, Medium.Track) with { Seed = seed };
            var result = Recommender.Recommend(request, Profile.Empty);
            var titles = result.Cards.Select(card => card.Title).ToList();
            var progress = titles.Select(title => result.Path.ProgressOf(title.Affect)).ToList();
            Assert.Equal(progress.Order(), progress);

            var start = expression.Affect();
            Assert.True(titles[0].Affect.DistanceTo(start) < titles[^1].Affect.DistanceTo(start));

            var goal = result.Target!.Affect;
            approaches.Add(MeanDistance(titles[..4], goal) - MeanDistance(titles[^4..], goal));
        }

        Assert.InRange(approaches.Average(), 0.15, 2);
    }

    private static TheoryData<Expression, Medium> WithMedia(params Expression[] expressions) =>
    [
        .. from expression in expressions
           from medium in Enum.GetValues<Medium>()
           select (expression, medium),
    ];

    private static AffectPoint MeanAffect(IReadOnlyList<Card> cards)
    {
        var points = cards.Select(card => card.Title.Affect).ToList();
        return new(points.Average(point => point.Valence), points.Average(point => point.Arousal));
    }

    private static double MeanDistance(IEnumerable<Title> titles, AffectPoint point) =>
        titles.Average(title => title.Affect.DistanceTo(point));

    private static bool HasMood(Title title, params string[] words) =>
        title.Moods.Any(tag => words.Contains(tag.Word.Name));
}
