using ExpressiFy.Affect;
using ExpressiFy.Catalogue;
using ExpressiFy.Profiles;
using ExpressiFy.Recommendations;
using Microsoft.Extensions.Time.Testing;

namespace ExpressiFy.Tests.Recommendations;

public sealed class SuitabilityTests
{
    private static readonly TitleCatalogue Catalogue = TitleCatalogue.BuiltIn();
    private static readonly SuitabilityJudge Judge = new(Catalogue, new FakeTimeProvider(SampleRequests.Noon));

    public static TheoryData<Expression, Aim, Medium> Requests => SampleRequests.With(
        Aim.Match, Aim.Lift, Aim.Calm, Aim.Browse, Aim.Surprise);

    [Theory]
    [MemberData(nameof(Requests))]
    public void Every_title_of_a_list_suits_what_the_list_is_for(Expression expression, Aim aim, Medium medium)
    {
        var request = SampleRequests.Of(expression, aim, medium);
        Assert.All(
            SampleRequests.CardsFor(request),
            card => Assert.True(Judge.Judge(card.Title, request, Profile.Empty).Suits, $"{card.Title.Id}"));
    }

    [Theory]
    [InlineData("tt0081505")]
    [InlineData("tt0108052")]
    public void A_harsh_film_does_not_suit_somebody_who_wants_to_be_lifted(string film)
    {
        var title = Catalogue.Find(TitleId.Film(film))!;
        var request = SampleRequests.Of(Expression.Sad, Aim.Lift, Medium.Film);
        var judged = Judge.Judge(title, request, Profile.Empty);
        Assert.False(judged.Suits);
        Assert.NotEmpty(judged.Reasons);
    }

    [Fact]
    public void Whether_a_film_was_seen_does_not_change_whether_it_suits()
    {
        var request = SampleRequests.Of(Expression.Sad, Aim.Lift, Medium.Film);
        var title = SampleRequests.CardsFor(request)[0].Title;
        var seen = Profile.From([new(title.Id, FeedbackKind.Seen, On: true, SampleRequests.Noon)]);
        Assert.True(Judge.Judge(title, request, seen).Suits);
    }

    [Fact]
    public void A_title_of_the_other_medium_is_refused()
    {
        var film = Catalogue.Titles.First(title => title.Medium == Medium.Film);
        var request = SampleRequests.Of(Expression.Sad, Aim.Lift, Medium.Track);
        Assert.Throws<ArgumentException>(() => Judge.Judge(film, request, Profile.Empty));
    }
}
