using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations.Candidates;
using ExpressiFy.Recommendations.Explanations;
using ExpressiFy.Recommendations.Groups;
using ExpressiFy.Tests.Profiles;
using Microsoft.Extensions.Time.Testing;

namespace ExpressiFy.Tests.Recommendations.Groups;

public sealed class GroupRecommenderTests
{
    private static readonly TitleCatalogue Catalogue = TitleCatalogue.BuiltIn();
    private static readonly GroupRecommender Recommender = new(Catalogue, new FakeTimeProvider(SampleRequests.Noon));

    private static readonly GroupMember SadAna = Member("Ana", Aim.Lift, Expression.Sad);
    private static readonly GroupMember AngryBen = Member("Ben", Aim.Calm, Expression.Angry);
    private static readonly GroupMember HappyCleo = Member("Cleo", Aim.Match, Expression.Happy);

    [Theory]
    [InlineData(Medium.Film)]
    [InlineData(Medium.Track)]
    public void Every_card_names_each_member_with_their_fit(Medium medium)
    {
        var cards = Recommender.Recommend(new(medium, [SadAna, AngryBen, HappyCleo], 12));
        Assert.Equal(12, cards.Select(card => card.Title.Id).Distinct().Count());
        Assert.All(cards, card =>
        {
            Assert.Equal(["Ana", "Ben", "Cleo"], card.Fits.Select(fit => fit.Name));
            Assert.All(card.Fits, fit => Assert.Contains(fit.Name, card.ForWhom, StringComparison.Ordinal));
            Assert.Matches("^(Great|Good|A compromise) for ", card.ForWhom);
        });
    }

    [Fact]
    public void The_first_six_films_are_a_compromise_for_nobody()
    {
        var cards = Recommender.Recommend(new(Medium.Film, [SadAna, AngryBen, HappyCleo], 12)).Take(6);
        Assert.DoesNotContain(cards.SelectMany(card => card.Fits), fit => fit.Fit == Fit.Compromise);
    }

    [Fact]
    public void A_title_that_one_member_hid_or_saw_is_left_out()
    {
        var titles = TitlesFor(SadAna, HappyCleo).Take(6).ToList();
        var anaHides = SadAna with { Profile = SampleProfiles.Of(FeedbackKind.Hide, titles.Take(3)) };
        var cleoSaw = HappyCleo with { Profile = SampleProfiles.Of(FeedbackKind.Seen, titles.Skip(3)) };
        Assert.Empty(TitlesFor(anaHides, cleoSaw).Intersect(titles));
    }

    [Fact]
    public void No_title_intensifies_the_anger_of_a_member()
    {
        GroupMember[] members = [HappyCleo with { Aim = Aim.Browse }, AngryBen with { Aim = Aim.Match }];
        var cards = Recommender.Recommend(new(Medium.Track, members, 24));
        Assert.NotEmpty(cards);
        Assert.DoesNotContain(cards, card => new Candidate(card.Title).Feeds(Expression.Angry));
    }

    [Fact]
    public void A_members_likes_change_the_list()
    {
        var fan = SadAna with { Profile = SampleProfiles.Of(FeedbackKind.Like, ThirtyAnimations()) };
        Assert.NotEqual(TitlesFor(SadAna, HappyCleo), TitlesFor(fan, HappyCleo));
    }

    [Fact]
    public void A_card_does_not_name_what_a_member_likes()
    {
        var likes = ThirtyAnimations().ToList();
        var fan = SadAna with { Profile = SampleProfiles.Of(FeedbackKind.Like, likes) };
        var cards = Recommender.Recommend(new(Medium.Film, [fan, HappyCleo], 12));
        Assert.NotEmpty(cards);
        Assert.All(cards, card => Assert.DoesNotContain(likes, liked =>
            card.ForWhom.Contains(liked.Name, StringComparison.Ordinal)
            || ReasonText.Of(card.Reason).Contains(liked.Name, StringComparison.Ordinal)));
    }

    [Fact]
    public void The_order_of_the_members_does_not_change_the_list() => Assert.Equal(
        TitlesFor(SadAna, AngryBen, HappyCleo),
        TitlesFor(HappyCleo, SadAna, AngryBen));

    private static GroupMember Member(string name, Aim aim, Expression expression) =>
        new(name, aim, expression.Affect(), Profile.Empty) { Expression = expression };

    private static IEnumerable<Title> TitlesFor(params GroupMember[] members) =>
        Recommender.Recommend(new(Medium.Film, members, 12)).Select(card => card.Title);

    private static IEnumerable<Title> ThirtyAnimations() =>
        Catalogue.Titles.Where(title => title.Genres.Contains("Animation")).Take(30);
}
