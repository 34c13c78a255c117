using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations;
using ExpressiFy.Recommendations.Requests;

namespace ExpressiFy.Tests.Recommendations;

/// <summary>The titles of a list are where its aim leads.</summary>
public sealed class AimTests
{
    private static readonly TitleCatalogue Catalogue = TitleCatalogue.BuiltIn();

    public static TheoryData<Expression, Medium> MoodsToLift => SampleRequests.WithMedia(
        Expression.Sad, Expression.Angry, Expression.Fear, Expression.Disgust, Expression.Neutral);

    public static TheoryData<Expression, Medium> AllMoods => SampleRequests.WithMedia(ExpressionLabels.All);

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
        Assert.InRange(mean.Arousal, -1, Math.Max(expression.Affect().Arousal - 0.2, 0));
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
        var request = SampleRequests.Of(expression, aim, Medium.Track);
        var result = SampleRequests.Recommender.Recommend(request, Profile.Empty);
        var titles = result.Cards.Select(card => card.Title).ToList();
        var progress = titles.Select(title => result.Path.ProgressOf(title.Affect)).ToList();
        Assert.Equal(progress.Order(), progress);

        var start = expression.Affect();
        Assert.True(titles[0].Affect.DistanceTo(start) < titles[^1].Affect.DistanceTo(start));

        var goal = result.Target!.Affect;
        Assert.InRange(MeanDistance(titles[..4], goal) - MeanDistance(titles[^4..], goal), 0.15, 2);
    }

    private static AffectPoint MeanAffect(IReadOnlyList<Card> cards)
    {
        var points = cards.Select(card => card.Title.Affect).ToList();
        return new(points.Average(point => point.Valence), points.Average(point => point.Arousal));
    }

    private static double MeanDistance(IEnumerable<Title> titles, AffectPoint point) =>
        titles.Average(title => title.Affect.DistanceTo(point));
}
