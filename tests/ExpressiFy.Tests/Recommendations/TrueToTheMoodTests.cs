using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations;
using ExpressiFy.Recommendations.Candidates;
using ExpressiFy.Recommendations.Requests;
using ExpressiFy.Recommendations.Reranking;
using ExpressiFy.Tests.Profiles;

namespace ExpressiFy.Tests.Recommendations;

/// <summary>What is offered is true to the mood and the aim, and does not feed what should not be fed.</summary>
public sealed class TrueToTheMoodTests
{
    private static readonly TitleCatalogue Catalogue = TitleCatalogue.BuiltIn();
    private static readonly Recommender Recommender = SampleRequests.Recommender;

    [Theory]
    [InlineData(Expression.Sad)]
    [InlineData(Expression.Angry)]
    [InlineData(Expression.Fear)]
    [InlineData(Expression.Disgust)]
    [InlineData(Expression.Neutral)]
    public void Lift_leads_from_an_unpleasant_mood_to_pleasant_and_active(Expression expression)
    {
        foreach (var medium in Enum.GetValues<Medium>())
        {
            var (from, mean) = (expression.Affect(), Mean(SampleRequests.Answer(expression, Aim.Lift, medium)));
            Assert.True(mean.Valence > from.Valence + 0.25, $"{medium} {mean}");

            // Anger and fear are more active than any pleasant title; there active must do.
            Assert.True(mean.Arousal > Math.Min(from.Arousal, 0.2), $"{medium} {mean}");
        }
    }

    [Theory]
    [MemberData(nameof(SampleRequests.Every), MemberType = typeof(SampleRequests))]
    public void Calm_leads_to_pleasant_and_quiet(Expression expression, Aim aim, Medium medium)
    {
        if (aim != Aim.Calm)
            return;

        var (from, mean) = (expression.Affect(), Mean(SampleRequests.Answer(expression, Aim.Calm, medium)));
        Assert.True(mean.Valence > 0.1, $"{mean}");
        Assert.True(mean.Arousal < Math.Max(from.Arousal - 0.2, 0), $"{mean}");
    }

    [Fact]
    public void Match_for_happy_stays_pleasant_and_active()
    {
        foreach (var medium in Enum.GetValues<Medium>())
        {
            var mean = Mean(SampleRequests.Answer(Expression.Happy, Aim.Match, medium));
            Assert.True(mean is { Valence: > 0.35, Arousal: > 0.2 }, $"{medium} {mean}");
        }
    }

    [Fact]
    public void Match_for_sad_warms_and_lets_cry_at_every_glance_and_is_never_bleak()
    {
        foreach (var medium in Enum.GetValues<Medium>())
        {
            for (var seed = 0; seed < 10; seed++)
            {
                var request = SampleRequests.Of(Expression.Sad, Aim.Match, medium) with { Seed = seed };
                Assert.All(Recommender.Recommend(request, Profile.Empty).Cards.Select(card => Consolations.Of(card.Title)).Chunk(4), glance =>
                {
                    Assert.Contains(Consolation.Comfort, glance);
                    Assert.Contains(Consolation.Catharsis, glance);
                    Assert.DoesNotContain(Consolation.Bleak, glance);
                });
            }
        }
    }

    [Fact]
    public void A_taste_for_tragedies_does_not_make_a_sad_list_bleak()
    {
        var profile = SampleProfiles.Of(FeedbackKind.Like, Catalogue.Titles.Where(title => Consolations.Of(title) == Consolation.Bleak).Take(40));
        foreach (var medium in Enum.GetValues<Medium>())
        {
            var kinds = Recommender.Recommend(SampleRequests.Of(Expression.Sad, Aim.Match, medium), profile).Cards.Select(card => Consolations.Of(card.Title)).ToList();
            Assert.DoesNotContain(Consolation.Bleak, kinds);
            Assert.True(kinds.Count(kind => kind == Consolation.Comfort) >= 3);
        }
    }

    [Theory]
    [InlineData(Expression.Angry)]
    [InlineData(Expression.Fear)]
    public void Nothing_offered_to_anger_or_fear_feeds_it(Expression expression)
    {
        foreach (var (aim, medium) in from aim in Enum.GetValues<Aim>().Except([Aim.Browse, Aim.Toward]) from medium in Enum.GetValues<Medium>() select (aim, medium))
        {
            for (var seed = 0; seed < 6; seed++)
            {
                var titles = Recommender.Recommend(SampleRequests.Of(expression, aim, medium) with { Seed = seed, Count = 24 }, Profile.Empty).Cards.Select(card => card.Title).ToList();
                Assert.DoesNotContain(titles, title => new Candidate(title).Feeds(expression));
                Assert.DoesNotContain(titles, title => title.Moods.Any(tag => tag.Strength >= 2 && tag.Word.Name == (expression == Expression.Angry ? "angry" : "scary")));
            }
        }
    }

