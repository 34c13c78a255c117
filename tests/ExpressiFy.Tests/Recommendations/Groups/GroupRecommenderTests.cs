using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations.Candidates;
using ExpressiFy.Recommendations.Groups;
using ExpressiFy.Recommendations.Requests;
using ExpressiFy.Tests.Profiles;
using Microsoft.Extensions.Time.Testing;

namespace ExpressiFy.Tests.Recommendations.Groups;

public sealed class GroupRecommenderTests
{
    private static readonly TitleCatalogue Catalogue = TitleCatalogue.BuiltIn();
    private static readonly FakeTimeProvider Clock = new(new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
    private static readonly GroupRecommender Groups = new(Catalogue, Clock);

    private static readonly GroupMember Ana = new("Ana", Aim.Lift, Expression.Sad.Affect(), Profile.Empty) { Expression = Expression.Sad };
    private static readonly GroupMember Ben = new("Ben", Aim.Calm, Expression.Angry.Affect(), Profile.Empty) { Expression = Expression.Angry };
    private static readonly GroupMember Cleo = new("Cleo", Aim.Match, Expression.Happy.Affect(), Profile.Empty) { Expression = Expression.Happy };

    [Fact]
    public void Every_card_says_for_whom_it_works()
    {
        foreach (var medium in Enum.GetValues<Medium>())
        {
            var cards = Groups.Recommend(new(medium, [Ana, Ben, Cleo], 12));
            Assert.Equal(12, cards.Select(card => card.Title.Id).Distinct().Count());
            Assert.All(cards, card =>
            {
                Assert.Equal(["Ana", "Ben", "Cleo"], card.Fits.Select(fit => fit.Name));
                Assert.All(card.Fits, fit => Assert.Contains(fit.Name, card.ForWhom));
                Assert.Matches("^(Great|Good|A compromise) for ", card.ForWhom);
            });
        }
    }

    [Fact]
    public void Nobody_is_miserable_with_the_first_cards()
    {
        var cards = Groups.Recommend(new(Medium.Film, [Ana, Ben, Cleo], 12));
        Assert.All(cards.Take(6), card => Assert.DoesNotContain(card.Fits, fit => fit.Fit == Fit.Compromise));
    }

    [Fact]
    public void What_one_of_them_hid_or_saw_is_offered_to_nobody()
    {
        var first = Groups.Recommend(new(Medium.Film, [Ana, Cleo], 6)).Select(card => card.Title).ToList();
        var hides = Ana with { Profile = SampleProfiles.Of(FeedbackKind.Hide, first.Take(3)) };
        var saw = Cleo with { Profile = SampleProfiles.Of(FeedbackKind.Seen, first.Skip(3)) };
        Assert.Empty(Groups.Recommend(new(Medium.Film, [hides, saw], 12)).Select(card => card.Title.Id).Intersect(first.Select(title => title.Id)));
    }

    [Fact]
    public void Nothing_feeds_anyones_anger_or_fear()
    {
        GroupMember[] members = [Cleo with { Aim = Aim.Browse }, Ben with { Aim = Aim.Match }];
        Assert.DoesNotContain(Groups.Recommend(new(Medium.Track, members, 24)), card => new Candidate(card.Title).Feeds(Expression.Angry));
    }

    [Fact]
    public void A_taste_moves_the_list_and_leaves_no_word_of_itself()
    {
        var liked = Catalogue.Titles.Where(title => title.Genres.Contains("Animation")).Take(30).ToList();
        var fan = Ana with { Profile = SampleProfiles.Of(FeedbackKind.Like, liked) };
        var (plain, moved) = (Groups.Recommend(new(Medium.Film, [Ana, Cleo], 12)), Groups.Recommend(new(Medium.Film, [fan, Cleo], 12)));
        Assert.NotEqual(plain.Select(card => card.Title.Id), moved.Select(card => card.Title.Id));
        Assert.All(moved, card => Assert.DoesNotContain(liked, title => (card.ForWhom + card.Moods).Contains(title.Name, StringComparison.Ordinal)));
    }

    [Fact]
    public void The_order_in_which_they_are_named_does_not_matter() =>
        Assert.Equal(
            Groups.Recommend(new(Medium.Film, [Ana, Ben, Cleo], 12)).Select(card => card.Title.Id),
            Groups.Recommend(new(Medium.Film, [Cleo, Ana, Ben], 12)).Select(card => card.Title.Id));

    [Theory]
    [InlineData("Ana", "2 to 8")]
    [InlineData("Ana|ana", "called Ana")]
    [InlineData("Ana|", "name")]
    [InlineData("Ana|Line\nbreak", "name")]
    [InlineData("a|b|c|d|e|f|g|h|i", "2 to 8")]
    public void A_group_that_makes_no_sense_is_refused_in_words(string names, string says)
    {
        var members = names.Split('|').Select(name => Ana with { Name = name }).ToList();
        Assert.Contains(says, Assert.Throws<InvalidRequestException>(() => Groups.Recommend(new(Medium.Film, members, 12))).Message, StringComparison.Ordinal);
    }
}
