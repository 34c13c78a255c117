using System.Text.RegularExpressions;
using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations;
using ExpressiFy.Recommendations.Candidates;
using ExpressiFy.Recommendations.Explanations;
using ExpressiFy.Recommendations.Picks;
using ExpressiFy.Recommendations.Requests;
using ExpressiFy.Tests.Profiles;
using Microsoft.Extensions.Time.Testing;

namespace ExpressiFy.Tests.Recommendations.Picks;

public sealed class PickRecommenderTests
{
    private const int Seeds = 30;

    private static readonly TitleCatalogue Catalogue = TitleCatalogue.BuiltIn();
    private static readonly RecommendationRequest SadLift =
        SampleRequests.Of(Expression.Sad, Aim.Lift, Medium.Film);

    private readonly FakeTimeProvider time = new(SampleRequests.Noon);
    private readonly PickRecommender picks;
    private readonly ITestOutputHelper output;

    public PickRecommenderTests(ITestOutputHelper output)
    {
        this.output = output;
        picks = new(Catalogue, time);
    }

    [Theory]
    [MemberData(nameof(SampleRequests.All), MemberType = typeof(SampleRequests))]
    public void A_pick_is_kind_and_its_alternatives_are_a_choice(Expression expression, Aim aim, Medium medium)
    {
        var request = SampleRequests.Of(expression, aim, medium);
        var harsh = CandidateTables.Of(Catalogue)[medium].Candidates
            .Where(candidate => candidate.IsHarsh)
            .Select(candidate => candidate.Title.Id)
            .ToHashSet();
        var names = new HashSet<string>();
        for (var seed = 0; seed < Seeds; seed++)
        {
            var pick = picks.Choose(request with { Seed = seed }, Profile.Empty);
            List<Title> titles = [pick.Card!.Title, .. pick.Alternatives.Select(card => card.Title)];
            Assert.Equal(1 + PickRecommender.MaxAlternatives, titles.Count);
            Assert.All(titles, title => Assert.All(titles, other =>
                Assert.True(title == other || RealChoice.Is(title, other), $"{title.Name} and {other.Name}")));
            if (KindnessFloor.AppliesTo(request))
                Assert.DoesNotContain(titles, title => harsh.Contains(title.Id));
            names.Add(titles[0].Name);
        }

        output.WriteLine($"{names.Count} picks of {Seeds} seeds: {string.Join(", ", names)}");
    }

    [Fact]
    public void No_title_is_the_alternative_to_nearly_everything()
    {
        var alternatives = Enumerable.Range(0, Seeds)
            .Select(seed => picks.Choose(SadLift with { Seed = seed }, Profile.Empty))
            .SelectMany(pick => pick.Alternatives)
            .CountBy(card => card.Title.Name)
            .OrderByDescending(title => title.Value)
            .ToList();
        output.WriteLine(string.Join(", ", alternatives.Select(title => $"{title.Key} {title.Value}")));
        Assert.InRange(alternatives[0].Value, 1, Seeds / 2);
        Assert.InRange(alternatives.Count, 8, 2 * Seeds);
    }

    [Theory]
    [InlineData(Expression.Sad, Aim.Lift, Medium.Film)]
    [InlineData(Expression.Angry, Aim.Match, Medium.Film)]
    [InlineData(Expression.Happy, Aim.Calm, Medium.Track)]
    public void The_pick_is_about_the_best_by_score(Expression expression, Aim aim, Medium medium)
    {
        const double NearEqual = 0.0401;
        var request = SampleRequests.Of(expression, aim, medium);
        var best = new MoodMap(Catalogue, time).Find(request, Profile.Empty, take: 1).Titles[0].Score;
        for (var seed = 0; seed < Seeds; seed++)
        {
            var card = picks.Choose(request with { Seed = seed, Count = 1 }, Profile.Empty).Card!;
            Assert.InRange(card.Score, best - NearEqual - PenaltiesOfRules(expression), 1);
        }
    }

    [Fact]
    public void The_same_request_profile_and_day_give_the_same_pick_and_other_days_others()
    {
        var profile = SampleProfiles.Of(FeedbackKind.Like, Catalogue.Titles.Take(3));
        Assert.Equal(IdsOf(SadLift, profile), IdsOf(SadLift, profile));

        // The count is a list's.
        Assert.Equal(IdsOf(SadLift, profile), IdsOf(SadLift with { Count = 50 }, profile));

        var days = Enumerable.Range(0, 10).Select(day =>
        {
            time.Advance(TimeSpan.FromDays(1));
            return IdsOf(SadLift, Profile.Empty)[0];
        });
        Assert.True(days.Distinct().Count() > 1);
    }