    [Theory]
    [InlineData(Expression.Angry, "angry")]
    [InlineData(Expression.Fear, "scary", "tense")]
    [InlineData(Expression.Sad, "tragic", "melancholic")]
    public void Who_asks_for_it_gets_more_of_the_mood(Expression expression, params string[] words)
    {
        foreach (var medium in Enum.GetValues<Medium>())
        {
            var cards = Recommender.Recommend(SampleRequests.Of(expression, Aim.Match, medium) with { Feed = true }, Profile.Empty).Cards;
            var count = cards.Count(card => Has(card.Title, words));
            Assert.True(count >= 10, $"{medium}: {count}");
            Assert.Contains(cards, card => card.Reasons.Any(reason => reason.Text.EndsWith("as you asked", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void Other_unpleasant_moods_are_not_only_fed()
    {
        foreach (var medium in Enum.GetValues<Medium>())
        {
            foreach (var expression in new[] { Expression.Sad, Expression.Disgust })
                Assert.True(SampleRequests.Answer(expression, Aim.Match, medium).Count(card => new Candidate(card.Title).Feeds(expression)) <= 4);
        }
    }

    [Fact]
    public void A_surprise_comes_from_rarer_corners_and_is_another_each_time()
    {
        foreach (var medium in Enum.GetValues<Medium>())
        {
            var request = new RecommendationRequest(medium, Aim.Surprise, null, 12);
            var (surprises, usual) = (Recommender.Recommend(request, Profile.Empty).Cards, Recommender.Recommend(request with { Aim = Aim.Browse }, Profile.Empty).Cards);
            var rarity = CandidateTables.Of(Catalogue)[medium].Candidates.ToDictionary(row => row.Title.Id, row => row.Rarity!.Value);
            Assert.True(surprises.Average(card => rarity[card.Title.Id]) > usual.Average(card => rarity[card.Title.Id]) + 0.1);
            Assert.True(Ids(surprises).Intersect(Ids(Recommender.Recommend(request with { Seed = 1 }, Profile.Empty).Cards)).Count() < 6);
            Assert.All(surprises, card => Assert.Contains(card.Reasons, reason => reason.Kind == "surprise"));
        }
    }

    [Theory]
    [InlineData(0.6, 0.5)]
    [InlineData(0.4, -0.6)]
    [InlineData(-0.5, 0.4)]
    [InlineData(-0.3, -0.1)]
    public void A_chosen_point_draws_titles_near_it(double valence, double arousal)
    {
        var point = new AffectPoint(valence, arousal);
        foreach (var medium in Enum.GetValues<Medium>())
        {
            var titles = Recommender.Recommend(new RecommendationRequest(medium, Aim.Toward, null, 12) { TargetPoint = point }, Profile.Empty).Cards.Select(card => card.Title).ToList();
            Assert.True(titles.Average(title => title.Affect.DistanceTo(point)) < 0.7 * Catalogue.Titles.Where(title => title.Medium == medium).Average(title => title.Affect.DistanceTo(point)));
        }
    }

    [Fact]
    public void A_way_to_a_chosen_point_begins_where_the_person_is()
    {
        var request = SampleRequests.Of(Expression.Sad, Aim.Toward, Medium.Track) with { TargetPoint = new(0.6, 0.5) };
        var tracks = Recommender.Recommend(request, Profile.Empty).Cards.Select(card => card.Title.Affect).ToList();
        Assert.True(tracks[0].DistanceTo(request.TargetPoint.Value) > tracks[^1].DistanceTo(request.TargetPoint.Value) + 0.3);
    }

    [Theory]
    [InlineData(Expression.Sad, Aim.Lift)]
    [InlineData(Expression.Angry, Aim.Calm)]
    [InlineData(Expression.Fear, Aim.Calm)]
    public void Tracks_go_step_by_step_from_the_mood_to_the_aim(Expression expression, Aim aim)
    {
        var request = SampleRequests.Of(expression, aim, Medium.Track);
        var path = MoodPath.Of(request);
        var tracks = Recommender.Recommend(request, Profile.Empty).Cards.Select(card => card.Title.Affect).ToList();

        Assert.Equal(tracks.Select(path.ProgressOf).Order(), tracks.Select(path.ProgressOf));
        Assert.True(tracks[0].DistanceTo(expression.Affect()) < tracks[^1].DistanceTo(expression.Affect()));
        Assert.True(Toward(tracks[..4]) > Toward(tracks[^4..]) + 0.15);

        double Toward(List<AffectPoint> some) => some.Average(affect => affect.DistanceTo(path.Goal!.Affect));
    }

    private static AffectPoint Mean(IReadOnlyList<Card> cards) =>
        new(cards.Average(card => card.Title.Affect.Valence), cards.Average(card => card.Title.Affect.Arousal));

    private static IEnumerable<TitleId> Ids(IEnumerable<Card> cards) => cards.Select(card => card.Title.Id);

    private static bool Has(Title title, params string[] words) => title.Moods.Any(tag => words.Contains(tag.Word.Name));
}
