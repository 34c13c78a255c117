using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations.Candidates;
using ExpressiFy.Recommendations.Explanations;
using ExpressiFy.Recommendations.Requests;
using ExpressiFy.Recommendations.Signals;
using ExpressiFy.Tests.Profiles;
using Microsoft.Extensions.Time.Testing;

namespace ExpressiFy.Tests.Recommendations;

/// <summary>Lists for all seven shares of a reading, not for its label alone.</summary>
public sealed class ReadingTests
{
    private static readonly TitleCatalogue Catalogue = TitleCatalogue.BuiltIn();

    private static readonly Profile ManyLikes =
        SampleProfiles.Of(FeedbackKind.Like, Catalogue.Titles.Where((_, index) => index % 97 == 0));

    public static TheoryData<Expression, Aim, Medium> All => SampleRequests.All;

    public static TheoryData<Expression, Aim, Medium> Steered => SampleRequests.With(Aim.Match, Aim.Lift, Aim.Calm);

    [Theory]
    [MemberData(nameof(All))]
    public void The_whole_share_for_one_expression_gives_the_list_of_its_label(
        Expression expression, Aim aim, Medium medium)
    {
        var labelled = SampleRequests.Of(expression, aim, medium) with { Seed = 3 };
        var read = labelled with { From = null, Expression = null, Shares = SampleReadings.Only(expression) };
        var expected = SampleRequests.Recommender.Recommend(labelled, ManyLikes);
        var actual = SampleRequests.Recommender.Recommend(read, ManyLikes);
        Assert.Equal(expected.Cards.Select(card => card.Title), actual.Cards.Select(card => card.Title));
        Assert.Equal(expected.Cards.Select(card => card.Score), actual.Cards.Select(card => card.Score));
        Assert.Equal(
            expected.Cards.SelectMany(card => card.Reasons.Select(ReasonText.Of)),
            actual.Cards.SelectMany(card => card.Reasons.Select(ReasonText.Of)));
        Assert.Equal(expected.Target?.Affect, actual.Target?.Affect);
        Assert.Equal(expected.Request.From, actual.Request.From);
    }

    [Theory]
    [InlineData(Aim.Match)]
    [InlineData(Aim.Lift)]
    [InlineData(Aim.Calm)]
    public void The_target_is_the_mean_of_the_targets_by_their_shares(Aim aim)
    {
        var shares = ExpressionScores.FromWeights(SampleReadings.Unsure(Expression.Sad));
        var target = MoodTarget.Of(aim, shares, Expression.Sad)!;
        var parts = ExpressionLabels.All
            .Select(label => (Share: shares[label], Target: MoodTarget.Of(aim, label.Affect(), label)!))
            .ToList();
        Assert.Equal(parts.Sum(part => part.Share * part.Target.Affect.Valence), target.Affect.Valence, 12);
        Assert.Equal(parts.Sum(part => part.Share * part.Target.Affect.Arousal), target.Affect.Arousal, 12);
        foreach (var word in MoodVocabulary.All)
        {
            var mean = parts.Sum(part => part.Share * part.Target.AffinityFor(word));
            Assert.Equal(mean, target.AffinityFor(word), 12);
        }
    }

    [Theory]
    [InlineData(Aim.Match)]
    [InlineData(Aim.Lift)]
    public void The_affinity_of_titles_is_the_mean_of_lasting_columns(Aim aim)
    {
        var table = CandidateTables.Of(Catalogue)[Medium.Track];
        var shares = ExpressionScores.FromWeights(SampleReadings.Unsure(Expression.Fear));
        var target = MoodTarget.Of(aim, shares, Expression.Fear)!;
        var mixed = new float[table.Count];
        using (var affinity = new MoodAffinity(table))
            affinity.Fill(target, mixed);

        var direct = new float[table.Count];
        MoodAffinity.Compute(table, target, direct);
        for (var index = 0; index < table.Count; index++)
            Assert.Equal(direct[index], mixed[index], 1e-5);
    }

    [Theory]
    [InlineData(Aim.Match, Medium.Film)]
    [InlineData(Aim.Lift, Medium.Film)]
    [InlineData(Aim.Calm, Medium.Track)]
    public void A_faint_smile_gets_other_titles_than_a_broad_one(Aim aim, Medium medium)
    {
        var request = SampleRequests.Of(Expression.Happy, aim, medium);
        var broad = TitlesFor(request with { Shares = SampleReadings.BroadSmile });
        var faint = TitlesFor(request with { Shares = SampleReadings.FaintSmile });
        Assert.InRange(faint.Intersect(broad).Count(), 0, 10);
    }

