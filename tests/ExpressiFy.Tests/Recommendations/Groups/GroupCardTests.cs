using ExpressiFy.Catalogue;
using ExpressiFy.Recommendations.Explanations;
using ExpressiFy.Recommendations.Groups;

namespace ExpressiFy.Tests.Recommendations.Groups;

public sealed class GroupCardTests
{
    [Theory]
    [InlineData("You Great, Ann Great", "Great for Ann and you")]
    [InlineData("Ann Great, you Compromise", "Great for Ann; a compromise for you")]
    [InlineData("You Good, Ann Good, Ben Great", "Great for Ben; good for Ann and you")]
    [InlineData("You Good, Ann Good, Ben Good", "Good for all of you")]
    [InlineData("Ann Great, Ben Great", "Great for Ann and Ben")]
    public void Members_read_for_whom_a_title_works(string fits, string sentence) =>
        Assert.Equal(sentence, CardOf(fits).ForYou);

    [Fact]
    public void Programs_read_every_name_as_it_was_given() =>
        Assert.Equal("Good for You, Ann and Ben", CardOf("You Good, Ann Good, Ben Good").ForWhom);

    private static GroupCard CardOf(string fits)
    {
        var title = TitleCatalogue.BuiltIn().Titles[0];
        var each = fits.Split(", ").Select(fit => fit.Split(' '));
        return new(
            title,
            [.. each.Select(fit => new MemberFit(fit[0], Enum.Parse<Fit>(fit[1])))],
            Explainer.Describe([title])[0]);
    }
}