    [Fact]
    public void What_was_passed_over_today_is_not_picked_again_and_may_be_tomorrow()
    {
        var profile = Profile.Empty;
        var passed = new List<TitleId>();
        for (var turn = 0; turn < 12; turn++)
        {
            var pick = picks.Choose(SadLift, profile);
            passed.Add(pick.Card!.Title.Id);
            Assert.Empty(pick.Alternatives.Select(card => card.Title.Id).Intersect(passed));
            profile = profile.With(new(passed[^1], FeedbackKind.Passed, On: true, time.GetUtcNow()));
        }

        Assert.Equal(passed.Count, passed.Distinct().Count());
        var undone = profile.With(new(passed[^1], FeedbackKind.Passed, On: false, time.GetUtcNow()));
        Assert.Equal(passed[^1], picks.Choose(SadLift, undone).Card!.Title.Id);

        var others = Catalogue.Titles.Select(title => title.Id).Where(id => id != passed[0]).ToHashSet();
        var narrow = SadLift with { Except = others };
        Assert.Null(picks.Choose(narrow, profile).Card);
        time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(passed[0], picks.Choose(narrow, profile).Card!.Title.Id);

        // Lists go on having them.
        var list = new Recommender(Catalogue, time).Recommend(SadLift with { Count = 50 }, profile);
        Assert.NotEmpty(list.Cards.Select(card => card.Title.Id).Intersect(passed));
    }

    [Fact]
    public void What_a_guest_passed_over_is_left_out_by_the_request()
    {
        var first = IdsOf(SadLift, Profile.Empty)[0];
        Assert.DoesNotContain(first, IdsOf(SadLift with { Except = new HashSet<TitleId> { first } }, Profile.Empty));
    }

    [Theory]
    [InlineData(100)]
    [InlineData(70)]
    public void Time_is_kept_and_said_once(int minutes)
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var pick = picks.Choose(SadLift with { MaxRuntime = minutes, Seed = seed }, Profile.Empty);
            Assert.All([pick.Card!, .. pick.Alternatives], card =>
                Assert.InRange(card.Title.RuntimeMinutes!.Value, 1, minutes));
            Assert.Single(Regex.Matches(pick.Reason!, " minutes"));
            var isTold = pick.Reason!.Contains("under ", StringComparison.Ordinal);
            var time = $"; it takes {pick.Card!.Title.RuntimeMinutes} of your {minutes} minutes.";
            Assert.Equal(!isTold, pick.Reason.EndsWith(time, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Without_a_title_that_fits_there_is_no_pick()
    {
        var pick = picks.Choose(SadLift with { MaxRuntime = 1 }, Profile.Empty);
        Assert.Null(pick.Card);
        Assert.Null(pick.Reason);
        Assert.Empty(pick.Alternatives);
    }

    [Fact]
    public void The_reason_is_one_sentence_of_mood_and_taste()
    {
        var profile = SampleProfiles.Of(
            FeedbackKind.Like, Catalogue.Titles.Where(title => title.Creators.Contains("Hayao Miyazaki")).Take(4));
        var pick = picks.Choose(SadLift, profile);
        output.WriteLine(pick.Reason!);
        Assert.Equal(pick.Reason!.Length - 1, pick.Reason.LastIndexOf('.'));
        Assert.Contains(pick.Card!.Reasons, reason => reason.Kind == ReasonKind.Taste);
        Assert.StartsWith(ReasonText.Of(pick.Card.Reasons[0]), pick.Reason, StringComparison.Ordinal);
        var taste = ReasonText.Of(pick.Card.Reasons.First(reason => reason.Kind == ReasonKind.Taste));
        Assert.Contains(taste[1..], pick.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_person_may_take_an_alternative_but_not_what_must_not_come()
    {
        var alternative = picks.Choose(SadLift, Profile.Empty).Alternatives[1].Title.Id;
        var taken = picks.Choose(SadLift, Profile.Empty, alternative);
        Assert.Equal(alternative, taken.Card!.Title.Id);
        Assert.Equal(PickRecommender.MaxAlternatives, taken.Alternatives.Count);
        Assert.DoesNotContain(taken.Alternatives, card => card.Title.Id == alternative);

        var hidden = Profile.Empty.With(new(alternative, FeedbackKind.Hide, On: true, SampleRequests.Noon));
        Assert.NotEqual(alternative, picks.Choose(SadLift, hidden, alternative).Card!.Title.Id);
        var harsh = CandidateTables.Of(Catalogue)[Medium.Film].Candidates.First(candidate => candidate.IsHarsh);
        Assert.NotEqual(harsh.Title.Id, picks.Choose(SadLift, Profile.Empty, harsh.Title.Id).Card!.Title.Id);
    }

    [Fact]
    public void A_request_that_breaks_a_rule_is_an_error() => Assert.Throws<InvalidRequestException>(
        () => picks.Choose(SadLift with { From = null, Expression = null }, Profile.Empty));

    // The best of all may be one that a rule keeps from angry people, e.g. an angry title.
    private static double PenaltiesOfRules(Expression expression) => expression == Expression.Angry ? 0.05 : 0;

    private List<TitleId> IdsOf(RecommendationRequest request, Profile profile)
    {
        var pick = picks.Choose(request, profile);
        return [pick.Card!.Title.Id, .. pick.Alternatives.Select(card => card.Title.Id)];
    }
}