    [Fact]
    public void A_reading_that_hardly_moves_gives_the_same_list()
    {
        var request = SampleRequests.Of(Expression.Happy, Aim.Match, Medium.Film);
        var first = SampleReadings.Of((Expression.Happy, .96), (Expression.Neutral, .03), (Expression.Sad, .01));
        Assert.Equal(
            TitlesFor(request with { Shares = SampleReadings.BroadSmile }), TitlesFor(request with { Shares = first }));
    }

    [Theory]
    [InlineData(Aim.Match)]
    [InlineData(Aim.Lift)]
    [InlineData(Aim.Surprise)]
    public void Readings_that_are_alike_have_titles_in_common_though_their_labels_differ(Aim aim)
    {
        var happy = SampleRequests.Of(Expression.Happy, aim, Medium.Film);
        var neutral = SampleRequests.Of(Expression.Neutral, aim, Medium.Film);
        var more = SampleReadings.Of((Expression.Happy, .55), (Expression.Neutral, .45));
        var less = SampleReadings.Of((Expression.Happy, .45), (Expression.Neutral, .55));
        var read = SharedBy(happy with { Shares = more }, neutral with { Shares = less });
        var labelled = SharedBy(happy, neutral);
        Assert.InRange(read, labelled + 3, 12);
    }

    [Theory]
    [MemberData(nameof(Steered))]
    public void The_words_are_about_the_label(Expression expression, Aim aim, Medium medium)
    {
        var labelled = SampleRequests.Of(expression, aim, medium);
        var context = RankingContext.For(
            labelled, Preferences.Of(Profile.Empty, Catalogue), new FakeTimeProvider(SampleRequests.Noon));
        var cards = SampleRequests.CardsFor(labelled with { Shares = SampleReadings.Unsure(expression) });
        Assert.All(cards, card =>
        {
            var sought = SoughtMoods.Of(new(card.Title), context).Select(word => word.Name).ToList();
            var named = card.Reasons.Where(reason => reason.Kind == ReasonKind.Mood)
                .SelectMany(reason => reason.Arguments.Moods ?? []);
            Assert.Subset(sought.ToHashSet(), named.ToHashSet());
        });
    }

    [Fact]
    public void Without_a_name_the_largest_share_names_the_mood()
    {
        var request = new RecommendationRequest(Medium.Film, Aim.Match, null, 12)
        {
            Shares = SampleReadings.Unsure(Expression.Angry),
        };
        var result = SampleRequests.Recommender.Recommend(request, Profile.Empty);
        Assert.Equal(Expression.Angry, result.Request.Expression);
        Assert.Equal(ExpressionScores.FromWeights([.. request.Shares]).Affect, result.Request.From);
    }

    [Theory]
    [InlineData(Expression.Fear)]
    [InlineData(Expression.Angry)]
    public void What_may_be_fear_or_anger_is_not_fed_whatever_the_label(Expression unpleasant)
    {
        var shares = SampleReadings.Of((Expression.Surprise, .7), (unpleasant, .3));
        var request = SampleRequests.Of(Expression.Surprise, Aim.Match, Medium.Film) with { Shares = shares };
        var table = CandidateTables.Of(Catalogue)[Medium.Film];
        var titles = Enumerable.Range(0, 10).SelectMany(seed => TitlesFor(request with { Seed = seed }));
        var candidates = titles.Select(title => table.Candidates[table.Find(title.Id)!.Value]);
        Assert.DoesNotContain(candidates, candidate => candidate.Feeds(unpleasant));
    }

    [Theory]
    [InlineData(.25, true)]
    [InlineData(.2, false)]
    public void A_quarter_for_fear_is_enough_for_the_floor_of_kindness(double fear, bool applies)
    {
        var shares = SampleReadings.Of((Expression.Neutral, 1 - fear), (Expression.Fear, fear));
        var request = SampleRequests.Of(Expression.Neutral, Aim.Match, Medium.Film) with { Shares = shares };
        Assert.Equal(applies, KindnessFloor.AppliesTo(request));
    }

    [Fact]
    public void A_label_is_guarded_whatever_its_share()
    {
        var shares = SampleReadings.Of((Expression.Happy, .7), (Expression.Disgust, .3));
        var request = SampleRequests.Of(Expression.Angry, Aim.Match, Medium.Film) with { Shares = shares };
        Assert.Equal([Expression.Angry, Expression.Disgust], MoodPath.Of(request).GuardedExpressions);
        Assert.True(KindnessFloor.AppliesTo(request));
    }

    // The mean number of titles that the lists of one seed have in common.
    private static double SharedBy(RecommendationRequest first, RecommendationRequest second) =>
        Enumerable.Range(0, 10).Average(seed =>
            TitlesFor(first with { Seed = seed }).Intersect(TitlesFor(second with { Seed = seed })).Count());

    private static IReadOnlyList<Title> TitlesFor(RecommendationRequest request) =>
        [.. SampleRequests.CardsFor(request).Select(card => card.Title)];
}
